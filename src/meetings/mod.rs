//! Summits and committee meetings.

pub mod pages;
mod store;
#[cfg(test)]
mod tests;

use crate::i18n::Text;
use crate::rules::Day;

pub use store::{all, by_code};

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
