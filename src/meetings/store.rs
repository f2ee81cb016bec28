use diesel::prelude::*;

use super::Meeting;
use crate::db::Conn;
use crate::db::schema::meetings;
use crate::error::{Error, Result};

/// Every meeting, the newest first.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn) -> Result<Vec<Meeting>> {
    Ok(meetings::table
        .order((meetings::from_on.desc(), meetings::id.desc()))
        .select((
            meetings::id,
            meetings::code,
            meetings::from_on,
            meetings::to_on,
            crate::text_columns!(meetings, name),
            crate::text_columns!(meetings, place),
            crate::text_columns!(meetings, note),
            (
                meetings::source.nullable(),
                meetings::source_ar,
                meetings::source_fr,
            ),
        ))
        .load(conn)?)
}

/// The meeting with a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str) -> Result<Meeting> {
    all(conn)?
        .into_iter()
        .find(|meeting| meeting.code == code)
        .ok_or(Error::NotFound)
}
