//! The documents of a record for its work page: the first of them, and those that tell how well
//! each report is proved, however many there are.

use super::store::first_and_beside;
use super::{Document, SHOWN, backed_by};
use crate::audit::Sight;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::facts::Fact;
use crate::rules::FactKind;

/// Documents read beside the reports that they back.
const BESIDE: i64 = 200;

/// Some of the documents of a record.
pub struct Excerpt {
    /// The first, by number.
    pub first: Vec<Document>,
    /// There are more.
    pub more: bool,
    /// Those that back reports, up to a number.
    pub backing: Vec<Document>,
    /// Which of all these back which facts: fact, document.
    pub backings: Vec<(i64, i64)>,
}

/// The excerpt that somebody may know of.
///
/// # Errors
/// Where the database is away.
pub fn excerpt(conn: &mut Conn, initiative: i64, facts: &[Fact], sight: &Sight) -> Result<Excerpt> {
    let reports = facts.iter().filter(|fact| fact.kind == FactKind::Reached);
    let reports: Vec<i64> = reports.map(|fact| fact.id).collect();
    let (mut first, beside) = first_and_beside(conn, initiative, (&reports, BESIDE), sight)?;
    let shown = usize::try_from(SHOWN).map_err(Error::internal)?;
    let more = first.len() > shown;
    first.truncate(shown);
    let mut backings = backed_by(conn, &first, sight)?;
    let backing = if more {
        backings.extend(beside.iter().map(|(fact, document)| (*fact, document.id)));
        beside.into_iter().map(|(_, document)| document).collect()
    } else {
        first.clone()
    };
    Ok(Excerpt {
        first,
        more,
        backing,
        backings,
    })
}
