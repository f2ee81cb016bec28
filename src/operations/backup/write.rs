//! Writing a backup, in one snapshot, while everybody goes on working.

use std::path::Path;

use super::file::Writer;
use super::lines::{self, End, FORMAT, Header, Sum, TableLine, Trailer, VERSION};
use super::{Digest, kept_tables, refused};
use crate::db::catalogue::{self, Table};
use crate::db::{Conn, Database, rows};
use crate::error::{Error, Result};
use crate::operations::store;
use crate::rules::Instant;

/// Writes everything that the database holds at one instant into a file, which has its name when
/// it is whole; a file of that name is replaced. Nobody waits for it: it only reads.
///
/// # Errors
/// [`Error::Refused`] where the file cannot be written, or the database holds nothing; where the
/// database is away.
pub fn backup(db: &Database, now: Instant, path: &Path) -> Result<Vec<Digest>> {
    let broken = |cause| refused(path, cause);
    let mut file = Writer::begin(path).map_err(broken)?;
    let digests =
        db.read_now(|conn| everything(conn, now, &mut |line| file.line(line).map_err(broken)))?;
    if digests.iter().all(|one| one.rows == 0) {
        // A mistyped address makes a new database: that is nothing to fall back on.
        return Err(Error::Refused(
            "the database holds nothing, so there is nothing to back up: is DATABASE_URL right?"
                .into(),
        ));
    }
    let end = End::of(&digests, file.sha256());
    file.line(&lines::of(&Trailer { end })?).map_err(broken)?;
    file.finish().map_err(broken)?;
    Ok(digests)
}

type Put<'a> = &'a mut dyn FnMut(&[u8]) -> Result<()>;

fn everything(conn: &mut Conn, now: Instant, put: Put<'_>) -> Result<Vec<Digest>> {
    let header = Header {
        format: FORMAT.into(),
        version: VERSION,
        program: env!("CARGO_PKG_VERSION").into(),
        made_at: now,
        revision: store::revision(conn)?,
        migrations: catalogue::migrations(conn)?,
    };
    put(&lines::of(&header)?)?;
    let tables = kept_tables(conn)?;
    tables.iter().map(|table| one(conn, table, put)).collect()
}

fn one(conn: &mut Conn, table: &Table, put: Put<'_>) -> Result<Digest> {
    put(&lines::of(&TableLine::of(table))?)?;
    let mut sum = Sum::new(&table.name);
    rows::each(conn, table, |row| {
        let line = lines::of_row(&row)?;
        sum.add(&line);
        put(&line)
    })?;
    Ok(sum.digest())
}
