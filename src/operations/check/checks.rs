//! No check by whom it concerns: of a report by whoever made it, or by somebody who spoke for a body
//! that led the initiative, carried it out or took part in it, as all this was when it was checked.

use std::collections::{BTreeMap, BTreeSet};

use super::Found;
use super::store::{self, Check, Speaks};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::figures;
use crate::rules::{Body, Day, Instant, Known, Record, Role, withdrawn};

/// Bodies in these roles are concerned.
const CONCERNED: [Role; 3] = [Role::Lead, Role::Implementing, Role::Participating];

pub(super) fn look(conn: &mut Conn, clock: &Clock, found: &mut Found) -> Result<()> {
    let people = People::load(conn)?;
    let mut after = 0;
    loop {
        let chunk = store::checks_after(conn, after)?;
        let Some(last) = chunk.last() else {
            return Ok(());
        };
        after = last.id;
        found.saw(chunk.len());
        let ids: BTreeSet<i64> = chunk.iter().map(|check| check.initiative).collect();
        let ids: Vec<i64> = ids.into_iter().collect();
        let records = figures::records(conn, clock, &ids)?;
        let records: BTreeMap<i64, Record> = records.into_iter().map(|one| (one.id, one)).collect();
        for check in &chunk {
            if check.checker.is_some() && check.checker == check.reporter {
                found.breach(check.place.as_str(), "checked by whoever reported it");
            }
            let roles = records
                .get(&check.initiative)
                .map(|record| concerned(record, check.at));
            let day = clock.day_of(check.at);
            if people.belongs(check, day, &roles.unwrap_or_default()) {
                let what = format!("checked by a body that it concerns, on {day}");
                found.breach(check.place.as_str(), what);
            }
        }
    }
}

/// The bodies that an initiative concerned at an instant.
fn concerned(record: &Record, at: Instant) -> Vec<Body> {
    let known = Known::of(record, at);
    let said = known.map(|known| known.classification);
    let said = said.or_else(|| withdrawn(record, at));
    let roles = said.iter().flat_map(|said| &said.roles);
    let roles = roles.filter(|(role, _)| CONCERNED.contains(role));
    roles.map(|(_, body)| *body).collect()
}

/// Who spoke for whom, when.
struct People {
    accreditations: Vec<(Speaks, Option<Instant>)>,
    states: BTreeMap<i64, i64>,
}

impl People {
    /// An accreditation that was added to an account later holds from that instant; one that came
    /// with the account was there from the start.
    fn load(conn: &mut Conn) -> Result<Self> {
        let mut added: BTreeMap<(String, String), Vec<Instant>> = BTreeMap::new();
        for (account, body, at) in store::accredited(conn)? {
            added.entry((account, body)).or_default().push(at);
        }
        // The last ones of an account and a body are those that were added.
        let mut rows = store::accreditations(conn)?;
        rows.reverse();
        let with_instant = rows.into_iter().map(|row| {
            let body = match (row.state, row.organisation) {
                (Some(state), _) => format!("state {state}"),
                (None, organisation) => format!("organisation {}", organisation.unwrap_or(0)),
            };
            let key = (format!("account {}", row.account), body);
            let at = added.get_mut(&key).and_then(Vec::pop);
            (row, at)
        });
        Ok(Self {
            accreditations: with_instant.collect(),
            states: store::states_of_organisations(conn)?,
        })
    }

    /// Whether whoever checked belonged to a body concerned, or to its state, or to an organisation
    /// of a state concerned.
    fn belongs(&self, check: &Check, day: Day, concerned: &[Body]) -> bool {
        let spoken = self.accreditations.iter().filter(|(row, added)| {
            Some(row.account) == check.checker
                && row.from_on.is_none_or(|from| from <= day)
                && row.until.is_none_or(|until| until >= day)
                && added.is_none_or(|added| added <= check.at)
        });
        let spoken = spoken.map(|(row, _)| (row.state, row.organisation));
        let mut own = spoken.chain([(check.state, check.organisation)]);
        own.any(|(state, organisation)| {
            let body = state
                .map(Body::State)
                .or(organisation.map(Body::Organisation));
            body.is_some_and(|own| concerned.iter().any(|other| self.are_one(own, *other)))
        })
    }

    fn are_one(&self, own: Body, other: Body) -> bool {
        let state = |body: Body| match body {
            Body::State(id) => Some(id),
            Body::Organisation(id) => self.states.get(&id).copied(),
        };
        let either = matches!(own, Body::State(_)) || matches!(other, Body::State(_));
        own == other || (either && state(own).is_some() && state(own) == state(other))
    }
}
