//! Moved goalposts: what was planned first, and each time it was planned otherwise.

use std::collections::BTreeMap;

use super::dating::{Dating, Day, Instant};
use super::known::order;
use super::record::{Milestone, Plan, Stamp};

/// A version of a plan, as far as it can be moved: the row, when it was said, and what it plans.
/// `None` plans nothing: the day was taken away, or the milestone left the plan.
pub type Planned<T> = (i64, Stamp, Option<T>);

/// A plan that was moved at least once.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved<T> {
    /// What was planned first.
    pub original: T,
    /// Each change since, in the order in which they became public; never empty.
    pub changes: Vec<Move<T>>,
}

/// One change of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Move<T> {
    /// The row of the version.
    pub version: i64,
    /// The day it was recorded: from then on the plan counts as moved.
    pub on: Day,
    /// What is planned since; `None` where nothing is any more.
    pub to: Option<T>,
}

impl<T: PartialEq + Clone> Moved<T> {
    /// Reads versions of a plan, of which those public by `instant` count. Planning something for
    /// the first time moves nothing; `None` where nothing was planned, or it never changed.
    pub fn of(versions: impl IntoIterator<Item = Planned<T>>, instant: Instant) -> Option<Self> {
        let mut known: Vec<Planned<T>> = versions
            .into_iter()
            .filter(|(_, stamp, _)| stamp.public_at <= instant)
            .collect();
        known.sort_by_key(|(id, stamp, _)| (order(stamp), *id));
        // Of what waited and became public at once, nothing was ever seen but for the last.
        let last: BTreeMap<Instant, i64> = known
            .iter()
            .map(|(_, stamp, _)| (stamp.public_at, stamp.change))
            .collect();
        known.retain(|(_, stamp, _)| {
            let waited = stamp.recorded_at < stamp.public_at;
            !waited || last.get(&stamp.public_at) == Some(&stamp.change)
        });
        let mut known = known.into_iter().skip_while(|(_, _, plan)| plan.is_none());
        let (_, _, original) = known.next()?;
        let mut current = original.clone();
        let mut changes = Vec::new();
        for (version, stamp, to) in known {
            if to != current {
                let on = stamp.recorded_on;
                current.clone_from(&to);
                changes.push(Move { version, on, to });
            }
        }
        let original = original?;
        (!changes.is_empty()).then_some(Self { original, changes })
    }

    /// As it had been moved by a day; `None` where it had not.
    #[must_use]
    pub fn by(mut self, day: Day) -> Option<Self> {
        self.changes.retain(|one| one.on <= day);
        (!self.changes.is_empty()).then_some(self)
    }
}

impl<T> Moved<T> {
    /// What is planned now; `None` where nothing is.
    pub fn current(&self) -> Option<&T> {
        self.changes.last()?.to.as_ref()
    }

    /// The first day on which it was planned otherwise than at first.
    pub fn since(&self) -> Option<Day> {
        self.changes.iter().map(|one| one.on).min()
    }
}

impl Milestone {
    /// The plan in force as known at an instant, one that drops the milestone included.
    pub fn newest_plan(&self, instant: Instant) -> Option<&Plan> {
        self.plans
            .iter()
            .filter(|plan| plan.stamp.public_at <= instant)
            .max_by_key(|plan| (order(&plan.stamp), plan.id))
    }

    /// How its due day was moved, as known at an instant. Leaving the plan takes the day away.
    pub fn rescheduled(&self, instant: Instant) -> Option<Moved<Dating>> {
        let planned = |plan: &Plan| {
            let due = Some(plan.due).filter(|due| !plan.dropped && !due.is_unknown());
            (plan.id, plan.stamp, due)
        };
        Moved::of(self.plans.iter().map(planned), instant)
    }
}
