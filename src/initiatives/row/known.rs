//! What the codes and names in rows stand for.

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::fold;
use crate::rules::Body;

/// Rows by code and, where people use names, by name: folded.
#[derive(Clone, Debug, Default)]
pub struct Names {
    rows: BTreeMap<String, i64>,
    called: BTreeMap<i64, String>,
}

impl Names {
    /// The row of a code or name.
    pub fn get(&self, name: &str) -> Option<i64> {
        self.rows.get(&fold::fold(name)).copied()
    }

    /// What files call a row: the first of its names.
    pub fn name(&self, row: i64) -> &str {
        self.called.get(&row).map_or("", String::as_str)
    }

    /// Adds a name, unless something else goes by it.
    pub fn add(&mut self, name: &str, row: i64) {
        self.rows.entry(fold::fold(name)).or_insert(row);
        self.called.entry(row).or_insert_with(|| name.to_owned());
    }
}

impl<'a> FromIterator<(&'a str, i64)> for Names {
    fn from_iter<I: IntoIterator<Item = (&'a str, i64)>>(pairs: I) -> Self {
        let mut names = Self::default();
        for (name, row) in pairs {
            names.add(name, row);
        }
        names
    }
}

/// Everything that rows name, read once for a whole file.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The framework of new records.
    pub framework: i64,
    /// Themes.
    pub themes: Names,
    /// States by ISO code and name.
    pub states: Names,
    /// Their ISO codes as they stand in prose.
    pub iso3: Vec<(String, i64)>,
    /// Priorities of the framework.
    pub priorities: Names,
    /// Commitments of the framework.
    pub commitments: Names,
    /// Organisations by every name under which they are met.
    pub organisations: Names,
    /// Those that are institutions of the OIC.
    pub institutions: BTreeSet<i64>,
}

impl Known {
    /// What files call a body.
    pub fn body(&self, body: Body) -> &str {
        match body {
            Body::State(row) => self.states.name(row),
            Body::Organisation(row) => self.organisations.name(row),
        }
    }

    /// The institution that goes by exactly this name.
    pub fn institution(&self, name: &str) -> Option<i64> {
        let found = self.organisations.get(name)?;
        self.institutions.contains(&found).then_some(found)
    }
}
