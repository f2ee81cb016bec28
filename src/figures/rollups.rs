//! Totals by day, kept as what changes them: what was, goes; what is, comes. Beside them, their sums
//! up to a day, which a page of that day or a later one reads in their place.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use diesel::sql_types::Date;
use diesel::upsert::excluded;

use super::totals::pairs;
use crate::db::schema::{rollups, totals_until};
use crate::db::{BATCH, Conn};
use crate::error::Result;
use crate::insert_all;
use crate::rules::tally::{Cell, each_delta};
use crate::rules::{Classification, Coded, Day, FIRST_DAY, Shown, Slice, Span};

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

/// What is summed up is found again by it, and added to.
const ON_CONFLICT: &str = "ON CONFLICT (framework_id, slice, counted, slice_key, alignment) \
     DO UPDATE SET amount = totals.amount + excluded.amount";

/// The day up to which totals are summed up, where they are.
fn summed_until(conn: &mut Conn) -> Result<Option<Day>> {
    let day = totals_until::table.select(totals_until::day);
    Ok(day.first(conn).optional()?)
}

/// Adds changes to what is summed up: those of its day and of days before.
fn sum_up(conn: &mut Conn, changed: &[((Cell, Day), i64)]) -> Result<()> {
    let Some(until) = summed_until(conn)? else {
        return Ok(());
    };
    let mut sums: BTreeMap<Cell, i64> = BTreeMap::new();
    let past = changed.iter().filter(|((_, day), _)| *day <= until);
    for ((cell, _), amount) in past {
        *sums.entry(*cell).or_default() += amount;
    }
    sums.retain(|_, amount| *amount != 0);
    let rows: Vec<String> = sums
        .iter()
        .map(|(cell, amount)| row(cell, *amount))
        .collect();
    for chunk in rows.chunks(BATCH) {
        diesel::sql_query(format!(
            "INSERT INTO totals (framework_id, slice, counted, slice_key, alignment, amount) \
             VALUES {} {ON_CONFLICT}",
            chunk.join(", ")
        ))
        .execute(conn)?;
    }
    forget_zeros(conn, "totals")
}

/// As it stands in a statement: numbers, and codes of our own.
fn row(cell: &Cell, amount: i64) -> String {
    format!(
        "({}, '{}', '{}', '{}', '{}', {amount})",
        cell.framework,
        cell.slice.name(),
        cell.count.code(),
        cell.slice.key(),
        cell.alignment.code(),
    )
}

/// Written out, not bound: only then is the index of the zeros used.
fn forget_zeros(conn: &mut Conn, table: &str) -> Result<()> {
    diesel::sql_query(format!("DELETE FROM {table} WHERE amount = 0")).execute(conn)?;
    Ok(())
}

/// Sums up the changes of the days up to one, so that a page of that day adds up nothing. Where
/// they are summed up to a later day, that stays.
///
/// # Errors
/// Where the database refuses.
pub(super) fn sum_up_to(conn: &mut Conn, day: Day) -> Result<()> {
    let until = summed_until(conn)?;
    if until.is_some_and(|until| until >= day) {
        return Ok(());
    }
    // Under every heading and count by its days: what was summed up before is not read again.
    let query = diesel::sql_query(format!(
        "WITH shown (slice, counted) AS (VALUES {}) \
         INSERT INTO totals (framework_id, slice, counted, slice_key, alignment, amount) \
         SELECT k.framework_id, k.slice, k.counted, k.slice_key, k.alignment, SUM(k.amount) \
         FROM frameworks f CROSS JOIN shown s CROSS JOIN rollups k \
         WHERE k.framework_id = f.id AND k.slice = s.slice AND k.counted = s.counted \
         AND k.day > $1 AND k.day <= $2 \
         GROUP BY k.framework_id, k.slice, k.counted, k.slice_key, k.alignment {ON_CONFLICT}",
        pairs(&Shown::every(&Slice::NAMES))
    ));
    let summed = query
        .bind::<Date, _>(until.or(FIRST_DAY.pred_opt()).unwrap_or(FIRST_DAY))
        .bind::<Date, _>(day)
        .execute(conn)?;
    if summed > 0 {
        forget_zeros(conn, "totals")?;
    }
    let row = (totals_until::id.eq(1), totals_until::day.eq(day));
    match until {
        Some(_) => diesel::update(totals_until::table)
            .set(totals_until::day.eq(day))
            .execute(conn)?,
        None => diesel::insert_into(totals_until::table)
            .values(row)
            .execute(conn)?,
    };
    Ok(())
}
