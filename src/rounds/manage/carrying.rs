//! What a report carries along: what the body has not had accepted on its records.

use super::opened::Working;
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::Voice;
use crate::initiatives::review;
use crate::rounds::content::Carried;
use crate::rounds::model::{Item, Of};

/// Whether the report of another round waits with what this one would carry along.
pub(super) fn is_elsewhere(conn: &mut Conn, working: &Working, all: &[Item]) -> Result<bool> {
    let Voice::Lead(body) = working.voice else {
        return Ok(false);
    };
    for item in all.iter().filter(|item| item.unaccepted) {
        let Of::Record(id, _) = &item.of else {
            continue;
        };
        let last = review::last(conn, *id, body)?;
        let waits = last.filter(|last| last.outcome.is_none());
        if let Some(waits) = waits
            && review::carried_by(conn, waits.id)?.is_some()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What the body has not had accepted on a record is handed in with the report. By letter it is
/// public already.
pub(super) fn carry(conn: &mut Conn, working: &Working, item: &Item) -> Result<Option<Carried>> {
    let Of::Record(id, reference) = &item.of else {
        return Ok(None);
    };
    let Voice::Lead(body) = working.voice else {
        return Ok(None);
    };
    if !item.unaccepted {
        return Ok(None);
    }
    let acting = working.acting(conn, reference)?;
    let submission = match review::hand_in_quietly(conn, &acting)? {
        Ok(submission) => Some(submission),
        Err(review::Refusal::Waits) => review::last(conn, *id, body)?,
        Err(_) => None,
    };
    Ok(submission.map(|one| Carried {
        initiative: *id,
        submission: one.id,
        proposal: one.proposal,
    }))
}
