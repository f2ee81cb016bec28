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

type Row = (
    Option<Day>,
    Option<Day>,
    Option<String>,
    Option<Day>,
    Option<Day>,
    Option<String>,
    Text,
);

/// The suspensions of a state's membership, oldest first.
///
/// # Errors
/// Where the database is away.
pub fn suspensions(conn: &mut Conn, state: i64) -> Result<Vec<Suspension>> {
    let rows: Vec<Row> = state_suspensions::table
        .filter(state_suspensions::state_id.eq(state))
        .order(state_suspensions::from_first)
        .select((
            state_suspensions::from_first,
            state_suspensions::from_last,
            state_suspensions::from_precision,
            state_suspensions::to_first,
            state_suspensions::to_last,
            state_suspensions::to_precision,
            crate::text_columns!(state_suspensions, note),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(
            |(from_first, from_last, from, to_first, to_last, to, note)| {
                Ok(Suspension {
                    from: dating(from_first, from_last, from)?,
                    to: dating(to_first, to_last, to)?,
                    note,
                })
            },
        )
        .collect()
}

fn dating(first: Option<Day>, last: Option<Day>, precision: Option<String>) -> Result<Dating> {
    let precision = precision.as_deref().unwrap_or("unknown");
    Ok(Dating::from_columns(first, last, stored(precision)?))
}
