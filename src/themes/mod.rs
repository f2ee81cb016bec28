//! Themes: what the Agenda is about.

pub mod pages;
mod store;
#[cfg(test)]
mod tests;

use crate::i18n::Text;

pub use store::{all, by_code};

/// A theme.
#[derive(Clone, Debug, diesel::Queryable)]
pub struct Theme {
    /// The row.
    pub id: i64,
    /// The code.
    pub code: String,
    /// One of the five headline themes.
    pub headline: bool,
    /// The name.
    pub name: Text,
}
