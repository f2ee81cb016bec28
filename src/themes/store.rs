use diesel::prelude::*;

use super::Theme;
use crate::db::Conn;
use crate::db::schema::themes;
use crate::error::{Error, Result};

/// Every theme, the headline ones first.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn) -> Result<Vec<Theme>> {
    Ok(themes::table
        .order((themes::position, themes::id))
        .select((
            themes::id,
            themes::code,
            themes::headline,
            crate::text_columns!(themes, name),
        ))
        .load(conn)?)
}

/// The theme with a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str) -> Result<Theme> {
    all(conn)?
        .into_iter()
        .find(|theme| theme.code == code)
        .ok_or(Error::NotFound)
}
