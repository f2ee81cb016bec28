//! Headers of every answer, errors and failures included.

use diesel::connection::SimpleConnection;

use crate::support::addresses::{Examples, public_pages, rich_initiative};
use crate::support::{Page, TestApp};

/// What every answer carries, once.
const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", "default-src 'none'"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

fn check(page: &Page, what: &str) {
    for (name, starts) in HEADERS {
        let values: Vec<&str> = page
            .headers
            .get_all(name)
            .map(|value| value.to_str().unwrap())
            .collect();
        assert_eq!(
            values.len(),
            1,
            "{what} ({}): {name} {values:?}",
            page.status
        );
        assert!(values[0].starts_with(starts), "{what}: {name} {values:?}");
    }
    let policy = page.header("content-security-policy").unwrap();
    assert!(!policy.contains("unsafe"), "{policy}");
}

on_both! {
    async fn every_answer_is_fenced_in(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let examples = Examples::shipped(&rich_initiative(&app).await);
        for path in public_pages("en", &examples) {
            check(&anon.get(&path).await, &path);
            // Again: from the cache.
            check(&anon.get(&path).await, &path);
        }
        let errors = [
            ("/en/no-such-page", 404),
            ("/nowhere", 404),
            ("/en/initiatives?kind=nothing", 400),
            ("/en/manage/initiatives/new", 401),
            ("/en/account/set-up/guessed", 410),
        ];
        for (path, status) in errors {
            let page = anon.get(path).await;
            assert_eq!(page.status, status, "{path}");
            check(&page, path);
        }
        let etag = anon.get("/en/").await.header("etag").unwrap().to_owned();
        let page = anon.clone().with("if-none-match", &etag).get("/en/").await;
        assert_eq!(page.status, 304);
        check(&page, "304");
        let page = amina.post::<&str, &str>("/en/manage/initiatives/new", &[]).await;
        assert_eq!(page.status, 422);
        check(&page, "422");
        let page = anon.clone().without_origin().post::<&str, &str>("/en/account/sign-in", &[]).await;
        assert_eq!(page.status, 400);
        check(&page, "400");
    }
}

on_both! {
    async fn a_form_that_is_too_large_is_refused_with_a_page(app: TestApp) {
        let mut amina = app.administrator();
        let page = amina
            .post("/fr/manage/initiatives/new", &[("title_en", "x".repeat(300 * 1024))])
            .await;
        assert_eq!((page.status, page.language().0), (413, "fr".into()));
        check(&page, "413");
    }
}

/// Takes a table away, as if the database had failed under the application.
fn break_table(app: &TestApp, table: &str) {
    app.write(|conn| {
        conn.batch_execute(&format!("ALTER TABLE {table} RENAME TO {table}_gone"))?;
        Ok(())
    });
}

fn failed(page: &Page, lang: &str, what: &str) {
    assert_eq!(page.status, 500, "{what}");
    check(page, what);
    assert_eq!(page.language().0, lang, "{what}: {}", page.body);
    assert_eq!(page.header("cache-control"), Some("no-store"), "{what}");
    for secret in ["no such table", "does not exist", "relation", "SELECT"] {
        assert!(
            !page.body.contains(secret),
            "{what} shows its cause: {secret}"
        );
    }
}

on_both! {
    async fn a_fault_of_ours_is_a_page_without_its_cause(app: TestApp) {
        let mut anon = app.anon();
        anon.see("/ar/").await;
        break_table(&app, "count_spans");
        failed(&anon.get("/ar/initiatives").await, "ar", "a page");
        failed(&anon.get("/fr/initiatives").await, "fr", "a page");
        assert_eq!(anon.get("/healthz").await.status, 200);
    }
}

on_both! {
    async fn a_fault_before_the_page_is_a_page_as_well(app: TestApp) {
        let mut amina = app.administrator();
        break_table(&app, "sessions");
        failed(&amina.get("/ar/initiatives").await, "ar", "who asks");
        // The first request of a day brings in what an embargo held back.
        let other = app.another_instance().await;
        break_table(&app, "settings");
        failed(&other.anon().get("/fr/").await, "fr", "the day");
    }
}

on_both! {
    async fn readyz_says_when_the_data_is_away(app: TestApp) {
        let mut anon = app.anon();
        assert_eq!(anon.see("/readyz").await.body.trim(), "ready");
        break_table(&app, "reference_loads");
        assert_eq!(anon.get("/readyz").await.status, 500);
        assert_eq!(anon.see("/healthz").await.body.trim(), "ok");
    }
}

on_both! {
    async fn over_tls_browsers_stay_there(app: TestApp) {
        let mut plain = app.anon();
        assert_eq!(plain.see("/en/").await.header("strict-transport-security"), None);
        let secure = app.behind("https://tracker.example").await;
        let page = secure.anon().see("/en/").await;
        assert!(page.header("strict-transport-security").unwrap().starts_with("max-age="));
    }
}
