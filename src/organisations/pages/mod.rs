//! The lists of institutions and of other bodies, and the profile of each.

mod index;
mod show;

pub use index::{Params, csv, index};
pub use show::show;

use super::Organisation;
use crate::i18n::{Html, format};
use crate::states::State;
use crate::web::{Layout, Link};

/// Where a body is at home: an institution has a host, another body may have a state.
struct Seat {
    city: Html,
    state: Option<Link>,
    words: String,
}

impl Seat {
    fn of(page: &Layout, one: &Organisation, states: &[State]) -> Self {
        let home = one.host_state.or(one.state);
        let state = states.iter().find(|state| Some(state.id) == home);
        let city = page.plain(&one.host_city);
        let name = state.map(|state| page.plain(&state.name));
        let words: Vec<String> = [(!city.is_empty()).then_some(city), name]
            .into_iter()
            .flatten()
            .collect();
        Self {
            city: page.text(&one.host_city),
            state: state.map(|state| Link::new(page, "/states", &state.code, &state.name)),
            words: format::apart(page.locale, &words),
        }
    }

    fn is_unknown(&self) -> bool {
        self.words.is_empty()
    }

    fn has_city(&self) -> bool {
        !self.city.as_str().is_empty()
    }
}
