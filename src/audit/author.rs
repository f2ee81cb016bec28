//! The person behind an act, as those at work may know them. Public pages name bodies, never people.

use crate::rules::Instant;

/// The person behind an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    /// Somebody with a name.
    Named(String),
    /// Somebody who was made anonymous since; pages call them a former focal point.
    Former,
}

impl Author {
    /// Out of an account's name and the instant at which it was made anonymous.
    pub fn read((name, anonymised_at): (String, Option<Instant>)) -> Self {
        match anonymised_at {
            None => Self::Named(name),
            Some(_) => Self::Former,
        }
    }

    /// Their name; none where they have none any more.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Former => None,
        }
    }
}
