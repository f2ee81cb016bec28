//! Reporting rounds, told as stories: the secretariat asks, bodies answer, reports are decided, and
//! everybody sees who took part.

mod bad_input;
mod checked;
mod killed;
mod letters;
mod many;
mod orders;
mod paper;
mod parts;
mod separation;
mod story;

use crate::support::html::Page;
use crate::support::{Client, TestApp};
use sti_tracker::web::AccountRole;

/// The report by a letter.
const LETTER: [(&str, &str); 4] = [
    ("letter_reference", "77/2026"),
    ("letter_on_day", "20"),
    ("letter_on_month", "11"),
    ("letter_on_year", "2026"),
];

/// Somebody who speaks for states, by their letters; signed in.
pub fn of_states(app: &TestApp, name: &str, states: &[&str]) -> Client {
    use sti_tracker::accounts::sessions;
    let mut account = crate::support::app::account(name, &[AccountRole::Contributor]);
    account.states = states.iter().map(|&one| one.into()).collect();
    let now = app.clock.now();
    let token = app.write(|conn| {
        let id = account.create(conn, now)?.unwrap();
        sessions::start(conn, id, now)
    });
    Client::new(app).with_session(token)
}

/// Says of all that is left that nothing has changed, by the one button.
async fn nothing_changed(who: &mut Client, duty: &str, more: &[(&str, &str)]) -> Page {
    let page = who.see(duty).await;
    if page.has("button[name=all]") {
        return who
            .submit(&page, &page.text("button[name=all]"), more)
            .await;
    }
    // Nothing is left to be said: there is no button, and who sends it all the same is answered.
    let mut fields = vec![("all", "yes")];
    fields.extend_from_slice(more);
    who.post(&format!("{duty}/unchanged"), &fields).await
}

/// Checks, signs and hands in; answers with where that leads.
async fn hand_in(who: &mut Client, duty: &str, more: &[(&str, &str)]) -> Page {
    let page = who.see(&format!("{duty}/check")).await;
    let mut typed = vec![("sign", "yes")];
    typed.extend_from_slice(more);
    press(who, &page, &typed).await
}

/// Decides on the report that waits.
async fn decide(who: &mut Client, duty: &str, then: &str, more: &[(&str, &str)]) -> Page {
    let review = format!("{duty}/review");
    let page = who.see(&review).await;
    if page.has(&format!("button[value={then}]")) {
        return who.submit(&page, then, more).await;
    }
    // Nothing waits: there is no button, and who sends it all the same is refused.
    let mut fields = vec![("then", then)];
    fields.extend_from_slice(more);
    who.post(&review, &fields).await
}

/// The numbers of a part of the table of participation, in the order of its columns.
async fn counts(app: &TestApp, round: &str, part: &str) -> Vec<String> {
    let mut anon = app.anon();
    let page = anon.see(&format!("/en/participation/{round}")).await;
    let rows = page.all("section[aria-labelledby=counted] tbody tr");
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let cells = scraper::Selector::parse("th, td").unwrap();
            let text =
                |cell: scraper::ElementRef<'_>| cell.text().collect::<String>().trim().to_owned();
            row.select(&cells).map(text).collect()
        })
        .collect();
    let found = rows.iter().find(|row| row[0] == part);
    found.unwrap_or_else(|| panic!("no {part} in {rows:?}"))[1..].to_vec()
}

/// Fills the form of a page and presses its first button.
async fn press(who: &mut Client, page: &Page, typed: &[(&str, &str)]) -> Page {
    let buttons = page.texts("main form.stack .actions button, main form.stack button");
    let button = buttons
        .first()
        .unwrap_or_else(|| panic!("no button: {}", page.text("main")));
    who.submit(page, button, typed).await
}
