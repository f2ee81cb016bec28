//! Facts: what happened. Appended, never overwritten; a correction supersedes.

mod store;

use crate::audit::Stage;
use crate::rules::{Body, Dating, FactKind, Instant, Origin};

pub use store::{append, of_initiative};

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
    /// The fact that it corrects or takes back.
    pub supersedes: Option<i64>,
    /// The day it happened.
    pub dating: Dating,
    /// A remark.
    pub note: Option<&'a str>,
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
    /// When it was recorded.
    pub recorded_at: Instant,
    /// How far it is on its way to the public.
    pub stage: Stage,
}
