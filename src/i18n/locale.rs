//! The three languages of the product.

use icu_locale_core::locale;
use serde::{Deserialize, Serialize};

use super::messages::Messages;

/// A language that pages are written in.
///
/// Serialised by its code, as it stands in addresses: `en`, `ar`, `fr`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English, in British spelling.
    En,
    /// Modern Standard Arabic, with Western digits, as the OIC's own pages.
    Ar,
    /// French.
    Fr,
}

impl Locale {
    /// Every language, in the order of the language switch.
    pub const ALL: [Self; 3] = [Self::Ar, Self::En, Self::Fr];

    /// The code in addresses and in `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
            Self::Fr => "fr",
        }
    }

    /// The direction of its script, for `dir` attributes: `ltr` or `rtl`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::En | Self::Fr => "ltr",
        }
    }

    /// Its name in itself: a reader who wants it need not know another.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ar => "العربية",
            Self::Fr => "Français",
        }
    }

    /// The language of a code, or `None`. Exact: addresses have one spelling.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.code() == code)
    }

    /// The language that an `Accept-Language` header prefers among ours.
    ///
    /// Regions are ignored (`fr-SN` is French). Parts that make no sense are
    /// passed over; English where nothing of ours is asked for.
    pub fn preferred(accept_language: &str) -> Self {
        let mut best = (0, Self::En);
        // A header has a handful of parts; a longer one is no reader's.
        for (quality, locale) in accept_language.split(',').take(40).filter_map(asked) {
            if quality > best.0 {
                best = (quality, locale);
            }
        }
        best.1
    }

    /// What pages say in this language.
    pub fn messages(self) -> &'static Messages {
        Messages::of(self)
    }

    /// What ICU calls it: British dates and lists, and Western digits in Arabic.
    pub(super) const fn icu(self) -> icu_locale_core::Locale {
        match self {
            Self::En => locale!("en-GB"),
            Self::Ar => locale!("ar-u-nu-latn"),
            Self::Fr => locale!("fr"),
        }
    }
}

/// Reads one part of the header (`fr-FR;q=0.8`): its weight in thousandths
/// and the language, if it is one of ours.
fn asked(part: &str) -> Option<(u32, Locale)> {
    let mut pieces = part.split(';');
    let tag = pieces.next()?.trim().to_ascii_lowercase();
    let locale = Locale::from_code(tag.split(['-', '_']).next()?)?;
    let quality = match pieces.next() {
        None => 1000,
        Some(weight) => thousandths(weight.trim().strip_prefix("q=")?)?,
    };
    Some((quality, locale))
}

/// `0.85` as 850; `None` for what is no number between 0 and 1.
fn thousandths(weight: &str) -> Option<u32> {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match whole {
        "0" => format!("{fraction:0<3}").parse().ok(),
        "1" => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_back_to_their_language() {
        for locale in Locale::ALL {
            assert_eq!(Locale::from_code(locale.code()), Some(locale));
        }
        for stranger in ["", "EN", "de", "en-GB", "../en"] {
            assert_eq!(Locale::from_code(stranger), None);
        }
    }

    #[test]
    fn is_serialised_by_its_code() {
        for locale in Locale::ALL {
            use serde::de::{IntoDeserializer, value::Error};
            let read =
                Locale::deserialize(IntoDeserializer::<Error>::into_deserializer(locale.code()));
            assert_eq!(read.unwrap(), locale);
        }
    }

    #[test]
    fn a_browser_gets_the_language_it_prefers() {
        for (header, locale) in [
            ("ar", Locale::Ar),
            ("fr-SN,fr;q=0.9,en;q=0.8", Locale::Fr),
            ("de, ar-EG;q=0.7, fr;q=0.8", Locale::Fr),
            ("en;q=0.3, AR;q=0.31", Locale::Ar),
            ("en-GB, fr", Locale::En),
            ("ar;q=0, fr;q=0.001", Locale::Fr),
            ("de, tr;q=0.5, *;q=0.1", Locale::En),
        ] {
            assert_eq!(Locale::preferred(header), locale, "{header}");
        }
    }

    #[test]
    fn a_senseless_header_is_english() {
        for header in [
            "", ",,;", "q=1", "fr;q=", "fr;q=NaN", "ar;q=-1", "ar;q=9", ";;;q", "\u{0}",
        ] {
            assert_eq!(Locale::preferred(header), Locale::En, "{header}");
        }
        assert_eq!(Locale::preferred(&"ar;q=1,".repeat(100_000)), Locale::Ar);
    }
}
