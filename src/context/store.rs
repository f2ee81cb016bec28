use diesel::dsl::{count, max};
use diesel::prelude::*;
use diesel::upsert::excluded;

use super::{Coverage, Direction, Indicator, Observation};
use crate::db::schema::{
    context_indicators as indicators, context_values as values, states, themes,
};
use crate::db::{BATCH, Conn};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::on_backend;
use crate::rules::{Coded, Instant};
use crate::themes::Theme;

/// The columns of the theme that an indicator may have.
type ThemeRow = (
    Option<i64>,
    Option<i32>,
    Option<String>,
    Option<bool>,
    Option<String>,
    Option<String>,
    Option<String>,
);

type Row = (
    i64,
    String,
    Text,
    Text,
    String,
    String,
    String,
    Text,
    bool,
    ThemeRow,
);

/// Every indicator: by theme, those without one last; the headline ones of each first.
///
/// # Errors
/// Where the database is away; [`Error::Stored`] for a direction that is none.
pub fn all(conn: &mut Conn) -> Result<Vec<Indicator>> {
    let mut rows: Vec<Row> = indicators::table
        .left_join(themes::table)
        .order((indicators::position, indicators::id))
        .select((
            indicators::id,
            indicators::code,
            crate::text_columns!(indicators, name),
            crate::text_columns!(indicators, unit),
            indicators::direction,
            indicators::source,
            indicators::licence,
            crate::text_columns!(indicators, caveat),
            indicators::headline,
            (
                themes::id.nullable(),
                themes::position.nullable(),
                themes::code.nullable(),
                themes::headline.nullable(),
                themes::name_en.nullable(),
                themes::name_ar.nullable(),
                themes::name_fr.nullable(),
            ),
        ))
        .load(conn)?;
    // Where nothing stands in an order the databases disagree: it is made here.
    rows.sort_by_key(|row| (row.9.1.is_none(), row.9.1, row.9.0, !row.8));
    rows.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<Indicator> {
    let (id, code, name, unit, direction, source, licence, caveat, headline, theme) = row;
    let direction = Direction::from_code(&direction).ok_or(Error::Stored(direction))?;
    Ok(Indicator {
        id,
        code,
        name,
        unit,
        direction,
        theme: theme_of(theme),
        source,
        licence,
        caveat,
        headline,
    })
}

fn theme_of((id, _, code, headline, en, ar, fr): ThemeRow) -> Option<Theme> {
    Some(Theme {
        id: id?,
        code: code?,
        headline: headline?,
        name: Text::new(en, ar, fr),
    })
}

/// The indicator with a code.
///
/// # Errors
/// [`Error::NotFound`]; as [`all`].
pub fn by_code(conn: &mut Conn, code: &str) -> Result<Indicator> {
    let mut all = all(conn)?.into_iter();
    all.find(|one| one.code == code).ok_or(Error::NotFound)
}

/// An indicator by its code and name.
pub type Named = (String, Text);

/// The theme with a code and the indicators that it has, the headline ones first: one statement.
///
/// # Errors
/// [`Error::NotFound`] for a code of no theme.
pub fn theme(conn: &mut Conn, code: &str) -> Result<(Theme, Vec<Named>)> {
    type Columns = (
        Theme,
        (Option<bool>, Option<i32>, Option<String>),
        (Option<String>, Option<String>, Option<String>),
    );
    let mut rows: Vec<Columns> = themes::table
        .left_join(indicators::table)
        .filter(themes::code.eq(code))
        .select((
            (
                themes::id,
                themes::code,
                themes::headline,
                crate::text_columns!(themes, name),
            ),
            (
                indicators::headline.nullable(),
                indicators::position.nullable(),
                indicators::code.nullable(),
            ),
            (
                indicators::name_en.nullable(),
                indicators::name_ar.nullable(),
                indicators::name_fr.nullable(),
            ),
        ))
        .load(conn)?;
    rows.sort_by_key(|(_, (headline, position, _), _)| (*headline != Some(true), *position));
    let theme = rows.first().map(|(theme, ..)| theme.clone());
    let named = rows
        .into_iter()
        .filter_map(|(_, (_, _, code), (en, ar, fr))| Some((code?, Text::new(en, ar, fr))));
    Ok((theme.ok_or(Error::NotFound)?, named.collect()))
}

/// The values of an indicator up to a year, by the row of the state and by year.
///
/// # Errors
/// Where the database is away.
pub fn observations(conn: &mut Conn, indicator: i64, until: i32) -> Result<Vec<Observation>> {
    let rows: Vec<(i64, i64, i32, f64)> = values::table
        .filter(values::indicator_id.eq(indicator))
        .filter(values::year.le(until))
        .order((values::state_id, values::year))
        .select(COLUMNS)
        .load(conn)?;
    Ok(rows.into_iter().map(observation).collect())
}

/// The values of all indicators of some states up to a year.
///
/// # Errors
/// Where the database is away.
pub fn of_states(conn: &mut Conn, of: &[i64], until: i32) -> Result<Vec<Observation>> {
    let rows: Vec<(i64, i64, i32, f64)> = values::table
        .filter(values::state_id.eq_any(of))
        .filter(values::year.le(until))
        .select(COLUMNS)
        .load(conn)?;
    Ok(rows.into_iter().map(observation).collect())
}

/// Every value there is.
///
/// # Errors
/// Where the database is away.
pub fn every(conn: &mut Conn) -> Result<Vec<Observation>> {
    let rows: Vec<(i64, i64, i32, f64)> = values::table.select(COLUMNS).load(conn)?;
    Ok(rows.into_iter().map(observation).collect())
}

const COLUMNS: (
    values::indicator_id,
    values::state_id,
    values::year,
    values::value,
) = (
    values::indicator_id,
    values::state_id,
    values::year,
    values::value,
);

fn observation((indicator, state, year, value): (i64, i64, i32, f64)) -> Observation {
    Observation {
        indicator,
        state,
        year,
        value,
    }
}

/// The last year up to one with a value, and of how many states there is any, by the row of the
/// indicator. An indicator without values is not among them.
///
/// # Errors
/// Where the database is away.
pub fn coverage(conn: &mut Conn, until: i32) -> Result<Coverage> {
    let rows: Vec<(i64, Option<i32>, i64)> = values::table
        .filter(values::year.le(until))
        .group_by(values::indicator_id)
        .select((
            values::indicator_id,
            max(values::year),
            count(values::state_id).aggregate_distinct(),
        ))
        .load(conn)?;
    let covered = |(indicator, year, number): (i64, Option<i32>, i64)| {
        let number = usize::try_from(number).unwrap_or_default();
        Some((indicator, (year?, number)))
    };
    Ok(Coverage::of(rows.into_iter().filter_map(covered)))
}

/// A value as it leaves: the code of the indicator, that of the state, the year, the value.
pub type Leaving = (String, String, i32, f64);

/// Every value up to a year with its codes: by indicator, state and year.
///
/// # Errors
/// Where the database is away.
pub fn leaving(conn: &mut Conn, until: i32) -> Result<Vec<Leaving>> {
    Ok(values::table
        .inner_join(indicators::table)
        .inner_join(states::table)
        .filter(values::year.le(until))
        .order((
            indicators::position,
            indicators::id,
            states::iso3,
            values::year,
        ))
        .select((indicators::code, states::iso3, values::year, values::value))
        .load(conn)?)
}

/// Writes values that were imported at an instant: new ones are added, others replaced.
///
/// # Errors
/// Where the database refuses.
pub fn put(conn: &mut Conn, observations: &[Observation], at: Instant) -> Result<()> {
    for chunk in observations.chunks(BATCH) {
        let batch: Vec<_> = chunk
            .iter()
            .map(|one| {
                (
                    values::indicator_id.eq(one.indicator),
                    values::state_id.eq(one.state),
                    values::year.eq(one.year),
                    values::value.eq(one.value),
                    values::imported_at.eq(at),
                )
            })
            .collect();
        on_backend!(conn, c => diesel::insert_into(values::table)
            .values(&batch)
            .on_conflict((values::indicator_id, values::state_id, values::year))
            .do_update()
            .set((
                values::value.eq(excluded(values::value)),
                values::imported_at.eq(excluded(values::imported_at)),
            ))
            .execute(c))?;
    }
    Ok(())
}
