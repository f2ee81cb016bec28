use diesel::prelude::*;

use super::{Group, Membership};
use crate::db::Conn;
use crate::db::schema::{changes, group_memberships as memberships, state_groups};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::{Day, Instant};

/// Every group, by code.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn) -> Result<Vec<Group>> {
    Ok(state_groups::table
        .order(state_groups::code)
        .select((
            state_groups::id,
            state_groups::code,
            crate::text_columns!(state_groups, name),
            crate::text_columns!(state_groups, note),
        ))
        .load(conn)?)
}

/// The group with a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str) -> Result<Group> {
    all(conn)?
        .into_iter()
        .find(|group| group.code == code)
        .ok_or(Error::NotFound)
}

/// The memberships of a group on a day, as known at an instant.
///
/// # Errors
/// Where the database is away.
pub fn members(conn: &mut Conn, group: i64, day: Day, known: Instant) -> Result<Vec<Membership>> {
    Ok(standing(conn, day, known)?
        .into_iter()
        .filter(|m| m.group == group)
        .collect())
}

/// The memberships of a state on a day, as known at an instant.
///
/// # Errors
/// Where the database is away.
pub fn memberships_of(
    conn: &mut Conn,
    state: i64,
    day: Day,
    known: Instant,
) -> Result<Vec<Membership>> {
    Ok(standing(conn, day, known)?
        .into_iter()
        .filter(|m| m.state == state)
        .collect())
}

type Row = (
    i64,
    Option<i64>,
    i64,
    i64,
    Option<Day>,
    Option<Day>,
    Text,
    bool,
);

/// Later rows supersede earlier ones.
fn standing(conn: &mut Conn, day: Day, known: Instant) -> Result<Vec<Membership>> {
    let rows: Vec<Row> = memberships::table
        .inner_join(changes::table)
        .filter(changes::public_at.le(known))
        .order(memberships::id)
        .select((
            memberships::id,
            memberships::supersedes_id,
            memberships::group_id,
            memberships::state_id,
            memberships::from_on,
            memberships::to_on,
            crate::text_columns!(memberships, basis),
            memberships::ended,
        ))
        .load(conn)?;
    let superseded: std::collections::BTreeSet<i64> = rows.iter().filter_map(|row| row.1).collect();
    Ok(rows
        .into_iter()
        .filter(|row| !superseded.contains(&row.0) && !row.7)
        .map(|(_, _, group, state, from, to, basis, _)| Membership {
            group,
            state,
            from,
            to,
            basis,
        })
        .filter(|membership| membership.holds_on(day))
        .collect())
}
