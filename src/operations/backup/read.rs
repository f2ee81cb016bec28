//! Reading a backup with distrust: nothing of it is believed before it was compared with the
//! tables of this program and with its own digests.

use std::io::Read;

use super::Digest;
use super::file::Lines;
use super::lines::{self, End, FORMAT, Header, Sum, TableLine, Trailer, VERSION};
use crate::db::catalogue::Table;
use crate::db::rows::Value;
use crate::error::{Error, Result};

/// Above this a revision would soon have no room to rise.
const REVISION_MAX: i64 = 1 << 53;

/// What a file was found to be.
#[derive(Clone, Debug)]
pub struct Examined {
    /// Its first line.
    pub(super) header: Header,
    /// What its tables hold.
    pub digests: Vec<Digest>,
}

/// Reads a file from its first byte to its last, giving each row to `take`. The tables are those
/// of the database, by name, as are the migrations. What is wrong is said in a sentence.
///
/// # Errors
/// [`Error::Refused`] where the file is no backup, is damaged, was cut off or is of another
/// release; and what `take` answers.
pub fn examine<'a>(
    file: impl Read,
    tables: &'a [Table],
    migrations: &[String],
    mut take: impl FnMut(&'a Table, Vec<Value>) -> Result<()>,
) -> Result<Examined> {
    let mut lines = Lines::new(file);
    let header = header(&mut lines, migrations)?;
    let mut digests = Vec::new();
    let mut next = taken(&mut lines)?;
    for table in tables {
        if !begins(&next, table)? {
            return Err(wrong(format!(
                "table {} is not where it should be, or has other columns",
                table.name
            )));
        }
        let mut sum = Sum::new(&table.name);
        next = loop {
            let line = lines.next().map_err(wrong)?;
            if line.first() != Some(&b'[') {
                break line.to_vec();
            }
            sum.add(line);
            let row = lines::row(line, table)
                .map_err(|why| wrong(format!("table {}: {why}", table.name)))?;
            lines.take_in();
            take(table, row)?;
        };
        digests.push(sum.digest());
        if !is_end(&next) {
            lines.take_in();
        }
    }
    end(&mut lines, &next, &digests)?;
    Ok(Examined { header, digests })
}

fn wrong(why: impl Into<String>) -> Error {
    Error::Refused(why.into())
}

/// The next line, counted into the digest unless it is the last.
fn taken(lines: &mut Lines<impl Read>) -> Result<Vec<u8>> {
    let line = lines.next().map_err(wrong)?.to_vec();
    if !is_end(&line) {
        lines.take_in();
    }
    Ok(line)
}

fn is_end(line: &[u8]) -> bool {
    line.starts_with(br#"{"end""#)
}

fn begins(line: &[u8], table: &Table) -> Result<bool> {
    let found: TableLine = serde_json::from_slice(line)
        .map_err(|_| wrong(format!("there is no table {}", table.name)))?;
    Ok(found == TableLine::of(table))
}

fn header(lines: &mut Lines<impl Read>, migrations: &[String]) -> Result<Header> {
    let line = taken(lines)?;
    #[derive(serde::Deserialize)]
    struct Start {
        format: String,
        version: u32,
    }
    let start: Option<Start> = serde_json::from_slice(&line).ok();
    match start.filter(|start| start.format == FORMAT) {
        None => return Err(wrong("it is no backup of this program")),
        Some(start) if start.version > VERSION => {
            return Err(wrong(
                "it was made by a newer release of this program: use that one",
            ));
        }
        Some(_) => {}
    }
    let header: Header =
        serde_json::from_slice(&line).map_err(|_| wrong("its first line is damaged"))?;
    if !(0..=REVISION_MAX).contains(&header.revision) {
        return Err(wrong("its first line is damaged"));
    }
    if header
        .migrations
        .iter()
        .any(|one| !migrations.contains(one))
    {
        return Err(wrong(
            "it was made by a newer release of this program: use that one",
        ));
    }
    if header.migrations != migrations {
        return Err(wrong(format!(
            "it was made by an older release ({}): restore it with that one, then start this one, \
             which brings the tables up to date",
            header.program
        )));
    }
    Ok(header)
}

fn end(lines: &mut Lines<impl Read>, line: &[u8], digests: &[Digest]) -> Result<()> {
    if !is_end(line) {
        return Err(wrong(
            "it has a table that this release does not know, or rows of no table",
        ));
    }
    let trailer: Trailer =
        serde_json::from_slice(line).map_err(|_| wrong("its last line is damaged"))?;
    if trailer.end != End::of(digests, lines.sha256()) {
        return Err(wrong(
            "it is damaged: what it holds is not what its last line says",
        ));
    }
    if !lines.is_over().map_err(wrong)? {
        return Err(wrong("something comes after its end"));
    }
    Ok(())
}
