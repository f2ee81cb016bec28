//! Series: yearly editions of one event share one.

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::series;
use crate::error::Result;
use crate::i18n::{Locale, Text, fold};

/// The name of a series.
///
/// # Errors
/// Where the database is away.
pub fn name(conn: &mut Conn, id: i64) -> Result<Text> {
    Ok(series::table
        .find(id)
        .select((crate::text_columns!(series, title),))
        .first::<(Text,)>(conn)?
        .0)
}

/// The series of a name, in whatever language and spelling; a new one where there is none.
///
/// # Errors
/// Where the database refuses.
pub fn find_or_add(conn: &mut Conn, name: &str, locale: Locale) -> Result<i64> {
    let rows: Vec<(i64, Text)> = series::table
        .select((series::id, crate::text_columns!(series, title)))
        .load(conn)?;
    let wanted = fold::fold(name);
    let same = |text: &Text| {
        [&text.en, &text.ar, &text.fr]
            .into_iter()
            .flatten()
            .any(|one| fold::fold(one) == wanted)
    };
    if let Some((id, _)) = rows.iter().find(|(_, text)| same(text)) {
        return Ok(*id);
    }
    let text = Text::only(locale, name);
    Ok(diesel::insert_into(series::table)
        .values((
            series::title_en.eq(text.en),
            series::title_ar.eq(text.ar),
            series::title_fr.eq(text.fr),
        ))
        .returning(series::id)
        .get_result(conn)?)
}
