//! A meeting and its documents.

use crate::i18n::{Locale, Text};
use crate::rules::{Day, Instant};

/// A meeting.
#[derive(Clone, Debug, diesel::Queryable)]
pub struct Meeting {
    /// The row.
    pub id: i64,
    /// The code.
    pub code: String,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// The name.
    pub name: Text,
    /// Where it took place.
    pub place: Text,
    /// What it did.
    pub note: Text,
    /// Where that was found: an address, or words.
    pub source: Text,
}

/// The particulars of a meeting about to be added or changed. Its code never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct NewMeeting {
    /// Its first day.
    pub from: Day,
    /// Its last day, not before the first.
    pub to: Day,
    /// The name, in one language at least.
    pub name: Text,
    /// Where it takes place.
    pub place: Text,
    /// What it did.
    pub note: Text,
    /// Where that was found; the English is an address, or words.
    pub source: Text,
}

impl Meeting {
    /// Its particulars.
    pub fn particulars(&self) -> NewMeeting {
        NewMeeting {
            from: self.from,
            to: self.to,
            name: self.name.clone(),
            place: self.place.clone(),
            note: self.note.clone(),
            source: self.source.clone(),
        }
    }
}

/// A document of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingDocument {
    /// The number among those of its meeting, from 1.
    pub number: i32,
    /// The symbol under which it was issued.
    pub symbol: Option<String>,
    /// The title.
    pub title: Text,
    /// The languages in which it was issued.
    pub languages: Vec<Locale>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it was taken back, and why.
    pub withdrawn: Option<(Instant, String)>,
}

/// A document about to be added.
#[derive(Clone, Debug, PartialEq)]
pub struct NewDocument {
    /// The symbol under which it was issued.
    pub symbol: Option<String>,
    /// The title, in one language at least.
    pub title: Text,
    /// The languages in which it was issued; one at least.
    pub languages: Vec<Locale>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// The longest code, in characters.
const CODE_MAX: usize = 20;

/// Whether a text can be the code of a meeting: capital letters, digits and hyphens, beginning with
/// a letter. A dot parts it from the number of a decision, and so is none of it.
pub fn is_code(code: &str) -> bool {
    let begins = code.starts_with(|c: char| c.is_ascii_uppercase());
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    begins && (2..=CODE_MAX).contains(&code.len()) && code.chars().all(plain)
}
