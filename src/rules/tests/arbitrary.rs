//! Arbitrary records: whatever a store could hand to the rules, sensible or not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use chrono::{Datelike, Days, TimeDelta};
use proptest::prelude::*;

use crate::rules::measure::{Decimal, Quantity};
use crate::rules::{
    Alignment, Backing, Body, Classification, Coded, Dating, Day, Document, Fact, FactKind,
    Instant, Kind, Measured, Milestone, Nature, Origin, Plan, Record, Role, Stamp, Step, Word,
};

/// Records, days to look at them and an instant whose knowledge counts.
#[derive(Clone)]
pub(super) struct Case {
    pub records: Vec<Record>,
    pub days: Vec<Day>,
    pub instant: Instant,
    /// What is left of the numbers, for tests that need more of them.
    pub spare: Vec<u16>,
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "known at {} on {:?}: {:#?}",
            self.instant, self.days, self.records
        )
    }
}

/// Up to `records` records and exactly `days` days; half of the days lie where a rule may turn.
pub(super) fn cases(records: usize, days: usize) -> impl Strategy<Value = Case> {
    let numbers = 450 * records + 4 * days;
    let numbers = prop::collection::vec(any::<u16>(), numbers);
    (1..=records, numbers).prop_map(move |(records, numbers)| {
        let mut dice = Dice(numbers.iter());
        let records: Vec<Record> = (1..=records)
            .map(|id| record(&mut dice, i64::try_from(id).unwrap()))
            .collect();
        let days = (0..days)
            .map(|_| day_to_look_at(&mut dice, &records))
            .collect();
        let instant = instant(&mut dice);
        Case {
            records,
            days,
            instant,
            spare: dice.0.copied().collect(),
        }
    })
}

/// Numbers that decide; zero is the plain choice, towards which failures shrink.
pub(super) struct Dice<'a>(pub std::slice::Iter<'a, u16>);

impl Dice<'_> {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % limit
    }

    fn id(&mut self, limit: usize) -> i64 {
        i64::try_from(self.below(limit)).unwrap() + 1
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == chances - 1
    }

    fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    fn maybe_of<T: Copy>(&mut self, values: &[T]) -> Option<T> {
        if values.is_empty() {
            None
        } else {
            Some(self.of(values))
        }
    }

    fn coded<T: Coded>(&mut self) -> T {
        self.of(T::ALL)
    }
}

/// The days of all cases: 2015 to 2028.
const SPAN: usize = 5114;

fn first() -> Day {
    Day::from_ymd_opt(2015, 1, 1).unwrap()
}

fn plus(day: Day, days: usize) -> Day {
    day + Days::new(days as u64)
}

pub(super) fn any_day(dice: &mut Dice<'_>) -> Day {
    plus(first(), dice.below(SPAN))
}

/// Past everything that is generated in one case of two.
fn instant(dice: &mut Dice<'_>) -> Instant {
    if dice.one_in(2) {
        return any_day(dice).and_hms_opt(20, 59, 59).unwrap();
    }
    Day::from_ymd_opt(2040, 1, 1)
        .unwrap()
        .and_hms_opt(0, 0, 0)
        .unwrap()
}

fn day_to_look_at(dice: &mut Dice<'_>, records: &[Record]) -> Day {
    let record = &records[dice.below(records.len())];
    let facts = record
        .facts
        .iter()
        .flat_map(|f| [f.dating.last(), Some(f.stamp.recorded_on)]);
    let plans = record
        .milestones
        .iter()
        .flat_map(|m| &m.plans)
        .map(|plan| plan.due.last());
    let turns: Vec<Day> = facts.chain(plans).flatten().collect();
    let after = dice.of(&[0, 1, 2, 90, 91, 92, 365, 366, 367]);
    match dice.maybe_of(&turns) {
        Some(turn) if dice.one_in(2) => plus(turn, after) - Days::new(1),
        _ => any_day(dice),
    }
}

/// A record whose days lie mostly within four years from a day of its own.
struct Author<'a, 'b> {
    dice: &'a mut Dice<'b>,
    base: Day,
    changes: i64,
}

fn record(dice: &mut Dice<'_>, id: i64) -> Record {
    let base = plus(first(), dice.below(SPAN - 1500));
    let mut author = Author {
        dice,
        base,
        changes: id * 1000,
    };
    let versions = author.versions(id * 100);
    let milestones = author.milestones(id * 100, versions[0].kind);
    let documents = author.documents(id * 100);
    let facts = author.facts(id * 100, &milestones, &documents);
    let backings = author.backings(&facts, &documents);
    Record {
        id,
        versions,
        milestones,
        facts,
        documents,
        backings,
        measures: author.measures(id * 100),
    }
}

impl Author<'_, '_> {
    fn day(&mut self) -> Day {
        if self.dice.one_in(8) {
            any_day(self.dice)
        } else {
            plus(self.base, self.dice.below(1500))
        }
    }

    fn dating(&mut self) -> Dating {
        let day = self.day();
        match self.dice.below(6) {
            0 => Dating::Unknown,
            1 => Dating::month(day.year(), day.month()).unwrap(),
            2 => Dating::year(day.year()).unwrap(),
            _ => Dating::day(day),
        }
    }

    fn stamp(&mut self, recorded_on: Day, origin: Origin) -> Stamp {
        let hour = u32::try_from(self.dice.below(3)).unwrap();
        let recorded_at = recorded_on.and_hms_opt(hour, 0, 0).unwrap();
        let wait = if self.dice.one_in(5) {
            self.dice.below(400)
        } else {
            0
        };
        let public_at = recorded_at + TimeDelta::days(i64::try_from(wait).unwrap());
        self.changes += 1;
        Stamp {
            change: self.changes,
            recorded_at,
            recorded_on,
            public_at,
            origin,
        }
    }

    fn any_stamp(&mut self) -> Stamp {
        let (day, origin) = (self.day(), self.dice.coded());
        self.stamp(day, origin)
    }

    fn versions(&mut self, ids: i64) -> Vec<Classification> {
        (0..=self.dice.below(3))
            .map(|n| self.version(ids + i64::try_from(n).unwrap(), n))
            .collect()
    }

    fn version(&mut self, id: i64, number: usize) -> Classification {
        let stamp = if number == 0 {
            self.stamp(self.base, Origin::PublicSource)
        } else {
            self.any_stamp()
        };
        let framework = if self.dice.one_in(6) { 2 } else { 1 };
        let ends = Day::from_ymd_opt(if framework == 1 { 2026 } else { 2021 }, 12, 31).unwrap();
        Classification {
            id,
            stamp,
            framework,
            framework_ends: ends,
            kind: self.dice.coded::<Kind>(),
            alignment: self.dice.coded::<Alignment>(),
            parent: self.dice.one_in(3).then_some(7),
            primary_theme: if self.dice.one_in(4) {
                None
            } else {
                Some(self.dice.id(4))
            },
            roles: self.roles(),
            priorities: (0..self.dice.below(3)).map(|_| self.dice.id(5)).collect(),
            commitments: (0..self.dice.below(3)).map(|_| self.dice.id(5)).collect(),
            word: if self.dice.one_in(3) {
                None
            } else {
                Some(self.dice.coded::<Word>())
            },
            proposed: self.dice.one_in(4),
            announced: self.dating(),
            withdrawn: number > 0 && self.dice.one_in(8),
        }
    }

    /// No, one or two leading states, and any others beside; one body may be named twice.
    fn roles(&mut self) -> Vec<(Role, Body)> {
        let mut roles: Vec<_> = (0..self.dice.below(3))
            .map(|_| (Role::Lead, Body::State(self.dice.id(4))))
            .collect();
        for _ in 0..self.dice.below(3) {
            let id = self.dice.id(4);
            let body = self.dice.of(&[Body::Organisation(id), Body::State(id)]);
            let role = match body {
                Body::Organisation(_) => self.dice.coded(),
                Body::State(_) => self.dice.of(&Role::ALL[1..]),
            };
            roles.push((role, body));
        }
        roles
    }

    fn milestones(&mut self, ids: i64, kind: Kind) -> Vec<Milestone> {
        let mut steps: Vec<Option<Step>> = kind.lifecycle().iter().copied().map(Some).collect();
        steps.extend([None, None].iter().take(self.dice.below(3)));
        if self.dice.one_in(6) {
            steps.push(Some(self.dice.coded()));
        }
        steps.retain(|_| !self.dice.one_in(10));
        (ids..)
            .zip(steps)
            .map(|(id, step)| Milestone {
                id,
                step,
                plans: self.plans(id),
            })
            .collect()
    }

    fn plans(&mut self, milestone: i64) -> Vec<Plan> {
        (0..=self.dice.below(3))
            .map(|n| Plan {
                id: milestone * 10 + i64::try_from(n).unwrap(),
                stamp: if n == 0 {
                    self.stamp(self.base, Origin::PublicSource)
                } else {
                    self.any_stamp()
                },
                nature: self.dice.coded::<Nature>(),
                due: if self.dice.one_in(4) {
                    Dating::Unknown
                } else {
                    self.dating()
                },
                dropped: n > 0 && self.dice.one_in(6),
            })
            .collect()
    }

    /// No, one or two measures, each with up to three plans.
    fn measures(&mut self, ids: i64) -> Vec<Measured> {
        let measure = |author: &mut Self, number: i32| {
            let versions: Vec<i64> = (0..=author.dice.id(3)).collect();
            let mut plan = |id: i64| {
                let stamp = author.any_stamp();
                let (target, baseline) = (author.quantity(), author.quantity());
                let due = author.dating();
                let id = ids + i64::from(number) * 10 + id;
                (
                    (id, stamp, target.map(|one| (one, due))),
                    (id, stamp, baseline),
                )
            };
            let (targets, baselines) = versions.into_iter().map(&mut plan).unzip();
            Measured {
                number,
                targets,
                baselines,
            }
        };
        let most = i32::try_from(self.dice.below(3)).unwrap();
        (1..=most).map(|number| measure(self, number)).collect()
    }

    fn quantity(&mut self) -> Option<Quantity> {
        let value = Decimal::whole(self.dice.id(3))?;
        (!self.dice.one_in(4)).then_some(Quantity {
            value,
            denominator: None,
        })
    }

    fn documents(&mut self, ids: i64) -> Vec<Document> {
        (0..self.dice.id(4))
            .map(|n| Document {
                id: ids + n,
                stamp: self.any_stamp(),
            })
            .collect()
    }

    fn facts(&mut self, ids: i64, milestones: &[Milestone], documents: &[Document]) -> Vec<Fact> {
        let milestones: Vec<i64> = milestones.iter().map(|milestone| milestone.id).collect();
        let documents: Vec<i64> = documents.iter().map(|document| document.id).collect();
        let mut facts: Vec<Fact> = Vec::new();
        if !self.dice.one_in(4) {
            facts.push(self.adoption(ids));
        }
        for id in (ids + 1..).take(self.dice.below(14)) {
            let kind = self.dice.of(KINDS);
            let older: Vec<i64> = facts.iter().map(|fact| fact.id).collect();
            let reached = facts.iter().filter(|fact| fact.kind == FactKind::Reached);
            let reached: Vec<i64> = reached.map(|fact| fact.id).collect();
            let correct = kind == FactKind::Retracted || self.dice.one_in(10);
            let mut one = |wanted: bool, ids: &[i64]| {
                if wanted {
                    self.dice.maybe_of(ids)
                } else {
                    None
                }
            };
            let milestone = one(kind == FactKind::Reached, &milestones);
            let about = one(kind == FactKind::Verified, &reached);
            let document = one(kind == FactKind::DocumentWithdrawn, &documents);
            let supersedes = one(correct, &older);
            let (stamp, dating) = (self.any_stamp(), self.dating());
            facts.push(Fact {
                id,
                stamp,
                kind,
                milestone,
                about,
                document,
                supersedes,
                dating,
            });
        }
        facts
    }

    fn adoption(&mut self, id: i64) -> Fact {
        let day = plus(self.base, self.dice.below(200));
        let origin = self.dice.of(&Origin::ALL[1..4]);
        Fact {
            id,
            stamp: self.stamp(day, origin),
            kind: FactKind::Adopted,
            milestone: None,
            about: None,
            document: None,
            supersedes: None,
            dating: Dating::day(day),
        }
    }

    fn backings(&mut self, facts: &[Fact], documents: &[Document]) -> Vec<Backing> {
        let mut pairs: Vec<(i64, i64)> = Vec::new();
        for fact in facts.iter().filter(|fact| fact.kind == FactKind::Reached) {
            let some = documents.iter().filter(|_| !self.dice.one_in(3));
            pairs.extend(some.map(|document| (fact.id, document.id)));
        }
        let backing = |(fact, document)| Backing {
            fact,
            document,
            stamp: self.any_stamp(),
        };
        pairs.into_iter().map(backing).collect()
    }
}

/// Kinds of facts, the frequent ones several times.
const KINDS: &[FactKind] = &[
    FactKind::Reached,
    FactKind::Reached,
    FactKind::Reached,
    FactKind::Reached,
    FactKind::Reached,
    FactKind::Verified,
    FactKind::Verified,
    FactKind::Confirmed,
    FactKind::Adopted,
    FactKind::Cancelled,
    FactKind::Suspended,
    FactKind::Lifted,
    FactKind::Lifted,
    FactKind::Retracted,
    FactKind::DocumentWithdrawn,
];
