//! What is public only from a day on is nowhere before it, and everywhere from it on.

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, FactKind, Kind, Step};

use crate::support::app::day;
use crate::support::factory::{Act, Said, from, initiative};
use crate::support::{Client, TestApp};

/// Whether any page of many says a word.
async fn said(reader: &mut Client, word: &str, pages: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for path in pages {
        if reader.get(path).await.body.contains(word) {
            found.push(path.clone());
        }
    }
    found
}

on_both! {
    async fn an_embargoed_record_waits_for_its_day(app: TestApp) {
        let embargo = from(&app.clock, day(2026, 11, 25));
        let made = initiative("Quietly")
            .of_kind(Kind::Event)
            .under("water")
            .led_by("NER")
            .make(&app, embargo);
        app.sees().await;
        let mut anon = app.anon();
        let pages: Vec<String> = [
            "/en/".to_owned(),
            "/en/initiatives?q=quietly".into(),
            "/en/initiatives?sort=newest".into(),
            "/en/initiatives.csv".into(),
            "/en/states/NER".into(),
            "/en/themes/water".into(),
            "/en/why/record".into(),
            "/en/why/record?by=lead-state&code=NER".into(),
            format!("/en/initiatives/{}", made.reference),
            format!("/en/why/record?by=part&code={}", made.reference),
        ]
        .into();
        assert_eq!(said(&mut anon, "Quietly", &pages).await, Vec::<String>::new());
        assert_eq!(anon.get(&pages[8]).await.status, 404);
        assert_eq!(anon.see("/en/").await.texts(".lead a.figure")[0], "80");
        app.on_day(day(2026, 11, 24));
        assert_eq!(said(&mut anon, "Quietly", &pages).await, Vec::<String>::new());
        // Nobody writes anything: the day itself opens it.
        app.on_day(day(2026, 11, 25));
        assert_eq!(anon.see("/en/").await.texts(".lead a.figure")[0], "81");
        let now = said(&mut anon, "Quietly", &pages).await;
        assert!(now.len() >= 8, "{now:?}");
        // As it stood before, it was not there.
        let then = anon.see("/en/why/record?as_at=2026-11-24&known_on=2026-11-24").await;
        assert!(!then.body.contains("Quietly"));
    }
}

on_both! {
    async fn an_embargoed_report_of_a_public_record_waits_as_well(app: TestApp) {
        let made = initiative("Loud").of_kind(Kind::Product).led_by("NER").published(&app);
        let step = made.step(&app, Step::Published).id;
        let act = Act::of(Verb::Reported).public(from(&app.clock, day(2026, 11, 25)));
        let fact = made.report(&app, act, step, Dating::year(2019).unwrap());
        let url = "https://example.org/embargoed";
        let act = Act::of(Verb::Documented).public(from(&app.clock, day(2026, 11, 25)));
        made.document(&app, act, fact, url);
        app.sees().await;
        let mut anon = app.anon();
        let own = format!("/en/initiatives/{}", made.reference);
        let listed = "/en/initiatives?year=2019&state=NER";
        let page = anon.see(&own).await;
        // The choice of a day, above it, names the meeting of that year.
        let said = page.one("main").html();
        assert!(!said.contains("2019") && !page.body.contains(url), "{said}");
        assert!(!anon.see(listed).await.body.contains(&made.reference), "its year is told");
        assert!(!anon.see("/en/initiatives?level=reported&state=NER").await.body.contains(&made.reference));
        app.on_day(day(2026, 11, 25));
        let page = anon.see(&own).await;
        assert!(page.body.contains("2019") && page.body.contains(url));
        assert!(anon.see(listed).await.body.contains(&made.reference));
    }
}

on_both! {
    async fn an_embargoed_edit_waits_as_well(app: TestApp) {
        let made = initiative("Stays").under("water").led_by("NER").published(&app);
        let act = Act::of(Verb::Edited).public(from(&app.clock, day(2026, 11, 25)));
        let mali = app.read(|conn| crate::support::factory::body(conn, "MLI"));
        made.edit(&app, act, |profile| profile.roles = vec![(sti_tracker::rules::Role::Lead, mali)]);
        app.sees().await;
        let mut anon = app.anon();
        let of = |state: &str| format!("/en/initiatives?state={state}&role=lead");
        assert!(anon.see(&of("NER")).await.body.contains(&made.reference));
        assert!(!anon.see(&of("MLI")).await.body.contains(&made.reference));
        let page = anon.see(&format!("/en/initiatives/{}", made.reference)).await;
        assert!(!page.text("main").contains("Mali"), "{}", page.text("main"));
        app.on_day(day(2026, 11, 25));
        assert!(!anon.see(&of("NER")).await.body.contains(&made.reference));
        assert!(anon.see(&of("MLI")).await.body.contains(&made.reference));
    }
}

on_both! {
    async fn an_embargoed_correction_takes_nothing_away_yet(app: TestApp) {
        let (mut anon, later) = (app.anon(), from(&app.clock, day(2026, 11, 25)));
        let made = initiative("Corrected").led_by("NER").published(&app);
        let step = |step| made.step(&app, step).id;
        let (start, end) = (step(Step::Started), step(Step::Completed));
        let on = |month, one| Dating::day(day(2026, month, one));
        let fact = made.report(&app, Act::of(Verb::Reported), start, on(11, 20));
        made.plan(&app, Act::of(Verb::Planned), end, on(11, 30), false);
        let act = |verb| Act::of(verb).public(later);
        let said = Said {
            supersedes: Some(fact),
            ..Said::on(FactKind::Retracted, on(11, 21))
        };
        made.say(&app, act(Verb::Corrected), said);
        made.plan(&app, act(Verb::Planned), end, on(12, 31), false);
        app.sees().await;
        let page = anon.see("/en/").await;
        assert!(page.text("section[aria-labelledby=newest]").contains("Corrected"));
        assert!(page.text("section[aria-labelledby=due]").contains("30 November 2026"));
        let listed = "/en/initiatives?year=2026&state=NER";
        assert!(anon.see(listed).await.body.contains(&made.reference));
        app.on_day(day(2026, 11, 25));
        let page = anon.see("/en/").await;
        assert!(!page.text("section[aria-labelledby=newest]").contains("Corrected"));
        assert!(page.text("section[aria-labelledby=due]").contains("31 December 2026"));
        assert!(!anon.see(listed).await.body.contains(&made.reference));
    }
}
