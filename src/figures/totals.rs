//! Totals of a framework at a moment: from the rollups, or from the facts themselves.

use diesel::prelude::*;

use super::load;
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::rollups;
use crate::db::{Conn, sum_big};
use crate::error::{Error, Result};
use crate::rules::tally::Cell;
use crate::rules::{Count, Figures, Moment, Slice, Tally};

type Row = (String, String, String, String, Option<i64>);

/// Totals with current knowledge, from the rollups: one statement. `headings` are the names of the
/// slices that the page shows.
///
/// # Errors
/// Where the database is away.
pub fn from_rollups(
    conn: &mut Conn,
    framework: i64,
    moment: Moment,
    headings: &[&str],
) -> Result<Figures> {
    let rows: Vec<Row> = rollups::table
        .filter(rollups::framework_id.eq(framework))
        .filter(rollups::day.le(moment.as_at))
        .filter(rollups::slice.eq_any(headings.to_vec()))
        .group_by((
            rollups::alignment,
            rollups::slice,
            rollups::slice_key,
            rollups::counted,
        ))
        .select((
            rollups::alignment,
            rollups::slice,
            rollups::slice_key,
            rollups::counted,
            sum_big(rollups::amount),
        ))
        .load(conn)?;
    let sums = rows
        .into_iter()
        .map(|row| read(framework, row))
        .collect::<Result<Vec<_>>>()?;
    Ok(Figures::new(framework, moment, Tally::from_sums(sums)))
}

fn read(framework: i64, row: Row) -> Result<(Cell, i64)> {
    let (alignment, slice, key, count, sum) = row;
    let cell = Cell {
        framework,
        alignment: stored(&alignment)?,
        slice: Slice::from_stored(&slice, &key)
            .ok_or_else(|| Error::Stored(format!("slice {slice} {key}")))?,
        count: Count::from_code(&count).ok_or(Error::Stored(count))?,
    };
    Ok((cell, sum.unwrap_or(0)))
}

/// Totals with the knowledge of any day, from the facts: every record is evaluated.
///
/// # Errors
/// Where the database is away.
pub fn from_facts(
    conn: &mut Conn,
    clock: &Clock,
    framework: i64,
    moment: Moment,
) -> Result<Figures> {
    let records = load::all_records(conn, clock)?;
    let tally = Tally::of_records(&records, moment.as_at, clock.end_of(moment.known_on));
    Ok(Figures::new(framework, moment, tally))
}
