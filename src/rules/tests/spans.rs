//! Spans and deltas say the same as a look at every day.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::arbitrary::{Case, cases};
use super::story::{Story, day};
use super::thousand;
use crate::rules::tally::{Cell, deltas};
use crate::rules::timeline::{Span, spans};
use crate::rules::{Count, Day, FOREVER, Instant, Kind, Known, Step, Tally};

fn all_deltas(case: &Case) -> BTreeMap<(Cell, Day), i64> {
    let mut sums = BTreeMap::new();
    for known in case
        .records
        .iter()
        .filter_map(|record| Known::of(record, case.instant))
    {
        for (key, amount) in deltas(known.classification, &spans(&known)) {
            *sums.entry(key).or_insert(0) += amount;
        }
    }
    sums
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn the_spans_of_a_day_are_its_amounts(case in cases(1, 40)) {
        if let Some(known) = Known::of(&case.records[0], case.instant) {
            let spans = spans(&known);
            for day in case.days {
                let of_the_day = |span: &&Span| span.from <= day && day < span.to;
                let found: BTreeMap<Count, i64> =
                    spans.iter().filter(of_the_day).map(|s| (s.count, s.amount)).collect();
                let looked_at = known.on(day).map(|s| s.amounts_on(day)).unwrap_or_default();
                prop_assert_eq!(found, looked_at, "on {}", day);
            }
        }
    }

    #[test]
    fn spans_of_a_measure_neither_overlap_nor_stand_for_nothing(case in cases(1, 1)) {
        if let Some(known) = Known::of(&case.records[0], case.instant) {
            let mut spans = spans(&known);
            spans.sort_by_key(|span| (span.count, span.from));
            for span in &spans {
                prop_assert!(span.amount > 0 && span.from < span.to && span.to <= FOREVER);
            }
            for pair in spans.windows(2).filter(|pair| pair[0].count == pair[1].count) {
                prop_assert!(pair[0].to <= pair[1].from);
                let cut_in_vain = pair[0].to == pair[1].from && pair[0].amount == pair[1].amount;
                prop_assert!(!cut_in_vain);
            }
        }
    }

    #[test]
    fn deltas_up_to_a_day_are_the_tally_of_the_day(case in cases(4, 8)) {
        let deltas = all_deltas(&case);
        for day in &case.days {
            let up_to = deltas.iter().filter(|((_, on), _)| on <= day);
            let sums = Tally::from_sums(up_to.map(|((cell, _), amount)| (*cell, *amount)));
            prop_assert_eq!(sums, Tally::of_records(&case.records, *day, case.instant));
        }
    }
}

#[test]
fn deltas_of_many_records_hold_on_two_hundred_days() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let case = cases(60, 200).new_tree(&mut runner).unwrap().current();
    let deltas = all_deltas(&case);
    for day in &case.days {
        let up_to = deltas.iter().filter(|((_, on), _)| on <= day);
        let sums = Tally::from_sums(up_to.map(|((cell, _), amount)| (*cell, *amount)));
        assert_eq!(
            sums,
            Tally::of_records(&case.records, *day, case.instant),
            "on {day}"
        );
    }
}

#[test]
fn an_undated_report_on_a_dropped_milestone_still_turns_the_day() {
    let mut story = Story::adopted(Kind::Project);
    let started = story.plan(Step::Started, "");
    story.plan(Step::Completed, "2024-03-01");
    story.replan(started, "2024-03-05", "", true);
    story.reached(started, "2024-04-01", "");
    let known = Known::of(&story.record, Instant::MAX).unwrap();
    let spans = spans(&known);
    let unheard = spans
        .iter()
        .find(|span| span.count == Count::Unheard(None))
        .unwrap();
    assert_eq!(
        (unheard.from, unheard.to),
        (day("2024-03-01"), day("2024-04-01"))
    );
}
