//! Commitments: what was promised, in which instrument, and how sure the wording is.

mod computed;
mod forms;
mod history;
mod links;
pub mod manage;
pub mod pages;
mod plan;
mod store;
#[cfg(test)]
mod tests;
pub mod view;

use crate::i18n::Text;
use crate::rules::commitment::{CommitmentState, Formula};
use crate::rules::{Coded, Count, Day, Figures, Instant, Slice};

pub use computed::{Computed, computed};
pub use links::{LinkVersion, Linked, RecordLink};
pub use plan::{Baseline, BaselinePlan, Planned, Plans, PlansOf, Target, Version};
pub use store::{all, baselines, by_code, names, next_number, of_record, plans};

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
    /// When it was adopted, where that is known.
    pub adopted: Option<Adopted>,
    /// The day on which its framework was adopted.
    pub since: Day,
    /// Its targets: the original first, the current one last.
    pub targets: Vec<Version<Target>>,
    /// Its themes.
    pub themes: Vec<ThemeName>,
    /// The series of its formula, where it is loaded.
    pub series: Option<Series>,
    /// What of it can be computed.
    pub formula: Option<Formula>,
    /// That it is fulfilled, where that was declared and stands.
    pub fulfilment: Option<Fulfilment>,
    /// Everything that was declared of it and taken back, in order.
    pub declarations: Vec<Declaration>,
}

/// A theme of a commitment.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeName {
    /// The row.
    pub id: i64,
    /// The code.
    pub code: String,
    /// The name.
    pub name: Text,
}

/// A series that describes the states, by which something of a commitment can be computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The row.
    pub id: i64,
    /// The code.
    pub code: String,
    /// The name.
    pub name: Text,
}

/// When the text in which a commitment stands was adopted.
#[derive(Clone, Debug, PartialEq)]
pub struct Adopted {
    /// The day.
    pub on: Day,
    /// The meeting that sat on that day: its code and its name.
    pub meeting: Option<(String, Text)>,
}

/// A declaration that a commitment is fulfilled, or that it was taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// The row.
    pub id: i64,
    /// When the public could see it.
    pub public_at: Instant,
    /// The day of the decision, or of the withdrawal.
    pub on: Day,
    /// The declaration; none where one is taken back.
    pub fulfilment: Option<Fulfilment>,
    /// Why it was taken back.
    pub reason: Option<String>,
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

    /// Whether it was adopted by a day: none was before its framework.
    pub fn is_adopted_by(&self, day: Day) -> bool {
        self.is_adopted() && self.since <= day
    }

    /// The current target.
    pub fn target(&self) -> Option<&Target> {
        self.targets.last().map(|version| &version.said)
    }

    /// Whether one of its themes is this.
    pub fn is_of(&self, theme: i64) -> bool {
        self.themes.iter().any(|one| one.id == theme)
    }

    /// The counts by which its state is told.
    pub const COUNTS: [Count; 2] = [Count::Record, Count::Evidenced];

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
        self.target()
            .and_then(|target| target.year)
            .is_some_and(|year| year < today.year())
    }
}
