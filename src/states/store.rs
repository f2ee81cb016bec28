use diesel::prelude::*;

use super::{State, Suspension};
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{state_suspensions, states};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::{Dating, Day};

/// Every state, by code.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn) -> Result<Vec<State>> {
    Ok(states::table
        .order(states::iso3)
        .select((
            states::id,
            states::iso3,
            crate::text_columns!(states, name),
            states::joined_year,
            states::population,
            states::population_year,
        ))
        .load(conn)?)
}

/// The state with a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str) -> Result<State> {
    all(conn)?
        .into_iter()
        .find(|state| state.code == code)
        .ok_or(Error::NotFound)
}

/// The columns of a suspension; none where a state has none.
type Row = (
    Option<i64>,
    Option<Day>,
    Option<Day>,
    Option<String>,
    Option<Day>,
    Option<Day>,
    Option<String>,
    (Option<String>, Option<String>, Option<String>),
);

/// Every state, by code, with the suspensions of its membership, oldest first: one statement.
///
/// # Errors
/// Where the database is away.
pub fn with_suspensions(conn: &mut Conn) -> Result<Vec<(State, Vec<Suspension>)>> {
    use state_suspensions as periods;
    let rows: Vec<(State, Row)> = states::table
        .left_join(periods::table)
        .order((states::iso3, periods::from_first))
        .select((
            (
                states::id,
                states::iso3,
                crate::text_columns!(states, name),
                states::joined_year,
                states::population,
                states::population_year,
            ),
            (
                periods::id.nullable(),
                periods::from_first.nullable(),
                periods::from_last.nullable(),
                periods::from_precision.nullable(),
                periods::to_first.nullable(),
                periods::to_last.nullable(),
                periods::to_precision.nullable(),
                (
                    periods::note_en.nullable(),
                    periods::note_ar.nullable(),
                    periods::note_fr.nullable(),
                ),
            ),
        ))
        .load(conn)?;
    let mut found: Vec<(State, Vec<Suspension>)> = Vec::new();
    for (state, row) in rows {
        let suspension = suspension(row)?;
        match found.last_mut() {
            Some((last, mine)) if last.id == state.id => mine.extend(suspension),
            _ => found.push((state, suspension.into_iter().collect())),
        }
    }
    Ok(found)
}

fn suspension(row: Row) -> Result<Option<Suspension>> {
    let (id, from_first, from_last, from, to_first, to_last, to, (en, ar, fr)) = row;
    if id.is_none() {
        return Ok(None);
    }
    Ok(Some(Suspension {
        from: dating(from_first, from_last, from)?,
        to: dating(to_first, to_last, to)?,
        note: Text::new(en, ar, fr),
    }))
}

fn dating(first: Option<Day>, last: Option<Day>, precision: Option<String>) -> Result<Dating> {
    let precision = precision.as_deref().unwrap_or("unknown");
    Ok(Dating::from_columns(first, last, stored(precision)?))
}
