//! Files with commas. What begins like a formula leaves as text.

use std::io::Write;

use super::record::Exported;
use super::{BATCH, Names, measurement, milestone, row, store, transaction};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::exchange::table::guard::guard;
use crate::i18n::Locale;
use crate::initiatives;
use crate::rules::Moment;

/// What is told of somebody who waits: so many records more are written.
pub type Told<'a> = &'a dyn Fn(usize);

/// Writes these records as rows, a few hundred in memory at a time.
///
/// # Errors
/// Where the database or the file is away.
pub fn initiatives(
    conn: &mut Conn,
    clock: &Clock,
    ids: &[i64],
    (locale, moment): (Locale, Moment),
    out: impl Write,
    told: Told<'_>,
) -> Result<()> {
    let names = Names::load(conn)?;
    let cells = |record: &Exported| vec![row::cells(record, &names, locale)];
    let headings = row::headings(locale);
    write(conn, clock, (ids, moment), (&headings, &cells), out, told)
}

/// Writes their milestones as rows.
///
/// # Errors
/// Where the database or the file is away.
pub fn milestones(
    conn: &mut Conn,
    clock: &Clock,
    ids: &[i64],
    (locale, moment): (Locale, Moment),
    out: impl Write,
    told: Told<'_>,
) -> Result<()> {
    let cells = |record: &Exported| milestone::rows(record, locale).collect();
    let headings = milestone::headings(locale);
    write(conn, clock, (ids, moment), (&headings, &cells), out, told)
}

/// Writes what counts of their transactions as rows.
///
/// # Errors
/// Where the database or the file is away.
pub fn transactions(
    conn: &mut Conn,
    clock: &Clock,
    ids: &[i64],
    (locale, moment): (Locale, Moment),
    out: impl Write,
    told: Told<'_>,
) -> Result<()> {
    let rows = |conn: &mut Conn, chunk: &[i64]| {
        let records = initiatives::references(conn, chunk)?;
        transaction::rows(conn, clock, (chunk, &records), moment)
    };
    of_parts(
        conn,
        ids,
        (&transaction::headings(locale), &rows),
        out,
        told,
    )
}

/// Writes the values of their measures that stand as rows.
///
/// # Errors
/// Where the database or the file is away.
pub fn measurements(
    conn: &mut Conn,
    clock: &Clock,
    ids: &[i64],
    (locale, moment): (Locale, Moment),
    out: impl Write,
    told: Told<'_>,
) -> Result<()> {
    let rows = |conn: &mut Conn, chunk: &[i64]| {
        let records = initiatives::references(conn, chunk)?;
        measurement::rows(conn, clock, (chunk, &records), (locale, moment))
    };
    of_parts(
        conn,
        ids,
        (&measurement::headings(locale), &rows),
        out,
        told,
    )
}

/// The headings of a table, and its rows of some records.
type Parts<'a> = (
    &'a [String],
    &'a dyn Fn(&mut Conn, &[i64]) -> Result<Vec<Vec<String>>>,
);

fn of_parts(
    conn: &mut Conn,
    ids: &[i64],
    (headings, rows): Parts<'_>,
    mut out: impl Write,
    told: Told<'_>,
) -> Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(headings).map_err(Error::internal)?;
    for chunk in ids.chunks(BATCH) {
        for row in rows(conn, chunk)? {
            let guarded = row.iter().map(|cell| guard(cell));
            writer.write_record(guarded).map_err(Error::internal)?;
        }
        told(chunk.len());
    }
    writer.flush()?;
    Ok(())
}

/// The headings of a table, and the rows of a record in it.
type Sheet<'a> = (&'a [String], &'a dyn Fn(&Exported) -> Vec<Vec<String>>);

fn write(
    conn: &mut Conn,
    clock: &Clock,
    (ids, moment): (&[i64], Moment),
    (headings, cells): Sheet<'_>,
    mut out: impl Write,
    told: Told<'_>,
) -> Result<()> {
    // A byte-order mark tells spreadsheets that it is UTF-8.
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(headings).map_err(Error::internal)?;
    for chunk in ids.chunks(BATCH) {
        for record in store::load(conn, clock, chunk, moment)? {
            for row in cells(&record) {
                let guarded = row.iter().map(|cell| guard(cell));
                writer.write_record(guarded).map_err(Error::internal)?;
            }
        }
        told(chunk.len());
    }
    writer.flush()?;
    Ok(())
}
