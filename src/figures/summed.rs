//! The sums of the totals up to a day, which a page of that day or a later one reads in place of the
//! changes of all days before.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Date;

use super::totals::pairs;
use crate::db::schema::totals_until;
use crate::db::{BATCH, Conn};
use crate::error::Result;
use crate::rules::tally::Cell;
use crate::rules::{Coded, Day, FIRST_DAY, Shown, Slice};

/// What is summed up is found again by it, and added to.
const ON_CONFLICT: &str = "ON CONFLICT (framework_id, slice, counted, slice_key, alignment) \
     DO UPDATE SET amount = totals.amount + excluded.amount";

/// The day up to which totals are summed up, where they are.
fn summed_until(conn: &mut Conn) -> Result<Option<Day>> {
    let day = totals_until::table.select(totals_until::day);
    Ok(day.first(conn).optional()?)
}

/// Adds changes to what is summed up: those of its day and of days before.
pub(super) fn sum_up(conn: &mut Conn, changed: &[((Cell, Day), i64)]) -> Result<()> {
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
pub(super) fn forget_zeros(conn: &mut Conn, table: &str) -> Result<()> {
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
