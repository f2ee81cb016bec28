//! Totals of a framework at a moment: from what is kept, or from the facts themselves.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::load;
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::frameworks;
use crate::rules::tally::Cell;
use crate::rules::{Count, Day, Figures, Moment, Shown, Slice, Tally};

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    framework_id: i64,
    #[diesel(sql_type = Text)]
    alignment: String,
    #[diesel(sql_type = Text)]
    slice: String,
    #[diesel(sql_type = Text)]
    slice_key: String,
    #[diesel(sql_type = Text)]
    counted: String,
    #[diesel(sql_type = BigInt)]
    place: i64,
    #[diesel(sql_type = BigInt)]
    amount: i64,
}

/// Totals with current knowledge, from what is kept: one statement.
///
/// # Errors
/// Where the database is away.
pub fn from_rollups(
    conn: &mut Conn,
    framework: i64,
    moment: Moment,
    shown: Shown,
) -> Result<Figures> {
    let [sums] = sums(conn, &framework.to_string(), [moment.as_at], &shown)?;
    let tally = Tally::from_sums(sums);
    Ok(Figures::of_shown(framework, moment, tally, shown))
}

/// The same of the framework that addresses mean when they name none, whose row is not read
/// beforehand.
///
/// # Errors
/// Where the database is away.
pub(super) fn of_default(conn: &mut Conn, moment: Moment, shown: Shown) -> Result<Figures> {
    let [figures] = of_default_on(conn, [moment], &shown)?;
    Ok(figures)
}

/// The same at several moments of the same knowledge: one statement for all of them.
///
/// # Errors
/// Where the database is away.
pub(super) fn of_default_on<const N: usize>(
    conn: &mut Conn,
    moments: [Moment; N],
    shown: &Shown,
) -> Result<[Figures; N]> {
    let days = moments.map(|moment| moment.as_at);
    let sums = sums(conn, frameworks::DEFAULT_ROW, days, shown)?;
    // Where nothing is counted it is nothing in every framework.
    let framework = sums
        .iter()
        .flatten()
        .next()
        .map_or(0, |(cell, _)| cell.framework);
    let mut sums = sums.into_iter();
    Ok(moments.map(|moment| {
        let tally = Tally::from_sums(sums.next().unwrap_or_default());
        Figures::of_shown(framework, moment, tally, shown.clone())
    }))
}

/// What is summed up to its day, and the changes between that day and the one that is looked at:
/// those that came since are added, those that were not yet there are taken off. Both are looked
/// for by what is shown, so that what a page costs does not grow with the record; where both days
/// are one, changes are not looked for.
fn statement(framework: &str, shown: &Shown, days: &[Day]) -> String {
    let days = days.iter().enumerate();
    let each: Vec<String> = days
        .map(|(place, day)| on_day(framework, place, *day))
        .collect();
    format!(
        "WITH shown (slice, counted) AS (VALUES {}) {}",
        pairs(shown),
        each.join(" UNION ALL ")
    )
}

/// The totals of one of the days.
fn on_day(framework: &str, place: usize, day: Day) -> String {
    let until = "(SELECT COALESCE(MAX(day), '0001-01-01') FROM totals_until)";
    let day = format!("'{day}'");
    let cell = "k.framework_id, k.alignment, k.slice, k.slice_key, k.counted";
    let of = |table: &str, amount: &str| {
        format!(
            "SELECT {cell}, CAST({place} AS BIGINT) AS place, {amount} AS amount \
             FROM shown s CROSS JOIN {table} k \
             WHERE k.framework_id = {framework} AND k.slice = s.slice AND k.counted = s.counted"
        )
    };
    let between = |sign: &str, first: &str, last: &str| {
        format!(
            "{} AND {first} < {last} AND k.day > {first} AND k.day <= {last} GROUP BY {cell}",
            of("rollups", &format!("CAST({sign}SUM(k.amount) AS BIGINT)"))
        )
    };
    format!(
        "{} UNION ALL {} UNION ALL {}",
        of("totals", "k.amount"),
        between("", until, &day),
        between("-", &day, until),
    )
}

/// As they stand in a statement: names of headings and codes of counts, nothing that anybody typed.
pub(super) fn pairs(shown: &Shown) -> String {
    let pairs = shown.pairs();
    let pairs: Vec<String> = pairs
        .map(|(heading, count)| format!("('{heading}', '{}')", count.code()))
        .collect();
    pairs.join(", ")
}

/// What is summed up on one of the days.
type Sums = Vec<(Cell, i64)>;

fn sums<const N: usize>(
    conn: &mut Conn,
    framework: &str,
    days: [Day; N],
    shown: &Shown,
) -> Result<[Sums; N]> {
    let mut sums = [const { Vec::new() }; N];
    for (place, cell, amount) in placed(conn, &statement(framework, shown, &days), shown)? {
        if let Some(sums) = sums.get_mut(place) {
            sums.push((cell, amount));
        }
    }
    Ok(sums)
}

/// What a statement sums up: of which of its days, in which cell, how much.
pub(super) fn placed(
    conn: &mut Conn,
    statement: &str,
    shown: &Shown,
) -> Result<Vec<(usize, Cell, i64)>> {
    let rows: Vec<Row> = diesel::sql_query(statement).load(conn)?;
    let counts: HashMap<String, Count> = shown
        .pairs()
        .map(|(_, count)| (count.code(), count))
        .collect();
    rows.into_iter()
        .map(|row| {
            let place = usize::try_from(row.place).unwrap_or(usize::MAX);
            let (cell, amount) = read(row, &counts)?;
            Ok((place, cell, amount))
        })
        .collect()
}

fn read(row: Row, counts: &HashMap<String, Count>) -> Result<(Cell, i64)> {
    let Row {
        slice,
        slice_key: key,
        counted: count,
        ..
    } = row;
    let cell = Cell {
        framework: row.framework_id,
        alignment: stored(&row.alignment)?,
        slice: Slice::from_stored(&slice, &key)
            .ok_or_else(|| Error::Stored(format!("slice {slice} {key}")))?,
        count: counts.get(&count).copied().ok_or(Error::Stored(count))?,
    };
    Ok((cell, row.amount))
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
