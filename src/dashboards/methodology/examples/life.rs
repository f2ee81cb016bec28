//! A made-up record, told step by step. Everything is recorded and public at nine in the morning of
//! its day.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use crate::rules::{
    Alignment, Backing, Body, Classification, Dating, Day, Document, Fact, FactKind, Instant, Kind,
    Known, Milestone, Nature, Origin, Plan, Record, Role, Stamp, Step,
};

/// A day of an example.
pub(super) fn ymd(year: i32, month: u32, day: u32) -> Day {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// So many days later.
pub(super) fn later(day: Day, days: i64) -> Day {
    day + TimeDelta::days(days)
}

fn at(day: Day, hour: i64) -> Instant {
    day.and_time(NaiveTime::MIN) + TimeDelta::hours(hour)
}

/// A record.
pub(super) struct Life {
    record: Record,
}

impl Life {
    /// On record from public sources, led by one body, with nothing planned.
    pub fn on_record(kind: Kind, recorded: Day) -> Self {
        let mut life = Self {
            record: Record::new(1),
        };
        let stamp = life.stamp(recorded, Origin::PublicSource);
        life.record.versions.push(Classification {
            id: stamp.change,
            stamp,
            framework: 1,
            framework_ends: ymd(2026, 12, 31),
            kind,
            alignment: Alignment::Oic,
            parent: None,
            primary_theme: None,
            roles: vec![(Role::Lead, Body::Organisation(1))],
            priorities: Vec::new(),
            commitments: Vec::new(),
            word: None,
            proposed: false,
            announced: Dating::Unknown,
            withdrawn: false,
        });
        life
    }

    /// The same, adopted by its lead on the day it was recorded.
    pub fn adopted(kind: Kind, recorded: Day) -> Self {
        let mut life = Self::on_record(kind, recorded);
        life.says(FactKind::Adopted, recorded);
        life
    }

    /// What it is counted by, from the beginning.
    pub fn with(mut self, change: impl FnOnce(&mut Classification)) -> Self {
        if let Some(first) = self.record.versions.first_mut() {
            change(first);
        }
        self
    }

    /// The number of what comes next: each list gives every number once at most.
    fn number(&self) -> i64 {
        let record = &self.record;
        let told = record.versions.len() + record.milestones.len() + record.facts.len();
        let shown = record.documents.len() + record.backings.len();
        let plans: usize = record.milestones.iter().map(|one| one.plans.len()).sum();
        i64::try_from(told + shown + plans + 1).unwrap_or(i64::MAX)
    }

    fn stamp(&self, on: Day, origin: Origin) -> Stamp {
        Stamp {
            change: self.number(),
            recorded_at: at(on, 9),
            recorded_on: on,
            public_at: at(on, 9),
            origin,
        }
    }

    /// Plans a step of the lifecycle, or a milestone of its own, on the day the record began; gives
    /// its number.
    pub fn plans(&mut self, step: Option<Step>, due: Dating) -> i64 {
        let first = self.record.versions.first();
        let on = first.map_or(ymd(2024, 1, 1), |first| first.stamp.recorded_on);
        let stamp = self.stamp(on, Origin::Lead);
        let id = self.number();
        let plan = Plan {
            id: stamp.change,
            stamp,
            nature: step.map_or(Nature::Output, Step::nature),
            due,
            dropped: false,
        };
        self.record.milestones.push(Milestone {
            id,
            step,
            plans: vec![plan],
        });
        id
    }

    /// Plans a milestone otherwise on a later day.
    pub fn replans(&mut self, milestone: i64, on: Day, due: Dating) {
        let stamp = self.stamp(on, Origin::Lead);
        let milestones = &mut self.record.milestones;
        if let Some(found) = milestones.iter_mut().find(|one| one.id == milestone) {
            let nature = found.step.map_or(Nature::Output, Step::nature);
            found.plans.push(Plan {
                id: stamp.change,
                stamp,
                nature,
                due,
                dropped: false,
            });
        }
    }

    /// Its lead says something on the day on which it happens.
    pub fn says(&mut self, kind: FactKind, on: Day) -> i64 {
        self.tells(kind, None, Dating::day(on), on)
    }

    /// Its lead says that a milestone was reached.
    pub fn reports(&mut self, milestone: i64, happened: Dating, told: Day) -> i64 {
        self.tells(FactKind::Reached, Some(milestone), happened, told)
    }

    fn tells(&mut self, kind: FactKind, of: Option<i64>, happened: Dating, told: Day) -> i64 {
        let stamp = self.stamp(told, Origin::Lead);
        let id = self.number();
        self.record.facts.push(Fact {
            id,
            stamp,
            kind,
            milestone: of,
            about: None,
            document: None,
            supersedes: None,
            dating: happened,
        });
        id
    }

    /// A document backs a fact.
    pub fn documents(&mut self, fact: i64, on: Day) {
        let stamp = self.stamp(on, Origin::Lead);
        let document = self.number();
        self.record.documents.push(Document {
            id: document,
            stamp,
        });
        self.record.backings.push(Backing {
            fact,
            document,
            stamp,
        });
    }

    /// A reviewer agrees with a fact.
    pub fn verifies(&mut self, fact: i64, on: Day) {
        let stamp = self.stamp(on, Origin::Reviewer);
        let id = self.number();
        self.record.facts.push(Fact {
            id,
            stamp,
            kind: FactKind::Verified,
            milestone: None,
            about: Some(fact),
            document: None,
            supersedes: None,
            dating: Dating::day(on),
        });
    }

    /// The record as it was known at the end of a day.
    pub fn known(&self, on: Day) -> Option<Known<'_>> {
        Known::of(&self.record, at(on, 24))
    }

    /// The record.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// At the end of a day.
    pub fn end_of(on: Day) -> Instant {
        at(on, 24)
    }
}
