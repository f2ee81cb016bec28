//! Reading a backup into an empty database, all of it or nothing.

use std::path::Path;

use super::{Digest, digest, digests, kept_tables, read, refused};
use crate::clock::Clock;
use crate::db::catalogue::{self, Table};
use crate::db::rows::{self, Value};
use crate::db::{self, Conn, Database};
use crate::error::{Error, Result};
use crate::figures;
use crate::operations::store;
use crate::rules::Instant;

/// Values that go into one statement, and bytes: what is held of a file at a time.
const VALUES: usize = 6_000;
const BYTES: usize = 4 * 1024 * 1024;

/// What came of a restore.
#[derive(Clone, Debug)]
pub struct Restored {
    /// When the backup was made.
    pub made_at: Instant,
    /// What the tables of the backup hold, and so those of the database.
    pub digests: Vec<Digest>,
    /// What became of the figures.
    pub figures: Figures,
}

/// The figures of a backup, and those computed anew from its facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// The same.
    Same,
    /// Others, which stand: an embargo ended since, or this release counts by newer rules.
    Other,
}

/// Restores a file into a database that holds nothing.
///
/// # Errors
/// [`Error::Refused`] where the database holds anything, or the file cannot be believed; then
/// nothing is written.
pub fn restore(db: &Database, clock: &Clock, path: &Path) -> Result<Restored> {
    let about = |error| match error {
        Error::Refused(why) => refused(path, why),
        // PostgreSQL's own word on a row that contradicts another.
        Error::Database(cause) => refused(path, format!("the database refuses it: {cause}")),
        other => other,
    };
    let (tables, migrations) = db.read_now(|conn| {
        is_empty(conn)?;
        Ok((kept_tables(conn)?, catalogue::migrations(conn)?))
    })?;
    let first = read::examine(open(path)?, &tables, &migrations, |_, _| Ok(()));
    let first = first.map_err(about)?;
    let figures = db
        .write_now(|conn| {
            is_empty(conn)?;
            fill(conn, path, &tables, &migrations, &first.digests)?;
            let figures = compute(conn, clock)?;
            store::raise_revision_above(conn, first.header.revision)?;
            db::analyze(conn)?;
            Ok(figures)
        })
        .map_err(about)?;
    Ok(Restored {
        made_at: first.header.made_at,
        digests: first.digests,
        figures,
    })
}

fn open(path: &Path) -> Result<std::fs::File> {
    std::fs::File::open(path).map_err(|cause| refused(path, cause))
}

fn is_empty(conn: &mut Conn) -> Result<()> {
    for table in catalogue::tables(conn)? {
        // The migrations give the revision its row.
        if table.name != "revision" && !rows::is_empty(conn, &table)? {
            return Err(Error::Refused(format!(
                "the database is not empty: table {} has rows. A backup goes into a new one: \
                 set DATABASE_URL to a file that does not exist yet, or to a new database",
                table.name
            )));
        }
    }
    Ok(())
}

/// Puts every row in its place, and reads it back.
fn fill(
    conn: &mut Conn,
    path: &Path,
    tables: &[Table],
    migrations: &[String],
    expected: &[Digest],
) -> Result<()> {
    rows::defer_references(conn)?;
    let mut batch = Batch::default();
    let second = read::examine(open(path)?, tables, migrations, |table, row| {
        batch.add(conn, table, row)
    })?;
    batch.write(conn)?;
    if let Some(table) = rows::check_references(conn)? {
        return Err(Error::Refused(format!(
            "a row of table {table} refers to one that is not there"
        )));
    }
    for table in tables {
        rows::set_sequence(conn, table)?;
    }
    if second.digests != expected || digests(conn)? != expected {
        return Err(Error::Refused(
            "what was written is not what was read".into(),
        ));
    }
    Ok(())
}

/// Rows of one table that go into one statement.
#[derive(Default)]
struct Batch<'a> {
    table: Option<&'a Table>,
    rows: Vec<Vec<Value>>,
    bytes: usize,
}

impl Batch<'_> {
    fn write(&mut self, conn: &mut Conn) -> Result<()> {
        let Some(table) = self.table else {
            return Ok(());
        };
        self.bytes = 0;
        let rows = std::mem::take(&mut self.rows);
        rows::insert(conn, table, &rows).map_err(|error| match error {
            Error::Database(cause) => Error::Refused(format!("table {}: {cause}", table.name)),
            other => other,
        })
    }
}

impl<'a> Batch<'a> {
    fn add(&mut self, conn: &mut Conn, table: &'a Table, row: Vec<Value>) -> Result<()> {
        let other = self.table.is_some_and(|one| one.name != table.name);
        let full = (self.rows.len() + 1) * table.columns.len() > VALUES || self.bytes > BYTES;
        if other || full {
            self.write(conn)?;
        }
        self.table = Some(table);
        self.bytes += row.iter().map(size).sum::<usize>();
        self.rows.push(row);
        Ok(())
    }
}

fn size(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        _ => 8,
    }
}

/// Computes spans, totals and what is public anew from the facts: they can be thrown away.
fn compute(conn: &mut Conn, clock: &Clock) -> Result<Figures> {
    let derived = |conn: &mut Conn| -> Result<Vec<Digest>> {
        let tables = kept_tables(conn)?;
        let derived = [
            "initiatives",
            "count_spans",
            "rollups",
            "totals",
            "planned_milestones",
        ];
        let tables = tables
            .iter()
            .filter(|one| derived.contains(&one.name.as_str()));
        tables.map(|table| digest(conn, table)).collect()
    };
    let before = derived(conn)?;
    for ids in store::forget_figures(conn)?.chunks(500) {
        figures::refresh(conn, clock, ids)?;
    }
    Ok(if derived(conn)? == before {
        Figures::Same
    } else {
        Figures::Other
    })
}
