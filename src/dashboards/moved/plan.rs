//! Plans that were moved, whatever they plan, in one form for the page and the file.

use std::collections::BTreeMap;

use crate::clock::Clock;
use crate::commitments::{self, PlansOf};
use crate::db::Conn;
use crate::error::Result;
use crate::figures::{self, NamedMilestone, View};
use crate::i18n::{Message, Messages, Text};
use crate::measures::{self, Measure, Version};
use crate::milestones;
use crate::rules::measure::{Quantity, Unit};
use crate::rules::{Dating, Day, Instant, Milestone, Moved, Stamp};

/// What was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The due day of a milestone.
    DueDay,
    /// What a measure or a commitment should come to, and when.
    Target,
    /// Where it began.
    Baseline,
}

impl What {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::DueDay => "due-day",
            Self::Target => "target",
            Self::Baseline => "baseline",
        }
    }

    pub(super) fn words(self, t: &Messages) -> Message {
        match self {
            Self::DueDay => t.moved.due_day,
            Self::Target => t.moved.target,
            Self::Baseline => t.moved.baseline,
        }
    }
}

/// What a plan is of.
pub(super) enum Part {
    Milestone(NamedMilestone),
    Measure(Measure),
    /// A commitment has no parts: its plans are its own.
    Commitment,
}

/// What was planned.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Planned {
    Day(Dating),
    /// The number of a measure, its unit and whether it is a ratio, and the day of a target.
    Quantity(Quantity, (Unit, bool), Dating),
    /// The target or a baseline of a commitment.
    Commitment(commitments::Planned),
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
    pub(super) planned: Option<Planned>,
    /// Why, in the words of whoever changed it.
    pub(super) reason: Option<String>,
}

/// An initiative or a commitment with its plans that were moved.
pub(super) struct Replanned {
    pub(super) code: String,
    pub(super) title: Text,
    pub(super) plans: Vec<Plan>,
}

/// The plans of listed initiatives that were moved by the day in view: three statements.
pub(super) fn of_initiatives(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    listed: Vec<(i64, String, Text)>,
) -> Result<Vec<Replanned>> {
    let ids: Vec<i64> = listed.iter().map(|one| one.0).collect();
    let mut milestones = figures::plans(conn, clock, &ids)?;
    milestones.sort_by_key(|(_, named, _)| (named.step.is_none(), named.step, named.number));
    let versions = milestones.iter().flat_map(|(_, _, one)| &one.plans);
    let versions: Vec<i64> = versions.map(|plan| plan.id).collect();
    let reasons = milestones::reasons(conn, &versions)?;
    let measures = measures::plans_of(conn, &ids, view.known())?;
    let replanned = listed.into_iter().map(|(id, code, title)| {
        let due_days = milestones.iter().filter(|(record, _, _)| *record == id);
        let due_days =
            due_days.filter_map(|(_, named, one)| due_day(view, &code, (named, one), &reasons));
        let of_record = measures.iter().filter(|one| one.initiative == id);
        let others = of_record.flat_map(|one| of_measure(clock, view, &code, one));
        Replanned {
            plans: due_days.chain(others).collect(),
            code,
            title,
        }
    });
    Ok(replanned.collect())
}

fn due_day(
    view: &View,
    reference: &str,
    (named, milestone): (&NamedMilestone, &Milestone),
    reasons: &BTreeMap<i64, String>,
) -> Option<Plan> {
    let due = milestone.rescheduled(view.known())?;
    Some(Plan {
        what: What::DueDay,
        part: Part::Milestone(named.clone()),
        code: format!("{reference}.{}", named.number),
        stages: stages(
            due.by(view.moment().as_at)?,
            |day| Planned::Day(*day),
            |version| reasons.get(&version).cloned(),
        ),
    })
}

/// The target and the baseline of a measure, where they were moved.
fn of_measure(clock: &Clock, view: &View, reference: &str, measure: &Measure) -> Vec<Plan> {
    let Some(current) = measure.current() else {
        return Vec::new();
    };
    let of = (current.plan.unit, current.plan.ratio);
    let reason = |id: i64| {
        let version = measure.versions.iter().find(|one| one.id == id)?;
        version.reason.clone()
    };
    let stamp = |one: &Version| one.told.stamp(clock.day_of(one.told.recorded_at));
    let stands = |one: &Version| !one.withdrawn;
    let target = |one: &Version| {
        let target = one.plan.target.filter(|_| stands(one));
        (one.id, stamp(one), target.map(|target| (target, one.due)))
    };
    let baseline = |one: &Version| {
        let baseline = one.plan.baseline.filter(|_| stands(one));
        (one.id, stamp(one), baseline)
    };
    let (known, day) = (view.known(), view.moment().as_at);
    let target = Moved::of(measure.versions.iter().map(target), known);
    let target = target.and_then(|moved| moved.by(day)).map(|moved| {
        let said = |one: &(Quantity, Dating)| Planned::Quantity(one.0, of, one.1);
        (What::Target, stages(moved, said, reason))
    });
    let baseline = Moved::of(measure.versions.iter().map(baseline), known);
    let baseline = baseline.and_then(|moved| moved.by(day)).map(|moved| {
        let said = |one: &Quantity| Planned::Quantity(*one, of, Dating::Unknown);
        (What::Baseline, stages(moved, said, reason))
    });
    let plan = |(what, stages)| Plan {
        what,
        part: Part::Measure(measure.clone()),
        code: format!("{reference}.{}", measure.code()),
        stages,
    };
    target.into_iter().chain(baseline).map(plan).collect()
}

/// The plans of commitments that were moved by the day in view: four statements.
pub(super) fn of_commitments(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    framework: i64,
) -> Result<Vec<Replanned>> {
    let mut found: Vec<Replanned> = Vec::new();
    for one in commitments::plans(conn, framework, view.known())? {
        let reason = |id: i64| {
            let version = one.versions.iter().find(|version| version.id == id)?;
            version.reason.clone()
        };
        let version = |version: &commitments::Version<commitments::Planned>| {
            let stamp = told(clock, version.id, version.public_at, version.origin);
            let said = Some(version.said.clone()).filter(commitments::Planned::plans_anything);
            (version.id, stamp, said)
        };
        let moved = Moved::of(one.versions.iter().map(version), view.known());
        let Some(moved) = moved.and_then(|moved| moved.by(view.moment().as_at)) else {
            continue;
        };
        let plan = Plan {
            what: match one.of {
                PlansOf::Target => What::Target,
                PlansOf::Baseline(_) => What::Baseline,
            },
            part: Part::Commitment,
            code: one.code.clone(),
            stages: stages(moved, |said| Planned::Commitment(said.clone()), reason),
        };
        match found.last_mut().filter(|last| last.code == one.code) {
            Some(last) => last.plans.push(plan),
            None => found.push(Replanned {
                code: one.code,
                title: one.text,
                plans: vec![plan],
            }),
        }
    }
    Ok(found)
}

/// Of a plan of a commitment nothing waits: it is public from when it is recorded.
fn told(clock: &Clock, id: i64, at: Instant, origin: crate::rules::Origin) -> Stamp {
    Stamp {
        change: id,
        recorded_at: at,
        recorded_on: clock.day_of(at),
        public_at: at,
        origin,
    }
}

fn stages<T>(
    moved: Moved<T>,
    said: impl Fn(&T) -> Planned,
    reason: impl Fn(i64) -> Option<String>,
) -> Vec<Stage> {
    let first = Stage {
        on: None,
        planned: Some(said(&moved.original)),
        reason: None,
    };
    let changes = moved.changes.iter().map(|change| Stage {
        on: Some(change.on),
        planned: change.to.as_ref().map(&said),
        reason: reason(change.version),
    });
    std::iter::once(first).chain(changes).collect()
}
