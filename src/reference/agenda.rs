//! The framework, its themes and priorities, and the meetings.

use diesel::prelude::*;
use serde::Deserialize;

use super::codes::{Codes, upsert};
use super::{cells, files};
use crate::db::Conn;
use crate::db::schema::{frameworks, meeting_edits, meetings, priorities, priority_themes, themes};
use crate::error::Result;
use crate::on_backend;
use crate::rules::Day;

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = frameworks, treat_none_as_default_value = false, treat_none_as_null = true)]
struct FrameworkRow {
    code: String,
    name_en: Option<String>,
    name_ar: Option<String>,
    name_fr: Option<String>,
    adopted_on: Day,
    starts_on: Day,
    ends_on: Day,
    source_url: String,
}

/// Frameworks, by code.
pub(super) fn load_frameworks(conn: &mut Conn) -> Result<Codes> {
    let rows: Vec<FrameworkRow> = files::FRAMEWORKS.rows()?;
    rows.into_iter()
        .map(|row| {
            let id = upsert!(conn, frameworks, frameworks::code, &row)?;
            Ok((row.code, id))
        })
        .collect()
}

/// The last days of the frameworks.
pub(super) fn ends(conn: &mut Conn) -> Result<Vec<(i64, Day)>> {
    Ok(frameworks::table
        .select((frameworks::id, frameworks::ends_on))
        .load(conn)?)
}

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = themes, treat_none_as_default_value = false, treat_none_as_null = true)]
struct ThemeRow {
    code: String,
    position: i32,
    headline: bool,
    name_en: Option<String>,
    name_ar: Option<String>,
    name_fr: Option<String>,
}

/// Themes, by code.
pub(super) fn load_themes(conn: &mut Conn) -> Result<Codes> {
    let rows: Vec<ThemeRow> = files::THEMES.rows()?;
    rows.into_iter()
        .map(|row| {
            let id = upsert!(conn, themes, themes::code, &row)?;
            Ok((row.code, id))
        })
        .collect()
}

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = priorities, treat_none_as_default_value = false, treat_none_as_null = true)]
struct PriorityRow {
    #[serde(skip)]
    framework_id: i64,
    #[diesel(skip_insertion, skip_update)]
    framework: String,
    code: String,
    position: i32,
    name_en: Option<String>,
    name_ar: Option<String>,
    name_fr: Option<String>,
    #[serde(deserialize_with = "cells::list")]
    #[diesel(skip_insertion, skip_update)]
    themes: Vec<String>,
    source_url: String,
}

/// Priorities with their themes, by code.
pub(super) fn load_priorities(
    conn: &mut Conn,
    frameworks: &Codes,
    themes: &Codes,
) -> Result<Codes> {
    let rows: Vec<PriorityRow> = files::PRIORITIES.rows()?;
    rows.into_iter()
        .map(|mut row| {
            row.framework_id = frameworks.row(&row.framework)?;
            let key = (priorities::framework_id, priorities::code);
            let id = upsert!(conn, priorities, key, &row)?;
            for theme in themes.rows(&row.themes)? {
                let link = (
                    priority_themes::priority_id.eq(id),
                    priority_themes::theme_id.eq(theme),
                );
                on_backend!(conn, c => diesel::insert_into(priority_themes::table)
                    .values(link)
                    .on_conflict_do_nothing()
                    .execute(c))?;
            }
            Ok((row.code, id))
        })
        .collect()
}

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = meetings, treat_none_as_default_value = false, treat_none_as_null = true)]
struct MeetingRow {
    #[serde(skip)]
    framework_id: i64,
    code: String,
    #[serde(rename = "date_from")]
    from_on: Day,
    #[serde(rename = "date_to")]
    to_on: Day,
    name_en: Option<String>,
    name_ar: Option<String>,
    name_fr: Option<String>,
    #[serde(rename = "place")]
    place_en: Option<String>,
    place_ar: Option<String>,
    place_fr: Option<String>,
    #[serde(rename = "note")]
    note_en: Option<String>,
    note_ar: Option<String>,
    note_fr: Option<String>,
    source: String,
    source_ar: Option<String>,
    source_fr: Option<String>,
}

/// Meetings; the file knows of one framework only. What was added or edited here stays as it is.
pub(super) fn load_meetings(conn: &mut Conn, framework: i64) -> Result<()> {
    let edited: Vec<String> = meeting_edits::table
        .inner_join(meetings::table)
        .select(meetings::code)
        .load(conn)?;
    let rows = files::MEETINGS.rows::<MeetingRow>()?.into_iter();
    for mut row in rows.filter(|row| !edited.contains(&row.code)) {
        row.framework_id = framework;
        upsert!(conn, meetings, meetings::code, &row)?;
    }
    Ok(())
}
