//! `backup FILE` and `restore FILE`: the whole installation in one file that either database can
//! write and either can read.
//!
//! # The file
//! gzip (one member) of lines of JSON in UTF-8, each ended by `\n`:
//!
//! | line | what it says |
//! |---|---|
//! | first | `{"format":"sti-tracker backup","version":1,"program":"0.1.0","made_at":"…","revision":7,"migrations":["0001",…]}` |
//! | of a table | `{"table":"accounts","columns":[["created_at","timestamp"],…]}`: tables and columns by name |
//! | of a row | `["2026-11-21T09:00:00.000000",…]`: the row's fields in the order of those columns, rows by primary key |
//! | last | `{"end":{"tables":[["accounts",2,"<SHA-256 of its rows>"],…],"sha256":"<of every line before>"}}` |
//!
//! A field is `null` or, by the kind of its column: `bool` true or false; `integer` and `big` a
//! number; `text` a string; `double` a string, so that no bit of it is lost; `bytes` a string in
//! base64; `date` and `timestamp` strings as ISO 8601 writes them, instants in UTC.
//!
//! # What is in it
//! Every table that the database has, whatever it is called, but for those of [`LEFT_OUT`]. The
//! list comes from the database itself, so that none is forgotten. It holds password hashes, the
//! secrets of second factors and confidential documents: the file is readable by its owner only.
//!
//! # What a restore checks
//! The file is read twice: first whole, writing nothing; then into one transaction. Between the
//! two it cannot change unnoticed, for both readings check every digest. What was written is read
//! back and compared before the transaction ends.

mod file;
mod lines;
mod read;
mod restore;
mod write;

use std::path::{Path, PathBuf};

pub use read::examine;
pub use restore::{Figures, Restored, restore};
pub use write::backup;

use crate::db::catalogue::{self, Table};
use crate::db::{Conn, Database, rows};
use crate::error::{Error, Result};

/// Tables that no backup has. A session, a sign-in that is under way, a one-time link or code that
/// was ended, or used, after the backup was made would come back to life by it; and the revision is
/// a number of the pages that a process keeps, which only rises.
pub const LEFT_OUT: [&str; 7] = [
    "sessions",
    "setup_links",
    "account_links",
    "half_open_sessions",
    "mailed_codes",
    "second_factor_offers",
    "revision",
];

/// What a table holds, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The table.
    pub table: String,
    /// How many rows it has.
    pub rows: u64,
    /// SHA-256 over its rows as a backup writes them, in hexadecimal: the same on both databases.
    pub sha256: String,
}

/// The tables that a backup has, by name.
///
/// # Errors
/// Where the database is away.
pub fn kept_tables(conn: &mut Conn) -> Result<Vec<Table>> {
    let mut tables = catalogue::tables(conn)?;
    tables.retain(|table| !LEFT_OUT.contains(&table.name.as_str()));
    Ok(tables)
}

/// What every table of a backup holds now. Reads each row once, and keeps none.
///
/// # Errors
/// Where the database is away.
pub fn digests(conn: &mut Conn) -> Result<Vec<Digest>> {
    let tables = kept_tables(conn)?;
    tables.iter().map(|table| digest(conn, table)).collect()
}

/// The same of one table.
fn digest(conn: &mut Conn, table: &Table) -> Result<Digest> {
    let mut sum = lines::Sum::new(&table.name);
    rows::each(conn, table, |row| {
        sum.add(&lines::of_row(&row)?);
        Ok(())
    })?;
    Ok(sum.digest())
}

/// What the commands are given.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// The file.
    pub file: PathBuf,
}

/// `sti-tracker backup FILE`: says on standard error what was written.
///
/// # Errors
/// [`Error::Refused`] with a sentence for whoever typed the command; where the database is away.
pub fn run_backup(db: &Database, clock: &crate::clock::Clock, args: &Args) -> Result<()> {
    let digests = backup(db, clock.now(), &args.file)?;
    eprintln!("{}: {}", args.file.display(), in_words(&digests));
    Ok(())
}

/// `sti-tracker restore FILE`: says on standard error what was read.
///
/// # Errors
/// As [`run_backup`].
pub fn run_restore(db: &Database, clock: &crate::clock::Clock, args: &Args) -> Result<()> {
    let restored = restore(db, clock, &args.file)?;
    let made = restored.made_at.format("%Y-%m-%d %H:%M:%S");
    eprintln!(
        "restored from {} of {made} UTC: {}",
        args.file.display(),
        in_words(&restored.digests)
    );
    match restored.figures {
        Figures::Same => eprintln!("figures computed anew from the facts: the same"),
        Figures::Other => eprintln!(
            "figures computed anew from the facts: not those of the backup; the new ones stand"
        ),
    }
    Ok(())
}

fn in_words(digests: &[Digest]) -> String {
    let rows: u64 = digests.iter().map(|one| one.rows).sum();
    format!("{} tables, {rows} rows", digests.len())
}

/// A sentence about a file.
fn refused(path: &Path, why: impl std::fmt::Display) -> Error {
    Error::Refused(format!("{}: {why}", path.display()))
}
