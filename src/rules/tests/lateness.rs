//! Late, due, silent, without a plan: the calendar's part in a status.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use super::story::Story;
use crate::rules::{Count, FactKind, Kind, Level, Origin, Status, Step};

#[test]
fn due_for_ninety_days_and_delayed_on_the_ninety_first() {
    let mut story = Story::adopted(Kind::Project);
    story.plan(Step::Completed, "2024-03-01");
    assert_eq!(story.status("2024-02-29"), Status::OnSchedule);
    assert_eq!(
        story.status("2024-03-01"),
        Status::OnSchedule,
        "the due day itself is in time"
    );
    assert_eq!(story.status("2024-03-02"), Status::Due);
    assert_eq!(story.status("2024-05-30"), Status::Due, "90 days");
    assert_eq!(story.status("2024-05-31"), Status::Delayed, "91 days");
}

#[test]
fn an_imprecise_due_day_falls_on_its_last_day() {
    for (due, last, first_late) in [
        ("2024-02", "2024-02-29", "2024-03-01"),
        ("2024", "2024-12-31", "2025-01-01"),
    ] {
        let mut story = Story::adopted(Kind::Project);
        story.plan(Step::Completed, due);
        assert_eq!(story.amount(Count::Due(None), "2024-02-28"), 0);
        assert_eq!(story.amount(Count::Later(None), "2024-02-28"), 1);
        assert_eq!(story.amount(Count::Due(None), last), 1);
        assert_eq!(story.status(last), Status::OnSchedule);
        assert_eq!(story.status(first_late), Status::Due);
    }
}

#[test]
fn reported_in_time_but_not_documented_stays_due() {
    let mut story = Story::adopted(Kind::Project);
    let completed = story.plan(Step::Completed, "2024-03-01");
    let fact = story.reached(completed, "2024-03-01", "2024-03-01");
    assert_eq!(story.status("2024-03-02"), Status::Due);
    assert_eq!(
        story.status("2024-09-01"),
        Status::Due,
        "however long it lasts"
    );
    story.back(fact, "2024-09-02");
    assert_eq!(story.stood("2024-09-01"), Status::Due);
    assert_eq!(story.stood("2024-09-02"), Status::Completed);
}

#[test]
fn reported_too_late_and_not_documented_is_delayed() {
    let mut story = Story::adopted(Kind::Project);
    let completed = story.plan(Step::Completed, "2024-03-01");
    story.reached(completed, "2024-03-02", "2024-03-02");
    assert_eq!(story.status("2024-05-30"), Status::Due);
    assert_eq!(story.status("2024-05-31"), Status::Delayed);
}

#[test]
fn no_recent_report_after_three_hundred_and_sixty_six_days() {
    let mut story = Story::adopted(Kind::Project);
    story.plan(Step::Completed, "2026-12-31");
    assert_eq!(
        story.status("2025-01-01"),
        Status::OnSchedule,
        "365 days after its adoption"
    );
    assert_eq!(
        story.status("2025-01-02"),
        Status::NoRecentReport,
        "366 days"
    );
    story.fact(FactKind::Confirmed, "2025-03-01", "2025-03-01");
    assert_eq!(
        story.status("2025-03-01"),
        Status::OnSchedule,
        "nothing has changed, says the lead"
    );
    assert_eq!(story.status("2026-03-02"), Status::NoRecentReport);
}

#[test]
fn freshness_goes_by_the_day_of_recording_and_not_by_public_sources() {
    for (origin, status) in [
        (Origin::Lead, Status::OnSchedule),
        (Origin::OnBehalf, Status::OnSchedule),
        (Origin::Secretariat, Status::OnSchedule),
        (Origin::PublicSource, Status::NoRecentReport),
    ] {
        let mut story = Story::adopted(Kind::Project);
        let started = story.plan(Step::Started, "");
        story.plan(Step::Completed, "2026-12-31");
        story.proved(started, "2025-02-01");
        let fact = story.record.facts.last_mut().unwrap();
        fact.stamp.origin = origin;
        fact.dating = crate::rules::Dating::year(2023).unwrap();
        assert_eq!(story.status("2025-02-01"), status, "{origin:?}");
    }
}

#[test]
fn an_undated_fact_counts_from_its_recording_and_is_never_used_for_freshness() {
    let mut story = Story::adopted(Kind::Project);
    let started = story.plan(Step::Started, "2024-06-01");
    story.plan(Step::Completed, "2026-12-31");
    let fact = story.reached(started, "2025-02-01", "");
    story.back(fact, "2025-02-01");
    assert_eq!(story.level(started, "2025-01-31"), None);
    let reached = story.milestone(started, "2025-02-01").reached.unwrap();
    assert!(reached.undated && reached.level == Level::Documented);
    assert_eq!(story.status("2025-02-01"), Status::NoRecentReport);
    assert_eq!(story.amount(Count::Unheard(None), "2025-01-31"), 1);
    story.fact(FactKind::Confirmed, "2025-02-02", "");
    assert_eq!(
        story.status("2025-02-02"),
        Status::OnSchedule,
        "a confirmation is of its day"
    );
}

#[test]
fn the_lead_is_unheard_until_it_speaks_after_the_due_day() {
    let mut story = Story::adopted(Kind::Project);
    story.plan(Step::Started, "2024-03-01");
    let secretariat = story.fact(FactKind::Confirmed, "2024-04-01", "2024-04-01");
    secretariat.stamp.origin = Origin::Secretariat;
    let letter = story.fact(FactKind::Confirmed, "2024-05-01", "2024-05-01");
    letter.stamp.origin = Origin::OnBehalf;
    assert_eq!(
        story.amount(Count::Unheard(None), "2024-02-29"),
        0,
        "not due"
    );
    assert_eq!(story.amount(Count::Unheard(None), "2024-03-01"), 1);
    assert_eq!(
        story.amount(Count::Unheard(None), "2024-04-01"),
        1,
        "the lead said nothing"
    );
    assert_eq!(
        story.amount(Count::Unheard(None), "2024-05-01"),
        0,
        "a letter is its report"
    );
}

#[test]
fn without_a_dated_open_milestone_there_is_no_dated_plan() {
    let mut story = Story::adopted(Kind::Project);
    assert_eq!(
        story.status("2024-02-01"),
        Status::NoDatedPlan,
        "no milestone at all"
    );
    let started = story.plan(Step::Started, "2024-03-01");
    story.plan(Step::Completed, "");
    assert_eq!(story.status("2024-02-01"), Status::OnSchedule);
    story.proved(started, "2024-02-15");
    assert_eq!(
        story.status("2024-02-15"),
        Status::NoDatedPlan,
        "the dated one is done"
    );
}

#[test]
fn after_the_frameworks_end_it_continues_and_its_status_stays() {
    let mut story = Story::adopted(Kind::Project);
    let completed = story.plan(Step::Completed, "2026-12-01");
    story.fact(FactKind::Confirmed, "2026-06-01", "2026-06-01");
    for (on, continues) in [("2026-12-31", false), ("2027-01-01", true)] {
        assert_eq!(story.status(on), Status::Due);
        assert_eq!(story.on(on).continues, continues);
        assert_eq!(story.amount(Count::Continues, on), i64::from(continues));
        assert_eq!(story.amount(Count::Status(Status::Due), on), 1);
    }
    story.proved(completed, "2027-02-01");
    assert!(!story.on("2027-02-01").continues, "it is completed");
    assert!(
        !Story::on_record(Kind::Project).on("2027-02-01").continues,
        "nobody adopted it"
    );
}
