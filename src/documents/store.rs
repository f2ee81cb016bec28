use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::{Document, NewLink};
use crate::audit::Sight;
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::db::schema::{changes, documents, fact_documents, facts};
use crate::db::{BATCH, Conn};
use crate::error::Result;
use crate::insert_all;
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
    let row = NumberedLink::new(last.unwrap_or(0) + 1, link);
    Ok(diesel::insert_into(documents::table)
        .values(&row)
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
