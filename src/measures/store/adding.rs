//! Measures, plans and values as they are written.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::db::schema::{measure_versions, measurements, measures};
use crate::db::{BATCH, Conn};
use crate::error::Result;
use crate::i18n::{Locale, Text};
use crate::insert_all;
use crate::measures::Version;
use crate::rules::measure::{Quantity, Sex, Standard};
use crate::rules::{Coded, Dating, Day};

/// A measure about to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeasure {
    /// The record.
    pub initiative: i64,
    /// Its number within the record.
    pub number: i32,
    /// Which of the standard measures it is.
    pub standard: Option<Standard>,
    /// The name of its own.
    pub name: Text,
}

#[derive(Insertable)]
#[diesel(table_name = measures, treat_none_as_default_value = false)]
struct MeasureRow<'a> {
    initiative_id: i64,
    number: i32,
    code: Option<&'static str>,
    name_en: Option<&'a str>,
    name_ar: Option<&'a str>,
    name_fr: Option<&'a str>,
}

/// Adds measures and gives their rows, in their order.
///
/// # Errors
/// Where the database refuses.
pub fn add_measures(conn: &mut Conn, new: &[NewMeasure]) -> Result<Vec<i64>> {
    let row = |one: &NewMeasure| -> Result<i64> {
        let row = MeasureRow {
            initiative_id: one.initiative,
            number: one.number,
            code: one.standard.map(Coded::code),
            name_en: one.name.get(Locale::En),
            name_ar: one.name.get(Locale::Ar),
            name_fr: one.name.get(Locale::Fr),
        };
        Ok(diesel::insert_into(measures::table)
            .values(row)
            .returning(measures::id)
            .get_result(conn)?)
    };
    new.iter().map(row).collect()
}

#[derive(Insertable)]
#[diesel(table_name = measure_versions, treat_none_as_default_value = false)]
struct VersionRow<'a> {
    measure_id: i64,
    change_id: i64,
    unit: &'static str,
    unit_name: Option<&'a str>,
    accumulation: &'static str,
    ratio: bool,
    baseline: Option<i64>,
    baseline_denominator: Option<i64>,
    baseline_year: Option<i32>,
    baseline_source: Option<&'a str>,
    baseline_document_id: Option<i64>,
    target: Option<i64>,
    target_denominator: Option<i64>,
    due_first: Option<Day>,
    due_last: Option<Day>,
    due_precision: &'static str,
    reason: Option<&'a str>,
    withdrawn: bool,
}

fn parts(one: Option<Quantity>) -> (Option<i64>, Option<i64>) {
    let under = one.and_then(|one| one.denominator);
    let over = one.map(|one| one.value.millionths());
    (over, under.map(|under| under.millionths()))
}

/// Adds versions of plans: the measure, the change that says so, the version (whose own row and
/// change are not looked at).
///
/// # Errors
/// Where the database refuses.
pub fn add_versions(conn: &mut Conn, new: &[(i64, i64, &Version)]) -> Result<()> {
    let rows: Vec<VersionRow<'_>> = new
        .iter()
        .map(|(measure, change, version)| {
            let plan = &version.plan;
            let (baseline, target) = (parts(plan.baseline), parts(plan.target));
            VersionRow {
                measure_id: *measure,
                change_id: *change,
                unit: plan.unit.code(),
                unit_name: version.unit_name.as_deref(),
                accumulation: plan.accumulation.code(),
                ratio: plan.ratio,
                baseline: baseline.0,
                baseline_denominator: baseline.1,
                baseline_year: version.baseline_year,
                baseline_source: version.baseline_source.as_deref(),
                baseline_document_id: version.baseline_document.as_ref().map(|one| one.id),
                target: target.0,
                target_denominator: target.1,
                due_first: version.due.first(),
                due_last: version.due.last(),
                due_precision: version.due.precision().code(),
                reason: version.reason.as_deref(),
                withdrawn: version.withdrawn,
            }
        })
        .collect();
    insert_all!(conn, measure_versions::table, &rows);
    Ok(())
}

/// A value about to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeasurement {
    /// The measure.
    pub measure: i64,
    /// The change that says so.
    pub change: i64,
    /// Its number within the measure.
    pub number: i32,
    /// The version that it was made on; none of a first one.
    pub supersedes: Option<i64>,
    /// The period that it is of: never unknown.
    pub period: Dating,
    /// What it says.
    pub quantity: Quantity,
    /// Of women or of men alone.
    pub sex: Option<Sex>,
    /// Of one state alone, by its row.
    pub state: Option<i64>,
    /// The document that backs it, by its row.
    pub document: Option<i64>,
    /// A remark.
    pub note: Option<String>,
    /// It is taken back.
    pub withdrawn: bool,
}

#[derive(Insertable)]
#[diesel(table_name = measurements, treat_none_as_default_value = false)]
struct ValueRow<'a> {
    measure_id: i64,
    number: i32,
    change_id: i64,
    supersedes_id: Option<i64>,
    period_first: Day,
    period_last: Day,
    period_precision: &'static str,
    value: i64,
    denominator: Option<i64>,
    sex: Option<&'static str>,
    state_id: Option<i64>,
    document_id: Option<i64>,
    note: Option<&'a str>,
    withdrawn: bool,
}

fn value_row(one: &NewMeasurement) -> Option<ValueRow<'_>> {
    Some(ValueRow {
        measure_id: one.measure,
        number: one.number,
        change_id: one.change,
        supersedes_id: one.supersedes,
        period_first: one.period.first()?,
        period_last: one.period.last()?,
        period_precision: one.period.precision().code(),
        value: one.quantity.value.millionths(),
        denominator: one.quantity.denominator.map(|under| under.millionths()),
        sex: one.sex.map(Coded::code),
        state_id: one.state,
        document_id: one.document,
        note: one.note.as_deref(),
        withdrawn: one.withdrawn,
    })
}

/// Adds versions of values, in their order; one without a period is left out.
///
/// # Errors
/// Where the database refuses.
pub fn add_values(conn: &mut Conn, new: &[NewMeasurement]) -> Result<()> {
    let rows: Vec<ValueRow<'_>> = new.iter().filter_map(value_row).collect();
    insert_all!(conn, measurements::table, &rows);
    Ok(())
}

/// The highest number among the measures of each of these records that has any, drafts of
/// everybody included; and, by measure, the highest among its values.
///
/// # Errors
/// Where the database is away.
pub fn last_numbers(
    conn: &mut Conn,
    initiatives: &[i64],
) -> Result<(BTreeMap<i64, i32>, BTreeMap<i64, i32>)> {
    let (mut last, mut values) = (BTreeMap::new(), BTreeMap::new());
    for chunk in initiatives.chunks(BATCH) {
        let rows: Vec<(i64, i64, i32, Option<i32>)> = measures::table
            .left_join(measurements::table)
            .filter(measures::initiative_id.eq_any(chunk))
            .order((measures::number, measurements::number))
            .select((
                measures::initiative_id,
                measures::id,
                measures::number,
                measurements::number.nullable(),
            ))
            .load(conn)?;
        for (initiative, measure, number, value) in rows {
            last.insert(initiative, number);
            let place = values.entry(measure).or_insert(0);
            *place = (*place).max(value.unwrap_or(0));
        }
    }
    Ok((last, values))
}
