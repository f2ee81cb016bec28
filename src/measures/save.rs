//! What is done to measures, in the verbs of the history. What cannot be done is refused with a
//! reason; the check and the act are one transaction of the database.

use crate::initiatives::Done;

pub use super::plans::save::{change_plan, create, last_seen, own_measure, withdraw_measure};
pub use super::values::save::{correct, own_value, tell, withdraw_value};

/// Why something was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else changed what the form was opened on.
    Meanwhile,
    /// It was withdrawn before.
    Withdrawn,
    /// The document that should back it was taken back.
    DocumentGone,
    /// The record has this standard measure already, by its number.
    Known(i32),
    /// A published baseline or target changes without a reason.
    ReasonNeeded,
    /// How values are read cannot change once there are any.
    HasValues,
    /// The same period, sex and state has a value already, by its number.
    Again(i32),
    /// The total to date falls, and nobody confirmed that.
    Falls,
}

/// What came of it, or why not.
pub type Outcome = std::result::Result<Done, Refusal>;
