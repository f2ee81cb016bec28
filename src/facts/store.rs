use std::collections::BTreeSet;

use diesel::prelude::*;

use super::{Fact, NewFact};
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::audit::{Letter, Sight};
use crate::db::Conn;
use crate::db::schema::{changes, facts};
use crate::error::Result;
use crate::insert_all;
use crate::rules::{Body, Coded, Dating, Day, Instant};

#[derive(Insertable)]
#[diesel(table_name = facts, treat_none_as_default_value = false)]
struct NewRow<'a> {
    initiative_id: i64,
    change_id: i64,
    kind: &'static str,
    milestone_id: Option<i64>,
    document_id: Option<i64>,
    about_id: Option<i64>,
    supersedes_id: Option<i64>,
    day_first: Option<Day>,
    day_last: Option<Day>,
    precision: &'static str,
    note: Option<&'a str>,
}

impl<'a> NewRow<'a> {
    fn new(fact: &NewFact<'a>) -> Self {
        Self {
            initiative_id: fact.initiative,
            change_id: fact.change,
            kind: fact.kind.code(),
            milestone_id: fact.milestone,
            document_id: fact.document,
            about_id: fact.about,
            supersedes_id: fact.supersedes,
            day_first: fact.dating.first(),
            day_last: fact.dating.last(),
            precision: fact.dating.precision().code(),
            note: fact.note,
        }
    }
}

/// Appends a fact; returns its row.
///
/// # Errors
/// Where the database refuses.
pub fn append(conn: &mut Conn, fact: &NewFact<'_>) -> Result<i64> {
    Ok(diesel::insert_into(facts::table)
        .values(&NewRow::new(fact))
        .returning(facts::id)
        .get_result(conn)?)
}

/// Appends many facts, which get the rows from [`crate::db::next_id`] on in their order.
///
/// # Errors
/// Where the database refuses.
pub fn append_all(conn: &mut Conn, new: &[NewFact<'_>]) -> Result<()> {
    let rows: Vec<NewRow<'_>> = new.iter().map(NewRow::new).collect();
    insert_all!(conn, facts::table, &rows);
    Ok(())
}

type Row = (
    (i64, String, Option<i64>, Option<i64>),
    (Option<i64>, Option<i64>),
    (Option<Day>, Option<Day>, String, Option<String>),
    (String, Option<i64>, Option<i64>, Instant, String),
    (Option<String>, Option<Day>),
);

/// The facts of a record that stand in somebody's sight, newest first. What was superseded, in
/// that sight, is left out.
///
/// # Errors
/// Where the database is away.
pub fn of_initiative(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
) -> Result<Vec<Fact>> {
    let rows: Vec<Row> = facts::table
        .inner_join(changes::table)
        .filter(facts::initiative_id.eq(initiative))
        .filter(seen(&sight.into()))
        .order((changes::recorded_at.desc(), facts::id.desc()))
        .select((
            (
                facts::id,
                facts::kind,
                facts::milestone_id,
                facts::document_id,
            ),
            (facts::about_id, facts::supersedes_id),
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
            (changes::letter_reference, changes::letter_on),
        ))
        .load(conn)?;
    let superseded: BTreeSet<i64> = rows.iter().filter_map(|row| row.1.1).collect();
    rows.into_iter()
        .filter(|row| !superseded.contains(&row.0.0))
        .map(read)
        .collect()
}

fn read(row: Row) -> Result<Fact> {
    let (identity, (about, supersedes), (first, last, precision, note), change, letter) = row;
    let (id, kind, milestone, document) = identity;
    let (origin, state, organisation, recorded_at, stage) = change;
    Ok(Fact {
        id,
        kind: stored(&kind)?,
        milestone,
        document,
        about,
        supersedes,
        dating: Dating::from_columns(first, last, stored(&precision)?),
        note,
        origin: stored(&origin)?,
        body: state
            .map(Body::State)
            .or(organisation.map(Body::Organisation)),
        letter: Letter::read(letter),
        recorded_at,
        stage: stored(&stage)?,
    })
}
