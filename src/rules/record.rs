//! What the rules are told of one initiative: everything published, nothing else.

use super::code::coded;
use super::dating::{Dating, Day, Instant};
use super::kind::{Kind, Nature, Step};
use super::measure::Quantity;
use super::moved::Planned;

coded! {
    /// Whether the initiative belongs to the Agenda or only fits its themes.
    Alignment {
        /// Activity of the OIC and its institutions, or reported under the Agenda by its lead.
        Oic = "oic",
        /// The theme fits; nobody reported it.
        Aligned = "aligned",
    }
}

coded! {
    /// What a body is to an initiative. Only a lead answers for it.
    Role {
        /// Answers for it and can be late.
        Lead = "lead",
        /// Does the work.
        Implementing = "implementing",
        /// Takes part.
        Participating = "participating",
        /// It takes place there.
        Host = "host",
        /// It is for them.
        Beneficiary = "beneficiary",
        /// Pays.
        Funder = "funder",
    }
}

coded! {
    /// A source's own word for how far an initiative is.
    Word {
        /// An idea or an offer.
        Proposed = "proposed",
        /// Under way.
        Ongoing = "ongoing",
        /// Done.
        Completed = "completed",
        /// Working.
        Operational = "operational",
    }
}

coded! {
    /// Who says so.
    Origin {
        /// Found in public sources by those who compiled the record.
        PublicSource = "public-source",
        /// Reported here by a body that leads the initiative.
        Lead = "lead",
        /// Entered by the secretariat.
        Secretariat = "secretariat",
        /// Entered by the secretariat from a letter of the lead.
        OnBehalf = "on-behalf",
        /// Said by a reviewer who belongs to none of the bodies concerned.
        Reviewer = "reviewer",
    }
}

impl Origin {
    /// Whether the lead itself spoke, here or by letter.
    pub fn is_lead(self) -> bool {
        matches!(self, Self::Lead | Self::OnBehalf)
    }

    /// Whether somebody spoke who answers for the record: neither public sources nor those who
    /// check it do.
    pub fn answers(self) -> bool {
        matches!(self, Self::Lead | Self::Secretariat | Self::OnBehalf)
    }
}

coded! {
    /// What a fact says.
    FactKind {
        /// A milestone was reached.
        Reached = "reached",
        /// A reviewer agrees with another fact and its documents.
        Verified = "verified",
        /// The lead or an administrator takes responsibility for the record.
        Adopted = "adopted",
        /// Nothing has changed.
        Confirmed = "confirmed",
        /// The initiative will not be carried on.
        Cancelled = "cancelled",
        /// The initiative rests.
        Suspended = "suspended",
        /// A cancellation or suspension is over.
        Lifted = "lifted",
        /// The fact that it supersedes is taken back.
        Retracted = "retracted",
        /// A document is taken back.
        DocumentWithdrawn = "document-withdrawn",
        /// A reviewer asks about another fact and its documents. No figure counts it.
        Asked = "asked",
        /// Who answers for the record answers such a question.
        Answered = "answered",
        /// A reviewer does not agree that the documents show another fact: it is not verified
        /// before others were added. No figure counts it: documents are documents.
        Refused = "refused",
    }
}

/// A state or an organisation, by its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Body {
    /// A member state.
    State(i64),
    /// An institution or any other organisation.
    Organisation(i64),
}

impl Body {
    /// What it is, as addresses, forms and filters name it.
    pub fn sort(self) -> &'static str {
        match self {
            Self::State(_) => "state",
            Self::Organisation(_) => "organisation",
        }
    }
}

/// When a published change was made and became public, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The change; breaks ties between equal instants.
    pub change: i64,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// The same as a day of the installation's zone.
    pub recorded_on: Day,
    /// When it became public: its acceptance, or the start of its embargo's last day.
    pub public_at: Instant,
    /// Who says so.
    pub origin: Origin,
}

/// What a figure counts and filters an initiative by; a later one supersedes an earlier one.
#[derive(Clone, Debug, PartialEq)]
pub struct Classification {
    /// The row.
    pub id: i64,
    /// When it was said and became public.
    pub stamp: Stamp,
    /// The framework.
    pub framework: i64,
    /// The last day of the framework.
    pub framework_ends: Day,
    /// The kind.
    pub kind: Kind,
    /// Under the Agenda, or aligned.
    pub alignment: Alignment,
    /// The programme that it is part of.
    pub parent: Option<i64>,
    /// The theme that totals by theme put it under.
    pub primary_theme: Option<i64>,
    /// Bodies by role.
    pub roles: Vec<(Role, Body)>,
    /// Priorities.
    pub priorities: Vec<i64>,
    /// Commitments that it is linked to.
    pub commitments: Vec<i64>,
    /// The source's own word.
    pub word: Option<Word>,
    /// Marked as a proposal.
    pub proposed: bool,
    /// When it was announced or proposed.
    pub announced: Dating,
    /// Taken out of the record, with a reason.
    pub withdrawn: bool,
}

/// A step or an added milestone with the versions of its plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// The row.
    pub id: i64,
    /// The lifecycle step; none where it was added.
    pub step: Option<Step>,
    /// Versions of the plan.
    pub plans: Vec<Plan>,
}

/// One version of a milestone's plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The row; breaks ties.
    pub id: i64,
    /// When it was said and became public.
    pub stamp: Stamp,
    /// Input, output or outcome.
    pub nature: Nature,
    /// When it is due, if a day was set.
    pub due: Dating,
    /// The milestone no longer belongs to the plan.
    pub dropped: bool,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The row; breaks ties.
    pub id: i64,
    /// When it was said and became public.
    pub stamp: Stamp,
    /// What it says.
    pub kind: FactKind,
    /// Of which milestone.
    pub milestone: Option<i64>,
    /// The fact that it verifies, asks about or refuses, or the question that it answers.
    pub about: Option<i64>,
    /// The document that it withdraws.
    pub document: Option<i64>,
    /// The fact that it corrects or takes back.
    pub supersedes: Option<i64>,
    /// The day it happened.
    pub dating: Dating,
}

impl Fact {
    /// The day from which it counts.
    pub fn counts_from(&self) -> Day {
        self.dating.counts_from(self.stamp.recorded_on)
    }
}

/// A document of the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The row.
    pub id: i64,
    /// When it was given and became public.
    pub stamp: Stamp,
}

/// That a document backs a fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Backing {
    /// The fact.
    pub fact: i64,
    /// The document.
    pub document: i64,
    /// Since when that is known.
    pub stamp: Stamp,
}

/// What a measure should come to, and when.
pub type MeasureTarget = (Quantity, Dating);

/// A measure with the versions of its plan, as far as a plan can be moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// Its number within the record.
    pub number: i32,
    /// What it should come to.
    pub targets: Vec<Planned<MeasureTarget>>,
    /// Where it began.
    pub baselines: Vec<Planned<Quantity>>,
}

/// One initiative as the rules see it. The order of the lists means nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The row.
    pub id: i64,
    /// Classifications, each superseding the ones before.
    pub versions: Vec<Classification>,
    /// Milestones.
    pub milestones: Vec<Milestone>,
    /// Facts.
    pub facts: Vec<Fact>,
    /// Documents.
    pub documents: Vec<Document>,
    /// Which document backs which fact.
    pub backings: Vec<Backing>,
    /// Measures.
    pub measures: Vec<Measured>,
}

impl Record {
    /// A record of which nothing is known yet.
    pub fn new(id: i64) -> Self {
        Self {
            id,
            versions: Vec::new(),
            milestones: Vec::new(),
            facts: Vec::new(),
            documents: Vec::new(),
            backings: Vec::new(),
            measures: Vec::new(),
        }
    }
}
