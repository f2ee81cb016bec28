//! Sums of money. A [`Sum`] has one currency from its beginning: there is no way to make one of two.

use std::collections::BTreeMap;

use super::{Aspect, Currency, Flow, Money};
use crate::rules::Value;

/// Amounts in one currency, together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    currency: Currency,
    /// Minor units, the smallest first; one at least.
    amounts: Vec<i64>,
}

impl Sum {
    /// The currency.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// What they come to, in minor units. Any number of 64-bit amounts fits.
    pub fn total(&self) -> i128 {
        self.amounts.iter().map(|minor| i128::from(*minor)).sum()
    }

    /// How many they are.
    pub fn number(&self) -> usize {
        self.amounts.len()
    }

    /// The middle one, in minor units: of an even number halfway between the two in the middle,
    /// half a unit rounded up.
    pub fn median(&self) -> i128 {
        median(&self.amounts)
    }
}

/// The median of numbers in their order; 0 of none.
fn median(sorted: &[i64]) -> i128 {
    let at = |place: usize| sorted.get(place).copied().map_or(0, i128::from);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 || sorted.is_empty() {
        return at(middle);
    }
    (at(middle - 1) + at(middle) + 1).div_euclid(2)
}

/// Sums by currency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums(BTreeMap<Currency, Sum>);

impl Sums {
    /// Puts each amount with those of its own currency.
    pub fn of(amounts: impl IntoIterator<Item = Money>) -> Self {
        let mut by_currency: BTreeMap<Currency, Vec<i64>> = BTreeMap::new();
        for Money { minor, currency } in amounts {
            by_currency.entry(currency).or_default().push(minor);
        }
        let sums = by_currency.into_iter().map(|(currency, mut amounts)| {
            amounts.sort_unstable();
            (currency, Sum { currency, amounts })
        });
        Self(sums.collect())
    }

    /// The sum in a currency; none where nothing is in it.
    pub fn in_currency(&self, currency: Currency) -> Option<&Sum> {
        self.0.get(&currency)
    }

    /// The sums, by the currencies' codes.
    pub fn iter(&self) -> impl Iterator<Item = &Sum> {
        self.0.values()
    }
}

/// What counts of the money of some records, by what it is and by currency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    sums: BTreeMap<Flow, Sums>,
    /// How many there are without an amount.
    in_kind: BTreeMap<Flow, usize>,
}

impl Totals {
    /// Of what counts: what each is, and its amount.
    pub fn of(rows: impl IntoIterator<Item = (Flow, Option<Money>)>) -> Self {
        let mut amounts: BTreeMap<Flow, Vec<Money>> = BTreeMap::new();
        let mut in_kind = BTreeMap::new();
        for (flow, amount) in rows {
            match amount {
                Some(amount) => amounts.entry(flow).or_default().push(amount),
                None => *in_kind.entry(flow).or_insert(0) += 1,
            }
        }
        let sums = amounts.into_iter();
        Self {
            sums: sums.map(|(flow, list)| (flow, Sums::of(list))).collect(),
            in_kind,
        }
    }

    /// What there is: each flow with each of its currencies, and with none where it has no amount.
    pub fn lines(&self) -> Vec<(Flow, Option<Currency>)> {
        let sums = self.sums.iter().flat_map(|(flow, sums)| {
            let currencies = sums.iter().map(|sum| Some(sum.currency()));
            currencies.map(move |currency| (*flow, currency))
        });
        let in_kind = self.in_kind.keys().map(|flow| (*flow, None));
        let mut lines: Vec<_> = sums.chain(in_kind).collect();
        lines.sort();
        lines
    }

    /// What a figure says: no data where there is nothing to add up, 0 where nothing is counted.
    pub fn value(&self, aspect: Aspect, flow: Flow, currency: Option<Currency>) -> Value {
        let sum = currency.and_then(|currency| self.sums.get(&flow)?.in_currency(currency));
        let money = |minor: i128, sum: &Sum| {
            let currency = sum.currency();
            let code = crate::rules::Coded::code(currency);
            Value::Money(minor, currency.exponent(), code)
        };
        match aspect {
            Aspect::Number => {
                let in_kind = || self.in_kind.get(&flow).copied().unwrap_or(0);
                let number = match currency {
                    Some(_) => sum.map_or(0, Sum::number),
                    None => in_kind(),
                };
                Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
            }
            Aspect::Sum => sum.map_or(Value::Missing, |sum| money(sum.total(), sum)),
            Aspect::Median => sum.map_or(Value::Missing, |sum| money(sum.median(), sum)),
        }
    }
}
