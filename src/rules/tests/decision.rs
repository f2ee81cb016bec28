//! Where decisions stand: on any day, as known at any instant.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use chrono::Days;
use proptest::prelude::*;

use super::story::{day, end_of};
use super::thousand;
use crate::rules::decision::{DecisionState, Turn, Wording};
use crate::rules::{Day, Instant};

fn wording(public: &str, due: &str) -> Wording {
    Wording {
        public_at: end_of(public),
        due: (!due.is_empty()).then(|| day(due)),
        withdrawn: false,
    }
}

fn turn(on: &str, closes: bool) -> Turn {
    Turn {
        public_at: end_of(on),
        on: day(on),
        closes,
    }
}

fn on(at: &str, wordings: &[Wording], turns: &[Turn]) -> Option<DecisionState> {
    let (wordings, turns) = (wordings.iter().copied(), turns.iter().copied());
    DecisionState::of(day("2024-02-12"), wordings, turns, (day(at), end_of(at)))
}

#[test]
fn it_is_open_until_its_due_day_is_past_and_closed_from_the_day_it_was_closed() {
    let (said, turns) = (
        [wording("2024-02-20", "2024-06-30")],
        [turn("2024-09-10", true)],
    );
    assert_eq!(on("2024-02-11", &said, &turns), None);
    // Decided, and not entered yet.
    assert_eq!(on("2024-02-12", &said, &turns), None);
    assert_eq!(on("2024-02-20", &said, &turns), Some(DecisionState::Open));
    assert_eq!(on("2024-06-30", &said, &turns), Some(DecisionState::Open));
    assert_eq!(
        on("2024-07-01", &said, &turns),
        Some(DecisionState::Overdue)
    );
    assert_eq!(
        on("2024-09-09", &said, &turns),
        Some(DecisionState::Overdue)
    );
    assert_eq!(on("2024-09-10", &said, &turns), Some(DecisionState::Closed));
}

#[test]
fn it_opens_again_and_a_later_due_day_takes_the_place_of_the_first() {
    let said = [
        wording("2024-02-20", "2024-06-30"),
        wording("2024-08-01", "2024-12-31"),
    ];
    let turns = [
        turn("2024-03-01", true),
        turn("2024-04-01", false),
        turn("2024-12-01", true),
    ];
    let states = [
        "2024-03-01",
        "2024-04-01",
        "2024-07-15",
        "2024-08-01",
        "2024-12-01",
    ];
    let states = states.map(|at| on(at, &said, &turns).unwrap());
    use DecisionState::{Closed, Open, Overdue};
    assert_eq!(states, [Closed, Open, Overdue, Open, Closed]);
}

#[test]
fn without_a_due_day_it_is_never_overdue_and_off_the_record_it_is_nothing() {
    let mut said = vec![wording("2024-02-20", "")];
    assert_eq!(on("2099-12-31", &said, &[]), Some(DecisionState::Open));
    said.push(Wording {
        withdrawn: true,
        ..wording("2024-05-01", "")
    });
    assert_eq!(on("2024-04-30", &said, &[]), Some(DecisionState::Open));
    assert_eq!(on("2024-05-01", &said, &[turn("2024-05-01", true)]), None);
}

fn begins() -> Day {
    day("2024-01-01")
}

fn days() -> impl Strategy<Value = Day> {
    (0_u64..60).prop_map(|n| begins() + Days::new(n))
}

fn instants() -> impl Strategy<Value = Instant> {
    days().prop_map(|day| day.and_hms_opt(20, 59, 59).unwrap())
}

prop_compose! {
    fn wordings()(
        mut rows in proptest::collection::vec((instants(), proptest::option::of(days()), 0..8), 0..4)
    ) -> Vec<Wording> {
        rows.sort_by_key(|row| row.0);
        let rows = rows.into_iter();
        rows.map(|(public_at, due, odds)| Wording { public_at, due, withdrawn: odds == 0 }).collect()
    }
}

prop_compose! {
    // As the program writes them: closings and openings take turns, none happens before the one
    // before it, and none is told before it happened.
    fn turns()(
        mut rows in proptest::collection::vec((days(), 0_u64..9), 0..6)
    ) -> Vec<Turn> {
        rows.sort();
        let mut told = begins();
        let one = |(n, (on, wait)): (usize, (Day, u64))| {
            told = told.max(on + Days::new(wait));
            Turn { public_at: told.and_hms_opt(20, 59, 59).unwrap(), on, closes: n % 2 == 0 }
        };
        rows.into_iter().enumerate().map(one).collect()
    }
}

/// The same, told in another way: by counting instead of by looking at the last.
fn naively(
    decided: Day,
    wordings: &[Wording],
    turns: &[Turn],
    (at, known): (Day, Instant),
) -> Option<&'static str> {
    let mut current = None;
    for one in wordings {
        if one.public_at <= known {
            current = Some(one);
        }
    }
    let current = current?;
    if current.withdrawn || at < decided {
        return None;
    }
    let seen = turns
        .iter()
        .filter(|one| one.public_at <= known && one.on <= at);
    let balance: i32 = seen.map(|one| if one.closes { 1 } else { -1 }).sum();
    let late = matches!(current.due, Some(due) if at > due);
    Some(match (balance, late) {
        (1, _) => "closed",
        (_, true) => "overdue",
        (_, false) => "open",
    })
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn both_ways_to_a_state_agree(
        decided in days(), said in wordings(), turns in turns(), at in days(), known in instants(),
    ) {
        use crate::rules::Coded;
        let state = DecisionState::of(
            decided, said.iter().copied(), turns.iter().copied(), (at, known),
        );
        prop_assert_eq!(
            state.map(Coded::code), naively(decided, &said, &turns, (at, known))
        );
    }

    #[test]
    fn what_is_told_later_changes_nothing_of_what_was_known(
        decided in days(), said in wordings(), turns in turns(), at in days(), known in instants(),
    ) {
        let all = DecisionState::of(
            decided, said.iter().copied(), turns.iter().copied(), (at, known),
        );
        let told = said.iter().copied().filter(|one| one.public_at <= known);
        let turned = turns.iter().copied().filter(|one| one.public_at <= known);
        prop_assert_eq!(all, DecisionState::of(decided, told, turned, (at, known)));
    }

    #[test]
    fn overdue_needs_a_due_day_that_is_past_and_closed_a_closing(
        decided in days(), said in wordings(), turns in turns(), at in days(), known in instants(),
    ) {
        let state = DecisionState::of(
            decided, said.iter().copied(), turns.iter().copied(), (at, known),
        );
        if state == Some(DecisionState::Overdue) {
            prop_assert!(said.iter().any(|one| one.due.is_some_and(|due| due < at)));
        }
        if state == Some(DecisionState::Closed) {
            prop_assert!(turns.iter().any(|one| one.closes && one.on <= at));
        }
        prop_assert!(state.is_none() || decided <= at);
    }

    #[test]
    fn moving_every_day_alike_moves_the_answer_with_it(
        decided in days(), said in wordings(), turns in turns(), at in days(), known in instants(),
        by in 0_u64..4_000,
    ) {
        let by = Days::new(by);
        let before = DecisionState::of(
            decided, said.iter().copied(), turns.iter().copied(), (at, known),
        );
        let said = said.iter().map(|one| Wording {
            public_at: one.public_at + by, due: one.due.map(|due| due + by), ..*one
        });
        let turns = turns.iter().map(|one| Turn {
            public_at: one.public_at + by, on: one.on + by, ..*one
        });
        let after = DecisionState::of(decided + by, said, turns, (at + by, known + by));
        prop_assert_eq!(before, after);
    }
}
