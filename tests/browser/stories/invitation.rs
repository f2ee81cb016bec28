//! From an invitation to a published initiative.

use super::People;
use super::steps::{
    CARIM, Person, accept, accept_invitation, enter_step_by_step, hand_in, invite, title_in,
};
use crate::plain;
use crate::server::Server;
use crate::visitor::Visitor;

/// Somebody whose invitation nobody follows in time.
const DINA: Person = Person {
    name: "Dina",
    email: "dina@example.org",
    role: "contributor",
    body: "state:NER",
};

/// An invitation, a password, an initiative step by step, its acceptance, its page. Returns the
/// reference.
pub async fn leads_to_a_published_initiative<V: Visitor>(
    server: &Server,
    people: &mut People<V>,
) -> String {
    let link = invite(&mut people.amina, &CARIM).await;
    accept_invitation(&mut people.guest, &CARIM, &link).await;
    leads_nowhere(server, &mut people.reader, &link).await;
    let late = invite(&mut people.amina, &DINA).await;
    server.sql("UPDATE account_links SET expires_at = '2020-01-01 00:00:00'");
    leads_nowhere(server, &mut people.reader, &late).await;

    let reference = enter_step_by_step(&mut people.guest, "1").await;
    let address = format!("/initiatives/{reference}");
    hand_in(&mut people.guest, &reference).await;
    let reader = &mut people.reader;
    let status = plain::send(server.base(), "GET", &reader.local(&address), "", "").status;
    assert_eq!(status, 404, "it is public before it is accepted");
    accept(&mut people.amina, &reference).await;
    let page = reader.go(&address).await;
    assert_eq!(page.text("h1"), title_in(reader.locale(), "1"));
    let lead = reader.local("/organisations/COMSTECH");
    assert!(page.links("main a").contains(&lead), "{}", page.said());
    reference
}

/// Used before, or too late: a page says what to do.
async fn leads_nowhere(server: &Server, reader: &mut impl Visitor, link: &str) {
    let t = reader.t();
    let page = reader.at(link).await;
    page.must_say(t.people.invitation_gone.as_str());
    assert!(!page.has("main form"), "{}", page.said());
    assert_eq!(page.attrs("html", "lang"), [reader.locale().code()]);
    assert_eq!(
        page.links("main .actions a"),
        [reader.local("/account/sign-in")]
    );
    let path = link.strip_prefix(server.base()).unwrap_or(link);
    let status = plain::send(server.base(), "GET", path, "", "").status;
    assert_eq!(status, 410);
}
