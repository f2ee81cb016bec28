//! Facts: what happened. Appended, never overwritten; a correction supersedes.

mod store;

use crate::audit::{Letter, Stage};
use crate::rules::{Body, Dating, Day, FactKind, Instant, Origin};

pub use store::{append, append_all, of_initiative};

/// A fact about to be appended.
#[derive(Clone, Copy, Debug)]
pub struct NewFact<'a> {
    /// The record.
    pub initiative: i64,
    /// The change that says it.
    pub change: i64,
    /// What it says.
    pub kind: FactKind,
    /// Of which milestone.
    pub milestone: Option<i64>,
    /// Of which document.
    pub document: Option<i64>,
    /// The fact that it verifies, asks about or refuses, or the question that it answers.
    pub about: Option<i64>,
    /// The fact that it corrects or takes back.
    pub supersedes: Option<i64>,
    /// The day it happened.
    pub dating: Dating,
    /// A remark.
    pub note: Option<&'a str>,
}

impl NewFact<'_> {
    /// A fact about the record as a whole.
    pub fn new(initiative: i64, change: i64, kind: FactKind, dating: Dating) -> Self {
        Self {
            initiative,
            change,
            kind,
            milestone: None,
            document: None,
            about: None,
            supersedes: None,
            dating,
            note: None,
        }
    }
}

/// A fact as pages show it.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The row.
    pub id: i64,
    /// What it says.
    pub kind: FactKind,
    /// Of which milestone.
    pub milestone: Option<i64>,
    /// Of which document.
    pub document: Option<i64>,
    /// The fact that it verifies.
    pub about: Option<i64>,
    /// The fact that it corrects or takes back.
    pub supersedes: Option<i64>,
    /// The day it happened.
    pub dating: Dating,
    /// A remark.
    pub note: Option<String>,
    /// Who says so.
    pub origin: Origin,
    /// For which body.
    pub body: Option<Body>,
    /// By which letter.
    pub letter: Option<Letter>,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// How far it is on its way to the public.
    pub stage: Stage,
}

impl Fact {
    /// The code of a report in addresses and forms: the number of its milestone and the instant at
    /// which it was recorded, in microseconds; for rows never leave.
    pub fn code(&self, number: i32) -> String {
        let recorded = self.recorded_at.and_utc().timestamp_micros();
        format!("{number}.{recorded}")
    }

    /// The day from which it counts, where `day_of` tells the day of an instant.
    pub fn counts_from(&self, day_of: impl Fn(Instant) -> Day) -> Day {
        self.dating.counts_from(day_of(self.recorded_at))
    }
}

/// Whether somebody who answers for the record has adopted it. As for the rules, public sources
/// adopt nothing.
pub fn is_adopted(facts: &[Fact]) -> bool {
    answered(facts).any(|fact| fact.kind == FactKind::Adopted)
}

/// The cancellation or suspension that stands, as the rules order declarations: by the day from
/// which they count, then by when they were recorded.
pub fn declared(facts: &[Fact], day_of: impl Fn(Instant) -> Day) -> Option<&Fact> {
    use FactKind::{Cancelled, Lifted, Suspended};
    answered(facts)
        .filter(|fact| matches!(fact.kind, Cancelled | Suspended | Lifted))
        .max_by_key(|fact| (fact.counts_from(&day_of), fact.recorded_at, fact.id))
        .filter(|fact| fact.kind != Lifted)
}

/// The reports that a milestone was reached, the newest first.
pub fn reports(facts: &[Fact], milestone: i64) -> impl Iterator<Item = &Fact> {
    facts
        .iter()
        .filter(move |fact| fact.kind == FactKind::Reached && fact.milestone == Some(milestone))
}

/// The newest question of a reviewer about a fact, among facts that stand, that has no answer yet.
pub fn unanswered(facts: &[Fact], fact: i64) -> Option<&Fact> {
    let of = |kind: FactKind| facts.iter().filter(move |one| one.kind == kind);
    let questions = of(FactKind::Asked).filter(|one| one.about == Some(fact));
    let open = questions.filter(|one| {
        let mut answers = of(FactKind::Answered);
        !answers.any(|answer| answer.about == Some(one.id))
    });
    open.max_by_key(|one| one.id)
}

fn answered(facts: &[Fact]) -> impl Iterator<Item = &Fact> {
    facts.iter().filter(|fact| fact.origin.answers())
}
