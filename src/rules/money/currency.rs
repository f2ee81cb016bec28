//! Currencies, and amounts in one of them.

use crate::rules::Coded;

/// A currency that amounts may be given in, with the digits after its decimal point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units of the currency.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}
