//! Many whole records written at once: for imports and for made-up data. Ten thousand records with
//! their figures take a second or two, where one by one they would take minutes.
//!
//! What is written is what the single acts write, from the same rows. What is checked is less:
//! the caller knows that references are free, that links are not there twice, and who may do it.

mod store;

use super::{Profile, Texts};
use crate::audit::{Letter, NewChange, Publication, Recorded, Verb};
use crate::documents::SourceKind;
use crate::funding::Money;
use crate::i18n::Text;
use crate::milestones::Plan;
use crate::rules::{Body, Dating, FactKind, Instant, Kind, Origin, Step};

pub use store::{new_references, write};

/// A record, new or standing, with the changes made on it, the first first.
#[derive(Clone, Debug)]
pub struct Work {
    /// The record.
    pub subject: Subject,
    /// The programme that it is part of, by its place among the works of this batch; it takes the
    /// place of the programme in the profiles.
    pub part_of: Option<usize>,
    /// What is done, in order.
    pub changes: Vec<Change>,
}

/// Which record.
#[derive(Clone, Debug)]
pub enum Subject {
    /// A new one.
    New {
        /// Its public reference, which nobody has; see [`new_references`].
        reference: String,
        /// Its texts.
        texts: Texts,
    },
    /// One that stands. Its version is raised, so that whoever edits it now notices.
    Standing {
        /// The row.
        id: i64,
        /// The public reference.
        reference: String,
        /// The texts that replace its own.
        texts: Option<Texts>,
    },
}

impl Subject {
    /// The public reference.
    pub fn reference(&self) -> &str {
        match self {
            Self::New { reference, .. } | Self::Standing { reference, .. } => reference,
        }
    }
}

/// A milestone, a document or a fact of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// One that stands, by its row.
    Row(i64),
    /// One that this work brings: the first of its kind is 0, through all its changes.
    New(usize),
}

/// One change with all that it brings.
#[derive(Clone, Debug)]
pub struct Change {
    /// Who says it, and how it becomes public.
    pub said: Said,
    /// A profile, which supersedes those before.
    pub profile: Option<Profile>,
    /// Milestones, each with its first plan.
    pub milestones: Vec<Milestone>,
    /// Plans of milestones, which supersede those before.
    pub plans: Vec<(Part, Plan)>,
    /// Titles of milestones that stand, by their rows.
    pub titles: Vec<(i64, Text)>,
    /// Links.
    pub links: Vec<Link>,
    /// Facts.
    pub facts: Vec<Fact>,
    /// Documents that back facts: the fact, the document.
    pub backings: Vec<(Part, Part)>,
    /// The planned budget, which supersedes the one before.
    pub budget: Option<Budget>,
}

impl Change {
    /// A change that brings nothing yet.
    pub fn new(said: Said) -> Self {
        Self {
            said,
            profile: None,
            milestones: Vec::new(),
            plans: Vec::new(),
            titles: Vec::new(),
            links: Vec::new(),
            facts: Vec::new(),
            backings: Vec::new(),
            budget: None,
        }
    }
}

/// Who says a change, and how it becomes public.
#[derive(Clone, Debug)]
pub struct Said {
    /// The account.
    pub account: Option<i64>,
    /// What the change does.
    pub verb: Verb,
    /// Where it comes from.
    pub origin: Origin,
    /// For which body.
    pub body: Option<Body>,
    /// By which letter.
    pub letter: Option<Letter>,
    /// When it becomes public.
    pub publication: Publication,
    /// Why.
    pub reason: Option<String>,
    /// When it is recorded.
    pub at: Instant,
    /// When it was accepted, where it waited.
    pub accepted_at: Option<Instant>,
}

impl Said {
    /// A change that is public at once.
    pub fn now(account: Option<i64>, verb: Verb, origin: Origin, at: Instant) -> Self {
        Self {
            account,
            verb,
            origin,
            body: None,
            letter: None,
            publication: Publication::Now,
            reason: None,
            at,
            accepted_at: None,
        }
    }

    /// Whether anybody but its author may ever see it as it is.
    fn publishes(&self) -> bool {
        self.publication != Publication::Draft || self.accepted_at.is_some()
    }

    fn recorded(&self, initiative: i64, reference: &str) -> Recorded {
        Recorded {
            change: NewChange {
                initiative: Some(initiative),
                reference: reference.to_owned(),
                account: self.account,
                verb: self.verb,
                origin: self.origin,
                body: self.body,
                letter: self.letter.clone(),
                publication: self.publication,
                reason: self.reason.clone(),
            },
            at: self.at,
            accepted_at: self.accepted_at,
        }
    }
}

/// A milestone with its first plan.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// Its number within the record, which nothing else there has; the next one where it is left
    /// out.
    pub number: Option<i32>,
    /// The step of the lifecycle; none where it is added.
    pub step: Option<Step>,
    /// The title of an added one.
    pub title: Text,
    /// The plan.
    pub plan: Plan,
}

impl Milestone {
    /// The steps of a kind's lifecycle; the final one is due.
    pub fn lifecycle(kind: Kind, due: Dating) -> Vec<Self> {
        let steps = kind.lifecycle().iter().copied();
        steps
            .map(|step| {
                let mut plan = Plan::of_step(step);
                if step == kind.final_step() {
                    plan.due = due;
                }
                Self {
                    number: None,
                    step: Some(step),
                    title: Text::default(),
                    plan,
                }
            })
            .collect()
    }
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link {
    /// The address.
    pub url: String,
    /// What pages call it.
    pub title: String,
    /// How close the source stands.
    pub source_kind: SourceKind,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What.
    pub kind: FactKind,
    /// To which milestone.
    pub milestone: Option<Part>,
    /// To which document.
    pub document: Option<Part>,
    /// The fact that it verifies.
    pub about: Option<Part>,
    /// The fact that it corrects or takes back.
    pub supersedes: Option<Part>,
    /// The day.
    pub dating: Dating,
    /// A remark.
    pub note: Option<String>,
}

impl Fact {
    /// About the record as a whole.
    pub fn new(kind: FactKind, dating: Dating) -> Self {
        Self {
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

/// A planned budget.
#[derive(Clone, Debug)]
pub struct Budget {
    /// The amount; none where it is taken back.
    pub amount: Option<Money>,
    /// The document that says so.
    pub document: Option<Part>,
    /// Why it changed.
    pub reason: Option<String>,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The record's row.
    pub id: i64,
    /// The row of its first change; the others follow it.
    pub first_change: i64,
}
