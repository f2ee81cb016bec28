//! Documents as they are written: one by one, and many at once.

use std::collections::BTreeMap;

use diesel::dsl::max;
use diesel::prelude::*;

use super::super::{Content, NewDocument, NewLink};
use super::same;
use crate::audit::Sight;
use crate::audit::changes::stored;
use crate::db::schema::{changes, documents, fact_documents};
use crate::db::{BATCH, Conn};
use crate::error::Result;
use crate::insert_all;
use crate::rules::{Body, Coded, Instant, Origin};

/// Adds a link; returns its row. The same link twice is one document, unless the first belongs to
/// somebody's draft: nobody builds on that.
///
/// # Errors
/// Where the database refuses.
pub fn add_link(conn: &mut Conn, link: &NewLink<'_>) -> Result<i64> {
    let sight = sight_of(conn, link.change)?;
    let content = Content::Link(link.url);
    if let Some(same) = same(conn, link.initiative, &content, false, &sight)? {
        return Ok(same.id);
    }
    let document = NewDocument {
        initiative: link.initiative,
        change: link.change,
        content,
        title: link.title,
        language: None,
        source_kind: link.source_kind,
        confidential: false,
    };
    add(conn, &document)
}

/// Adds a document under the next number of its record; returns its row.
///
/// # Errors
/// Where the database refuses.
pub fn add(conn: &mut Conn, document: &NewDocument<'_>) -> Result<i64> {
    let last: Option<i32> = documents::table
        .filter(documents::initiative_id.eq(document.initiative))
        .select(max(documents::number))
        .first(conn)?;
    let (form, url, sha256, name) = match document.content {
        Content::Link(url) => ("link", Some(url), None, None),
        Content::File(sha256, name) => ("file", None, Some(sha256), Some(name)),
    };
    Ok(diesel::insert_into(documents::table)
        .values((
            documents::initiative_id.eq(document.initiative),
            documents::number.eq(last.unwrap_or(0) + 1),
            documents::change_id.eq(document.change),
            documents::form.eq(form),
            documents::url.eq(url),
            documents::sha256.eq(sha256),
            documents::file_name.eq(name),
            documents::title.eq(document.title),
            documents::language.eq(document.language.map(Coded::code)),
            documents::source_kind.eq(document.source_kind.code()),
            documents::confidential.eq(document.confidential),
        ))
        .returning(documents::id)
        .get_result(conn)?)
}

/// What the author of a change builds on: of leads' drafts, those of the same body only.
fn sight_of(conn: &mut Conn, change: i64) -> Result<Sight> {
    type Row = (String, Option<i64>, Option<i64>, Instant);
    let row: Row = changes::table
        .find(change)
        .select((
            changes::origin,
            changes::state_id,
            changes::organisation_id,
            changes::recorded_at,
        ))
        .first(conn)?;
    let (origin, state, organisation, at) = row;
    if stored::<Origin>(&origin)? != Origin::Lead {
        return Ok(Sight::Settled);
    }
    let body = state
        .map(Body::State)
        .or(organisation.map(Body::Organisation));
    Ok(Sight::Lead {
        bodies: body.into_iter().collect(),
        at,
        draft: true,
    })
}

/// A link with its number within the record.
#[derive(Insertable)]
#[diesel(table_name = documents, treat_none_as_default_value = false)]
pub struct NumberedLink<'a> {
    initiative_id: i64,
    number: i32,
    change_id: i64,
    form: &'static str,
    url: Option<&'a str>,
    title: &'a str,
    source_kind: &'static str,
    confidential: bool,
}

impl<'a> NumberedLink<'a> {
    /// A link with its number within the record.
    pub fn new(number: i32, link: &NewLink<'a>) -> Self {
        Self {
            initiative_id: link.initiative,
            number,
            change_id: link.change,
            form: "link",
            url: Some(link.url),
            title: link.title,
            source_kind: link.source_kind.code(),
            confidential: false,
        }
    }
}

/// Adds many links, which get the rows from [`crate::db::next_id`] on in their order. Whether one
/// is there already is for the caller to know.
///
/// # Errors
/// Where the database refuses.
pub fn add_links(conn: &mut Conn, new: &[NumberedLink<'_>]) -> Result<()> {
    insert_all!(conn, documents::table, new);
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = fact_documents, treat_none_as_default_value = false)]
struct NewBacking {
    fact_id: i64,
    document_id: i64,
    change_id: i64,
}

/// Ties many documents to facts: the fact, the document, the change that says so. No pair twice.
///
/// # Errors
/// Where the database refuses.
pub fn back_all(conn: &mut Conn, new: &[(i64, i64, i64)]) -> Result<()> {
    let rows: Vec<NewBacking> = new
        .iter()
        .map(|(fact, document, change)| NewBacking {
            fact_id: *fact,
            document_id: *document,
            change_id: *change,
        })
        .collect();
    insert_all!(conn, fact_documents::table, &rows);
    Ok(())
}

/// The highest number among the documents of each of these records that has any.
///
/// # Errors
/// Where the database is away.
pub fn last_numbers(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, i32>> {
    let mut last = BTreeMap::new();
    for chunk in ids.chunks(BATCH) {
        let rows: Vec<(i64, i32)> = documents::table
            .filter(documents::initiative_id.eq_any(chunk))
            .order(documents::number)
            .select((documents::initiative_id, documents::number))
            .load(conn)?;
        last.extend(rows);
    }
    Ok(last)
}

/// Ties a document to a fact; once is enough.
///
/// # Errors
/// Where the database refuses.
pub fn back(conn: &mut Conn, fact: i64, document: i64, change: i64) -> Result<()> {
    let tied: i64 = fact_documents::table
        .filter(fact_documents::fact_id.eq(fact))
        .filter(fact_documents::document_id.eq(document))
        .count()
        .get_result(conn)?;
    if tied == 0 {
        back_all(conn, &[(fact, document, change)])?;
    }
    Ok(())
}
