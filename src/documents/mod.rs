//! Documents: what backs a fact. A link, or a file kept by its hash.

mod forms;
pub mod pages;
mod save;
mod store;

use crate::rules::Coded;

pub use store::{
    NumberedLink, add_link, add_links, back, back_all, backings, last_numbers, of_initiative,
};

/// How close a source stands to what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Of the body itself or of an authority.
    Official,
    /// News.
    Press,
    /// An encyclopaedia or a blog.
    Secondary,
}

impl Coded for SourceKind {
    const ALL: &'static [Self] = &[Self::Official, Self::Press, Self::Secondary];

    fn code(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Press => "press",
            Self::Secondary => "secondary",
        }
    }
}

/// A link about to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewLink<'a> {
    /// The record.
    pub initiative: i64,
    /// The change that brings it.
    pub change: i64,
    /// The address.
    pub url: &'a str,
    /// What pages call it.
    pub title: &'a str,
    /// How close the source stands.
    pub source_kind: SourceKind,
}

/// A document of a record.
#[derive(Clone, Debug)]
pub struct Document {
    /// The row.
    pub id: i64,
    /// Its number within the record.
    pub number: i32,
    /// The address of a link.
    pub url: Option<String>,
    /// What pages call it.
    pub title: String,
    /// How close the source stands.
    pub source_kind: SourceKind,
    /// Held by the secretariat, not shown.
    pub confidential: bool,
    /// Taken back.
    pub withdrawn: bool,
}

/// What a link is called where nobody named it: the site that it leads to.
pub fn site_of(url: &str) -> String {
    let parsed = url::Url::parse(url).ok();
    let host = parsed.as_ref().and_then(|url| url.host_str());
    host.map_or_else(
        || url.to_owned(),
        |host| host.trim_start_matches("www.").to_owned(),
    )
}
