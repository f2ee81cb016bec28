//! What a count lists is what it counts, and with what it leaves out that of which it is a part.

use proptest::prelude::*;

use super::arbitrary::cases;
use super::thousand;
use crate::rules::{Count, Known, Reason};

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn what_is_listed_is_what_is_counted(case in cases(2, 2)) {
        for known in case.records.iter().filter_map(|one| Known::of(one, case.instant)) {
            for day in &case.days {
                let amounts = known.on(*day).map(|one| one.amounts_on(*day)).unwrap_or_default();
                let of = |count: Count| amounts.get(&count).copied().unwrap_or(0);
                for count in Count::all() {
                    let grounds = known.grounds(*day, count);
                    let counted = grounds.iter().filter(|one| one.left_out.is_none()).count();
                    prop_assert_eq!(i64::try_from(counted).unwrap(), of(count), "{:?}", count);
                    let Some(base) = count.base() else { continue };
                    // Whatever the base counts is either counted or left out with a reason that
                    // is not that it does not belong there.
                    let beyond = |reason: &Reason| matches!(
                        reason,
                        Reason::NotYet(_) | Reason::DueLater(_) | Reason::NoDue | Reason::OtherNature
                    ) || base != Count::Record && *reason == Reason::NotAdopted;
                    let within = grounds.iter().filter(|one| one.left_out.is_none_or(|why| !beyond(&why)));
                    prop_assert_eq!(i64::try_from(within.count()).unwrap(), of(base), "{:?}", count);
                }
            }
        }
    }

    #[test]
    fn reports_speak_for_what_is_reached(case in cases(2, 1)) {
        for known in case.records.iter().filter_map(|one| Known::of(one, case.instant)) {
            for milestone in known.milestones_on(case.days[0]) {
                let reports = known.reports_of(milestone.id, case.days[0]);
                let best = reports.iter().map(|one| one.level).max();
                prop_assert_eq!(milestone.reached.map(|one| one.level), best);
                for report in reports {
                    let verified = report.level == crate::rules::Level::Verified;
                    prop_assert_eq!(report.verified_on.is_some(), verified);
                }
            }
        }
    }
}
