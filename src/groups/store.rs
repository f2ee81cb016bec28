use diesel::prelude::*;

use super::{Group, Membership};
use crate::db::Conn;
use crate::db::schema::{changes, group_memberships, state_groups};
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
    Ok(memberships(conn, day, known)?
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
    Ok(memberships(conn, day, known)?
        .into_iter()
        .filter(|m| m.state == state)
        .collect())
}

/// The groups of a state on a day, as known at an instant, each with the membership.
///
/// # Errors
/// Where the database is away.
pub fn of_state(
    conn: &mut Conn,
    state: i64,
    day: Day,
    known: Instant,
) -> Result<Vec<(Group, Membership)>> {
    let all = of_groups(conn, day, known)?.into_iter();
    Ok(all.filter(|(_, one)| one.state == state).collect())
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

/// Every membership on a day, as known at an instant: later rows supersede earlier ones.
///
/// # Errors
/// Where the database is away.
pub fn memberships(conn: &mut Conn, day: Day, known: Instant) -> Result<Vec<Membership>> {
    let all = of_groups(conn, day, known)?.into_iter();
    Ok(all.map(|(_, one)| one).collect())
}

/// The same with their groups, in one statement.
fn of_groups(conn: &mut Conn, day: Day, known: Instant) -> Result<Vec<(Group, Membership)>> {
    let rows: Vec<(Row, Group)> = group_memberships::table
        .inner_join(changes::table)
        .inner_join(state_groups::table)
        .filter(changes::public_at.le(known))
        .order(group_memberships::id)
        .select((
            (
                group_memberships::id,
                group_memberships::supersedes_id,
                group_memberships::group_id,
                group_memberships::state_id,
                group_memberships::from_on,
                group_memberships::to_on,
                crate::text_columns!(group_memberships, basis),
                group_memberships::ended,
            ),
            (
                state_groups::id,
                state_groups::code,
                crate::text_columns!(state_groups, name),
                crate::text_columns!(state_groups, note),
            ),
        ))
        .load(conn)?;
    let superseded: std::collections::BTreeSet<i64> =
        rows.iter().filter_map(|(row, _)| row.1).collect();
    Ok(rows
        .into_iter()
        .filter(|(row, _)| !superseded.contains(&row.0) && !row.7)
        .map(|((id, _, group, state, from, to, basis, _), of)| {
            let membership = Membership {
                id,
                group,
                state,
                from,
                to,
                basis,
            };
            (of, membership)
        })
        .filter(|(_, membership)| membership.holds_on(day))
        .collect())
}
