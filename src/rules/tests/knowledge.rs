//! What was known when: corrections, retractions, embargoes, later versions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use super::story::{START, Story, day, end_of};
use crate::rules::{Count, FactKind, Kind, Known, Level, Slice, Status, Step};

fn level_known(story: &Story, milestone: i64, on: &str, known_on: &str) -> Option<Level> {
    let known = Known::of(&story.record, end_of(known_on))?;
    let snapshot = known.on(day(on))?;
    let found = snapshot.milestones.iter().find(|m| m.id == milestone)?;
    found.reached.map(|reached| reached.level)
}

#[test]
fn a_corrected_fact_counts_as_corrected_once_that_is_known() {
    let mut story = Story::adopted(Kind::Project);
    let started = story.plan(Step::Started, "");
    let wrong = story.proved(started, "2024-02-01");
    let right = story.reached(started, "2024-04-01", "2024-03-01");
    story.record.facts.last_mut().unwrap().supersedes = Some(wrong);
    assert_eq!(
        level_known(&story, started, "2024-02-15", "2024-03-31"),
        Some(Level::Documented)
    );
    assert_eq!(
        level_known(&story, started, "2024-02-15", "2024-04-01"),
        None
    );
    assert_eq!(
        level_known(&story, started, "2024-03-01", "2024-04-01"),
        Some(Level::Reported)
    );
    story.back(right, "2024-04-02");
    assert_eq!(
        level_known(&story, started, "2024-03-01", "2024-04-02"),
        Some(Level::Documented)
    );
}

#[test]
fn a_retracted_fact_is_gone_and_a_retracted_check_is_no_check() {
    let mut story = Story::adopted(Kind::Event);
    let held = story.plan(Step::Held, "");
    let fact = story.proved(held, "2024-02-01");
    story.verify(fact, "2024-02-02");
    let check = story.record.facts.last().unwrap().id;
    story
        .fact(FactKind::Retracted, "2024-02-03", "2024-02-03")
        .supersedes = Some(check);
    assert_eq!(story.level(held, "2024-02-03"), Some(Level::Documented));
    story
        .fact(FactKind::Retracted, "2024-02-04", "2024-02-04")
        .supersedes = Some(fact);
    assert_eq!(story.level(held, "2024-02-04"), None);
    assert_eq!(story.status("2024-02-04"), Status::NoDatedPlan);
    assert_eq!(story.stood("2024-02-02"), Status::Completed, "as it stood");
}

#[test]
fn an_embargoed_change_is_unknown_until_it_is_public() {
    let mut story = Story::adopted(Kind::Event);
    let held = story.plan(Step::Held, "2024-03-01");
    story.proved(held, "2024-03-01");
    let open = end_of("2024-04-30");
    story.record.facts.last_mut().unwrap().stamp.public_at = open;
    assert_eq!(story.stood("2024-04-29"), Status::Due);
    assert_eq!(story.stood("2024-04-30"), Status::Completed);
    assert_eq!(
        story.status("2024-03-01"),
        Status::Completed,
        "today we know that it was so"
    );
    story.change("2024-05-01", |version| version.primary_theme = Some(4));
    story.record.versions.last_mut().unwrap().stamp.public_at = end_of("2024-06-01");
    let theme = |known_on| {
        Known::of(&story.record, end_of(known_on))
            .unwrap()
            .classification
            .primary_theme
    };
    assert_eq!((theme("2024-05-31"), theme("2024-06-01")), (None, Some(4)));
}

#[test]
fn an_embargoed_record_is_not_there() {
    let mut story = Story::adopted(Kind::Event);
    story.record.versions[0].stamp.public_at = end_of("2024-04-30");
    assert!(Known::of(&story.record, end_of("2024-04-29")).is_none());
    let known = Known::of(&story.record, end_of("2024-04-30")).unwrap();
    assert_eq!(
        known.begins,
        day(START),
        "once public, from the day it was recorded"
    );
}

#[test]
fn an_embargoed_document_proves_nothing_yet() {
    let mut story = Story::adopted(Kind::Event);
    let held = story.plan(Step::Held, "");
    story.proved(held, "2024-03-01");
    story.record.documents[0].stamp.public_at = end_of("2024-04-30");
    let level = |known_on| level_known(&story, held, "2024-03-01", known_on);
    assert_eq!(level("2024-04-29"), Some(Level::Reported));
    assert_eq!(level("2024-04-30"), Some(Level::Documented));
}

#[test]
fn the_classification_is_what_is_known_not_what_was_then() {
    let mut story = Story::adopted(Kind::Project);
    let completed = story.plan(Step::Completed, "");
    story.proved(completed, "2024-03-01");
    story.change("2024-06-01", |version| version.kind = Kind::Facility);
    assert_eq!(story.stood("2024-05-31"), Status::Completed);
    assert_eq!(
        story.status("2024-05-31"),
        Status::NoDatedPlan,
        "a facility is not completed"
    );
    assert_eq!(
        story.counted(Slice::Kind(Kind::Facility), Count::Record, "2024-03-01"),
        1
    );
    assert_eq!(
        story.counted(Slice::Kind(Kind::Project), Count::Record, "2024-03-01"),
        0
    );
}

#[test]
fn a_postponed_plan_is_judged_by_its_current_version() {
    let mut story = Story::adopted(Kind::Project);
    let completed = story.plan(Step::Completed, "2024-03-01");
    story.replan(completed, "2024-04-01", "2024-12-31", false);
    assert_eq!(story.stood("2024-03-31"), Status::Due);
    assert_eq!(story.stood("2024-04-01"), Status::OnSchedule);
    assert_eq!(
        story.status("2024-03-31"),
        Status::OnSchedule,
        "by the plan that is known today"
    );
}

#[test]
fn two_withdrawals_of_one_document_void_what_lies_before_the_later() {
    let mut story = Story::adopted(Kind::Event);
    let held = story.plan(Step::Held, "");
    let fact = story.reached(held, "2024-02-01", "2024-02-01");
    let (first, _) = (
        story.back(fact, "2024-02-01"),
        story.back(fact, "2024-02-01"),
    );
    story.withdraw(first, "2024-05-01");
    story.record.facts.last_mut().unwrap().stamp.public_at = end_of("2024-07-01");
    story.withdraw(first, "2024-05-02");
    story.verify(fact, "2024-06-01");
    assert_eq!(
        level_known(&story, held, "2024-06-01", "2024-06-30"),
        Some(Level::Verified)
    );
    assert_eq!(
        level_known(&story, held, "2024-06-01", "2024-07-01"),
        Some(Level::Documented)
    );
}

#[test]
fn a_step_that_is_planned_twice_is_reached_by_either() {
    let mut story = Story::adopted(Kind::Project);
    story.plan(Step::Completed, "2024-03-01");
    let second = story.plan(Step::Completed, "2024-03-01");
    story.proved(second, "2024-03-01");
    assert_eq!(story.status("2024-06-01"), Status::Completed);
    story.record.milestones.reverse();
    assert_eq!(story.status("2024-06-01"), Status::Completed);
}
