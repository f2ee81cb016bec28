//! Where an initiative stands: by its status, or by the word of its source.

use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::sql_types::{Nullable, Text};

use crate::error::{Error, Result};
use crate::figures::View;
use crate::rules::{Coded, Count, Status, Word};

/// A status, or the source's own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The status of an adopted initiative.
    Status(Status),
    /// The source's own word for one that nobody adopted.
    Word(Option<Word>),
    /// Adopted, whatever the status.
    Adopted,
}

impl Heading {
    /// The code in addresses: `delayed`, `said-ongoing`, `adopted`.
    pub fn code(self) -> String {
        match self {
            Self::Status(status) => status.code().into(),
            Self::Word(word) => format!("said-{}", word.map_or("none", Coded::code)),
            Self::Adopted => "adopted".into(),
        }
    }

    /// Every heading.
    pub fn all() -> Vec<Self> {
        let words = Word::ALL.iter().copied().map(|word| Self::Word(Some(word)));
        let statuses = Status::ALL.iter().copied().map(Self::Status);
        words
            .chain([Self::Word(None), Self::Adopted])
            .chain(statuses)
            .collect()
    }

    /// The heading with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all()
            .into_iter()
            .find(|heading| heading.code() == code)
    }

    /// What a count says of where an initiative stands, if it says that.
    pub(in crate::initiatives) fn said_by(count: Count) -> Option<Self> {
        match count {
            Count::Status(status) => Some(Self::Status(status)),
            Count::Word(word) => Some(Self::Word(word)),
            _ => None,
        }
    }

    /// What it counts.
    pub fn count(self) -> Count {
        match self {
            Self::Status(status) => Count::Status(status),
            Self::Word(word) => Count::Word(word),
            Self::Adopted => Count::Adopted,
        }
    }
}

/// A column of initiatives that says where they stand, for [`read`]: the code of a count on the day.
/// What was known on an earlier day is at hand for each of them, by its row.
pub(super) fn standing(view: &View) -> SqlLiteral<Nullable<Text>> {
    if view.past().is_some() {
        return sql("CAST(initiatives.id AS TEXT)");
    }
    let day = view.moment().as_at;
    sql(&format!(
        "(SELECT s.counted FROM count_spans s WHERE s.initiative_id = initiatives.id \
         AND (s.counted LIKE 'status.%' OR s.counted LIKE 'word.%') \
         AND s.from_day <= '{day}' AND s.to_day > '{day}')"
    ))
}

/// What the column says.
///
/// # Errors
/// [`Error::Stored`] where it says nothing.
pub(in crate::initiatives) fn read(view: &View, standing: Option<&str>) -> Result<Heading> {
    let standing = standing.unwrap_or_default();
    let heading = match view.past() {
        Some(past) => {
            let stood = standing.parse().ok().and_then(|id: i64| past.get(&id));
            let mut counts = stood.into_iter().flat_map(|one| one.amounts.keys());
            counts.find_map(|count| Heading::said_by(*count))
        }
        None => Count::from_code(standing).and_then(Heading::said_by),
    };
    heading.ok_or_else(|| Error::Stored(format!("an initiative without a status: {standing}")))
}
