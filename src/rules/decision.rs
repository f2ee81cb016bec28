//! Decisions of meetings: open until somebody closes them, overdue after their due day.

use super::code::coded;
use super::dating::{Day, Instant};

coded! {
    /// Where a decision stands.
    DecisionState {
        /// It is to be carried out.
        Open = "open",
        /// Its due day is past, and nobody closed it.
        Overdue = "overdue",
        /// It was closed.
        Closed = "closed",
    }
}

coded! {
    /// As what a decision was closed.
    ClosedAs {
        /// What was decided was done.
        CarriedOut = "carried-out",
        /// It has no object any more.
        Overtaken = "overtaken",
        /// A later decision took it up.
        TakenUp = "taken-up",
    }
}

/// A version of a decision, as far as its state hangs on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// When the public could see it.
    pub public_at: Instant,
    /// Its last day; a decision without one is never overdue.
    pub due: Option<Day>,
    /// It takes the decision off the record.
    pub withdrawn: bool,
}

/// That a decision was closed, or opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// When the public could see it.
    pub public_at: Instant,
    /// The day it happened.
    pub on: Day,
    /// It closes; otherwise it opens again.
    pub closes: bool,
}

impl DecisionState {
    /// Where a decision stands on a day, as it was known at an instant. `decided` is the last day of
    /// its meeting; wordings and turns are in the order in which they were recorded.
    ///
    /// `None` where there was nothing yet, or it was off the record.
    pub fn of(
        decided: Day,
        wordings: impl IntoIterator<Item = Wording>,
        turns: impl IntoIterator<Item = Turn>,
        (day, known): (Day, Instant),
    ) -> Option<Self> {
        let wordings = wordings.into_iter();
        let stands = wordings.filter(|one| one.public_at <= known).last()?;
        if decided > day || stands.withdrawn {
            return None;
        }
        let happened = |turn: &Turn| turn.public_at <= known && turn.on <= day;
        let last = turns.into_iter().filter(happened).last();
        Some(if last.is_some_and(|turn| turn.closes) {
            Self::Closed
        } else if stands.due.is_some_and(|due| due < day) {
            Self::Overdue
        } else {
            Self::Open
        })
    }
}
