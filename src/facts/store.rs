use std::collections::BTreeSet;

use diesel::prelude::*;

use super::{Fact, NewFact};
use crate::audit::changes::stored;
use crate::db::schema::{changes, facts};
use crate::db::{Conn, MultiBackend};
use crate::error::Result;
use crate::rules::{Body, Coded, Dating, Day, Instant};

/// Appends a fact; returns its row.
///
/// # Errors
/// Where the database refuses.
pub fn append(conn: &mut Conn, fact: &NewFact<'_>) -> Result<i64> {
    Ok(diesel::insert_into(facts::table)
        .values((
            facts::initiative_id.eq(fact.initiative),
            facts::change_id.eq(fact.change),
            facts::kind.eq(fact.kind.code()),
            facts::milestone_id.eq(fact.milestone),
            facts::document_id.eq(fact.document),
            facts::about_id.eq(fact.about),
            facts::supersedes_id.eq(fact.supersedes),
            facts::day_first.eq(fact.dating.first()),
            facts::day_last.eq(fact.dating.last()),
            facts::precision.eq(fact.dating.precision().code()),
            facts::note.eq(fact.note),
        ))
        .returning(facts::id)
        .get_result(conn)?)
}

type Row = (
    (i64, String, Option<i64>, Option<i64>, Option<i64>),
    (Option<Day>, Option<Day>, String, Option<String>),
    (String, Option<i64>, Option<i64>, Instant, String),
);

/// The facts of a record that stand, newest first: those that the public sees at an instant, or
/// drafts as well. What was superseded is left out.
///
/// # Errors
/// Where the database is away.
pub fn of_initiative(
    conn: &mut Conn,
    initiative: i64,
    public_at: Option<Instant>,
) -> Result<Vec<Fact>> {
    let mut query = facts::table
        .inner_join(changes::table)
        .filter(facts::initiative_id.eq(initiative))
        .order((changes::recorded_at.desc(), facts::id.desc()))
        .into_boxed::<MultiBackend>();
    if let Some(instant) = public_at {
        query = query.filter(changes::public_at.le(instant));
    }
    let rows: Vec<Row> = query
        .select((
            (
                facts::id,
                facts::kind,
                facts::milestone_id,
                facts::about_id,
                facts::supersedes_id,
            ),
            (
                facts::day_first,
                facts::day_last,
                facts::precision,
                facts::note,
            ),
            (
                changes::origin,
                changes::state_id,
                changes::organisation_id,
                changes::recorded_at,
                changes::stage,
            ),
        ))
        .load(conn)?;
    let superseded: BTreeSet<i64> = rows.iter().filter_map(|row| row.0.4).collect();
    rows.into_iter()
        .filter(|row| !superseded.contains(&row.0.0))
        .map(read)
        .collect()
}

fn read(row: Row) -> Result<Fact> {
    let ((id, kind, milestone, about, supersedes), (first, last, precision, note), change) = row;
    let (origin, state, organisation, recorded_at, stage) = change;
    Ok(Fact {
        id,
        kind: stored(&kind)?,
        milestone,
        about,
        supersedes,
        dating: Dating::from_columns(first, last, stored(&precision)?),
        note,
        origin: stored(&origin)?,
        body: state
            .map(Body::State)
            .or(organisation.map(Body::Organisation)),
        recorded_at,
        stage: stored(&stage)?,
    })
}
