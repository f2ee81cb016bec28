//! Rendered pages are kept, and never older than the last write.

use std::time::{Duration, Instant};

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, Kind, Step};
use sti_tracker::web::AccountRole;

use crate::support::app::day;
use crate::support::factory::{Act, initiative};
use crate::support::{Client, Page, TestApp};

fn on_record(page: &Page) -> String {
    page.texts(".lead a.figure")[0].clone()
}

/// Enters and publishes an initiative through the form.
async fn publish(amina: &mut Client, title: &str) {
    let page = amina.see("/en/manage/initiatives/new").await;
    let typed = [
        ("title_en", title),
        ("kind", "project"),
        ("role_1", "lead"),
        ("body_1", "state:NER"),
        ("theme", "water"),
    ];
    let answer = amina.submit(&page, "publish", &typed).await;
    assert_eq!(answer.status, 303, "{}", answer.text("main"));
}

on_both! {
    async fn a_page_that_did_not_change_is_not_sent_again(app: TestApp) {
        let mut anon = app.anon();
        for path in ["/en/", "/ar/initiatives", "/fr/initiatives.csv", "/en/why/record"] {
            let page = anon.see(path).await;
            let etag = page.header("etag").unwrap().to_owned();
            assert!(etag.starts_with('"'), "a strong one: {etag}");
            assert_eq!(page.header("cache-control"), Some("no-cache"));
            assert!(page.header("vary").unwrap().contains("accept-encoding"));
            for given in [etag.clone(), format!("\"x\", {etag}"), format!("W/{etag}"), "*".into()] {
                let again = anon.clone().with("if-none-match", &given).get(path).await;
                assert_eq!((again.status, again.wire.len()), (304, 0), "{path} {given}");
                assert_eq!(again.header("etag"), Some(etag.as_str()));
            }
            let other = anon.clone().with("if-none-match", "\"other\"").see(path).await;
            assert_eq!(other.body, page.body);
        }
    }
}

on_both! {
    /// A page of a session is nobody else's, however its address is spelt.
    async fn pages_of_accounts_are_kept_under_no_spelling(app: TestApp) {
        for path in ["/en/account/sign-in", "/en/%61ccount/sign-in", "/en/accoun%74/sign-in"] {
            let page = app.anon().get(path).await;
            assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
            assert_eq!(page.header("etag"), None, "{path}");
        }
    }
}

on_both! {
    async fn every_encoding_says_the_same(app: TestApp) {
        let plain = app.anon().see("/ar/").await;
        assert_eq!(plain.header("content-encoding"), None);
        for (accepts, name) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip")] {
            let page = app.anon().with("accept-encoding", accepts).see("/ar/").await;
            assert_eq!(page.header("content-encoding"), Some(name), "{accepts}");
            assert_eq!(page.body, plain.body);
            assert_ne!(page.header("etag"), plain.header("etag"));
            assert!(page.wire.len() * 3 < plain.wire.len());
        }
    }
}

on_both! {
    async fn headers_alone_are_given_where_only_they_are_asked_for(app: TestApp) {
        let mut anon = app.anon();
        for path in ["/en/", "/en/initiatives", "/healthz", "/en/initiatives/none"] {
            let (head, page) = (anon.head(path).await, anon.get(path).await);
            assert_eq!(head.status, page.status, "{path}");
            assert_eq!(head.header("etag"), page.header("etag"), "{path}");
        }
    }
}

on_both! {
    async fn a_write_is_seen_by_the_next_request(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        for n in 81..84 {
            let before = anon.see("/en/").await;
            publish(&mut amina, &format!("Written {n}")).await;
            let after = anon.see("/en/").await;
            assert_eq!(on_record(&after), n.to_string());
            assert_ne!(before.header("etag"), after.header("etag"));
            let list = anon.see("/en/initiatives?state=NER").await;
            assert!(list.body.contains(&format!("Written {n}")));
        }
    }
}

on_both! {
    async fn another_instance_sees_it_within_a_second(app: TestApp) {
        let mut amina = app.administrator();
        let other = app.another_instance().await;
        let mut anon = other.anon();
        assert_eq!(on_record(&anon.see("/en/").await), "80");
        publish(&mut amina, "From elsewhere").await;
        let written = Instant::now();
        while on_record(&anon.see("/en/").await) != "81" {
            assert!(written.elapsed() < Duration::from_secs(1), "not seen within a second");
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// Milestones due, reported and documented, as the overview says.
async fn milestones(reader: &mut Client) -> [String; 3] {
    let page = reader.see("/en/").await;
    ["due", "reported", "documented"]
        .map(|count| page.text(&format!("a.figure[href^='/en/why/milestones-{count}?']")))
}

on_both! {
    async fn a_report_is_in_the_figures_of_the_page_that_follows_it(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let made = initiative("Wells").of_kind(Kind::Project).led_by("NER").published(&app);
        let last = made.step(&app, Step::Completed);
        let due = Dating::day(day(2026, 10, 1));
        made.plan(&app, Act::of(Verb::Planned), last.id, due, false);
        app.sees().await;
        let other = app.another_instance().await;
        let (mut reader, mut basma) = (other.anon(), other.member("Basma", &[AccountRole::Administrator]));
        let record = format!("/en/manage/initiatives/{}", made.reference);
        for who in [&mut anon, &mut reader] {
            assert_eq!(milestones(who).await, ["1", "0", "0"]);
        }
        for who in [&mut amina, &mut basma] {
            assert!(who.see(&record).await.says("main", "In today’s figures: due."));
        }
        let form = amina.see(&format!("{record}/milestones/{}/report", last.number)).await;
        let typed = [
            ("reached_day", "30"), ("reached_month", "9"), ("reached_year", "2026"),
            ("link", "https://example.org/wells.pdf"), ("source_kind", "official"),
        ];
        let button = form.text("main form.stack .actions button");
        let answer = amina.submit(&form, &button, &typed).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let written = Instant::now();
        // The page that the redirect leads to, and every other of the same instance.
        let page = amina.follow(answer).await;
        assert!(page.says("main", "In today’s figures: completed."), "{}", page.text("main"));
        assert_eq!(milestones(&mut anon).await, ["1", "1", "1"]);
        // Another instance: within a second.
        while milestones(&mut reader).await != ["1", "1", "1"] {
            assert!(written.elapsed() < Duration::from_secs(1), "not seen within a second");
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(basma.see(&record).await.says("main", "In today’s figures: completed."));
    }
}

on_both! {
    async fn a_draft_changes_nothing_that_readers_see(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let before = anon.see("/en/").await;
        let page = amina.see("/en/manage/initiatives/new").await;
        let typed = [("title_en", "Zunseen"), ("kind", "project"), ("role_1", "lead"), ("body_1", "state:NER")];
        let answer = amina.submit(&page, "draft", &typed).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let after = anon.see("/en/").await;
        assert_eq!(before.header("etag"), after.header("etag"));
        let location = answer.location().unwrap();
        let reference = location.split(['/', '?']).find(|part| part.starts_with("STI-")).unwrap();
        assert_eq!(anon.get(&format!("/en/initiatives/{reference}")).await.status, 404);
        for path in ["/en/initiatives?q=other", "/en/initiatives.csv?state=NER", "/en/states/NER"] {
            assert!(!anon.see(path).await.body.contains("Zunseen"), "{path}");
        }
        // A programme may name itself; its draft is nobody's business.
        let page = anon.get(&format!("/en/why/record?by=part&code={reference}")).await;
        assert!(!page.body.contains("Zunseen"), "{}: {}", page.status, page.text("main"));
    }
}

on_both! {
    async fn at_midnight_pages_are_made_anew(app: TestApp) {
        initiative("Young").led_by("NER").published(&app);
        app.sees().await;
        let mut anon = app.anon();
        assert!(anon.see("/en/").await.text(".asat").contains("21 November 2026"));
        // 21:00 in Greenwich is midnight in the installation's zone.
        app.clock.set(day(2026, 11, 21).and_hms_opt(20, 59, 59).unwrap());
        assert!(anon.see("/en/").await.text(".asat").contains("21 November 2026"));
        app.clock.set(day(2026, 11, 21).and_hms_opt(21, 0, 0).unwrap());
        assert!(anon.see("/en/").await.text(".asat").contains("22 November 2026"));
    }
}
