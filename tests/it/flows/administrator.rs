//! From the printed link to a published, reported and documented initiative, and out again
//! (case 27); and a viewer who sees it everywhere, in three languages.

use sti_tracker::accounts::setup;
use sti_tracker::audit::events;
use sti_tracker::i18n::Locale;

use super::{reference_of, work};
use crate::support::app::PASSWORD;
use crate::support::{Client, Page, TestApp};

/// What the button of a page of work says.
fn button(page: &Page) -> String {
    page.text("main form.stack .actions button")
}

async fn set_up(app: &TestApp) -> Client {
    let now = app.clock.now();
    let link = app.write(|conn| setup::announce(conn, now)).unwrap();
    let mut amina = app.anon();
    let form = amina.see(&link).await;
    let typed = [
        ("name", "Amina"),
        ("email", "amina@example.org"),
        ("password", PASSWORD),
    ];
    let pressed = button(&form);
    let answer = amina.submit(&form, &pressed, &typed).await;
    let page = amina.follow(answer).await;
    let title = Locale::En.messages().manage.title.to_string();
    assert_eq!((page.status, page.text("h1")), (200, title));
    // The link works once.
    assert_eq!(app.anon().get(&link).await.status, 410);
    amina
}

async fn sign_out_and_in(app: &TestApp, amina: &mut Client) {
    let page = amina.see("/en/").await;
    let words = &Locale::En.messages().common;
    let answer = amina.submit(&page, words.sign_out.as_str(), &[]).await;
    assert_eq!(answer.location().as_deref(), Some("/en/"));
    let page = amina.get("/en/manage").await;
    assert_eq!(page.status, 401);
    let to = page.attribute("main a[href*='sign-in']", "href").unwrap();
    let form = amina.see(&to).await;
    let typed = [("email", "amina@example.org"), ("password", PASSWORD)];
    let answer = amina.submit(&form, words.sign_in.as_str(), &typed).await;
    assert_eq!(answer.location().as_deref(), Some("/en/manage"));
    let now = app.clock.now();
    assert!(app.write(|conn| setup::announce(conn, now)).is_none());
}

const TITLES: [(&str, &str); 3] = [
    ("en", "Solar wells for schools"),
    ("ar", "آبار شمسية للمدارس"),
    ("fr", "Puits solaires pour les écoles"),
];

const INITIATIVE: [(&str, &str); 10] = [
    ("title_en", TITLES[0].1),
    ("title_ar", TITLES[1].1),
    ("title_fr", TITLES[2].1),
    ("summary_en", "Thirty wells"),
    ("kind", "project"),
    ("theme", "water"),
    ("role_1", "lead"),
    ("body_1", "organisation:COMSTECH"),
    ("role_2", "lead"),
    ("body_2", "state:NER"),
];

/// What a viewer finds of it, in a language.
async fn viewed(app: &TestApp, lang: &str, title: &str, reference: &str) {
    let mut anon = app.anon();
    let overview = anon.see(&format!("/{lang}/")).await;
    assert_eq!(overview.texts(".lead a.figure")[0], "81");
    let newest = overview.text("section[aria-labelledby=newest]");
    assert!(newest.contains(title), "{lang}: {newest}");
    for path in ["themes/water", "states/NER", "organisations/COMSTECH"] {
        let page = anon.see(&format!("/{lang}/{path}")).await;
        assert!(page.text("main").contains(title), "{lang} {path}");
    }
    let query: String = url::form_urlencoded::byte_serialize(title.as_bytes()).collect();
    let list = anon.see(&format!("/{lang}/initiatives?q={query}")).await;
    assert!(list.text("table.list").contains(title), "{lang}");
    let file = anon
        .see(&format!("/{lang}/initiatives.csv?q={query}"))
        .await;
    assert!(file.body.contains(reference) && file.body.contains(title));
    let record = anon.see(&format!("/{lang}/initiatives/{reference}")).await;
    assert_eq!(record.text("h1"), title);
    assert!(
        record.has("a[href='https://example.org/wells.pdf']"),
        "{lang}"
    );
    assert!(record.has("ol.milestones dd .tag"), "{lang}: no proof");
}

on_both! {
    async fn case_27_every_flow_is_plain_http(app: TestApp) {
        let mut amina = set_up(&app).await;
        sign_out_and_in(&app, &mut amina).await;
        assert!(amina.see("/en/manage").await.has("a[href='/en/manage/initiatives/new']"));
        // A draft, with a second thought before it is public.
        let form = amina.see("/en/manage/initiatives/new").await;
        let answer = amina.submit(&form, "draft", &INITIATIVE).await;
        let reference = reference_of(&answer);
        let page = amina.follow(answer).await;
        assert!(page.text("main .notice").contains(&reference));
        assert!(amina.see("/en/manage").await.body.contains(&reference), "not among the drafts");
        let public = format!("/en/initiatives/{reference}");
        assert_eq!(app.anon().get(&public).await.status, 404);
        let record = format!("/en/manage/initiatives/{reference}");
        work(&mut amina, &record, "/publication", &[]).await;
        // A plan, a report with a link, a milestone of its own, a word of confirmation.
        let due = [("due_day", "1"), ("due_month", "10"), ("due_year", "2026")];
        work(&mut amina, &record, "/milestones/2/plan", &due).await;
        let report = [
            ("reached_day", "30"),
            ("reached_month", "9"),
            ("reached_year", "2026"),
            ("link", "https://example.org/wells.pdf"),
            ("source_kind", "official"),
        ];
        work(&mut amina, &record, "/milestones/2/report", &report).await;
        let added = [("title_en", "Hand-over"), ("nature", "outcome"), ("due_year", "2027")];
        work(&mut amina, &record, "/milestones/new", &added).await;
        let page = amina.see(&record).await;
        let confirm = Locale::En.messages().manage.confirm;
        let answer = amina.submit(&page, confirm.as_str(), &[]).await;
        assert!(amina.follow(answer).await.has("main .notice"));
        for (lang, title) in TITLES {
            viewed(&app, lang, title, &reference).await;
        }
        assert_eq!(app.read(events::first_break), None, "the chain of events is broken");
    }
}

on_both! {
    async fn a_report_is_corrected_and_taken_back(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let form = amina.see("/en/manage/initiatives/new").await;
        let answer = amina.submit(&form, "publish", &INITIATIVE).await;
        let reference = reference_of(&answer);
        let record = format!("/en/manage/initiatives/{reference}");
        let public = format!("/en/initiatives/{reference}");
        let report = [
            ("reached_year", "2025"),
            ("link", "https://example.org/a"),
            ("source_kind", "press"),
        ];
        work(&mut amina, &record, "/milestones/1/report", &report).await;
        assert!(anon.see(&public).await.text("ol.milestones").contains("2025"));
        let report = [("reached_year", "2024"), ("reached_month", "5")];
        work(&mut amina, &record, "/milestones/1/report", &report).await;
        let milestones = anon.see(&public).await.text("ol.milestones");
        assert!(milestones.contains("May 2024") && !milestones.contains("2025"), "{milestones}");
        let reason = [("reason", "It was another")];
        work(&mut amina, &record, "/milestones/1/retraction", &reason).await;
        let milestones = anon.see(&public).await.text("ol.milestones");
        assert!(!milestones.contains("2024"), "{milestones}");
    }
}
