//! A session that ends while somebody fills in a form.

use super::People;
use super::steps::{BADIA, CHOSEN, sign_in, sign_out, title_in, titles};
use crate::story::say_that_it_is_another;
use crate::visitor::Visitor;

/// Case 26: signed in again, the form comes back filled in, and goes on from there.
pub async fn ends_in_mid_form<V: Visitor>(people: &mut People<V>) {
    let badia = &mut people.guest;
    badia.go("/manage/initiatives/new").await;
    for (name, title) in titles("4") {
        badia.set(name, &title).await;
    }
    badia
        .fill(&[
            ("kind", "event"),
            ("role_1", "lead"),
            ("body_1", "state:NER"),
            ("theme", "water"),
            ("themes", "energy"),
        ])
        .await;
    // On another machine she ends her other sessions.
    let elsewhere = &mut people.reader;
    sign_in(elsewhere, BADIA.email, CHOSEN).await;
    elsewhere.go("/account/sessions").await;
    elsewhere.press("main button[value=others]").await;
    sign_out(elsewhere).await;

    let publish = "main .actions button[value=publish]";
    let page = badia.press_and_see(publish).await;
    page.must_say(badia.t().account.session_ended.as_str());
    badia
        .fill(&[("email", BADIA.email), ("password", CHOSEN)])
        .await;
    badia.press("main form button").await;
    let form = badia.press_and_see("main form button").await;
    form.must_say(badia.t().form.resumed.as_str());
    for (name, title) in titles("4") {
        assert_eq!(form.attrs(&format!("#{name}"), "value"), [title]);
    }
    for (field, value) in [
        ("kind", "event"),
        ("body_1", "state:NER"),
        ("theme", "water"),
    ] {
        let chosen = form.attrs(&format!("#{field} option[selected]"), "value");
        assert_eq!(chosen, [value], "{field}");
    }
    assert_eq!(
        form.attrs("input[name=themes][checked]", "value"),
        ["energy"]
    );
    badia.press(publish).await;
    say_that_it_is_another(badia).await;
    let page = badia.page().await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    page.must_say(&title_in(badia.locale(), "4"));
}
