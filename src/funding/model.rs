//! A transaction: money that was promised, bound or paid, or what was given in kind.

use crate::audit::Told;
use crate::documents::Backing;
use crate::rules::money::{self, Money, TransactionType};
use crate::rules::{Body, Dating, Day, Level};

/// The number of a transaction within its record, out of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub i32);

/// Who provides or receives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// A state or an organisation on record.
    Body(Body),
    /// Somebody else, by name.
    Named(String),
}

/// One version of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    /// The row.
    pub id: i64,
    /// The record.
    pub initiative: i64,
    /// Its number within the record, which its versions share: `STI-7F3K9.T3` is number 3.
    pub number: i32,
    /// What it is.
    pub kind: TransactionType,
    /// The amount; none of what was given in kind.
    pub amount: Option<Money>,
    /// What was given, or a remark.
    pub description: Option<String>,
    /// Who provides.
    pub provider: Party,
    /// Who receives, where that was said.
    pub receiver: Option<Party>,
    /// The day it happened.
    pub dating: Dating,
    /// The document that backs it.
    pub document: Option<Backing>,
    /// It is taken back.
    pub withdrawn: bool,
    /// Who told it.
    pub told: Told,
}

impl Transaction {
    /// How well it is proved: nobody verifies transactions.
    pub fn level(&self) -> Level {
        match &self.document {
            Some(document) if !document.withdrawn => Level::Documented,
            _ => Level::Reported,
        }
    }

    /// Who provides and who receives.
    pub fn parties(&self) -> impl Iterator<Item = &Party> {
        std::iter::once(&self.provider).chain(&self.receiver)
    }

    /// The same, where they are on record.
    pub fn bodies(&self) -> impl Iterator<Item = Body> {
        self.parties().filter_map(|party| match party {
            Party::Body(body) => Some(*body),
            Party::Named(_) => None,
        })
    }

    /// As the rules see it, where it is published; `recorded_on` is the day of its recording.
    pub fn of_rules(&self, recorded_on: Day) -> Option<money::Transaction> {
        self.told.public_at?;
        Some(money::Transaction {
            id: self.id,
            initiative: self.initiative,
            number: self.number,
            stamp: self.told.stamp(recorded_on),
            kind: self.kind,
            amount: self.amount,
            dating: self.dating,
            withdrawn: self.withdrawn,
        })
    }
}

/// The number of a public code such as `T3`.
pub fn number_of(code: &str) -> Option<i32> {
    let number = code.strip_prefix('T')?.parse().ok()?;
    (number > 0).then_some(number)
}
