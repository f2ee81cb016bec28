//! What the profile of a body says beside its records, in one statement: a profile is near the bound
//! of what a page may ask.

use chrono::TimeDelta;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::{
    changes, decision_bodies, decision_versions as versions, decisions, meetings, organisations,
};
use crate::error::Result;
use crate::rules::{Body, Coded, FRESH_DAYS, Instant, Moment, Origin};

/// What is said of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfBody {
    /// It reported in the 365 days up to the day: as [`coverage`](super::coverage) says of all.
    pub heard: bool,
    /// How many decisions of meetings name it as responsible.
    pub decisions: usize,
}

/// What is said of a body at a moment: one statement.
///
/// # Errors
/// Where the database is away.
pub fn of_body(conn: &mut Conn, clock: &Clock, body: Body, moment: Moment) -> Result<OfBody> {
    let known = clock.known_at(moment.known_on);
    let (state, organisation) = match body {
        Body::State(id) => (id, 0),
        Body::Organisation(id) => (0, id),
    };
    let first = moment.as_at - TimeDelta::days(FRESH_DAYS);
    let within: (Instant, Instant) = (clock.start_of(first), clock.end_of(moment.as_at));
    let origins: Vec<&str> = Origin::ALL
        .iter()
        .filter(|origin| origin.is_lead())
        .map(|origin| origin.code())
        .collect();
    // An organisation that has a state reports for it as well.
    let its = changes::state_id
        .eq(state)
        .or(changes::organisation_id.eq(organisation))
        .or(organisations::state_id.eq(state));
    let reports = changes::table
        .left_join(organisations::table)
        .filter(changes::origin.eq_any(origins))
        .filter(changes::initiative_id.is_not_null())
        .filter(changes::public_at.le(known))
        .filter(changes::recorded_at.between(within.0, within.1))
        .filter(its)
        .select(changes::id);
    let (newer, published) = diesel::alias!(versions as newer, changes as published);
    let published = published
        .filter(published.field(changes::public_at).le(known))
        .select(published.field(changes::id));
    let replaced = newer
        .filter(newer.field(versions::decision_id).eq(versions::decision_id))
        .filter(newer.field(versions::id).gt(versions::id))
        .filter(newer.field(versions::change_id).eq_any(published))
        .select(newer.field(versions::id));
    let named = decision_bodies::state_id
        .eq(state)
        .or(decision_bodies::organisation_id.eq(organisation));
    let naming = versions::table
        .inner_join(changes::table)
        .inner_join(decisions::table.inner_join(meetings::table))
        .inner_join(decision_bodies::table)
        .filter(changes::public_at.le(known))
        .filter(versions::withdrawn.eq(false))
        .filter(meetings::to_on.le(moment.as_at))
        .filter(named)
        .filter(not(exists(replaced)))
        .count()
        .single_value();
    let found: (bool, Option<i64>) = diesel::select((exists(reports), naming)).get_result(conn)?;
    Ok(OfBody {
        heard: found.0,
        decisions: usize::try_from(found.1.unwrap_or(0)).unwrap_or(0),
    })
}
