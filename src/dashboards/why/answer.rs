//! What an answer consists of: the figure, and all that a reader needs to believe it.

use crate::documents::Cited;
use crate::figures::NamedMilestone;
use crate::i18n::Text;
use crate::rules::{Figure, KnownReach, MilestoneState, Reason};

/// The answer to a question.
pub(super) struct Answer {
    /// The figure, computed again.
    pub figure: Figure,
    /// What pages read, where they read what is kept.
    pub kept: Option<Figure>,
    /// That of which it is a part.
    pub base: Option<Figure>,
    /// Documented milestones at least, those whose lead is silent, and those that are due.
    pub bounds: Option<[Figure; 3]>,
    /// Member states and institutions that reported in the last 365 days.
    pub coverage: Option<[Figure; 2]>,
    /// The name of its heading.
    pub heading: Option<Text>,
    /// Some of what it counts is not named to this reader.
    pub unnamed: bool,
    /// What it counts, in order.
    pub counted: Vec<Line>,
    /// What it leaves out, in order.
    pub left_out: Vec<Line>,
}

/// A record, a milestone of it, a body or a commitment.
pub(super) struct Line {
    /// The page, below the language.
    pub href: String,
    /// The public code.
    pub code: String,
    /// The name.
    pub name: Text,
    /// The milestone, where milestones are counted.
    pub milestone: Option<MilestoneState>,
    /// Why it is left out.
    pub left_out: Option<Reason>,
    /// What it adds, where it adds more than itself.
    pub figure: Option<Figure>,
    /// What is shown of the milestone, where the line is.
    pub evidence: Option<Evidence>,
}

/// What speaks for a milestone.
pub(super) struct Evidence {
    /// What it is called.
    pub milestone: NamedMilestone,
    /// The reports of it and of later steps.
    pub reports: Vec<KnownReach>,
    /// Some of the documents that back them.
    pub documents: Vec<Cited>,
    /// There are more than these.
    pub more: bool,
}

impl Answer {
    /// An answer that lists what it counts.
    pub fn listing(figure: Figure, counted: Vec<Line>) -> Self {
        Self {
            figure,
            kept: None,
            base: None,
            bounds: None,
            coverage: None,
            heading: None,
            unnamed: false,
            counted,
            left_out: Vec::new(),
        }
    }
}

impl Line {
    /// Something with a page of its own.
    pub fn of(folder: &str, code: String, name: Text) -> Self {
        Self {
            href: format!("{folder}/{code}"),
            code,
            name,
            milestone: None,
            left_out: None,
            figure: None,
            evidence: None,
        }
    }
}
