//! From the printed link to signing out, as a browser sees it.

use chrono::TimeDelta;

use super::site::{Browser, Site, app};
use super::*;

const AMINA: &str = "amina@example.org";

fn set_up<'a>(email: &'a str, password: &'a str) -> [(&'a str, &'a str); 3] {
    [("name", "Amina"), ("email", email), ("password", password)]
}

#[actix_web::test]
async fn the_link_makes_the_first_administrator_once() {
    let site = Site::empty();
    let app = app(&site.state).await;
    let (link, mut browser) = (site.link(), Browser::new(&app));
    let page = browser.get(&link).await;
    assert_eq!(
        (page.status, page.texts("h1")),
        (200, vec!["The first administrator".into()])
    );
    let field = page.attribute("#password", "autocomplete");
    assert_eq!(field.as_deref(), Some("new-password"));
    let page = browser.post(&link, &set_up(AMINA, PASSWORD)).await;
    assert_eq!((page.status, page.to.as_deref()), (303, Some("/en/manage")));
    assert_eq!(browser.get("/en/").await.body, "Amina");
    let cookie = browser.cookie.clone().unwrap();
    assert!(cookie.http_only().unwrap());
    let mut other = Browser::new(&app);
    assert_eq!(other.get(&link).await.status, 410);
    assert_eq!(
        other
            .post(&link, &set_up("eve@example.org", PASSWORD))
            .await
            .status,
        410
    );
    let happened = site.state.db.read(|conn| Ok(actions(conn))).await.unwrap();
    let expected = [
        "set-up.announced",
        "account.created",
        "set-up.used",
        "session.started",
    ];
    assert_eq!(happened, expected);
}

#[actix_web::test]
async fn a_form_with_problems_comes_back_filled_and_the_link_still_works() {
    let site = Site::empty();
    let app = app(&site.state).await;
    let (link, mut browser) = (site.link().replace("/en/", "/fr/"), Browser::new(&app));
    let page = browser.post(&link, &set_up(AMINA, AMINA)).await;
    assert_eq!(page.status, 422);
    assert!(page.texts("title")[0].starts_with("Erreur\u{a0}: Le premier administrateur"));
    assert_eq!(page.attribute("#email", "value").as_deref(), Some(AMINA));
    assert_eq!(page.attribute("#password", "value").as_deref(), Some(""));
    assert_eq!(
        page.attribute(".error-summary a", "href").as_deref(),
        Some("#password")
    );
    assert_eq!(
        page.texts(".error-summary li"),
        page.texts("#password-error")
    );
    assert_eq!(
        browser.post(&link, &set_up(AMINA, PASSWORD)).await.status,
        303
    );
}

#[actix_web::test]
async fn links_that_were_never_made_look_like_used_ones() {
    let site = Site::empty();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    let guess = format!("/ar/account/set-up/{}", "0".repeat(64));
    for path in ["/ar/account/set-up/x", &guess] {
        assert_eq!(browser.get(path).await.status, 410);
        assert_eq!(
            browser.post(path, &set_up(AMINA, PASSWORD)).await.status,
            410
        );
    }
}

#[actix_web::test]
async fn signing_in_leads_to_work_or_to_where_one_wanted_to_go() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    let page = browser.sign_in(" AMINA@Example.org ", PASSWORD).await;
    assert_eq!((page.status, page.to.as_deref()), (303, Some("/en/manage")));
    let page = browser.get("/en/account/sign-in?next=/ar/themes").await;
    assert_eq!(page.hidden(), [("next".into(), "/ar/themes".into())]);
    let fields = [
        ("email", AMINA),
        ("password", PASSWORD),
        ("next", "/ar/themes"),
    ];
    let page = browser.post("/en/account/sign-in", &fields).await;
    assert_eq!(page.to.as_deref(), Some("/ar/themes"));
    let page = browser.get("/en/account/sign-in?next=//evil.example").await;
    assert!(page.hidden().is_empty());
    let fields = [
        ("email", AMINA),
        ("password", PASSWORD),
        ("next", "//evil.example"),
    ];
    let page = browser.post("/en/account/sign-in", &fields).await;
    assert_eq!(page.to.as_deref(), Some("/en/manage"));
}

#[actix_web::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_words() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    let wrong = browser.sign_in(AMINA, "not her password").await;
    let unknown = browser.sign_in("amira@example.org", PASSWORD).await;
    assert_eq!((wrong.status, unknown.status), (422, 422));
    assert_eq!(wrong.body.replace("amina", "amira"), unknown.body);
    assert_eq!(wrong.attribute("#email", "value").as_deref(), Some(AMINA));
    assert!(!wrong.body.contains("not her password"));
    assert!(browser.cookie.is_none());
    let happened = site.state.db.read(|conn| Ok(events(conn))).await.unwrap();
    let subjects: Vec<&str> = happened.iter().map(|event| event.2.as_str()).collect();
    assert_eq!(subjects, ["account 1", "account 1", "unknown"]);
    assert!(
        happened[1..]
            .iter()
            .all(|event| event.1 == "sign-in.failed")
    );
}

#[actix_web::test]
async fn ten_failures_lock_the_account_for_a_quarter_of_an_hour() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    let first = browser.sign_in(AMINA, "wrong").await;
    for _ in 1..10 {
        browser.sign_in(AMINA, "wrong").await;
    }
    let locked = browser.sign_in(AMINA, PASSWORD).await;
    assert_eq!((locked.status, locked.body), (422, first.body));
    let happened = site.state.db.read(|conn| Ok(actions(conn))).await.unwrap();
    assert_eq!(
        happened
            .iter()
            .filter(|action| *action == "account.locked")
            .count(),
        1
    );
    site.clock.set(noon() + TimeDelta::minutes(15));
    assert_eq!(browser.sign_in(AMINA, PASSWORD).await.status, 303);
}

#[actix_web::test]
async fn a_success_forgets_the_failures_before_it() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    for _ in 0..2 {
        for _ in 0..8 {
            browser.sign_in(AMINA, "wrong").await;
        }
        assert_eq!(browser.sign_in(AMINA, PASSWORD).await.status, 303);
    }
}

#[actix_web::test]
async fn tries_of_one_address_are_limited() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    for _ in 0..20 {
        assert_eq!(browser.sign_in("", "").await.status, 422);
    }
    assert_eq!(browser.sign_in("", "").await.status, 429);
    assert_eq!(browser.get("/en/account/set-up/x").await.status, 429);
}

#[actix_web::test]
async fn signing_out_ends_the_session_and_works_without_one() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    browser.sign_in(AMINA, PASSWORD).await;
    let kept = browser.cookie.clone();
    let page = browser.post("/fr/account/sign-out", &[]).await;
    assert_eq!((page.status, page.to.as_deref()), (303, Some("/fr/")));
    assert!(browser.cookie.is_none());
    assert_eq!(browser.post("/fr/account/sign-out", &[]).await.status, 303);
    browser.cookie = kept;
    assert_eq!(browser.get("/en/").await.body, "nobody");
}

#[actix_web::test]
async fn signing_in_again_ends_the_session_before() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    browser.sign_in(AMINA, PASSWORD).await;
    let before = browser.cookie.clone();
    browser.sign_in(AMINA, PASSWORD).await;
    assert_eq!(browser.get("/en/").await.body, "Amina");
    browser.cookie = before;
    assert_eq!(browser.get("/en/").await.body, "nobody");
}

#[actix_web::test]
async fn ones_own_account_is_for_whoever_is_signed_in() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    assert_eq!(browser.get("/ar/account").await.status, 401);
    browser.sign_in(AMINA, PASSWORD).await;
    let page = browser.get("/en/account").await;
    assert_eq!(page.texts("main dd > p"), ["Administrator", "Reviewer"]);
    assert!(page.texts("main dd").contains(&AMINA.to_owned()));
}

#[actix_web::test]
async fn the_database_is_left_alone_where_there_is_no_cookie() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    let before = site.state.db.statements();
    assert_eq!(browser.get("/en/").await.body, "nobody");
    assert_eq!(site.state.db.statements(), before);
    browser.sign_in(AMINA, PASSWORD).await;
    let before = site.state.db.statements();
    assert_eq!(browser.get("/en/").await.body, "Amina");
    assert_eq!(site.state.db.statements() - before, 1);
}

#[actix_web::test]
async fn whoever_keeps_coming_stays_signed_in() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    browser.sign_in(AMINA, PASSWORD).await;
    site.clock.set(noon() + TimeDelta::minutes(9));
    assert!(!browser.get("/en/").await.set_cookie);
    site.clock.set(noon() + TimeDelta::hours(11));
    assert!(browser.get("/en/").await.set_cookie);
    site.clock.set(noon() + TimeDelta::hours(22));
    let page = browser.post("/en/account/sign-out", &[]).await;
    assert_eq!(page.status, 303);
    assert!(
        browser.cookie.is_none(),
        "prolonging does not undo the sign-out"
    );
}

#[actix_web::test]
async fn a_write_of_another_site_is_refused_with_a_page() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    browser.site = "cross-site";
    let fields = [("email", AMINA), ("password", PASSWORD)];
    let page = browser.post("/fr/account/sign-in", &fields).await;
    assert_eq!((page.status, page.policy), (400, true));
    assert_eq!(
        page.texts("h1"),
        ["Il est impossible de répondre à cette demande"]
    );
    assert!(browser.cookie.is_none());
    let page = browser.get("/fr/account/set-up/x").await;
    assert_eq!((page.status, page.policy), (410, true));
    assert_eq!(page.texts("h1"), ["Ce lien n’est plus valable"]);
}
