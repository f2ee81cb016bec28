//! Verified is at most documented, documented at most reported, whatever is counted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::arbitrary::cases;
use super::thousand;
use crate::rules::{Alignment, Coded, Count, Figures, Level, Moment, Nature, Slice, Tally};

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn verified_is_at_most_documented_at_most_reported_at_most_due(case in cases(4, 2)) {
        let natures = [None, Some(Nature::Input), Some(Nature::Output), Some(Nature::Outcome)];
        for day in case.days {
            let tally = Tally::of_records(&case.records, day, case.instant);
            let headings: BTreeSet<(i64, Slice)> =
                tally.cells().map(|(cell, _)| (cell.framework, cell.slice)).collect();
            for (framework, slice) in headings {
                let figures = Figures::new(framework, Moment::as_it_stood(day), tally.clone());
                for alignment in [None, Some(Alignment::Oic), Some(Alignment::Aligned)] {
                    let of = |count| figures.of(count, alignment, slice, "").value().count();
                    let proved = |level| of(Count::Proved(level));
                    prop_assert!(proved(Level::Verified) <= proved(Level::Documented));
                    prop_assert!(proved(Level::Documented) <= proved(Level::Reported));
                    prop_assert!(proved(Level::Reported) <= of(Count::Record));
                    for nature in natures {
                        let due = of(Count::Due(nature));
                        let reported = of(Count::Reported(nature));
                        let documented = of(Count::Documented(nature));
                        let verified = of(Count::Verified(nature));
                        let unheard = of(Count::Unheard(nature));
                        prop_assert!(0 <= verified && verified <= documented);
                        prop_assert!(documented <= reported && reported <= due);
                        prop_assert!(0 <= unheard && unheard + documented <= due);
                    }
                }
            }
        }
    }

    #[test]
    fn all_natures_together_are_all_milestones(case in cases(4, 4)) {
        let of_all: [fn(Option<Nature>) -> Count; 7] = [
            Count::Due, Count::Reported, Count::Documented, Count::Verified,
            Count::Unheard, Count::Later, Count::WithoutDue,
        ];
        for day in case.days {
            let tally = Tally::of_records(&case.records, day, case.instant);
            for count in of_all {
                let sum = |wanted: &dyn Fn(Count) -> bool| -> i64 {
                    tally.cells().filter(|(cell, _)| wanted(cell.count)).map(|(_, n)| n).sum()
                };
                let natures = |found: Count| {
                    Nature::ALL.iter().any(|nature| found == count(Some(*nature)))
                };
                prop_assert_eq!(sum(&|found| found == count(None)), sum(&natures));
            }
        }
    }
}
