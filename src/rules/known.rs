//! What was known of a record at an instant: superseded things left out, proof worked out.

use std::collections::{BTreeMap, BTreeSet};

use super::code::coded;
use super::dating::{Dating, Day, Instant};
use super::kind::{Nature, Step};
use super::moved::Moved;
use super::record::{Classification, Fact, FactKind, Measured, Milestone, Plan, Record, Stamp};

coded! {
    /// How well a fact is proved. Each level includes the ones before.
    Level {
        /// Somebody says so.
        Reported = "reported",
        /// A document or link backs it.
        Documented = "documented",
        /// A reviewer outside the bodies concerned agrees.
        Verified = "verified",
    }
}

/// A milestone as it is known: its plan and the facts that say it was reached.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownMilestone {
    /// The row.
    pub id: i64,
    /// Its place in the lifecycle of the record's kind; none where it was added.
    pub place: Option<usize>,
    /// The lifecycle step.
    pub step: Option<Step>,
    /// Input, output or outcome.
    pub nature: Nature,
    /// The last day on which it is due by the current plan.
    pub due: Option<Day>,
    /// What is known of when it is due.
    pub due_dating: Dating,
    /// The facts that say it was reached.
    pub reached: Vec<KnownReach>,
}

/// A fact that says that a milestone was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownReach {
    /// The fact.
    pub fact: i64,
    /// The day from which it counts.
    pub on: Day,
    /// What is known of the day it happened.
    pub dating: Dating,
    /// How well it is proved.
    pub level: Level,
    /// The day on which a check that stands was recorded.
    pub verified_on: Option<Day>,
}

/// A milestone whose due day was moved, or which left the plan after it had one.
#[derive(Clone, Debug, PartialEq)]
pub struct Rescheduled {
    /// The row.
    pub id: i64,
    /// The lifecycle step; none where it was added.
    pub step: Option<Step>,
    /// Its nature by the newest plan.
    pub nature: Nature,
    /// The day that was set first, and what became of it.
    pub due: Moved<Dating>,
}

/// A measure of the plan, and since when it was planned otherwise than at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownMeasure {
    /// Its number within the record.
    pub number: i32,
    /// The day it was first planned.
    pub since: Day,
    /// The first day on which its target was another.
    pub retargeted: Option<Day>,
    /// The first day on which its baseline was another.
    pub rebaselined: Option<Day>,
}

/// One record as it was known at an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Known<'a> {
    /// The row.
    pub record: i64,
    /// The classification in force.
    pub classification: &'a Classification,
    /// The first day on which the record is there.
    pub begins: Day,
    /// The day it was adopted.
    pub adopted_on: Option<Day>,
    /// Milestones of the plan.
    pub milestones: Vec<KnownMilestone>,
    /// Milestones whose due day was moved, those included that left the plan.
    pub rescheduled: Vec<Rescheduled>,
    /// Measures, those included that were taken back.
    pub measures: Vec<KnownMeasure>,
    /// Cancellations, suspensions and their ends, in order.
    pub declarations: Vec<(Day, FactKind)>,
    /// Days on which adoption, a report or a confirmation was recorded; public sources and reports
    /// of undated facts not.
    pub heard_on: BTreeSet<Day>,
    /// Days on which the lead spoke, here or by letter, undated or not.
    pub lead_heard_on: BTreeSet<Day>,
}

impl<'a> Known<'a> {
    /// The record as known at `instant`; `None` while nothing of it is public, and once it is
    /// withdrawn.
    pub fn of(record: &'a Record, instant: Instant) -> Option<Self> {
        let classification = newest(record, instant).filter(|newest| !newest.withdrawn)?;
        let ledger = Ledger::new(record, instant);
        Some(Self {
            record: record.id,
            classification,
            begins: begins(record, classification, &ledger, instant),
            adopted_on: ledger
                .answered()
                .filter(|fact| fact.kind == FactKind::Adopted)
                .map(Fact::counts_from)
                .min(),
            milestones: milestones(record, classification, &ledger, instant),
            rescheduled: rescheduled(record, instant),
            measures: measures(record, instant),
            declarations: declarations(&ledger),
            heard_on: heard(&ledger, is_fresh_news),
            lead_heard_on: heard(&ledger, |fact| fact.stamp.origin.is_lead()),
        })
    }
}

/// The documents that back facts of a record and were not taken back, as known at an instant.
pub fn documents_behind(record: &Record, facts: &[i64], instant: Instant) -> Vec<i64> {
    let ledger = Ledger::new(record, instant);
    let mut found: Vec<i64> = facts
        .iter()
        .flat_map(|fact| ledger.documents_of(*fact))
        .filter(|document| !ledger.withdrawn.contains_key(document))
        .copied()
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The classification of a record that was withdrawn, as known at an instant.
pub fn withdrawn(record: &Record, instant: Instant) -> Option<&Classification> {
    newest(record, instant).filter(|newest| newest.withdrawn)
}

fn newest(record: &Record, instant: Instant) -> Option<&Classification> {
    record
        .versions
        .iter()
        .filter(|version| version.stamp.public_at <= instant)
        .max_by_key(|version| (order(&version.stamp), version.id))
}

/// The facts that stand at an instant, with the documents behind them.
struct Ledger<'a> {
    live: BTreeMap<i64, &'a Fact>,
    documents: BTreeMap<i64, Vec<i64>>,
    withdrawn: BTreeMap<i64, (Instant, i64)>,
}

impl<'a> Ledger<'a> {
    fn new(record: &'a Record, instant: Instant) -> Self {
        let seen: Vec<&Fact> = record
            .facts
            .iter()
            .filter(|fact| fact.stamp.public_at <= instant)
            .collect();
        let superseded: BTreeSet<i64> = seen.iter().filter_map(|fact| fact.supersedes).collect();
        let live: BTreeMap<i64, &Fact> = seen
            .into_iter()
            .filter(|fact| !superseded.contains(&fact.id))
            .map(|fact| (fact.id, fact))
            .collect();
        let mut withdrawn = BTreeMap::new();
        for fact in live
            .values()
            .filter(|fact| fact.kind == FactKind::DocumentWithdrawn)
        {
            if let Some(document) = fact.document {
                let latest = withdrawn.entry(document).or_insert(order(&fact.stamp));
                *latest = order(&fact.stamp).max(*latest);
            }
        }
        Self {
            live,
            documents: documents(record, instant),
            withdrawn,
        }
    }

    fn of_kind(&self, kind: FactKind) -> impl Iterator<Item = &'a Fact> + '_ {
        self.live
            .values()
            .copied()
            .filter(move |fact| fact.kind == kind)
    }

    /// What the lead or the secretariat said: public sources and reviewers neither adopt nor
    /// declare.
    fn answered(&self) -> impl Iterator<Item = &'a Fact> + '_ {
        self.live
            .values()
            .copied()
            .filter(|fact| fact.stamp.origin.answers())
    }

    fn documents_of(&self, fact: i64) -> &[i64] {
        self.documents.get(&fact).map_or(&[], Vec::as_slice)
    }

    /// How well a fact is proved, and the day of the first check that stands.
    fn proof(&self, fact: i64) -> (Level, Option<Day>) {
        let stands = |document: &i64| !self.withdrawn.contains_key(document);
        if !self.documents_of(fact).iter().any(stands) {
            return (Level::Reported, None);
        }
        let verified_on = self
            .of_kind(FactKind::Verified)
            .filter(|check| check.about == Some(fact) && !self.voided(fact, &check.stamp))
            .map(|check| check.stamp.recorded_on)
            .min();
        let level = if verified_on.is_some() {
            Level::Verified
        } else {
            Level::Documented
        };
        (level, verified_on)
    }

    /// Withdrawing a document voids what was verified before.
    fn voided(&self, fact: i64, verified: &Stamp) -> bool {
        self.documents_of(fact)
            .iter()
            .filter_map(|document| self.withdrawn.get(document))
            .any(|withdrawn| *withdrawn >= order(verified))
    }
}

/// Versions and facts follow each other as they became public.
pub(super) fn order(stamp: &Stamp) -> (Instant, i64) {
    (stamp.public_at, stamp.change)
}

fn documents(record: &Record, instant: Instant) -> BTreeMap<i64, Vec<i64>> {
    let known: BTreeSet<i64> = record
        .documents
        .iter()
        .filter(|document| document.stamp.public_at <= instant)
        .map(|document| document.id)
        .collect();
    let mut by_fact: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for backing in &record.backings {
        if backing.stamp.public_at <= instant && known.contains(&backing.document) {
            by_fact
                .entry(backing.fact)
                .or_default()
                .push(backing.document);
        }
    }
    by_fact
}

/// Before it was announced, started or recorded, a record is not there.
fn begins(
    record: &Record,
    classification: &Classification,
    ledger: &Ledger<'_>,
    instant: Instant,
) -> Day {
    let recorded_on = record
        .versions
        .iter()
        .filter(|version| version.stamp.public_at <= instant)
        .map(|version| version.stamp.recorded_on)
        .min()
        .unwrap_or(classification.stamp.recorded_on);
    let announced = classification.announced.counts_from(recorded_on);
    let reached = ledger
        .of_kind(FactKind::Reached)
        .map(Fact::counts_from)
        .min();
    recorded_on
        .min(announced)
        .min(reached.unwrap_or(recorded_on))
}

fn milestones(
    record: &Record,
    classification: &Classification,
    ledger: &Ledger<'_>,
    instant: Instant,
) -> Vec<KnownMilestone> {
    let lifecycle = classification.kind.lifecycle();
    record
        .milestones
        .iter()
        .filter_map(|milestone| {
            let plan = current_plan(milestone, instant)?;
            Some(KnownMilestone {
                id: milestone.id,
                place: milestone
                    .step
                    .and_then(|step| lifecycle.iter().position(|s| *s == step)),
                step: milestone.step,
                nature: plan.nature,
                due: plan.due.last(),
                due_dating: plan.due,
                reached: reaches(milestone.id, ledger),
            })
        })
        .collect()
}

/// The newest plan known; `None` where it drops the milestone.
fn current_plan(milestone: &Milestone, instant: Instant) -> Option<&Plan> {
    milestone.newest_plan(instant).filter(|plan| !plan.dropped)
}

fn rescheduled(record: &Record, instant: Instant) -> Vec<Rescheduled> {
    let moved = |milestone: &Milestone| {
        Some(Rescheduled {
            id: milestone.id,
            step: milestone.step,
            nature: milestone.newest_plan(instant)?.nature,
            due: milestone.rescheduled(instant)?,
        })
    };
    let mut found: Vec<_> = record.milestones.iter().filter_map(moved).collect();
    found.sort_by_key(|one| one.id);
    found
}

fn measures(record: &Record, instant: Instant) -> Vec<KnownMeasure> {
    let known = |one: &Measured| {
        let stamps = one.targets.iter().map(|version| version.1);
        let seen = stamps.filter(|stamp| stamp.public_at <= instant);
        let target = Moved::of(one.targets.iter().copied(), instant);
        let baseline = Moved::of(one.baselines.iter().copied(), instant);
        Some(KnownMeasure {
            number: one.number,
            since: seen.map(|stamp| stamp.recorded_on).min()?,
            retargeted: target.and_then(|moved| moved.since()),
            rebaselined: baseline.and_then(|moved| moved.since()),
        })
    };
    let mut found: Vec<_> = record.measures.iter().filter_map(known).collect();
    found.sort_by_key(|one| one.number);
    found
}

fn reaches(milestone: i64, ledger: &Ledger<'_>) -> Vec<KnownReach> {
    ledger
        .of_kind(FactKind::Reached)
        .filter(|fact| fact.milestone == Some(milestone))
        .map(|fact| {
            let (level, verified_on) = ledger.proof(fact.id);
            KnownReach {
                fact: fact.id,
                on: fact.counts_from(),
                dating: fact.dating,
                level,
                verified_on,
            }
        })
        .collect()
}

fn declarations(ledger: &Ledger<'_>) -> Vec<(Day, FactKind)> {
    let mut found: Vec<_> = ledger
        .answered()
        .filter(|fact| {
            matches!(
                fact.kind,
                FactKind::Cancelled | FactKind::Suspended | FactKind::Lifted
            )
        })
        .map(|fact| (fact.counts_from(), order(&fact.stamp), fact.id, fact.kind))
        .collect();
    found.sort_unstable();
    found
        .into_iter()
        .map(|(day, _, _, kind)| (day, kind))
        .collect()
}

/// The days on which somebody who answers for the record was heard.
fn heard(ledger: &Ledger<'_>, counts: impl Fn(&Fact) -> bool) -> BTreeSet<Day> {
    ledger
        .answered()
        .filter(|fact| !matches!(fact.kind, FactKind::Verified | FactKind::DocumentWithdrawn))
        .filter(|fact| counts(fact))
        .map(|fact| fact.stamp.recorded_on)
        .collect()
}

/// What happened on a day that nobody gives is never used for freshness; adopting, confirming and
/// taking back happen by being recorded.
fn is_fresh_news(fact: &Fact) -> bool {
    matches!(
        fact.kind,
        FactKind::Adopted | FactKind::Confirmed | FactKind::Retracted
    ) || !fact.dating.is_unknown()
}
