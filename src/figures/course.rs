//! Totals on many days at once: how far things were at the end of each year, and what is planned.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::load;
use super::totals::pairs;
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::rules::tally::{Cell, each_delta};
use crate::rules::timeline::spans;
use crate::rules::{Count, Day, Figures, Known, Moment, Shown, Slice, Tally};

#[derive(QueryableByName)]
struct Row {
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

/// What changed up to the first day, between it and the second, and so on.
type Changes = Vec<BTreeMap<Cell, i64>>;

/// The totals of a framework on each of these days, which stand in order and may lie ahead: then
/// they tell what is planned. What is known is that of the moment: one statement with today's
/// knowledge, else every record is evaluated.
///
/// # Errors
/// Where the database is away.
pub fn course(
    conn: &mut Conn,
    clock: &Clock,
    (framework, shown): (i64, &Shown),
    moment: Moment,
    days: &[Day],
) -> Result<Vec<Figures>> {
    let changes = if moment.known_on < clock.today() {
        evaluated(conn, clock, (framework, shown), moment, days)?
    } else {
        kept(conn, framework, shown, days)?
    };
    let mut sums: BTreeMap<Cell, i64> = BTreeMap::new();
    let days = days.iter().zip(changes);
    Ok(days
        .map(|(day, changed)| {
            for (cell, amount) in changed {
                *sums.entry(cell).or_insert(0) += amount;
            }
            let moment = Moment {
                as_at: *day,
                ..moment
            };
            let tally = Tally::from_sums(sums.iter().map(|(cell, amount)| (*cell, *amount)));
            Figures::of_shown(framework, moment, tally, shown.clone())
        })
        .collect())
}

/// Days, names of headings and codes of counts: nothing that anybody typed.
fn statement(framework: i64, shown: &Shown, days: &[Day]) -> String {
    let places = days.iter().enumerate();
    let places: Vec<String> = places
        .map(|(place, day)| format!("WHEN k.day <= '{day}' THEN {place}"))
        .collect();
    let last = days.last().map_or(String::new(), ToString::to_string);
    let cell = "k.alignment, k.slice, k.slice_key, k.counted";
    let place = format!("CAST(CASE {} END AS BIGINT)", places.join(" "));
    format!(
        "WITH shown (slice, counted) AS (VALUES {}) \
         SELECT {cell}, {place} AS place, CAST(SUM(k.amount) AS BIGINT) AS amount \
         FROM shown s CROSS JOIN rollups k WHERE k.framework_id = {framework} \
         AND k.slice = s.slice AND k.counted = s.counted AND k.day <= '{last}' \
         GROUP BY {cell}, {place}",
        pairs(shown)
    )
}

fn kept(conn: &mut Conn, framework: i64, shown: &Shown, days: &[Day]) -> Result<Changes> {
    let mut changes: Changes = vec![BTreeMap::new(); days.len()];
    if days.is_empty() {
        return Ok(changes);
    }
    let rows: Vec<Row> = diesel::sql_query(statement(framework, shown, days)).load(conn)?;
    let counts: HashMap<String, Count> = shown
        .pairs()
        .map(|(_, count)| (count.code(), count))
        .collect();
    for row in rows {
        let (slice, key) = (&row.slice, &row.slice_key);
        let cell = Cell {
            framework,
            alignment: stored(&row.alignment)?,
            slice: Slice::from_stored(slice, key)
                .ok_or_else(|| Error::Stored(format!("slice {slice} {key}")))?,
            count: counts
                .get(&row.counted)
                .copied()
                .ok_or(Error::Stored(row.counted))?,
        };
        let place = usize::try_from(row.place).ok();
        if let Some(changed) = place.and_then(|place| changes.get_mut(place)) {
            changed.insert(cell, row.amount);
        }
    }
    Ok(changes)
}

fn evaluated(
    conn: &mut Conn,
    clock: &Clock,
    (framework, shown): (i64, &Shown),
    moment: Moment,
    days: &[Day],
) -> Result<Changes> {
    let mut changes: Changes = vec![BTreeMap::new(); days.len()];
    let known = clock.known_at(moment.known_on);
    for record in &load::all_records(conn, clock)? {
        let Some(known) = Known::of(record, known) else {
            continue;
        };
        each_delta(known.classification, &spans(&known), |cell, day, amount| {
            let place = days.partition_point(|one| *one < day);
            let shows = cell.framework == framework && shown.has(cell.slice, cell.count);
            if let Some(changed) = changes.get_mut(place).filter(|_| shows) {
                *changed.entry(cell).or_insert(0) += amount;
            }
        });
    }
    Ok(changes)
}
