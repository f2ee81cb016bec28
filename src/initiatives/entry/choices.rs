//! What the form offers, and how its codes are read back.

use std::collections::BTreeMap;

use crate::commitments;
use crate::db::Conn;
use crate::error::Result;
use crate::frameworks::{self, Framework};
use crate::i18n::{Locale, Text};
use crate::initiatives::pages::Names;
use crate::organisations::bodies::{Group, groups, headed};
use crate::priorities;
use crate::rules::Body;

/// Everything that can be chosen.
pub struct Choices {
    /// The framework of new records.
    pub framework: Framework,
    /// States, organisations, themes.
    pub names: Names,
    /// Priorities: row, code, name.
    pub priorities: Vec<(i64, String, Text)>,
    /// Commitments: row, code, text.
    pub commitments: Vec<(i64, String, Text)>,
}

impl Choices {
    /// Reads them, in six statements.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn) -> Result<Self> {
        let framework = frameworks::default(conn)?;
        Ok(Self {
            names: Names::entered(conn)?,
            priorities: priorities::names(conn, framework.id)?,
            commitments: commitments::names(conn, framework.id)?,
            framework,
        })
    }

    /// Themes: code and name.
    pub fn themes(&self, locale: Locale) -> Vec<(String, String)> {
        let themes = self.names.themes.values();
        themes
            .map(|one| (one.code.clone(), one.name.in_locale(locale).to_string()))
            .collect()
    }

    /// The theme of a code.
    pub fn theme(&self, code: &str) -> Option<i64> {
        self.names
            .themes
            .values()
            .find(|one| one.code == code)
            .map(|one| one.id)
    }

    /// Priorities: code, and code with name.
    pub fn priorities(&self, locale: Locale) -> Vec<(String, String)> {
        words(&self.priorities, locale)
    }

    /// The priority of a code.
    pub fn priority(&self, code: &str) -> Option<i64> {
        self.priorities
            .iter()
            .find(|one| one.1 == code)
            .map(|one| one.0)
    }

    /// Commitments: code, and code with text.
    pub fn commitments(&self, locale: Locale) -> Vec<(String, String)> {
        words(&self.commitments, locale)
    }

    /// The commitment of a code.
    pub fn commitment(&self, code: &str) -> Option<i64> {
        self.commitments
            .iter()
            .find(|one| one.1 == code)
            .map(|one| one.0)
    }

    /// Bodies in groups, each by name. States have their ISO code; organisations their own, which
    /// may be the same three letters, so that both carry what they are.
    pub fn bodies(&self, locale: Locale) -> Vec<Group> {
        let states = self.names.states.values();
        let states = states.map(|one| (one.code.as_str(), &one.name));
        let all = self.names.organisations.values();
        let all = all.filter(|one| one.merged_into.is_none());
        let all = all.map(|one| (one.code.as_str(), &one.name, one.institution));
        headed(locale, groups(locale, states, all))
    }

    /// The body of a code; none of one that was merged into another.
    pub fn body(&self, code: &str) -> Option<Body> {
        let body = self.names.body(code)?;
        let merged = match body {
            Body::State(_) => false,
            Body::Organisation(id) => self.names.organisations.get(&id)?.merged_into.is_some(),
        };
        (!merged).then_some(body)
    }

    /// The name of a body.
    pub fn name(&self, body: Body, locale: Locale) -> String {
        let text = self.names.text(body);
        text.map_or_else(String::new, |text| text.in_locale(locale).to_string())
    }

    /// The code of a body.
    pub fn code(&self, body: Body) -> String {
        format!("{}:{}", body.sort(), self.names.code(body))
    }

    /// The state whose body an organisation is: it leads where the organisation leads.
    pub fn state_of(&self, body: Body) -> Option<Body> {
        match body {
            Body::Organisation(id) => self.names.organisations.get(&id)?.state.map(Body::State),
            Body::State(_) => None,
        }
    }

    /// Codes of rows of a list.
    pub fn codes(rows: &[(i64, String, Text)], ids: &[i64]) -> Vec<String> {
        let by_row: BTreeMap<i64, &String> = rows.iter().map(|row| (row.0, &row.1)).collect();
        ids.iter()
            .filter_map(|id| by_row.get(id).map(|code| (*code).clone()))
            .collect()
    }
}

fn words(rows: &[(i64, String, Text)], locale: Locale) -> Vec<(String, String)> {
    let words = |code: &str, text: &Text| format!("{code} – {}", text.in_locale(locale));
    rows.iter()
        .map(|(_, code, text)| (code.clone(), words(code, text)))
        .collect()
}
