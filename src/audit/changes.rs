//! Changes of the record: one act of one person, with where it comes from and when it became
//! public. Every fact, version and document belongs to one.

use diesel::prelude::*;

use super::Verb;
use super::events::{self, Event};
use crate::db::schema::changes;
use crate::db::{Conn, came_in_order, next_id};
use crate::error::{Error, Result};
use crate::insert_all;
use crate::rules::{Body, Coded, Day, Instant, Origin};

/// How far a change is on its way to the public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its author works on it.
    Draft,
    /// It waits for acceptance.
    Submitted,
    /// It is public, or will be when its embargo ends.
    Published,
}

impl Coded for Stage {
    const ALL: &'static [Self] = &[Self::Draft, Self::Submitted, Self::Published];

    fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Published => "published",
        }
    }
}

/// Whether a change becomes public, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    /// Not yet.
    Draft,
    /// At once.
    Now,
    /// When a day begins: the day, and its first instant.
    From(Day, Instant),
}

/// The letter by which a body said what the secretariat enters for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its number or reference.
    pub reference: String,
    /// Its day.
    pub on: Day,
}

impl Letter {
    /// Out of its two columns; none where either is missing.
    pub fn read((reference, on): (Option<String>, Option<Day>)) -> Option<Self> {
        let (reference, on) = reference.zip(on)?;
        Some(Self { reference, on })
    }
}

/// A change about to be made.
#[derive(Clone, Debug)]
pub struct NewChange {
    /// The record that it changes; none for reference data.
    pub initiative: Option<i64>,
    /// The record's public reference, or what else is changed, for the chain of events.
    pub reference: String,
    /// Who makes it; nobody for what the program loads.
    pub account: Option<i64>,
    /// What it does.
    pub verb: Verb,
    /// Who says so.
    pub origin: Origin,
    /// For which body it speaks.
    pub body: Option<Body>,
    /// The letter that says so.
    pub letter: Option<Letter>,
    /// When it becomes public.
    pub publication: Publication,
    /// Why.
    pub reason: Option<String>,
}

/// A change with what is known of it afterwards: for what is written long after it was said.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The change.
    pub change: NewChange,
    /// When it was recorded.
    pub at: Instant,
    /// When the secretariat accepted it and it became public; none where it became so at once.
    pub accepted_at: Option<Instant>,
}

#[derive(Insertable)]
#[diesel(table_name = changes, treat_none_as_default_value = false)]
struct Row<'a> {
    initiative_id: Option<i64>,
    account_id: Option<i64>,
    verb: &'static str,
    origin: &'static str,
    state_id: Option<i64>,
    organisation_id: Option<i64>,
    letter_reference: Option<&'a str>,
    letter_on: Option<Day>,
    recorded_at: Instant,
    stage: &'static str,
    embargo_on: Option<Day>,
    public_at: Option<Instant>,
    reason: Option<&'a str>,
}

impl NewChange {
    /// Records the change and its event; returns its row, to which facts and versions are tied.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn record(&self, conn: &mut Conn, now: Instant) -> Result<i64> {
        let id = diesel::insert_into(changes::table)
            .values(&self.row(now))
            .returning(changes::id)
            .get_result(conn)?;
        let (action, detail) = (self.action(), detail(id));
        events::append(conn, &self.event(now, &action, &detail))?;
        Ok(id)
    }

    fn row(&self, now: Instant) -> Row<'_> {
        let (state, organisation) = columns(self.body);
        let (stage, embargo_on, public_at) = publication(self.publication, now);
        Row {
            initiative_id: self.initiative,
            account_id: self.account,
            verb: self.verb.code(),
            origin: self.origin.code(),
            state_id: state,
            organisation_id: organisation,
            letter_reference: self.letter.as_ref().map(|one| one.reference.as_str()),
            letter_on: self.letter.as_ref().map(|one| one.on),
            recorded_at: now,
            stage: stage.code(),
            embargo_on,
            public_at,
            reason: self.reason.as_deref(),
        }
    }

    fn action(&self) -> String {
        let kind = if self.initiative.is_some() {
            "initiative"
        } else {
            "reference"
        };
        format!("{kind}.{}", self.verb.code())
    }

    fn event<'a>(&'a self, at: Instant, action: &'a str, detail: &'a str) -> Event<'a> {
        Event {
            at,
            account: self.account,
            action,
            subject: &self.reference,
            detail,
        }
    }
}

fn detail(change: i64) -> String {
    format!("change {change}")
}

impl Recorded {
    fn row(&self) -> Row<'_> {
        let row = self.change.row(self.at);
        let public_at = row.public_at.max(self.accepted_at);
        let stage = if public_at.is_some() {
            Stage::Published
        } else {
            Stage::Draft
        };
        Row {
            stage: stage.code(),
            public_at,
            ..row
        }
    }
}

/// Records many changes and their events, in their order; returns the row of the first, to which
/// the others follow.
///
/// # Errors
/// Where the database refuses.
pub fn record_all(conn: &mut Conn, recorded: &[Recorded]) -> Result<i64> {
    let first = next_id(conn, "changes")?;
    let rows: Vec<Row<'_>> = recorded.iter().map(Recorded::row).collect();
    insert_all!(conn, changes::table, &rows);
    came_in_order(conn, "changes", first, rows.len())?;
    let words: Vec<(String, String)> = (first..)
        .zip(recorded)
        .map(|(id, one)| (one.change.action(), detail(id)))
        .collect();
    let events: Vec<Event<'_>> = recorded
        .iter()
        .zip(&words)
        .map(|(one, (action, detail))| one.change.event(one.at, action, detail))
        .collect();
    events::append_all(conn, &events)?;
    Ok(first)
}

fn columns(body: Option<Body>) -> (Option<i64>, Option<i64>) {
    match body {
        Some(Body::State(id)) => (Some(id), None),
        Some(Body::Organisation(id)) => (None, Some(id)),
        None => (None, None),
    }
}

fn publication(publication: Publication, now: Instant) -> (Stage, Option<Day>, Option<Instant>) {
    match publication {
        Publication::Draft => (Stage::Draft, None, None),
        Publication::Now => (Stage::Published, None, Some(now)),
        Publication::From(day, start) => (Stage::Published, Some(day), Some(start.max(now))),
    }
}

/// Publishes every draft of a record that no lead said: author, values and instant of recording
/// stay. What leads say is published by [`accept`].
///
/// # Errors
/// Where the database refuses.
pub fn publish(conn: &mut Conn, initiative: i64, when: Publication, now: Instant) -> Result<usize> {
    let (stage, embargo_on, public_at) = publication(when, now);
    let drafts = changes::table
        .filter(changes::initiative_id.eq(initiative))
        .filter(changes::stage.eq(Stage::Draft.code()))
        .filter(changes::origin.ne(Origin::Lead.code()));
    Ok(diesel::update(drafts)
        .set((
            changes::stage.eq(stage.code()),
            changes::embargo_on.eq(embargo_on),
            changes::public_at.eq(public_at),
        ))
        .execute(conn)?)
}

/// Hands in one draft that is no part of a record: it waits for acceptance.
///
/// # Errors
/// Where the database refuses.
pub fn submit(conn: &mut Conn, change: i64) -> Result<()> {
    diesel::update(changes::table.find(change))
        .set(changes::stage.eq(Stage::Submitted.code()))
        .execute(conn)?;
    Ok(())
}

/// Hands in every draft of a lead of a record: from now on they wait for acceptance, as part of a
/// submission.
///
/// # Errors
/// Where the database refuses.
pub fn hand_in(conn: &mut Conn, initiative: i64, body: Body, submission: i64) -> Result<usize> {
    let (state, organisation) = columns(Some(body));
    let drafts = changes::table
        .filter(changes::initiative_id.eq(initiative))
        .filter(changes::stage.eq(Stage::Draft.code()))
        .filter(changes::origin.eq(Origin::Lead.code()))
        .filter(
            changes::state_id
                .eq(state)
                .or(changes::organisation_id.eq(organisation)),
        );
    Ok(diesel::update(drafts)
        .set((
            changes::stage.eq(Stage::Submitted.code()),
            changes::submission_id.eq(submission),
        ))
        .execute(conn)?)
}

/// Makes what was handed in drafts again.
///
/// # Errors
/// Where the database refuses.
pub fn hand_back(conn: &mut Conn, submission: i64) -> Result<usize> {
    Ok(diesel::update(waiting(submission))
        .set(changes::stage.eq(Stage::Draft.code()))
        .execute(conn)?)
}

/// Publishes what was handed in: its author, values and instant of recording stay.
///
/// # Errors
/// Where the database refuses.
pub fn accept(conn: &mut Conn, submission: i64, when: Publication, now: Instant) -> Result<usize> {
    let (stage, embargo_on, public_at) = publication(when, now);
    Ok(diesel::update(waiting(submission))
        .set((
            changes::stage.eq(stage.code()),
            changes::embargo_on.eq(embargo_on),
            changes::public_at.eq(public_at),
        ))
        .execute(conn)?)
}

type Waiting = diesel::dsl::Filter<
    diesel::dsl::Filter<changes::table, diesel::dsl::Eq<changes::submission_id, i64>>,
    diesel::dsl::Eq<changes::stage, &'static str>,
>;

fn waiting(submission: i64) -> Waiting {
    changes::table
        .filter(changes::submission_id.eq(submission))
        .filter(changes::stage.eq(Stage::Submitted.code()))
}

/// Reads a stored code.
///
/// # Errors
/// [`Error::Stored`] for a code that the program does not know.
pub fn stored<T: Coded>(code: &str) -> Result<T> {
    T::from_code(code).ok_or_else(|| Error::Stored(code.to_owned()))
}
