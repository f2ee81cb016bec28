//! Lists within a sentence.

use icu_list::ListFormatter;

use crate::i18n::per_locale::PerLocale;
use crate::i18n::{Html, Locale};

thread_local! {
    static AND: PerLocale<Option<ListFormatter>> = PerLocale::new(|locale| {
        ListFormatter::try_new_and(locale.icu().into(), Default::default()).ok()
    });
}

/// Items in a sentence, all of them meant: `a, b and c`.
pub fn list<S: AsRef<str>>(locale: Locale, items: &[S]) -> String {
    joined(locale, items.iter().map(AsRef::as_ref))
}

/// As [`list`], of markup, such as links.
pub fn list_html(locale: Locale, items: &[Html]) -> Html {
    // What ICU puts between the items is commas and words: no markup.
    Html::trusted(joined(locale, items.iter().map(Html::as_str)))
}

/// Items one after another, of which no sentence is made: `Islamabad, Pakistan`.
pub fn apart<S: AsRef<str>>(locale: Locale, items: &[S]) -> String {
    let comma = if locale == Locale::Ar { "، " } else { ", " };
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    items.join(comma)
}

fn joined<'a>(locale: Locale, items: impl Iterator<Item = &'a str> + Clone) -> String {
    AND.with(|formatters| match formatters.get(locale) {
        Some(formatter) => formatter.format(items).to_string(),
        None => items.collect::<Vec<_>>().join(", "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_a_sentence() {
        let three = ["a", "b", "c"];
        assert_eq!(list(Locale::En, &three), "a, b and c");
        assert_eq!(list(Locale::Fr, &three), "a, b et c");
        assert_eq!(
            list(Locale::Ar, &["مالي", "النيجر", "تشاد"]),
            "مالي والنيجر وتشاد"
        );
    }

    #[test]
    fn short_lists_need_no_comma() {
        assert_eq!(
            list(Locale::En, &["a".to_owned(), "b".to_owned()]),
            "a and b"
        );
        assert_eq!(list(Locale::En, &["a"]), "a");
        assert_eq!(list::<String>(Locale::Ar, &[]), "");
    }

    #[test]
    fn links_can_be_listed() {
        let items = [
            Html::trusted("<a href=\"/\">x</a>".to_owned()),
            Html::escape("<y>"),
        ];
        assert_eq!(
            list_html(Locale::En, &items).as_str(),
            "<a href=\"/\">x</a> and &#60;y&#62;"
        );
    }
}
