//! The bytes of files, by their hash.

use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::Import;
use crate::db::Conn;
use crate::db::schema::{blob_chunks, blobs, documents, imports};
use crate::error::Result;

/// Bytes of a file in one piece.
const CHUNK: usize = 256 * 1024;

/// Keeps a file by its hash; the same bytes once.
pub(super) fn keep_file(conn: &mut Conn, bytes: &[u8]) -> Result<String> {
    let sha256 = hex::encode(Sha256::digest(bytes));
    let there: i64 = blobs::table
        .filter(blobs::sha256.eq(&sha256))
        .count()
        .get_result(conn)?;
    if there > 0 {
        return Ok(sha256);
    }
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    diesel::insert_into(blobs::table)
        .values((
            blobs::sha256.eq(&sha256),
            blobs::bytes.eq(size),
            blobs::media_type.eq("application/octet-stream"),
        ))
        .execute(conn)?;
    for (position, piece) in (0_i32..).zip(bytes.chunks(CHUNK)) {
        diesel::insert_into(blob_chunks::table)
            .values((
                blob_chunks::sha256.eq(&sha256),
                blob_chunks::position.eq(position),
                blob_chunks::content.eq(piece),
            ))
            .execute(conn)?;
    }
    Ok(sha256)
}

/// The file of an import, and the second one with milestones.
///
/// # Errors
/// Where the database is away.
pub fn files(conn: &mut Conn, import: &Import) -> Result<(Vec<u8>, Option<Vec<u8>>)> {
    let first = bytes(conn, &import.sha256)?;
    let second = import.milestones_sha256.as_ref();
    let second = second.map(|sha256| bytes(conn, sha256)).transpose()?;
    Ok((first, second))
}

fn bytes(conn: &mut Conn, sha256: &str) -> Result<Vec<u8>> {
    let pieces: Vec<Vec<u8>> = blob_chunks::table
        .filter(blob_chunks::sha256.eq(sha256))
        .order(blob_chunks::position)
        .select(blob_chunks::content)
        .load(conn)?;
    Ok(pieces.concat())
}

/// Forgets a file that nothing refers to any more.
pub(super) fn forget_file(conn: &mut Conn, sha256: &str) -> Result<()> {
    let documents: i64 = documents::table
        .filter(documents::sha256.eq(sha256))
        .count()
        .get_result(conn)?;
    let imports: i64 = imports::table
        .filter(imports::sha256.eq(sha256))
        .or_filter(imports::milestones_sha256.eq(sha256))
        .count()
        .get_result(conn)?;
    if documents + imports > 0 {
        return Ok(());
    }
    diesel::delete(blob_chunks::table.filter(blob_chunks::sha256.eq(sha256))).execute(conn)?;
    diesel::delete(blobs::table.find(sha256)).execute(conn)?;
    Ok(())
}
