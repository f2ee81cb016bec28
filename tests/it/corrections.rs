//! A reader finds something wrong, and says so; the secretariat settles it.

use actix_web::test::TestRequest;
use chrono::TimeDelta;
use diesel::prelude::*;
use sti_tracker::audit::Publication;
use sti_tracker::corrections::{forget_contacts, open_count};
use sti_tracker::db::schema::corrections;
use sti_tracker::i18n::Locale;
use sti_tracker::web::AccountRole;

use crate::support::factory::initiative;
use crate::support::{Page, TestApp};

const RECORD: &str = "/en/initiatives/STI-ZPEKJ";
const NOTE: &str = "/en/initiatives/STI-ZPEKJ/corrections/new";
const QUEUE: &str = "/en/manage/corrections";

/// Sends a note as a browser would, from an address.
async fn send(app: &TestApp, path: &str, note: &str, from: [u8; 4]) -> Page {
    let request = TestRequest::post()
        .uri(path)
        .peer_addr((from, 4000).into())
        .set_form([
            ("note", note),
            ("contact", "reader@example.org"),
            ("topic", ""),
        ]);
    app.anon().send(request).await
}

fn waiting(app: &TestApp) -> i64 {
    app.read(open_count)
}

fn contacts(app: &TestApp) -> Vec<Option<String>> {
    app.read(|conn| {
        let all = corrections::table.order(corrections::id);
        Ok(all.select(corrections::contact).load(conn)?)
    })
}

on_both! {
    async fn a_note_is_sent_read_and_settled(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let record = anon.see(RECORD).await;
        let link = record.attribute("main a[href$='/corrections/new']", "href").unwrap();
        let form = anon.see(&link).await;
        assert!(anon.cookie.is_none(), "no cookie is needed");
        let button = form.text("main form.stack .actions button");
        let typed = [("note", "The lead is <b>another</b>\r\nملاحظة"), ("contact", "reader@example.org")];
        let answer = anon.submit(&form, &button, &typed).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let thanks = anon.follow(answer).await;
        assert_eq!(thanks.text("main h1"), Locale::En.messages().corrections.sent_title.as_str());
        assert!(anon.cookie.is_none());
        // Nobody reads it on the record.
        let record = anon.see(RECORD).await;
        assert!(!record.one("main").html().contains("another"));
        assert!(!record.body.contains("ملاحظة"));
        assert_eq!(waiting(&app), 1);
        let queue = amina.see(QUEUE).await;
        let link = queue.attribute("section[aria-labelledby=open] li a", "href").unwrap();
        let (statements, note) = amina.cost(&link).await;
        assert!(statements <= 15, "{statements} statements");
        assert!(note.says("dl.summary", "The lead is <b>another</b> ملاحظة"), "{}", note.body);
        assert!(note.says("dl.summary", "reader@example.org"));
        let button = note.text("main form.stack .actions button");
        let answer = amina.submit(&note, &button, &[("answer", "It was; corrected")]).await;
        let settled = amina.follow(answer).await;
        assert!(settled.has("main .notice"));
        assert!(settled.says("dl.summary", "It was; corrected"));
        assert!(settled.says("dl.summary", "Amina"));
        assert!(!settled.has("main form.stack"));
        assert_eq!(waiting(&app), 0);
        let queue = amina.see(QUEUE).await;
        assert_eq!(queue.texts("section[aria-labelledby=settled] li").len(), 1);
        assert!(queue.has("section[aria-labelledby=open] .empty"));
    }
}

on_both! {
    async fn what_is_no_note_is_shown_again(app: TestApp) {
        let mut anon = app.anon();
        let t = &Locale::Ar.messages().corrections;
        let path = NOTE.replacen("/en/", "/ar/", 1);
        for (note, contact) in [
            ("", ""), ("abcd", ""), ("   a   ", ""), ("bell \u{7} rings", ""),
            ("fine enough", "two\nlines"),
        ] {
            let page = anon.post(&path, &[("note", note), ("contact", contact)]).await;
            assert_eq!(page.status, 422, "{note:?}");
            assert!(page.has(".error-summary a"), "{note:?}");
        }
        let page = anon.post(&path, &[("note", "abc"), ("contact", "me@example.org")]).await;
        assert_eq!(page.text("#note-error"), t.note_short.as_str());
        assert_eq!(page.attribute("#contact", "value").unwrap(), "me@example.org");
        let long = "é".repeat(2_001);
        assert_eq!(anon.post(&path, &[("note", long.as_str())]).await.status, 422);
        let long = "é".repeat(2_000);
        assert_eq!(anon.post(&path, &[("note", long.as_str())]).await.status, 303);
        assert_eq!(waiting(&app), 1);
    }
}

on_both! {
    async fn programs_and_other_sites_leave_nothing(app: TestApp) {
        let fields = [("note", "Buy our pills"), ("topic", "https://pills.example")];
        let answer = app.anon().post(NOTE, &fields).await;
        assert_eq!(answer.status, 303, "they learn nothing from the answer");
        let fields = [("note", "A good note")];
        let mut stranger = app.anon().from("sec-fetch-site", "cross-site");
        assert_eq!(stranger.post(NOTE, &fields).await.status, 400);
        assert_eq!(waiting(&app), 0);
    }
}

on_both! {
    async fn one_address_sends_so_many_and_no_more(app: TestApp) {
        for _ in 0..10 {
            assert_eq!(send(&app, NOTE, "A good note", [192, 0, 2, 1]).await.status, 303);
        }
        let page = send(&app, NOTE, "One too many", [192, 0, 2, 1]).await;
        assert_eq!(page.status, 429);
        assert_eq!(page.text("#note"), "One too many", "what was typed is still there");
        assert_eq!(send(&app, NOTE, "Of another", [192, 0, 2, 2]).await.status, 303);
        assert_eq!(waiting(&app), 11);
    }
}

on_both! {
    async fn only_public_records_take_notes(app: TestApp) {
        let draft = initiative("Not yet").led_by("NER").make(&app, Publication::Draft);
        for reference in [draft.reference.as_str(), "STI-NOONE", "%00"] {
            let path = format!("/en/initiatives/{reference}/corrections/new");
            let status = app.anon().get(&path).await.status;
            assert!(matches!(status, 400 | 404), "{path}: {status}");
            let status = send(&app, &path, "A good note", [192, 0, 2, 1]).await.status;
            assert!(matches!(status, 400 | 404), "{path}: {status}");
        }
        let mut amina = app.administrator();
        let path = "/en/manage/initiatives/STI-ZPEKJ/withdrawal";
        assert_eq!(amina.post(path, &[("reason", "Entered twice")]).await.status, 303);
        let gone = app.anon().get(RECORD).await;
        assert_eq!(gone.status, 410);
        assert!(!gone.has("a[href$='/corrections/new']"));
        assert_eq!(app.anon().get(NOTE).await.status, 404);
        assert_eq!(waiting(&app), 0);
    }
}

on_both! {
    async fn the_queue_is_read_page_by_page(app: TestApp) {
        let mut amina = app.administrator();
        for n in 0..60_u8 {
            send(&app, NOTE, "A good note", [192, 0, 2, n / 10 + 1]).await;
        }
        // The oldest five are settled.
        let queue = amina.see(QUEUE).await;
        let links = queue.attributes("main li a[href*='/manage/corrections/']", "href");
        for link in &links[..5] {
            assert_eq!(amina.post(link, &[("answer", "")]).await.status, 303);
        }
        let mut seen = Vec::new();
        let mut path = QUEUE.to_owned();
        loop {
            let page = amina.see(&path).await;
            let links = page.attributes("main li a[href*='/manage/corrections/']", "href");
            assert!(links.len() <= 50);
            seen.extend(links);
            match page.attribute("a[rel=next]", "href") {
                Some(next) => path = next,
                None => break,
            }
        }
        assert_eq!(seen.len(), 60);
        let mut settled = seen[55..].to_vec();
        settled.reverse();
        assert_eq!(settled, links[..5], "settled ones come last, the newest first");
        let unique: std::collections::BTreeSet<&String> = seen.iter().collect();
        assert_eq!(unique.len(), 60);
        let page = amina.get("/en/manage/corrections?open=NOBODY").await;
        assert_eq!(page.status, 400);
    }
}

on_both! {
    async fn the_second_of_two_who_settle_is_told(app: TestApp) {
        send(&app, NOTE, "A good note", [192, 0, 2, 1]).await;
        let mut amina = app.administrator();
        let mut bilal = app.member("Bilal", &[AccountRole::Administrator]);
        let link = amina.see(QUEUE).await.attribute("main li a", "href").unwrap();
        assert_eq!(amina.post(&link, &[("answer", "Done")]).await.status, 303);
        let page = bilal.post(&link, &[("answer", "Mine, and long")]).await;
        assert_eq!(page.status, 422);
        assert!(page.says("dl.summary", "Done"));
        assert!(page.text("#answer").contains("Mine, and long"), "what was typed is still there");
        // Whose session ended meanwhile is asked back with what they typed.
        bilal.cookie = None;
        let page = bilal.post(&link, &[("answer", "Mine, and long")]).await;
        assert_eq!(page.status, 401);
        assert!(page.body.contains("Mine, and long"));
    }
}

on_both! {
    async fn nobody_else_reads_notes(app: TestApp) {
        send(&app, NOTE, "A good note", [192, 0, 2, 1]).await;
        let link = app.administrator().see(QUEUE).await.attribute("main li a", "href").unwrap();
        for role in [AccountRole::Contributor, AccountRole::Reviewer] {
            let mut member = app.member(&format!("{role:?}"), &[role]);
            assert_eq!(member.get(QUEUE).await.status, 403);
            assert_eq!(member.get(&link).await.status, 403);
            assert_eq!(member.post(&link, &[("answer", "x")]).await.status, 403);
        }
        assert_eq!(app.anon().get(&link).await.status, 401);
        assert_eq!(waiting(&app), 1);
    }
}

on_both! {
    async fn how_to_reach_somebody_is_forgotten_in_time(app: TestApp) {
        send(&app, NOTE, "The first", [192, 0, 2, 1]).await;
        send(&app, NOTE, "The second", [192, 0, 2, 1]).await;
        let mut amina = app.administrator();
        let link = amina.see(QUEUE).await.attribute("main li a", "href").unwrap();
        assert_eq!(amina.post(&link, &[("answer", "")]).await.status, 303);
        let settled = app.clock.now();
        app.write(|conn| forget_contacts(conn, settled + TimeDelta::days(89)));
        assert!(contacts(&app).iter().all(Option::is_some));
        // The first request of a day does it.
        app.on_day((settled + TimeDelta::days(91)).date());
        app.anon().see("/en/").await;
        let reader = Some("reader@example.org".to_owned());
        assert_eq!(contacts(&app), [None, reader], "of open notes it is kept");
    }
}
