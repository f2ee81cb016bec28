//! Initiatives in brief, as the profiles of states, organisations, themes and the like list them:
//! a part of their pages, with the template `initiatives/brief.html`.

mod load;
mod view;

pub use load::{Lists, load, load_after, parts_of};
pub use view::{Brief, Row, Standing};

use crate::i18n::Locale;
use crate::organisations::{self, Organisation};
use crate::rules::Body;
use crate::states::State;
use crate::web::{Layout, Link};

/// Bodies by their names, for those that the lists name.
pub struct Names {
    states: Vec<State>,
    organisations: Vec<Organisation>,
}

impl Names {
    /// Names of these.
    pub(super) fn new(states: Vec<State>, organisations: Vec<Organisation>) -> Self {
        Self {
            states,
            organisations,
        }
    }

    /// The page of a body.
    pub fn link(&self, page: &Layout, body: Body) -> Option<Link> {
        match body {
            Body::State(id) => {
                let state = self.states.iter().find(|state| state.id == id)?;
                Some(Link::new(page, "/states", &state.code, &state.name))
            }
            Body::Organisation(id) => {
                let one = self.organisations.iter().find(|one| one.id == id)?;
                Some(Link::new(page, "/organisations", &one.code, &one.name))
            }
        }
    }

    /// Leads as a list names them: a state beside its own body is not said twice.
    fn leads(&self, mut bodies: Vec<Body>) -> Vec<Body> {
        let state_of = |body: &Body| {
            let own = |one: &&Organisation| Body::Organisation(one.id) == *body;
            self.organisations
                .iter()
                .find(own)
                .and_then(|one| one.state)
        };
        let said: Vec<i64> = bodies.iter().filter_map(state_of).collect();
        bodies.retain(|body| !matches!(body, Body::State(id) if said.contains(id)));
        bodies
    }

    /// The bodies that a state has or hosts, in the order of their names.
    pub fn organisations_of(&self, state: i64, locale: Locale) -> Vec<Organisation> {
        let mine = self.organisations.iter().filter(|one| {
            one.merged_into.is_none() && [one.state, one.host_state].contains(&Some(state))
        });
        organisations::in_order(mine.cloned().collect(), locale)
    }
}
