//! The tasks of the guided way: which fields each has, and how far it is.

use crate::i18n::{Message, Messages};
use crate::initiatives::entry::merge;
use crate::initiatives::entry::reading::Desk;
use crate::web::Form;

/// A task: one thing to say, on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Title and summary.
    Texts,
    /// Kind and alignment.
    Kind,
    /// Where it comes from.
    Origin,
    /// Who leads it and who takes part.
    Bodies,
    /// Themes.
    Themes,
    /// Priorities, commitments, programme, series.
    Agenda,
    /// When it was announced or proposed.
    Days,
    /// The planned budget.
    Budget,
    /// When its first milestones are due, and a link.
    Plans,
}

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nobody opened it.
    NotStarted,
    /// Something is saved, and something is missing or to be looked at again.
    Begun,
    /// It was gone through and nothing is wrong with it.
    Completed,
}

/// What a draft says of a task that was gone through.
pub const DONE: &str = "done";

/// What it says of one that was put off, or taken over from another record.
pub const LATER: &str = "later";

impl Task {
    const ALL: [Self; 9] = [
        Self::Texts,
        Self::Kind,
        Self::Origin,
        Self::Bodies,
        Self::Themes,
        Self::Agenda,
        Self::Days,
        Self::Budget,
        Self::Plans,
    ];

    /// The tasks of somebody: where it comes from is asked of the secretariat only.
    pub fn of(desk: &Desk) -> Vec<Self> {
        let all = Self::ALL.into_iter();
        all.filter(|task| *task != Self::Origin || desk.administers())
            .collect()
    }

    /// The code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Texts => "texts",
            Self::Kind => "kind",
            Self::Origin => "origin",
            Self::Bodies => "bodies",
            Self::Themes => "themes",
            Self::Agenda => "agenda",
            Self::Days => "days",
            Self::Budget => "budget",
            Self::Plans => "milestones",
        }
    }

    /// The task of a code, where somebody has it.
    pub fn from_code(desk: &Desk, code: &str) -> Option<Self> {
        Self::of(desk).into_iter().find(|task| task.code() == code)
    }

    /// Its fields; those that end in a line begin the names of several.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Texts => &["title", "title_", "summary_"],
            Self::Kind => &["kind", "alignment"],
            Self::Origin => &[
                "origin",
                "source",
                "source_kind",
                "word",
                "letter_body",
                "letter_reference",
                "letter_on_",
            ],
            Self::Bodies => &["bodies", "role_", "body_", "other_", "rows", "partners"],
            Self::Themes => &["theme", "themes"],
            Self::Agenda => &["priorities", "commitments", "parent", "series"],
            Self::Days => &["announced_", "proposed"],
            Self::Budget => &["budget", "currency"],
            Self::Plans => &["due_", "link", "link_kind"],
        }
    }

    /// Whether a field is one of its.
    pub fn has(self, field: &str) -> bool {
        merge::belongs(self.fields(), field)
    }

    /// Whether a record cannot be entered without it.
    pub fn is_needed(self) -> bool {
        matches!(self, Self::Texts | Self::Kind | Self::Bodies)
    }

    /// What it is called.
    pub fn words(self, t: &Messages) -> Message {
        let t = &t.guided;
        match self {
            Self::Texts => t.task_texts,
            Self::Kind => t.task_kind,
            Self::Origin => t.task_origin,
            Self::Bodies => t.task_bodies,
            Self::Themes => t.task_themes,
            Self::Agenda => t.task_agenda,
            Self::Days => t.task_days,
            Self::Budget => t.task_budget,
            Self::Plans => t.task_plans,
        }
    }

    /// The field that says how far it is.
    pub fn mark(self) -> String {
        format!("_task_{}", self.code())
    }

    /// How far it is in a form that was read.
    pub fn progress(self, form: &Form) -> Progress {
        let wrong = form.problems().iter().any(|one| self.has(&one.field));
        match form.value(&self.mark()) {
            DONE if !wrong => Progress::Completed,
            DONE | LATER => Progress::Begun,
            _ => Progress::NotStarted,
        }
    }
}

impl Progress {
    /// What it is called.
    pub fn words(self, t: &Messages) -> Message {
        let t = &t.guided;
        match self {
            Self::NotStarted => t.not_started,
            Self::Begun => t.in_progress,
            Self::Completed => t.completed,
        }
    }
}
