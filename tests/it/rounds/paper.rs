//! The paper of a meeting: who reported, what moved, decisions, and what is due before the next.

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, Step};

use super::{hand_in, nothing_changed, press};
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, initiative};
use crate::support::rounds::opened_for;

on_both! {
    async fn one_page_tells_a_meeting_what_was_reported_to_it(app: TestApp) {
        let lab = initiative("A laboratory of COMSTECH").led_by("COMSTECH").published(&app);
        let (done, next) = (lab.step(&app, Step::Started), lab.step(&app, Step::Completed));
        lab.plan(&app, Act::of(Verb::Planned), done.id, Dating::day(day(2026, 6, 30)), false);
        lab.plan(&app, Act::of(Verb::Planned), next.id, Dating::day(day(2027, 3, 1)), false);
        let fact = lab.report(&app, Act::of(Verb::Reported), done.id, Dating::day(day(2026, 5, 5)));
        lab.document(&app, Act::of(Verb::Documented), fact, "https://example.org/opened");
        opened_for(&app, ("R26", Some("SC-7")), &["institutions"], day(2026, 12, 15));
        app.sees().await;
        let (mut anon, mut amina) = app.actors();
        let paper = "/en/meetings/SC-7/paper";
        let page = anon.see("/en/meetings/SC-7").await;
        assert!(page.has(&format!("main a[href='{paper}']")));
        let page = anon.see(paper).await;
        let round = page.text("section[aria-labelledby=participation]");
        assert!(round.contains("Round R26") && round.contains("18"), "{round}");
        assert!(round.contains("Nobody has handed in a report yet."), "{round}");
        // A report, and a decision.
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let duty = "/en/manage/duties/R26/COMSTECH";
        assert_eq!(nothing_changed(&mut farida, duty, &[]).await.status, 303);
        assert_eq!(hand_in(&mut farida, duty, &[]).await.status, 303);
        let form = amina.see("/en/manage/meetings/SC-7/decisions/new").await;
        let typed = [("number", "3"), ("text_en", "COMSTECH prepares a plan"), ("organisations", "COMSTECH")];
        assert_eq!(press(&mut amina, &form, &typed).await.status, 303);
        app.sees().await;
        let (cost, page) = anon.cost(&format!("{paper}?fresh=1")).await;
        assert!(cost <= 15, "{cost} statements");
        let answered = page.text("section[aria-labelledby=participation]");
        assert!(answered.contains("Standing Committee on Scientific"), "{answered}");
        let moved = page.text("section[aria-labelledby=moved]");
        assert!(moved.contains("0 then, 1 now"), "{moved}");
        assert!(page.text("section[aria-labelledby=open]").contains("COMSTECH prepares a plan"));
        assert!(page.text("section[aria-labelledby=closed]").contains("None."));
        let ahead = page.text("section[aria-labelledby=ahead]");
        assert!(ahead.contains("1 March 2027") && ahead.contains(&lab.reference), "{ahead}");
        assert!(!ahead.contains("30 June 2026"), "what is past is not ahead");
        // Every figure opens.
        let figures = page.attributes("section[aria-labelledby=moved] a.figure, section[aria-labelledby=participation] a.figure", "href");
        assert!(figures.len() > 10, "{figures:?}");
        for href in figures.iter().take(12) {
            assert_eq!(anon.see(href).await.status, 200, "{href}");
        }
        // As it stood before the round began, nobody was asked.
        let then = anon.see(&format!("{paper}?as_at=2026-11-20&known_on=2026-11-20")).await;
        assert!(then.text("main").contains("No reporting round was opened"), "{}", then.text("main"));
        for language in ["ar", "fr"] {
            let page = anon.see(&format!("/{language}/meetings/SC-7/paper")).await;
            assert!(page.has("section[aria-labelledby=ahead]"));
        }
        let first = anon.see("/en/meetings/SUMMIT-1/paper").await;
        assert!(first.text("main").contains("No earlier meeting"));
        assert_eq!(anon.get("/en/meetings/NONE/paper").await.status, 404);
    }
}
