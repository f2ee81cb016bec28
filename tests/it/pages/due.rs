//! What is due, on the overview: what the figures count as not reached.

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, FactKind, Nature, Step};

use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, Said, initiative};

on_both! {
    async fn what_is_due_is_due_again_when_its_report_is_taken_back(app: TestApp) {
        let mut anon = app.anon();
        let made = initiative("Taken back").led_by("NER").published(&app);
        let end = made.step(&app, Step::Completed).id;
        let on = |month, one| Dating::day(day(2026, month, one));
        made.plan(&app, Act::of(Verb::Planned), end, on(11, 30), false);
        let due = "section[aria-labelledby=due]";
        app.sees().await;
        assert!(anon.see("/en/").await.text(due).contains("Taken back"));
        let fact = made.report(&app, Act::of(Verb::Reported), end, on(11, 20));
        app.sees().await;
        assert!(!anon.see("/en/").await.text(due).contains("Taken back"));
        let said = Said {
            supersedes: Some(fact),
            ..Said::on(FactKind::Retracted, on(11, 21))
        };
        made.say(&app, Act::of(Verb::Corrected), said);
        app.sees().await;
        assert!(anon.see("/en/").await.text(due).contains("Taken back"));
    }
}

on_both! {
    async fn what_a_later_step_implies_is_not_due(app: TestApp) {
        let mut anon = app.anon();
        let made = initiative("Nearly done").led_by("NER").published(&app);
        let step = |step| made.step(&app, step).id;
        let (start, end) = (step(Step::Started), step(Step::Completed));
        let on = |month, one| Dating::day(day(2026, month, one));
        made.plan(&app, Act::of(Verb::Planned), start, on(11, 1), false);
        let added = made.add_milestone(&app, Act::of(Verb::Planned), Nature::Outcome, on(12, 24));
        let due = "section[aria-labelledby=due]";
        app.sees().await;
        let words = anon.see("/en/").await.text(due);
        assert!(words.contains("1 November 2026") && words.contains("24 December 2026"), "{words}");
        made.report(&app, Act::of(Verb::Reported), end, on(11, 20));
        app.sees().await;
        let words = anon.see("/en/").await.text(due);
        assert!(!words.contains("1 November 2026"), "{words}");
        // An added milestone is implied by nothing.
        assert!(words.contains("24 December 2026"), "{words}");
        made.report(&app, Act::of(Verb::Reported), added, Dating::Unknown);
        app.sees().await;
        assert!(!anon.see("/en/").await.text(due).contains("Nearly done"));
    }
}
