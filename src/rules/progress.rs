//! How far the milestones of a record were on a day.

use super::dating::{Dating, Day, FOREVER};
use super::kind::{Nature, Step};
use super::known::{Known, KnownMilestone, KnownReach, Level};

/// A milestone on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MilestoneState {
    /// The row.
    pub id: i64,
    /// The lifecycle step; none where it was added.
    pub step: Option<Step>,
    /// Input, output or outcome.
    pub nature: Nature,
    /// The last day on which it is due, if a day was set.
    pub due: Option<Day>,
    /// Whether and how well it was reached by the day.
    pub reached: Option<Reached>,
}

/// A milestone with a due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlannedMilestone {
    /// The row.
    pub id: i64,
    /// When it is due.
    pub due: Dating,
    /// The first day on which anybody says that it was reached, or a later step.
    pub reached_on: Option<Day>,
}

/// That a milestone was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The best proof.
    pub level: Level,
    /// The first day on which anybody says that it was reached.
    pub on: Day,
    /// Nobody says so of this milestone; a later step of the lifecycle implies it.
    pub implied: bool,
    /// Nobody gives the day.
    pub undated: bool,
}

impl MilestoneState {
    /// Whether it was reached with at least this proof.
    pub fn is_reached(&self, level: Level) -> bool {
        self.reached.is_some_and(|reached| reached.level >= level)
    }
}

impl Known<'_> {
    /// Every milestone of the plan on a day.
    pub fn milestones_on(&self, day: Day) -> Vec<MilestoneState> {
        self.milestones
            .iter()
            .map(|milestone| MilestoneState {
                id: milestone.id,
                step: milestone.step,
                nature: milestone.nature,
                due: milestone.due,
                reached: self.reached(milestone, day),
            })
            .collect()
    }

    /// The milestones with a due day, in the order of their rows.
    pub fn planned(&self) -> Vec<PlannedMilestone> {
        let planned = |one: &KnownMilestone| PlannedMilestone {
            id: one.id,
            due: one.due_dating,
            reached_on: self.reached(one, FOREVER).map(|reached| reached.on),
        };
        let due = self.milestones.iter().filter(|one| one.due.is_some());
        let mut all: Vec<PlannedMilestone> = due.map(planned).collect();
        all.sort_unstable();
        all
    }

    /// The reports that speak for a milestone by a day: its own, and those of later steps.
    pub fn reports_of(&self, milestone: i64, day: Day) -> Vec<&KnownReach> {
        let Some(milestone) = self.milestones.iter().find(|one| one.id == milestone) else {
            return Vec::new();
        };
        std::iter::once(milestone)
            .chain(self.later(milestone))
            .flat_map(|one| &one.reached)
            .filter(|reach| reach.on <= day)
            .collect()
    }

    /// The milestones of later steps.
    fn later(&self, milestone: &KnownMilestone) -> impl Iterator<Item = &KnownMilestone> {
        let place = milestone.place;
        self.milestones
            .iter()
            .filter(move |other| match (place, other.place) {
                (Some(this), Some(that)) => that > this,
                _ => false,
            })
    }

    /// Whether and how well a milestone was reached, by itself or by a later step.
    fn reached(&self, milestone: &KnownMilestone, day: Day) -> Option<Reached> {
        let later = self.later(milestone);
        let own = reached_directly(milestone, day);
        let implied = later
            .filter_map(|other| reached_directly(other, day))
            .reduce(Reached::with);
        match (own, implied) {
            (Some(own), Some(implied)) => Some(Reached {
                implied: false,
                ..own.with(implied)
            }),
            (Some(own), None) => Some(own),
            (None, implied) => implied.map(|reached| Reached {
                implied: true,
                ..reached
            }),
        }
    }
}

impl Reached {
    /// The better proof and the earlier day of two.
    fn with(self, other: Self) -> Self {
        let first = if (other.on, other.undated) < (self.on, self.undated) {
            other
        } else {
            self
        };
        Self {
            level: self.level.max(other.level),
            ..first
        }
    }
}

fn reached_directly(milestone: &KnownMilestone, day: Day) -> Option<Reached> {
    milestone
        .reached
        .iter()
        .filter(|reach| reach.on <= day)
        .map(|reach| Reached {
            level: reach.level,
            on: reach.on,
            implied: false,
            undated: reach.dating.is_unknown(),
        })
        .reduce(Reached::with)
}
