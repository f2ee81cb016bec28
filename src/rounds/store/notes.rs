//! Notes beside reports: appended, and nobody changes another's.

use diesel::prelude::*;

use super::super::model::{Note, Side};
use crate::audit::Author;
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{accounts, report_notes as notes};
use crate::error::Result;
use crate::rules::{Coded, Instant};

type Row = (
    (i64, String, Option<i64>, String, String, Instant),
    (String, Option<Instant>),
);

/// The notes of a duty, the oldest first.
///
/// # Errors
/// Where the database is away.
pub fn of_duty(conn: &mut Conn, duty: i64) -> Result<Vec<Note>> {
    let rows: Vec<Row> = notes::table
        .inner_join(accounts::table)
        .filter(notes::duty_id.eq(duty))
        .order(notes::id)
        .select((
            (
                notes::id,
                notes::side,
                notes::reply_to_id,
                notes::note,
                notes::language,
                notes::written_at,
            ),
            (accounts::name, accounts::anonymised_at),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|((id, side, replies_to, note, language, at), who)| {
            Ok(Note {
                id,
                side: stored(&side)?,
                replies_to,
                note,
                language,
                at,
                author: Author::read(who),
            })
        })
        .collect()
}

/// Appends a note.
///
/// # Errors
/// Where the database refuses.
pub fn add(
    conn: &mut Conn,
    duty: i64,
    (side, replies_to): (Side, Option<i64>),
    (note, language): (&str, &str),
    account: i64,
    now: Instant,
) -> Result<()> {
    diesel::insert_into(notes::table)
        .values((
            notes::duty_id.eq(duty),
            notes::side.eq(side.code()),
            notes::reply_to_id.eq(replies_to),
            notes::note.eq(note),
            notes::language.eq(language),
            notes::written_at.eq(now),
            notes::account_id.eq(account),
        ))
        .execute(conn)?;
    Ok(())
}
