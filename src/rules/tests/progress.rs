//! Milestones: implied, imprecise, proved, voided, dropped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use super::story::{FRAMEWORK, START, Story, day};
use crate::rules::{
    Count, Figures, Instant, Kind, Level, Moment, Question, Slice, Status, Step, Subject, Tally,
};

#[test]
fn a_later_step_implies_the_earlier_ones() {
    let mut story = Story::adopted(Kind::Scheme);
    let opened = story.plan(Step::Opened, "2024-02-01");
    let awarded = story.plan(Step::Awarded, "2024-04-01");
    let completed = story.plan(Step::Completed, "2025-04-01");
    story.proved(awarded, "2024-03-01");
    assert_eq!(story.level(opened, "2024-02-29"), None);
    let implied = story.milestone(opened, "2024-03-01").reached.unwrap();
    assert!(implied.implied && implied.level == Level::Documented);
    assert!(
        !story
            .milestone(awarded, "2024-03-01")
            .reached
            .unwrap()
            .implied
    );
    assert_eq!(
        story.level(completed, "2024-03-01"),
        None,
        "nothing is implied forwards"
    );
    story.reached(opened, "2024-03-05", "2024-01-20");
    let own = story.milestone(opened, "2024-03-05").reached.unwrap();
    assert!(!own.implied && own.on == day("2024-01-20") && own.level == Level::Documented);
}

#[test]
fn delivered_is_not_in_operation() {
    let mut story = Story::adopted(Kind::Facility);
    let started = story.plan(Step::Started, "");
    let delivered = story.plan(Step::Delivered, "2024-06-01");
    let works = story.plan(Step::InOperation, "2024-12-01");
    story.proved(delivered, "2024-05-01");
    assert!(
        story
            .milestone(started, "2024-05-01")
            .reached
            .unwrap()
            .implied
    );
    assert_eq!(story.level(works, "2024-05-01"), None);
    assert_eq!(story.status("2024-05-01"), Status::OnSchedule);
    story.proved(works, "2024-11-01");
    assert_eq!(story.status("2024-11-01"), Status::InOperation);
}

#[test]
fn a_fact_of_a_month_or_year_counts_from_its_end_or_its_recording() {
    for (happened, recorded, counts_from) in [
        ("2024-02", "2024-02-10", "2024-02-10"),
        ("2024-02", "2024-05-10", "2024-02-29"),
        ("2024", "2024-05-10", "2024-05-10"),
        ("2024", "2025-05-10", "2024-12-31"),
        ("2024-02-07", "2025-05-10", "2024-02-07"),
        ("", "2024-05-10", "2024-05-10"),
    ] {
        let mut story = Story::adopted(Kind::Project);
        let started = story.plan(Step::Started, "");
        story.reached(started, recorded, happened);
        let before = day(counts_from).pred_opt().unwrap().to_string();
        assert_eq!(
            story.level(started, &before),
            None,
            "{happened} recorded on {recorded}"
        );
        let reached = story.milestone(started, counts_from).reached.unwrap();
        assert_eq!(
            (reached.on, reached.undated),
            (day(counts_from), happened.is_empty())
        );
    }
}

#[test]
fn a_withdrawn_document_voids_the_verification_and_a_new_one_does_not_restore_it() {
    let mut story = Story::adopted(Kind::Event);
    let held = story.plan(Step::Held, "2024-03-01");
    let fact = story.reached(held, "2024-03-01", "2024-03-01");
    let document = story.back(fact, "2024-03-02");
    story.verify(fact, "2024-03-03");
    assert_eq!(story.level(held, "2024-03-03"), Some(Level::Verified));
    assert_eq!(story.status("2024-03-03"), Status::Completed);
    story.withdraw(document, "2024-04-01");
    assert_eq!(story.level(held, "2024-04-01"), Some(Level::Reported));
    assert_eq!(
        story.status("2024-04-01"),
        Status::Due,
        "reported in time, not documented"
    );
    story.back(fact, "2024-05-01");
    assert_eq!(story.level(held, "2024-05-01"), Some(Level::Documented));
    assert_eq!(story.status("2024-05-01"), Status::Completed);
    story.verify(fact, "2024-06-01");
    assert_eq!(story.level(held, "2024-06-01"), Some(Level::Verified));
}

#[test]
fn one_of_two_documents_withdrawn_leaves_the_fact_documented_but_voids_its_verification() {
    let mut story = Story::adopted(Kind::Event);
    let held = story.plan(Step::Held, "");
    let fact = story.proved(held, "2024-03-01");
    let second = story.back(fact, "2024-03-02");
    story.verify(fact, "2024-03-03");
    story.withdraw(second, "2024-04-01");
    assert_eq!(story.level(held, "2024-04-01"), Some(Level::Documented));
}

#[test]
fn a_verification_without_a_document_proves_nothing() {
    let mut story = Story::adopted(Kind::Event);
    let held = story.plan(Step::Held, "");
    let fact = story.reached(held, "2024-03-01", "2024-03-01");
    story.verify(fact, "2024-03-03");
    assert_eq!(story.level(held, "2024-03-03"), Some(Level::Reported));
    assert_eq!(story.status("2024-03-03"), Status::NoDatedPlan);
}

#[test]
fn case_37_fulfilled_but_unverified_and_verified_are_different_everywhere() {
    let mut story = Story::adopted(Kind::Event);
    let held = story.plan(Step::Held, "2024-03-01");
    let fact = story.proved(held, "2024-03-01");
    let mut verified = story.clone();
    verified.verify(fact, "2024-03-01");
    assert_eq!(story.level(held, "2024-03-01"), Some(Level::Documented));
    assert_eq!(verified.level(held, "2024-03-01"), Some(Level::Verified));
    for slice in [
        Slice::All,
        Slice::Kind(Kind::Event),
        Slice::Theme(None),
        Slice::LeadState(1),
    ] {
        for (nature, held) in [(None, 1), (Some(Step::Held.nature()), 1)] {
            for (story, checked) in [(&story, 0), (&verified, held)] {
                let of = |count| story.counted(slice, count, "2024-03-01");
                assert_eq!(of(Count::Documented(nature)), held);
                assert_eq!(of(Count::Verified(nature)), checked);
            }
        }
    }
    assert_ne!(Count::Documented(None).code(), Count::Verified(None).code());
}

#[test]
fn case_04_nothing_counted_is_a_figure_of_zero_and_no_word_is_no_data() {
    let moment = Moment::as_it_stood(day("2024-03-01"));
    let nothing = Figures::new(FRAMEWORK, moment, Tally::default());
    for count in Count::all() {
        let figure = nothing.overall(count, None);
        let subject = Subject::Count {
            count,
            alignment: None,
            slice: Slice::All,
            code: String::new(),
        };
        assert!(figure.is_zero() && figure.value().count() == 0);
        assert_eq!(figure.question(), &Question { subject, moment });
    }
    let story = Story::on_record(Kind::Project);
    let tally = Tally::of_records([&story.record], moment.as_at, Instant::MAX);
    let words: Vec<_> = tally
        .cells()
        .filter(|(cell, _)| matches!(cell.count, Count::Word(_)))
        .collect();
    assert!(!words.is_empty());
    assert!(
        words
            .iter()
            .all(|(cell, amount)| cell.count == Count::Word(None) && **amount == 1)
    );
}

#[test]
fn a_dropped_milestone_is_neither_due_nor_late_nor_final() {
    let mut story = Story::adopted(Kind::Project);
    let completed = story.plan(Step::Completed, "2024-03-01");
    assert_eq!(story.stood("2024-04-01"), Status::Due);
    story.replan(completed, "2024-04-02", "2024-03-01", true);
    assert_eq!(
        story.stood("2024-04-01"),
        Status::Due,
        "it was still planned then"
    );
    assert_eq!(story.stood("2024-04-02"), Status::NoDatedPlan);
    assert_eq!(story.amount(Count::Due(None), "2024-04-02"), 0);
    story.proved(completed, "2024-04-03");
    assert_eq!(story.status("2024-04-03"), Status::NoDatedPlan);
    story.replan(completed, "2024-04-04", "2024-05-01", false);
    assert_eq!(
        story.stood("2024-04-04"),
        Status::Completed,
        "planned again"
    );
}

#[test]
fn milestones_without_a_due_day_and_due_later_stand_beside() {
    let mut story = Story::adopted(Kind::Project);
    let started = story.plan(Step::Started, "");
    story.plan(Step::Completed, "2025-03-01");
    story.reached(started, START, START);
    assert_eq!(story.amount(Count::WithoutDue(None), "2024-02-01"), 1);
    assert_eq!(story.amount(Count::Later(None), "2024-02-01"), 1);
    for count in [Count::Due(None), Count::Reported(None)] {
        assert_eq!(story.amount(count, "2024-02-01"), 0);
    }
}

#[test]
fn what_public_sources_say_of_others_is_counted_apart() {
    let mut story = Story::on_record(Kind::Project);
    let started = story.plan(Step::Started, "2024-03-01");
    story.proved(started, "2024-03-01");
    assert_eq!(story.amount(Count::SaidDue, "2024-03-01"), 1);
    assert_eq!(story.amount(Count::SaidReached, "2024-03-01"), 1);
    assert_eq!(story.amount(Count::Due(None), "2024-03-01"), 0);
    assert_eq!(story.amount(Count::Documented(None), "2024-03-01"), 0);
}
