//! Totals by theme, kind, lead and status add up to the whole as the methodology says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::arbitrary::cases;
use super::thousand;
use crate::rules::tally::Cell;
use crate::rules::{Alignment, Body, Count, Day, Instant, Known, Record, Role, Slice, Tally};

type Key = (i64, Alignment, Count);

/// Sums over the headings of one sort.
fn over(tally: &Tally, wanted: impl Fn(Slice) -> bool) -> BTreeMap<Key, i64> {
    let mut sums = BTreeMap::new();
    for (
        Cell {
            framework,
            alignment,
            slice,
            count,
        },
        amount,
    ) in tally.cells()
    {
        if wanted(*slice) {
            *sums.entry((*framework, *alignment, *count)).or_insert(0) += amount;
        }
    }
    sums
}

/// What each record adds, multiplied by what is asked of its classification.
fn weighed(
    records: &[Record],
    day: Day,
    instant: Instant,
    weight: impl Fn(&[(Role, Body)]) -> usize,
) -> BTreeMap<Key, i64> {
    let mut sums = BTreeMap::new();
    for known in records
        .iter()
        .filter_map(|record| Known::of(record, instant))
    {
        let weight = i64::try_from(weight(&known.classification.roles)).unwrap();
        let amounts = known
            .on(day)
            .map(|found| found.amounts_on(day))
            .unwrap_or_default();
        for (count, amount) in amounts.into_iter().filter(|_| weight > 0) {
            let key = (
                known.classification.framework,
                known.classification.alignment,
                count,
            );
            *sums.entry(key).or_insert(0) += weight * amount;
        }
    }
    sums
}

fn leading_states(roles: &[(Role, Body)]) -> Vec<Body> {
    let leads = roles
        .iter()
        .filter(|(role, body)| *role == Role::Lead && matches!(body, Body::State(_)));
    let mut states: Vec<Body> = leads.map(|(_, body)| *body).collect();
    states.sort_unstable();
    states.dedup();
    states
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn themes_with_none_and_kinds_partition_the_whole(case in cases(6, 3)) {
        for day in case.days {
            let tally = Tally::of_records(&case.records, day, case.instant);
            let whole = over(&tally, |slice| slice == Slice::All);
            prop_assert_eq!(&whole, &weighed(&case.records, day, case.instant, |_| 1));
            prop_assert_eq!(&whole, &over(&tally, |slice| matches!(slice, Slice::Theme(_))));
            prop_assert_eq!(&whole, &over(&tally, |slice| matches!(slice, Slice::Kind(_))));
        }
    }

    #[test]
    fn each_lead_counts_a_joint_initiative_once(case in cases(6, 3)) {
        for day in case.days {
            let tally = Tally::of_records(&case.records, day, case.instant);
            let led = over(&tally, |slice| matches!(slice, Slice::LeadState(_)));
            let each = |roles: &[(Role, Body)]| leading_states(roles).len();
            prop_assert_eq!(&led, &weighed(&case.records, day, case.instant, each));
            let once = |roles: &[(Role, Body)]| leading_states(roles).len().min(1);
            for (key, amount) in weighed(&case.records, day, case.instant, once) {
                prop_assert!(led[&key] >= amount);
            }
        }
    }

    #[test]
    fn no_heading_holds_more_than_the_whole(case in cases(6, 3)) {
        for day in case.days {
            let tally = Tally::of_records(&case.records, day, case.instant);
            let whole = over(&tally, |slice| slice == Slice::All);
            for (cell, amount) in tally.cells() {
                let key = (cell.framework, cell.alignment, cell.count);
                prop_assert!((1..=whole[&key]).contains(amount));
            }
        }
    }

    #[test]
    fn statuses_partition_the_adopted_and_words_the_others(case in cases(6, 3)) {
        for day in case.days {
            let tally = Tally::of_records(&case.records, day, case.instant);
            let mut adopted = BTreeMap::new();
            let mut recorded = BTreeMap::new();
            for (cell, amount) in tally.cells() {
                let place = (cell.framework, cell.alignment, cell.slice);
                let (of_adopted, of_recorded) = match cell.count {
                    Count::Adopted => (-amount, -amount),
                    Count::Status(_) => (*amount, 0),
                    Count::Word(_) => (0, -amount),
                    Count::Record => (0, *amount),
                    _ => (0, 0),
                };
                *adopted.entry(place).or_insert(0) += of_adopted;
                *recorded.entry(place).or_insert(0) += of_recorded;
            }
            prop_assert!(adopted.values().all(|sum| *sum == 0));
            prop_assert!(recorded.values().all(|sum| *sum == 0));
        }
    }

    /// A parent has no rule of its own: its figures are the rule over its children, of all of
    /// them or of those that a filter leaves.
    #[test]
    fn case_10_a_rule_over_records_is_the_sum_over_each(case in cases(6, 3)) {
        let mut kept = case.spare.iter().map(|number| number % 3 > 0);
        let filtered: Vec<&Record> =
            case.records.iter().filter(|_| kept.next().unwrap_or(true)).collect();
        for day in case.days {
            let together = Tally::of_records(filtered.iter().copied(), day, case.instant);
            let mut sums: BTreeMap<Cell, i64> = BTreeMap::new();
            for record in &filtered {
                let alone = Tally::of_records([*record], day, case.instant);
                for (cell, amount) in alone.cells() {
                    *sums.entry(*cell).or_insert(0) += amount;
                }
            }
            prop_assert_eq!(together, Tally::from_sums(sums));
        }
    }
}
