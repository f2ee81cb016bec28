//! `/{l}/initiatives/{reference}`

use sti_tracker::audit::Verb;
use sti_tracker::i18n::Locale;
use sti_tracker::rules::{Dating, FactKind, Kind, Step};

use crate::support::addresses::rich_initiative;
use crate::support::app::day;
use crate::support::factory::{Act, Made, Said, body, initiative};
use crate::support::{Page, TestApp};

fn path(made: &Made) -> String {
    format!("/en/initiatives/{}", made.reference)
}

/// What the page says of a milestone, by its name.
fn milestone(page: &Page, name: &str) -> String {
    let all = page.texts("ol.milestones > li");
    let found = all.iter().find(|one| one.starts_with(name));
    found
        .unwrap_or_else(|| panic!("no milestone {name:?} in {all:?}"))
        .clone()
}

on_both! {
    async fn a_record_from_public_sources_carries_its_sources_word(app: TestApp) {
        let reference = rich_initiative(&app).await;
        let page = app.anon().see(&format!("/en/initiatives/{reference}")).await;
        let t = &Locale::En.messages().record;
        let main = page.text("main");
        assert!(main.contains(t.on_record.as_str()), "{main}");
        assert!(!page.has("main .asat .tag"), "a status of what nobody adopted");
        assert!(page.has("#documents ~ ul a[href^=http]"), "no source");
        assert!(page.text("section[aria-labelledby=history]").contains(t.verb_loaded.as_str()));
    }
}

on_both! {
    async fn a_later_milestone_implies_the_earlier(app: TestApp) {
        let made = initiative("A laboratory").of_kind(Kind::Facility).led_by("NER").published(&app);
        let delivered = made.step(&app, Step::Delivered).id;
        made.report(&app, Act::of(Verb::Reported), delivered, Dating::month(2026, 3).unwrap());
        app.sees().await;
        let page = app.anon().see(&path(&made)).await;
        let words = Locale::En.messages();
        let of = |step| {
            let name = sti_tracker::web::terms::step(words, step);
            milestone(&page, name.as_str())
        };
        assert!(of(Step::Started).contains(words.record.implied.as_str()), "{}", of(Step::Started));
        assert!(of(Step::Delivered).contains("March 2026"), "{}", of(Step::Delivered));
        // Delivered is not in operation.
        let in_operation = of(Step::InOperation);
        assert!(in_operation.contains(words.record.not_reached.as_str()), "{in_operation}");
        assert!(in_operation.contains(words.record.is_final.as_str()), "{in_operation}");
    }
}

on_both! {
    async fn days_of_any_precision_are_said_as_they_are_known(app: TestApp) {
        let made = initiative("Days").of_kind(Kind::Scheme).led_by("NER").published(&app);
        let report = |step, dating| {
            let milestone = made.step(&app, step).id;
            made.report(&app, Act::of(Verb::Reported), milestone, dating);
        };
        report(Step::Opened, Dating::year(2024).unwrap());
        report(Step::Awarded, Dating::day(day(2026, 11, 1)));
        report(Step::Completed, Dating::Unknown);
        app.sees().await;
        let page = app.anon().see(&path(&made)).await;
        let words = Locale::En.messages();
        let of = |step| milestone(&page, sti_tracker::web::terms::step(words, step).as_str());
        assert!(of(Step::Opened).contains("2024"), "{}", of(Step::Opened));
        assert!(of(Step::Awarded).contains("1 November 2026"));
        let undated = of(Step::Completed);
        assert!(undated.contains(words.record.undated.as_str()), "{undated}");
        let times = page.attributes("ol.milestones time", "datetime");
        assert!(times.contains(&"2024".to_owned()) && times.contains(&"2026-11-01".to_owned()));
    }
}

on_both! {
    async fn the_day_of_a_later_milestone_is_not_that_of_an_undated_one(app: TestApp) {
        let made = initiative("Undated").of_kind(Kind::Scheme).led_by("NER").published(&app);
        let report = |step, dating| {
            let milestone = made.step(&app, step).id;
            made.report(&app, Act::of(Verb::Reported), milestone, dating);
        };
        report(Step::Awarded, Dating::Unknown);
        report(Step::Completed, Dating::day(day(2026, 11, 1)));
        app.sees().await;
        let page = app.anon().see(&path(&made)).await;
        let words = Locale::En.messages();
        let of = |step| milestone(&page, sti_tracker::web::terms::step(words, step).as_str());
        let awarded = of(Step::Awarded);
        assert!(awarded.contains(words.record.undated.as_str()), "{awarded}");
        assert!(!awarded.contains("1 November 2026"), "{awarded}");
        assert!(of(Step::Opened).contains(words.record.implied.as_str()), "{}", of(Step::Opened));
    }
}

on_both! {
    async fn a_plan_that_moved_shows_where_it_began(app: TestApp) {
        let made = initiative("Moved").led_by("NER").published(&app);
        let last = made.step(&app, Step::Completed).id;
        made.plan(&app, Act::of(Verb::Planned), last, Dating::day(day(2026, 3, 31)), false);
        made.plan(&app, Act::of(Verb::Planned), last, Dating::day(day(2026, 12, 31)), false);
        app.sees().await;
        let page = app.anon().see(&path(&made)).await;
        let words = milestone(&page, "Completed");
        assert!(words.contains("31 December 2026") && words.contains("31 March 2026"), "{words}");
    }
}

on_both! {
    async fn documents_are_links_and_a_withdrawn_one_says_so(app: TestApp) {
        let made = initiative("Backed").led_by("NER").published(&app);
        let last = made.step(&app, Step::Completed).id;
        let fact = made.report(&app, Act::of(Verb::Reported), last, Dating::day(day(2026, 5, 5)));
        let act = Act::of(Verb::Documented);
        let document = made.document(&app, act, fact, "https://example.org/report.pdf");
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.see(&path(&made)).await;
        assert!(page.has("section[aria-labelledby=documents] a[href='https://example.org/report.pdf']"));
        assert!(!page.has("section[aria-labelledby=documents] .tag-off"));
        let said = Said {
            document: Some(document),
            ..Said::on(FactKind::DocumentWithdrawn, Dating::day(app.clock.today()))
        };
        made.say(&app, Act::of(Verb::DocumentWithdrawn), said);
        app.sees().await;
        let page = anon.see(&path(&made)).await;
        assert!(page.has("section[aria-labelledby=documents] .tag-off"));
    }
}

on_both! {
    async fn the_history_tells_every_change_with_who_says_so(app: TestApp) {
        let made = initiative("Told").led_by("NER").published(&app);
        let niger = app.read(|conn| body(conn, "NER"));
        let last = made.step(&app, Step::Completed).id;
        made.report(&app, Act::of(Verb::Reported).by(niger), last, Dating::Unknown);
        made.edit(&app, Act::of(Verb::Edited), |profile| profile.proposed = true);
        app.sees().await;
        let page = app.anon().see(&path(&made)).await;
        let entries = page.texts("ol.history > li");
        let t = &Locale::En.messages().record;
        let verbs = [t.verb_edited, t.verb_reported, t.verb_created];
        assert_eq!(entries.len(), verbs.len(), "{entries:?}");
        for (entry, verb) in entries.iter().zip(verbs) {
            assert!(entry.contains(verb.as_str()), "{entry:?} is not {verb:?}");
            assert!(entry.contains("21 November 2026"), "{entry:?}");
        }
        assert!(entries[1].contains("Niger"), "{entries:?}");
    }
}

on_both! {
    async fn a_withdrawn_record_says_that_it_is(app: TestApp) {
        let made = initiative("Taken back").led_by("NER").published(&app);
        made.edit(&app, Act::of(Verb::Withdrawn), |profile| profile.withdrawn = true);
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.get(&path(&made)).await;
        assert_eq!(page.status, 410);
        assert!(page.text("main").contains(Locale::En.messages().record.withdrawn_title.as_str()));
        assert!(!anon.see("/en/initiatives?state=NER").await.body.contains(&made.reference));
        assert!(!anon.see("/en/initiatives.csv").await.body.contains(&made.reference));
    }
}

on_both! {
    async fn what_people_typed_is_text(app: TestApp) {
        let evil = "<script>alert(1)</script> & \"quoted\" 'x' {{ 7*7 }}";
        let made = initiative(evil).about(evil).led_by("NER").published(&app);
        app.sees().await;
        let mut anon = app.anon();
        for path in [path(&made), "/en/initiatives?state=NER".into(), "/en/initiatives?q=%3Cscript%3E".into()] {
            let page = anon.see(&path).await;
            assert!(!page.has("script"), "{path}");
        }
        assert_eq!(anon.see(&path(&made)).await.text("h1"), evil);
    }
}

on_both! {
    async fn after_the_agenda_what_goes_on_says_so(app: TestApp) {
        let made = initiative("Goes on").led_by("NER").published(&app);
        let last = made.step(&app, Step::Completed).id;
        made.plan(&app, Act::of(Verb::Planned), last, Dating::day(day(2027, 6, 30)), false);
        app.sees().await;
        let mut anon = app.anon();
        let words = Locale::En.messages().terms.status_continues.with(&[("year", "2026")]);
        assert!(!anon.see(&path(&made)).await.text(".asat").contains(&words));
        app.on_day(day(2027, 1, 1));
        let asat = anon.see(&path(&made)).await.text(".asat");
        assert!(asat.contains(&words), "{asat}");
    }
}
