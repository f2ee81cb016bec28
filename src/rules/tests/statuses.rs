//! Statuses and milestones agree with a second reading of the text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};

use super::arbitrary::cases;
use super::naive::Reader;
use super::thousand;
use crate::rules::{Coded, Count, Known, Standing, Status};

#[test]
fn statuses_agree_with_the_table_read_naively_and_all_of_them_occur() {
    let mut seen = BTreeSet::new();
    let mut runner = TestRunner::new(thousand());
    let seen_here = std::cell::RefCell::new(&mut seen);
    let outcome = runner.run(&cases(1, 12), |case| {
        let record = &case.records[0];
        let known = Known::of(record, case.instant);
        for day in case.days {
            let standing = known
                .as_ref()
                .and_then(|k| k.on(day))
                .map(|found| found.standing);
            let status = match standing {
                Some(Standing::Adopted(status)) => Some(status),
                _ => None,
            };
            let expected = Reader {
                record,
                day,
                instant: case.instant,
            }
            .status();
            prop_assert_eq!(status, expected, "on {}", day);
            seen_here.borrow_mut().extend(status);
        }
        Ok(())
    });
    if let Err(TestError::Fail(reason, case)) = outcome {
        panic!("{reason}: {case:#?}");
    }
    assert_eq!(
        seen,
        Status::ALL.iter().copied().collect(),
        "the generator reaches every row"
    );
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn milestones_agree_with_the_text_read_naively(case in cases(1, 12)) {
        let record = &case.records[0];
        let known = Known::of(record, case.instant);
        for day in case.days {
            let reader = Reader { record, day, instant: case.instant };
            let expected = if reader.adopted() { reader.milestones() } else { [0; 5] };
            let amounts = known.as_ref().and_then(|k| k.on(day)).map(|found| found.amounts_on(day));
            let amounts = amounts.unwrap_or_default();
            let counts = [
                Count::Due(None),
                Count::Reported(None),
                Count::Documented(None),
                Count::Verified(None),
                Count::Unheard(None),
            ];
            let found = counts.map(|count| amounts.get(&count).copied().unwrap_or(0));
            prop_assert_eq!(found, expected, "on {}", day);
        }
    }
}
