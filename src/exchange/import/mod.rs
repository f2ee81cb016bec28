//! Files of initiatives come in: read, compared with what is on record, shown, written as a whole,
//! and undone for a while.

pub mod command;
mod content;
pub mod desk;
mod evaluate;
mod headers;
mod meet;
mod outcome;
mod parents;
mod store;
mod undo;
mod words;
mod write;

pub use content::{Content, Unfit};
pub use evaluate::{Choices, Evaluation, evaluate};
pub use headers::{Headers, Misheaded};
pub use outcome::{Counts, Effect, Line, OnConflict, Outcome, Place, Target, Who};
pub use store::{Import, Stored};
pub use undo::{Before, UNDO_DAYS, Undone, can_undo, undo};
pub use words::{Words, notice, refusal, unreadable};
pub use write::{Asked, Done, write};
