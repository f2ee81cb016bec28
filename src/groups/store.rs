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

/// The groups that have members on a day, by code, with their memberships, as known at an instant:
/// one statement.
///
/// # Errors
/// Where the database is away.
pub fn with_members(
    conn: &mut Conn,
    day: Day,
    known: Instant,
) -> Result<Vec<(Group, Vec<Membership>)>> {
    let rows: Vec<(Group, Row)> = group_memberships::table
        .inner_join(changes::table)
        .inner_join(state_groups::table)
        .filter(changes::public_at.le(known))
        .order((state_groups::code, group_memberships::id))
        .select((
            (
                state_groups::id,
                state_groups::code,
                crate::text_columns!(state_groups, name),
                crate::text_columns!(state_groups, note),
            ),
            COLUMNS,
        ))
        .load(conn)?;
    let (groups, rows): (Vec<Group>, Vec<Row>) = rows.into_iter().unzip();
    let memberships = in_force(rows, day);
    let mut found: Vec<(Group, Vec<Membership>)> = Vec::new();
    for group in groups {
        let known = found.last().is_some_and(|(last, _)| last.id == group.id);
        let mine = memberships.iter().filter(|one| one.group == group.id);
        let mine: Vec<Membership> = mine.cloned().collect();
        if !known && !mine.is_empty() {
            found.push((group, mine));
        }
    }
    Ok(found)
}

/// The groups of a state, each with the membership.
pub fn of(groups: &[(Group, Vec<Membership>)], state: i64) -> Vec<(Group, Membership)> {
    let mine = |(group, members): &(Group, Vec<Membership>)| {
        let membership = members.iter().find(|one| one.state == state)?;
        Some((group.clone(), membership.clone()))
    };
    groups.iter().filter_map(mine).collect()
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
    let rows: Vec<Row> = group_memberships::table
        .inner_join(changes::table)
        .filter(changes::public_at.le(known))
        .order(group_memberships::id)
        .select(COLUMNS)
        .load(conn)?;
    Ok(in_force(rows, day))
}

const COLUMNS: Columns = (
    group_memberships::id,
    group_memberships::supersedes_id,
    group_memberships::group_id,
    group_memberships::state_id,
    group_memberships::from_on,
    group_memberships::to_on,
    crate::text_columns!(group_memberships, basis),
    group_memberships::ended,
);

type Columns = (
    group_memberships::id,
    group_memberships::supersedes_id,
    group_memberships::group_id,
    group_memberships::state_id,
    group_memberships::from_on,
    group_memberships::to_on,
    (
        group_memberships::basis_en,
        group_memberships::basis_ar,
        group_memberships::basis_fr,
    ),
    group_memberships::ended,
);

/// What holds on a day of all that is known: later rows supersede earlier ones.
fn in_force(rows: Vec<Row>, day: Day) -> Vec<Membership> {
    let superseded: std::collections::BTreeSet<i64> = rows.iter().filter_map(|row| row.1).collect();
    rows.into_iter()
        .filter(|row| !superseded.contains(&row.0) && !row.7)
        .map(|(id, _, group, state, from, to, basis, _)| Membership {
            id,
            group,
            state,
            from,
            to,
            basis,
        })
        .filter(|membership| membership.holds_on(day))
        .collect()
}
