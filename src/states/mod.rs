//! The member states.

pub mod map;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;

use crate::i18n::{Locale, Text, order};
use crate::rules::Dating;

pub use store::{all, by_code, with_suspensions};

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

/// A text with the names of member states in place of their codes: `Islamabad, PAK` is
/// `Islamabad, Pakistan`.
pub fn spelt_out(states: &[State], text: &Text) -> Text {
    let spell = |locale| text.get(locale).map(|words| spell(states, words, locale));
    Text::new(spell(Locale::En), spell(Locale::Ar), spell(Locale::Fr))
}

fn spell(states: &[State], words: &str, locale: Locale) -> String {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    let mut spelt = String::with_capacity(words.len() * 2);
    let mut rest = words;
    while !rest.is_empty() {
        let length = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        let state = states.iter().find(|state| state.code == word);
        spelt.push_str(state.map_or(word, |state| state.name.in_locale(locale).text));
        let gap = after.find(is_letter).unwrap_or(after.len());
        let (between, next) = after.split_at(gap);
        spelt.push_str(between);
        rest = next;
    }
    spelt
}

#[cfg(test)]
mod spelling {
    use super::*;

    #[test]
    fn codes_become_names_where_they_stand_alone() {
        let name = Text::new(Some("Pakistan".into()), Some("باكستان".into()), None);
        let state = State {
            id: 1,
            code: "PAK".into(),
            name,
            joined_year: 1969,
            population: 1,
            population_year: 2024,
        };
        let place = Text::new(
            Some("Islamabad, PAK (PAKISTAN, IPAK)".into()),
            Some("إسلام آباد، PAK".into()),
            None,
        );
        let spelt = spelt_out(&[state], &place);
        assert_eq!(
            spelt.en.as_deref(),
            Some("Islamabad, Pakistan (PAKISTAN, IPAK)")
        );
        assert_eq!(spelt.ar.as_deref(), Some("إسلام آباد، باكستان"));
    }
}
