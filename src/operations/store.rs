use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{
    blob_chunks, blobs, count_spans, initiatives, letters, planned_milestones, revision, rollups,
    settings, totals,
};
use crate::error::{Error, Result};
use crate::web::state::raise_revision;

/// The revision of the public record.
pub fn revision(conn: &mut Conn) -> Result<i64> {
    Ok(revision::table.select(revision::value).first(conn)?)
}

/// Raises the revision above its own and another, so that no process takes what it kept of before
/// for what is there now.
pub fn raise_revision_above(conn: &mut Conn, other: i64) -> Result<()> {
    let above = revision(conn)?.max(other).saturating_add(1);
    diesel::update(revision::table)
        .set(revision::value.eq(above))
        .execute(conn)?;
    Ok(())
}

/// Throws away what is derived from facts; the initiatives for which it must be computed anew.
pub fn forget_figures(conn: &mut Conn) -> Result<Vec<i64>> {
    diesel::delete(count_spans::table).execute(conn)?;
    diesel::delete(rollups::table).execute(conn)?;
    diesel::delete(totals::table).execute(conn)?;
    diesel::delete(planned_milestones::table).execute(conn)?;
    diesel::update(initiatives::table)
        .set(initiatives::public_version_id.eq(None::<i64>))
        .execute(conn)?;
    Ok(initiatives::table
        .order(initiatives::id)
        .select(initiatives::id)
        .load(conn)?)
}

/// How many letters wait to be sent.
pub fn letters_waiting(conn: &mut Conn) -> Result<i64> {
    Ok(letters::table
        .filter(letters::sent_at.is_null())
        .count()
        .get_result(conn)?)
}

const EMBLEM: &str = "site.emblem";
const EMBLEM_TEXT: &str = "site.emblem-text";

/// Removes the emblem; its file stays, for a document may be the same.
pub fn remove_emblem(conn: &mut Conn) -> Result<()> {
    diesel::delete(settings::table.filter(settings::key.eq_any([EMBLEM, EMBLEM_TEXT])))
        .execute(conn)?;
    raise_revision(conn)
}

/// Keeps an image and makes it the emblem.
pub fn set_emblem(
    conn: &mut Conn,
    digest: &str,
    kind: &str,
    bytes: &[u8],
    text: &str,
) -> Result<()> {
    let there: i64 = blobs::table.find(digest).count().get_result(conn)?;
    if there == 0 {
        let length = i64::try_from(bytes.len()).map_err(Error::internal)?;
        let row = (
            blobs::sha256.eq(digest),
            blobs::bytes.eq(length),
            blobs::media_type.eq(kind),
        );
        diesel::insert_into(blobs::table)
            .values(row)
            .execute(conn)?;
        let chunk = (
            blob_chunks::sha256.eq(digest),
            blob_chunks::position.eq(0),
            blob_chunks::content.eq(bytes),
        );
        diesel::insert_into(blob_chunks::table)
            .values(chunk)
            .execute(conn)?;
    }
    remove_emblem(conn)?;
    for (key, value) in [(EMBLEM, digest), (EMBLEM_TEXT, text)] {
        diesel::insert_into(settings::table)
            .values((settings::key.eq(key), settings::value.eq(value)))
            .execute(conn)?;
    }
    Ok(())
}

/// The media type and the bytes of a file.
pub fn blob(conn: &mut Conn, digest: &str) -> Result<Option<(String, Vec<u8>)>> {
    let kind: Option<String> = blobs::table
        .find(digest)
        .select(blobs::media_type)
        .first(conn)
        .optional()?;
    let Some(kind) = kind else {
        return Ok(None);
    };
    let chunks: Vec<Vec<u8>> = blob_chunks::table
        .filter(blob_chunks::sha256.eq(digest))
        .order(blob_chunks::position)
        .select(blob_chunks::content)
        .load(conn)?;
    Ok(Some((kind, chunks.concat())))
}
