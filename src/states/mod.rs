//! The member states.

mod store;

use crate::i18n::{Locale, Text, order};
use crate::rules::Dating;

pub use store::{all, by_code, suspensions};

/// A member state.
#[derive(Clone, Debug, diesel::Queryable)]
pub struct State {
    /// The row.
    pub id: i64,
    /// ISO 3166-1 alpha-3: the code in addresses.
    pub code: String,
    /// The name.
    pub name: Text,
    /// The year in which it joined the organisation.
    pub joined_year: i32,
    /// People, as estimated for [`State::population_year`].
    pub population: i64,
    /// The year of the estimate.
    pub population_year: i32,
}

/// A period in which a membership was suspended.
#[derive(Clone, Debug)]
pub struct Suspension {
    /// When it began.
    pub from: Dating,
    /// When it ended; unknown where it has not.
    pub to: Dating,
    /// How it began and ended.
    pub note: Text,
}

/// States in the order of their names in a language.
pub fn by_name(mut states: Vec<State>, locale: Locale) -> Vec<State> {
    states.sort_by_cached_key(|state| order::key(locale, state.name.in_locale(locale).text));
    states
}
