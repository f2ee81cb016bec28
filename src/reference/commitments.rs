//! What was promised: the commitments with their themes, targets and baselines.

use diesel::prelude::*;
use serde::Deserialize;

use super::codes::{Codes, upsert};
use super::{cells, files};
use crate::audit::Verb;
use crate::db::Conn;
use crate::db::schema::{
    baselines, changes, commitment_targets as targets, commitment_themes, commitments,
};
use crate::error::Result;
use crate::on_backend;
use crate::rules::Coded;

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = commitments, treat_none_as_default_value = false, treat_none_as_null = true)]
struct CommitmentRow {
    #[serde(skip)]
    framework_id: i64,
    #[diesel(skip_insertion, skip_update)]
    framework: String,
    code: String,
    #[serde(skip)]
    position: i32,
    instrument: String,
    text_en: Option<String>,
    text_ar: Option<String>,
    text_fr: Option<String>,
    #[serde(deserialize_with = "cells::list")]
    #[diesel(skip_insertion, skip_update)]
    themes: Vec<String>,
    context_indicator: Option<String>,
    formula: Option<String>,
    #[diesel(skip_insertion, skip_update)]
    target: Option<f64>,
    #[diesel(skip_insertion, skip_update)]
    target_year: Option<i32>,
    note_en: Option<String>,
    note_ar: Option<String>,
    note_fr: Option<String>,
    source: String,
    source_ar: Option<String>,
    source_fr: Option<String>,
}

/// Commitments, by code, in the order of the file.
pub(super) fn load_commitments(
    conn: &mut Conn,
    change: i64,
    frameworks: &Codes,
    themes: &Codes,
) -> Result<Codes> {
    let rows: Vec<CommitmentRow> = files::COMMITMENTS.rows()?;
    (1_i32..)
        .zip(rows)
        .map(|(position, mut row)| {
            row.framework_id = frameworks.row(&row.framework)?;
            row.position = position;
            let key = (commitments::framework_id, commitments::code);
            let id = upsert!(conn, commitments, key, &row)?;
            for theme in themes.rows(&row.themes)? {
                let link = (
                    commitment_themes::commitment_id.eq(id),
                    commitment_themes::theme_id.eq(theme),
                );
                on_backend!(conn, c => diesel::insert_into(commitment_themes::table)
                    .values(link)
                    .on_conflict_do_nothing()
                    .execute(c))?;
            }
            set_target(conn, change, id, (row.target, row.target_year))?;
            Ok((row.code, id))
        })
        .collect()
}

/// Adds a version of the target where it differs from the newest; one that somebody set here
/// stays in force.
fn set_target(
    conn: &mut Conn,
    change: i64,
    commitment: i64,
    target: (Option<f64>, Option<i32>),
) -> Result<()> {
    let newest: Option<(Option<f64>, Option<i32>, String)> = targets::table
        .inner_join(changes::table)
        .filter(targets::commitment_id.eq(commitment))
        .order(targets::id.desc())
        .select((targets::target, targets::target_year, changes::verb))
        .first(conn)
        .optional()?;
    let wanted = match newest {
        None => target != (None, None),
        Some((value, year, verb)) => verb == Verb::Loaded.code() && (value, year) != target,
    };
    if wanted {
        diesel::insert_into(targets::table)
            .values((
                targets::commitment_id.eq(commitment),
                targets::change_id.eq(change),
                targets::target.eq(target.0),
                targets::target_year.eq(target.1),
            ))
            .execute(conn)?;
    }
    Ok(())
}

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = baselines, treat_none_as_default_value = false, treat_none_as_null = true)]
struct BaselineRow {
    #[serde(skip)]
    commitment_id: i64,
    #[diesel(skip_insertion, skip_update)]
    commitment: String,
    value: f64,
    unit_en: Option<String>,
    unit_ar: Option<String>,
    unit_fr: Option<String>,
    year: i32,
    source: String,
    source_ar: Option<String>,
    source_fr: Option<String>,
    #[serde(skip)]
    #[diesel(skip_update)]
    change_id: i64,
    #[serde(skip)]
    #[diesel(skip_update)]
    number: i32,
    #[serde(skip)]
    #[diesel(skip_update)]
    supersedes_id: Option<i64>,
    #[serde(skip)]
    withdrawn: bool,
}

/// Baselines; one is known by its commitment, year and source, for sources disagree. Where the
/// value differs from the newest a version is added; what somebody said here stays in force.
pub(super) fn load_baselines(conn: &mut Conn, change: i64, commitments: &Codes) -> Result<()> {
    for mut row in files::BASELINES.rows::<BaselineRow>()? {
        row.commitment_id = commitments.row(&row.commitment)?;
        row.change_id = change;
        let of_commitment = baselines::table
            .inner_join(changes::table)
            .filter(baselines::commitment_id.eq(row.commitment_id));
        let shipped: Option<i32> = of_commitment
            .filter(baselines::year.eq(row.year))
            .filter(baselines::source.eq(&row.source))
            .filter(changes::verb.eq(Verb::Loaded.code()))
            .order(baselines::number)
            .select(baselines::number)
            .first(conn)
            .optional()?;
        let Some(number) = shipped else {
            row.number = crate::commitments::next_number(conn, row.commitment_id)?;
            add_baseline(conn, &row)?;
            continue;
        };
        let newest: (i64, f64, String) = of_commitment
            .filter(baselines::number.eq(number))
            .order(baselines::id.desc())
            .select((baselines::id, baselines::value, changes::verb))
            .first(conn)?;
        let (id, value, verb) = newest;
        if verb != Verb::Loaded.code() {
            continue;
        }
        if value == row.value {
            // Words are no plan: they are brought up to date.
            let newest = baselines::table.find(id);
            diesel::update(newest).set(&row).execute(conn)?;
        } else {
            row.number = number;
            row.supersedes_id = Some(id);
            add_baseline(conn, &row)?;
        }
    }
    Ok(())
}

fn add_baseline(conn: &mut Conn, row: &BaselineRow) -> Result<()> {
    diesel::insert_into(baselines::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}
