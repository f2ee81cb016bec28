//! Totals on many days at once: how far things were at the end of each year, and what is planned.

use std::collections::BTreeMap;

use super::load;
use super::totals::{pairs, placed};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::rules::tally::{Cell, each_delta};
use crate::rules::timeline::spans;
use crate::rules::{Day, Figures, Known, Moment, Shown, Tally};

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
    let cell = "k.framework_id, k.alignment, k.slice, k.slice_key, k.counted";
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
    for (place, cell, amount) in placed(conn, &statement(framework, shown, days), shown)? {
        if let Some(changed) = changes.get_mut(place) {
            changed.insert(cell, amount);
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
