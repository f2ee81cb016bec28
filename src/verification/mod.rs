//! Checking: a reviewer from outside reads a documented fact beside its documents, and agrees, asks,
//! or refuses with a reason. Who answers for the record answers, or adds documents.

pub mod pages;
mod save;
mod store;
#[cfg(test)]
mod tests;

use crate::audit::Verb;
use crate::i18n::Text;
use crate::rules::{Body, Coded, Dating, FactKind, Instant, Step, coded};

coded! {
    /// What a reviewer finds.
    Finding {
        /// The documents show the fact.
        Agreed = "verify",
        /// Something is not clear from them.
        Asked = "ask",
        /// They do not show it.
        Refused = "refuse",
    }
}

impl Finding {
    /// The fact that says so.
    fn kind(self) -> FactKind {
        match self {
            Self::Agreed => FactKind::Verified,
            Self::Asked => FactKind::Asked,
            Self::Refused => FactKind::Refused,
        }
    }

    /// What a fact finds; none where it is no finding.
    pub fn of(kind: FactKind) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|finding| finding.kind() == kind)
    }

    /// What its change does.
    fn verb(self) -> Verb {
        match self {
            Self::Agreed => Verb::Verified,
            Self::Asked => Verb::Asked,
            Self::Refused => Verb::Refused,
        }
    }

    /// What the change does that takes it back.
    fn back(self) -> Verb {
        match self {
            Self::Agreed => Verb::VerificationWithdrawn,
            Self::Asked | Self::Refused => Verb::FindingWithdrawn,
        }
    }
}

coded! {
    /// The lists of documented facts that are not verified; each is in one of them.
    Queue {
        /// Nobody found anything yet, or what was asked and refused was answered.
        Open = "open",
        /// A question waits for its answer.
        Asked = "asked",
        /// The documents were refused, and none was added since.
        Refused = "refused",
    }
}

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
    /// A reviewer refused its documents, and none was added since.
    pub refused: bool,
    /// A question about it waits for an answer or another document.
    pub asked: bool,
    /// They reported it themselves.
    pub own: bool,
    /// They belong to a body that leads, carries out or takes part.
    pub member: bool,
}

impl Standing {
    /// Whether they may check it.
    pub fn is_open(self) -> bool {
        self.documented && !self.verified && !self.refused && !self.own && !self.member
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
