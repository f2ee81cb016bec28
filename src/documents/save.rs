//! What is done to documents, in the verbs of the history. What cannot be done is refused with a
//! reason; the check and the act are one transaction.

use super::files::{Fault, blobs, uploads};
use super::forms::{Added, Given};
use super::{Content, Document, NewDocument, add, back, by_number, page, site_of};
use crate::audit::Verb;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::facts::{self, Fact, NewFact};
use crate::i18n::Text;
use crate::initiatives::{Acting, Voice};
use crate::milestones::{self, Milestone};
use crate::rules::FactKind;

/// What a page of documents reads, in one snapshot.
pub struct Listing {
    /// The title of the record.
    pub title: Text,
    /// Its documents from some number on.
    pub documents: Vec<Document>,
    /// How many there are in all.
    pub all: usize,
    /// Which of them back which facts: fact, document.
    pub backings: Vec<(i64, i64)>,
    /// The milestones of the record.
    pub milestones: Vec<Milestone>,
    /// Its facts.
    pub facts: Vec<Fact>,
}

/// Why something was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The link or the file is there, and backs this report already.
    There,
    /// The report that it should back no longer stands.
    ReportGone,
    /// The document was withdrawn before.
    Withdrawn,
    /// The file did not arrive, or rested for too long.
    NotArrived,
    /// The file is not taken.
    Fault(Fault),
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

/// Adds a document, and ties it to the report that it backs. What is there already is not added
/// again; it can still back another report.
///
/// # Errors
/// Where the database refuses.
pub fn create(conn: &mut Conn, acting: &Acting, added: &Added) -> Result<Outcome> {
    let report = match &added.backs {
        None => None,
        Some(code) => match report(conn, acting, code)? {
            Some(report) => Some(report),
            None => return Ok(Err(Refusal::ReportGone)),
        },
    };
    match &added.given {
        Given::Link(url) => {
            let title = added.title.clone().unwrap_or_else(|| site_of(url));
            create_of(conn, acting, added, (Content::Link(url), &title), report)
        }
        Given::Upload(code) => create_file(conn, acting, added, code, report),
    }
}

fn create_file(
    conn: &mut Conn,
    acting: &Acting,
    added: &Added,
    code: &str,
    report: Option<i64>,
) -> Result<Outcome> {
    let now = acting.clock.now();
    let upload = match uploads::find(conn, acting.account, code, now) {
        Ok(upload) if upload.is_whole() => upload,
        Ok(_) | Err(Error::NotFound) => return Ok(Err(Refusal::NotArrived)),
        Err(error) => return Err(error),
    };
    let kept = blobs::keep(conn, &upload)?;
    uploads::drop_upload(conn, upload.id)?;
    let (name, sha256) = match kept {
        Ok(kept) => kept,
        Err(fault) => return Ok(Err(Refusal::Fault(fault))),
    };
    let title = added
        .title
        .clone()
        .unwrap_or_else(|| name.stem().to_owned());
    let content = Content::File(&sha256, name.as_str());
    create_of(conn, acting, added, (content, &title), report)
}

fn create_of(
    conn: &mut Conn,
    acting: &Acting,
    added: &Added,
    (content, title): (Content<'_>, &str),
    report: Option<i64>,
) -> Result<Outcome> {
    let initiative = acting.initiative.id;
    let same = super::store::same(
        conn,
        initiative,
        &content,
        added.confidential,
        &acting.sight,
    )?;
    if let Some(same) = &same {
        let tied = super::backed_by(conn, std::slice::from_ref(same), &acting.sight)?;
        if report.is_none_or(|report| tied.contains(&(report, same.id))) {
            return Ok(Err(Refusal::There));
        }
    }
    acting.change(conn, Verb::Documented, None, |conn, change| {
        let document = match &same {
            Some(same) => same.id,
            None => {
                let document = NewDocument {
                    initiative,
                    change,
                    content,
                    title,
                    language: added.language,
                    source_kind: added.source_kind,
                    confidential: added.confidential,
                };
                add(conn, &document)?
            }
        };
        report.map_or(Ok(()), |report| back(conn, report, document, change))
    })?;
    Ok(Ok(()))
}

/// The row of a report that stands.
fn report(conn: &mut Conn, acting: &Acting, code: &str) -> Result<Option<i64>> {
    let milestones = milestones::of_initiative(conn, acting.initiative.id, &acting.sight)?;
    let facts = facts::of_initiative(conn, acting.initiative.id, &acting.sight)?;
    Ok(reports(&milestones, &facts)
        .find(|(milestone, fact)| fact.code(milestone.number) == code)
        .map(|(_, fact)| fact.id))
}

/// The document of an address, for whoever may take it back: a lead takes back only what was
/// brought for it.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`].
pub fn own(conn: &mut Conn, acting: &Acting, number: i32) -> Result<Document> {
    let document = by_number(conn, acting.initiative.id, &acting.sight, number)?;
    match acting.voice {
        Voice::Lead(body) if document.body != Some(body) => {
            Err(Error::Forbidden("documents of one's own body only"))
        }
        _ => Ok(document),
    }
}

/// Takes a document back.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`], and where the database refuses.
pub fn withdraw(conn: &mut Conn, acting: &Acting, number: i32, reason: &str) -> Result<Outcome> {
    let document = own(conn, acting, number)?;
    if document.withdrawn {
        return Ok(Err(Refusal::Withdrawn));
    }
    let id = acting.initiative.id;
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

/// A page of the documents that somebody at work may know of, with how many there are.
///
/// # Errors
/// Where the database is away.
pub fn listed(conn: &mut Conn, acting: &Acting, after: i32) -> Result<(Vec<Document>, usize)> {
    let (id, sight) = (acting.initiative.id, &acting.sight);
    let found = page(conn, id, sight, (after, super::SHOWN + 1))?;
    Ok((found, super::count(conn, id, sight)?))
}
