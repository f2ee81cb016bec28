//! States and organisations that provide and receive: their names, and the codes of forms and
//! filters. A state and an organisation may have the same three letters, so that a code carries
//! what it is: `state:PAK`, `organisation:COMSTECH`.

use super::{Party, Transaction};
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Locale, Text, order};
use crate::organisations::{self, Organisation};
use crate::rules::Body;
use crate::states::{self, State};

/// A body by its row, its public code and its name.
#[derive(Clone, Debug)]
pub struct Called {
    /// The row.
    pub id: i64,
    /// The public code.
    pub code: String,
    /// The name.
    pub name: Text,
    /// An institution of the OIC.
    pub institution: bool,
    /// It was merged into another: it can no longer be chosen.
    pub merged: bool,
}

impl From<State> for Called {
    fn from(one: State) -> Self {
        Self {
            id: one.id,
            code: one.code,
            name: one.name,
            institution: false,
            merged: false,
        }
    }
}

impl From<Organisation> for Called {
    fn from(one: Organisation) -> Self {
        Self {
            id: one.id,
            code: one.code,
            name: one.name,
            institution: one.institution,
            merged: one.merged_into.is_some(),
        }
    }
}

/// Bodies by name.
#[derive(Clone, Debug, Default)]
pub struct Bodies {
    /// States.
    pub states: Vec<Called>,
    /// Organisations, institutions first.
    pub organisations: Vec<Called>,
}

impl Bodies {
    /// All that can be chosen, in two statements.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn all(conn: &mut Conn) -> Result<Self> {
        Ok(Self {
            states: called(states::all(conn)?),
            organisations: called(organisations::all(conn)?),
        })
    }

    /// Those that transactions name: no statement where they name none, two at most.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn of(conn: &mut Conn, transactions: &[Transaction]) -> Result<Self> {
        let mut bodies = Self::default();
        let mut parties = transactions.iter().flat_map(Transaction::parties);
        if parties.any(|party| matches!(party, Party::Body(Body::State(_)))) {
            bodies.states = called(states::all(conn)?);
        }
        bodies.complete(conn, transactions)?;
        Ok(bodies)
    }

    /// Adds organisations that transactions name and that are not there: merged ones.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn complete(&mut self, conn: &mut Conn, transactions: &[Transaction]) -> Result<()> {
        let parties = transactions.iter().flat_map(Transaction::parties);
        let missing: Vec<i64> = parties
            .filter_map(|party| match party {
                Party::Body(Body::Organisation(id)) => Some(*id),
                _ => None,
            })
            .filter(|id| !self.organisations.iter().any(|one| one.id == *id))
            .collect();
        if !missing.is_empty() {
            let named = organisations::named(conn, &missing, None)?;
            self.organisations.extend(called(named));
        }
        Ok(())
    }

    fn state(&self, id: i64) -> Option<&Called> {
        self.states.iter().find(|one| one.id == id)
    }

    fn organisation(&self, id: i64) -> Option<&Called> {
        self.organisations.iter().find(|one| one.id == id)
    }

    /// The public code of a body and its name.
    pub fn named(&self, body: Body) -> Option<(&str, &Text)> {
        match body {
            Body::State(id) => {
                let one = self.state(id)?;
                Some((one.code.as_str(), &one.name))
            }
            Body::Organisation(id) => {
                let one = self.organisation(id)?;
                Some((one.code.as_str(), &one.name))
            }
        }
    }

    /// The code of a body in forms and filters.
    pub fn code(&self, body: Body) -> String {
        let sort = match body {
            Body::State(_) => "state",
            Body::Organisation(_) => "organisation",
        };
        let code = self.named(body).map_or("", |(code, _)| code);
        format!("{sort}:{code}")
    }

    /// The body of such a code.
    pub fn body(&self, code: &str) -> Option<Body> {
        match code.split_once(':')? {
            ("state", code) => {
                let one = self.states.iter().find(|one| one.code == code)?;
                Some(Body::State(one.id))
            }
            ("organisation", code) => {
                let one = self.organisations.iter().find(|one| one.code == code)?;
                Some(Body::Organisation(one.id))
            }
            _ => None,
        }
    }

    /// Who it is, in a file: the public code, or the name of somebody else.
    pub fn said(&self, party: &Party) -> String {
        match party {
            Party::Body(body) => self.named(*body).map_or("", |(code, _)| code).to_owned(),
            Party::Named(name) => name.clone(),
        }
    }

    /// Institutions, states and other organisations, each by name: codes with words.
    pub fn groups(&self, locale: Locale) -> [Vec<(String, String)>; 3] {
        let name = |text: &Text| text.in_locale(locale).to_string();
        let states = self.states.iter();
        let states = states.map(|one| (format!("state:{}", one.code), name(&one.name)));
        let of = |institution: bool| {
            let all = self.organisations.iter();
            all.filter(move |one| one.institution == institution && !one.merged)
                .map(|one| (format!("organisation:{}", one.code), name(&one.name)))
        };
        [
            sorted(of(true), locale),
            sorted(states, locale),
            sorted(of(false), locale),
        ]
    }
}

fn called<T: Into<Called>>(all: Vec<T>) -> Vec<Called> {
    all.into_iter().map(Into::into).collect()
}

fn sorted(
    options: impl Iterator<Item = (String, String)>,
    locale: Locale,
) -> Vec<(String, String)> {
    let mut options: Vec<_> = options.collect();
    options.sort_by_cached_key(|(_, words)| order::key(locale, words));
    options
}
