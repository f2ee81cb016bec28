//! Text that people entered in up to three languages.

use std::fmt;

use super::{Html, Locale};

/// A name or a description, in the languages that somebody has entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// In English.
    pub en: Option<String>,
    /// In Arabic.
    pub ar: Option<String>,
    /// In French.
    pub fr: Option<String>,
}

impl Text {
    /// Where the reader's language is missing, these are tried in turn.
    const FALLBACK: [Locale; 3] = [Locale::En, Locale::Fr, Locale::Ar];

    /// Text in three languages, trimmed; blank means that there is none.
    pub fn new(en: Option<String>, ar: Option<String>, fr: Option<String>) -> Self {
        Self {
            en: said(en),
            ar: said(ar),
            fr: said(fr),
        }
    }

    /// Text in one language, such as what a contributor wrote.
    pub fn only(locale: Locale, text: &str) -> Self {
        let text = said(Some(text.to_owned()));
        match locale {
            Locale::En => Self {
                en: text,
                ..Self::default()
            },
            Locale::Ar => Self {
                ar: text,
                ..Self::default()
            },
            Locale::Fr => Self {
                fr: text,
                ..Self::default()
            },
        }
    }

    /// The text in exactly this language.
    pub fn get(&self, locale: Locale) -> Option<&str> {
        let text = match locale {
            Locale::En => &self.en,
            Locale::Ar => &self.ar,
            Locale::Fr => &self.fr,
        };
        text.as_deref().filter(|text| !text.trim().is_empty())
    }

    /// Whether it is said in no language.
    pub fn is_empty(&self) -> bool {
        Locale::ALL
            .into_iter()
            .all(|locale| self.get(locale).is_none())
    }

    /// What a reader of this language gets: their own, else English, else
    /// French, else Arabic; empty text of their own language if there is none.
    pub fn in_locale(&self, reader: Locale) -> TextIn<'_> {
        let found = std::iter::once(reader)
            .chain(Self::FALLBACK)
            .find_map(|locale| Some((self.get(locale)?, locale)));
        let (text, locale) = found.unwrap_or(("", reader));
        TextIn {
            text,
            locale,
            foreign: locale != reader,
        }
    }
}

/// Trimmed text, or `None` where nothing is said.
fn said(text: Option<String>) -> Option<String> {
    let text = text?;
    let trimmed = text.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// Text as one reader gets it, which may be in another language than theirs.
///
/// Prints as plain text; use [`TextIn::html`] on pages, so that a screen
/// reader changes its voice and a browser the direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextIn<'a> {
    /// The text itself, unescaped.
    pub text: &'a str,
    /// The language that it is in.
    pub locale: Locale,
    /// Whether that is not the reader's language.
    pub foreign: bool,
}

impl TextIn<'_> {
    /// The text as markup, with its language and direction if they are not
    /// those of the page.
    pub fn html(&self) -> Html {
        let escaped = Html::escape(self.text);
        if !self.foreign {
            return escaped;
        }
        let (lang, dir) = (self.locale.code(), self.locale.dir());
        Html::trusted(format!(
            r#"<span lang="{lang}" dir="{dir}">{escaped}</span>"#
        ))
    }
}

impl fmt::Display for TextIn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn text(en: &str, ar: &str, fr: &str) -> Text {
        Text::new(
            Some(en.to_owned()),
            Some(ar.to_owned()),
            Some(fr.to_owned()),
        )
    }

    #[test]
    fn blank_is_not_said() {
        let water = text(" Water ", "\u{a0}\n", "");
        assert_eq!(water, Text::only(Locale::En, "Water"));
        assert_eq!(water.get(Locale::Ar), None);
        assert!(Text::only(Locale::Fr, " ").is_empty());
        assert!(
            Text {
                en: Some(" ".to_owned()),
                ..Text::default()
            }
            .is_empty()
        );
        assert!(!water.is_empty());
    }

    #[test]
    fn readers_get_their_own_language_first() {
        let all = text("Water", "المياه", "Eau");
        for (reader, expected) in [
            (Locale::En, "Water"),
            (Locale::Ar, "المياه"),
            (Locale::Fr, "Eau"),
        ] {
            let shown = all.in_locale(reader);
            assert_eq!(
                (shown.text, shown.locale, shown.foreign),
                (expected, reader, false)
            );
            assert_eq!(shown.html().as_str(), expected);
        }
    }

    #[test]
    fn another_language_is_marked_as_such() {
        let french = text("", "المياه", "Eau & <sel>");
        let shown = french.in_locale(Locale::En);
        assert_eq!(shown.to_string(), "Eau & <sel>");
        assert_eq!(
            shown.html().as_str(),
            r#"<span lang="fr" dir="ltr">Eau &#38; &#60;sel&#62;</span>"#
        );
        let arabic = Text::only(Locale::Ar, "المياه");
        assert_eq!(
            arabic.in_locale(Locale::Fr).html().as_str(),
            r#"<span lang="ar" dir="rtl">المياه</span>"#
        );
    }

    #[test]
    fn nothing_is_empty_text_of_the_reader() {
        let nothing = Text::default();
        let shown = nothing.in_locale(Locale::Ar);
        assert_eq!(
            (shown.text, shown.locale, shown.foreign),
            ("", Locale::Ar, false)
        );
    }
}
