//! Commitments: what was promised, in which instrument, and how sure the wording is.

mod computed;
pub mod manage;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;

use crate::i18n::Text;
use crate::rules::commitment::{CommitmentState, Formula};
use crate::rules::{Coded, Count, Day, Figures, Slice};

pub use computed::{Computed, computed};
pub use store::{all, baselines, by_code, declare, names, take_back};

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
    /// The series of its formula, by code.
    pub series: Option<String>,
    /// What of it can be computed.
    pub formula: Option<Formula>,
    /// That it is fulfilled, where that was declared and stands.
    pub fulfilment: Option<Fulfilment>,
}

/// The declaration that a commitment is fulfilled.
#[derive(Clone, Debug, PartialEq)]
pub struct Fulfilment {
    /// The row.
    pub id: i64,
    /// The day of the decision.
    pub on: Day,
    /// The meeting that decided, by its code.
    pub meeting: String,
    /// What the meeting is called.
    pub meeting_name: Text,
    /// The number or paragraph of the decision.
    pub decision: Option<String>,
    /// What the document is called.
    pub document_title: String,
    /// Where it is.
    pub document_url: String,
}

impl Commitment {
    /// Whether it was adopted, rather than proposed.
    pub fn is_adopted(&self) -> bool {
        self.instrument != Instrument::Proposal
    }

    /// Where it stands on a day: its declaration, and what is linked to it by then.
    pub fn state(&self, figures: &Figures) -> CommitmentState {
        let day = figures.moment().as_at;
        let fulfilled = self.fulfilment.as_ref().is_some_and(|one| one.on <= day);
        let slice = Slice::Commitment(self.id);
        let any = |count| !figures.of(count, None, slice, &self.code).is_zero();
        CommitmentState::of(fulfilled, any(Count::Evidenced), any(Count::Record))
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
