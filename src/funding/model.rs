//! A transaction: money that was promised, bound or paid, or what was given in kind.

use crate::audit::Stage;
use crate::documents::Backing;
use crate::rules::money::{self, Money, TransactionType};
use crate::rules::{Body, Dating, Day, Instant, Level, Origin, Stamp};

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
    /// How far it is on its way to the public.
    pub stage: Stage,
    /// Who says so.
    pub origin: Origin,
    /// For which body.
    pub body: Option<Body>,
    /// The change; breaks ties between equal instants.
    pub change: i64,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// When it became or becomes public.
    pub public_at: Option<Instant>,
    /// Why it was corrected or taken back.
    pub reason: Option<String>,
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

    /// As the rules see it, where it is published; `recorded_on` is the day of its recording.
    pub fn told(&self, recorded_on: Day) -> Option<money::Transaction> {
        Some(money::Transaction {
            id: self.id,
            initiative: self.initiative,
            number: self.number,
            stamp: Stamp {
                change: self.change,
                recorded_at: self.recorded_at,
                recorded_on,
                public_at: self.public_at?,
                origin: self.origin,
            },
            kind: self.kind,
            amount: self.amount,
            dating: self.dating,
            withdrawn: self.withdrawn,
        })
    }

    /// A version as a form says that it saw it; rows never leave.
    pub fn mark(&self) -> String {
        self.recorded_at.and_utc().timestamp_micros().to_string()
    }
}

/// The number of a public code such as `T3`.
pub fn number_of(code: &str) -> Option<i32> {
    let number = code.strip_prefix('T')?.parse().ok()?;
    (number > 0).then_some(number)
}
