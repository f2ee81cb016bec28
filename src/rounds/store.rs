//! The tables of rounds.

pub(super) mod answers;
pub(super) mod asked;
pub(super) mod duties;
pub(super) mod items;
pub(super) mod notes;
pub(super) mod reports;
pub(super) mod rounds;

use crate::audit::events::{self, Event};
use crate::db::Conn;
use crate::error::Result;
use crate::rules::{Body, Instant};

/// The columns of a body: of a state, and of an organisation.
fn columns(body: Body) -> (Option<i64>, Option<i64>) {
    match body {
        Body::State(id) => (Some(id), None),
        Body::Organisation(id) => (None, Some(id)),
    }
}

/// A body out of its columns.
fn body((state, organisation): (Option<i64>, Option<i64>)) -> Option<Body> {
    let organisation = organisation.map(Body::Organisation);
    state.map(Body::State).or(organisation)
}

/// Notes in the chain of events that something was done in a round.
///
/// # Errors
/// Where the database refuses.
pub(super) fn note_event(
    conn: &mut Conn,
    (action, subject): (&str, &str),
    account: i64,
    detail: &str,
    at: Instant,
) -> Result<()> {
    let event = Event {
        at,
        account: Some(account),
        action,
        subject,
        detail,
    };
    events::append(conn, &event)
}
