//! Documents as files, and their checking.

mod files;
mod findings;
mod links;
mod many;
mod resumable;
mod verification;

use actix_web::test::TestRequest;
use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, Step};
use sti_tracker::web::AccountRole;

use crate::support::app::day;
use crate::support::factory::{Act, Made, body, initiative};
use crate::support::{Client, Page, TestApp};

/// A record that Niger leads, with a milestone that is due and was reported by the secretariat.
fn reported(app: &TestApp) -> (Made, i64) {
    let made = initiative("Wells").led_by("NER").published(app);
    let step = made.step(app, Step::Completed).id;
    let due = Dating::day(day(2026, 6, 30));
    made.plan(app, Act::of(Verb::Planned), step, due, false);
    let fact = made.report(
        app,
        Act::of(Verb::Reported),
        step,
        Dating::day(day(2026, 5, 5)),
    );
    (made, fact)
}

/// Somebody who speaks for bodies.
fn speaks_for(app: &TestApp, name: &str, role: AccountRole, bodies: &[&str]) -> Client {
    use sti_tracker::accounts::sessions;
    use sti_tracker::rules::Body;
    let mut account = crate::support::app::account(name, &[role]);
    for code in bodies {
        match app.read(|conn| body(conn, code)) {
            Body::State(_) => account.states.insert((*code).to_owned()),
            Body::Organisation(_) => account.organisations.insert((*code).to_owned()),
        };
    }
    let now = app.clock.now();
    let token = app.write(|conn| {
        let id = account.create(conn, now)?.unwrap();
        sessions::start(conn, id, now)
    });
    Client::new(app).with_session(token)
}

/// The form of a new document.
pub fn form_of(made: &Made) -> String {
    format!("/en/manage/initiatives/{}/documents/new", made.reference)
}

/// Sends the form with a file, as a browser without scripts does.
pub async fn send(
    client: &mut Client,
    address: &str,
    fields: &[(&str, &str)],
    file: (&str, &[u8]),
) -> Page {
    let boundary = "----sti7F3K9";
    let mut sent = Vec::new();
    for (name, value) in fields {
        let part = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
        sent.extend(part.as_bytes());
    }
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n",
        file.0
    );
    sent.extend(head.as_bytes());
    sent.extend(file.1);
    sent.extend(format!("\r\n--{boundary}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={boundary}");
    let request = TestRequest::post()
        .uri(address)
        .insert_header(("content-type", kind))
        .set_payload(sent);
    client.send(request).await
}

pub const FIELDS: [(&str, &str); 2] = [("source_kind", "official"), ("backs", "none")];

/// The milestones that were reported, documented and verified, as the overview counts them.
async fn proved(app: &TestApp) -> [i64; 3] {
    app.sees().await;
    let page = app.anon().get("/en/").await;
    let figure = |count: &str| {
        let link = format!("a.figure[href^='/en/why/{count}?as_at']");
        page.texts(&link)
            .first()
            .map_or(0, |text| text.replace(',', "").parse().unwrap())
    };
    let found =
        ["reported", "documented", "verified"].map(|level| figure(&format!("milestones-{level}")));
    assert!(found[0] >= found[1] && found[1] >= found[2], "{found:?}");
    found
}
