//! What is done about a duty. What cannot be done is refused with a reason; the check and the act
//! are one transaction.

use diesel::Connection;

use super::carrying::{carry, is_elsewhere};
use super::opened::Working;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::initiatives::Acting;
use crate::initiatives::manage::acts as records;
use crate::initiatives::review::{self, OVERALL};
use crate::rounds::content::{self, Heading};
use crate::rounds::model::{AnswerKind, Item, ItemState, Of, Report, Side};
use crate::rounds::store::answers::{self, NewAnswer};
use crate::rounds::store::reports::{self, NewReport};
use crate::rounds::store::{duties, items, note_event, notes};
use crate::rules::duty::{DutyState, Verdict};
use crate::web::state::raise_revision;

/// What came of saying that nothing has changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Confirmed {
    /// Of so many items.
    pub done: usize,
    /// Of so many records nobody answers for: they must be adopted first.
    pub not_adopted: usize,
    /// The round takes nothing any more.
    pub closed: bool,
}

/// Says of some items that nothing has changed: of those that nobody has answered yet.
///
/// # Errors
/// Where the database refuses.
pub(super) fn nothing_changed(
    conn: &mut Conn,
    working: &Working,
    which: impl Fn(&Item) -> bool,
    seconds: Option<i64>,
) -> Result<Confirmed> {
    if !working.takes(conn)? {
        return Ok(Confirmed {
            closed: true,
            ..Confirmed::default()
        });
    }
    let all = working.items(conn)?;
    let open = all.iter().filter(|item| item.state() == ItemState::Open);
    let open: Vec<&Item> = open.filter(|item| which(item)).collect();
    let each = i64::try_from(open.len().max(1)).unwrap_or(1);
    let said = NewAnswer {
        kind: AnswerKind::Unchanged,
        reason: None,
        obstacles: None,
        recommendations: None,
        language: "en".into(),
        seconds: seconds.map(|seconds| (seconds / each).max(1)),
    };
    let mut confirmed = Confirmed::default();
    for item in open {
        if confirm(conn, working, item)? {
            give(conn, working, item, &said)?;
            confirmed.done += 1;
        } else {
            confirmed.not_adopted += 1;
        }
    }
    Ok(confirmed)
}

/// Confirms a record in the name of the body; false where nobody answers for it. Of a commitment
/// nothing is written but the answer.
fn confirm(conn: &mut Conn, working: &Working, item: &Item) -> Result<bool> {
    let Of::Record(_, reference) = &item.of else {
        return Ok(true);
    };
    let acting = working.acting(conn, reference)?;
    Ok(records::confirm(conn, &acting, None)?.is_ok())
}

fn give(conn: &mut Conn, working: &Working, item: &Item, said: &NewAnswer) -> Result<()> {
    let now = working.clock.now();
    let row = items::keep(conn, working.owner.duty, item, now)?;
    let by = (working.principal.account, &working.voice);
    answers::add(conn, row, said, by, now)
}

/// What came of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answered {
    /// It is given.
    Done,
    /// Somebody else answered since the page was shown.
    Meanwhile,
    /// Nobody answers for the record: it must be adopted first.
    NotAdopted,
    /// Nothing was entered since the round was opened.
    NothingEntered,
    /// The round takes nothing any more.
    Closed,
}

/// Answers one item; `seen` is the mark of the answer that the form saw.
///
/// # Errors
/// [`Error::NotFound`] for what the body is not asked about, or another body leads now.
pub(super) fn answer(
    conn: &mut Conn,
    working: &Working,
    code: &str,
    said: &NewAnswer,
    seen: &str,
) -> Result<Answered> {
    if !working.takes(conn)? {
        return Ok(Answered::Closed);
    }
    let all = working.items(conn)?;
    let item = all.iter().find(|item| item.of.code() == code);
    let item = item.filter(|item| item.state() != ItemState::Left);
    let item = item.ok_or(Error::NotFound)?;
    if let Some(given) = &item.given {
        // What is sent twice is said once.
        let same = given.kind == said.kind
            && given.account == working.principal.account
            && (&given.reason, &given.obstacles, &given.recommendations)
                == (&said.reason, &said.obstacles, &said.recommendations);
        if same {
            return Ok(Answered::Done);
        }
        if given.mark() != seen {
            return Ok(Answered::Meanwhile);
        }
    }
    match said.kind {
        AnswerKind::Unchanged if !confirm(conn, working, item)? => Ok(Answered::NotAdopted),
        AnswerKind::Reported if !has_entered(item, said) => Ok(Answered::NothingEntered),
        _ => {
            give(conn, working, item, said)?;
            Ok(Answered::Done)
        }
    }
}

/// Of a record something was entered; of a commitment something is said.
fn has_entered(item: &Item, said: &NewAnswer) -> bool {
    match item.of {
        Of::Record(..) => item.entered_at.is_some(),
        Of::Commitment(..) => said.obstacles.is_some() || said.recommendations.is_some(),
    }
}

/// Why a report was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The round is closed.
    Closed,
    /// The body need not answer.
    NotApplicable,
    /// What was handed in before waits for a decision.
    Waits,
    /// The report of another round waits for a decision, and carries along what would be carried here.
    Elsewhere,
    /// Nothing was answered, or nothing since the last report.
    Nothing,
    /// Somebody answered since the page was shown.
    Meanwhile,
}

/// How the page that checks answers says what it saw: when something was last answered, or entered
/// of what would be handed in.
pub(super) fn seen(items: &[Item]) -> String {
    let given = items.iter().filter_map(|item| item.given.as_ref());
    let entered = items.iter().filter_map(|item| item.entered_at);
    let newest = given.map(|given| given.at).chain(entered).max();
    newest.map_or(String::new(), |at| {
        at.and_utc().timestamp_micros().to_string()
    })
}

/// Hands in the report of a body, with what it has not had accepted on its records. Its number.
///
/// # Errors
/// Where the database refuses.
pub(super) fn hand_in(
    conn: &mut Conn,
    working: &Working,
    seen_mark: &str,
) -> Result<std::result::Result<i32, Refusal>> {
    if !working.takes(conn)? {
        return Ok(Err(Refusal::Closed));
    }
    let before = reports::of_duty(conn, working.owner.duty)?;
    let all = working.items(conn)?;
    if let Some(refusal) = refused(conn, working, &before, (&all, seen_mark))? {
        return Ok(Err(refusal));
    }
    if is_elsewhere(conn, working, &all)? {
        return Ok(Err(Refusal::Elsewhere));
    }
    note_entered(conn, working, &all)?;
    let mut carried = Vec::new();
    for item in all.iter().filter(|item| item.state() != ItemState::Left) {
        carried.extend(carry(conn, working, item)?);
    }
    let all = working.items(conn)?;
    let now = working.clock.now();
    let number = before.last().map_or(0, |last| last.number) + 1;
    let heading = Heading {
        round: &working.round,
        owner: &working.owner,
        number,
        voice: &working.voice,
        at: now,
    };
    let bytes = content::build(conn, &heading, &all, &carried)?;
    let submissions: Vec<i64> = carried.iter().map(|one| one.submission).collect();
    let new = NewReport {
        number,
        counts: counts(&all),
        content: &bytes,
        sha256: &content::digest(&bytes),
        carries: &submissions,
    };
    let by = (working.principal.account, &working.voice);
    reports::add(conn, working.owner.duty, &new, by, now)?;
    let detail = format!("report {number} sha256 {}", new.sha256);
    let what = ("report.handed-in", working.subject());
    note_event(conn, (what.0, &what.1), by.0, &detail, now)?;
    raise_revision(conn)?;
    Ok(Ok(number))
}

fn refused(
    conn: &mut Conn,
    working: &Working,
    before: &[Report],
    (all, seen_mark): (&[Item], &str),
) -> Result<Option<Refusal>> {
    let last = before.last();
    if last.is_some_and(|last| last.decided.is_none()) {
        return Ok(Some(Refusal::Waits));
    }
    let (clock, due) = (&working.clock, working.round.said.due_on);
    let owners = vec![working.owner.clone()];
    let standing = duties::standings(conn, clock, owners, |_| due, clock.now())?;
    let exempt = |state| state == DutyState::NotApplicable;
    if standing
        .iter()
        .any(|one| exempt(one.duty.state(clock.today())))
    {
        return Ok(Some(Refusal::NotApplicable));
    }
    let answered = all
        .iter()
        .any(|item| matches!(item.state(), ItemState::Answered(_)));
    let since = last.map(|last| last.submitted_at);
    let is_new = |item: &Item| {
        let given = item.given.as_ref().map(|given| given.at);
        item.unaccepted || given.max(item.entered_at) > since
    };
    let accepted = last
        .and_then(|last| last.decided)
        .map(|(verdict, _)| verdict);
    let nothing_new = accepted == Some(Verdict::Accepted) && !all.iter().any(is_new);
    // A body that is asked about nothing may still say so: its report is complete.
    if (!all.is_empty() && !answered) || nothing_new {
        return Ok(Some(Refusal::Nothing));
    }
    Ok((seen(all) != seen_mark).then_some(Refusal::Meanwhile))
}

/// What is asked, without what another body leads now, and what of it is answered.
fn counts(all: &[Item]) -> (i32, i32) {
    let number = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    let asked = all.iter().filter(|item| item.state() != ItemState::Left);
    let open = all.iter().filter(|item| item.state() == ItemState::Open);
    let (asked, open) = (asked.count(), open.count());
    (number(asked), number(asked - open))
}

/// Answers for records on which the body entered something without saying so.
fn note_entered(conn: &mut Conn, working: &Working, all: &[Item]) -> Result<()> {
    for item in all {
        let given = item.given.as_ref();
        let said = given.map(|given| given.kind);
        let reported = ItemState::Answered(AnswerKind::Reported);
        if item.state() != reported || said == Some(AnswerKind::Reported) {
            continue;
        }
        let words = NewAnswer {
            kind: AnswerKind::Reported,
            reason: None,
            obstacles: given.and_then(|given| given.obstacles.clone()),
            recommendations: given.and_then(|given| given.recommendations.clone()),
            language: given.map_or_else(|| "en".into(), |given| given.language.clone()),
            seconds: None,
        };
        give(conn, working, item, &words)?;
    }
    Ok(())
}

/// Why nothing was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Undecided {
    /// Nobody decides on what they handed in, answered a part of, or is of a body of theirs.
    Own,
    /// It was decided before.
    Decided,
    /// What it carries along on a record cannot be accepted as it is, for a reason.
    Record(String, review::Refusal),
}

/// What ends a decision before its end: all of it is undone.
enum Stop {
    Refused(Undecided),
    Failed(Error),
}

impl From<diesel::result::Error> for Stop {
    fn from(error: diesel::result::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// Done, or why not.
pub(super) type Decision = std::result::Result<(), Undecided>;

/// Accepts a report, or returns it with remarks by item, and what it carries along with it: all or
/// nothing. Who said it, what and when stays as it was.
///
/// # Errors
/// [`Error::Forbidden`] for who neither administers nor reviews, and where the database refuses.
pub(super) fn decide(
    conn: &mut Conn,
    working: &Working,
    report: &Report,
    remarks: Option<&[(String, String)]>,
) -> Result<Decision> {
    working.decides()?;
    let done = conn.transaction(|conn| decided(conn, working, report, remarks));
    match done {
        Ok(()) => Ok(Ok(())),
        Err(Stop::Refused(undecided)) => Ok(Err(undecided)),
        Err(Stop::Failed(error)) => Err(error),
    }
}

fn decided(
    conn: &mut Conn,
    working: &Working,
    report: &Report,
    remarks: Option<&[(String, String)]>,
) -> std::result::Result<(), Stop> {
    let (now, by) = (working.clock.now(), working.principal.account);
    let waits = reports::newest_waiting(conn, working.owner.duty)?;
    if waits.is_none_or(|waits| waits.id != report.id) {
        return Err(Stop::Refused(Undecided::Decided));
    }
    let today = working.clock.today();
    if review::speaks_for(conn, by, working.owner.body, today)? {
        return Err(Stop::Refused(Undecided::Own));
    }
    for (reference, submission) in reports::carried(conn, report.id)? {
        let acting = Acting::deciding(
            conn,
            working.principal.account,
            &reference,
            working.clock.clone(),
        )?;
        let found = review::last(conn, acting.initiative.id, working.owner.body)?;
        let Some(found) = found.filter(|one| one.id == submission) else {
            continue;
        };
        let seen = found.seen(acting.initiative.lock_version);
        let outcome = match remarks {
            None => review::accept_quietly(conn, &acting, &seen, None)?,
            Some(remarks) => {
                let mine = of_record(remarks, &reference);
                review::give_back_quietly(conn, &acting, &seen, &mine)?
            }
        };
        match outcome {
            Ok(_) => {}
            Err(review::Refusal::Own) => return Err(Stop::Refused(Undecided::Own)),
            Err(refusal) => return Err(Stop::Refused(Undecided::Record(reference, refusal))),
        }
    }
    let verdict = match remarks {
        None => Verdict::Accepted,
        Some(_) => Verdict::Returned,
    };
    if !reports::decide(conn, report.id, verdict, by, now)? {
        return Err(Stop::Refused(Undecided::Own));
    }
    reports::remark(conn, report.id, remarks.unwrap_or_default())?;
    let action = match verdict {
        Verdict::Accepted => "report.accepted",
        Verdict::Returned => "report.returned",
    };
    let detail = format!("report {}", report.number);
    note_event(conn, (action, &working.subject()), by, &detail, now)?;
    raise_revision(conn)?;
    Ok(())
}

/// What is said of a record, or else of the report as a whole.
fn of_record(remarks: &[(String, String)], reference: &str) -> Vec<(String, String)> {
    let of = |field: &str| remarks.iter().find(|(of, _)| of == field);
    let found = of(reference).or_else(|| of(OVERALL));
    let found = found.map(|(_, comment)| (OVERALL.to_owned(), comment.clone()));
    found.into_iter().collect()
}

/// Appends a note of whoever works on it, as a reply to one of the other side where it names one.
/// What is sent twice is said once.
///
/// # Errors
/// Where the database refuses.
pub(super) fn note(
    conn: &mut Conn,
    working: &Working,
    (said, language): (&str, &str),
    replies_to: Option<usize>,
) -> Result<()> {
    let all = notes::of_duty(conn, working.owner.duty)?;
    let side = side(working);
    if all
        .last()
        .is_some_and(|last| last.side == side && last.note == said)
    {
        return Ok(());
    }
    let replies_to = replies_to.and_then(|place| all.get(place));
    let replies_to = replies_to.filter(|one| one.side != side).map(|one| one.id);
    let (now, by) = (working.clock.now(), working.principal.account);
    notes::add(
        conn,
        working.owner.duty,
        (side, replies_to),
        (said, language),
        by,
        now,
    )?;
    note_event(conn, ("report.noted", &working.subject()), by, "", now)
}

/// On whose side somebody writes.
pub(super) fn side(working: &Working) -> Side {
    if working.administers() {
        Side::Secretariat
    } else {
        Side::Body
    }
}
