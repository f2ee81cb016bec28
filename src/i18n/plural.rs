//! Sentences that count: one form for each way a language counts.

use icu_plurals::{PluralCategory, PluralRules};

use super::per_locale::PerLocale;
use super::{Html, Locale, Message, format};

thread_local! {
    static RULES: PerLocale<Option<PluralRules>> =
        PerLocale::new(|locale| PluralRules::try_new_cardinal(locale.icu().into()).ok());
}

/// A sentence with a number `{n}`, in the forms that its language needs:
/// two in English, three in French, six in Arabic.
///
/// A form may leave `{n}` out where the noun itself says the number.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// The language whose rules choose the form.
    pub locale: Locale,
    /// For none, in Arabic.
    pub zero: Option<&'static str>,
    /// For one; in French for none and one.
    pub one: Option<&'static str>,
    /// For two, in Arabic.
    pub two: Option<&'static str>,
    /// For 3 to 10, 103 to 110 and so on, in Arabic.
    pub few: Option<&'static str>,
    /// For 11 to 99, 111 to 199 and so on, in Arabic; for whole millions in French.
    pub many: Option<&'static str>,
    /// For every other number, and for a form that the language lacks.
    pub other: &'static str,
}

impl Plural {
    /// The form for this number, by the cardinal rules of the language.
    pub fn of(&self, n: i64) -> Message {
        let form = match category(self.locale, n) {
            PluralCategory::Zero => self.zero,
            PluralCategory::One => self.one,
            PluralCategory::Two => self.two,
            PluralCategory::Few => self.few,
            PluralCategory::Many => self.many,
            PluralCategory::Other => None,
        };
        Message::new(form.unwrap_or(self.other))
    }

    /// The sentence as plain text, `{n}` being the number as the language
    /// writes it.
    pub fn text(&self, n: i64) -> String {
        self.text_with(n, &[])
    }

    /// As [`Plural::text`], with values for further places.
    pub fn text_with(&self, n: i64, values: &[(&str, &str)]) -> String {
        let number = format::number(self.locale, n);
        let mut all = vec![("n", number.as_str())];
        all.extend_from_slice(values);
        self.of(n).with(&all)
    }

    /// The sentence as markup. The number is one of the parts, under `n`,
    /// because on a page it is usually more than digits: a figure and a link.
    pub fn html(&self, n: i64, parts: &[(&str, &Html)]) -> Html {
        self.of(n).html(parts)
    }
}

/// The category of a number; `Other` if ICU had no rules, which its compiled
/// data excludes.
fn category(locale: Locale, n: i64) -> PluralCategory {
    RULES.with(|rules| {
        let rules = rules.get(locale).as_ref();
        rules.map_or(PluralCategory::Other, |rules| {
            rules.category_for(n.unsigned_abs())
        })
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn named(locale: Locale) -> Plural {
        Plural {
            locale,
            zero: Some("zero"),
            one: Some("one"),
            two: Some("two"),
            few: Some("few"),
            many: Some("many"),
            other: "other",
        }
    }

    fn forms(locale: Locale, numbers: &[i64]) -> Vec<&'static str> {
        numbers
            .iter()
            .map(|n| named(locale).of(*n).as_str())
            .collect()
    }

    #[test]
    fn arabic_counts_in_six_ways() {
        let numbers = [
            0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111, 1000, 1003, -3,
        ];
        let expected = [
            "zero", "one", "two", "few", "few", "many", "many", "other", "other", "other", "few",
            "few", "many", "other", "few", "few",
        ];
        assert_eq!(forms(Locale::Ar, &numbers), expected);
    }

    #[test]
    fn french_none_is_singular_and_millions_are_many() {
        let numbers = [0, 1, 2, 1000, 1_000_000, 1_000_001];
        assert_eq!(
            forms(Locale::Fr, &numbers),
            ["one", "one", "other", "other", "many", "other"]
        );
    }

    #[test]
    fn english_has_one_and_other() {
        assert_eq!(
            forms(Locale::En, &[0, 1, 2, 101]),
            ["other", "one", "other", "other"]
        );
        assert_eq!(forms(Locale::En, &[i64::MIN, i64::MAX]), ["other", "other"]);
    }

    #[test]
    fn a_form_that_is_missing_is_the_other() {
        let english = Plural {
            one: None,
            ..named(Locale::En)
        };
        assert_eq!(english.of(1).as_str(), "other");
    }

    #[test]
    fn the_number_is_written_as_in_the_language() {
        let english = Plural {
            other: "{n} of {kind}",
            ..named(Locale::En)
        };
        assert_eq!(
            english.text_with(12_345, &[("kind", "tests")]),
            "12,345 of tests"
        );
        let n = Html::isolate("5");
        assert_eq!(
            english.html(5, &[("n", &n)]).as_str(),
            "<bdi>5</bdi> of {kind}"
        );
    }
}
