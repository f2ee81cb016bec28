//! Files that are kept: by the SHA-256 of their bytes, so that the same bytes are kept once, in
//! pieces of [`CHUNK`] bytes.

use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::content::{Source, kind_of};
use super::uploads::{Arrived, Upload};
use super::{CHUNK, Fault, FileName};
use crate::db::Conn;
use crate::db::schema::{blob_chunks, blobs};
use crate::error::{Error, Result};

/// Keeps what arrived of a whole upload; returns its hash, or why it is not taken.
///
/// # Errors
/// Where the database refuses.
pub fn keep(
    conn: &mut Conn,
    upload: &Upload,
) -> Result<std::result::Result<(FileName, String), Fault>> {
    let name = match FileName::parse(&upload.name) {
        Ok(name) => name,
        Err(fault) => return Ok(Err(fault)),
    };
    let mut arrived = Arrived::of(conn, upload);
    let kind = match kind_of(&mut arrived, &name)? {
        Ok(kind) => kind,
        Err(fault) => return Ok(Err(fault)),
    };
    let sha256 = digest(&mut arrived)?;
    let there: i64 = blobs::table.find(&sha256).count().get_result(conn)?;
    if there == 0 {
        diesel::insert_into(blobs::table)
            .values((
                blobs::sha256.eq(&sha256),
                blobs::bytes.eq(upload.received),
                blobs::media_type.eq(kind.media_type()),
            ))
            .execute(conn)?;
        copy(conn, upload, &sha256)?;
    }
    Ok(Ok((name, sha256)))
}

fn digest(source: &mut impl Source) -> Result<String> {
    let mut hash = Sha256::new();
    let mut from = 0;
    while from < source.size() {
        let piece = source.read(from, CHUNK)?;
        if piece.is_empty() {
            return Err(Error::Stored("an upload without its pieces".into()));
        }
        hash.update(&piece);
        from += piece.len() as u64;
    }
    Ok(hex::encode(hash.finalize()))
}

fn copy(conn: &mut Conn, upload: &Upload, sha256: &str) -> Result<()> {
    let (mut from, mut position) = (0, 0);
    while from < upload.received.unsigned_abs() {
        let piece = Arrived::of(conn, upload).read(from, CHUNK)?;
        from += piece.len() as u64;
        diesel::insert_into(blob_chunks::table)
            .values((
                blob_chunks::sha256.eq(sha256),
                blob_chunks::position.eq(position),
                blob_chunks::content.eq(piece),
            ))
            .execute(conn)?;
        position += 1;
    }
    Ok(())
}

/// One piece of a kept file.
///
/// # Errors
/// [`Error::Database`] where there is none.
pub fn piece(conn: &mut Conn, sha256: &str, position: i32) -> Result<Vec<u8>> {
    Ok(blob_chunks::table
        .find((sha256, position))
        .select(blob_chunks::content)
        .first(conn)?)
}
