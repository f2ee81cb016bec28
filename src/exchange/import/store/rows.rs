//! The rows of imports.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::db::schema::{changes, import_rows as rows};
use crate::error::{Error, Result};
use crate::exchange::import::outcome::{Line, OnConflict, Outcome, Place};
use crate::exchange::import::undo::Before;
use crate::exchange::import::write::Done;
use crate::initiatives::row::Note;
use crate::initiatives::row::{Changed, Column, Refusal, Sheet};
use crate::insert_all;
use crate::rules::Coded;

/// A row of an import as pages show it.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Where it stands.
    pub at: Place,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The reference.
    pub reference: Option<String>,
    /// The title.
    pub title: String,
    /// What there is to say of it.
    pub details: Details,
    /// The choice for a conflict.
    pub choice: Option<OnConflict>,
    /// Whether it was put back; none while nobody tried.
    pub undone: Option<bool>,
    /// It is kept as a proposal.
    pub proposal: bool,
}

/// What there is to say of a row.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Details {
    /// What becomes different.
    pub changed: Vec<Changed>,
    /// What is wrong.
    pub refusals: Vec<Refusal>,
    /// What is assumed.
    pub assumed: Vec<Column>,
    /// Bodies that nobody knows yet, which are added to the list with it.
    #[serde(default)]
    pub adds: Vec<String>,
    /// What is not taken from it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// A row that was written.
pub struct WrittenRow {
    /// Where it stands.
    pub at: Place,
    /// New or changed.
    pub outcome: Outcome,
    /// The record's row.
    pub initiative: i64,
    /// The change's row.
    pub change: i64,
    /// What stood before.
    pub before: Option<Before>,
}

#[derive(Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
struct NewRow<'a> {
    import_id: i64,
    sheet: &'static str,
    row_number: i32,
    outcome: &'static str,
    reference: Option<&'a str>,
    title: &'a str,
    details: String,
    seen_version: Option<i64>,
    choice: Option<&'static str>,
    initiative_id: Option<i64>,
    change_id: Option<i64>,
    before: Option<String>,
    undone: Option<bool>,
}

pub(super) fn write_rows(
    conn: &mut Conn,
    import: i64,
    lines: &[Line],
    done: &BTreeMap<Place, &Done>,
) -> Result<()> {
    let mut new = Vec::with_capacity(lines.len());
    for line in lines {
        let details = Details {
            changed: line.changed().iter().map(short).collect(),
            refusals: line.refusals.clone(),
            assumed: line.assumed().to_vec(),
            adds: line.adds(),
            notes: line.notes().to_vec(),
        };
        let done = done.get(&line.at);
        let before = done.and_then(|done| done.before.as_ref());
        let seen_version = line.record().map(|record| record.lock_version);
        let reference = done.map(|done| done.reference.as_str());
        new.push(NewRow {
            import_id: import,
            sheet: line.at.sheet.code(),
            row_number: number(line.at),
            outcome: line.outcome.code(),
            reference: reference.or(line.reference.as_deref()),
            title: &line.title,
            details: serde_json::to_string(&details).map_err(Error::internal)?,
            seen_version,
            choice: None,
            initiative_id: done.map(|done| done.initiative),
            change_id: done.and_then(|done| done.change),
            before: before
                .map(serde_json::to_string)
                .transpose()
                .map_err(Error::internal)?,
            undone: None,
        });
    }
    insert_all!(conn, rows::table, &new);
    Ok(())
}

fn number(at: Place) -> i32 {
    i32::try_from(at.row).unwrap_or(i32::MAX)
}

fn place(sheet: &str, number: i32) -> Result<Place> {
    let sheet = Sheet::from_code(sheet).ok_or_else(|| Error::Stored(sheet.to_owned()))?;
    let row = u32::try_from(number).unwrap_or(0);
    Ok(Place { sheet, row })
}

/// A change as a page shows it: enough of a long text to see what it is.
fn short(changed: &Changed) -> Changed {
    const SHOWN: usize = 300;
    let cut = |text: &str| {
        let mut cut: String = text.chars().take(SHOWN).collect();
        if cut.len() < text.len() {
            cut.push('…');
        }
        cut
    };
    Changed {
        column: changed.column,
        old: cut(&changed.old),
        new: cut(&changed.new),
    }
}

/// The rows of an import with an outcome, after a place.
///
/// # Errors
/// Where the database is away or holds what the program does not know.
pub fn page(
    conn: &mut Conn,
    import: i64,
    outcome: Outcome,
    after: Place,
    most: i64,
) -> Result<Vec<Stored>> {
    type Row = (
        (String, i32),
        String,
        Option<String>,
        String,
        String,
        Option<String>,
        Option<bool>,
        (Option<i64>, Option<i64>),
    );
    let found: Vec<Row> = rows::table
        .filter(rows::import_id.eq(import))
        .filter(rows::outcome.eq(outcome.code()))
        .filter(
            rows::sheet.gt(after.sheet.code()).or(rows::sheet
                .eq(after.sheet.code())
                .and(rows::row_number.gt(number(after)))),
        )
        .order((rows::sheet, rows::row_number))
        .limit(most)
        .select((
            (rows::sheet, rows::row_number),
            rows::outcome,
            rows::reference,
            rows::title,
            rows::details,
            rows::choice,
            rows::undone,
            (rows::initiative_id, rows::change_id),
        ))
        .load(conn)?;
    found
        .into_iter()
        .map(
            |((sheet, number), code, reference, title, details, choice, undone, wrote)| {
                Ok(Stored {
                    at: place(&sheet, number)?,
                    outcome: Outcome::from_code(&code).ok_or(Error::Stored(code))?,
                    reference,
                    title,
                    details: serde_json::from_str(&details).map_err(Error::internal)?,
                    choice: choice.as_deref().and_then(OnConflict::from_code),
                    undone,
                    proposal: wrote.0.is_some() && wrote.1.is_none(),
                })
            },
        )
        .collect()
}

/// The choices made for conflicts, and the versions of the records that were seen.
///
/// # Errors
/// Where the database is away.
pub fn choices(conn: &mut Conn, import: i64) -> Result<BTreeMap<Place, OnConflict>> {
    let found: Vec<(String, i32, Option<String>)> = rows::table
        .filter(rows::import_id.eq(import))
        .filter(rows::choice.is_not_null())
        .select((rows::sheet, rows::row_number, rows::choice))
        .load(conn)?;
    Ok(found
        .into_iter()
        .filter_map(|(sheet, number, choice)| {
            let choice = choice.as_deref().and_then(OnConflict::from_code)?;
            Some((place(&sheet, number).ok()?, choice))
        })
        .collect())
}

/// The versions of the records that the preview showed, by row.
///
/// # Errors
/// Where the database is away.
pub fn seen(conn: &mut Conn, import: i64) -> Result<BTreeMap<Place, (Outcome, Option<i64>)>> {
    let found: Vec<(String, i32, String, Option<i64>)> = rows::table
        .filter(rows::import_id.eq(import))
        .select((
            rows::sheet,
            rows::row_number,
            rows::outcome,
            rows::seen_version,
        ))
        .load(conn)?;
    found
        .into_iter()
        .map(|(sheet, number, code, version)| {
            let outcome = Outcome::from_code(&code).ok_or(Error::Stored(code))?;
            Ok((place(&sheet, number)?, (outcome, version)))
        })
        .collect()
}

/// Notes what is done with conflicts: the rows named, or all.
///
/// # Errors
/// Where the database refuses.
pub fn choose(
    conn: &mut Conn,
    import: i64,
    chosen: &[(Place, OnConflict)],
    all: Option<OnConflict>,
) -> Result<()> {
    let conflicts = rows::table
        .filter(rows::import_id.eq(import))
        .filter(rows::outcome.eq(Outcome::Conflict.code()));
    if let Some(all) = all {
        diesel::update(conflicts)
            .set(rows::choice.eq(all.code()))
            .execute(conn)?;
        return Ok(());
    }
    for (at, choice) in chosen {
        let row = rows::row_number.eq(number(*at));
        diesel::update(
            conflicts
                .filter(rows::sheet.eq(at.sheet.code()))
                .filter(row),
        )
        .set(rows::choice.eq(choice.code()))
        .execute(conn)?;
    }
    Ok(())
}

/// The rows that an import wrote.
///
/// # Errors
/// Where the database is away or holds what the program does not know.
pub fn written_rows(conn: &mut Conn, import: i64) -> Result<Vec<WrittenRow>> {
    type Row = (
        (String, i32),
        String,
        Option<i64>,
        Option<i64>,
        Option<String>,
    );
    let found: Vec<Row> = rows::table
        .filter(rows::import_id.eq(import))
        .filter(rows::change_id.is_not_null())
        .order((rows::sheet, rows::row_number))
        .select((
            (rows::sheet, rows::row_number),
            rows::outcome,
            rows::initiative_id,
            rows::change_id,
            rows::before,
        ))
        .load(conn)?;
    let mut written = Vec::with_capacity(found.len());
    for ((sheet, number), code, initiative, change, before) in found {
        let (Some(initiative), Some(change)) = (initiative, change) else {
            continue;
        };
        let before = before.as_deref().map(serde_json::from_str);
        written.push(WrittenRow {
            at: place(&sheet, number)?,
            outcome: Outcome::from_code(&code).ok_or(Error::Stored(code))?,
            initiative,
            change,
            before: before.transpose().map_err(Error::internal)?,
        });
    }
    Ok(written)
}

/// Records that somebody worked on after an import.
///
/// # Errors
/// Where the database is away.
pub fn touched_since(conn: &mut Conn, written: &[WrittenRow]) -> Result<BTreeSet<i64>> {
    let mut touched = BTreeSet::new();
    let ours: BTreeMap<i64, i64> = written
        .iter()
        .map(|row| (row.initiative, row.change))
        .collect();
    let ids: Vec<i64> = ours.keys().copied().collect();
    for chunk in ids.chunks(500) {
        let last: Vec<(Option<i64>, Option<i64>)> = changes::table
            .filter(changes::initiative_id.eq_any(chunk))
            .group_by(changes::initiative_id)
            .select((changes::initiative_id, diesel::dsl::max(changes::id)))
            .load(conn)?;
        for (initiative, change) in last {
            let Some(initiative) = initiative else {
                continue;
            };
            if ours.get(&initiative).copied() != change {
                touched.insert(initiative);
            }
        }
    }
    Ok(touched)
}
