//! What is done to submissions. What cannot be done is refused with a reason; the check and the
//! act are one transaction.

use super::notify::{Told, notify};
use super::{Outcome, Submission, store};
use crate::audit::changes;
use crate::audit::events::{self, Event};
use crate::audit::{Publication, Sight};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures;
use crate::initiatives::drafts::{self, DraftStage, EntryDraft};
use crate::initiatives::entry::{Edited, proposals};
use crate::initiatives::{self, Acting, Voice};
use crate::measures;
use crate::rules::{Body, Day};

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing to hand in.
    Nothing,
    /// What was handed in before waits for a decision.
    Waits,
    /// It was decided, or taken back, before.
    Decided,
    /// Nobody decides on what they handed in.
    Own,
    /// It is a part of the report of a round, and is decided or taken back with it.
    Carried,
    /// The record changed since the proposal was typed.
    Changed,
    /// A record that is new changed since the page was shown.
    Reworked,
    /// A value of a measure is of the same period, sex and state as another that stands.
    Twice {
        /// The measure's number.
        measure: i32,
        /// The number of the value that is handed in.
        told: i32,
        /// That of the other.
        other: i32,
    },
    /// Texts of a public record have no versions: changed ones cannot wait for a day.
    TextsCannotWait,
}

/// Done, or why not.
pub type Decision = std::result::Result<Submission, Refusal>;

fn body(acting: &Acting) -> Result<Body> {
    match acting.voice {
        Voice::Lead(body) => Ok(body),
        Voice::Secretariat | Voice::OnBehalf(..) => {
            Err(Error::Forbidden("whoever speaks for a lead only"))
        }
    }
}

fn note(conn: &mut Conn, acting: &Acting, action: &str, submission: i64) -> Result<()> {
    let detail = format!("submission {submission}");
    let event = Event {
        at: acting.clock.now(),
        account: Some(acting.account),
        action,
        subject: &acting.initiative.reference,
        detail: &detail,
    };
    events::append(conn, &event)
}

/// Tells those concerned of what was done, where it was.
fn tell(
    conn: &mut Conn,
    (acting, told): (&Acting, Told),
    done: Decision,
    base_url: &str,
) -> Result<Decision> {
    if let Ok(submission) = &done {
        let about = (&acting.initiative, submission);
        notify(conn, told, about, base_url, acting.clock.now())?;
    }
    Ok(done)
}

/// Hands in everything that the body of this account has not handed in yet: changes, and what it
/// proposes.
///
/// # Errors
/// [`Error::Forbidden`] for whoever speaks for no lead, and where the database refuses.
pub fn hand_in(conn: &mut Conn, acting: &Acting, base_url: &str) -> Result<Decision> {
    let done = hand_in_quietly(conn, acting)?;
    tell(conn, (acting, Told::Submitted), done, base_url)
}

/// The same as a part of something larger, of which people are told as a whole.
///
/// # Errors
/// As [`hand_in`].
pub fn hand_in_quietly(conn: &mut Conn, acting: &Acting) -> Result<Decision> {
    let (id, now, body) = (acting.initiative.id, acting.clock.now(), body(acting)?);
    if let Some(last) = store::last(conn, id, body)?
        && last.outcome.is_none()
    {
        return Ok(Err(Refusal::Waits));
    }
    let proposal = drafts::proposal_of(conn, id, body)?
        .filter(|draft| draft.is_open())
        .map(|draft| draft.id);
    let drafts = initiatives::history(conn, id, Sight::Drafts(body))?;
    if drafts.is_empty() && proposal.is_none() {
        return Ok(Err(Refusal::Nothing));
    }
    let submission = store::add(conn, id, (acting.account, body), proposal, now)?;
    changes::hand_in(conn, id, body, submission)?;
    if let Some(proposal) = proposal {
        drafts::set_stage(conn, proposal, DraftStage::Submitted)?;
    }
    note(conn, acting, "submission.handed-in", submission)?;
    let handed = store::last(conn, id, body)?.ok_or(Error::NotFound)?;
    Ok(Ok(handed))
}

/// Takes back what the body of this account handed in, unless it was decided: it is a draft again.
///
/// # Errors
/// As [`hand_in`].
pub fn take_back(conn: &mut Conn, acting: &Acting, seen: &str) -> Result<Decision> {
    let (id, now, body) = (acting.initiative.id, acting.clock.now(), body(acting)?);
    let last = store::last(conn, id, body)?.filter(|one| one.mark() == seen);
    let Some(last) = last.filter(|one| one.outcome.is_none()) else {
        return Ok(Err(Refusal::Decided));
    };
    if store::carried_by(conn, last.id)?.is_some() {
        return Ok(Err(Refusal::Carried));
    }
    if !store::withdraw(conn, last.id, acting.account, now)? {
        return Ok(Err(Refusal::Decided));
    }
    as_draft(conn, &last)?;
    note(conn, acting, "submission.withdrawn", last.id)?;
    Ok(Ok(last))
}

fn as_draft(conn: &mut Conn, submission: &Submission) -> Result<()> {
    changes::hand_back(conn, submission.id)?;
    if let Some(proposal) = submission.proposal {
        drafts::set_stage(conn, proposal, DraftStage::Open)?;
    }
    Ok(())
}

/// Whether what a form saw is decided with the report of a round.
fn is_carried(conn: &mut Conn, acting: &Acting, seen: &str) -> Result<bool> {
    acting.secretariat()?;
    let found = store::of_initiative(conn, acting.initiative.id)?;
    let mark = seen.split('.').next().unwrap_or_default();
    match found.into_iter().find(|one| one.mark() == mark) {
        Some(one) => Ok(store::carried_by(conn, one.id)?.is_some()),
        None => Ok(false),
    }
}

/// The submission that a form saw, if this account may decide on it.
fn to_decide(conn: &mut Conn, acting: &Acting, seen: &str) -> Result<Decision> {
    acting.secretariat()?;
    let found = store::of_initiative(conn, acting.initiative.id)?;
    let mark = seen.split('.').next().unwrap_or_default();
    let waits = found
        .into_iter()
        .find(|one| one.mark() == mark && one.outcome.is_none());
    let Some(waits) = waits else {
        return Ok(Err(Refusal::Decided));
    };
    // A new record is edited in place: what is decided on is what was read.
    let stands = initiatives::by_reference(conn, &acting.initiative.reference)?;
    if stands.public_version.is_none() && waits.seen(stands.lock_version) != seen {
        return Ok(Err(Refusal::Reworked));
    }
    if store::is_own(conn, &waits, acting.account)? || is_of_theirs(conn, acting, &waits)? {
        return Ok(Err(Refusal::Own));
    }
    Ok(Ok(waits))
}

/// Whether whoever would decide speaks for the body that handed it in.
fn is_of_theirs(conn: &mut Conn, acting: &Acting, submission: &Submission) -> Result<bool> {
    match submission.body {
        Some(body) => store::speaks_for(conn, acting.account, body, acting.clock.today()),
        None => Ok(false),
    }
}

/// Accepts what was handed in: it becomes public at once, or when a day begins; never before the
/// record itself. Who said it, what and when stays as it was.
///
/// # Errors
/// [`Error::Forbidden`] for whoever speaks for a lead, and where the database refuses.
pub fn accept(
    conn: &mut Conn,
    acting: &Acting,
    seen: &str,
    embargo: Option<Day>,
    base_url: &str,
) -> Result<Decision> {
    if is_carried(conn, acting, seen)? {
        return Ok(Err(Refusal::Carried));
    }
    let done = accept_quietly(conn, acting, seen, embargo)?;
    tell(conn, (acting, Told::Accepted), done, base_url)
}

/// The same as a part of something larger, of which people are told as a whole.
///
/// # Errors
/// As [`accept`].
pub fn accept_quietly(
    conn: &mut Conn,
    acting: &Acting,
    seen: &str,
    embargo: Option<Day>,
) -> Result<Decision> {
    let (id, now) = (acting.initiative.id, acting.clock.now());
    let submission = match to_decide(conn, acting, seen)? {
        Ok(submission) => submission,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let stands = initiatives::next_publication(conn, id, now)?;
    let publication = publication(acting, stands, embargo);
    if publication != Publication::Now && changes_public_texts(conn, acting, &submission)? {
        return Ok(Err(Refusal::TextsCannotWait));
    }
    if let Some(twice) = told_twice(conn, acting, &submission)? {
        return Ok(Err(twice));
    }
    if !apply_proposal(conn, acting, &submission, publication)? {
        return Ok(Err(Refusal::Changed));
    }
    changes::accept(conn, submission.id, publication, now)?;
    if stands == Publication::Draft {
        // The record becomes public with it, and what the secretariat put right in it.
        changes::publish(conn, id, publication, now)?;
    }
    if !store::decide(conn, submission.id, Outcome::Accepted, acting.account, now)? {
        return Err(Error::Forbidden("nobody accepts what they handed in"));
    }
    note(conn, acting, "submission.accepted", submission.id)?;
    figures::refresh(conn, &acting.clock, &[id])?;
    Ok(Ok(submission))
}

/// The secretariat may have told the same meanwhile: two values of one period would stand.
fn told_twice(
    conn: &mut Conn,
    acting: &Acting,
    submission: &Submission,
) -> Result<Option<Refusal>> {
    if !acting.initiative.measured {
        return Ok(None);
    }
    let news = measures::news_of(
        conn,
        acting.initiative.id,
        &Sight::Submission(submission.id),
    )?;
    Ok(news.iter().find_map(|one| {
        let (told, other) = one.told_twice()?;
        let measure = one.now.number;
        Some(Refusal::Twice {
            measure,
            told,
            other,
        })
    }))
}

/// Writes what was proposed to the record, as its author's change; false where the record changed
/// since they typed it.
fn apply_proposal(
    conn: &mut Conn,
    acting: &Acting,
    submission: &Submission,
    publication: Publication,
) -> Result<bool> {
    let Some(draft) = proposal(conn, acting, submission)? else {
        return Ok(true);
    };
    let edited = proposals::apply(conn, &draft, publication, &acting.clock)?;
    Ok(edited != Edited::Conflict)
}

fn proposal(
    conn: &mut Conn,
    acting: &Acting,
    submission: &Submission,
) -> Result<Option<EntryDraft>> {
    let Some(row) = submission.proposal else {
        return Ok(None);
    };
    let all = drafts::proposals(conn, acting.initiative.id)?;
    let draft = all.into_iter().find(|draft| draft.id == row);
    draft.map(Some).ok_or(Error::NotFound)
}

/// Whether what was proposed changes texts of a record that the public sees.
fn changes_public_texts(conn: &mut Conn, acting: &Acting, submission: &Submission) -> Result<bool> {
    let now = initiatives::by_reference(conn, &acting.initiative.reference)?;
    let proposal = proposal(conn, acting, submission)?;
    Ok(now.public_version.is_some()
        && proposal.is_some_and(|draft| proposals::texts(&draft) != now.texts))
}

/// With the record where that is held back for longer.
fn publication(acting: &Acting, stands: Publication, embargo: Option<Day>) -> Publication {
    let asked = embargo.map(|day| Publication::From(day, acting.clock.start_of(day)));
    match (stands, asked) {
        (Publication::From(held, _), Some(Publication::From(day, _))) if held > day => stands,
        (Publication::From(..), None) => stands,
        (_, Some(asked)) => asked,
        (_, None) => Publication::Now,
    }
}

/// Returns what was handed in with comments by field: it is a draft again.
///
/// # Errors
/// As [`accept`].
pub fn give_back(
    conn: &mut Conn,
    acting: &Acting,
    seen: &str,
    comments: &[(String, String)],
    base_url: &str,
) -> Result<Decision> {
    if is_carried(conn, acting, seen)? {
        return Ok(Err(Refusal::Carried));
    }
    let done = give_back_quietly(conn, acting, seen, comments)?;
    tell(conn, (acting, Told::Returned), done, base_url)
}

/// The same as a part of something larger, of which people are told as a whole.
///
/// # Errors
/// As [`accept`].
pub fn give_back_quietly(
    conn: &mut Conn,
    acting: &Acting,
    seen: &str,
    comments: &[(String, String)],
) -> Result<Decision> {
    let now = acting.clock.now();
    let submission = match to_decide(conn, acting, seen)? {
        Ok(submission) => submission,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if !store::decide(conn, submission.id, Outcome::Returned, acting.account, now)? {
        return Ok(Err(Refusal::Own));
    }
    as_draft(conn, &submission)?;
    store::remark(conn, submission.id, comments)?;
    note(conn, acting, "submission.returned", submission.id)?;
    Ok(Ok(submission))
}
