use std::collections::BTreeSet;

use diesel::prelude::*;

use super::{Document, NewLink};
use crate::audit::changes::stored;
use crate::db::schema::{changes, documents, fact_documents, facts};
use crate::db::{Conn, MultiBackend};
use crate::error::Result;
use crate::rules::{Coded, FactKind, Instant};

/// Adds a link; returns its row. The same link twice is one document.
///
/// # Errors
/// Where the database refuses.
pub fn add_link(conn: &mut Conn, link: &NewLink<'_>) -> Result<i64> {
    let mine = documents::table.filter(documents::initiative_id.eq(link.initiative));
    let same: Vec<i64> = mine
        .filter(documents::url.eq(link.url))
        .select(documents::id)
        .load(conn)?;
    let withdrawn = withdrawn(conn, link.initiative)?;
    if let Some(id) = same.into_iter().find(|id| !withdrawn.contains(id)) {
        return Ok(id);
    }
    let last: Option<i32> = mine
        .select(diesel::dsl::max(documents::number))
        .first(conn)?;
    Ok(diesel::insert_into(documents::table)
        .values((
            documents::initiative_id.eq(link.initiative),
            documents::number.eq(last.unwrap_or(0) + 1),
            documents::change_id.eq(link.change),
            documents::form.eq("link"),
            documents::url.eq(link.url),
            documents::title.eq(link.title),
            documents::source_kind.eq(link.source_kind.code()),
            documents::confidential.eq(false),
        ))
        .returning(documents::id)
        .get_result(conn)?)
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
        diesel::insert_into(fact_documents::table)
            .values((
                fact_documents::fact_id.eq(fact),
                fact_documents::document_id.eq(document),
                fact_documents::change_id.eq(change),
            ))
            .execute(conn)?;
    }
    Ok(())
}

type Row = (i64, i32, Option<String>, String, String, bool);

/// The documents of a record: those that the public sees at an instant, or drafts as well.
///
/// # Errors
/// Where the database is away.
pub fn of_initiative(
    conn: &mut Conn,
    initiative: i64,
    public_at: Option<Instant>,
) -> Result<Vec<Document>> {
    let withdrawn = withdrawn(conn, initiative)?;
    let mut query = documents::table
        .inner_join(changes::table)
        .filter(documents::initiative_id.eq(initiative))
        .order(documents::number)
        .into_boxed::<MultiBackend>();
    if let Some(instant) = public_at {
        query = query.filter(changes::public_at.le(instant));
    }
    let rows: Vec<Row> = query
        .select((
            documents::id,
            documents::number,
            documents::url,
            documents::title,
            documents::source_kind,
            documents::confidential,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, number, url, title, source_kind, confidential)| {
            Ok(Document {
                withdrawn: withdrawn.contains(&id),
                source_kind: stored(&source_kind)?,
                id,
                number,
                url,
                title,
                confidential,
            })
        })
        .collect()
}

/// Which facts of a record are backed by which documents.
///
/// # Errors
/// Where the database is away.
pub fn backings(conn: &mut Conn, initiative: i64) -> Result<Vec<(i64, i64)>> {
    Ok(fact_documents::table
        .inner_join(facts::table)
        .filter(facts::initiative_id.eq(initiative))
        .select((fact_documents::fact_id, fact_documents::document_id))
        .load(conn)?)
}

fn withdrawn(conn: &mut Conn, initiative: i64) -> Result<BTreeSet<i64>> {
    let rows: Vec<Option<i64>> = facts::table
        .filter(facts::initiative_id.eq(initiative))
        .filter(facts::kind.eq(FactKind::DocumentWithdrawn.code()))
        .select(facts::document_id)
        .load(conn)?;
    Ok(rows.into_iter().flatten().collect())
}
