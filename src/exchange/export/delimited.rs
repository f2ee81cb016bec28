//! Files with commas. What begins like a formula leaves as text.

use std::io::Write;

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

/// What of records a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The records themselves, a row each.
    Initiatives,
    /// Their milestones.
    Milestones,
    /// What counts of their transactions.
    Transactions,
    /// The values of their measures that stand.
    Measurements,
}

/// The rows of some records.
type Rows<'a> = Box<dyn Fn(&mut Conn, &[i64]) -> Result<Vec<Vec<String>>> + 'a>;

impl Table {
    fn headings(self, locale: Locale) -> Vec<String> {
        match self {
            Self::Initiatives => row::headings(locale),
            Self::Milestones => milestone::headings(locale),
            Self::Transactions => transaction::headings(locale),
            Self::Measurements => measurement::headings(locale),
        }
    }

    fn rows<'a>(
        self,
        conn: &mut Conn,
        clock: &'a Clock,
        (locale, moment): (Locale, Moment),
    ) -> Result<Rows<'a>> {
        Ok(match self {
            Self::Initiatives => {
                let names = Names::load(conn)?;
                Box::new(move |conn, ids| {
                    let records = store::load(conn, clock, ids, moment)?.into_iter();
                    let cells = records.map(|record| row::cells(&record, &names, locale));
                    Ok(cells.collect())
                })
            }
            Self::Milestones => Box::new(move |conn, ids| {
                let records = store::load(conn, clock, ids, moment)?;
                let rows = records.iter();
                Ok(rows.flat_map(|one| milestone::rows(one, locale)).collect())
            }),
            Self::Transactions => Box::new(move |conn, ids| {
                let records = initiatives::references(conn, ids)?;
                transaction::rows(conn, clock, (ids, &records), moment)
            }),
            Self::Measurements => Box::new(move |conn, ids| {
                let records = initiatives::references(conn, ids)?;
                measurement::rows(conn, clock, (ids, &records), (locale, moment))
            }),
        })
    }
}

/// Writes a table of these records, a few hundred of them in memory at a time.
///
/// # Errors
/// Where the database or the file is away.
pub fn write(
    conn: &mut Conn,
    clock: &Clock,
    (table, ids): (Table, &[i64]),
    asked: (Locale, Moment),
    mut out: impl Write,
    told: Told<'_>,
) -> Result<()> {
    let rows = table.rows(conn, clock, asked)?;
    // A byte-order mark tells spreadsheets that it is UTF-8.
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::Writer::from_writer(out);
    let headings = table.headings(asked.0);
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
