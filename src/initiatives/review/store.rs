use diesel::prelude::*;

use super::{OVERALL, Outcome, Submission};
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{
    accounts, accreditations, changes, entry_drafts as drafts, organisations,
    review_comments as comment_rows, submissions,
};
use crate::error::Result;
use crate::rules::{Body, Coded, Day, Instant};

/// The most earlier returns that a page shows.
const MOST: usize = 20;

fn columns(body: Body) -> (Option<i64>, Option<i64>) {
    match body {
        Body::State(id) => (Some(id), None),
        Body::Organisation(id) => (None, Some(id)),
    }
}

/// Notes that something is handed in; returns the row.
///
/// # Errors
/// Where the database refuses.
pub(super) fn add(
    conn: &mut Conn,
    initiative: i64,
    (account, body): (i64, Body),
    proposal: Option<i64>,
    now: Instant,
) -> Result<i64> {
    let (state, organisation) = columns(body);
    Ok(diesel::insert_into(submissions::table)
        .values((
            submissions::initiative_id.eq(initiative),
            submissions::entry_draft_id.eq(proposal),
            submissions::account_id.eq(account),
            submissions::state_id.eq(state),
            submissions::organisation_id.eq(organisation),
            submissions::submitted_at.eq(now),
        ))
        .returning(submissions::id)
        .get_result(conn)?)
}

type Row = (
    (i64, i64, Option<i64>, Option<i64>),
    (Option<i64>, Instant, Option<String>, Option<Instant>),
);

fn read(row: Row) -> Result<Submission> {
    let ((id, account, state, organisation), (proposal, submitted_at, outcome, decided_at)) = row;
    Ok(Submission {
        id,
        account,
        body: state
            .map(Body::State)
            .or(organisation.map(Body::Organisation)),
        proposal,
        submitted_at,
        outcome: outcome.map(|code| stored(&code)).transpose()?,
        decided_at,
    })
}

/// The submissions of a record, the oldest first.
///
/// # Errors
/// Where the database is away.
pub(super) fn of_initiative(conn: &mut Conn, initiative: i64) -> Result<Vec<Submission>> {
    let rows: Vec<Row> = submissions::table
        .filter(submissions::initiative_id.eq(initiative))
        .order(submissions::id)
        .select((
            (
                submissions::id,
                submissions::account_id,
                submissions::state_id,
                submissions::organisation_id,
            ),
            (
                submissions::entry_draft_id,
                submissions::submitted_at,
                submissions::outcome,
                submissions::decided_at,
            ),
        ))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// What waits for a decision on a record, of whichever body: the oldest first.
///
/// # Errors
/// Where the database is away.
pub fn waiting(conn: &mut Conn, initiative: i64) -> Result<Option<Submission>> {
    let all = of_initiative(conn, initiative)?;
    Ok(all.into_iter().find(|one| one.outcome.is_none()))
}

/// What waits on a record for a decision with the report of a round, of whichever body.
///
/// # Errors
/// Where the database is away.
pub fn with_reports(conn: &mut Conn, initiative: i64) -> Result<Vec<Submission>> {
    let mut waiting = of_initiative(conn, initiative)?;
    waiting.retain(|one| one.outcome.is_none());
    let mut found = Vec::new();
    for one in waiting {
        if carried_by(conn, one.id)?.is_some() {
            found.push(one);
        }
    }
    Ok(found)
}

/// What a body handed in last on a record.
///
/// # Errors
/// Where the database is away.
pub fn last(conn: &mut Conn, initiative: i64, body: Body) -> Result<Option<Submission>> {
    let all = of_initiative(conn, initiative)?;
    Ok(all.into_iter().rfind(|one| one.body == Some(body)))
}

/// Decides a submission, unless somebody did before; true where it was this time. Nobody accepts
/// or returns what they handed in, or wrote a part of.
///
/// # Errors
/// Where the database refuses.
pub(super) fn decide(
    conn: &mut Conn,
    submission: i64,
    outcome: Outcome,
    by: i64,
    now: Instant,
) -> Result<bool> {
    let own = changes::table
        .filter(changes::submission_id.eq(submission))
        .filter(changes::account_id.eq(by))
        .select(changes::id);
    let mine_to_decide: Option<i64> = submissions::table
        .filter(submissions::id.eq(submission))
        .filter(submissions::outcome.is_null())
        .filter(submissions::account_id.ne(by))
        .filter(diesel::dsl::not(diesel::dsl::exists(own)))
        .select(submissions::id)
        .first(conn)
        .optional()?;
    match mine_to_decide {
        Some(id) => settle(conn, id, outcome, by, now),
        None => Ok(false),
    }
}

/// The author's side: takes a submission back, unless it was decided.
///
/// # Errors
/// Where the database refuses.
pub(super) fn withdraw(conn: &mut Conn, submission: i64, by: i64, now: Instant) -> Result<bool> {
    settle(conn, submission, Outcome::Withdrawn, by, now)
}

/// Writes an outcome where there is none.
fn settle(
    conn: &mut Conn,
    submission: i64,
    outcome: Outcome,
    by: i64,
    now: Instant,
) -> Result<bool> {
    let undecided = submissions::table
        .filter(submissions::id.eq(submission))
        .filter(submissions::outcome.is_null());
    let written = diesel::update(undecided)
        .set((
            submissions::outcome.eq(outcome.code()),
            submissions::decided_at.eq(now),
            submissions::decided_by.eq(by),
        ))
        .execute(conn)?;
    Ok(written == 1)
}

/// Whether an account handed a submission in, or wrote a part of it.
///
/// # Errors
/// Where the database is away.
pub(super) fn is_own(conn: &mut Conn, submission: &Submission, account: i64) -> Result<bool> {
    let typed = drafts::table
        .filter(drafts::id.nullable().eq(submission.proposal))
        .filter(drafts::account_id.eq(account))
        .select(drafts::id);
    let wrote = changes::table
        .filter(changes::submission_id.eq(submission.id))
        .filter(changes::account_id.eq(account))
        .select(changes::id);
    let part = submissions::table
        .filter(submissions::id.eq(submission.id))
        .filter(diesel::dsl::exists(typed).or(diesel::dsl::exists(wrote)))
        .select(submissions::id);
    let part: Option<i64> = part.first(conn).optional()?;
    Ok(submission.account == account || part.is_some())
}

/// Whether an account speaks on a day for a body, for the state of an organisation, or for an
/// organisation of a state: nobody decides on what is theirs.
///
/// # Errors
/// Where the database is away.
pub fn speaks_for(conn: &mut Conn, account: i64, body: Body, today: Day) -> Result<bool> {
    type Row = (Option<i64>, Option<i64>, Option<i64>);
    let rows: Vec<Row> = accreditations::table
        .left_join(organisations::table)
        .filter(accreditations::account_id.eq(account))
        .filter(
            accreditations::valid_from
                .is_null()
                .or(accreditations::valid_from.le(today)),
        )
        .filter(
            accreditations::valid_until
                .is_null()
                .or(accreditations::valid_until.ge(today)),
        )
        .select((
            accreditations::state_id,
            accreditations::organisation_id,
            organisations::state_id.nullable(),
        ))
        .load(conn)?;
    if rows.is_empty() {
        return Ok(false);
    }
    let of_state: Option<i64> = match body {
        Body::State(id) => Some(id),
        Body::Organisation(id) => organisations::table
            .find(id)
            .select(organisations::state_id)
            .first(conn)
            .optional()?
            .flatten(),
    };
    let is_state = matches!(body, Body::State(_));
    Ok(rows.iter().any(|(state, organisation, its_state)| {
        let same = match body {
            Body::State(id) => *state == Some(id),
            Body::Organisation(id) => *organisation == Some(id),
        };
        let own_state = state.or(*its_state);
        same || ((is_state || state.is_some()) && own_state.is_some() && own_state == of_state)
    }))
}

/// Notes what a submission is returned with.
///
/// # Errors
/// Where the database refuses.
pub(super) fn remark(
    conn: &mut Conn,
    submission: i64,
    comments: &[(String, String)],
) -> Result<()> {
    for (field, comment) in comments {
        diesel::insert_into(comment_rows::table)
            .values((
                comment_rows::submission_id.eq(submission),
                comment_rows::field.eq(field),
                comment_rows::comment.eq(comment),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// What submissions were returned with: submission, field and comment, as they were written.
fn remarks_of(conn: &mut Conn, submissions: &[i64]) -> Result<Vec<(i64, String, String)>> {
    Ok(comment_rows::table
        .filter(comment_rows::submission_id.eq_any(submissions.to_vec()))
        .order(comment_rows::id)
        .select((
            comment_rows::submission_id,
            comment_rows::field,
            comment_rows::comment,
        ))
        .load(conn)?)
}

/// Those of one submission: fields and comments, the one on the whole first.
fn of_one(all: &[(i64, String, String)], submission: i64) -> Vec<(String, String)> {
    let own = all.iter().filter(|(of, ..)| *of == submission);
    let mut found: Vec<_> = own.map(|(_, f, c)| (f.clone(), c.clone())).collect();
    found.sort_by_key(|(field, _)| field != OVERALL);
    found
}

/// What a body has to put right on a record: the comments of its last submission where that came
/// back, until it hands in again. Fields are the groups of the entry form (`title`, `summary`,
/// `bodies`, …), `milestone-3`, `document-2`, `record`, or [`OVERALL`].
///
/// # Errors
/// Where the database is away.
pub fn comments(conn: &mut Conn, initiative: i64, body: Body) -> Result<Vec<(String, String)>> {
    match last(conn, initiative, body)? {
        Some(last) => remarks(conn, &last),
        None => Ok(Vec::new()),
    }
}

/// The comments with which a submission came back; none where it did not.
///
/// # Errors
/// Where the database is away.
pub fn remarks(conn: &mut Conn, submission: &Submission) -> Result<Vec<(String, String)>> {
    match submission.outcome {
        Some(Outcome::Returned) => {
            let all = remarks_of(conn, &[submission.id])?;
            Ok(of_one(&all, submission.id))
        }
        _ => Ok(Vec::new()),
    }
}

/// Comments of a submission that came back before.
#[derive(Clone, Debug)]
pub struct Returned {
    /// When it came back.
    pub at: Instant,
    /// Fields and comments.
    pub comments: Vec<(String, String)>,
}

/// What earlier submissions of a body on a record came back with, the newest first.
///
/// # Errors
/// Where the database is away.
pub(super) fn earlier(
    conn: &mut Conn,
    initiative: i64,
    body: Option<Body>,
) -> Result<Vec<Returned>> {
    let all = of_initiative(conn, initiative)?.into_iter().rev();
    let back = all.filter(|one| one.body == body && one.outcome == Some(Outcome::Returned));
    let back: Vec<Submission> = back.take(MOST).collect();
    let ids: Vec<i64> = back.iter().map(|one| one.id).collect();
    let remarks = remarks_of(conn, &ids)?;
    let returned = back.iter().map(|one| Returned {
        at: one.decided_at.unwrap_or(one.submitted_at),
        comments: of_one(&remarks, one.id),
    });
    Ok(returned.collect())
}

/// The report of a round that carries a submission along and waits for a decision: the codes of the
/// round and of the body. With that report it is decided, and not apart from it.
///
/// # Errors
/// Where the database is away.
pub fn carried_by(conn: &mut Conn, submission: i64) -> Result<Option<(String, String)>> {
    use crate::db::schema::{duties, report_submissions as carried, reports, rounds, states};
    let found: Option<(String, Option<String>, Option<String>)> = carried::table
        .inner_join(reports::table.inner_join(duties::table.inner_join(rounds::table)))
        .left_join(states::table.on(duties::state_id.eq(states::id.nullable())))
        .left_join(
            organisations::table.on(duties::organisation_id.eq(organisations::id.nullable())),
        )
        .filter(carried::submission_id.eq(submission))
        .filter(reports::outcome.is_null())
        .select((
            rounds::code,
            states::iso3.nullable(),
            organisations::code.nullable(),
        ))
        .first(conn)
        .optional()?;
    Ok(found.and_then(|(round, state, organisation)| Some((round, state.or(organisation)?))))
}

/// The accounts of the administrators.
///
/// # Errors
/// Where the database is away.
pub(super) fn administrators(conn: &mut Conn) -> Result<Vec<i64>> {
    use crate::db::schema::account_roles as roles;
    Ok(accounts::table
        .inner_join(roles::table)
        .filter(roles::role.eq("administrator"))
        .filter(accounts::deactivated_at.is_null())
        .order(accounts::id)
        .select(accounts::id)
        .load(conn)?)
}
