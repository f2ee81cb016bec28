//! The shipped files, compiled in.

use serde::de::DeserializeOwned;

use crate::error::{Error, Result};

/// A file of `data/`.
#[derive(Clone, Copy)]
pub(super) struct File {
    name: &'static str,
    text: &'static str,
}

macro_rules! shipped {
    ($($constant:ident = $name:literal;)+) => {
        $(pub(super) const $constant: File = File {
            name: $name,
            text: include_str!(concat!("data/", $name)),
        };)+
    };
}

shipped! {
    VERSION = "VERSION";
    FRAMEWORKS = "frameworks.csv";
    THEMES = "themes.csv";
    PRIORITIES = "priorities.csv";
    COMMITMENTS = "commitments.csv";
    BASELINES = "baselines.csv";
    MEETINGS = "meetings.csv";
    STATES = "member_states.csv";
    SUSPENSIONS = "membership_suspensions.csv";
    GROUPS = "group_names.csv";
    MEMBERSHIPS = "groups.csv";
    INSTITUTIONS = "institutions.csv";
    INITIATIVES = "initiatives.csv";
    CONTEXT_INDICATORS = "context_indicators.csv";
    CONTEXT_VALUES = "context_values.csv";
}

/// The version of the shipped files.
///
/// # Errors
/// Where the file does not hold one number.
pub(super) fn version() -> Result<i64> {
    VERSION
        .text
        .trim()
        .parse()
        .map_err(|cause| Error::internal(format!("{}: {cause}", VERSION.name)))
}

impl File {
    /// Its rows, by the names in its first line.
    ///
    /// # Errors
    /// Where a cell is not what its column says; the cause names file and line.
    pub(super) fn rows<T: DeserializeOwned>(self) -> Result<Vec<T>> {
        csv::Reader::from_reader(self.text.as_bytes())
            .deserialize()
            .map(|row| row.map_err(|cause| Error::internal(format!("{}: {cause}", self.name))))
            .collect()
    }
}
