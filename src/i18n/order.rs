//! The order of names in each language.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};

use super::Locale;
use super::fold::fold;
use super::per_locale::PerLocale;

// Unlike ICU's formatters, a collator over compiled data can be shared.
static COLLATORS: LazyLock<PerLocale<Option<CollatorBorrowed<'static>>>> =
    LazyLock::new(|| PerLocale::new(collator));

/// A sort key: keys compare as bytes where the names compare as words.
///
/// Accents and case decide only between names that are otherwise alike, and
/// digits count as numbers ("phase 2" before "phase 10"). Arabic letters
/// come first in Arabic. A key changes with the library: whoever stores keys
/// rebuilds them with it.
pub fn key(locale: Locale, name: &str) -> Vec<u8> {
    let Some(collator) = COLLATORS.get(locale) else {
        return fold(name).into_bytes();
    };
    let mut key = Vec::with_capacity(name.len() * 2);
    // Writing into a vector does not fail.
    let Ok(()) = collator.write_sort_key_to(name, &mut key);
    key
}

/// Codes with words in the order of the words.
pub fn sorted(
    locale: Locale,
    options: impl IntoIterator<Item = (String, String)>,
) -> Vec<(String, String)> {
    let mut options: Vec<_> = options.into_iter().collect();
    options.sort_by_cached_key(|(_, words)| key(locale, words));
    options
}

/// Compares two names in the order of a language, as their keys would.
pub fn compare(locale: Locale, left: &str, right: &str) -> Ordering {
    match COLLATORS.get(locale) {
        Some(collator) => collator.compare(left, right),
        None => fold(left).cmp(&fold(right)),
    }
}

fn collator(locale: Locale) -> Option<CollatorBorrowed<'static>> {
    let mut preferences = CollatorPreferences::from(locale.icu());
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    CollatorBorrowed::try_new(preferences, options).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sorts backwards first, so that the order is not an accident.
    fn sorted<'a>(locale: Locale, names: &[&'a str]) -> Vec<&'a str> {
        let mut sorted: Vec<_> = names.iter().rev().copied().collect();
        sorted.sort_by(|a, b| compare(locale, a, b));
        sorted
    }

    fn assert_order(locale: Locale, names: &[&str]) {
        assert_eq!(sorted(locale, names), names);
        let keys: Vec<_> = names.iter().map(|name| key(locale, name)).collect();
        assert!(keys.is_sorted_by(|a, b| a < b), "{names:?}");
    }

    #[test]
    fn accents_decide_last_in_french() {
        assert_order(Locale::Fr, &["cote", "coté", "côte", "côté", "coter"]);
        assert_order(
            Locale::Fr,
            &["eau", "Égypte", "émirat", "État", "Fès", "œuvre", "Oman"],
        );
    }

    #[test]
    fn digits_count_as_numbers() {
        for locale in Locale::ALL {
            assert_order(locale, &["phase 2", "phase 10", "phase 100"]);
        }
    }

    #[test]
    fn each_language_begins_with_its_own_letters() {
        assert_order(
            Locale::Ar,
            &["الأردن", "اليمن", "تركيا", "قطر", "مالي", "Mali"],
        );
        assert_order(Locale::En, &["Mali", "niger", "Oman", "مالي"]);
    }

    #[test]
    fn keys_agree_with_the_comparison() {
        let names = [
            "",
            " ",
            "a",
            "A",
            "á",
            "phase 10",
            "phase 2",
            "إسلام",
            "اسلام",
            "œ",
            "oe",
            "ß",
            "東",
        ];
        for locale in Locale::ALL {
            for (left, right) in names.iter().flat_map(|l| names.iter().map(move |r| (l, r))) {
                let by_key = key(locale, left).cmp(&key(locale, right));
                assert_eq!(by_key, compare(locale, left, right), "{left:?} {right:?}");
            }
        }
    }
}
