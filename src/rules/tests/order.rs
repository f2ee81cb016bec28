//! The order of lists means nothing, and later knowledge does not change what was known before.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use proptest::prelude::*;

use super::arbitrary::{Case, Dice, cases};
use super::thousand;
use crate::rules::timeline::spans;
use crate::rules::{Instant, Known, Record, Snapshot, Tally};

fn shuffle<T>(list: &mut [T], dice: &mut Dice<'_>) {
    for last in (1..list.len()).rev() {
        list.swap(last, dice.below(last + 1));
    }
}

fn shuffled(case: &Case) -> Vec<Record> {
    let mut dice = Dice(case.spare.iter());
    let mut records = case.records.clone();
    for record in &mut records {
        shuffle(&mut record.versions, &mut dice);
        shuffle(&mut record.facts, &mut dice);
        shuffle(&mut record.documents, &mut dice);
        shuffle(&mut record.backings, &mut dice);
        shuffle(&mut record.milestones, &mut dice);
        record
            .milestones
            .iter_mut()
            .for_each(|m| shuffle(&mut m.plans, &mut dice));
        for version in &mut record.versions {
            shuffle(&mut version.roles, &mut dice);
            shuffle(&mut version.priorities, &mut dice);
            shuffle(&mut version.commitments, &mut dice);
        }
    }
    shuffle(&mut records, &mut dice);
    records.sort_by_key(|record| record.id);
    records
}

/// Milestones are listed as the record lists them; nothing else keeps an order.
fn sorted(mut known: Known<'_>) -> Known<'_> {
    known.milestones.sort_by_key(|milestone| milestone.id);
    known
}

fn sorted_snapshot(mut snapshot: Snapshot) -> Snapshot {
    snapshot.milestones.sort_by_key(|milestone| milestone.id);
    snapshot
}

/// The record as it was printed at an instant: what was published later is not there yet.
fn cut(record: &Record, instant: Instant) -> Record {
    let mut cut = record.clone();
    cut.versions
        .retain(|version| version.stamp.public_at <= instant);
    cut.facts.retain(|fact| fact.stamp.public_at <= instant);
    cut.documents
        .retain(|document| document.stamp.public_at <= instant);
    cut.backings
        .retain(|backing| backing.stamp.public_at <= instant);
    for milestone in &mut cut.milestones {
        milestone
            .plans
            .retain(|plan| plan.stamp.public_at <= instant);
    }
    cut.milestones
        .retain(|milestone| !milestone.plans.is_empty());
    for measure in &mut cut.measures {
        measure.targets.retain(|plan| plan.1.public_at <= instant);
        measure.baselines.retain(|plan| plan.1.public_at <= instant);
    }
    cut
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn the_order_of_the_lists_means_nothing(case in cases(2, 6)) {
        let shuffled = shuffled(&case);
        for (one, other) in case.records.iter().zip(&shuffled) {
            let (one, other) = (Known::of(one, case.instant), Known::of(other, case.instant));
            let (Some(one), Some(other)) = (&one, &other) else {
                prop_assert_eq!(one.is_none(), other.is_none());
                continue;
            };
            prop_assert_eq!(spans(one), spans(other));
            for day in &case.days {
                let (a, b) = (one.on(*day), other.on(*day));
                prop_assert_eq!(a.map(sorted_snapshot), b.map(sorted_snapshot));
            }
            let roles = other.classification;
            let (one, mut other) = (sorted(one.clone()), sorted(other.clone()));
            prop_assert_eq!(one.classification.slices(), roles.slices());
            other.classification = one.classification;
            prop_assert_eq!(one, other);
        }
        let mut backwards: Vec<&Record> = shuffled.iter().collect();
        backwards.reverse();
        for day in case.days {
            let one = Tally::of_records(&case.records, day, case.instant);
            let other = Tally::of_records(backwards.iter().copied(), day, case.instant);
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn as_it_stood_is_what_was_computed_then(case in cases(3, 4)) {
        let today = Instant::MAX;
        let then: Vec<Record> = case.records.iter().map(|r| cut(r, case.instant)).collect();
        for (full, cut) in case.records.iter().zip(&then) {
            let (full, cut) = (Known::of(full, case.instant), Known::of(cut, today));
            prop_assert_eq!(full.as_ref().map(spans), cut.as_ref().map(spans));
            prop_assert_eq!(full, cut);
        }
        for day in case.days {
            let known_on = day.and_hms_opt(20, 59, 59).unwrap();
            let then: Vec<Record> = case.records.iter().map(|r| cut(r, known_on)).collect();
            prop_assert_eq!(
                Tally::of_records(&case.records, day, known_on),
                Tally::of_records(&then, day, today)
            );
        }
    }
}
