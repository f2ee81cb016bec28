//! Files on their way: they arrive in pieces, over a line that may break, and are kept apart until
//! a form takes them. An upload belongs to the account that began it.

use chrono::TimeDelta;
use diesel::prelude::*;
use rand::Rng;

use super::content::Source;
use super::{CHUNK, FILE_MAX, FileName};
use crate::db::Conn;
use crate::db::schema::{upload_chunks, uploads};
use crate::error::{Error, Result};
use crate::rules::Instant;

/// Uploads that an account may have open at a time; with [`FILE_MAX`] they bound what waits.
pub const OPEN_MAX: usize = 3;

/// Hours after which an upload to which nothing was added is dropped.
pub const HOURS: i64 = 24;

/// Hours after which one that rests gives way to another of the same account.
const RESTING_HOURS: i64 = 1;

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// The row.
    pub id: i64,
    /// By which it is asked for.
    pub code: String,
    /// The name of the file.
    pub name: String,
    /// How many bytes it has.
    pub bytes: i64,
    /// How many of them have arrived.
    pub received: i64,
}

impl Upload {
    /// Whether all of it has arrived.
    pub fn is_whole(&self) -> bool {
        self.received == self.bytes
    }
}

/// Why a piece was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It does not begin where the last one ended: after so many bytes.
    Elsewhere(i64),
    /// It goes beyond the size that was given.
    Beyond,
}

/// How an account that has too many uploads open is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crowded {
    /// The new one is refused, unless another has rested for long.
    Refuse,
    /// The oldest gives way: what a form without scripts left behind.
    GiveWay,
}

type Row = (i64, String, String, i64, i64);

fn read((id, code, name, bytes, received): Row) -> Upload {
    Upload {
        id,
        code,
        name,
        bytes,
        received,
    }
}

const COLUMNS: (
    uploads::id,
    uploads::code,
    uploads::file_name,
    uploads::bytes,
    uploads::received,
) = (
    uploads::id,
    uploads::code,
    uploads::file_name,
    uploads::bytes,
    uploads::received,
);

/// Begins an upload; `None` where the account has too many open.
///
/// # Errors
/// Where the database refuses.
pub fn begin(
    conn: &mut Conn,
    account: i64,
    (name, bytes): (&FileName, i64),
    crowded: Crowded,
    now: Instant,
) -> Result<Option<Upload>> {
    sweep(conn, now)?;
    let open: Vec<(i64, Instant)> = uploads::table
        .filter(uploads::account_id.eq(account))
        .order((uploads::touched_at, uploads::id))
        .select((uploads::id, uploads::touched_at))
        .load(conn)?;
    if open.len() >= OPEN_MAX {
        let rests = |touched: Instant| touched <= now - TimeDelta::hours(RESTING_HOURS);
        match open.first() {
            Some((id, touched)) if crowded == Crowded::GiveWay || rests(*touched) => {
                drop_upload(conn, *id)?;
            }
            _ => return Ok(None),
        }
    }
    let mut random = [0_u8; 16];
    rand::rng().fill_bytes(&mut random);
    let row: Row = diesel::insert_into(uploads::table)
        .values((
            uploads::code.eq(hex::encode(random)),
            uploads::account_id.eq(account),
            uploads::file_name.eq(name.as_str()),
            uploads::bytes.eq(bytes.min(FILE_MAX)),
            uploads::received.eq(0_i64),
            uploads::began_at.eq(now),
            uploads::touched_at.eq(now),
        ))
        .returning(COLUMNS)
        .get_result(conn)?;
    Ok(Some(read(row)))
}

/// The upload of an account with a code, unless it rested for too long.
///
/// # Errors
/// [`Error::NotFound`].
pub fn find(conn: &mut Conn, account: i64, code: &str, now: Instant) -> Result<Upload> {
    if code.len() > 64 || !code.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Error::NotFound);
    }
    let row: Option<Row> = uploads::table
        .filter(uploads::code.eq(code))
        .filter(uploads::account_id.eq(account))
        .filter(uploads::touched_at.gt(now - TimeDelta::hours(HOURS)))
        .select(COLUMNS)
        .first(conn)
        .optional()?;
    row.map(read).ok_or(Error::NotFound)
}

/// Adds what arrived after `from` bytes; returns how many there are then.
///
/// # Errors
/// [`Error::NotFound`], and where the database refuses.
pub fn append(
    conn: &mut Conn,
    account: i64,
    code: &str,
    (from, content): (i64, &[u8]),
    now: Instant,
) -> Result<std::result::Result<i64, Refusal>> {
    let upload = find(conn, account, code, now)?;
    if upload.received != from {
        return Ok(Err(Refusal::Elsewhere(upload.received)));
    }
    let length = i64::try_from(content.len()).map_err(Error::internal)?;
    if from + length > upload.bytes {
        return Ok(Err(Refusal::Beyond));
    }
    let size = i64::try_from(CHUNK).map_err(Error::internal)?;
    let mut position = i32::try_from(from / size).map_err(Error::internal)?;
    let mut piece = match from % size {
        0 => Vec::new(),
        _ => take_last(conn, upload.id, position)?,
    };
    let mut rest = content;
    while !rest.is_empty() {
        let (now, later) = rest.split_at(rest.len().min(CHUNK - piece.len()));
        piece.extend_from_slice(now);
        add_chunk(conn, upload.id, position, &piece)?;
        (piece, rest, position) = (Vec::new(), later, position + 1);
    }
    diesel::update(uploads::table.find(upload.id))
        .set((
            uploads::received.eq(from + length),
            uploads::touched_at.eq(now),
        ))
        .execute(conn)?;
    Ok(Ok(from + length))
}

/// Takes the last piece out, to be put back longer.
fn take_last(conn: &mut Conn, upload: i64, position: i32) -> Result<Vec<u8>> {
    let last = upload_chunks::table.find((upload, position));
    let piece: Vec<u8> = last.select(upload_chunks::content).first(conn)?;
    diesel::delete(last).execute(conn)?;
    Ok(piece)
}

fn add_chunk(conn: &mut Conn, upload: i64, position: i32, content: &[u8]) -> Result<()> {
    diesel::insert_into(upload_chunks::table)
        .values((
            upload_chunks::upload_id.eq(upload),
            upload_chunks::position.eq(position),
            upload_chunks::content.eq(content),
        ))
        .execute(conn)?;
    Ok(())
}

/// Says that what has arrived is all: for a file whose size nobody gave before.
///
/// # Errors
/// Where the database refuses.
pub fn end(conn: &mut Conn, upload: i64) -> Result<()> {
    diesel::update(uploads::table.find(upload))
        .set(uploads::bytes.eq(uploads::received))
        .execute(conn)?;
    Ok(())
}

/// Forgets an upload and what arrived of it.
///
/// # Errors
/// Where the database refuses.
pub fn drop_upload(conn: &mut Conn, upload: i64) -> Result<()> {
    let pieces = upload_chunks::table.filter(upload_chunks::upload_id.eq(upload));
    diesel::delete(pieces).execute(conn)?;
    diesel::delete(uploads::table.find(upload)).execute(conn)?;
    Ok(())
}

/// Drops every upload to which nothing was added for [`HOURS`].
///
/// # Errors
/// Where the database refuses.
pub fn sweep(conn: &mut Conn, now: Instant) -> Result<()> {
    let stalled: Vec<i64> = uploads::table
        .filter(uploads::touched_at.le(now - TimeDelta::hours(HOURS)))
        .select(uploads::id)
        .load(conn)?;
    stalled.into_iter().try_for_each(|id| drop_upload(conn, id))
}

/// What arrived of an upload, piece by piece.
pub struct Arrived<'a> {
    conn: &'a mut Conn,
    upload: i64,
    bytes: u64,
    held: Option<(i32, Vec<u8>)>,
}

impl<'a> Arrived<'a> {
    /// Of an upload.
    pub fn of(conn: &'a mut Conn, upload: &Upload) -> Self {
        Self {
            conn,
            upload: upload.id,
            bytes: upload.received.unsigned_abs(),
            held: None,
        }
    }

    /// The piece at a position.
    fn piece(&mut self, position: i32) -> Result<&[u8]> {
        if self.held.as_ref().is_none_or(|(held, _)| *held != position) {
            let piece: Vec<u8> = upload_chunks::table
                .find((self.upload, position))
                .select(upload_chunks::content)
                .first(self.conn)?;
            self.held = Some((position, piece));
        }
        Ok(self.held.as_ref().map_or(&[], |(_, piece)| piece))
    }
}

impl Source for Arrived<'_> {
    fn size(&self) -> u64 {
        self.bytes
    }

    fn read(&mut self, from: u64, length: usize) -> Result<Vec<u8>> {
        let mut found = Vec::new();
        let mut from = from;
        while found.len() < length && from < self.bytes {
            let position = i32::try_from(from / CHUNK as u64).map_err(Error::internal)?;
            let within = usize::try_from(from % CHUNK as u64).map_err(Error::internal)?;
            let piece = self.piece(position)?;
            let some = piece.get(within..).unwrap_or_default();
            if some.is_empty() {
                break;
            }
            let some = &some[..some.len().min(length - found.len())];
            from += some.len() as u64;
            found.extend_from_slice(some);
        }
        Ok(found)
    }
}
