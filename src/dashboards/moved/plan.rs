//! Plans that were moved, whatever they plan, in one form for the page and the file.

use std::collections::BTreeMap;

use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::figures::{self, View};
use crate::i18n::{Message, Messages, Text};
use crate::milestones;
use crate::rules::{Dating, Day, Moved, Step};

/// What was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The due day of a milestone.
    DueDay,
}

impl What {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::DueDay => "due-day",
        }
    }

    pub(super) fn words(self, t: &Messages) -> Message {
        match self {
            Self::DueDay => t.moved.due_day,
        }
    }
}

/// What a plan is of.
pub(super) enum Part {
    /// A milestone: a step of a lifecycle, or one of its own title.
    Milestone(Option<Step>, Text),
}

/// A plan that was moved.
pub(super) struct Plan {
    pub(super) what: What,
    pub(super) part: Part,
    /// The public id: `STI-7F3K9.3`.
    pub(super) code: String,
    /// What was planned first, and then each change.
    pub(super) stages: Vec<Stage>,
}

/// What was planned from a day on.
pub(super) struct Stage {
    /// The day it was recorded; the original has none here.
    pub(super) on: Option<Day>,
    /// What is planned; nothing where it was taken away.
    pub(super) planned: Option<Dating>,
    /// Why, in the words of whoever changed it.
    pub(super) reason: Option<String>,
}

/// An initiative with its plans that were moved.
pub(super) struct Replanned {
    pub(super) reference: String,
    pub(super) title: Text,
    pub(super) plans: Vec<Plan>,
}

/// The plans of listed initiatives that were moved by the day in view: two statements.
pub(super) fn of_initiatives(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    listed: Vec<(i64, String, Text)>,
) -> Result<Vec<Replanned>> {
    let ids: Vec<i64> = listed.iter().map(|one| one.0).collect();
    let day = view.moment().as_at;
    let mut moved = Vec::new();
    for (record, named, milestone) in figures::plans(conn, clock, &ids)? {
        let due = milestone.rescheduled(view.known());
        moved.extend(due.and_then(|due| Some((record, named, due.by(day)?))));
    }
    let versions = moved.iter().flat_map(|(_, _, due)| &due.changes);
    let versions: Vec<i64> = versions.map(|change| change.version).collect();
    let reasons = milestones::reasons(conn, &versions)?;
    let replanned = listed.into_iter().map(|(id, reference, title)| {
        let mine = moved.iter().filter(|(record, _, _)| *record == id);
        let mut mine: Vec<_> = mine.collect();
        mine.sort_by_key(|(_, named, _)| (named.step.is_none(), named.step, named.number));
        let plans = mine.into_iter().map(|(_, named, due)| Plan {
            what: What::DueDay,
            part: Part::Milestone(named.step, named.title.clone()),
            code: format!("{reference}.{}", named.number),
            stages: stages(due, &reasons),
        });
        Replanned {
            plans: plans.collect(),
            reference,
            title,
        }
    });
    Ok(replanned.collect())
}

fn stages(due: &Moved<Dating>, reasons: &BTreeMap<i64, String>) -> Vec<Stage> {
    let first = Stage {
        on: None,
        planned: Some(due.original),
        reason: None,
    };
    let changes = due.changes.iter().map(|change| Stage {
        on: Some(change.on),
        planned: change.to,
        reason: reasons.get(&change.version).cloned(),
    });
    std::iter::once(first).chain(changes).collect()
}
