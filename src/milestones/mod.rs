//! Milestones: the steps of a kind's lifecycle, and those that were added.

mod forms;
pub mod pages;
mod save;
mod store;

use crate::i18n::Text;
use crate::rules::{Dating, Nature, Step};

pub use save::{is_own, retractable};
pub use store::{
    NewMilestone, add, add_all, add_lifecycle, by_number, last_numbers, of_initiative, plan,
    plan_all, reasons, retitle, with_dropped,
};

/// A milestone with its plan as last entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// The row.
    pub id: i64,
    /// Its number within the record: the part after the dot in `STI-7F3K9.3`.
    pub number: i32,
    /// The lifecycle step; none where it was added.
    pub step: Option<Step>,
    /// The title of an added one.
    pub title: Text,
    /// The plan in force.
    pub plan: Plan,
    /// When it was first due, where that differs.
    pub original_due: Option<Dating>,
}

/// The plan of a milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Input, output or outcome.
    pub nature: Nature,
    /// When it is due.
    pub due: Dating,
    /// It no longer belongs to the plan.
    pub dropped: bool,
    /// Why the plan changed.
    pub reason: Option<String>,
}

impl Plan {
    /// The plan of a lifecycle step for which nobody set a day.
    pub fn of_step(step: Step) -> Self {
        Self {
            nature: step.nature(),
            due: Dating::Unknown,
            dropped: false,
            reason: None,
        }
    }
}
