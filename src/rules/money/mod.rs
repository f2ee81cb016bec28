//! Money: what counts of it on a day, and sums that never mix two currencies.
//!
//! A transaction is told in versions: the one recorded last, of those that are known, stands. One
//! that was withdrawn does not count, nor one that had not happened by the day. What was given in
//! kind is counted and described, never summed.

mod currency;
mod sums;

use super::code::coded;
use super::dating::{Dating, Day, Instant};
use super::record::Stamp;
use std::collections::BTreeMap;

pub use currency::{Currency, Money};
pub use sums::{Sum, Sums, Totals};

coded! {
    /// What a transaction is.
    TransactionType {
        /// Somebody said that they would give.
        Pledge = "pledge",
        /// Somebody bound themselves to give.
        Commitment = "commitment",
        /// Money was paid.
        Disbursement = "disbursement",
        /// Something else than money was given.
        InKind = "in-kind",
    }
}

/// What is added up: plans, or transactions of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flow {
    /// Planned budgets.
    Planned,
    /// Transactions.
    Of(TransactionType),
}

impl super::code::Coded for Flow {
    const ALL: &'static [Self] = &[
        Self::Planned,
        Self::Of(TransactionType::Pledge),
        Self::Of(TransactionType::Commitment),
        Self::Of(TransactionType::Disbursement),
        Self::Of(TransactionType::InKind),
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned-budget",
            Self::Of(kind) => kind.code(),
        }
    }
}

coded! {
    /// What a figure says of money.
    Aspect {
        /// How many of them there are.
        Number = "number",
        /// What they come to, in one currency.
        Sum = "sum",
        /// The middle one of them, in one currency.
        Median = "median",
    }
}

/// One version of a transaction, as the rules see it: published, nothing else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transaction {
    /// The row; of two versions the later row was recorded later.
    pub id: i64,
    /// The initiative.
    pub initiative: i64,
    /// Its number within the initiative, which its versions share.
    pub number: i32,
    /// When it was said and became public.
    pub stamp: Stamp,
    /// What it is.
    pub kind: TransactionType,
    /// The amount; none of what was given in kind.
    pub amount: Option<Money>,
    /// The day it happened.
    pub dating: Dating,
    /// It is taken back.
    pub withdrawn: bool,
}

/// Whether a transaction counts on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// It does.
    Counts,
    /// It was taken back.
    Withdrawn,
    /// It had not happened: the day from which it counts.
    Later(Day),
}

impl Transaction {
    /// The day from which it counts.
    pub fn counts_from(&self) -> Day {
        self.dating.counts_from(self.stamp.recorded_on)
    }

    /// Whether it counts on a day.
    pub fn counting(&self, day: Day) -> Counting {
        match self.counts_from() {
            _ if self.withdrawn => Counting::Withdrawn,
            from if from > day => Counting::Later(from),
            _ => Counting::Counts,
        }
    }
}

/// Of each transaction the version that stands: of those known at an instant the one recorded last.
pub fn standing(all: &[Transaction], known: Instant) -> Vec<Transaction> {
    let mut newest: BTreeMap<(i64, i32), Transaction> = BTreeMap::new();
    for one in all.iter().filter(|one| one.stamp.public_at <= known) {
        let place = newest.entry((one.initiative, one.number)).or_insert(*one);
        if place.id < one.id {
            *place = *one;
        }
    }
    newest.into_values().collect()
}
