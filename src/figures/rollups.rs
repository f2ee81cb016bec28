//! Totals by day, kept as what changes them: what was, goes; what is, comes.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::upsert::excluded;

use super::summed::{forget_zeros, sum_up};
use crate::db::schema::rollups;
use crate::db::{BATCH, Conn};
use crate::error::Result;
use crate::insert_all;
use crate::rules::tally::{Cell, each_delta};
use crate::rules::{Classification, Coded, Day, Span};

/// How totals change.
#[derive(Default)]
pub(super) struct Changed(HashMap<(Cell, Day), i64>);

impl Changed {
    /// What a record adds under a classification, so many times.
    pub(super) fn add(&mut self, classification: &Classification, spans: &[Span], times: i64) {
        each_delta(classification, spans, |cell, day, amount| {
            *self.0.entry((cell, day)).or_insert(0) += times * amount;
        });
    }

    /// Adds it to the totals that are kept.
    pub(super) fn write(self, conn: &mut Conn) -> Result<()> {
        let mut changed: Vec<((Cell, Day), i64)> = self
            .0
            .into_iter()
            .filter(|(_, amount)| *amount != 0)
            .collect();
        if changed.is_empty() {
            return Ok(());
        }
        // In the order of the table: the same page of it is not looked for twice.
        changed.sort_unstable_by_key(|(key, _)| *key);
        sum_up(conn, &changed)?;
        let mut rows: Vec<Row> = changed.into_iter().map(Row::new).collect();
        rows.sort_by(|one, other| one.key().cmp(&other.key()));
        match conn {
            Conn::Sqlite(_) if rows.len() < FEW => add_each(conn, &rows)?,
            Conn::Postgres(_) if rows.len() < 2 * BATCH => add_batches(conn, &rows)?,
            Conn::Sqlite(_) | Conn::Postgres(_) => add_copied(conn, &rows)?,
        }
        forget_zeros(conn, "rollups")
    }
}

#[derive(Insertable)]
#[diesel(table_name = rollups, treat_none_as_default_value = false)]
struct Row {
    framework_id: i64,
    alignment: &'static str,
    slice: &'static str,
    slice_key: String,
    counted: String,
    day: Day,
    amount: i64,
}

impl Row {
    fn new(((cell, day), amount): ((Cell, Day), i64)) -> Self {
        Self {
            framework_id: cell.framework,
            alignment: cell.alignment.code(),
            slice: cell.slice.name(),
            slice_key: cell.slice.key(),
            counted: cell.count.code(),
            day,
            amount,
        }
    }

    /// As the table's key orders it.
    fn key(&self) -> (i64, &str, &str, Day, &str, &str) {
        (
            self.framework_id,
            self.slice,
            &self.counted,
            self.day,
            &self.slice_key,
            self.alignment,
        )
    }
}

/// Adds rows to the totals that are there.
macro_rules! added {
    ($conn:expr, $rows:expr) => {
        diesel::insert_into(rollups::table)
            .values($rows)
            .on_conflict((
                rollups::framework_id,
                rollups::slice,
                rollups::counted,
                rollups::day,
                rollups::slice_key,
                rollups::alignment,
            ))
            .do_update()
            .set(rollups::amount.eq(rollups::amount + excluded(rollups::amount)))
            .execute($conn)
    };
}

/// Rows for which SQLite needs no table of the transaction.
const FEW: usize = 200;

/// A statement for each, which diesel prepares anew each time, as all that settle conflicts.
fn add_each(conn: &mut Conn, rows: &[Row]) -> Result<()> {
    if let Conn::Sqlite(inner) = conn {
        for row in rows {
            added!(inner, row)?;
        }
    }
    Ok(())
}

fn add_batches(conn: &mut Conn, rows: &[Row]) -> Result<()> {
    if let Conn::Postgres(inner) = conn {
        for batch in rows.chunks(BATCH) {
            added!(inner, batch)?;
        }
    }
    Ok(())
}

diesel::table! {
    /// A table of the transaction, with the columns of the totals.
    rollup_changes (framework_id, slice, counted, day, slice_key, alignment) {
        framework_id -> BigInt,
        alignment -> Text,
        slice -> Text,
        slice_key -> Text,
        counted -> Text,
        day -> Date,
        amount -> BigInt,
    }
}

#[derive(Insertable)]
#[diesel(table_name = rollup_changes, treat_none_as_default_value = false)]
struct Copied<'a> {
    framework_id: i64,
    alignment: &'a str,
    slice: &'a str,
    slice_key: &'a str,
    counted: &'a str,
    day: Day,
    amount: i64,
}

/// Copied into a table of the transaction and added from there: several times as fast as
/// statements with a thousand rows each, or with one each that are prepared again and again.
fn add_copied(conn: &mut Conn, rows: &[Row]) -> Result<()> {
    let copies: Vec<Copied<'_>> = rows
        .iter()
        .map(|row| Copied {
            framework_id: row.framework_id,
            alignment: row.alignment,
            slice: row.slice,
            slice_key: &row.slice_key,
            counted: &row.counted,
            day: row.day,
            amount: row.amount,
        })
        .collect();
    let table = match conn {
        Conn::Sqlite(_) => {
            "CREATE TEMPORARY TABLE rollup_changes AS SELECT * FROM rollups WHERE FALSE"
        }
        Conn::Postgres(_) => "CREATE TEMPORARY TABLE rollup_changes (LIKE rollups) ON COMMIT DROP",
    };
    diesel::sql_query(table).execute(conn)?;
    insert_all!(conn, rollup_changes::table, &copies);
    diesel::sql_query(
        "INSERT INTO rollups (framework_id, alignment, slice, slice_key, counted, day, amount) \
         SELECT framework_id, alignment, slice, slice_key, counted, day, amount \
         FROM rollup_changes WHERE TRUE \
         ON CONFLICT (framework_id, slice, counted, day, slice_key, alignment) \
         DO UPDATE SET amount = rollups.amount + excluded.amount",
    )
    .execute(conn)?;
    diesel::sql_query("DROP TABLE rollup_changes").execute(conn)?;
    Ok(())
}
