//! What a matrix shows, as it stands in its address.

use serde::Deserialize;

use crate::error::{Result, named};
use crate::initiatives::{Across, Side};
use crate::rules::{Alignment, Coded, Role, coded};

coded! {
    /// The bodies of the rows.
    Rows {
        /// The institutions of the OIC: they report most.
        Institutions = "institutions",
        /// Member states.
        States = "states",
        /// Other organisations with something on record.
        Others = "organisations",
    }
}

impl Rows {
    /// The columns where none are asked for.
    fn usual(self) -> Across {
        match self {
            Self::States => Across::Themes,
            Self::Institutions | Self::Others => Across::Priorities,
        }
    }

    /// The bodies as the list of initiatives names them, whichever.
    pub(super) fn side(self) -> (Side, &'static str) {
        match self {
            Self::Institutions => (Side::Institutions, "organisation=institution"),
            Self::States => (Side::States, "state=any"),
            Self::Others => (Side::Others, "organisation=other"),
        }
    }

    /// The parameter of the list that names one of them.
    pub(super) fn parameter(self) -> &'static str {
        match self {
            Self::States => "state",
            Self::Institutions | Self::Others => "organisation",
        }
    }
}

/// The parameters as they came; blank is as if it were not there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Whose rows they are.
    pub rows: String,
    /// Themes or priorities.
    pub columns: String,
    /// A role of the body.
    pub role: String,
    /// An alignment.
    pub alignment: String,
    /// A group of states by code.
    pub group: String,
    /// Blank for the name, `total`, or the code of a column.
    pub sort: String,
    /// Rows before the first one that is shown.
    pub from: String,
}

/// What the parameters mean, the group apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub rows: Rows,
    pub across: Across,
    pub role: Option<Role>,
    pub alignment: Option<Alignment>,
}

impl Params {
    /// What they mean.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::error::Error::Parameter) for what is no such code.
    pub(super) fn asked(&self) -> Result<Asked> {
        let rows = named("rows", &self.rows, Rows::from_code)?.unwrap_or(Rows::Institutions);
        let across = named("columns", &self.columns, Across::from_code)?;
        Ok(Asked {
            rows,
            across: across.unwrap_or(rows.usual()),
            role: named("role", &self.role, Role::from_code)?,
            alignment: named("alignment", &self.alignment, Alignment::from_code)?,
        })
    }

    /// The address of the matrix with these filters, in another order where one is named.
    pub(super) fn address(&self, path: &str, sort: Option<&str>) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("rows", self.rows.trim()),
            ("columns", self.columns.trim()),
            ("role", self.role.trim()),
            ("alignment", self.alignment.trim()),
            ("group", self.group.trim()),
            ("sort", sort.unwrap_or(self.sort.trim())),
        ] {
            if !value.is_empty() {
                pairs.append_pair(name, value);
            }
        }
        match pairs.finish() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }

    /// The same, and so many rows on.
    pub(super) fn page(&self, path: &str, from: usize) -> String {
        let address = self.address(path, None);
        if from == 0 {
            return address;
        }
        let sign = if address.contains('?') { '&' } else { '?' };
        format!("{address}{sign}from={from}")
    }
}
