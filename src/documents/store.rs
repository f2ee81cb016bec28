use std::collections::BTreeSet;

use diesel::prelude::*;

use super::{Document, NewLink};
use crate::audit::Sight;
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::db::Conn;
use crate::db::schema::{changes, documents, fact_documents, facts};
use crate::error::Result;
use crate::rules::{Body, Coded, FactKind, Instant, Origin};

/// Adds a link; returns its row. The same link twice is one document, unless the first belongs to
/// somebody's draft: nobody builds on that.
///
/// # Errors
/// Where the database refuses.
pub fn add_link(conn: &mut Conn, link: &NewLink<'_>) -> Result<i64> {
    let mine = documents::table.filter(documents::initiative_id.eq(link.initiative));
    let sight = sight_of(conn, link.change)?;
    let same: Vec<i64> = mine
        .inner_join(changes::table)
        .filter(documents::url.eq(link.url))
        .filter(seen(&sight))
        .select(documents::id)
        .load(conn)?;
    let withdrawn = withdrawn(conn, link.initiative, &sight)?;
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

/// The documents of a record in somebody's sight.
///
/// # Errors
/// Where the database is away.
pub fn of_initiative(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
) -> Result<Vec<Document>> {
    let sight = sight.into();
    let withdrawn = withdrawn(conn, initiative, &sight)?;
    let rows: Vec<Row> = documents::table
        .inner_join(changes::table)
        .filter(documents::initiative_id.eq(initiative))
        .filter(seen(&sight))
        .order(documents::number)
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

/// Which facts of a record are backed by which documents, in somebody's sight.
///
/// # Errors
/// Where the database is away.
pub fn backings(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
) -> Result<Vec<(i64, i64)>> {
    Ok(fact_documents::table
        .inner_join(documents::table)
        .inner_join(changes::table.on(fact_documents::change_id.eq(changes::id)))
        .filter(documents::initiative_id.eq(initiative))
        .filter(seen(&sight.into()))
        .select((fact_documents::fact_id, fact_documents::document_id))
        .load(conn)?)
}

fn withdrawn(conn: &mut Conn, initiative: i64, sight: &Sight) -> Result<BTreeSet<i64>> {
    let rows: Vec<Option<i64>> = facts::table
        .inner_join(changes::table)
        .filter(facts::initiative_id.eq(initiative))
        .filter(seen(sight))
        .filter(facts::kind.eq(FactKind::DocumentWithdrawn.code()))
        .select(facts::document_id)
        .load(conn)?;
    Ok(rows.into_iter().flatten().collect())
}
