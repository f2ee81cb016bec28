//! Commitments: what was promised, in which instrument, and how sure the wording is.

pub mod pages;
mod store;
#[cfg(test)]
mod tests;

use crate::i18n::Text;
use crate::rules::{Coded, Day};

pub use store::{all, baselines, by_code, names};

/// Where a commitment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Instrument {
    /// The Agenda itself.
    Agenda,
    /// A summit's declaration.
    Declaration,
    /// Another outcome of a summit.
    Outcome,
    /// Proposed at a summit, and not adopted.
    Proposal,
}

impl Coded for Instrument {
    const ALL: &'static [Self] = &[
        Self::Agenda,
        Self::Declaration,
        Self::Outcome,
        Self::Proposal,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::Declaration => "declaration",
            Self::Outcome => "outcome",
            Self::Proposal => "proposal",
        }
    }
}

/// A commitment.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// The row.
    pub id: i64,
    /// The framework.
    pub framework: i64,
    /// The code, unique within the framework.
    pub code: String,
    /// Where it stands.
    pub instrument: Instrument,
    /// The text.
    pub text: Text,
    /// How sure the wording is.
    pub note: Text,
    /// Where it was found: an address, or words.
    pub source: Text,
    /// The current target.
    pub target: Option<Target>,
    /// Its themes.
    pub themes: Vec<i64>,
}

impl Commitment {
    /// Whether it was adopted, rather than proposed.
    pub fn is_adopted(&self) -> bool {
        self.instrument != Instrument::Proposal
    }

    /// Whether the year of its target is over.
    pub fn target_year_passed(&self, today: Day) -> bool {
        use chrono::Datelike;
        self.target
            .as_ref()
            .and_then(|target| target.year)
            .is_some_and(|year| year < today.year())
    }
}

/// What is to be reached, and by when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// The value, where one is named.
    pub value: Option<f64>,
    /// The year, where one is named.
    pub year: Option<i32>,
}

/// Where a commitment began, by one source.
#[derive(Clone, Debug, diesel::Queryable)]
pub struct Baseline {
    /// The value.
    pub value: f64,
    /// Its unit.
    pub unit: Text,
    /// The year.
    pub year: i32,
    /// The source: an address, or words.
    pub source: Text,
}
