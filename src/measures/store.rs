//! Measures as they are kept: plans and values are versions of changes.

mod adding;
mod listed;

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::model::{Measure, Measurement, OfState, Version};
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::audit::{Sight, Told, ToldRow, told_columns};
use crate::db::schema::{
    changes, documents as held, measure_versions as plans, measurements, measures, states,
};
use crate::db::{BATCH, Conn, among};
use crate::documents::{self, Backing, BackingRow, backing_columns};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::measure::{Decimal, Plan, Quantity, Standard};
use crate::rules::{Dating, Day};

pub use adding::{
    NewMeasure, NewMeasurement, add_measures, add_values, add_versions, last_numbers,
};
pub use listed::{Listed, listed, plans_of};

/// The columns of a [`PlanRow`], of measures with their versions, changes and documents.
macro_rules! plan_row {
    () => {
        (
            (
                measures::id,
                measures::initiative_id,
                measures::number,
                measures::code,
                $crate::text_columns!(measures, name),
            ),
            (
                plans::id,
                plans::unit,
                plans::unit_name,
                plans::accumulation,
                plans::ratio,
                plans::withdrawn,
                plans::reason,
            ),
            (
                plans::baseline,
                plans::baseline_denominator,
                plans::baseline_year,
                plans::baseline_source,
            ),
            (
                plans::target,
                plans::target_denominator,
                plans::due_first,
                plans::due_last,
                plans::due_precision,
            ),
            $crate::audit::told_columns!(),
            $crate::documents::backing_columns!(held),
        )
    };
}
use plan_row;

type PlanRow = (
    (i64, i64, i32, Option<String>, Text),
    (
        i64,
        String,
        Option<String>,
        String,
        bool,
        bool,
        Option<String>,
    ),
    (Option<i64>, Option<i64>, Option<i32>, Option<String>),
    (Option<i64>, Option<i64>, Option<Day>, Option<Day>, String),
    ToldRow,
    Option<BackingRow>,
);

fn decimal(millionths: i64) -> Result<Decimal> {
    Decimal::from_millionths(millionths).ok_or_else(|| Error::Stored(millionths.to_string()))
}

fn quantity(value: i64, denominator: Option<i64>) -> Result<Quantity> {
    Ok(Quantity {
        value: decimal(value)?,
        denominator: denominator.map(decimal).transpose()?,
    })
}

/// Puts the rows of plans, oldest first, together to measures without values.
fn measures_of(rows: impl IntoIterator<Item = PlanRow>) -> Result<Vec<Measure>> {
    let mut found: BTreeMap<(i64, i32), Measure> = BTreeMap::new();
    for ((id, initiative, number, code, name), plan, baseline, target, change, document) in rows {
        let (row, unit, unit_name, accumulation, ratio, withdrawn, reason) = plan;
        let (from, from_denominator, baseline_year, baseline_source) = baseline;
        let (to, to_denominator, first, last, precision) = target;
        let version = Version {
            id: row,
            told: Told::try_from(change)?,
            plan: Plan {
                unit: stored(&unit)?,
                accumulation: stored(&accumulation)?,
                ratio,
                baseline: from
                    .map(|one| quantity(one, from_denominator))
                    .transpose()?,
                target: to.map(|one| quantity(one, to_denominator)).transpose()?,
            },
            unit_name,
            baseline_year,
            baseline_source,
            baseline_document: document.map(Backing::from),
            due: Dating::from_columns(first, last, stored(&precision)?),
            reason,
            withdrawn,
        };
        let standard = code.as_deref().map(stored::<Standard>).transpose()?;
        let measure = found.entry((initiative, number)).or_insert(Measure {
            id,
            initiative,
            number,
            standard,
            name,
            versions: Vec::new(),
            values: Vec::new(),
        });
        measure.versions.push(version);
    }
    Ok(found.into_values().collect())
}

type ValueRow = (
    (i64, i64, i32, bool, Option<String>, Option<String>),
    (i64, Option<i64>, Day, Day, String),
    ToldRow,
    Option<(i64, String, Text)>,
    Option<BackingRow>,
);

fn value(row: ValueRow) -> Result<Measurement> {
    let ((id, measure, number, withdrawn, sex, note), said, change, state, document) = row;
    let (over, under, first, last, precision) = said;
    Ok(Measurement {
        id,
        measure,
        number,
        told: Told::try_from(change)?,
        period: Dating::from_columns(Some(first), Some(last), stored(&precision)?),
        quantity: quantity(over, under)?,
        sex: sex.as_deref().map(stored).transpose()?,
        state: state.map(|(id, code, name)| OfState { id, code, name }),
        document: document.map(Backing::from),
        note,
        withdrawn,
    })
}

/// Every version in somebody's sight of the values of measures, oldest first: one statement.
///
/// # Errors
/// Where the database is away.
pub fn every_value(conn: &mut Conn, ids: &[i64], sight: &Sight) -> Result<Vec<Measurement>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<ValueRow> = measurements::table
        .inner_join(changes::table)
        .left_join(states::table)
        .left_join(held::table.on(measurements::document_id.eq(held::id.nullable())))
        .filter(among(measurements::measure_id, ids.iter().copied()))
        .filter(seen(sight))
        .order(measurements::id)
        .select((
            (
                measurements::id,
                measurements::measure_id,
                measurements::number,
                measurements::withdrawn,
                measurements::sex,
                measurements::note,
            ),
            (
                measurements::value,
                measurements::denominator,
                measurements::period_first,
                measurements::period_last,
                measurements::period_precision,
            ),
            told_columns!(),
            (states::id, states::iso3, crate::text_columns!(states, name)).nullable(),
            backing_columns!(held),
        ))
        .load(conn)?;
    rows.into_iter().map(value).collect()
}

/// Gives measures their values, each as it was told last in somebody's sight.
fn fill(conn: &mut Conn, found: &mut [Measure], sight: &Sight) -> Result<()> {
    let ids: Vec<i64> = found.iter().map(|one| one.id).collect();
    let mut newest: BTreeMap<i64, BTreeMap<i32, Measurement>> = BTreeMap::new();
    for one in every_value(conn, &ids, sight)? {
        let of = newest.entry(one.measure).or_default();
        of.insert(one.number, one);
    }
    for measure in found {
        let values = newest.remove(&measure.id).unwrap_or_default();
        measure.values = values.into_values().collect();
    }
    Ok(())
}

/// The measures of a record in somebody's sight, by number, withdrawn ones among them: two
/// statements. Which of their documents were taken back is told by [`mark_gone`] or by whoever
/// read the facts of the record.
///
/// # Errors
/// Where the database is away.
pub fn of_initiative(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
) -> Result<Vec<Measure>> {
    of_many(conn, &[initiative], sight)
}

/// The same of many records, by record and number.
///
/// # Errors
/// Where the database is away.
pub fn of_many(
    conn: &mut Conn,
    initiatives: &[i64],
    sight: impl Into<Sight>,
) -> Result<Vec<Measure>> {
    let sight = sight.into();
    let mut found = Vec::new();
    for chunk in initiatives.chunks(BATCH) {
        let rows: Vec<PlanRow> = measures::table
            .inner_join(plans::table.inner_join(changes::table))
            .left_join(held::table.on(plans::baseline_document_id.eq(held::id.nullable())))
            .filter(measures::initiative_id.eq_any(chunk.to_vec()))
            .filter(seen(&sight))
            .order(plans::id)
            .select(plan_row!())
            .load(conn)?;
        found.extend(measures_of(rows)?);
    }
    fill(conn, &mut found, &sight)?;
    Ok(found)
}

/// The documents that measures name.
fn backings(found: &mut [Measure]) -> impl Iterator<Item = &mut Backing> {
    found.iter_mut().flat_map(|one| {
        let versions = one.versions.iter_mut();
        let versions = versions.filter_map(|version| version.baseline_document.as_mut());
        let values = one.values.iter_mut();
        versions.chain(values.filter_map(|value| value.document.as_mut()))
    })
}

/// Marks the documents that were taken back.
pub fn mark(found: &mut [Measure], gone: impl Fn(i64) -> bool) {
    for document in backings(found) {
        document.withdrawn = gone(document.id);
    }
}

/// Marks the documents that were taken back, as far as somebody may know: one statement, or none.
///
/// # Errors
/// Where the database is away.
pub fn mark_gone(conn: &mut Conn, found: &mut [Measure], sight: &Sight) -> Result<()> {
    let ids: BTreeSet<i64> = backings(found).map(|document| document.id).collect();
    let gone = documents::gone(conn, ids, sight)?;
    mark(found, |id| gone.contains(&id));
    Ok(())
}

/// The same of measures of many records.
///
/// # Errors
/// Where the database is away.
pub fn mark_gone_listed(conn: &mut Conn, found: &mut [Listed], sight: &Sight) -> Result<()> {
    let mut ids = BTreeSet::new();
    for one in &mut *found {
        let own = std::slice::from_mut(&mut one.measure);
        ids.extend(backings(own).map(|document| document.id));
    }
    let gone = documents::gone(conn, ids, sight)?;
    for one in found {
        mark(std::slice::from_mut(&mut one.measure), |id| {
            gone.contains(&id)
        });
    }
    Ok(())
}

/// The measure of a record with a number.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_number(conn: &mut Conn, initiative: i64, sight: &Sight, number: i32) -> Result<Measure> {
    let mut found = of_initiative(conn, initiative, sight)?;
    mark_gone(conn, &mut found, sight)?;
    let found = found.into_iter().find(|one| one.number == number);
    found.ok_or(Error::NotFound)
}

/// What is told of a measure in a sight that shows nothing else.
#[derive(Clone, Debug)]
pub struct News {
    /// The measure as it stands without what is told; none of a new one.
    pub before: Option<Measure>,
    /// What is told: plans, none where only values are told, and values.
    pub now: Measure,
    /// The plan by which its values are read.
    pub plan: Version,
}

impl News {
    /// The first value that is told of a period, sex and state of which another stands already: its
    /// number, and that of the other.
    pub fn told_twice(&self) -> Option<(i32, i32)> {
        let standing = &self.before.as_ref()?.values;
        let told = self.now.values.iter().filter(|one| !one.withdrawn);
        told.clone().find_map(|one| {
            // What is told anew, or taken back, at the same time stands no more.
            let mut others = standing.iter().filter(|other| {
                !other.withdrawn && !self.now.values.iter().any(|now| now.number == other.number)
            });
            let other = others.find(|other| other.is_of_the_same(one))?;
            Some((one.number, other.number))
        })
    }
}

/// What is told of the measures of a record in a sight that shows nothing else, such as that of a
/// submission.
///
/// # Errors
/// Where the database is away.
pub fn news_of(conn: &mut Conn, initiative: i64, sight: &Sight) -> Result<Vec<News>> {
    let planned = of_initiative(conn, initiative, sight)?;
    let settled = of_initiative(conn, initiative, Sight::Settled)?;
    let ids: Vec<i64> = settled.iter().map(|one| one.id).collect();
    let mut values: BTreeMap<i64, BTreeMap<i32, Measurement>> = BTreeMap::new();
    for one in every_value(conn, &ids, sight)? {
        values
            .entry(one.measure)
            .or_default()
            .insert(one.number, one);
    }
    let mut found = Vec::new();
    for before in &settled {
        let own = planned.iter().find(|one| one.id == before.id);
        let told = values.remove(&before.id).unwrap_or_default();
        let Some(plan) = own.and_then(Measure::current).or(before.current()) else {
            continue;
        };
        if own.is_none() && told.is_empty() {
            continue;
        }
        let mut now = own.cloned().unwrap_or_else(|| Measure {
            versions: Vec::new(),
            ..before.clone()
        });
        now.values = told.into_values().collect();
        found.push(News {
            before: Some(before.clone()),
            plan: plan.clone(),
            now,
        });
    }
    let new = planned
        .into_iter()
        .filter(|one| !settled.iter().any(|before| before.id == one.id));
    found.extend(new.filter_map(|now| {
        Some(News {
            before: None,
            plan: now.current()?.clone(),
            now,
        })
    }));
    found.sort_by_key(|one| one.now.number);
    Ok(found)
}
