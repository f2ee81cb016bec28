//! Documents: what backs a fact. A link, or a file kept by its hash.

mod backing;
mod excerpt;
pub mod files;
pub mod forms;
pub mod links;
pub mod pages;
mod save;
mod store;
pub mod view;

use crate::audit::Stage;
use crate::rules::{Body, Coded};
use files::FileKind;

pub(crate) use backing::backing_columns;
pub use backing::{Backing, BackingRow, Proof};
pub use excerpt::{Excerpt, excerpt};
pub use store::{
    NumberedLink, SHOWN, add, add_link, add_links, back, back_all, backed_by, backings, by_number,
    cited, count, gone, knowing, last_numbers, of_facts, of_initiative, offered, page, thin,
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

/// The language of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Arabic.
    Arabic,
    /// French.
    French,
    /// Any other.
    Other,
}

impl Coded for Language {
    const ALL: &'static [Self] = &[Self::English, Self::Arabic, Self::French, Self::Other];

    fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
            Self::French => "fr",
            Self::Other => "other",
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

/// What a document consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// An address.
    Link(&'a str),
    /// A kept file: its hash and its name.
    File(&'a str, &'a str),
}

/// A document about to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewDocument<'a> {
    /// The record.
    pub initiative: i64,
    /// The change that brings it.
    pub change: i64,
    /// A link or a file.
    pub content: Content<'a>,
    /// What pages call it.
    pub title: &'a str,
    /// Its language, where that was said.
    pub language: Option<Language>,
    /// How close the source stands.
    pub source_kind: SourceKind,
    /// Held by the secretariat, not shown.
    pub confidential: bool,
}

/// A kept file of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// By which it is kept.
    pub sha256: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: FileKind,
    /// How many bytes it has.
    pub bytes: i64,
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
    /// The file of a file.
    pub file: Option<File>,
    /// What pages call it.
    pub title: String,
    /// Its language, where that was said.
    pub language: Option<Language>,
    /// How close the source stands.
    pub source_kind: SourceKind,
    /// Held by the secretariat, not shown.
    pub confidential: bool,
    /// Taken back.
    pub withdrawn: bool,
    /// How far it is on its way to the public.
    pub stage: Stage,
    /// For which body it was brought.
    pub body: Option<Body>,
}

/// A document as a reader of a figure is told of it.
#[derive(Clone, Debug)]
pub struct Cited {
    /// Its number within the record.
    pub number: i32,
    /// The address of a link; none of a file.
    pub url: Option<String>,
    /// What pages call it.
    pub title: String,
    /// Held by the secretariat, not shown.
    pub confidential: bool,
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
