//! States and organisations as forms and filters name them. A state and an organisation may have
//! the same three letters, so that a code carries what it is: `state:PAK`, `organisation:COMSTECH`.

use super::Organisation;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Locale, Text, order};
use crate::rules::{Body, Instant};
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
    /// All that whoever enters can choose, in two statements.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn entered(conn: &mut Conn) -> Result<Self> {
        let mut entered = super::entered(conn)?;
        entered.retain(|one| one.merged_into.is_none());
        Ok(Self {
            states: called(states::all(conn)?),
            organisations: called(entered),
        })
    }

    /// Those that the public knows by now, with those that were merged into others, which
    /// nobody is offered.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn known(conn: &mut Conn, now: Instant) -> Result<Self> {
        Ok(Self {
            states: called(states::all(conn)?),
            organisations: called(super::every(conn, now)?),
        })
    }

    /// The states alone, in one statement.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn states(conn: &mut Conn) -> Result<Self> {
        Ok(Self {
            states: called(states::all(conn)?),
            organisations: Vec::new(),
        })
    }

    /// Adds organisations that are not there: merged ones.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn complete(
        &mut self,
        conn: &mut Conn,
        named: impl IntoIterator<Item = Body>,
    ) -> Result<()> {
        let missing = named.into_iter().filter_map(|body| match body {
            Body::Organisation(id) => Some(id),
            Body::State(_) => None,
        });
        let missing: Vec<i64> = missing
            .filter(|id| self.organisation(*id).is_none())
            .collect();
        if !missing.is_empty() {
            let named = super::named(conn, &missing)?;
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
        let code = self.named(body).map_or("", |(code, _)| code);
        format!("{}:{code}", body.sort())
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

    /// Institutions, states and other organisations, each by name: codes with words. Of those that
    /// were merged into others the chosen stand among them, so that a choice shows what it is.
    pub fn groups(&self, locale: Locale, chosen: &[&str]) -> [Vec<(String, String)>; 3] {
        let organisations = self.organisations.iter();
        let standing = organisations.filter(|one| {
            let is = |code: &&str| code.strip_prefix("organisation:") == Some(one.code.as_str());
            !one.merged || chosen.iter().any(is)
        });
        let organisations = standing.map(|one| (one.code.as_str(), &one.name, one.institution));
        let states = self.states.iter();
        let states = states.map(|one| (one.code.as_str(), &one.name));
        groups(locale, states, organisations)
    }
}

/// Institutions, states and other organisations, each by name: codes with words.
pub fn groups<'a>(
    locale: Locale,
    states: impl Iterator<Item = (&'a str, &'a Text)>,
    organisations: impl Iterator<Item = (&'a str, &'a Text, bool)>,
) -> [Vec<(String, String)>; 3] {
    let option = |sort: &str, code: &str, name: &Text| {
        (format!("{sort}:{code}"), name.in_locale(locale).to_string())
    };
    let states = states.map(|(code, name)| option("state", code, name));
    let (mut institutions, mut others) = (Vec::new(), Vec::new());
    for (code, name, institution) in organisations {
        let list = if institution {
            &mut institutions
        } else {
            &mut others
        };
        list.push(option("organisation", code, name));
    }
    [
        order::sorted(locale, institutions),
        order::sorted(locale, states),
        order::sorted(locale, others),
    ]
}

/// A group of a choice: its heading, and codes with words.
pub type Group = (String, Vec<(String, String)>);

/// The same under their headings.
pub fn headed(locale: Locale, groups: [Vec<(String, String)>; 3]) -> Vec<Group> {
    let t = &locale.messages().entry;
    let headings = [t.institutions, t.states, t.organisations];
    let headings = headings.iter().map(ToString::to_string);
    headings.zip(groups).collect()
}

fn called<T: Into<Called>>(all: Vec<T>) -> Vec<Called> {
    all.into_iter().map(Into::into).collect()
}
