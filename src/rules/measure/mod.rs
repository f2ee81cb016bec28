//! Measures: what an initiative is measured by. The plan has a baseline and a target; measurements
//! tell values of periods, in all or by sex and by state; the rules say what counts of them on a
//! day, what they come to, and how far that is on the way to the target.

mod attainment;
mod decimal;
mod fraction;
mod period;
mod series;

use super::code::coded;
use super::dating::Dating;
use super::record::Stamp;
use super::{Value, dating::Instant};
use std::collections::BTreeMap;

pub use attainment::{Attainment, Lack, attainment, share};
pub use decimal::Decimal;
pub use fraction::Fraction;
pub use series::{Asked, Flag, LeftOut, Part, Series};

coded! {
    /// The measures that initiatives share, so that they can be added up.
    Standard {
        /// Places, scholarships or grants that were announced.
        Offered = "offered",
        /// Of these, given to somebody.
        Awarded = "awarded",
        /// Of these, taken up.
        TakenUp = "taken-up",
        /// Of these, brought to the end.
        Completed = "completed",
        /// People trained.
        Trained = "trained",
        /// People treated.
        Treated = "treated",
        /// Publications.
        Published = "published",
        /// Patents granted.
        Patents = "patents",
    }
}

coded! {
    /// What is counted or measured.
    Unit {
        /// Places, scholarships, grants.
        Places = "places",
        /// People.
        People = "people",
        /// Publications.
        Publications = "publications",
        /// Patents.
        Patents = "patents",
        /// Hundredths.
        PerCent = "per-cent",
        /// Something else, by its name.
        Other = "other",
    }
}

impl Unit {
    /// Whether it is counted one by one: there is no half of it.
    pub fn is_count(self) -> bool {
        !matches!(self, Self::PerCent | Self::Other)
    }
}

impl Standard {
    /// The unit in which it is usually told.
    pub fn unit(self) -> Unit {
        match self {
            Self::Offered | Self::Awarded | Self::TakenUp => Unit::Places,
            Self::Completed | Self::Trained | Self::Treated => Unit::People,
            Self::Published => Unit::Publications,
            Self::Patents => Unit::Patents,
        }
    }
}

coded! {
    /// What a value of a period says.
    Accumulation {
        /// What came in the period alone: values of several are added up.
        Periodic = "periodic",
        /// How much it is by the end of the period: the newest value is what it comes to.
        Cumulative = "cumulative",
    }
}

coded! {
    /// The sex of those who are counted.
    Sex {
        /// Women and girls.
        Female = "female",
        /// Men and boys.
        Male = "male",
    }
}

coded! {
    /// What a figure says of measures.
    Aspect {
        /// What a measure of one initiative comes to.
        Actual = "actual",
        /// How far it is on the way to its target.
        Attained = "attained",
        /// What a measure comes to over initiatives.
        Sum = "sum",
        /// How many initiatives report it.
        Number = "number",
    }
}

/// A value, or a numerator with what it is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The value; of a ratio the numerator.
    pub value: Decimal,
    /// The denominator of a ratio, where it was told.
    pub denominator: Option<Decimal>,
}

/// Quantities together, in millionths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Values, or numerators.
    pub value: i128,
    /// Denominators.
    pub denominator: i128,
}

impl From<Quantity> for Total {
    fn from(one: Quantity) -> Self {
        let denominator = one.denominator.unwrap_or_default();
        Self {
            value: one.value.millionths().into(),
            denominator: denominator.millionths().into(),
        }
    }
}

impl std::iter::Sum for Total {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            value: sum.value + one.value,
            denominator: sum.denominator + one.denominator,
        })
    }
}

/// What a measure is planned to come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The unit.
    pub unit: Unit,
    /// Whether values are of a period alone, or to date.
    pub accumulation: Accumulation,
    /// It is a numerator over a denominator.
    pub ratio: bool,
    /// Where it began.
    pub baseline: Option<Quantity>,
    /// Where it should come to.
    pub target: Option<Quantity>,
}

impl Plan {
    /// Whether a value says the same under another plan: in the same unit, of a period alone or to
    /// date, a ratio or none.
    pub fn reads_as(&self, other: &Self) -> bool {
        let reading = |plan: &Self| (plan.unit, plan.accumulation, plan.ratio);
        reading(self) == reading(other)
    }

    /// A total as a number; none of a ratio without a denominator.
    pub fn fraction(&self, total: Total) -> Option<Fraction> {
        match self.ratio {
            true => Fraction::new(total.value, total.denominator),
            false => Fraction::new(total.value, i128::from(10_i64.pow(Decimal::PLACES.into()))),
        }
    }

    /// A total as a figure says it.
    pub fn value(&self, total: Option<Total>) -> Value {
        value(self.unit, self.ratio, total)
    }

    /// Whether values of several periods, groups or initiatives can be added up. Percentages
    /// without their numerators and denominators cannot.
    pub fn adds_up(&self) -> bool {
        self.ratio || self.unit != Unit::PerCent
    }

    /// Whether less is what is wanted.
    pub fn falls(&self) -> bool {
        let part = |one: Option<Quantity>| self.fraction(one?.into());
        matches!((part(self.baseline), part(self.target)), (Some(from), Some(to)) if to < from)
    }

    /// How far it has come.
    pub fn attainment(&self, actual: Option<Total>) -> Attainment {
        let part = |one: Option<Quantity>| self.fraction(one?.into());
        let actual = actual.and_then(|total| self.fraction(total));
        attainment(part(self.baseline), part(self.target), actual)
    }
}

/// A total as a figure says it: a share where it is one in per cent.
pub fn value(unit: Unit, ratio: bool, total: Option<Total>) -> Value {
    let plan = Plan {
        unit,
        accumulation: Accumulation::Periodic,
        ratio,
        baseline: None,
        target: None,
    };
    let Some(number) = total.and_then(|total| plan.fraction(total)) else {
        return Value::Missing;
    };
    match (unit, ratio) {
        (Unit::PerCent, true) => Value::Share(number.number()),
        (Unit::PerCent, false) => Value::PerCent(number.number()),
        _ => Value::Number(number.number()),
    }
}

/// One version of a measurement, as the rules see it: published, nothing else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measurement {
    /// The row; of two versions the later row was recorded later.
    pub id: i64,
    /// The measure.
    pub measure: i64,
    /// Its number within the measure, which its versions share.
    pub number: i32,
    /// When it was said and became public.
    pub stamp: Stamp,
    /// The period that it is of.
    pub period: Dating,
    /// What it says.
    pub quantity: Quantity,
    /// Of women or of men alone.
    pub sex: Option<Sex>,
    /// Of one state alone.
    pub state: Option<i64>,
    /// It is taken back.
    pub withdrawn: bool,
}

/// Of each measurement the version that stands: of those known at an instant the one recorded last.
pub fn standing(all: &[Measurement], known: Instant) -> Vec<Measurement> {
    let mut newest: BTreeMap<(i64, i32), Measurement> = BTreeMap::new();
    for one in all.iter().filter(|one| one.stamp.public_at <= known) {
        let place = newest.entry((one.measure, one.number)).or_insert(*one);
        if place.id < one.id {
            *place = *one;
        }
    }
    newest.into_values().collect()
}
