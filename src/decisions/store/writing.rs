//! Decisions, what they say, reports and closings are added; nothing is overwritten.

use diesel::prelude::*;

use crate::audit::Stage;
use crate::db::Conn;
use crate::db::schema::{
    changes, decision_bodies, decision_closings as closings, decision_commitments,
    decision_initiatives, decision_reports as reports, decision_reviews as reviews,
    decision_versions as versions, decisions,
};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::decision::ClosedAs;
use crate::rules::{Body, Coded, Day, Instant};

/// What a version of a decision says. Links are rows, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewVersion {
    /// What it says.
    pub text: Text,
    /// Until when.
    pub due: Option<Day>,
    /// Who is responsible.
    pub bodies: Vec<Body>,
    /// Commitments of which it speaks.
    pub commitments: Vec<i64>,
    /// Initiatives of which it speaks.
    pub initiatives: Vec<i64>,
}

/// Adds a decision, as yet without a version; its number must be free.
///
/// # Errors
/// Where the database refuses.
pub fn add(conn: &mut Conn, meeting: i64, number: i32) -> Result<i64> {
    Ok(diesel::insert_into(decisions::table)
        .values((
            decisions::meeting_id.eq(meeting),
            decisions::number.eq(number),
        ))
        .returning(decisions::id)
        .get_result(conn)?)
}

impl NewVersion {
    /// What the version of a row says, links that no page shows included.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn of(conn: &mut Conn, version: i64) -> Result<Self> {
        let row: Option<(Text, Option<Day>)> = versions::table
            .find(version)
            .select((crate::text_columns!(versions, text), versions::due_on))
            .first(conn)
            .optional()?;
        let (text, due) = row.ok_or(Error::NotFound)?;
        let bodies: Vec<(Option<i64>, Option<i64>)> = decision_bodies::table
            .filter(decision_bodies::version_id.eq(version))
            .order(decision_bodies::id)
            .select((decision_bodies::state_id, decision_bodies::organisation_id))
            .load(conn)?;
        let body = |(state, organisation): (Option<i64>, Option<i64>)| {
            let organisation = organisation.map(Body::Organisation);
            state.map(Body::State).or(organisation)
        };
        let mut one = Self {
            text,
            due,
            bodies: bodies.into_iter().filter_map(body).collect(),
            commitments: decision_commitments::table
                .filter(decision_commitments::version_id.eq(version))
                .select(decision_commitments::commitment_id)
                .load(conn)?,
            initiatives: decision_initiatives::table
                .filter(decision_initiatives::version_id.eq(version))
                .select(decision_initiatives::initiative_id)
                .load(conn)?,
        };
        one.sort();
        Ok(one)
    }

    /// Puts what has no order into one.
    pub fn sort(&mut self) {
        self.bodies.sort();
        self.bodies.dedup();
        self.commitments.sort_unstable();
        self.commitments.dedup();
        self.initiatives.sort_unstable();
        self.initiatives.dedup();
    }

    /// Adds it to a decision.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn add(
        &self,
        conn: &mut Conn,
        (decision, change): (i64, i64),
        withdrawn: bool,
        reason: Option<&str>,
    ) -> Result<()> {
        let Text { en, ar, fr } = &self.text;
        let version: i64 = diesel::insert_into(versions::table)
            .values((
                versions::decision_id.eq(decision),
                versions::change_id.eq(change),
                versions::text_en.eq(en),
                versions::text_ar.eq(ar),
                versions::text_fr.eq(fr),
                versions::due_on.eq(self.due),
                versions::withdrawn.eq(withdrawn),
                versions::reason.eq(reason),
            ))
            .returning(versions::id)
            .get_result(conn)?;
        for body in &self.bodies {
            let (state, organisation) = columns(Some(*body));
            diesel::insert_into(decision_bodies::table)
                .values((
                    decision_bodies::version_id.eq(version),
                    decision_bodies::state_id.eq(state),
                    decision_bodies::organisation_id.eq(organisation),
                ))
                .execute(conn)?;
        }
        for commitment in &self.commitments {
            diesel::insert_into(decision_commitments::table)
                .values((
                    decision_commitments::version_id.eq(version),
                    decision_commitments::commitment_id.eq(*commitment),
                ))
                .execute(conn)?;
        }
        for initiative in &self.initiatives {
            diesel::insert_into(decision_initiatives::table)
                .values((
                    decision_initiatives::version_id.eq(version),
                    decision_initiatives::initiative_id.eq(*initiative),
                ))
                .execute(conn)?;
        }
        Ok(())
    }
}

fn columns(body: Option<Body>) -> (Option<i64>, Option<i64>) {
    match body {
        Some(Body::State(id)) => (Some(id), None),
        Some(Body::Organisation(id)) => (None, Some(id)),
        None => (None, None),
    }
}

/// A report about to be added.
#[derive(Clone, Debug, PartialEq)]
pub struct NewReport {
    /// The day of which it tells.
    pub on: Day,
    /// What it says.
    pub text: Text,
    /// A document.
    pub url: Option<String>,
    /// The row of the report that came back and whose place it takes.
    pub again: Option<i64>,
}

impl NewReport {
    /// Adds it to a decision; returns its row.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn add(&self, conn: &mut Conn, decision: i64, change: i64) -> Result<i64> {
        let last: Option<i32> = reports::table
            .filter(reports::decision_id.eq(decision))
            .select(diesel::dsl::max(reports::number))
            .first(conn)?;
        let number = last.unwrap_or(0) + 1;
        Ok(diesel::insert_into(reports::table)
            .values((
                reports::decision_id.eq(decision),
                reports::number.eq(number),
                reports::change_id.eq(change),
                reports::supersedes_id.eq(self.again),
                reports::told_on.eq(self.on),
                reports::text_en.eq(&self.text.en),
                reports::text_ar.eq(&self.text.ar),
                reports::text_fr.eq(&self.text.fr),
                reports::url.eq(&self.url),
            ))
            .returning(reports::id)
            .get_result(conn)?)
    }
}

/// Accepts a report that waits, or returns it with a comment. False where it does not wait, or where
/// it is of this account or of a body for which it speaks: nobody decides on their own.
///
/// # Errors
/// Where the database refuses.
pub fn review(
    conn: &mut Conn,
    report: i64,
    (account, bodies): (i64, &[Body]),
    comment: Option<&str>,
    now: Instant,
) -> Result<bool> {
    let (mut states, mut organisations) = (Vec::new(), Vec::new());
    for body in bodies {
        match *body {
            Body::State(id) => states.push(id),
            Body::Organisation(id) => organisations.push(id),
        }
    }
    let of_report = reports::table
        .filter(reports::id.eq(report))
        .select(reports::change_id);
    let others = changes::table
        .filter(changes::id.eq_any(of_report))
        .filter(changes::stage.eq(Stage::Submitted.code()))
        .filter(changes::account_id.ne(account))
        .filter(
            changes::state_id
                .is_null()
                .or(changes::state_id.ne_all(states)),
        )
        .filter(
            changes::organisation_id
                .is_null()
                .or(changes::organisation_id.ne_all(organisations)),
        );
    let (stage, public_at) = match comment {
        None => (Stage::Published, Some(now)),
        Some(_) => (Stage::Draft, None),
    };
    let decided = diesel::update(others)
        .set((
            changes::stage.eq(stage.code()),
            changes::public_at.eq(public_at),
        ))
        .execute(conn)?;
    if decided == 0 {
        return Ok(false);
    }
    diesel::insert_into(reviews::table)
        .values((
            reviews::report_id.eq(report),
            reviews::account_id.eq(account),
            reviews::decided_at.eq(now),
            reviews::accepted.eq(comment.is_none()),
            reviews::comment.eq(comment),
        ))
        .execute(conn)?;
    Ok(true)
}

/// A closing about to be added.
#[derive(Clone, Debug, PartialEq)]
pub struct NewClosing {
    /// As what.
    pub outcome: ClosedAs,
    /// The day.
    pub on: Day,
    /// In the secretariat's words.
    pub text: Text,
    /// The row of the decision that took it up.
    pub later: Option<i64>,
}

impl NewClosing {
    /// Adds it to a decision.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn add(&self, conn: &mut Conn, decision: i64, change: i64) -> Result<()> {
        diesel::insert_into(closings::table)
            .values((
                closings::decision_id.eq(decision),
                closings::change_id.eq(change),
                closings::outcome.eq(self.outcome.code()),
                closings::turned_on.eq(self.on),
                closings::text_en.eq(&self.text.en),
                closings::text_ar.eq(&self.text.ar),
                closings::text_fr.eq(&self.text.fr),
                closings::later_id.eq(self.later),
            ))
            .execute(conn)?;
        Ok(())
    }
}

/// Opens a decision again, with a reason; `closing` is the row of what closed it.
///
/// # Errors
/// Where the database refuses.
pub fn reopen(
    conn: &mut Conn,
    (decision, change, closing): (i64, i64, i64),
    on: Day,
    reason: &str,
) -> Result<()> {
    diesel::insert_into(closings::table)
        .values((
            closings::decision_id.eq(decision),
            closings::change_id.eq(change),
            closings::supersedes_id.eq(closing),
            closings::turned_on.eq(on),
            closings::reason.eq(reason),
        ))
        .execute(conn)?;
    Ok(())
}
