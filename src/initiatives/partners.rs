//! With whom a body has something on record.

use diesel::dsl::count;
use diesel::prelude::*;

use super::listing::public;
use super::stands::standing;
use crate::db::Conn;
use crate::db::schema::{initiative_versions as versions, initiatives, version_roles};
use crate::error::Result;
use crate::figures::View;
use crate::rules::Body;

/// A state or an organisation by its row, and how many initiatives.
type Row = (Option<i64>, Option<i64>, i64);

/// Every other body that has a role in an initiative in which this one has a role, with the number
/// of these initiatives: one statement.
///
/// # Errors
/// Where the database is away.
pub fn partners(conn: &mut Conn, view: &View, body: Body) -> Result<Vec<(Body, usize)>> {
    let mine = diesel::alias!(version_roles as mine);
    let (state, organisation) = match body {
        Body::State(id) => (id, 0),
        Body::Organisation(id) => (0, id),
    };
    let has = mine
        .field(version_roles::state_id)
        .eq(state)
        .or(mine.field(version_roles::organisation_id).eq(organisation));
    let with = mine
        .filter(has.assume_not_null())
        .select(mine.field(version_roles::version_id));
    let query = public()
        .inner_join(version_roles::table.on(version_roles::version_id.eq(versions::id)))
        .filter(versions::id.eq_any(with))
        .group_by((version_roles::state_id, version_roles::organisation_id))
        .select((
            version_roles::state_id,
            version_roles::organisation_id,
            count(initiatives::id).aggregate_distinct(),
        ));
    let rows: Vec<Row> = standing!(query, view).load(conn)?;
    let other = |(state, organisation, number): Row| {
        let found = state
            .map(Body::State)
            .or(organisation.map(Body::Organisation))?;
        Some((found, usize::try_from(number).unwrap_or(0)))
    };
    let found = rows.into_iter().filter_map(other);
    Ok(found.filter(|(one, _)| *one != body).collect())
}
