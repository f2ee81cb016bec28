//! What a commitment aims at and where it began: plans, kept in versions with a reason each, the
//! original beside the current.

use super::ThemeName;
use crate::i18n::Text;
use crate::rules::{Instant, Origin};

/// A version of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Version<T> {
    /// The row.
    pub id: i64,
    /// What it says.
    pub said: T,
    /// Who says so.
    pub origin: Origin,
    /// When the public could see it.
    pub public_at: Instant,
    /// Why it differs from the one before; none of an original, and of what a newer release of the
    /// shipped data says.
    pub reason: Option<String>,
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
#[derive(Clone, Debug, PartialEq, diesel::Queryable)]
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

/// A baseline with all its versions.
#[derive(Clone, Debug, PartialEq)]
pub struct BaselinePlan {
    /// Its number, from 1 up, among those of its commitment.
    pub number: i32,
    /// The original first; what says nothing takes it back.
    pub versions: Vec<Version<Option<Baseline>>>,
}

impl BaselinePlan {
    /// What stands; none where it was taken back.
    pub fn current(&self) -> Option<&Baseline> {
        self.versions.last()?.said.as_ref()
    }

    /// What it was at first, where that is another thing than what stands.
    pub fn original(&self) -> Option<&Baseline> {
        let original = self.versions.first()?.said.as_ref();
        original.filter(|original| Some(*original) != self.current())
    }
}

/// What a version of a plan says, whatever it is a plan of.
#[derive(Clone, Debug, PartialEq)]
pub enum Planned {
    /// A target.
    Target(Target),
    /// A baseline.
    Baseline(Baseline),
    /// Nothing any more: the baseline was taken back.
    Withdrawn,
}

impl Planned {
    /// Whether anything is planned: neither a value nor a year of a target is nothing.
    pub fn plans_anything(&self) -> bool {
        match self {
            Self::Target(target) => target.value.is_some() || target.year.is_some(),
            Self::Baseline(_) => true,
            Self::Withdrawn => false,
        }
    }
}

/// What versions are versions of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlansOf {
    /// The target of the commitment.
    Target,
    /// A baseline of it, by its number.
    Baseline(i32),
}

/// The versions of one target or of one baseline, the original first.
#[derive(Clone, Debug, PartialEq)]
pub struct Plans {
    /// The row of the commitment.
    pub commitment: i64,
    /// Its code.
    pub code: String,
    /// Its text.
    pub text: Text,
    /// Its themes.
    pub themes: Vec<ThemeName>,
    /// Which plan.
    pub of: PlansOf,
    /// The versions, in order; never none.
    pub versions: Vec<Version<Planned>>,
}

impl<T> Version<T> {
    /// The same version, saying it in other terms.
    pub fn map<U>(self, say: impl FnOnce(T) -> U) -> Version<U> {
        Version {
            id: self.id,
            said: say(self.said),
            origin: self.origin,
            public_at: self.public_at,
            reason: self.reason,
        }
    }
}
