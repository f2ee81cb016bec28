//! What is counted, and under which headings.

use super::code::Coded;
use super::kind::{Kind, Nature};
use super::known::Level;
use super::record::{Body, Classification, Role, Word};
use super::status::Status;

/// Raised with every release that counts something else or otherwise: what is kept is then computed
/// again.
pub const COUNTS_VERSION: i64 = 5;

/// One thing that is counted on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Count {
    /// Initiatives on record, adopted or not.
    Record,
    /// Initiatives that their lead or an administrator adopted.
    Adopted,
    /// Adopted initiatives with this status.
    Status(Status),
    /// Initiatives that nobody adopted, by the source's own word; none where it has none.
    Word(Option<Word>),
    /// Adopted initiatives that go on after the end of their framework.
    Continues,
    /// Initiatives, adopted or not, with a milestone that is proved at least so well.
    Proved(Level),
    /// Initiatives, adopted or not, with a documented milestone that was reached in the last 24
    /// months; what public sources document counts, what has no day does not.
    Evidenced,
    /// Milestones of adopted initiatives due by the day; of one nature or of all.
    Due(Option<Nature>),
    /// Of those, reported as reached.
    Reported(Option<Nature>),
    /// Of those, documented.
    Documented(Option<Nature>),
    /// Of those, verified.
    Verified(Option<Nature>),
    /// Of those, not documented, and the lead has not been heard since the due day.
    Unheard(Option<Nature>),
    /// Milestones of adopted initiatives that are due later.
    Later(Option<Nature>),
    /// Milestones of adopted initiatives reached without a due day.
    WithoutDue(Option<Nature>),
    /// Initiatives, adopted or not, with a plan that was moved.
    Replanned,
    /// Milestones of adopted initiatives that were due by the day as they were first planned, those
    /// included that left the plan since.
    FirstDue,
    /// Milestones, of adopted initiatives and of others, whose due day was moved or taken away.
    Rescheduled,
    /// Measures whose target was moved or taken away.
    Retargeted,
    /// Measures whose baseline was moved or taken away.
    Rebaselined,
    /// Milestones of other initiatives that public sources say are reached.
    SaidReached,
    /// Milestones of other initiatives whose day, by public sources, has come.
    SaidDue,
}

const NATURES: [Option<Nature>; 4] = [
    None,
    Some(Nature::Input),
    Some(Nature::Output),
    Some(Nature::Outcome),
];

impl Count {
    /// Every count.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Record,
            Self::Adopted,
            Self::Continues,
            Self::Evidenced,
            Self::Replanned,
        ];
        all.extend(Status::ALL.iter().copied().map(Self::Status));
        all.extend(Word::ALL.iter().copied().map(|word| Self::Word(Some(word))));
        all.push(Self::Word(None));
        all.extend(Level::ALL.iter().copied().map(Self::Proved));
        for nature in NATURES {
            all.extend([
                Self::Due(nature),
                Self::Reported(nature),
                Self::Documented(nature),
                Self::Verified(nature),
                Self::Unheard(nature),
                Self::Later(nature),
                Self::WithoutDue(nature),
            ]);
        }
        all.extend([
            Self::FirstDue,
            Self::Rescheduled,
            Self::Retargeted,
            Self::Rebaselined,
            Self::SaidReached,
            Self::SaidDue,
        ]);
        all
    }

    /// The stable code, as in `/why/status.delayed`.
    pub fn code(self) -> String {
        match self {
            Self::Record => "record".into(),
            Self::Adopted => "adopted".into(),
            Self::Continues => "continues".into(),
            Self::Evidenced => "recent-evidence".into(),
            Self::Replanned => "moved-plans".into(),
            Self::Status(status) => format!("status.{}", status.code()),
            Self::Word(word) => format!("word.{}", word.map_or("none", Coded::code)),
            Self::Proved(level) => format!("proved.{}", level.code()),
            Self::Due(nature) => of_nature("milestones-due", nature),
            Self::Reported(nature) => of_nature("milestones-reported", nature),
            Self::Documented(nature) => of_nature("milestones-documented", nature),
            Self::Verified(nature) => of_nature("milestones-verified", nature),
            Self::Unheard(nature) => of_nature("milestones-unheard", nature),
            Self::Later(nature) => of_nature("milestones-later", nature),
            Self::WithoutDue(nature) => of_nature("milestones-without-due", nature),
            Self::FirstDue => "milestones-first-due".into(),
            Self::Rescheduled => "milestones-rescheduled".into(),
            Self::Retargeted => "targets-moved".into(),
            Self::Rebaselined => "baselines-moved".into(),
            Self::SaidReached => "said-reached".into(),
            Self::SaidDue => "said-due".into(),
        }
    }

    /// The count with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|count| count.code() == code)
    }

    /// The nature of the milestones that it counts, where it counts those of one.
    pub fn nature(self) -> Option<Nature> {
        match self {
            Self::Due(nature)
            | Self::Reported(nature)
            | Self::Documented(nature)
            | Self::Verified(nature)
            | Self::Unheard(nature)
            | Self::Later(nature)
            | Self::WithoutDue(nature) => nature,
            _ => None,
        }
    }

    /// Whether it counts measures rather than initiatives.
    pub fn is_of_measures(self) -> bool {
        matches!(self, Self::Retargeted | Self::Rebaselined)
    }

    /// Whether it counts milestones rather than initiatives.
    pub fn is_of_milestones(self) -> bool {
        !matches!(
            self,
            Self::Record
                | Self::Adopted
                | Self::Continues
                | Self::Evidenced
                | Self::Replanned
                | Self::Retargeted
                | Self::Rebaselined
                | Self::Proved(_)
                | Self::Status(_)
                | Self::Word(_)
        )
    }
}

fn of_nature(stem: &str, nature: Option<Nature>) -> String {
    match nature {
        None => stem.into(),
        Some(nature) => format!("{stem}.{}", nature.code()),
    }
}

/// A heading under which initiatives are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slice {
    /// All of them, each once.
    All,
    /// By primary theme; no theme is a heading of its own. These partition the whole.
    Theme(Option<i64>),
    /// By kind. These partition the whole.
    Kind(Kind),
    /// Led by a state; a joint initiative counts once with each lead.
    LeadState(i64),
    /// Led by an organisation; a joint initiative counts once with each lead.
    LeadOrganisation(i64),
    /// A state has any role.
    State(i64),
    /// An organisation has any role.
    Organisation(i64),
    /// Under a priority.
    Priority(i64),
    /// Linked to a commitment.
    Commitment(i64),
    /// Part of a programme: the programme's progress is the rule over its parts.
    Part(i64),
}

impl Slice {
    /// The names of all headings.
    pub const NAMES: [&'static str; 10] = [
        "all",
        "theme",
        "kind",
        "lead-state",
        "lead-organisation",
        "state",
        "organisation",
        "priority",
        "commitment",
        "part",
    ];

    /// The headings of a body: what it leads, and everything in which it has a role.
    pub fn of_body(body: Body) -> [Self; 2] {
        match body {
            Body::State(id) => [Self::LeadState(id), Self::State(id)],
            Body::Organisation(id) => [Self::LeadOrganisation(id), Self::Organisation(id)],
        }
    }

    /// The name of the heading, as it is stored and as it stands in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Theme(_) => "theme",
            Self::Kind(_) => "kind",
            Self::LeadState(_) => "lead-state",
            Self::LeadOrganisation(_) => "lead-organisation",
            Self::State(_) => "state",
            Self::Organisation(_) => "organisation",
            Self::Priority(_) => "priority",
            Self::Commitment(_) => "commitment",
            Self::Part(_) => "part",
        }
    }

    /// The key within the heading, as it is stored: a row or a code, blank where there is none.
    pub fn key(self) -> String {
        match self {
            Self::All | Self::Theme(None) => String::new(),
            Self::Kind(kind) => kind.code().into(),
            Self::Theme(Some(id))
            | Self::LeadState(id)
            | Self::LeadOrganisation(id)
            | Self::State(id)
            | Self::Organisation(id)
            | Self::Priority(id)
            | Self::Commitment(id)
            | Self::Part(id) => id.to_string(),
        }
    }

    /// From stored name and key.
    pub fn from_stored(name: &str, key: &str) -> Option<Self> {
        let id = || key.parse().ok();
        match name {
            "all" => Some(Self::All),
            "theme" if key.is_empty() => Some(Self::Theme(None)),
            "theme" => id().map(|id| Self::Theme(Some(id))),
            "kind" => Kind::from_code(key).map(Self::Kind),
            "lead-state" => id().map(Self::LeadState),
            "lead-organisation" => id().map(Self::LeadOrganisation),
            "state" => id().map(Self::State),
            "organisation" => id().map(Self::Organisation),
            "priority" => id().map(Self::Priority),
            "commitment" => id().map(Self::Commitment),
            "part" => id().map(Self::Part),
            _ => None,
        }
    }
}

impl Classification {
    /// Every heading under which the initiative counts, each once.
    pub fn slices(&self) -> Vec<Slice> {
        let mut slices = vec![
            Slice::All,
            Slice::Theme(self.primary_theme),
            Slice::Kind(self.kind),
        ];
        for (role, body) in &self.roles {
            let lead = *role == Role::Lead;
            match *body {
                Body::State(id) => {
                    slices.push(Slice::State(id));
                    slices.extend(lead.then_some(Slice::LeadState(id)));
                }
                Body::Organisation(id) => {
                    slices.push(Slice::Organisation(id));
                    slices.extend(lead.then_some(Slice::LeadOrganisation(id)));
                }
            }
        }
        slices.extend(self.priorities.iter().copied().map(Slice::Priority));
        slices.extend(self.commitments.iter().copied().map(Slice::Commitment));
        slices.extend(self.parent.map(Slice::Part));
        slices.sort_unstable();
        slices.dedup();
        slices
    }
}
