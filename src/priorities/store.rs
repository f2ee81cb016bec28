use diesel::prelude::*;

use super::Priority;
use crate::db::Conn;
use crate::db::schema::{priorities, priority_themes};
use crate::error::{Error, Result};
use crate::i18n::Text;

type Row = (i64, i64, String, Text, String);

/// The priorities of a framework, in the order of their numbers.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn, framework: i64) -> Result<Vec<Priority>> {
    let rows: Vec<Row> = priorities::table
        .filter(priorities::framework_id.eq(framework))
        .order((priorities::position, priorities::id))
        .select((
            priorities::id,
            priorities::framework_id,
            priorities::code,
            crate::text_columns!(priorities, name),
            priorities::source_url,
        ))
        .load(conn)?;
    let links: Vec<(i64, i64)> = priority_themes::table
        .order((priority_themes::priority_id, priority_themes::theme_id))
        .select((priority_themes::priority_id, priority_themes::theme_id))
        .load(conn)?;
    let themes_of = |id: i64| {
        links
            .iter()
            .filter(move |link| link.0 == id)
            .map(|link| link.1)
    };
    Ok(rows
        .into_iter()
        .map(|(id, framework, code, name, source_url)| Priority {
            themes: themes_of(id).collect(),
            id,
            framework,
            code,
            name,
            source_url,
        })
        .collect())
}

/// The priority with a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, framework: i64, code: &str) -> Result<Priority> {
    all(conn, framework)?
        .into_iter()
        .find(|one| one.code == code)
        .ok_or(Error::NotFound)
}

/// Rows, codes and names of a framework's priorities, in order.
///
/// # Errors
/// Where the database is away.
pub fn names(conn: &mut Conn, framework: i64) -> Result<Vec<(i64, String, Text)>> {
    Ok(priorities::table
        .filter(priorities::framework_id.eq(framework))
        .order((priorities::position, priorities::id))
        .select((
            priorities::id,
            priorities::code,
            crate::text_columns!(priorities, name),
        ))
        .load(conn)?)
}
