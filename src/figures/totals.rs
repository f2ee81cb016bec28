//! Totals of a framework at a moment: from the rollups, or from the facts themselves.

use diesel::prelude::*;

use super::load;
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::rollups;
use crate::db::{Conn, MultiBackend, sum_big};
use crate::error::{Error, Result};
use crate::frameworks;
use crate::rules::tally::Cell;
use crate::rules::{Count, Figures, Moment, Slice, Tally};

type Row = (i64, String, String, String, String, Option<i64>);

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
    let sums = sums(conn, Some(framework), moment, headings)?;
    Ok(Figures::new(framework, moment, Tally::from_sums(sums)))
}

/// The same of the framework that addresses mean when they name none, whose row is not read
/// beforehand.
///
/// # Errors
/// Where the database is away.
pub(super) fn of_default(conn: &mut Conn, moment: Moment, headings: &[&str]) -> Result<Figures> {
    let sums = sums(conn, None, moment, headings)?;
    // Where nothing is counted it is nothing in every framework.
    let framework = sums.first().map_or(0, |(cell, _)| cell.framework);
    Ok(Figures::new(framework, moment, Tally::from_sums(sums)))
}

fn sums(
    conn: &mut Conn,
    framework: Option<i64>,
    moment: Moment,
    headings: &[&str],
) -> Result<Vec<(Cell, i64)>> {
    let query = rollups::table
        .group_by((
            rollups::framework_id,
            rollups::alignment,
            rollups::slice,
            rollups::slice_key,
            rollups::counted,
        ))
        .select((
            rollups::framework_id,
            rollups::alignment,
            rollups::slice,
            rollups::slice_key,
            rollups::counted,
            sum_big(rollups::amount),
        ))
        .into_boxed::<MultiBackend>()
        .filter(rollups::day.le(moment.as_at))
        .filter(rollups::slice.eq_any(headings.to_vec()));
    let query = match framework {
        Some(framework) => query.filter(rollups::framework_id.eq(framework)),
        None => query.filter(rollups::framework_id.eq_any(frameworks::default_row())),
    };
    let rows: Vec<Row> = query.load(conn)?;
    rows.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<(Cell, i64)> {
    let (framework, alignment, slice, key, count, sum) = row;
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
