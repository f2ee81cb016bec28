//! Numbers.

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;

use super::without_marks;
use crate::i18n::Locale;
use crate::i18n::per_locale::PerLocale;

thread_local! {
    static DECIMAL: PerLocale<Option<DecimalFormatter>> = PerLocale::new(|locale| {
        DecimalFormatter::try_new(locale.icu().into(), Default::default()).ok()
    });
}

/// A whole number, grouped: `1,234` in English and Arabic, `1 234` in French
/// (with a narrow no-break space, U+202F).
pub fn number(locale: Locale, n: i64) -> String {
    written(locale, &Decimal::from(n))
}

/// A number with at most so many digits after the point, rounded to even at
/// the middle, without zeros at the end. What is no number prints as `NaN`
/// or `inf`, for callers to have caught before.
pub fn decimal(locale: Locale, value: f64, max_fraction_digits: u8) -> String {
    let plain = format!("{value:.*}", usize::from(max_fraction_digits));
    let Ok(mut decimal) = Decimal::try_from_str(&plain) else {
        return plain;
    };
    decimal.trim_end();
    if decimal.is_zero() {
        // -0.04 to one digit is nothing, not less than nothing.
        decimal = Decimal::from(0);
    }
    written(locale, &decimal)
}

/// A share of one in per cent, with at most one digit after the point: `12.5%`, in French with a
/// no-break space before the sign.
pub fn per_cent(locale: Locale, share: f64) -> String {
    percentage(locale, share * 100.0, 1)
}

/// A percentage with at most so many digits after the point: `35.25%`.
pub fn percentage(locale: Locale, value: f64, max_fraction_digits: u8) -> String {
    let number = decimal(locale, value, max_fraction_digits);
    match locale {
        Locale::En | Locale::Ar => format!("{number}%"),
        Locale::Fr => format!("{number}\u{a0}%"),
    }
}

/// A whole number of small parts as the number that it stands for, exactly: 1500000 millionths are
/// `1.5`.
pub fn scaled(locale: Locale, parts: i128, places: u8) -> String {
    let mut decimal = Decimal::from(parts);
    decimal.multiply_pow10(-i16::from(places));
    decimal.trim_end();
    written(locale, &decimal)
}

/// The same as files hold it: digits with a point, without zeros at the end.
pub fn digits(parts: i128, places: u8) -> String {
    let mut decimal = Decimal::from(parts);
    decimal.multiply_pow10(-i16::from(places));
    decimal.trim_end();
    decimal.to_string()
}

/// A decimal with all its digits.
pub(super) fn written(locale: Locale, decimal: &Decimal) -> String {
    DECIMAL.with(|formatters| match formatters.get(locale) {
        Some(formatter) => without_marks(formatter.format(decimal).to_string()),
        None => decimal.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_western_and_grouped() {
        assert_eq!(number(Locale::En, 1_234_567), "1,234,567");
        assert_eq!(number(Locale::Ar, 1_234_567), "1,234,567");
        assert_eq!(number(Locale::Fr, 1_234_567), "1\u{202f}234\u{202f}567");
        for locale in Locale::ALL {
            assert_eq!(number(locale, 0), "0");
            assert_eq!(number(locale, -57), "-57");
        }
        assert_eq!(number(Locale::En, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn fractions_are_rounded_and_short() {
        assert_eq!(decimal(Locale::En, 1234.567, 1), "1,234.6");
        assert_eq!(decimal(Locale::Ar, 0.5, 2), "0.5");
        assert_eq!(decimal(Locale::Fr, 1234.5, 2), "1\u{202f}234,5");
        assert_eq!(decimal(Locale::En, 1200.0, 3), "1,200");
        assert_eq!(decimal(Locale::En, -0.04, 1), "0");
        assert_eq!(decimal(Locale::Ar, -2.25, 2), "-2.25");
    }

    #[test]
    fn case_28_shares_keep_their_sign_before_the_number() {
        assert_eq!(per_cent(Locale::En, 0.5), "50%");
        assert_eq!(per_cent(Locale::Ar, -0.125), "-12.5%");
        assert_eq!(per_cent(Locale::Fr, 1.255), "125,5\u{a0}%");
        assert_eq!(per_cent(Locale::En, 0.0), "0%");
    }

    #[test]
    fn no_number_is_said_to_be_none() {
        assert_eq!(decimal(Locale::En, f64::NAN, 1), "NaN");
        assert_eq!(decimal(Locale::Ar, f64::INFINITY, 1), "inf");
        assert!(decimal(Locale::En, f64::MAX, 255).len() > 300);
    }
}
