//! Plans that were moved: what counts as moved, from when, and that nothing hides it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use proptest::prelude::*;

use super::arbitrary::cases;
use super::story::{Story, day, end_of};
use super::thousand;
use crate::rules::{
    Count, Dating, Day, Instant, Kind, Known, Measured, Moved, Plan, Planned, Step,
};

#[test]
fn a_first_day_moves_nothing_and_another_day_does() {
    let mut story = Story::adopted(Kind::Project);
    let started = story.plan(Step::Started, "");
    story.replan(started, "2024-02-01", "2024-06-01", false);
    assert_eq!(story.amount(Count::Rescheduled, "2024-02-01"), 0);
    story.replan(started, "2024-03-01", "2024-09-01", false);
    assert_eq!(story.amount(Count::Rescheduled, "2024-02-29"), 0);
    assert_eq!(story.amount(Count::Rescheduled, "2024-03-01"), 1);
    assert_eq!(story.amount(Count::Replanned, "2024-03-01"), 1);
    // It is due by the day that was set first, whatever is planned now.
    assert_eq!(story.amount(Count::FirstDue, "2024-05-31"), 0);
    assert_eq!(story.amount(Count::FirstDue, "2024-06-01"), 1);
    assert_eq!(story.amount(Count::Due(None), "2024-06-01"), 0);
    // Moved back, it was moved all the same; each milestone counts once.
    story.replan(started, "2024-04-01", "2024-06-01", false);
    assert_eq!(story.amount(Count::Rescheduled, "2024-04-01"), 1);
    let milestone = &story.record.milestones[0];
    let moved = milestone.rescheduled(Instant::MAX).unwrap();
    assert_eq!(moved.original, Dating::day(day("2024-06-01")));
    assert_eq!(moved.current(), Some(&Dating::day(day("2024-06-01"))));
    assert_eq!(moved.changes.len(), 2);
    assert_eq!(milestone.rescheduled(end_of("2024-02-29")), None);
}

#[test]
fn a_milestone_that_leaves_the_plan_after_it_had_a_day_was_moved() {
    let mut story = Story::adopted(Kind::Project);
    let with = story.plan(Step::Completed, "2024-06-01");
    let without = story.plan(Step::Started, "");
    story.replan(with, "2024-03-01", "2024-06-01", true);
    story.replan(without, "2024-03-01", "", true);
    assert_eq!(story.amount(Count::Rescheduled, "2024-03-01"), 1);
    let moved = story.record.milestones[0].rescheduled(Instant::MAX);
    assert_eq!(moved.unwrap().current(), None);
}

#[test]
fn another_nature_is_no_other_day() {
    let mut story = Story::adopted(Kind::Project);
    let completed = story.plan(Step::Completed, "2024-06-01");
    story.replan(completed, "2024-03-01", "2024-06-01", false);
    assert_eq!(story.amount(Count::Replanned, "2024-12-31"), 0);
}

#[test]
fn what_became_public_at_once_was_moved_by_nobody() {
    let mut story = Story::adopted(Kind::Project);
    let completed = story.plan(Step::Completed, "2024-06-01");
    story.replan(completed, "2024-03-01", "2024-09-01", false);
    for plan in &mut story.record.milestones[0].plans {
        plan.stamp.public_at = end_of("2024-04-01");
    }
    assert_eq!(story.amount(Count::Rescheduled, "2024-12-31"), 0);
    // Two versions of one change tell of a move that happened before it was known here.
    let change = story.record.milestones[0].plans[0].stamp.change;
    story.record.milestones[0].plans[1].stamp.change = change;
    assert_eq!(story.amount(Count::Rescheduled, "2024-12-31"), 1);
}

/// The rule read a second time, from its words: the days that were ever public, in order.
fn said(plans: &[Plan], instant: Instant) -> Vec<Option<Dating>> {
    let mut public: Vec<&Plan> = plans
        .iter()
        .filter(|p| p.stamp.public_at <= instant)
        .collect();
    public.sort_by_key(|p| (p.stamp.public_at, p.stamp.change, p.id));
    let mut said = Vec::new();
    for (place, plan) in public.iter().enumerate() {
        let stamp = &plan.stamp;
        let waited = stamp.recorded_at < stamp.public_at;
        let mut later = public[place + 1..].iter().map(|later| later.stamp);
        let overtaken = waited
            && later
                .any(|later| later.public_at == stamp.public_at && later.change != stamp.change);
        if !overtaken {
            said.push((!plan.dropped && plan.due != Dating::Unknown).then_some(plan.due));
        }
    }
    said
}

fn is_moved<T: PartialEq + Copy>(versions: &[Planned<T>], instant: Instant, day: Day) -> bool {
    let moved = Moved::of(versions.iter().copied(), instant);
    moved.is_some_and(|moved| moved.by(day).is_some())
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn moved_is_what_was_said_otherwise_after_it_was_first_said(case in cases(3, 2)) {
        for record in &case.records {
            for milestone in &record.milestones {
                let said = said(&milestone.plans, case.instant);
                let first = said.iter().position(Option::is_some);
                let after = first.map(|place| &said[place..]).unwrap_or_default();
                let changes = after.windows(2).filter(|pair| pair[0] != pair[1]).count();
                let moved = milestone.rescheduled(case.instant);
                prop_assert_eq!(moved.as_ref().map_or(0, |moved| moved.changes.len()), changes);
                if let Some(moved) = moved {
                    prop_assert_eq!(Some(moved.original), after[0]);
                    prop_assert_eq!(moved.current().copied(), after[after.len() - 1]);
                }
            }
            let Some(known) = Known::of(record, case.instant) else { continue };
            for day in &case.days {
                let Some(snapshot) = known.on(*day) else { continue };
                let amounts = snapshot.amounts_on(*day);
                let moved = record.milestones.iter().filter(|one| {
                    let moved = one.rescheduled(case.instant);
                    moved.is_some_and(|moved| moved.by(*day).is_some())
                });
                let moved = i64::try_from(moved.count()).unwrap();
                prop_assert_eq!(amounts.get(&Count::Rescheduled).copied().unwrap_or(0), moved);
                let first = record.milestones.iter().filter(|one| {
                    let first = said(&one.plans, case.instant).into_iter().flatten().next();
                    first.and_then(|due| due.last()).is_some_and(|due| due <= *day)
                });
                let first = match amounts.contains_key(&Count::Adopted) {
                    true => i64::try_from(first.count()).unwrap(),
                    false => 0,
                };
                prop_assert_eq!(amounts.get(&Count::FirstDue).copied().unwrap_or(0), first);
                let measures = |is: fn(&Measured, Instant, Day) -> bool| {
                    let measures = record.measures.iter();
                    i64::try_from(measures.filter(|one| is(one, case.instant, *day)).count()).unwrap()
                };
                let targets = measures(|one, instant, day| is_moved(&one.targets, instant, day));
                let baselines = measures(|one, instant, day| is_moved(&one.baselines, instant, day));
                let of = |count| amounts.get(&count).copied().unwrap_or(0);
                prop_assert_eq!(of(Count::Retargeted), targets);
                prop_assert_eq!(of(Count::Rebaselined), baselines);
                let any = moved + targets + baselines > 0;
                prop_assert_eq!(amounts.contains_key(&Count::Replanned), any);
            }
        }
    }
}
