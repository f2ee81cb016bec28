//! A reviewer agrees with a fact, or takes that back. Who may is asked again in the transaction of
//! the act.

use super::{Reviewer, Standing, store};
use crate::audit::{NewChange, Publication, Verb};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::facts::{self, NewFact};
use crate::figures;
use crate::initiatives::Initiative;
use crate::rules::{Dating, FactKind, Origin};

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The fact is not public, or was superseded.
    NotPublic,
    /// It cannot be checked by them, as it stands.
    Stands(Standing),
    /// There is no check of theirs to take back.
    Nothing,
}

/// Done, or why not.
pub type Outcome = std::result::Result<(), Refusal>;

/// A reviewer agrees with a fact and its documents.
///
/// # Errors
/// Where the database refuses.
pub fn verify(
    conn: &mut Conn,
    (reviewer, clock): (&Reviewer, &Clock),
    initiative: &Initiative,
    fact: i64,
    note: Option<&str>,
) -> Result<Outcome> {
    let now = clock.now();
    match store::standing(conn, Some(reviewer), fact, now)? {
        None => return Ok(Err(Refusal::NotPublic)),
        Some(standing) if !standing.is_open() => return Ok(Err(Refusal::Stands(standing))),
        Some(_) => {}
    }
    say(
        conn,
        (reviewer, clock),
        initiative,
        (Verb::Verified, None),
        |id, change| {
            let today = Dating::day(clock.today());
            NewFact {
                about: Some(fact),
                note,
                ..NewFact::new(id, change, FactKind::Verified, today)
            }
        },
    )?;
    Ok(Ok(()))
}

/// A reviewer takes a check of theirs back.
///
/// # Errors
/// Where the database refuses.
pub fn take_back(
    conn: &mut Conn,
    (reviewer, clock): (&Reviewer, &Clock),
    initiative: &Initiative,
    fact: i64,
    reason: &str,
) -> Result<Outcome> {
    let check = store::own_check(conn, initiative.id, fact, reviewer.account)?;
    let Some(check) = check else {
        return Ok(Err(Refusal::Nothing));
    };
    let act = (Verb::VerificationWithdrawn, Some(reason));
    say(conn, (reviewer, clock), initiative, act, |id, change| {
        let today = Dating::day(clock.today());
        NewFact {
            supersedes: Some(check),
            ..NewFact::new(id, change, FactKind::Retracted, today)
        }
    })?;
    Ok(Ok(()))
}

/// One fact of a reviewer as a change of its own, public at once: it speaks for no body.
fn say<'a>(
    conn: &mut Conn,
    (reviewer, clock): (&Reviewer, &Clock),
    initiative: &Initiative,
    (verb, reason): (Verb, Option<&str>),
    fact: impl FnOnce(i64, i64) -> NewFact<'a>,
) -> Result<()> {
    let change = NewChange {
        initiative: Some(initiative.id),
        reference: initiative.reference.clone(),
        account: Some(reviewer.account),
        verb,
        origin: Origin::Reviewer,
        body: None,
        letter: None,
        publication: Publication::Now,
        reason: reason.map(str::to_owned),
    }
    .record(conn, clock.now())?;
    facts::append(conn, &fact(initiative.id, change))?;
    figures::refresh(conn, clock, &[initiative.id])
}
