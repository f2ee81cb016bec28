//! Who speaks for which bodies: whom letters reach that are for a body.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{account_roles, accounts, accreditations};
use crate::error::Result;
use crate::rules::{Body, Day};

/// The accounts of contributors, with the bodies that they speak for on a day.
///
/// # Errors
/// Where the database is away.
pub fn speaking(conn: &mut Conn, day: Day) -> Result<BTreeMap<i64, Vec<Body>>> {
    let rows: Vec<(i64, Option<i64>, Option<i64>)> = accounts::table
        .inner_join(account_roles::table)
        .inner_join(accreditations::table)
        .filter(accounts::deactivated_at.is_null())
        .filter(account_roles::role.eq("contributor"))
        .filter(
            accreditations::valid_from
                .is_null()
                .or(accreditations::valid_from.le(day)),
        )
        .filter(
            accreditations::valid_until
                .is_null()
                .or(accreditations::valid_until.ge(day)),
        )
        .order((accounts::id, accreditations::id))
        .select((
            accounts::id,
            accreditations::state_id,
            accreditations::organisation_id,
        ))
        .load(conn)?;
    let mut found: BTreeMap<i64, Vec<Body>> = BTreeMap::new();
    for (account, state, organisation) in rows {
        let organisation = organisation.map(Body::Organisation);
        let body = state.map(Body::State).or(organisation);
        let bodies = found.entry(account).or_default();
        bodies.extend(body.filter(|one| !bodies.contains(one)));
    }
    Ok(found)
}
