//! Adopted, proposed, suspended, cancelled, finished, withdrawn; and who counts them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;

use super::story::{START, Story, day, end_of};
use crate::rules::coverage::{Report, heard};
use crate::rules::{
    Body, Count, Dating, FactKind, Instant, Kind, Known, Origin, Role, Slice, Standing, Status,
    Step, Word,
};

#[test]
fn case_12_a_joint_initiative_of_k_states_counts_once_and_once_with_each() {
    for k in 1..=5 {
        let mut story = Story::adopted(Kind::Project);
        story.plan(Step::Started, "2024-03-01");
        story.change(START, |version| {
            version.roles = (1..=k).map(|id| (Role::Lead, Body::State(id))).collect();
            version.roles.push((Role::Lead, Body::Organisation(1)));
            version.roles.push((Role::Host, Body::State(1)));
            version.roles.push((Role::Host, Body::State(9)));
        });
        for count in [Count::Record, Count::Adopted, Count::Due(None)] {
            let of = |slice| story.counted(slice, count, "2024-03-01");
            assert_eq!(of(Slice::All), 1, "once for the whole");
            assert_eq!((1..=k).map(|id| of(Slice::LeadState(id))).sum::<i64>(), k);
            assert!((1..=k).all(|id| of(Slice::LeadState(id)) == 1 && of(Slice::State(id)) == 1));
            assert_eq!(of(Slice::LeadOrganisation(1)), 1);
            assert_eq!(
                (of(Slice::LeadState(9)), of(Slice::State(9))),
                (0, 1),
                "only a host"
            );
        }
    }
}

#[test]
fn a_record_that_nobody_adopted_has_its_sources_word_and_no_status() {
    let mut story = Story::on_record(Kind::Project);
    story.plan(Step::Completed, "2024-03-01");
    story.change(START, |version| version.word = Some(Word::Ongoing));
    assert_eq!(
        story.on("2025-01-01").standing,
        Standing::OnRecord(Some(Word::Ongoing))
    );
    story.fact(FactKind::Adopted, "2025-02-01", "2025-02-01");
    assert_eq!(
        story.on("2025-01-31").standing,
        Standing::OnRecord(Some(Word::Ongoing))
    );
    assert_eq!(story.status("2025-02-01"), Status::Delayed);
    assert_eq!(
        story.amount(Count::Word(Some(Word::Ongoing)), "2025-02-01"),
        0
    );
}

#[test]
fn public_sources_neither_adopt_nor_declare() {
    let mut story = Story::on_record(Kind::Project);
    story.fact(FactKind::Adopted, START, START).stamp.origin = Origin::PublicSource;
    assert_eq!(story.on("2024-02-01").standing, Standing::OnRecord(None));
    let mut story = Story::adopted(Kind::Project);
    let press = story.fact(FactKind::Cancelled, "2024-02-01", "2024-02-01");
    press.stamp.origin = Origin::PublicSource;
    assert_eq!(story.status("2024-02-01"), Status::NoDatedPlan);
    story.fact(FactKind::Suspended, "2024-03-01", "2024-03-01");
    let press = story.fact(FactKind::Lifted, "2024-04-01", "2024-04-01");
    press.stamp.origin = Origin::PublicSource;
    assert_eq!(story.status("2024-04-01"), Status::Suspended);
}

#[test]
fn a_suspended_record_stays_suspended_until_it_is_lifted() {
    let mut story = Story::adopted(Kind::Project);
    story.plan(Step::Completed, "2024-03-01");
    story.fact(FactKind::Suspended, "2024-03-10", "2024-03-05");
    assert_eq!(story.status("2024-03-04"), Status::Due);
    assert_eq!(story.status("2024-03-05"), Status::Suspended);
    assert_eq!(
        story.status("2026-03-05"),
        Status::Suspended,
        "neither delayed nor silent"
    );
    let secretariat = story.fact(FactKind::Lifted, "2024-04-01", "2024-04-01");
    secretariat.stamp.origin = Origin::Secretariat;
    assert_eq!(story.status("2024-03-31"), Status::Suspended);
    assert_eq!(story.status("2024-04-01"), Status::Due);
    story.fact(FactKind::Cancelled, "2024-05-01", "2024-05-01");
    assert_eq!(story.status("2024-05-01"), Status::Cancelled);
    assert!(!story.on("2027-05-01").continues);
}

#[test]
fn never_completed_by_having_no_milestones() {
    for kind in [Kind::Project, Kind::Facility, Kind::StandingBody] {
        let story = Story::adopted(kind);
        assert_eq!(story.status("2024-02-01"), Status::NoDatedPlan);
        assert_eq!(story.status("2026-02-01"), Status::NoRecentReport);
    }
}

#[test]
fn completed_by_its_own_final_step_only_and_once_documented() {
    for (kind, step, status) in [
        (Kind::Event, Step::Held, Status::Completed),
        (Kind::Scheme, Step::Completed, Status::Completed),
        (Kind::Project, Step::Completed, Status::Completed),
        (Kind::Programme, Step::Ended, Status::Completed),
        (Kind::Facility, Step::InOperation, Status::InOperation),
        (Kind::Product, Step::Published, Status::Completed),
        (Kind::StandingBody, Step::SetUp, Status::InOperation),
        (Kind::Agreement, Step::CarriedOut, Status::Completed),
    ] {
        for other in kind.lifecycle().iter().filter(|other| **other != step) {
            let mut story = Story::adopted(kind);
            let milestone = story.plan(*other, "");
            story.proved(milestone, "2024-02-01");
            assert_eq!(story.status("2024-02-01"), Status::NoDatedPlan, "{other:?}");
        }
        let mut story = Story::adopted(kind);
        let milestone = story.plan(step, "");
        let fact = story.reached(milestone, "2024-02-01", "2024-02-01");
        assert_eq!(
            story.status("2024-02-01"),
            Status::NoDatedPlan,
            "only reported"
        );
        story.back(fact, "2024-02-02");
        assert_eq!(story.status("2024-02-02"), status);
    }
}

#[test]
fn an_event_without_an_end_is_completed_once_it_was_held() {
    assert_eq!(Kind::Event.first_step(), None, "an event does not go on");
    let mut story = Story::adopted(Kind::Event);
    let held = story.plan(Step::Held, "2024-03");
    let outcome = story.plan(Step::OutcomePublished, "2024-06-01");
    story.proved(held, "2024-03-15");
    assert_eq!(story.status("2024-03-15"), Status::Completed);
    assert_eq!(
        story.status("2025-12-31"),
        Status::Completed,
        "whatever of its outcome"
    );
    assert_eq!(story.level(outcome, "2025-12-31"), None);
    assert_eq!(story.amount(Count::Unheard(None), "2025-12-31"), 1);
}

#[test]
fn proposed_until_something_is_documented() {
    let mut story = Story::adopted(Kind::Project);
    story.change(START, |version| version.proposed = true);
    let started = story.plan(Step::Started, "2024-02-01");
    assert_eq!(
        story.status("2025-06-01"),
        Status::Proposed,
        "neither delayed nor silent"
    );
    let fact = story.reached(started, "2025-06-01", "2025-06-01");
    assert_eq!(
        story.status("2025-06-01"),
        Status::Proposed,
        "only reported"
    );
    story.back(fact, "2025-06-02");
    assert_eq!(story.status("2025-06-02"), Status::NoDatedPlan);
}

#[test]
fn a_record_is_there_once_announced_started_or_recorded() {
    let first_day = |story: &Story| Known::of(&story.record, Instant::MAX).unwrap().begins;
    let mut story = Story::on_record(Kind::Project);
    assert_eq!(first_day(&story), day(START));
    story.record.versions[0].announced = Dating::year(2022).unwrap();
    assert_eq!(first_day(&story), day("2022-12-31"));
    let started = story.plan(Step::Started, "");
    story.reached(started, START, "2021-05");
    assert_eq!(first_day(&story), day("2021-05-31"));
    story.record.versions[0].announced = Dating::day(day("2030-01-01"));
    story.record.facts.clear();
    assert_eq!(first_day(&story), day(START));
}

#[test]
fn a_withdrawn_record_is_gone_for_those_who_know() {
    let mut story = Story::adopted(Kind::Project);
    story.change("2024-06-01", |version| version.withdrawn = true);
    let before = Known::of(&story.record, end_of("2024-05-31")).unwrap();
    assert!(before.on(day("2024-05-31")).is_some());
    assert!(Known::of(&story.record, end_of("2024-06-01")).is_none());
    assert_eq!(
        story.amount(Count::Record, "2024-05-31"),
        0,
        "as known today"
    );
    story.change("2024-07-01", |version| version.withdrawn = false);
    assert_eq!(story.amount(Count::Record, "2024-06-15"), 1);
}

#[test]
fn a_body_is_heard_for_365_days_and_its_state_with_it() {
    let report = Report {
        body: Body::Organisation(7),
        state: Some(3),
        recorded_on: day("2024-03-01"),
        public_at: end_of("2024-03-05"),
    };
    let both = BTreeSet::from([Body::Organisation(7), Body::State(3)]);
    let heard = |on: &str| heard(&[report, report], day(on), end_of(on));
    assert!(heard("2024-02-29").is_empty());
    assert!(heard("2024-03-04").is_empty(), "not yet accepted");
    assert_eq!(heard("2024-03-05"), both);
    assert_eq!(heard("2025-03-01"), both);
    assert!(heard("2025-03-02").is_empty());
}
