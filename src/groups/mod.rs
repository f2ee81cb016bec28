//! Groups of states: memberships with periods and the basis of each.

pub mod pages;
mod store;
#[cfg(test)]
mod tests;

use crate::i18n::{Locale, Text, order};
use crate::rules::Day;

pub use store::{all, by_code, members, memberships, of, with_members};

/// The codes of the regional groups: each member state is in one of them.
pub const REGIONS: [&str; 3] = ["AFRICAN", "ARAB", "ASIAN"];

/// A group.
#[derive(Clone, Debug, diesel::Queryable)]
pub struct Group {
    /// The row.
    pub id: i64,
    /// The code.
    pub code: String,
    /// The name.
    pub name: Text,
    /// What is known of the list.
    pub note: Text,
}

/// That a state belongs to a group.
#[derive(Clone, Debug)]
pub struct Membership {
    /// The row.
    pub id: i64,
    /// The group.
    pub group: i64,
    /// The state.
    pub state: i64,
    /// Since when; unknown means throughout.
    pub from: Option<Day>,
    /// The last day; unknown means to this day.
    pub to: Option<Day>,
    /// On what the membership rests.
    pub basis: Text,
}

impl Membership {
    /// Whether it holds on a day; an unknown period holds throughout.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// Groups in the order of their names in a language.
pub fn by_name(mut groups: Vec<Group>, locale: Locale) -> Vec<Group> {
    groups.sort_by_cached_key(|group| order::key(locale, group.name.in_locale(locale).text));
    groups
}
