//! The series that describe the states.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::upsert::excluded;
use serde::Deserialize;

use super::codes::{Codes, upsert};
use super::files;
use super::progress::Progress;
use crate::db::schema::{context_indicators as indicators, context_values as values, states};
use crate::db::{BATCH, Conn};
use crate::error::Result;
use crate::on_backend;

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = indicators, treat_none_as_default_value = false, treat_none_as_null = true)]
struct IndicatorRow {
    code: String,
    #[serde(skip)]
    position: i32,
    name_en: Option<String>,
    name_ar: Option<String>,
    name_fr: Option<String>,
    #[serde(rename = "unit")]
    unit_en: Option<String>,
    unit_ar: Option<String>,
    unit_fr: Option<String>,
    direction: String,
    #[diesel(skip_insertion, skip_update)]
    theme: Option<String>,
    #[serde(skip)]
    theme_id: Option<i64>,
    #[serde(rename = "priority")]
    priority_code: Option<String>,
    source: String,
    licence: String,
    #[serde(rename = "caveat")]
    caveat_en: Option<String>,
    caveat_ar: Option<String>,
    caveat_fr: Option<String>,
    headline: bool,
}

/// Indicators in the order of the file.
pub(super) fn load_indicators(conn: &mut Conn, themes: &Codes) -> Result<()> {
    for (position, mut row) in (1_i32..).zip(files::CONTEXT_INDICATORS.rows::<IndicatorRow>()?) {
        row.position = position;
        row.theme_id = themes.maybe(row.theme.as_deref())?;
        upsert!(conn, indicators, indicators::code, &row)?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct ValueRow {
    indicator_code: String,
    iso3: String,
    year: i32,
    value: f64,
}

/// The values of the indicators, in batches; returns how many there are. What came in by an import
/// stays.
pub(super) fn load_values(conn: &mut Conn) -> Result<usize> {
    let rows: Vec<ValueRow> = files::CONTEXT_VALUES.rows()?;
    let progress = Progress::new("Context values", rows.len());
    let indicators: Codes = indicators::table
        .select((indicators::code, indicators::id))
        .load::<(String, i64)>(conn)?
        .into_iter()
        .collect();
    let states: Codes = states::table
        .select((states::iso3, states::id))
        .load::<(String, i64)>(conn)?
        .into_iter()
        .collect();
    let imported: BTreeSet<(i64, i64, i32)> = values::table
        .filter(values::imported_at.is_not_null())
        .select((values::indicator_id, values::state_id, values::year))
        .load(conn)?
        .into_iter()
        .collect();
    for chunk in rows.chunks(BATCH) {
        let mut batch = Vec::with_capacity(chunk.len());
        for row in chunk {
            let indicator = indicators.row(&row.indicator_code)?;
            let state = states.row(&row.iso3)?;
            if imported.contains(&(indicator, state, row.year)) {
                continue;
            }
            batch.push((
                values::indicator_id.eq(indicator),
                values::state_id.eq(state),
                values::year.eq(row.year),
                values::value.eq(row.value),
            ));
        }
        on_backend!(conn, c => diesel::insert_into(values::table)
            .values(&batch)
            .on_conflict((values::indicator_id, values::state_id, values::year))
            .do_update()
            .set(values::value.eq(excluded(values::value)))
            .execute(c))?;
        progress.advance(chunk.len());
    }
    Ok(rows.len())
}
