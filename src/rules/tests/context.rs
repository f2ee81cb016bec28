//! Medians, their year, and changes.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::thousand;
use crate::rules::context::{BASE_YEAR, change, median, median_year};

/// Values as tables have them, some missing.
fn values() -> impl Strategy<Value = Vec<Option<f64>>> {
    prop::collection::vec(prop::option::of(-1e15..1e15_f64), 0..60)
}

fn there(values: &[Option<f64>]) -> Vec<f64> {
    values.iter().copied().flatten().collect()
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn the_order_does_not_matter((values, shuffled) in values()
        .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())))
    {
        prop_assert_eq!(median(values), median(shuffled));
    }

    #[test]
    fn it_lies_between_the_least_and_the_greatest(values in values()) {
        let there = there(&values);
        match median(values) {
            None => prop_assert!(there.is_empty()),
            Some(middle) => {
                prop_assert!(there.iter().any(|one| *one <= middle));
                prop_assert!(there.iter().any(|one| *one >= middle));
                let below = there.iter().filter(|one| **one < middle).count();
                let above = there.iter().filter(|one| **one > middle).count();
                prop_assert!(below * 2 <= there.len() && above * 2 <= there.len());
            }
        }
    }

    #[test]
    fn what_is_missing_is_left_out(values in values(), more in 0_usize..9) {
        let mut longer = values.clone();
        longer.resize(values.len() + more, None);
        let shorter: Vec<_> = values.into_iter().filter(Option::is_some).collect();
        prop_assert_eq!(median(longer), median(shorter));
    }

    #[test]
    fn an_even_number_has_the_mean_of_the_two_in_the_middle(values in values()) {
        let mut sorted = there(&values);
        sorted.extend([0.5, 7.0].iter().take(2 - sorted.len() % 2));
        let values: Vec<_> = sorted.iter().copied().map(Some).collect();
        sorted.sort_by(f64::total_cmp);
        let half = sorted.len() / 2;
        prop_assert_eq!(median(values), Some((sorted[half - 1] + sorted[half]) / 2.0));
    }

    #[test]
    fn the_year_has_half_of_the_states_or_most_of_them(
        counts in prop::collection::btree_map(2010..2030_i32, 0_usize..58, 0..15),
    ) {
        let year = median_year(&counts, 57);
        let most = counts.values().copied().max().unwrap_or(0);
        match year {
            None => prop_assert_eq!(most, 0),
            Some(year) if most >= 29 => {
                prop_assert!(counts[&year] >= 29);
                prop_assert!(counts.range(year + 1..).all(|(_, number)| *number < 29));
            }
            Some(year) => {
                prop_assert_eq!(counts[&year], most);
                prop_assert!(counts.range(year + 1..).all(|(_, number)| *number < most));
            }
        }
    }
}

#[test]
fn nothing_has_no_median_and_nought_counts() {
    assert_eq!(median([]), None);
    assert_eq!(median([None, None]), None);
    assert_eq!(median([None, Some(0.0), Some(4.0), Some(0.0)]), Some(0.0));
    assert_eq!(median([Some(f64::NAN), Some(3.0)]), Some(3.0));
    assert_eq!(median([Some(f64::MAX), Some(f64::MAX)]), Some(f64::MAX));
    assert_eq!(median_year(&BTreeMap::new(), 57), None);
}

#[test]
fn case_04_a_change_needs_both_values_and_none_is_not_nought() {
    assert_eq!(change(Some(40.0), Some((2024, 30.0))), Some(-10.0));
    assert_eq!(change(Some(40.0), Some((2024, 40.0))), Some(0.0));
    assert_eq!(change(None, Some((2024, 30.0))), None);
    assert_eq!(change(Some(40.0), None), None);
    assert_eq!(change(Some(40.0), Some((BASE_YEAR, 40.0))), None);
}
