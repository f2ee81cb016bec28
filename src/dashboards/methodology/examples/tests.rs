//! The examples are complete, and come out of the rules.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use super::life::{later, ymd};
use super::{decisions, measures, milestones, moved, status};
use crate::rules::decision::DecisionState;
use crate::rules::measure::{Attainment, Lack};
use crate::rules::{Coded, GRACE_DAYS, Level, Status, Value};

fn statuses(told: Vec<status::Told>) -> Vec<Status> {
    told.into_iter()
        .filter_map(|(_, _, status)| status)
        .collect()
}

#[test]
fn every_status_has_an_example() {
    let told = [
        status::project(ymd(2024, 6, 30)),
        status::facility(),
        status::proposal(),
    ];
    assert!(told.iter().flatten().all(|(_, _, status)| status.is_some()));
    let shown: BTreeSet<Status> = told.into_iter().flat_map(statuses).collect();
    let all: BTreeSet<Status> = Status::ALL.iter().copied().collect();
    assert_eq!(shown, all);
}

#[test]
fn every_level_of_proof_has_an_example() {
    let on = milestones::snapshot().unwrap();
    let reached = on.milestones.iter().filter_map(|one| one.reached);
    let shown: BTreeSet<Level> = reached.map(|one| one.level).collect();
    assert_eq!(shown, Level::ALL.iter().copied().collect());
    assert!(on.milestones.iter().any(|one| one.reached.is_none()));
}

#[test]
fn another_due_day_gives_other_days_and_the_same_statuses() {
    let days = |due| {
        let told = status::project(due).into_iter();
        told.map(|(day, _, _)| day).collect::<Vec<_>>()
    };
    let (one, other) = (ymd(2024, 6, 30), ymd(2024, 9, 30));
    assert_ne!(days(one)[1..], days(other)[1..]);
    assert_eq!(days(one)[2], later(one, GRACE_DAYS + 1));
    let told = |due| statuses(status::project(due));
    assert_eq!(told(one), told(other));
    // A day less, and it is not delayed but due.
    assert_eq!(told(one)[1..3], [Status::Due, Status::Delayed]);
}

#[test]
fn a_day_that_is_moved_back_was_moved_all_the_same() {
    let told = moved::told();
    let amounts: Vec<i64> = told.iter().map(|one| one.2).collect();
    assert_eq!(amounts, [0, 0, 1, 1]);
    assert_eq!(told[1].1, told[3].1);
}

#[test]
fn measures_come_to_what_the_rules_say() {
    let values: Vec<Value> = measures::series().into_iter().map(|one| one.2).collect();
    let people = Value::Number(180.0);
    assert_eq!(values, [people, people, Value::Share(0.4)]);
    let attained: Vec<Attainment> = measures::attained().into_iter().map(|one| one.1).collect();
    let shares = [0.2, 1.28, 0.5].map(Attainment::Share);
    assert_eq!(attained[..3], shares);
    let others = [Attainment::Reached, Attainment::Lacks(Lack::Baseline)];
    assert_eq!(attained[3..], others);
}

#[test]
fn every_state_of_a_decision_has_an_example() {
    let told: Vec<Option<DecisionState>> = decisions::told().iter().map(|one| one.1).collect();
    let [open, overdue, closed] = [
        DecisionState::Open,
        DecisionState::Overdue,
        DecisionState::Closed,
    ]
    .map(Some);
    assert_eq!(told, [None, open, open, overdue, closed]);
}
