//! The chain of events is whole: each follows from the one before, and neither one in it nor one
//! at its end is gone, for every change has its event.

use super::{Found, Wrong, ask, store};
use crate::audit::events;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;

const WRONG: [Wrong; 2] = [
    (
        "a change of this record has no event: an event is missing at the end of the chain, or it was edited",
        "SELECT i.reference AS place FROM changes c \
         JOIN initiatives i ON i.id = c.initiative_id \
         LEFT JOIN audit_events e ON e.detail = 'change ' || CAST(c.id AS TEXT) \
         WHERE e.id IS NULL ORDER BY i.reference",
    ),
    (
        "a change of the reference data has no event: an event is missing at the end of the chain, or it was edited",
        "SELECT c.verb || ' at ' || CAST(c.recorded_at AS TEXT) AS place FROM changes c \
         LEFT JOIN audit_events e ON e.detail = 'change ' || CAST(c.id AS TEXT) \
         WHERE e.id IS NULL AND c.initiative_id IS NULL",
    ),
];

pub(super) fn look(conn: &mut Conn, _: &Clock, found: &mut Found) -> Result<()> {
    let chain = events::walk(conn)?;
    found.saw(chain.whole);
    if let Some(broken) = chain.broken {
        // Whose account an event is about stays in the database.
        let subject = match broken.subject.split_once(' ') {
            Some((what, _)) => format!("an {what}"),
            None => broken.subject,
        };
        let place = format!("event {} of the chain", chain.whole + 1);
        let what = format!(
            "{} of {subject} at {} does not follow from the event before it",
            broken.action, broken.at
        );
        found.breach(place, what);
        return Ok(());
    }
    if let Some(written) = store::events_written(conn)?.filter(|written| *written > chain.last) {
        let gone = written - chain.last;
        found.breach("the end of the chain", format!("{gone} events are gone"));
    }
    ask(conn, found, &WRONG)
}
