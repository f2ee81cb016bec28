//! What backs something told of a record, as it is written.

use super::Acting;
use crate::db::Conn;
use crate::documents::{self, NewLink, Proof};
use crate::error::{Error, Result};

/// Whether the document that should back something can: it is there and was not taken back.
///
/// # Errors
/// Where the database is away.
pub fn can(conn: &mut Conn, acting: &Acting, proof: &Proof) -> Result<bool> {
    let Proof::Document(number) = proof else {
        return Ok(true);
    };
    match documents::by_number(conn, acting.initiative.id, &acting.sight, *number) {
        Ok(document) => Ok(!document.withdrawn),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The row of the document that backs something: one of the record, or a link that is added.
///
/// # Errors
/// Where the database refuses.
pub fn write(conn: &mut Conn, acting: &Acting, change: i64, proof: &Proof) -> Result<Option<i64>> {
    let initiative = acting.initiative.id;
    match proof {
        Proof::None => Ok(None),
        Proof::Document(number) => {
            let found = documents::by_number(conn, initiative, &acting.sight, *number)?;
            Ok(Some(found.id))
        }
        Proof::Link(url, source_kind) => {
            let link = NewLink {
                initiative,
                change,
                url,
                title: &documents::site_of(url),
                source_kind: *source_kind,
            };
            documents::add_link(conn, &link).map(Some)
        }
    }
}
