//! Imports: their files, their rows, and what became of them.

mod file;
mod rows;

use std::collections::BTreeMap;

use diesel::prelude::*;
use rand::Rng;

pub use self::file::files;
use self::file::{forget_file, keep_file};
use self::rows::write_rows;
pub use self::rows::{
    Stored, WrittenRow, choices, choose, page, seen, touched_since, written_rows,
};
use super::outcome::{Counts, Line, Outcome, Place};
use super::write::Done;
use crate::audit::events::{self, Event};
use crate::db::Conn;
use crate::db::schema::{changes, entry_drafts, import_rows, imports, initiatives};
use crate::error::{Error, Result};
use crate::initiatives::row::Sheet;
use crate::rules::{Coded, Instant};

/// Imports that an account may have read and not written: each holds its file.
const OPEN_MAX: i64 = 20;

/// An import.
#[derive(Clone, Debug)]
pub struct Import {
    /// The row.
    pub id: i64,
    /// Its code in addresses.
    pub code: String,
    /// Who began it; nobody for the command line.
    pub account: Option<i64>,
    /// The file.
    pub file_name: String,
    /// Its bytes, by their hash.
    pub sha256: String,
    /// The bytes of a second file, with milestones.
    pub milestones_sha256: Option<String>,
    /// How it is read, as the form sent it.
    pub options: String,
    /// When it was begun.
    pub began_at: Instant,
    /// When it was written.
    pub committed_at: Option<Instant>,
    /// When it was undone.
    pub undone_at: Option<Instant>,
    /// What became of its rows.
    pub counts: Counts,
}

impl Import {
    /// Whether an account brought it; what came by the command line is every administrator's.
    pub fn is_of(&self, account: Option<i64>) -> bool {
        self.account.is_none() || self.account == account
    }
}

/// A file about to be imported.
pub struct NewImport<'a> {
    /// Who imports.
    pub account: Option<i64>,
    /// The file's name.
    pub file_name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The bytes of a second file, with milestones.
    pub milestones: Option<&'a [u8]>,
    /// How it is read.
    pub options: &'a str,
}

/// Begins an import with what would become of its rows.
///
/// # Errors
/// Where the database refuses.
pub fn begin(
    conn: &mut Conn,
    new: &NewImport<'_>,
    now: Instant,
    lines: &[Line],
) -> Result<(i64, String)> {
    let sha256 = keep_file(conn, new.bytes)?;
    let milestones = new.milestones.map(|bytes| keep_file(conn, bytes));
    let milestones = milestones.transpose()?;
    let mut random = [0_u8; 10];
    rand::rng().fill_bytes(&mut random);
    let code = hex::encode(random);
    let counts = Counts::of(lines.iter().map(|line| line.outcome));
    let of = |outcome| i32::try_from(counts.get(outcome)).unwrap_or(i32::MAX);
    let id: i64 = diesel::insert_into(imports::table)
        .values((
            imports::code.eq(&code),
            imports::account_id.eq(new.account),
            imports::file_name.eq(new.file_name),
            imports::sha256.eq(sha256),
            imports::milestones_sha256.eq(milestones),
            imports::options.eq(new.options),
            imports::began_at.eq(now),
            imports::new_rows.eq(of(Outcome::New)),
            imports::changed_rows.eq(of(Outcome::Changed)),
            imports::unchanged_rows.eq(of(Outcome::Unchanged)),
            imports::conflict_rows.eq(of(Outcome::Conflict)),
            imports::rejected_rows.eq(of(Outcome::Rejected)),
        ))
        .returning(imports::id)
        .get_result(conn)?;
    write_rows(conn, id, lines, &BTreeMap::new())?;
    Ok((id, code))
}

/// Notes that an import was written, with its rows as they came out, and says so in the chain.
///
/// # Errors
/// Where the database refuses, or does not hold what was written.
pub fn commit(
    conn: &mut Conn,
    import: (i64, &str),
    account: Option<i64>,
    now: Instant,
    lines: &[Line],
    done: &[Done],
) -> Result<Counts> {
    diesel::delete(import_rows::table.filter(import_rows::import_id.eq(import.0))).execute(conn)?;
    let by_place = done.iter().map(|one| (one.at, one)).collect();
    write_rows(conn, import.0, lines, &by_place)?;
    let counts = counted(conn, import.0)?;
    let of = |outcome| i32::try_from(counts.get(outcome)).unwrap_or(i32::MAX);
    diesel::update(imports::table.find(import.0))
        .set((
            imports::committed_at.eq(now),
            imports::new_rows.eq(of(Outcome::New)),
            imports::changed_rows.eq(of(Outcome::Changed)),
            imports::unchanged_rows.eq(of(Outcome::Unchanged)),
            imports::conflict_rows.eq(of(Outcome::Conflict)),
            imports::rejected_rows.eq(of(Outcome::Rejected)),
        ))
        .execute(conn)?;
    let detail = counts.to_string();
    say(conn, account, now, "import.committed", import.1, &detail)?;
    Ok(counts)
}

fn say(
    conn: &mut Conn,
    account: Option<i64>,
    at: Instant,
    action: &str,
    code: &str,
    detail: &str,
) -> Result<()> {
    let subject = format!("import {code}");
    let event = Event {
        at,
        account,
        action,
        subject: &subject,
        detail,
    };
    events::append(conn, &event)
}

/// What the database holds of an import: a row counts as written where its change, or the proposal
/// that it is kept as, is there.
///
/// # Errors
/// Where the database is away, or rows were counted as written and have no change.
pub fn counted(conn: &mut Conn, import: i64) -> Result<Counts> {
    let found: Vec<(String, i64)> = import_rows::table
        .filter(import_rows::import_id.eq(import))
        .group_by(import_rows::outcome)
        .select((import_rows::outcome, diesel::dsl::count_star()))
        .load(conn)?;
    let mut counts = Counts::default();
    for (code, number) in found {
        let outcome = Outcome::from_code(&code).ok_or(Error::Stored(code))?;
        counts.add(outcome, usize::try_from(number).unwrap_or(0));
    }
    let written: i64 = import_rows::table
        .inner_join(changes::table)
        .filter(import_rows::import_id.eq(import))
        .count()
        .get_result(conn)?;
    let proposed: i64 = import_rows::table
        .inner_join(initiatives::table)
        .filter(import_rows::import_id.eq(import))
        .filter(import_rows::change_id.is_null())
        .filter(diesel::dsl::exists(
            entry_drafts::table
                .filter(entry_drafts::initiative_id.eq(initiatives::id.nullable()))
                .select(entry_drafts::id),
        ))
        .count()
        .get_result(conn)?;
    let claimed = counts.get(Outcome::New) + counts.get(Outcome::Changed);
    if usize::try_from(written + proposed).is_ok_and(|written| written == claimed) {
        return Ok(counts);
    }
    Err(Error::internal("rows of an import that were not written"))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = imports)]
struct Row {
    id: i64,
    code: String,
    account_id: Option<i64>,
    file_name: String,
    sha256: String,
    milestones_sha256: Option<String>,
    options: String,
    began_at: Instant,
    committed_at: Option<Instant>,
    undone_at: Option<Instant>,
    new_rows: i32,
    changed_rows: i32,
    unchanged_rows: i32,
    conflict_rows: i32,
    rejected_rows: i32,
}

fn read(row: Row) -> Import {
    let numbers = [
        row.new_rows,
        row.changed_rows,
        row.unchanged_rows,
        row.conflict_rows,
        row.rejected_rows,
    ];
    let mut counts = Counts::default();
    for (outcome, number) in Outcome::ALL.into_iter().zip(numbers) {
        counts.add(outcome, usize::try_from(number).unwrap_or(0));
    }
    Import {
        id: row.id,
        code: row.code,
        account: row.account_id,
        file_name: row.file_name,
        sha256: row.sha256,
        milestones_sha256: row.milestones_sha256,
        options: row.options,
        began_at: row.began_at,
        committed_at: row.committed_at,
        undone_at: row.undone_at,
        counts,
    }
}

/// The newest imports: all of them, or those of an account.
///
/// # Errors
/// Where the database is away.
pub fn list(conn: &mut Conn, of: Option<i64>, most: i64) -> Result<Vec<Import>> {
    let mut query = imports::table
        .order(imports::id.desc())
        .limit(most)
        .into_boxed::<crate::db::MultiBackend>();
    if let Some(account) = of {
        query = query.filter(imports::account_id.eq(account));
    }
    let found: Vec<Row> = query.select(Row::as_select()).load(conn)?;
    Ok(found.into_iter().map(read).collect())
}

/// The import of a code: anybody's, or one of an account.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str, of: Option<i64>) -> Result<Import> {
    let found: Option<Row> = imports::table
        .filter(imports::code.eq(code))
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    let import = read(found.ok_or(Error::NotFound)?);
    match of {
        Some(account) if import.account != Some(account) => Err(Error::NotFound),
        _ => Ok(import),
    }
}

/// Shows an import anew: what would become of its rows now. Choices are made anew.
///
/// # Errors
/// Where the database refuses.
pub fn show_anew(conn: &mut Conn, import: i64, lines: &[Line]) -> Result<()> {
    diesel::delete(import_rows::table.filter(import_rows::import_id.eq(import))).execute(conn)?;
    write_rows(conn, import, lines, &BTreeMap::new())?;
    let counts = Counts::of(lines.iter().map(|line| line.outcome));
    let of = |outcome| i32::try_from(counts.get(outcome)).unwrap_or(i32::MAX);
    diesel::update(imports::table.find(import))
        .set((
            imports::new_rows.eq(of(Outcome::New)),
            imports::changed_rows.eq(of(Outcome::Changed)),
            imports::unchanged_rows.eq(of(Outcome::Unchanged)),
            imports::conflict_rows.eq(of(Outcome::Conflict)),
            imports::rejected_rows.eq(of(Outcome::Rejected)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Whether an account has as many unfinished imports as it may have.
///
/// # Errors
/// Where the database is away.
pub fn is_crowded(conn: &mut Conn, account: Option<i64>) -> Result<bool> {
    let open: i64 = imports::table
        .filter(imports::account_id.eq(account))
        .filter(imports::committed_at.is_null())
        .count()
        .get_result(conn)?;
    Ok(open >= OPEN_MAX)
}

/// Forgets an import that was not written, with its file, unless that is kept for something else.
///
/// # Errors
/// Where the database refuses.
pub fn discard(conn: &mut Conn, import: &Import) -> Result<()> {
    diesel::delete(import_rows::table.filter(import_rows::import_id.eq(import.id)))
        .execute(conn)?;
    diesel::delete(imports::table.find(import.id)).execute(conn)?;
    forget_file(conn, &import.sha256)?;
    match &import.milestones_sha256 {
        Some(sha256) => forget_file(conn, sha256),
        None => Ok(()),
    }
}

/// Notes that an import was undone, row by row, and says so in the chain.
///
/// # Errors
/// Where the database refuses.
pub fn mark_undone(
    conn: &mut Conn,
    import: i64,
    account: Option<i64>,
    now: Instant,
    marks: &[(Place, bool)],
) -> Result<()> {
    for undone in [true, false] {
        for sheet in Sheet::ALL {
            let rows = marks
                .iter()
                .filter(|(at, one)| *one == undone && at.sheet == *sheet);
            let rows = rows.filter_map(|(at, _)| i32::try_from(at.row).ok());
            let rows: Vec<i32> = rows.collect();
            for chunk in rows.chunks(500) {
                diesel::update(
                    import_rows::table
                        .filter(import_rows::import_id.eq(import))
                        .filter(import_rows::sheet.eq(sheet.code()))
                        .filter(import_rows::row_number.eq_any(chunk)),
                )
                .set(import_rows::undone.eq(undone))
                .execute(conn)?;
            }
        }
    }
    let code: String = diesel::update(imports::table.find(import))
        .set((imports::undone_at.eq(now), imports::undone_by.eq(account)))
        .returning(imports::code)
        .get_result(conn)?;
    let back = marks.iter().filter(|(_, undone)| *undone).count();
    let detail = format!("rows {back} of {}", marks.len());
    say(conn, account, now, "import.undone", &code, &detail)
}

/// How many rows were put back, and how many stay.
///
/// # Errors
/// Where the database is away.
pub fn undone(conn: &mut Conn, import: i64) -> Result<(i64, i64)> {
    let found: Vec<(Option<bool>, i64)> = import_rows::table
        .filter(import_rows::import_id.eq(import))
        .filter(import_rows::undone.is_not_null())
        .group_by(import_rows::undone)
        .select((import_rows::undone, diesel::dsl::count_star()))
        .load(conn)?;
    let of = |wanted: bool| {
        let mut found = found.iter();
        found
            .find(|(undone, _)| *undone == Some(wanted))
            .map_or(0, |(_, count)| *count)
    };
    Ok((of(true), of(false)))
}

/// Notes how a file is read.
///
/// # Errors
/// Where the database refuses.
pub fn keep_options(conn: &mut Conn, import: i64, options: &str) -> Result<()> {
    diesel::update(imports::table.find(import))
        .set(imports::options.eq(options))
        .execute(conn)?;
    Ok(())
}
