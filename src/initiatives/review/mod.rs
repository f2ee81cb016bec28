//! What leads hand in, and what becomes of it. A submission is a bundle of drafts of one body on
//! one record; an administrator accepts it or returns it with comments. When it was handed in and
//! when it was decided are never overwritten: handing in again is another submission.

mod acts;
mod desk;
mod handed;
mod notify;
pub mod pages;
mod store;

use crate::rules::{Body, Coded, Instant};

pub use acts::{
    Decision, Refusal, accept, accept_quietly, give_back, give_back_quietly, hand_in,
    hand_in_quietly, take_back,
};
pub use desk::{Led, Standing, Waiting, led_by, names, queue, standing_of, unfinished};
pub use handed::{Handed, Line, Said, Subject, subject_of};
pub use pages::told_twice_words;
pub use store::{Returned, carried_by, comments, last, remarks, speaks_for, waiting, with_reports};

/// The field of the comment on a submission as a whole.
pub const OVERALL: &str = "all";

/// What became of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is public, or will be when its embargo ends.
    Accepted,
    /// It came back with comments.
    Returned,
    /// Its author took it back.
    Withdrawn,
}

impl Coded for Outcome {
    const ALL: &'static [Self] = &[Self::Accepted, Self::Returned, Self::Withdrawn];

    fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// What was handed in at once, by one body on one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The row.
    pub id: i64,
    /// Who handed it in.
    pub account: i64,
    /// For which body.
    pub body: Option<Body>,
    /// The proposal that is part of it, by its row.
    pub proposal: Option<i64>,
    /// When.
    pub submitted_at: Instant,
    /// What became of it; nothing while it waits.
    pub outcome: Option<Outcome>,
    /// When that was decided.
    pub decided_at: Option<Instant>,
}

impl Submission {
    /// How a form says which submission it saw: rows never leave.
    pub fn mark(&self) -> String {
        self.submitted_at.and_utc().timestamp_micros().to_string()
    }

    /// How the form of a decision says what it saw: the submission, and the record as it was edited.
    pub fn seen(&self, lock_version: i64) -> String {
        format!("{}.{lock_version}", self.mark())
    }
}
