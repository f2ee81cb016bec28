//! A reviewer agrees, asks, refuses, or takes that back; who answers for the record answers. Who may
//! is asked again in the transaction of the act.

use super::{Finding, Reviewer, Standing, store};
use crate::audit::{NewChange, Publication, Verb};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::facts::{self, NewFact};
use crate::figures;
use crate::initiatives::{Acting, Initiative};
use crate::rules::{Dating, FactKind, Origin};

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The fact is not public, or was superseded.
    NotPublic,
    /// It cannot be checked by them, as it stands.
    Stands(Standing),
    /// There is nothing of theirs to take back, or no question to answer.
    Nothing,
}

/// Done, or why not.
pub type Outcome = std::result::Result<(), Refusal>;

/// What a reviewer finds of a fact and its documents, with their words.
///
/// # Errors
/// Where the database refuses.
pub fn find(
    conn: &mut Conn,
    (reviewer, clock): (&Reviewer, &Clock),
    initiative: &Initiative,
    fact: i64,
    (finding, note): (Finding, Option<&str>),
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
        (finding.verb(), note),
        |id, change| {
            let today = Dating::day(clock.today());
            NewFact {
                about: Some(fact),
                note,
                ..NewFact::new(id, change, finding.kind(), today)
            }
        },
    )?;
    Ok(Ok(()))
}

/// Who answers for the record answers the question about a fact that waits.
///
/// # Errors
/// Where the database refuses.
pub fn answer(conn: &mut Conn, acting: &Acting, fact: i64, said: &str) -> Result<Outcome> {
    let initiative = acting.initiative.id;
    let facts = facts::of_initiative(conn, initiative, &acting.sight)?;
    let Some(question) = facts::unanswered(&facts, fact) else {
        return Ok(Err(Refusal::Nothing));
    };
    acting.change(conn, Verb::Answered, Some(said), |conn, change| {
        let new = NewFact {
            about: Some(question.id),
            note: Some(said),
            ..NewFact::new(initiative, change, FactKind::Answered, acting.today())
        };
        facts::append(conn, &new).map(|_| ())
    })?;
    Ok(Ok(()))
}

/// A reviewer takes the newest finding of theirs back.
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
    let found = store::own_finding(conn, initiative.id, fact, reviewer.account)?;
    let Some((check, finding)) = found else {
        return Ok(Err(Refusal::Nothing));
    };
    let act = (finding.back(), Some(reason));
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
