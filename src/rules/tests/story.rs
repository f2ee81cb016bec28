//! Small records told step by step, for one line of the methodology each.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use crate::rules::{
    Alignment, Backing, Body, Classification, Count, Dating, Day, Document, Fact, FactKind,
    Figures, Instant, Kind, Known, Level, Milestone, MilestoneState, Moment, Nature, Origin, Plan,
    Record, Role, Slice, Snapshot, Stamp, Standing, Status, Step, Tally,
};

/// The framework of all stories; it ends with 2026.
pub(super) const FRAMEWORK: i64 = 1;

/// The day on which every story is recorded, and adopted where it is.
pub(super) const START: &str = "2024-01-02";

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn end_of(text: &str) -> Instant {
    day(text).and_hms_opt(20, 59, 59).unwrap()
}

/// One record and the next number to give.
#[derive(Clone)]
pub(super) struct Story {
    pub record: Record,
    next: i64,
}

impl Story {
    /// On record from public sources, led by state 1, with nothing planned.
    pub(super) fn on_record(kind: Kind) -> Self {
        let lists = (vec![], vec![], vec![], vec![]);
        let (milestones, facts, documents, backings) = lists;
        let record = Record {
            id: 1,
            versions: vec![],
            milestones,
            facts,
            documents,
            backings,
            measures: vec![],
        };
        let mut story = Self { record, next: 1 };
        let stamp = story.stamp(START, Origin::PublicSource);
        story.record.versions.push(Classification {
            id: stamp.change,
            stamp,
            framework: FRAMEWORK,
            framework_ends: day("2026-12-31"),
            kind,
            alignment: Alignment::Oic,
            parent: None,
            primary_theme: None,
            roles: vec![(Role::Lead, Body::State(1))],
            priorities: vec![],
            commitments: vec![],
            word: None,
            proposed: false,
            announced: Dating::Unknown,
            withdrawn: false,
        });
        story
    }

    /// The same, adopted by its lead on the day it was recorded.
    pub(super) fn adopted(kind: Kind) -> Self {
        let mut story = Self::on_record(kind);
        story.fact(FactKind::Adopted, START, START);
        story
    }

    /// A change of a day, public at once.
    pub(super) fn stamp(&mut self, on: &str, origin: Origin) -> Stamp {
        let at = day(on).and_hms_opt(9, 0, 0).unwrap();
        self.next += 1;
        Stamp {
            change: self.next,
            recorded_at: at,
            recorded_on: day(on),
            public_at: at,
            origin,
        }
    }

    /// A new version of the record.
    pub(super) fn change(&mut self, on: &str, change: impl FnOnce(&mut Classification)) {
        let stamp = self.stamp(on, Origin::Lead);
        let newest = self.record.versions.last().unwrap().clone();
        let mut version = Classification {
            id: stamp.change,
            stamp,
            ..newest
        };
        change(&mut version);
        self.record.versions.push(version);
    }

    /// A step of the lifecycle, planned from the start; a blank day is none.
    pub(super) fn plan(&mut self, step: Step, due: &str) -> i64 {
        let id = self.next;
        self.record.milestones.push(Milestone {
            id,
            step: Some(step),
            plans: vec![],
        });
        self.replan(id, START, due, false);
        id
    }

    /// A new version of a plan.
    pub(super) fn replan(&mut self, milestone: i64, on: &str, due: &str, dropped: bool) {
        let stamp = self.stamp(on, Origin::Lead);
        let due = Dating::parse_iso(due).unwrap();
        let found = self
            .record
            .milestones
            .iter_mut()
            .find(|m| m.id == milestone)
            .unwrap();
        let nature = found.step.map_or(Nature::Output, Step::nature);
        found.plans.push(Plan {
            id: stamp.change,
            stamp,
            nature,
            due,
            dropped,
        });
    }

    /// A fact told by the lead.
    pub(super) fn fact(&mut self, kind: FactKind, recorded: &str, happened: &str) -> &mut Fact {
        let stamp = self.stamp(recorded, Origin::Lead);
        self.record.facts.push(Fact {
            id: stamp.change,
            stamp,
            kind,
            milestone: None,
            about: None,
            document: None,
            supersedes: None,
            dating: Dating::parse_iso(happened).unwrap(),
        });
        self.record.facts.last_mut().unwrap()
    }

    /// The lead says that a milestone was reached.
    pub(super) fn reached(&mut self, milestone: i64, recorded: &str, happened: &str) -> i64 {
        let fact = self.fact(FactKind::Reached, recorded, happened);
        fact.milestone = Some(milestone);
        fact.id
    }

    /// The same with a document.
    pub(super) fn proved(&mut self, milestone: i64, on: &str) -> i64 {
        let fact = self.reached(milestone, on, on);
        self.back(fact, on);
        fact
    }

    /// A document behind a fact.
    pub(super) fn back(&mut self, fact: i64, on: &str) -> i64 {
        let stamp = self.stamp(on, Origin::Lead);
        let document = stamp.change;
        self.record.documents.push(Document {
            id: document,
            stamp,
        });
        self.record.backings.push(Backing {
            fact,
            document,
            stamp,
        });
        document
    }

    /// A reviewer agrees.
    pub(super) fn verify(&mut self, fact: i64, on: &str) {
        let check = self.fact(FactKind::Verified, on, on);
        check.about = Some(fact);
        check.stamp.origin = Origin::Secretariat;
    }

    /// A document is taken back.
    pub(super) fn withdraw(&mut self, document: i64, on: &str) {
        self.fact(FactKind::DocumentWithdrawn, on, on).document = Some(document);
    }

    /// The record on a day with the knowledge of all days.
    pub(super) fn on(&self, on: &str) -> Snapshot {
        Known::of(&self.record, Instant::MAX)
            .unwrap()
            .on(day(on))
            .unwrap()
    }

    /// The computed status, as known today.
    pub(super) fn status(&self, on: &str) -> Status {
        status(&self.on(on))
    }

    /// The computed status, as it stood at the end of the day.
    pub(super) fn stood(&self, on: &str) -> Status {
        status(
            &Known::of(&self.record, end_of(on))
                .unwrap()
                .on(day(on))
                .unwrap(),
        )
    }

    pub(super) fn milestone(&self, id: i64, on: &str) -> MilestoneState {
        *self
            .on(on)
            .milestones
            .iter()
            .find(|milestone| milestone.id == id)
            .unwrap()
    }

    /// How well a milestone is proved; none where nobody says that it was reached.
    pub(super) fn level(&self, milestone: i64, on: &str) -> Option<Level> {
        self.milestone(milestone, on)
            .reached
            .map(|reached| reached.level)
    }

    /// What the record adds to a count on a day.
    pub(super) fn amount(&self, count: Count, on: &str) -> i64 {
        self.counted(Slice::All, count, on)
    }

    pub(super) fn counted(&self, slice: Slice, count: Count, on: &str) -> i64 {
        let tally = Tally::of_records([&self.record], day(on), Instant::MAX);
        let figures = Figures::new(FRAMEWORK, Moment::as_it_stood(day(on)), tally);
        figures.of(count, None, slice, "").value().count()
    }
}

fn status(snapshot: &Snapshot) -> Status {
    match snapshot.standing {
        Standing::Adopted(status) => status,
        Standing::OnRecord(word) => panic!("nobody adopted it: {word:?}"),
    }
}
