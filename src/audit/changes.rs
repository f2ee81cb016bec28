//! Changes of the record: one act of one person, with where it comes from and when it became
//! public. Every fact, version and document belongs to one.

use diesel::prelude::*;

use super::events::{self, Event};
use crate::db::Conn;
use crate::db::schema::changes;
use crate::error::{Error, Result};
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

/// What a change does, as the history of a record says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Loaded from the shipped reference data.
    Loaded,
    /// The record was entered.
    Created,
    /// Texts or classification were changed.
    Edited,
    /// A milestone was added, or its plan changed.
    Planned,
    /// A milestone was reported as reached.
    Reported,
    /// A report was corrected or taken back.
    Corrected,
    /// A document was added.
    Documented,
    /// A document was taken back.
    DocumentWithdrawn,
    /// The record was adopted.
    Adopted,
    /// It was confirmed that nothing has changed.
    Confirmed,
    /// The initiative was cancelled, suspended, or carried on.
    Declared,
    /// The record was withdrawn.
    Withdrawn,
    /// The record was put back.
    Restored,
    /// A reviewer agreed with a documented fact.
    Verified,
    /// A reviewer took that back.
    VerificationWithdrawn,
}

impl Coded for Verb {
    const ALL: &'static [Self] = &[
        Self::Loaded,
        Self::Created,
        Self::Edited,
        Self::Planned,
        Self::Reported,
        Self::Corrected,
        Self::Documented,
        Self::DocumentWithdrawn,
        Self::Adopted,
        Self::Confirmed,
        Self::Declared,
        Self::Withdrawn,
        Self::Restored,
        Self::Verified,
        Self::VerificationWithdrawn,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Loaded => "loaded",
            Self::Created => "created",
            Self::Edited => "edited",
            Self::Planned => "planned",
            Self::Reported => "reported",
            Self::Corrected => "corrected",
            Self::Documented => "documented",
            Self::DocumentWithdrawn => "document-withdrawn",
            Self::Adopted => "adopted",
            Self::Confirmed => "confirmed",
            Self::Declared => "declared",
            Self::Withdrawn => "withdrawn",
            Self::Restored => "restored",
            Self::Verified => "verified",
            Self::VerificationWithdrawn => "verification-withdrawn",
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

impl NewChange {
    /// Records the change and its event; returns its row, to which facts and versions are tied.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn record(&self, conn: &mut Conn, now: Instant) -> Result<i64> {
        let (state, organisation) = columns(self.body);
        let (stage, embargo_on, public_at) = publication(self.publication, now);
        let id = diesel::insert_into(changes::table)
            .values((
                changes::initiative_id.eq(self.initiative),
                changes::account_id.eq(self.account),
                changes::verb.eq(self.verb.code()),
                changes::origin.eq(self.origin.code()),
                changes::state_id.eq(state),
                changes::organisation_id.eq(organisation),
                changes::letter_reference.eq(self.letter.as_ref().map(|one| &one.reference)),
                changes::letter_on.eq(self.letter.as_ref().map(|one| one.on)),
                changes::recorded_at.eq(now),
                changes::stage.eq(stage.code()),
                changes::embargo_on.eq(embargo_on),
                changes::public_at.eq(public_at),
                changes::reason.eq(self.reason.as_deref()),
            ))
            .returning(changes::id)
            .get_result(conn)?;
        let kind = if self.initiative.is_some() {
            "initiative"
        } else {
            "reference"
        };
        let action = format!("{kind}.{}", self.verb.code());
        let detail = format!("change {id}");
        let event = Event {
            at: now,
            account: self.account,
            action: &action,
            subject: &self.reference,
            detail: &detail,
        };
        events::append(conn, &event)?;
        Ok(id)
    }
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

/// Publishes every draft of a record: its author, values and instant of recording stay.
///
/// # Errors
/// Where the database refuses.
pub fn publish(conn: &mut Conn, initiative: i64, when: Publication, now: Instant) -> Result<usize> {
    let (stage, embargo_on, public_at) = publication(when, now);
    let drafts = changes::table
        .filter(changes::initiative_id.eq(initiative))
        .filter(changes::stage.eq(Stage::Draft.code()));
    Ok(diesel::update(drafts)
        .set((
            changes::stage.eq(stage.code()),
            changes::embargo_on.eq(embargo_on),
            changes::public_at.eq(public_at),
        ))
        .execute(conn)?)
}

/// Reads a stored code.
///
/// # Errors
/// [`Error::Stored`] for a code that the program does not know.
pub fn stored<T: Coded>(code: &str) -> Result<T> {
    T::from_code(code).ok_or_else(|| Error::Stored(code.to_owned()))
}
