//! What is done to transactions, in the verbs of the history. What cannot be done is refused with a
//! reason; the check and the act are one transaction of the database.

use super::forms::Entered;
use super::store::{self, NewTransaction};
use super::{Transaction, transactions_of};
use crate::audit::Verb;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::initiatives::{Acting, Done, proof};

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else changed what the form was opened on.
    Meanwhile,
    /// It was withdrawn before.
    Withdrawn,
    /// The document that should back it was taken back.
    DocumentGone,
}

/// What came of it, or why not.
pub type Outcome = std::result::Result<Done, Refusal>;

/// What a form for a new transaction says that it saw: the last number that there was.
pub fn last_seen(there: &[Transaction]) -> String {
    let last = there.iter().map(|one| one.number).max();
    last.unwrap_or(0).to_string()
}

fn is_same(one: &Transaction, entered: &Entered) -> bool {
    entered.proof.is(one.document.as_ref())
        && one.kind == entered.kind
        && one.amount == entered.amount
        && one.description == entered.description
        && one.provider == entered.provider
        && one.receiver == entered.receiver
        && one.dating == entered.dating
}

/// Tells of a transaction.
///
/// # Errors
/// Where the database refuses.
pub fn create(conn: &mut Conn, acting: &Acting, entered: &Entered, seen: &str) -> Result<Outcome> {
    let id = acting.initiative.id;
    let there = transactions_of(conn, id, &acting.sight)?;
    // A button pressed twice tells of one; the same told again later may well be another.
    let seen: i32 = seen.parse().unwrap_or(0);
    let twice = |one: &Transaction| one.number > seen && !one.withdrawn && is_same(one, entered);
    if there.iter().any(twice) {
        return Ok(Ok(Done::Saved));
    }
    if !proof::can(conn, acting, &entered.proof)? {
        return Ok(Err(Refusal::DocumentGone));
    }
    let last = store::last_numbers(conn, &[id])?.get(&id).copied();
    acting.change(conn, Verb::Funded, None, |conn, change| {
        write(conn, acting, entered, (change, last.unwrap_or(0) + 1, None))
    })?;
    Ok(Ok(Done::Saved))
}

fn write(
    conn: &mut Conn,
    acting: &Acting,
    entered: &Entered,
    (change, number, supersedes): (i64, i32, Option<i64>),
) -> Result<()> {
    let initiative = acting.initiative.id;
    let document = proof::write(conn, acting, change, &entered.proof)?;
    let new = NewTransaction {
        initiative,
        change,
        number,
        supersedes,
        kind: entered.kind,
        amount: entered.amount,
        description: entered.description.clone(),
        provider: entered.provider.clone(),
        receiver: entered.receiver.clone(),
        dating: entered.dating,
        document,
        withdrawn: false,
    };
    store::add_transactions(conn, &[new])
}

/// The transaction of an address, for whoever may correct it: a lead corrects only what was said
/// for it.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`].
pub fn own(conn: &mut Conn, acting: &Acting, number: i32) -> Result<Transaction> {
    let one = store::by_number(conn, acting.initiative.id, &acting.sight, number)?;
    if acting.voice.may_correct(one.told.origin, one.told.body) {
        Ok(one)
    } else {
        Err(Error::Forbidden(
            "transactions told for one's own body only",
        ))
    }
}

fn refusal(one: &Transaction, seen: &str) -> Option<Refusal> {
    if one.withdrawn {
        Some(Refusal::Withdrawn)
    } else if !seen.is_empty() && seen != one.told.mark() {
        Some(Refusal::Meanwhile)
    } else {
        None
    }
}

/// Corrects a transaction; what was told before stays.
///
/// # Errors
/// As [`own`], and where the database refuses.
pub fn correct(
    conn: &mut Conn,
    acting: &Acting,
    number: i32,
    entered: &Entered,
    seen: &str,
) -> Result<Outcome> {
    let one = own(conn, acting, number)?;
    if !one.withdrawn && is_same(&one, entered) {
        return Ok(Ok(Done::Unchanged));
    }
    if let Some(refusal) = refusal(&one, seen) {
        return Ok(Err(refusal));
    }
    if !proof::can(conn, acting, &entered.proof)? {
        return Ok(Err(Refusal::DocumentGone));
    }
    let reason = entered.reason.as_deref();
    acting.change(conn, Verb::FundingCorrected, reason, |conn, change| {
        write(conn, acting, entered, (change, number, Some(one.id)))
    })?;
    Ok(Ok(Done::Saved))
}

/// Takes a transaction back; it stays in the history.
///
/// # Errors
/// As [`own`], and where the database refuses.
pub fn withdraw(
    conn: &mut Conn,
    acting: &Acting,
    number: i32,
    reason: &str,
    seen: &str,
) -> Result<Outcome> {
    let one = own(conn, acting, number)?;
    if let Some(refusal) = refusal(&one, seen) {
        return Ok(Err(refusal));
    }
    acting.change(
        conn,
        Verb::FundingWithdrawn,
        Some(reason),
        |conn, change| {
            let new = NewTransaction {
                initiative: one.initiative,
                change,
                number,
                supersedes: Some(one.id),
                kind: one.kind,
                amount: one.amount,
                description: one.description.clone(),
                provider: one.provider.clone(),
                receiver: one.receiver.clone(),
                dating: one.dating,
                document: one.document.as_ref().map(|document| document.id),
                withdrawn: true,
            };
            store::add_transactions(conn, &[new])
        },
    )?;
    Ok(Ok(Done::Saved))
}
