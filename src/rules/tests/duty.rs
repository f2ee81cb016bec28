//! What a body owes in a round.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use chrono::Days;
use proptest::prelude::*;

use super::story::day;
use super::thousand;
use crate::rules::duty::{Aspect, Duty, DutyState, HandedIn, NOTICE_DAYS, Verdict};
use crate::rules::{Coded, Day};

fn due() -> Day {
    day("2026-06-30")
}

fn at(days: i64) -> Day {
    let from = day("2026-01-01");
    from.checked_add_days(Days::new(days.unsigned_abs()))
        .unwrap()
}

fn report(on: &str) -> HandedIn {
    HandedIn {
        on: day(on),
        by_letter: false,
        complete: true,
        decided: None,
    }
}

fn owed(reports: Vec<HandedIn>, exemptions: Vec<(Day, bool)>) -> Duty {
    Duty {
        due_on: due(),
        reports,
        exemptions,
    }
}

#[test]
fn nothing_handed_in_is_due_a_fortnight_before_its_day() {
    let duty = owed(vec![], vec![]);
    for (on, state) in [
        ("2026-06-15", DutyState::NotYetDue),
        ("2026-06-16", DutyState::Due),
        ("2026-06-30", DutyState::Due),
        ("2026-07-01", DutyState::Overdue),
    ] {
        assert_eq!(duty.state(day(on)), state, "{on}");
    }
    assert_eq!(duty.days_left(day("2026-06-16")), NOTICE_DAYS);
}

#[test]
fn the_first_report_says_for_ever_whether_it_was_on_time() {
    let mut first = report("2026-06-30");
    first.decided = Some((Verdict::Returned, day("2026-07-02")));
    let mut second = report("2026-07-10");
    second.by_letter = true;
    second.decided = Some((Verdict::Accepted, day("2026-07-12")));
    let duty = owed(vec![first, second], vec![]);
    for (on, state) in [
        ("2026-06-30", DutyState::Submitted),
        ("2026-07-02", DutyState::Returned),
        ("2026-07-10", DutyState::Submitted),
        ("2026-07-12", DutyState::Accepted),
    ] {
        assert_eq!(duty.state(day(on)), state, "{on}");
        assert!(duty.counts(Aspect::OnTime, day(on)), "{on}");
        assert!(!duty.counts(Aspect::Late, day(on)), "{on}");
    }
    assert!(duty.counts(Aspect::Here, day("2026-07-09")));
    assert!(duty.counts(Aspect::ByLetter, day("2026-07-10")));
}

#[test]
fn what_is_not_applicable_is_asked_of_nobody_until_it_is_taken_back() {
    let exemptions = vec![(day("2026-05-01"), true), (day("2026-06-20"), false)];
    let duty = owed(vec![], exemptions);
    assert_eq!(duty.state(day("2026-04-30")), DutyState::NotYetDue);
    assert_eq!(duty.state(day("2026-05-01")), DutyState::NotApplicable);
    assert!(!duty.counts(Aspect::Asked, day("2026-05-01")));
    assert_eq!(duty.state(day("2026-06-20")), DutyState::Due);
    assert!(duty.counts(Aspect::Asked, day("2026-06-20")));
}

prop_compose! {
    fn reports()(list in prop::collection::vec(
        (0..400_i64, any::<bool>(), any::<bool>(), prop::option::of((any::<bool>(), 0..60_i64))), 0..5)
    ) -> Vec<HandedIn> {
        let mut list: Vec<HandedIn> = list.into_iter().map(|(on, by_letter, complete, decided)| HandedIn {
            on: at(on),
            by_letter,
            complete,
            decided: decided.map(|(yes, after)| {
                let verdict = if yes { Verdict::Accepted } else { Verdict::Returned };
                (verdict, at(on + after))
            }),
        }).collect();
        list.sort_by_key(|one| one.on);
        list
    }
}

prop_compose! {
    fn duties()(reports in reports(), exempt in prop::collection::vec((0..400_i64, any::<bool>()), 0..4))
        -> Duty
    {
        let mut exemptions: Vec<(Day, bool)> =
            exempt.into_iter().map(|(on, yes)| (at(on), yes)).collect();
        exemptions.sort_by_key(|(on, _)| *on);
        owed(reports, exemptions)
    }
}

fn count(all: &[Duty], aspect: Aspect, on: Day) -> usize {
    all.iter().filter(|one| one.counts(aspect, on)).count()
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn counts_are_parts_of_each_other(all in prop::collection::vec(duties(), 0..8), on in 0..460_i64) {
        let n = |aspect| count(&all, aspect, at(on));
        prop_assert_eq!(n(Aspect::Asked) + n(Aspect::NotApplicable), all.len());
        prop_assert!(n(Aspect::Answered) <= n(Aspect::Asked));
        prop_assert_eq!(n(Aspect::OnTime) + n(Aspect::Late), n(Aspect::Answered));
        prop_assert_eq!(n(Aspect::Here) + n(Aspect::ByLetter), n(Aspect::Answered));
        prop_assert!(n(Aspect::Complete) <= n(Aspect::Answered));
    }

    #[test]
    fn a_state_and_what_is_counted_say_the_same(duty in duties(), on in 0..460_i64) {
        let on = at(on);
        let state = duty.state(on);
        let answered = matches!(state, DutyState::Submitted | DutyState::Returned | DutyState::Accepted);
        prop_assert_eq!(duty.counts(Aspect::Answered, on), answered);
        prop_assert_eq!(duty.counts(Aspect::NotApplicable, on), state == DutyState::NotApplicable);
    }

    #[test]
    fn who_is_exempt_lowers_nobody(mut all in prop::collection::vec(duties(), 1..8), which in 0..8_usize, on in 0..460_i64) {
        let on = at(on);
        let silent = |all: &[Duty]| count(all, Aspect::Asked, on) - count(all, Aspect::Answered, on);
        let before = silent(&all);
        let one = which % all.len();
        all[one].exemptions.push((on, true));
        prop_assert!(silent(&all) <= before);
    }

    #[test]
    fn what_is_handed_in_again_never_becomes_late(duty in duties(), more in reports(), on in 0..460_i64) {
        let on = at(on);
        let mut again = duty.clone();
        let last = duty.reports.last().map(|one| one.on);
        again.reports.extend(more.into_iter().filter(|one| Some(one.on) >= last && last.is_some()));
        prop_assert_eq!(duty.counts(Aspect::Late, on), again.counts(Aspect::Late, on));
        prop_assert_eq!(duty.counts(Aspect::OnTime, on), again.counts(Aspect::OnTime, on));
    }

    #[test]
    fn silence_only_ever_grows_older(from in 0..400_i64, later in 0..60_i64) {
        let duty = owed(vec![], vec![]);
        let place = |state: DutyState| DutyState::ALL.iter().position(|one| *one == state);
        prop_assert!(place(duty.state(at(from))) <= place(duty.state(at(from + later))));
    }
}
