//! What becomes of a row.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::exchange::records::Record;
use crate::initiatives::row::{Changed, Column, Refusal, Sheet, Wanted};
use crate::initiatives::row::{Note, milestone};
use crate::rules::{Body, Coded};

/// Where a row stands in what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The table.
    pub sheet: Sheet,
    /// The row as a spreadsheet counts it: the header has 1.
    pub row: u32,
}

impl Place {
    /// A row of a table of initiatives.
    pub fn initiative(row: u32) -> Self {
        let sheet = Sheet::Initiatives;
        Self { sheet, row }
    }

    /// A row of a table of milestones.
    pub fn milestone(row: u32) -> Self {
        let sheet = Sheet::Milestones;
        Self { sheet, row }
    }

    /// The place of a code, as `milestones-12`.
    pub fn from_code(code: &str) -> Option<Self> {
        let (sheet, row) = code.split_once('-')?;
        let sheet = Sheet::from_code(sheet)?;
        Some(Self {
            sheet,
            row: row.parse().ok()?,
        })
    }

    /// Its code in forms and addresses.
    pub fn code(self) -> String {
        format!("{}-{}", self.sheet.code(), self.row)
    }
}

/// Who imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The secretariat: an administrator, or nobody on the command line.
    Secretariat(Option<i64>),
    /// A contributor, for these bodies.
    Lead(i64, Vec<Body>),
}

impl Who {
    /// The account.
    pub fn account(&self) -> Option<i64> {
        match self {
            Self::Secretariat(account) => *account,
            Self::Lead(account, _) => Some(*account),
        }
    }

    /// Whether it is a contributor of a body.
    pub fn speaks_for(&self, body: Body) -> bool {
        self.body_of([body]).is_some()
    }

    /// Whether a row that changes a record is kept as a proposal: a lead's, on a public record.
    pub fn proposes(&self, record: &Record) -> bool {
        record.published && matches!(self, Self::Lead(..))
    }

    /// The first of these bodies that it speaks for as their contributor.
    pub fn body_of(&self, leads: impl IntoIterator<Item = Body>) -> Option<Body> {
        match self {
            Self::Secretariat(_) => None,
            Self::Lead(_, bodies) => leads.into_iter().find(|body| bodies.contains(body)),
        }
    }
}

/// What is done with rows whose record was edited since they were made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum OnConflict {
    /// The record stays as it is.
    #[default]
    Keep,
    /// The row is taken.
    Take,
}

impl OnConflict {
    /// Its code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Take => "take",
        }
    }

    /// The choice of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Keep, Self::Take]
            .into_iter()
            .find(|one| one.code() == code)
    }
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It becomes a record.
    New,
    /// It changes a record.
    Changed,
    /// It says what stands.
    Unchanged,
    /// Its record was edited since it was made.
    Conflict,
    /// Something is wrong with it.
    Rejected,
}

impl Outcome {
    /// Every one, in the order in which they are counted.
    pub const ALL: [Self; 5] = [
        Self::New,
        Self::Changed,
        Self::Unchanged,
        Self::Conflict,
        Self::Rejected,
    ];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Conflict => "conflict",
            Self::Rejected => "rejected",
        }
    }

    /// The outcome of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What a row means.
#[derive(Clone, Debug)]
pub enum Target {
    /// A new record, with a reference where the row gives one.
    New(Option<String>),
    /// One that stands.
    Record(Arc<Record>),
}

/// What a row does to its record.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Texts, profile, what is told.
    Initiative(Target, Box<Wanted>),
    /// One milestone.
    Milestone(Target, Box<milestone::Wanted>),
}

/// A row with what becomes of it.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it stands.
    pub at: Place,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The reference of its record, where there is one or the row gives one.
    pub reference: Option<String>,
    /// Its title; of a milestone, or the code of its step.
    pub title: String,
    /// What it does to the record; none where it was rejected.
    pub effect: Option<Effect>,
    /// What is wrong with it.
    pub refusals: Vec<Refusal>,
}

impl Line {
    /// Whether it is written.
    pub fn writes(&self) -> bool {
        matches!(self.outcome, Outcome::New | Outcome::Changed)
    }

    /// What it makes of an initiative.
    pub fn initiative(&self) -> Option<(&Target, &Wanted)> {
        match &self.effect {
            Some(Effect::Initiative(target, wanted)) => Some((target, wanted)),
            _ => None,
        }
    }

    /// What it makes of a milestone.
    pub fn milestone(&self) -> Option<(&Target, &milestone::Wanted)> {
        match &self.effect {
            Some(Effect::Milestone(target, wanted)) => Some((target, wanted)),
            _ => None,
        }
    }

    /// The record that it meets.
    pub fn record(&self) -> Option<&Arc<Record>> {
        match &self.effect {
            Some(
                Effect::Initiative(Target::Record(record), _)
                | Effect::Milestone(Target::Record(record), _),
            ) => Some(record),
            _ => None,
        }
    }

    /// What it changes.
    pub fn changed(&self) -> &[Changed] {
        match &self.effect {
            Some(Effect::Initiative(_, wanted)) => &wanted.changed,
            Some(Effect::Milestone(_, wanted)) => &wanted.changed,
            None => &[],
        }
    }

    /// Bodies that nobody knows yet, which are added to the list with it.
    pub fn adds(&self) -> Vec<String> {
        let wanted = self.initiative().map(|(_, wanted)| wanted);
        let parties = wanted.into_iter().flat_map(|wanted| &wanted.new_parties);
        parties.map(|party| party.name.clone()).collect()
    }

    /// Columns whose value is assumed.
    pub fn assumed(&self) -> &[Column] {
        match &self.effect {
            Some(Effect::Initiative(_, wanted)) => &wanted.assumed,
            Some(Effect::Milestone(_, wanted)) => &wanted.assumed,
            None => &[],
        }
    }

    /// What is not taken from it.
    pub fn notes(&self) -> &[Note] {
        match &self.effect {
            Some(Effect::Initiative(_, wanted)) => &wanted.notes,
            Some(Effect::Milestone(_, wanted)) => &wanted.notes,
            None => &[],
        }
    }
}

/// How many rows have which outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Outcome, usize>);

impl Counts {
    /// Counts.
    pub fn of(outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        let mut counts = Self::default();
        for outcome in outcomes {
            counts.add(outcome, 1);
        }
        counts
    }

    /// Adds rows.
    pub fn add(&mut self, outcome: Outcome, rows: usize) {
        *self.0.entry(outcome).or_insert(0) += rows;
    }

    /// The rows with an outcome.
    pub fn get(&self, outcome: Outcome) -> usize {
        self.0.get(&outcome).copied().unwrap_or(0)
    }

    /// The same where nothing was written.
    pub fn unwritten(mut self) -> Self {
        self.0.remove(&Outcome::New);
        self.0.remove(&Outcome::Changed);
        self
    }
}

impl std::fmt::Display for Counts {
    /// The line by which scripts read a result: `new N changed N unchanged N conflict N rejected N`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (n, outcome) in Outcome::ALL.into_iter().enumerate() {
            let gap = if n == 0 { "" } else { " " };
            write!(f, "{gap}{} {}", outcome.code(), self.get(outcome))?;
        }
        Ok(())
    }
}
