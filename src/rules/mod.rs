//! The rules of the figures: pure functions from what is recorded to what is shown.
//!
//! Nothing here reads a database, a clock or a setting, and nothing here knows a language.
//! A [`Record`] goes in, with the day that is looked at and the instant whose knowledge counts;
//! a [`Snapshot`], [`Span`]s or a [`Tally`] come out, and leave as [`Figure`]s.
//!
//! The three ways to a total agree by construction and by test:
//! 1. [`Tally::of_records`] evaluates every record on a day;
//! 2. [`spans`](timeline::spans) cuts a record's life where a rule may change its mind;
//! 3. [`deltas`](tally::deltas) turns spans into changes by day and slice, which sum up to (1).

mod code;
pub mod commitment;
pub mod context;
mod count;
pub mod coverage;
mod dating;
pub mod decision;
pub mod duty;
mod figure;
mod grounds;
mod kind;
mod known;
pub mod measure;
pub mod money;
mod moved;
pub mod peers;
mod progress;
mod record;
mod registry;
mod shown;
mod status;
pub mod story;
pub mod tally;
pub mod timeline;

pub use code::Coded;
pub(crate) use code::coded;
pub use count::{COUNTS_VERSION, Count, Slice};
pub use dating::{Dating, Day, FIRST_DAY, FOREVER, Instant, LAST_PLAN_DAY, Precision};
pub use figure::{Figure, Figures, Moment, Question, Subject, Value};
pub use grounds::{Ground, Reason};
pub use kind::{Kind, Nature, Step};
pub use known::{
    Known, KnownMeasure, KnownMilestone, KnownReach, Level, Rescheduled, documents_behind,
    withdrawn,
};
pub use money::{Currency, Money, TransactionType};
pub use moved::{Move, Moved, Planned};
pub use peers::Peers;
pub use progress::{MilestoneState, PlannedMilestone, Reached};
pub use record::{
    Alignment, Backing, Body, Classification, Document, Fact, FactKind, MeasureTarget, Measured,
    Milestone, Origin, Plan, Record, Role, Stamp, Word,
};
pub use registry::{Rule, RuleName};
pub use shown::Shown;
pub use status::{FRESH_DAYS, GRACE_DAYS, Status};
pub use tally::Tally;
pub use timeline::{MeasureState, Snapshot, Span, Standing};

#[cfg(test)]
mod tests;
