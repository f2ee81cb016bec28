//! What is done to documents, in the verbs of the history. What cannot be done is refused with a
//! reason; the check and the act are one transaction.

use super::forms::{self, Added};
use super::{Document, NewLink, add_link, back, backings, of_initiative};
use crate::audit::Verb;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::facts::{self, Fact, NewFact};
use crate::initiatives::Acting;
use crate::milestones::{self, Milestone};
use crate::rules::FactKind;

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The link is there, and backs this report already.
    There,
    /// The report that it should back no longer stands.
    ReportGone,
    /// The document was withdrawn before.
    Withdrawn,
}

/// Done, or why not.
pub type Outcome = std::result::Result<(), Refusal>;

/// The reports that stand, with their milestones.
pub fn reports<'a>(
    milestones: &'a [Milestone],
    facts: &'a [Fact],
) -> impl Iterator<Item = (&'a Milestone, &'a Fact)> {
    milestones
        .iter()
        .flat_map(|one| facts::reports(facts, one.id).map(move |fact| (one, fact)))
}

/// Adds a link, and ties it to the report that it backs. A link that is there already is not
/// added again; it can still back another report.
///
/// # Errors
/// Where the database refuses.
pub fn create(conn: &mut Conn, acting: &Acting, added: &Added) -> Result<Outcome> {
    let id = acting.initiative.id;
    let report = match &added.backs {
        None => None,
        Some(code) => match report(conn, id, code)? {
            Some(report) => Some(report),
            None => return Ok(Err(Refusal::ReportGone)),
        },
    };
    if is_there(conn, id, &added.url, report)? {
        return Ok(Err(Refusal::There));
    }
    acting.change(conn, Verb::Documented, None, |conn, change| {
        let link = NewLink {
            initiative: id,
            change,
            url: &added.url,
            title: &added.title,
            source_kind: added.source_kind,
        };
        let document = add_link(conn, &link)?;
        report.map_or(Ok(()), |report| back(conn, report, document, change))
    })?;
    Ok(Ok(()))
}

/// The row of a report that stands.
fn report(conn: &mut Conn, initiative: i64, code: &str) -> Result<Option<i64>> {
    let milestones = milestones::of_initiative(conn, initiative, None)?;
    let facts = facts::of_initiative(conn, initiative, None)?;
    Ok(reports(&milestones, &facts)
        .find(|(milestone, fact)| forms::code(milestone.number, fact) == code)
        .map(|(_, fact)| fact.id))
}

/// Whether a link is there and backs what it should.
fn is_there(conn: &mut Conn, initiative: i64, url: &str, report: Option<i64>) -> Result<bool> {
    let documents = of_initiative(conn, initiative, None)?;
    let same = documents
        .iter()
        .find(|document| !document.withdrawn && document.url.as_deref() == Some(url));
    let Some(same) = same else { return Ok(false) };
    let tied = backings(conn, initiative, None)?;
    Ok(report.is_none_or(|report| tied.contains(&(report, same.id))))
}

/// The document of a record with a number.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_number(documents: &[Document], number: i32) -> Result<&Document> {
    documents
        .iter()
        .find(|document| document.number == number)
        .ok_or(Error::NotFound)
}

/// Takes a document back.
///
/// # Errors
/// [`Error::NotFound`], and where the database refuses.
pub fn withdraw(conn: &mut Conn, acting: &Acting, number: i32, reason: &str) -> Result<Outcome> {
    let id = acting.initiative.id;
    let documents = of_initiative(conn, id, None)?;
    let document = by_number(&documents, number)?;
    if document.withdrawn {
        return Ok(Err(Refusal::Withdrawn));
    }
    let verb = Verb::DocumentWithdrawn;
    acting.change(conn, verb, Some(reason), |conn, change| {
        let fact = NewFact {
            document: Some(document.id),
            ..NewFact::new(id, change, FactKind::DocumentWithdrawn, acting.today())
        };
        facts::append(conn, &fact).map(|_| ())
    })?;
    Ok(Ok(()))
}
