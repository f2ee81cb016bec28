//! Documents belong to their record and files are what their digest says. Each file is read once,
//! piece by piece.

use sha2::{Digest, Sha256};

use super::{Found, Wrong, ask, store};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;

const WRONG: [Wrong; 5] = [
    (
        "a document without a record",
        "SELECT 'document ' || CAST(d.number AS TEXT) AS place FROM documents d \
         LEFT JOIN initiatives i ON i.id = d.initiative_id WHERE i.id IS NULL",
    ),
    (
        "its file is missing",
        "SELECT i.reference || ' document ' || CAST(d.number AS TEXT) AS place FROM documents d \
         JOIN initiatives i ON i.id = d.initiative_id LEFT JOIN blobs b ON b.sha256 = d.sha256 \
         WHERE d.sha256 IS NOT NULL AND b.sha256 IS NULL",
    ),
    (
        "it is neither a link nor a file",
        "SELECT i.reference || ' document ' || CAST(d.number AS TEXT) AS place FROM documents d \
         JOIN initiatives i ON i.id = d.initiative_id \
         WHERE (d.url IS NULL) = (d.sha256 IS NULL)",
    ),
    (
        "it backs a fact of another record",
        "SELECT i.reference || ' document ' || CAST(d.number AS TEXT) AS place \
         FROM fact_documents b JOIN documents d ON d.id = b.document_id \
         JOIN facts f ON f.id = b.fact_id JOIN initiatives i ON i.id = d.initiative_id \
         WHERE f.initiative_id <> d.initiative_id",
    ),
    (
        "it backs a fact by a change of another record",
        "SELECT i.reference || ' document ' || CAST(d.number AS TEXT) AS place \
         FROM fact_documents b JOIN documents d ON d.id = b.document_id \
         JOIN changes c ON c.id = b.change_id JOIN initiatives i ON i.id = d.initiative_id \
         WHERE c.initiative_id IS NULL OR c.initiative_id <> d.initiative_id",
    ),
];

pub(super) fn look(conn: &mut Conn, _: &Clock, found: &mut Found) -> Result<()> {
    found.saw(store::rows_of(conn, "documents")?);
    ask(conn, found, &WRONG)?;
    let mut after = String::new();
    loop {
        let chunk = store::files_after(conn, &after)?;
        let Some((last, _)) = chunk.last() else {
            return Ok(());
        };
        after.clone_from(last);
        found.saw(chunk.len());
        for (sha256, bytes) in &chunk {
            if let Some(what) = fault(conn, sha256, *bytes)? {
                let of = store::documents_of(conn, sha256)?;
                let place = match of.is_empty() {
                    true => format!("file {sha256}"),
                    false => of.join(", "),
                };
                found.breach(place, what);
            }
        }
    }
}

/// What is wrong with a file.
fn fault(conn: &mut Conn, sha256: &str, bytes: i64) -> Result<Option<String>> {
    let pieces = store::pieces(conn, sha256)?;
    let (mut hash, mut length) = (Sha256::new(), 0_i64);
    for (expected, position) in (0..).zip(pieces) {
        if position != expected {
            return Ok(Some(format!("piece {expected} of its file is missing")));
        }
        let piece = store::piece(conn, sha256, position)?;
        length = length.saturating_add(i64::try_from(piece.len()).unwrap_or(i64::MAX));
        hash.update(&piece);
    }
    if length != bytes {
        return Ok(Some(format!(
            "its file has {length} bytes, it should have {bytes}"
        )));
    }
    let is = hex::encode(hash.finalize());
    Ok((is != sha256).then(|| "its file is not the one that was handed in".to_owned()))
}
