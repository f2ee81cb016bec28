//! Reporting rounds: the secretariat asks bodies for what they lead, they answer and hand in
//! reports, and everybody sees who took part.
//!
//! A *round* asks bodies about a period. That one body is asked is a *duty*; what it is asked about
//! are *items*, each a record or a commitment. An *answer* is to one item; all answers of a body,
//! signed and handed in, are a *report*. A report carries along what the body has not had accepted
//! on its records, the *submissions* of [`crate::initiatives::review`], and shares their fate.

mod content;
pub mod letters;
mod made_up;
pub mod manage;
mod model;
pub mod pages;
mod participation;
mod seal;
mod store;

pub use content::digest;
pub use made_up::{Hands, make_up};
pub use model::{
    AnswerKind, Asks, Given, Item, ItemState, NewRound, Note, Of, Owner, Report, Round, Side,
    Standing, is_code,
};
pub use participation::{Taking, has_begun, taking_all, taking_part};
pub use store::asked::{Expanded, INSTITUTIONS, STATES, expand};
pub use store::duties::{Progress, owed_by, progress, standings};
pub use store::reports::{newest_waiting, undecided, waiting};
pub use store::rounds::{add, all, by_code, open};
