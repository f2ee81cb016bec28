//! Records in which bodies have roles.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::Filter;
use crate::db::schema::{initiative_versions as versions, organisations, version_roles};
use crate::initiatives::stands::Stands;
use crate::rules::{Body, Coded, Role};

/// Bodies of a kind, whichever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// A member state.
    States,
    /// An institution of the OIC.
    Institutions,
    /// Another organisation.
    Others,
}

/// A body has a role; any body and any role where none is asked for.
pub(super) fn with_role(filter: &Filter) -> Vec<Stands> {
    let roles: Vec<&str> = match filter.role {
        Some(role) => vec![role.code()],
        None => {
            let counted = Role::ALL
                .iter()
                .filter(|role| !filter.except.contains(role));
            counted.map(|role| role.code()).collect()
        }
    };
    let mine = version_roles::table
        .filter(version_roles::version_id.eq(versions::id))
        .filter(version_roles::role.eq_any(roles));
    if filter.bodies.is_empty() && filter.sides.is_empty() && filter.role.is_some() {
        return vec![Box::new(exists(mine))];
    }
    let of_side = |side: &Side| -> Stands {
        match side {
            Side::States => {
                let state = version_roles::state_id.is_not_null();
                Box::new(exists(mine.clone().filter(state)))
            }
            Side::Institutions | Side::Others => {
                let those = organisations::table
                    .filter(organisations::institution.eq(*side == Side::Institutions))
                    .select(organisations::id.nullable());
                let one = version_roles::organisation_id.eq_any(those);
                Box::new(exists(mine.clone().filter(one.assume_not_null())))
            }
        }
    };
    let of_one = |bodies: &Vec<Body>| -> Stands {
        let (states, organisations) = rows_of(bodies);
        let state = version_roles::state_id.eq_any(states).assume_not_null();
        let organisation = version_roles::organisation_id
            .eq_any(organisations)
            .assume_not_null();
        Box::new(exists(mine.clone().filter(state.or(organisation))))
    };
    let sides = filter.sides.iter().map(of_side);
    sides.chain(filter.bodies.iter().map(of_one)).collect()
}

/// The rows of states and of organisations.
fn rows_of(bodies: &[Body]) -> (Vec<i64>, Vec<i64>) {
    let (mut states, mut organisations) = (Vec::new(), Vec::new());
    for body in bodies {
        match *body {
            Body::State(id) => states.push(id),
            Body::Organisation(id) => organisations.push(id),
        }
    }
    (states, organisations)
}
