//! A measure of an initiative: its plan in versions, and the values that were told.

use crate::audit::Told;
use crate::documents::Backing;
use crate::i18n::Text;
use crate::rules::measure::{self, Asked, Attainment, Plan, Quantity, Series, Sex, Standard};
use crate::rules::{Dating, Day, Instant, Level};

/// The number of a measure within its record, or of a value within its measure, out of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub i32);

/// A version of the plan of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The row.
    pub id: i64,
    /// Who told it.
    pub told: Told,
    /// Unit, baseline, target, and how values are read.
    pub plan: Plan,
    /// What the unit is called, where it is none of the list.
    pub unit_name: Option<String>,
    /// The year of the baseline.
    pub baseline_year: Option<i32>,
    /// Where the baseline comes from.
    pub baseline_source: Option<String>,
    /// The document that says so.
    pub baseline_document: Option<Backing>,
    /// When the target should be reached.
    pub due: Dating,
    /// Why the plan was changed; none of the original.
    pub reason: Option<String>,
    /// The measure is taken back.
    pub withdrawn: bool,
}

impl Version {
    /// Whether the target or its day, or the baseline, differ from those of another version.
    pub fn moved_from(&self, other: &Self) -> bool {
        self.plan.target != other.plan.target
            || self.plan.baseline != other.plan.baseline
            || self.due != other.due
    }
}

/// A state that a value is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfState {
    /// The row.
    pub id: i64,
    /// The public code.
    pub code: String,
    /// The name.
    pub name: Text,
}

/// One version of a value of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measurement {
    /// The row.
    pub id: i64,
    /// The measure's row.
    pub measure: i64,
    /// Its number within the measure, which its versions share: `STI-7F3K9.M2.1` is number 1.
    pub number: i32,
    /// Who told it.
    pub told: Told,
    /// The period that it is of.
    pub period: Dating,
    /// What it says.
    pub quantity: Quantity,
    /// Of women or of men alone.
    pub sex: Option<Sex>,
    /// Of one state alone.
    pub state: Option<OfState>,
    /// The document that backs it.
    pub document: Option<Backing>,
    /// A remark.
    pub note: Option<String>,
    /// It is taken back.
    pub withdrawn: bool,
}

impl Measurement {
    /// Whether it is of the same period, sex and state as another.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        let state = |one: &Self| one.state.as_ref().map(|state| state.id);
        let of = |one: &Self| (one.period, one.sex, state(one));
        of(self) == of(other)
    }

    /// How well it is proved: nobody verifies values.
    pub fn level(&self) -> Level {
        match &self.document {
            Some(document) if !document.withdrawn => Level::Documented,
            _ => Level::Reported,
        }
    }

    /// As the rules see it; `recorded_on` is the day of its recording.
    pub fn of_rules(&self, recorded_on: Day) -> measure::Measurement {
        measure::Measurement {
            id: self.id,
            measure: self.measure,
            number: self.number,
            stamp: self.told.stamp(recorded_on),
            period: self.period,
            quantity: self.quantity,
            sex: self.sex,
            state: self.state.as_ref().map(|state| state.id),
            withdrawn: self.withdrawn,
        }
    }
}

/// What an initiative is measured by: as far as somebody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The row.
    pub id: i64,
    /// The record's row.
    pub initiative: i64,
    /// Its number within the record: `STI-7F3K9.M2` is number 2.
    pub number: i32,
    /// Which of the standard measures it is; none of one with a name of its own.
    pub standard: Option<Standard>,
    /// The name of its own.
    pub name: Text,
    /// Its plans, the original first: one at least.
    pub versions: Vec<Version>,
    /// Its values by number, each as it was told last.
    pub values: Vec<Measurement>,
}

impl Measure {
    /// The plan that stands; none where none is seen.
    pub fn current(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The original plan.
    pub fn original(&self) -> Option<&Version> {
        self.versions.first()
    }

    /// Whether it is taken back.
    pub fn is_withdrawn(&self) -> bool {
        self.current().is_none_or(|version| version.withdrawn)
    }

    /// Its code within the record.
    pub fn code(&self) -> String {
        format!("M{}", self.number)
    }

    /// The value with a number, as it was told last.
    pub fn value(&self, number: i32) -> Option<&Measurement> {
        self.values.iter().find(|one| one.number == number)
    }

    /// What its values come to by the plan that stands; none where it is taken back.
    pub fn read(&self, asked: Asked, day_of: impl Fn(Instant) -> Day) -> Option<Series> {
        let version = self.current().filter(|version| !version.withdrawn)?;
        let values = self.values.iter();
        let standing: Vec<measure::Measurement> = values
            .map(|one| one.of_rules(day_of(one.told.recorded_at)))
            .collect();
        Some(Series::read(&version.plan, &standing, asked))
    }

    /// How far it has come, given what its values come to.
    pub fn attainment(&self, series: &Series) -> Option<Attainment> {
        Some(self.current()?.plan.attainment(series.total()))
    }
}

/// The number of a public code such as `M2`.
pub fn number_of(code: &str) -> Option<i32> {
    let number = code.strip_prefix('M')?.parse().ok()?;
    (number > 0).then_some(number)
}
