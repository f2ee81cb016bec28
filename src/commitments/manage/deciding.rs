//! What the secretariat decides about a suggestion: one change, one transaction.

use super::{Commitment, store};
use crate::audit::{NewChange, Publication, Sight, Verb};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::initiatives::{self, Acting, Initiative, Profile, Voice};
use crate::rules::Origin;
use crate::web::state;

/// What is decided.
#[derive(Clone, Debug)]
pub(super) enum Decision {
    /// The initiative is linked.
    Confirm,
    /// It is not to be suggested, for this reason.
    Refuse(String),
    /// It may be suggested again.
    SuggestAgain,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is so now; or it was already, and nothing was written.
    Done,
    /// There is nothing to decide: it is not suggested.
    NotSuggested,
}

/// Decides about a suggestion.
///
/// # Errors
/// [`Error::NotFound`] for a record that is not public; where the database refuses.
pub(super) fn decide(
    conn: &mut Conn,
    clock: &Clock,
    account: i64,
    commitment: &Commitment,
    reference: &str,
    decision: &Decision,
) -> Result<Outcome> {
    let initiative = initiatives::by_reference(conn, reference)?;
    if initiative.public_version.is_none() {
        return Err(Error::NotFound);
    }
    let profile = initiatives::profile_seen(conn, &initiative, &Sight::Settled)?;
    let linked = profile.commitments.contains(&commitment.id);
    let both = (commitment.id, initiative.id);
    let refusal = store::links::refusal(conn, both)?;
    let shared = profile.themes.iter().any(|theme| commitment.is_of(*theme));
    let suggested = shared && !linked && !profile.withdrawn;
    let change = |verb, reason| change(commitment, &initiative, account, verb, reason);
    match (decision, refusal) {
        // What was sent twice is done once.
        (Decision::Confirm, _) if linked => return Ok(Outcome::Done),
        (Decision::Refuse(_), Some(_)) | (Decision::SuggestAgain, None) => {
            return Ok(Outcome::Done);
        }
        (Decision::Confirm, None) if suggested => {
            confirm(conn, clock, account, initiative, (commitment.id, profile))?;
            return Ok(Outcome::Done);
        }
        (Decision::Refuse(reason), None) if suggested => {
            let change = change(Verb::LinkRefused, Some(reason.clone()));
            let change = change.record(conn, clock.now())?;
            store::links::refuse(conn, both, change, reason)?;
        }
        (Decision::SuggestAgain, Some(refusal)) => {
            let change = change(Verb::LinkRefusalWithdrawn, None).record(conn, clock.now())?;
            store::links::suggest_again(conn, both, change, refusal)?;
        }
        _ => return Ok(Outcome::NotSuggested),
    }
    state::raise_revision(conn)?;
    Ok(Outcome::Done)
}

/// A refusal says nothing of the record, which it does not change.
fn change(
    commitment: &Commitment,
    initiative: &Initiative,
    account: i64,
    verb: Verb,
    reason: Option<String>,
) -> NewChange {
    NewChange {
        initiative: None,
        reference: format!("commitment {}, {}", commitment.code, initiative.reference),
        account: Some(account),
        verb,
        origin: Origin::Secretariat,
        body: None,
        letter: None,
        publication: Publication::Now,
        reason,
    }
}

/// The next version of the record is linked, on the basis that a person confirmed it.
fn confirm(
    conn: &mut Conn,
    clock: &Clock,
    account: i64,
    initiative: Initiative,
    (commitment, mut profile): (i64, Profile),
) -> Result<()> {
    // Whoever edits the record meanwhile is asked to merge.
    initiatives::take_turn(conn, initiative.id, initiative.lock_version)?;
    profile.commitments.push(commitment);
    profile.confirmed.push(commitment);
    let profile = profile.in_order();
    let acting = Acting {
        initiative,
        account,
        voice: Voice::Secretariat,
        sight: Sight::Settled,
        clock: clock.clone(),
    };
    acting.change(conn, Verb::LinkConfirmed, None, |conn, change| {
        initiatives::add_profile(conn, acting.initiative.id, change, &profile)
    })
}
