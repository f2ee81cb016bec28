//! Checking: a reviewer from outside agrees with a documented fact and its documents.

pub mod pages;
mod save;
mod store;
#[cfg(test)]
mod tests;

use crate::i18n::Text;
use crate::rules::{Body, Dating, Instant, Step};

/// Somebody who checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewer {
    /// The account.
    pub account: i64,
    /// The bodies that it speaks for.
    pub bodies: Vec<Body>,
}

/// How a public report stands for somebody who would check it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// A public document backs it that was not taken back.
    pub documented: bool,
    /// A reviewer agrees, and no document was taken back since.
    pub verified: bool,
    /// They reported it themselves.
    pub own: bool,
    /// They belong to a body that leads, carries out or takes part.
    pub member: bool,
}

impl Standing {
    /// Whether they may check it.
    pub fn is_open(self) -> bool {
        self.documented && !self.verified && !self.own && !self.member
    }
}

/// A documented fact that waits to be checked.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The reference of its record.
    pub reference: String,
    /// The title of its record.
    pub title: Text,
    /// The code of the fact.
    pub code: String,
    /// The lifecycle step; none where the milestone was added.
    pub step: Option<Step>,
    /// The title of an added milestone.
    pub milestone: Text,
    /// The day it happened.
    pub dating: Dating,
    /// When it was recorded.
    pub recorded_at: Instant,
}
