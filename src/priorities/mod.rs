//! Priorities of a framework, as its workplan numbers them.

pub mod pages;
mod store;
#[cfg(test)]
mod tests;

use crate::i18n::Text;

pub use store::{all, by_code, names};

/// A priority.
#[derive(Clone, Debug)]
pub struct Priority {
    /// The row.
    pub id: i64,
    /// The framework.
    pub framework: i64,
    /// The code, unique within the framework.
    pub code: String,
    /// The name.
    pub name: Text,
    /// Where the numbering stands.
    pub source_url: String,
    /// Its themes.
    pub themes: Vec<i64>,
}
