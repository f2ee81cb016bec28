//! The document that backs something told of a record: money, a value of a measure.

use super::SourceKind;

/// The document that backs something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backing {
    /// The row.
    pub id: i64,
    /// Its number within the record.
    pub number: i32,
    /// What pages call it.
    pub title: String,
    /// The address of a link.
    pub url: Option<String>,
    /// Held by the secretariat, not shown.
    pub confidential: bool,
    /// Taken back.
    pub withdrawn: bool,
}

/// The columns of a [`Backing`] as they are read: row, number, title, address, confidential.
pub type BackingRow = (i64, i32, String, Option<String>, bool);

/// The columns of a [`BackingRow`] of a table of documents that is joined from the left.
macro_rules! backing_columns {
    ($held:ident) => {
        (
            $held::id,
            $held::number,
            $held::title,
            $held::url,
            $held::confidential,
        )
            .nullable()
    };
}
pub(crate) use backing_columns;

impl From<BackingRow> for Backing {
    fn from((id, number, title, url, confidential): BackingRow) -> Self {
        Self {
            id,
            number,
            title,
            url,
            confidential,
            withdrawn: false,
        }
    }
}

impl Backing {
    /// How files name it for readers: an address, or its place on the record; none where it is
    /// confidential or was taken back.
    pub fn cell(&self, reference: &str) -> Option<String> {
        if self.confidential || self.withdrawn {
            return None;
        }
        let place = || format!("{reference}/documents/{}", self.number);
        Some(self.url.clone().unwrap_or_else(place))
    }
}

/// What is typed to back something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nothing.
    None,
    /// A document of the record, by its number.
    Document(i32),
    /// A link.
    Link(String, SourceKind),
}

impl Proof {
    /// Whether it says what stands already. A document that was taken back is none.
    pub fn is(&self, standing: Option<&Backing>) -> bool {
        match (self, standing) {
            (_, Some(document)) if document.withdrawn => *self == Self::None,
            (Self::None, document) => document.is_none(),
            (Self::Document(number), document) => document.is_some_and(|one| one.number == *number),
            (Self::Link(url, _), document) => {
                document.is_some_and(|one| one.url.as_deref() == Some(url))
            }
        }
    }
}
