//! Keeps spans and totals in step with the record, in the transaction of the change.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::load;
use super::planned::{replace_planned, stored_planned};
use super::rollups::Changed;
use super::summed::sum_up_to;
use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::{changes, count_spans, initiatives, settings};
use crate::error::{Error, Result};
use crate::rules::{Count, Day, Instant, Known, PlannedMilestone, Record, Span, timeline};
use crate::web::state::raise_revision;
use crate::{insert_all, on_backend};

/// Brings the spans and totals of these initiatives in step with what is public now, and raises
/// the revision. Called once by every write that publishes anything, in its transaction.
///
/// # Errors
/// Where the database refuses; the transaction must then be given up.
pub fn refresh(conn: &mut Conn, clock: &Clock, ids: &[i64]) -> Result<()> {
    let records = load::records(conn, clock, ids)?;
    let mut before = stored_spans(conn, ids)?;
    let mut planned_before = stored_planned(conn, ids)?;
    let shown = shown_versions(conn, ids)?;
    let mut changed = Changed::default();
    let mut after: Vec<(i64, Vec<Span>)> = Vec::new();
    let mut show: Vec<(i64, Option<i64>)> = Vec::new();
    let mut planned_after: Vec<(i64, Vec<PlannedMilestone>)> = Vec::new();
    for record in &records {
        let old = before.remove(&record.id).unwrap_or_default();
        subtract(
            &mut changed,
            record,
            shown.get(&record.id).copied().flatten(),
            &old,
        );
        let known = Known::of(record, clock.now());
        let new = known.as_ref().map(timeline::spans).unwrap_or_default();
        if let Some(known) = &known {
            changed.add(known.classification, &new, 1);
        }
        let version = known.as_ref().map(|known| known.classification.id);
        if shown.get(&record.id) != Some(&version) {
            show.push((record.id, version));
        }
        if new != old {
            after.push((record.id, new));
        }
        let planned = known.map(|known| known.planned()).unwrap_or_default();
        if planned != planned_before.remove(&record.id).unwrap_or_default() {
            planned_after.push((record.id, planned));
        }
    }
    show_all(conn, &show)?;
    replace_spans(conn, &after)?;
    replace_planned(conn, &planned_after)?;
    changed.write(conn)?;
    raise_revision(conn)
}

/// Takes what a record added so far, under the classification by which it was added.
fn subtract(changed: &mut Changed, record: &Record, version: Option<i64>, old: &[Span]) {
    let classification = record.versions.iter().find(|one| Some(one.id) == version);
    if let Some(classification) = classification {
        changed.add(classification, old, -1);
    }
}

fn shown_versions(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, Option<i64>>> {
    let mut shown = BTreeMap::new();
    for chunk in ids.chunks(500) {
        let rows: Vec<(i64, Option<i64>)> = initiatives::table
            .filter(initiatives::id.eq_any(chunk))
            .select((initiatives::id, initiatives::public_version_id))
            .load(conn)?;
        shown.extend(rows);
    }
    Ok(shown)
}

/// Says which profile the public sees, of many records at once: row by row this would take longer
/// than all the rest. What stands in the statement are numbers of rows.
fn show_all(conn: &mut Conn, shown: &[(i64, Option<i64>)]) -> Result<()> {
    for chunk in shown.chunks(500) {
        let values: Vec<String> = chunk
            .iter()
            .map(|(id, version)| match version {
                Some(version) => format!("({id},{version})"),
                None => format!("({id},NULL)"),
            })
            .collect();
        diesel::sql_query(format!(
            "UPDATE initiatives SET public_version_id = CAST(shown.column2 AS BIGINT) \
             FROM (VALUES {}) AS shown WHERE initiatives.id = shown.column1",
            values.join(",")
        ))
        .execute(conn)?;
    }
    Ok(())
}

/// The spans that are kept of these initiatives, each list in order.
///
/// # Errors
/// Where the database is away or holds what the program does not know.
pub fn stored_spans(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, Vec<Span>>> {
    let mut spans: BTreeMap<i64, Vec<Span>> = BTreeMap::new();
    for chunk in ids.chunks(500) {
        let rows: Vec<(i64, String, Day, Day, i64)> = count_spans::table
            .filter(count_spans::initiative_id.eq_any(chunk))
            .load(conn)?;
        for (initiative, code, from, to, amount) in rows {
            let count = Count::from_code(&code).ok_or(Error::Stored(code))?;
            spans.entry(initiative).or_default().push(Span {
                count,
                from,
                to,
                amount,
            });
        }
    }
    spans.values_mut().for_each(|spans| spans.sort_unstable());
    Ok(spans)
}

fn replace_spans(conn: &mut Conn, after: &[(i64, Vec<Span>)]) -> Result<()> {
    let ids: Vec<i64> = after.iter().map(|(id, _)| *id).collect();
    for chunk in ids.chunks(500) {
        let old = count_spans::table.filter(count_spans::initiative_id.eq_any(chunk));
        diesel::delete(old).execute(conn)?;
    }
    let rows: Vec<NewSpan> = after
        .iter()
        .flat_map(|(id, spans)| spans.iter().map(|span| NewSpan::new(*id, span)))
        .collect();
    insert_all!(conn, count_spans::table, &rows);
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = count_spans, treat_none_as_default_value = false)]
struct NewSpan {
    initiative_id: i64,
    counted: String,
    from_day: Day,
    to_day: Day,
    amount: i64,
}

impl NewSpan {
    fn new(initiative_id: i64, span: &Span) -> Self {
        Self {
            initiative_id,
            counted: span.count.code(),
            from_day: span.from,
            to_day: span.to,
            amount: span.amount,
        }
    }
}

/// Brings in what an embargo held back until today, and sums up the totals of the days until then.
/// True where anything was held back.
///
/// # Errors
/// Where the database refuses.
pub fn settle(conn: &mut Conn, clock: &Clock) -> Result<bool> {
    let settled: Option<String> = settings::table
        .find("settled-until")
        .select(settings::value)
        .first(conn)
        .optional()?;
    let now = clock.now();
    let since: Instant = settled
        .and_then(|text| text.parse().ok())
        .unwrap_or_default();
    let embargoed = changes::table
        .filter(changes::embargo_on.is_not_null())
        .filter(changes::public_at.gt(since))
        .filter(changes::public_at.le(now));
    let due: Vec<Option<i64>> = embargoed
        .select(changes::initiative_id)
        .distinct()
        .load(conn)?;
    let due: Vec<i64> = due.into_iter().flatten().collect();
    if !due.is_empty() {
        refresh(conn, clock, &due)?;
    }
    sum_up_to(conn, clock.day_of(now))?;
    let value = now.format("%Y-%m-%dT%H:%M:%S%.6f").to_string();
    on_backend!(conn, c => diesel::insert_into(settings::table)
        .values((settings::key.eq("settled-until"), settings::value.eq(&value)))
        .on_conflict(settings::key)
        .do_update()
        .set(settings::value.eq(&value))
        .execute(c))?;
    Ok(!due.is_empty())
}
