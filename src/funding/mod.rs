//! Funding. So far the planned budget: versions, each with its source and a reason.

mod store;

use crate::rules::Coded;

pub use store::{add_budget, add_budgets, budget};

/// A currency that budgets may be given in, with the digits after its decimal point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency(&'static str, u8);

/// Currencies of the member states and of those who pay; minor units by ISO 4217. The Islamic
/// dinar is a named unit of account of the Islamic Development Bank.
const CURRENCIES: &[Currency] = &[
    Currency("USD", 2),
    Currency("EUR", 2),
    Currency("GBP", 2),
    Currency("AED", 2),
    Currency("AFN", 2),
    Currency("ALL", 2),
    Currency("AZN", 2),
    Currency("BDT", 2),
    Currency("BHD", 3),
    Currency("BND", 2),
    Currency("DJF", 0),
    Currency("DZD", 2),
    Currency("EGP", 2),
    Currency("GMD", 2),
    Currency("GNF", 0),
    Currency("GYD", 2),
    Currency("IDR", 2),
    Currency("IQD", 3),
    Currency("IRR", 2),
    Currency("JOD", 3),
    Currency("KGS", 2),
    Currency("KMF", 0),
    Currency("KWD", 3),
    Currency("KZT", 2),
    Currency("LBP", 2),
    Currency("LYD", 3),
    Currency("MAD", 2),
    Currency("MRU", 2),
    Currency("MVR", 2),
    Currency("MYR", 2),
    Currency("MZN", 2),
    Currency("NGN", 2),
    Currency("OMR", 3),
    Currency("PKR", 2),
    Currency("QAR", 2),
    Currency("SAR", 2),
    Currency("SDG", 2),
    Currency("SLE", 2),
    Currency("SOS", 2),
    Currency("SRD", 2),
    Currency("SYP", 2),
    Currency("TJS", 2),
    Currency("TMT", 2),
    Currency("TND", 3),
    Currency("TRY", 2),
    Currency("UGX", 0),
    Currency("UZS", 2),
    Currency("XAF", 0),
    Currency("XOF", 0),
    Currency("YER", 2),
    Currency("Islamic dinar", 2),
];

impl Currency {
    /// Digits after the decimal point.
    pub fn exponent(self) -> u8 {
        self.1
    }
}

impl Coded for Currency {
    const ALL: &'static [Self] = CURRENCIES;

    fn code(self) -> &'static str {
        self.0
    }
}

/// An amount of money in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// Minor units of the currency.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// Reads an amount such as `1250000` or `1,250,000.50`; `None` where it is none, is negative,
    /// has more decimals than the currency, or does not fit.
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        let plain: String = crate::i18n::fold::digits(text)
            .chars()
            .filter(|c| !matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}' | '\u{66c}'))
            .map(|c| if c == '\u{66b}' { '.' } else { c })
            .collect();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let places = usize::from(currency.exponent());
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) || decimals.len() > places {
            return None;
        }
        let minor = format!("{whole}{decimals:0<places$}").parse().ok()?;
        Some(Self { minor, currency })
    }
}

impl Money {
    /// The amount as digits with a point, as a form or a file holds it.
    pub fn plain(self) -> String {
        crate::i18n::format::plain(self.minor.into(), self.currency.exponent())
    }
}

/// A planned budget and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The amount; none where it was taken back.
    pub amount: Option<Money>,
    /// The document that says so.
    pub document: Option<i64>,
    /// Why it changed.
    pub reason: Option<String>,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_minor_units() {
        let usd = Currency::from_code("USD").unwrap();
        let xof = Currency::from_code("XOF").unwrap();
        let minor = |text, currency| Money::parse(text, currency).map(|money| money.minor);
        assert_eq!(minor("1,250,000.5", usd), Some(125_000_050));
        assert_eq!(minor("١٢٥٠", usd), Some(125_000));
        assert_eq!(minor("12.345", usd), None);
        assert_eq!(minor("7000000000", xof), Some(7_000_000_000));
        assert_eq!(minor("-5", usd), None);
        assert_eq!(minor("99999999999999999999", usd), None);
        assert_eq!(minor("", usd), None);
    }
}
