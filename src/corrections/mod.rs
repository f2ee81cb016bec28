//! "Correct this": notes of readers to the secretariat about public records, without an account.
//! Only administrators read them; they are never published.

mod forms;
pub mod pages;
mod store;

pub use store::{forget_contacts, open_count};

use crate::audit::Author;
use crate::i18n::{Locale, Text};
use crate::rules::Instant;

/// Days after which it is forgotten how to reach whoever wrote a note that is settled.
pub const CONTACT_DAYS: i64 = 90;

/// What somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What is wrong, and what would be right.
    pub note: String,
    /// How to reach them, where they said so.
    pub contact: Option<String>,
}

/// A note.
#[derive(Clone, Debug)]
pub struct Note {
    /// By which it is found.
    pub code: String,
    /// The record's reference.
    pub reference: String,
    /// The record's title.
    pub title: Text,
    /// What they wrote.
    pub written: Written,
    /// The language of the page on which they wrote it.
    pub language: Locale,
    /// When it arrived.
    pub made_at: Instant,
    /// When it was settled, by whom, and with which answer.
    pub settled: Option<Settled>,
}

/// How a note was settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Option<Author>,
    /// What they said to it.
    pub answer: Option<String>,
}
