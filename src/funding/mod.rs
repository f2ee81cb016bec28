//! Funding: the planned budget, in versions, each with its source and a reason; and transactions:
//! what was pledged, committed, disbursed, or given in kind, by whom and to whom.

mod bodies;
mod filter;
mod forms;
mod model;
pub mod pages;
pub mod save;
mod store;
mod under;
pub mod view;

pub use crate::organisations::Bodies;
pub use bodies::bodies_of;
pub use filter::{Filter, Params};
pub use model::{Number, Party, Transaction, number_of};
pub use under::Under;

use crate::i18n::{self, Locale};
pub use crate::rules::{Currency, Money};
pub use store::{
    BudgetRow, Listed, NewTransaction, Planned, add_budget, add_budgets, add_transactions, budget,
    by_number, candidates, last_numbers, list, plans, plans_total, read_budget, told_of, totals,
    totals_of_body, transactions_of, transactions_of_many,
};

impl Money {
    /// Reads an amount as it is typed in a language, or stands in a file: `1250000`,
    /// `1,250,000.50`, `1 250 000,50`. `None` where it is none, is negative, has more decimals than
    /// the currency, or does not fit.
    pub fn parse(text: &str, currency: Currency, locale: Option<Locale>) -> Option<Self> {
        let plain = i18n::number::read(text, locale)?;
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let places = usize::from(currency.exponent());
        if whole.starts_with('-') || decimals.len() > places {
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
    use crate::rules::Coded;

    #[test]
    fn amounts_are_read_in_minor_units() {
        let usd = Currency::from_code("USD").unwrap();
        let xof = Currency::from_code("XOF").unwrap();
        let read = |text, currency| Money::parse(text, currency, Some(Locale::En));
        let minor = |text, currency| read(text, currency).map(|money| money.minor);
        assert_eq!(minor("1,250,000.5", usd), Some(125_000_050));
        assert_eq!(minor("١٢٥٠", usd), Some(125_000));
        assert_eq!(minor("1 234,56", usd), Some(123_456));
        let french = Money::parse("1,234", usd, Some(Locale::Fr));
        assert!(french.is_none(), "a thousandth of a dollar is no amount");
        assert_eq!(minor("12.345", usd), None);
        assert_eq!(minor("7000000000", xof), Some(7_000_000_000));
        assert_eq!(minor("-5", usd), None);
        assert_eq!(minor("99999999999999999999", usd), None);
        assert_eq!(minor("", usd), None);
    }
}
