//! Initiatives by group of states, in one statement for all groups.

use diesel::dsl::count;
use diesel::prelude::*;

use super::listing::public;
use super::stands::standing;
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{
    group_memberships as members, initiative_versions as versions, initiatives, version_roles,
};
use crate::error::Result;
use crate::figures::View;
use crate::rules::{Alignment, Coded, Role};

/// How many initiatives on record each of these memberships' groups has, by alignment: those in
/// which a member has the role, or any. A joint initiative counts once for its group.
///
/// # Errors
/// Where the database is away.
pub fn count_by_group(
    conn: &mut Conn,
    view: &View,
    memberships: &[i64],
    role: Option<Role>,
) -> Result<Vec<(i64, Alignment, usize)>> {
    let roles = match role {
        Some(role) => vec![role.code()],
        None => Role::ALL.iter().map(|role| role.code()).collect(),
    };
    let member = version_roles::state_id.eq(members::state_id.nullable());
    let query = public()
        .inner_join(version_roles::table.on(version_roles::version_id.eq(versions::id)))
        .inner_join(members::table.on(member))
        .filter(members::id.eq_any(memberships))
        .filter(version_roles::role.eq_any(roles))
        .group_by((members::group_id, versions::alignment))
        .select((
            members::group_id,
            versions::alignment,
            count(initiatives::id).aggregate_distinct(),
        ));
    let rows: Vec<(i64, String, i64)> = standing!(query, view).load(conn)?;
    rows.into_iter()
        .map(|(group, alignment, number)| {
            Ok((
                group,
                stored(&alignment)?,
                usize::try_from(number).unwrap_or(0),
            ))
        })
        .collect()
}
