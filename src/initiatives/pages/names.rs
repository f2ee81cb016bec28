//! What rows are called: bodies and themes by name, read once a page.

use std::collections::BTreeMap;

use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Text};
use crate::organisations::{self, Organisation};
use crate::rules::{Body, Instant};
use crate::states::{self, State};
use crate::themes::{self, Theme};
use crate::web::{Layout, folder_of};

/// Names of states, organisations and themes.
pub struct Names {
    /// States by row.
    pub states: BTreeMap<i64, State>,
    /// Organisations by row, merged ones too.
    pub organisations: BTreeMap<i64, Organisation>,
    /// Themes by row.
    pub themes: BTreeMap<i64, Theme>,
}

impl Names {
    /// Those that the public knows by now, in three statements.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn known(conn: &mut Conn, now: Instant) -> Result<Self> {
        let organisations = organisations::every(conn, now)?;
        Self::of(conn, organisations)
    }

    /// All of them, in three statements: for those who enter.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn entered(conn: &mut Conn) -> Result<Self> {
        let organisations = organisations::entered(conn)?;
        Self::of(conn, organisations)
    }

    fn of(conn: &mut Conn, organisations: Vec<Organisation>) -> Result<Self> {
        Ok(Self {
            states: states::all(conn)?
                .into_iter()
                .map(|one| (one.id, one))
                .collect(),
            organisations: organisations.into_iter().map(|one| (one.id, one)).collect(),
            themes: themes::all(conn)?
                .into_iter()
                .map(|one| (one.id, one))
                .collect(),
        })
    }

    /// The code of a body.
    pub fn code(&self, body: Body) -> &str {
        match body {
            Body::State(id) => self.states.get(&id).map_or("", |one| one.code.as_str()),
            Body::Organisation(id) => self
                .organisations
                .get(&id)
                .map_or("", |one| one.code.as_str()),
        }
    }

    /// The body of a code that says what it is: `state:PAK`, `organisation:COMSTECH`.
    pub fn body(&self, code: &str) -> Option<Body> {
        match code.trim().split_once(':')? {
            ("state", code) => {
                let mut all = self.states.values();
                let one = all.find(|one| one.code == code)?;
                Some(Body::State(one.id))
            }
            ("organisation", code) => {
                let mut all = self.organisations.values();
                let one = all.find(|one| one.code == code)?;
                Some(Body::Organisation(one.id))
            }
            _ => None,
        }
    }

    /// The name of a body.
    pub fn text(&self, body: Body) -> Option<&Text> {
        match body {
            Body::State(id) => self.states.get(&id).map(|one| &one.name),
            Body::Organisation(id) => self.organisations.get(&id).map(|one| &one.name),
        }
    }

    /// A body as a link to its page.
    pub fn link(&self, page: &Layout, body: Body) -> Html {
        let Some(name) = self.text(body) else {
            return Html::default();
        };
        let href = Html::escape(&page.at(folder_of(body), self.code(body)));
        Html::trusted(format!(r#"<a href="{href}">{}</a>"#, page.text(name)))
    }
}
