//! Amounts of money.

use fixed_decimal::Decimal;

use super::numbers::written;
use crate::i18n::Locale;

/// An amount with its currency: `USD 10,540,000,000` in English, the code
/// after the number in Arabic and French.
///
/// `minor` is in the currency's minor unit and `exponent` says how many of
/// its digits are the fraction (2 for USD, 3 for KWD, 0 for XOF). The
/// fraction is shown only if there is one, and then whole: `USD 0.50`.
/// `currency` is an ISO 4217 code or the name of another unit.
pub fn money(locale: Locale, minor: i128, exponent: u8, currency: &str) -> String {
    let amount = written(locale, &amount(minor, exponent));
    match locale {
        Locale::En => format!("{currency} {amount}"),
        Locale::Ar => format!("{amount} {currency}"),
        // French sets a no-break space between a number and its unit.
        Locale::Fr => format!("{amount}\u{a0}{currency}"),
    }
}

/// An amount as files and forms hold it: digits with a point, the fraction only if there is one.
pub fn plain(minor: i128, exponent: u8) -> String {
    amount(minor, exponent).to_string()
}

fn amount(minor: i128, exponent: u8) -> Decimal {
    let mut amount = Decimal::from(minor);
    amount.multiply_pow10(-i16::from(exponent));
    let mut whole = amount.clone();
    whole.trim_end();
    // Trimmed of zeros, a whole amount has no digit after the point.
    if whole.absolute.nonzero_magnitude_end() >= 0 {
        whole
    } else {
        amount
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_stands_where_the_language_has_it() {
        let billions = 1_054_000_000_000;
        assert_eq!(money(Locale::En, billions, 2, "USD"), "USD 10,540,000,000");
        assert_eq!(money(Locale::Ar, billions, 2, "USD"), "10,540,000,000 USD");
        assert_eq!(
            money(Locale::Fr, billions, 2, "USD"),
            "10\u{202f}540\u{202f}000\u{202f}000\u{a0}USD"
        );
    }

    #[test]
    fn files_hold_digits_with_a_point() {
        assert_eq!(plain(123_450, 2), "1234.50");
        assert_eq!(plain(-5, 3), "-0.005");
        assert_eq!(plain(700, 0), "700");
        assert_eq!(plain(70_000, 2), "700");
    }

    #[test]
    fn a_fraction_is_whole_or_not_shown() {
        assert_eq!(money(Locale::En, 50, 2, "USD"), "USD 0.50");
        assert_eq!(money(Locale::En, 123_450, 2, "USD"), "USD 1,234.50");
        assert_eq!(money(Locale::En, 1_234_005, 3, "KWD"), "KWD 1,234.005");
        assert_eq!(money(Locale::En, 1_000, 0, "XOF"), "XOF 1,000");
        assert_eq!(money(Locale::En, 0, 2, "USD"), "USD 0");
        assert_eq!(money(Locale::En, -150, 2, "EUR"), "EUR -1.50");
    }

    #[test]
    fn any_number_can_be_written() {
        assert_eq!(
            money(Locale::En, i64::MIN.into(), 0, "X"),
            "X -9,223,372,036,854,775,808"
        );
        assert!(money(Locale::En, i128::MAX, u8::MAX, "X").starts_with("X 0.000"));
    }
}
