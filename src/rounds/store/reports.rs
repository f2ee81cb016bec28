//! Reports as they were handed in. Their instants and their bytes are written once.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::super::model::{Owner, Report, Round};
use super::rounds as rounds_of;
use crate::audit::changes::stored;
use crate::audit::{Author, Letter};
use crate::db::Conn;
use crate::db::schema::{
    accounts, answers, changes, duties, duty_items as items, initiatives,
    report_comments as comments, report_submissions as carried, reports, rounds, submissions,
};
use crate::error::Result;
use crate::initiatives::Voice;
use crate::rules::duty::Verdict;
use crate::rules::{Coded, Day, Instant, Origin};

type Row = (
    (i64, i32, Instant, i64, String),
    (Option<String>, Option<Day>, String),
    (Option<String>, Option<Instant>),
    (String, Option<Instant>),
);

/// The reports of a duty, the oldest first.
///
/// # Errors
/// Where the database is away.
pub fn of_duty(conn: &mut Conn, duty: i64) -> Result<Vec<Report>> {
    let rows: Vec<Row> = reports::table
        .inner_join(accounts::table.on(reports::account_id.eq(accounts::id)))
        .filter(reports::duty_id.eq(duty))
        .order(reports::number)
        .select((
            (
                reports::id,
                reports::number,
                reports::submitted_at,
                reports::account_id,
                reports::origin,
            ),
            (
                reports::letter_reference,
                reports::letter_on,
                reports::sha256,
            ),
            (reports::outcome, reports::decided_at),
            (accounts::name, accounts::anonymised_at),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(
            |((id, number, submitted_at, account, origin), (letter, on, sha256), decided, who)| {
                let decided = match decided.0.zip(decided.1) {
                    Some((outcome, at)) => Some((stored(&outcome)?, at)),
                    None => None,
                };
                Ok(Report {
                    id,
                    number,
                    submitted_at,
                    account,
                    author: Author::read(who),
                    origin: stored(&origin)?,
                    letter: Letter::read((letter, on)),
                    sha256,
                    decided,
                })
            },
        )
        .collect()
}

/// The bytes of a report.
///
/// # Errors
/// Where the database is away.
pub fn content(conn: &mut Conn, report: i64) -> Result<Vec<u8>> {
    Ok(reports::table
        .find(report)
        .select(reports::content)
        .first(conn)?)
}

/// What is handed in.
pub struct NewReport<'a> {
    /// The first of a duty is 1.
    pub number: i32,
    /// How many items it is asked, and how many it answers.
    pub counts: (i32, i32),
    /// Its bytes.
    pub content: &'a [u8],
    /// Their digest.
    pub sha256: &'a str,
    /// What it carries along, by rows of submissions.
    pub carries: &'a [i64],
}

/// Adds a report.
///
/// # Errors
/// Where the database refuses.
pub fn add(
    conn: &mut Conn,
    duty: i64,
    new: &NewReport<'_>,
    (account, voice): (i64, &Voice),
    now: Instant,
) -> Result<i64> {
    let letter = voice.letter();
    let id: i64 = diesel::insert_into(reports::table)
        .values((
            reports::duty_id.eq(duty),
            reports::number.eq(new.number),
            reports::submitted_at.eq(now),
            reports::account_id.eq(account),
            reports::origin.eq(voice.origin().code()),
            reports::letter_reference.eq(letter.as_ref().map(|one| one.reference.as_str())),
            reports::letter_on.eq(letter.as_ref().map(|one| one.on)),
            reports::items.eq(new.counts.0),
            reports::answered.eq(new.counts.1),
            reports::content.eq(new.content),
            reports::sha256.eq(new.sha256),
        ))
        .returning(reports::id)
        .get_result(conn)?;
    for submission in new.carries {
        diesel::insert_into(carried::table)
            .values((
                carried::report_id.eq(id),
                carried::submission_id.eq(submission),
            ))
            .execute(conn)?;
    }
    Ok(id)
}

/// What a report carries along and nobody decided yet: record and submission, by their rows.
///
/// # Errors
/// Where the database is away.
pub fn carried(conn: &mut Conn, report: i64) -> Result<Vec<(String, i64)>> {
    Ok(carried::table
        .inner_join(submissions::table.inner_join(initiatives::table))
        .filter(carried::report_id.eq(report))
        .filter(submissions::outcome.is_null())
        .order(submissions::id)
        .select((initiatives::reference, submissions::id))
        .load(conn)?)
}

/// Decides on a report, unless somebody did before; true where it was this time. Nobody decides on
/// what they handed in, answered a part of, or entered in the name of the body since the round was
/// opened: that is part of the statements themselves.
///
/// # Errors
/// Where the database refuses.
pub fn decide(
    conn: &mut Conn,
    report: i64,
    verdict: Verdict,
    by: i64,
    now: Instant,
) -> Result<bool> {
    let own = answers::table
        .inner_join(items::table)
        .filter(items::duty_id.eq(reports::duty_id))
        .filter(answers::account_id.eq(by))
        .select(answers::id);
    if entered_part(conn, report, by)? {
        return Ok(false);
    }
    let mine_to_decide: Option<i64> = reports::table
        .filter(reports::id.eq(report))
        .filter(reports::outcome.is_null())
        .filter(reports::account_id.ne(by))
        .filter(not(exists(own)))
        .select(reports::id)
        .first(conn)
        .optional()?;
    let Some(id) = mine_to_decide else {
        return Ok(false);
    };
    let undecided = reports::table
        .filter(reports::id.eq(id))
        .filter(reports::outcome.is_null());
    let written = diesel::update(undecided)
        .set((
            reports::outcome.eq(verdict.code()),
            reports::decided_at.eq(now),
            reports::decided_by.eq(by),
        ))
        .execute(conn)?;
    Ok(written == 1)
}

/// Whether an account entered something in the name of the body of a report since its round was
/// opened.
fn entered_part(conn: &mut Conn, report: i64, account: i64) -> Result<bool> {
    let of_body = changes::state_id
        .eq(duties::state_id)
        .or(changes::organisation_id.eq(duties::organisation_id));
    let entered = changes::table
        .filter(changes::account_id.eq(account))
        .filter(changes::origin.eq_any([Origin::Lead.code(), Origin::OnBehalf.code()]))
        .filter(changes::recorded_at.nullable().ge(rounds::opened_at))
        .filter(of_body.assume_not_null())
        .select(changes::id);
    let theirs: Option<i64> = reports::table
        .inner_join(duties::table.inner_join(rounds::table))
        .filter(reports::id.eq(report))
        .filter(exists(entered))
        .select(reports::id)
        .first(conn)
        .optional()?;
    Ok(theirs.is_some())
}

/// Notes what a report is returned with.
///
/// # Errors
/// Where the database refuses.
pub fn remark(conn: &mut Conn, report: i64, remarks: &[(String, String)]) -> Result<()> {
    for (field, comment) in remarks {
        diesel::insert_into(comments::table)
            .values((
                comments::report_id.eq(report),
                comments::field.eq(field),
                comments::comment.eq(comment),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// What the reports of a duty were returned with: report, field and comment.
///
/// # Errors
/// Where the database is away.
pub fn remarks(conn: &mut Conn, duty: i64) -> Result<Vec<(i64, String, String)>> {
    Ok(comments::table
        .inner_join(reports::table)
        .filter(reports::duty_id.eq(duty))
        .order(comments::id)
        .select((comments::report_id, comments::field, comments::comment))
        .load(conn)?)
}

/// Whether the newest report of a duty came back.
///
/// # Errors
/// Where the database is away.
pub fn came_back(conn: &mut Conn, duty: i64) -> Result<bool> {
    let newest: Option<Option<String>> = reports::table
        .filter(reports::duty_id.eq(duty))
        .order(reports::number.desc())
        .select(reports::outcome)
        .first(conn)
        .optional()?;
    Ok(newest.flatten().as_deref() == Some(Verdict::Returned.code()))
}

/// How many reports of all rounds wait for a decision.
///
/// # Errors
/// Where the database is away.
pub fn waiting(conn: &mut Conn) -> Result<i64> {
    Ok(reports::table
        .filter(reports::outcome.is_null())
        .count()
        .get_result(conn)?)
}

/// The reports that wait for a decision, the oldest first, at most so many: the codes of round and
/// body, both names, and when it was handed in.
///
/// # Errors
/// Where the database is away.
pub fn undecided(conn: &mut Conn, most: i64) -> Result<Vec<(Round, Owner, Instant)>> {
    let rows: Vec<(i64, i64, Instant)> = reports::table
        .inner_join(duties::table)
        .filter(reports::outcome.is_null())
        .order((reports::submitted_at, reports::id))
        .limit(most)
        .select((duties::round_id, duties::id, reports::submitted_at))
        .load(conn)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let rounds = rounds_of::all(conn)?;
    let owners = super::duties::of_rounds(conn, &rounds)?;
    let found = rows.into_iter().filter_map(|(round, duty, at)| {
        let round = rounds.iter().find(|one| one.id == round)?;
        let owner = owners.iter().find(|one| one.duty == duty)?;
        Some((round.clone(), owner.clone(), at))
    });
    Ok(found.collect())
}

/// The report of a duty that waits for a decision.
///
/// # Errors
/// Where the database is away.
pub fn newest_waiting(conn: &mut Conn, duty: i64) -> Result<Option<Report>> {
    let newest = of_duty(conn, duty)?.pop();
    Ok(newest.filter(|report| report.decided.is_none()))
}
