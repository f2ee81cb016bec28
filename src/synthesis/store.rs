use diesel::prelude::*;

use super::record::Made;
use crate::audit::{Stage, Verb};
use crate::db::schema::{accounts, changes, initiatives, settings, submissions};
use crate::db::{BATCH, Conn, came_in_order, next_id};
use crate::decisions;
use crate::error::Result;
use crate::initiatives::bulk::Written;
use crate::rules::{Body, Coded, Instant};
use crate::web::state::raise_revision;
use crate::{insert_all, on_backend};

const MADE_UP: &str = "site.made-up";

/// Whether anybody entered anything here, other than what is made up.
pub(super) fn holds_real_records(conn: &mut Conn) -> Result<bool> {
    let made_up: Option<String> = settings::table
        .find(MADE_UP)
        .select(settings::value)
        .first(conn)
        .optional()?;
    if made_up.as_deref() == Some("yes") {
        return Ok(false);
    }
    let other = changes::table
        .filter(changes::verb.ne(Verb::Loaded.code()))
        .filter(changes::initiative_id.is_not_null());
    let other: i64 = other.count().get_result(conn)?;
    let loaded = changes::table
        .filter(changes::verb.eq(Verb::Loaded.code()))
        .filter(changes::initiative_id.is_not_null())
        .select(changes::initiative_id.assume_not_null());
    let foreign: i64 = initiatives::table
        .filter(initiatives::id.ne_all(loaded))
        .count()
        .get_result(conn)?;
    Ok(other > 0 || foreign > 0 || decisions::any(conn)?)
}

/// From now on every page says that the records are made up.
pub(super) fn say_made_up(conn: &mut Conn) -> Result<()> {
    on_backend!(conn, c => diesel::insert_into(settings::table)
        .values((settings::key.eq(MADE_UP), settings::value.eq("yes")))
        .on_conflict(settings::key)
        .do_update()
        .set(settings::value.eq("yes"))
        .execute(c))?;
    raise_revision(conn)
}

/// Nobody can sign in with an account any more.
pub(super) fn close_account(conn: &mut Conn, account: i64, now: Instant) -> Result<()> {
    diesel::update(accounts::table.find(account))
        .set(accounts::deactivated_at.eq(now))
        .execute(conn)?;
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = submissions, treat_none_as_default_value = false)]
struct NewSubmission {
    initiative_id: i64,
    account_id: i64,
    state_id: Option<i64>,
    organisation_id: Option<i64>,
    submitted_at: Instant,
    outcome: Option<&'static str>,
    decided_at: Option<Instant>,
    decided_by: Option<i64>,
}

/// Hands in what contributors made up, and ties it to their changes.
pub(super) fn submit(conn: &mut Conn, made: &Made, written: &[Written]) -> Result<()> {
    let first = next_id(conn, "submissions")?;
    let rows: Vec<NewSubmission> = made
        .submitted
        .iter()
        .filter_map(|one| {
            let (state_id, organisation_id) = match one.body {
                Body::State(id) => (Some(id), None),
                Body::Organisation(id) => (None, Some(id)),
            };
            Some(NewSubmission {
                initiative_id: written.get(one.work)?.id,
                account_id: one.account,
                state_id,
                organisation_id,
                submitted_at: one.at,
                outcome: one.accepted.map(|_| "accepted"),
                decided_at: one.accepted.map(|(at, _)| at),
                decided_by: one.accepted.map(|(_, by)| by),
            })
        })
        .collect();
    insert_all!(conn, submissions::table, &rows);
    came_in_order(conn, "submissions", first, rows.len())?;
    tie(conn, first, &rows)
}

/// The submission of each record's changes by a lead. Numbers of rows stand in the statement.
fn tie(conn: &mut Conn, first: i64, rows: &[NewSubmission]) -> Result<()> {
    let pairs: Vec<String> = (first..)
        .zip(rows)
        .map(|(submission, row)| format!("({},{submission})", row.initiative_id))
        .collect();
    for chunk in pairs.chunks(BATCH) {
        diesel::sql_query(format!(
            "UPDATE changes SET submission_id = CAST(handed.column2 AS BIGINT) \
             FROM (VALUES {}) AS handed \
             WHERE changes.initiative_id = handed.column1 AND changes.origin = 'lead'",
            chunk.join(",")
        ))
        .execute(conn)?;
    }
    let waiting: Vec<i64> = rows
        .iter()
        .filter(|row| row.outcome.is_none())
        .map(|row| row.initiative_id)
        .collect();
    for chunk in waiting.chunks(BATCH) {
        let theirs = changes::table
            .filter(changes::initiative_id.eq_any(chunk))
            .filter(changes::public_at.is_null());
        diesel::update(theirs)
            .set(changes::stage.eq(Stage::Submitted.code()))
            .execute(conn)?;
    }
    Ok(())
}
