//! The status of an adopted initiative on a day: the first rule of the list that holds.
//!
//! Milestones count here once they are documented; what is only reported does not move a status.

use super::code::coded;
use super::dating::Day;
use super::known::{Known, Level};
use super::progress::MilestoneState;
use super::record::FactKind;

/// A milestone may be this many days late before its initiative counts as delayed.
pub const GRACE_DAYS: i64 = 90;

/// Silence longer than this many days is "no recent report".
pub const FRESH_DAYS: i64 = 365;

coded! {
    /// Where an adopted initiative stands, in the order in which the rules are tried.
    Status {
        /// Declared, with a reason, and not lifted.
        Cancelled = "cancelled",
        /// Declared, with a reason, and not lifted.
        Suspended = "suspended",
        /// The final milestone of a facility or standing body is documented.
        InOperation = "in-operation",
        /// The final milestone of any other kind is documented.
        Completed = "completed",
        /// Marked as proposed, and nothing is reached.
        Proposed = "proposed",
        /// A milestone is overdue by more than 90 days.
        Delayed = "delayed",
        /// A milestone is overdue by up to 90 days, or reported in time but not documented.
        Due = "due",
        /// Nobody who answers for it was heard for more than 365 days.
        NoRecentReport = "no-recent-report",
        /// No open milestone has a due day.
        NoDatedPlan = "no-dated-plan",
        /// None of the above.
        OnSchedule = "on-schedule",
    }
}

impl Status {
    /// Whether the initiative is over, one way or the other.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Cancelled | Self::Completed | Self::InOperation)
    }
}

/// How late an open milestone is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lateness {
    Due,
    Delayed,
}

impl Known<'_> {
    /// The status on a day, given the milestones of that day.
    pub(super) fn status_on(&self, day: Day, milestones: &[MilestoneState]) -> Status {
        self.declared(day)
            .or_else(|| self.finished(milestones))
            .or_else(|| self.proposed(milestones))
            .or_else(|| late(milestones, day))
            .or_else(|| self.silent(day))
            .unwrap_or_else(|| planned(milestones))
    }

    fn declared(&self, day: Day) -> Option<Status> {
        let newest = self
            .declarations
            .iter()
            .rfind(|(declared_on, _)| *declared_on <= day)?;
        match newest.1 {
            FactKind::Cancelled => Some(Status::Cancelled),
            FactKind::Suspended => Some(Status::Suspended),
            _ => None,
        }
    }

    fn finished(&self, milestones: &[MilestoneState]) -> Option<Status> {
        let kind = self.classification.kind;
        let mut last = milestones
            .iter()
            .filter(|m| m.step == Some(kind.final_step()));
        last.any(|m| m.is_reached(Level::Documented))
            .then_some(if kind.stays_in_operation() {
                Status::InOperation
            } else {
                Status::Completed
            })
    }

    fn proposed(&self, milestones: &[MilestoneState]) -> Option<Status> {
        let begun = milestones.iter().any(|m| m.is_reached(Level::Documented));
        (self.classification.proposed && !begun).then_some(Status::Proposed)
    }

    fn silent(&self, day: Day) -> Option<Status> {
        let heard = self.heard_on.range(..=day).next_back();
        let fresh = heard.is_some_and(|heard| (day - *heard).num_days() <= FRESH_DAYS);
        (!fresh).then_some(Status::NoRecentReport)
    }
}

fn late(milestones: &[MilestoneState], day: Day) -> Option<Status> {
    match milestones.iter().filter_map(|m| lateness(m, day)).max()? {
        Lateness::Delayed => Some(Status::Delayed),
        Lateness::Due => Some(Status::Due),
    }
}

fn lateness(milestone: &MilestoneState, day: Day) -> Option<Lateness> {
    let due = milestone.due.filter(|due| *due < day)?;
    if milestone.is_reached(Level::Documented) {
        return None;
    }
    let reported_in_time = milestone.reached.is_some_and(|reached| reached.on <= due);
    if reported_in_time || (day - due).num_days() <= GRACE_DAYS {
        return Some(Lateness::Due);
    }
    Some(Lateness::Delayed)
}

fn planned(milestones: &[MilestoneState]) -> Status {
    let dated = milestones
        .iter()
        .any(|m| m.due.is_some() && !m.is_reached(Level::Documented));
    if dated {
        Status::OnSchedule
    } else {
        Status::NoDatedPlan
    }
}
