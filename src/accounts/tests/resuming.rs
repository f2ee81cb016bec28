//! Case 26: a session ends while somebody fills in a form.

use chrono::TimeDelta;

use super::site::{Browser, Page, Site, app};
use super::*;
use crate::web::form::LIMIT;

const AMINA: &str = "amina@example.org";
const NOTE: &str = "/ar/manage/note";
const TYPED: [(&str, &str); 5] = [
    ("title_ar", "حملة <b>\"العيون\"</b> & \nسطر ثان"),
    ("theme", "water"),
    ("theme", "health"),
    ("new_password", "secret that does not travel"),
    ("note", ""),
];

fn with_credentials<'a>(
    page: &'a [(String, String)],
    password: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let hidden = page
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    hidden
        .chain([("email", AMINA), ("password", password)])
        .collect()
}

fn hidden_of(page: &Page) -> Vec<(String, String)> {
    page.hidden()
}

#[actix_web::test]
async fn what_was_typed_comes_back_after_the_sign_in() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    browser.sign_in(AMINA, PASSWORD).await;
    site.clock.set(noon() + TimeDelta::hours(13));

    let page = browser.post(NOTE, &TYPED).await;
    assert_eq!(page.status, 401);
    assert!(!page.body.contains("secret that does not travel"));
    let hidden = hidden_of(&page);

    // A slip of the finger loses nothing.
    let to = page.attribute("main form", "action").unwrap();
    let page = browser.post(&to, &with_credentials(&hidden, "wrong")).await;
    assert_eq!((page.status, hidden_of(&page)), (422, hidden.clone()));

    let page = browser
        .post(&to, &with_credentials(&hidden, PASSWORD))
        .await;
    assert_eq!((page.status, page.set_cookie), (200, true));
    let expected: Vec<(String, String)> =
        [TYPED[0], TYPED[1], TYPED[2], TYPED[4], ("_resume", "1")]
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
    assert_eq!(hidden_of(&page), expected);
    assert_eq!(page.texts(".account > span"), ["Amina"]);

    let back = page.attribute("main form", "action").unwrap();
    assert_eq!((back.as_str(), page.texts("main button").len()), (NOTE, 1));
    let fields: Vec<(&str, &str)> = expected
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let page = browser.post(&back, &fields).await;
    assert_eq!(page.body, format!("shown again: {expected:?}"));
}

#[actix_web::test]
async fn a_form_of_one_button_travels_too() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    let page = browser.post(NOTE, &[]).await;
    let hidden = hidden_of(&page);
    let page = browser
        .post("/ar/account/sign-in", &with_credentials(&hidden, PASSWORD))
        .await;
    assert_eq!(
        (page.status, page.hidden()),
        (200, vec![("_resume".into(), "1".into())])
    );
}

#[actix_web::test]
async fn a_second_loss_of_the_session_adds_no_second_layer() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    let fields = [("title", "a"), ("_resume", "1"), ("_kept.title", "b")];
    let hidden = hidden_of(&browser.post(NOTE, &fields).await);
    let expected = [("next", NOTE), ("_kept.title", "a"), ("_kept._resume", "1")];
    let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(hidden, expected);
}

#[actix_web::test]
async fn what_is_too_much_to_travel_is_refused_before_the_sign_in() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    let fits = "a".repeat(LIMIT - 16 * 1024);
    let page = browser.post(NOTE, &[("note", &fits)]).await;
    let hidden = hidden_of(&page);
    let page = browser
        .post("/ar/account/sign-in", &with_credentials(&hidden, PASSWORD))
        .await;
    assert_eq!(page.hidden()[0].1, fits);
    let mut browser = Browser::new(&app);
    let page = browser
        .post(NOTE, &[("note", &"a".repeat(LIMIT - 1024))])
        .await;
    assert_eq!(page.status, 413);
}

#[actix_web::test]
async fn nothing_travels_to_another_site() {
    let site = Site::with_amina();
    let app = app(&site.state).await;
    let mut browser = Browser::new(&app);
    let fields = [
        ("email", AMINA),
        ("password", PASSWORD),
        ("next", "https://evil.example/en/"),
        ("_kept.title", "a"),
    ];
    let page = browser.post("/en/account/sign-in", &fields).await;
    assert_eq!((page.status, page.to.as_deref()), (303, Some("/en/manage")));
}
