//! Which bodies a list of partners names beyond doubt. Prose stays prose: nobody is given a role
//! because a sentence might mean them.

use super::Known;
use crate::rules::{Body, Role};

/// The roles that a list of partners gives, as it names them.
pub(super) fn roles(partners: &str, known: &Known) -> Vec<(Role, Body)> {
    let clauses = partners.split(';').filter(|clause| takes_part(clause));
    clauses
        .flat_map(|clause| {
            let named = std::iter::once(clause).chain(clause.split(','));
            let bodies = named
                .filter_map(|name| known.institution(name))
                .map(|id| (Role::Participating, Body::Organisation(id)));
            in_clause(clause, &known.iso3).into_iter().chain(bodies)
        })
        .collect()
}

/// Guests and observers have no part in it.
fn takes_part(clause: &str) -> bool {
    let clause = clause.to_lowercase();
    !clause.contains("guest") && !clause.contains("observer")
}

fn in_clause(clause: &str, states: &[(String, i64)]) -> Vec<(Role, Body)> {
    let mut found = Vec::new();
    for (code, id) in states {
        for (at, _) in clause.match_indices(code.as_str()) {
            let (before, after) = (&clause[..at], &clause[at + code.len()..]);
            if !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
            {
                let hosts = after.trim_start().starts_with("(host)");
                let role = if hosts {
                    Role::Host
                } else {
                    Role::Participating
                };
                found.push((role, Body::State(*id)));
            }
        }
    }
    found
}
