//! Organisations: the institutions of the OIC, and every other body that leads or takes part.

pub mod bodies;
mod known;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;

use crate::i18n::{Locale, Text, order};

pub use bodies::Bodies;
pub(crate) use store::alias;
pub use store::{
    add, all, by_code, by_name as find_by_name, code_for, entered, every, find, institutions,
    named, named_or_of,
};

/// A body.
#[derive(Clone, Debug, diesel::Queryable)]
pub struct Organisation {
    /// The row.
    pub id: i64,
    /// The code in addresses: an institution's own, or `ORG-` and five letters.
    pub code: String,
    /// One of the institutions of the OIC.
    pub institution: bool,
    /// The name.
    pub name: Text,
    /// What sort of institution.
    pub kind: Text,
    /// The state whose body it is; an institution has a host instead.
    pub state: Option<i64>,
    /// The state that hosts it.
    pub host_state: Option<i64>,
    /// The city that hosts it.
    pub host_city: Text,
    /// Its address on the web.
    pub url: Option<String>,
    /// Its part in the Steering Committee, as the source says.
    pub steering_committee: Option<String>,
    /// The body with which it was merged.
    pub merged_into: Option<i64>,
}

impl Organisation {
    /// A choice offers it: it stands, or it was merged into another and is what is chosen.
    pub fn is_offered(&self, chosen: &str) -> bool {
        self.merged_into.is_none() || self.code == chosen
    }
}

/// Organisations in the order of their names in a language.
pub fn in_order(mut organisations: Vec<Organisation>, locale: Locale) -> Vec<Organisation> {
    organisations.sort_by_cached_key(|body| order::key(locale, body.name.in_locale(locale).text));
    organisations
}
