//! The bodies that somebody can speak for, as a choice.

use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Locale, Text, order};
use crate::organisations::{self, Organisation};
use crate::rules::Body;
use crate::states::{self, State};

/// States and organisations.
pub struct Bodies {
    states: Vec<State>,
    organisations: Vec<Organisation>,
}

/// A group of a choice: its heading, and codes with words.
pub type Group = (String, Vec<(String, String)>);

impl Bodies {
    /// Reads them, in two statements.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn) -> Result<Self> {
        Ok(Self {
            states: states::all(conn)?,
            organisations: organisations::all(conn)?,
        })
    }

    /// Bodies in groups, each by name. A state and an organisation may have the same three letters,
    /// so that both carry what they are.
    pub fn groups(&self, locale: Locale) -> Vec<Group> {
        let t = &locale.messages().entry;
        let name = |text: &Text| text.in_locale(locale).to_string();
        let states = self.states.iter();
        let states = states.map(|one| (format!("state:{}", one.code), name(&one.name)));
        let organisations = |institution: bool| {
            let of_sort = move |one: &&Organisation| one.institution == institution;
            let found = self.organisations.iter().filter(of_sort);
            found.map(|one| (format!("organisation:{}", one.code), name(&one.name)))
        };
        vec![
            (
                t.institutions.to_string(),
                sorted(organisations(true), locale),
            ),
            (t.states.to_string(), sorted(states, locale)),
            (
                t.organisations.to_string(),
                sorted(organisations(false), locale),
            ),
        ]
    }

    /// The body of a code.
    pub fn find(&self, code: &str) -> Option<Body> {
        let (sort, code) = code.split_once(':')?;
        let state = || self.states.iter().find(|one| one.code == code);
        let organisation = || self.organisations.iter().find(|one| one.code == code);
        match sort {
            "state" => state().map(|one| Body::State(one.id)),
            "organisation" => organisation().map(|one| Body::Organisation(one.id)),
            _ => None,
        }
    }
}

fn sorted(
    options: impl Iterator<Item = (String, String)>,
    locale: Locale,
) -> Vec<(String, String)> {
    let mut options: Vec<_> = options.collect();
    options.sort_by_cached_key(|(_, words)| order::key(locale, words));
    options
}
