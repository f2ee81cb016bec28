//! Frameworks: the Agenda, and whatever succeeds it.

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::frameworks;
use crate::error::Result;
use crate::i18n::Text;
use crate::rules::Day;

/// A framework.
#[derive(Clone, Debug, Queryable)]
pub struct Framework {
    /// The row.
    pub id: i64,
    /// The code.
    pub code: String,
    /// The name.
    pub name: Text,
    /// The day it was adopted.
    pub adopted_on: Day,
    /// Its last day.
    pub ends_on: Day,
}

/// Every framework, the default first: the one that was adopted first.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn) -> Result<Vec<Framework>> {
    Ok(frameworks::table
        .order((frameworks::adopted_on, frameworks::id))
        .select((
            frameworks::id,
            frameworks::code,
            crate::text_columns!(frameworks, name),
            frameworks::adopted_on,
            frameworks::ends_on,
        ))
        .load(conn)?)
}

/// The row of that framework, for statements that ask for no more of it.
pub(crate) const DEFAULT_ROW: &str = "(SELECT id FROM frameworks ORDER BY adopted_on, id LIMIT 1)";

/// The framework that addresses mean when they name none.
///
/// # Errors
/// Where the database is away or not yet loaded.
pub fn default(conn: &mut Conn) -> Result<Framework> {
    all(conn)?
        .into_iter()
        .next()
        .ok_or_else(|| crate::error::Error::internal("no framework"))
}
