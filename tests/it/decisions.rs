//! Meetings and what they decided: the secretariat enters, bodies report, it is closed, everybody
//! sees what became of it and what moved since.

mod bad_input;
mod check;
mod doors;
mod lists;
mod since;
mod story;

use crate::support::{Client, Page, TestApp};

/// Fills the form of a page and sends it; it must be taken.
async fn send(who: &mut Client, path: &str, button: &str, typed: &[(&str, &str)]) -> Page {
    let form = who.see(path).await;
    let answer = who.submit(&form, button, typed).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text("main"));
    who.follow(answer).await
}

/// A decision of the 7th meeting, entered by an administrator; its desk.
async fn decided(amina: &mut Client) -> &'static str {
    let typed = [
        ("number", "3"),
        ("text_en", "COMSTECH prepares a plan"),
        ("text_fr", "Le COMSTECH prépare un plan"),
        ("organisations", "COMSTECH"),
        ("states", "NER"),
        ("due_day", "30"),
        ("due_month", "11"),
        ("due_year", "2026"),
        ("commitments", "C12"),
    ];
    let desk = send(
        amina,
        "/en/manage/meetings/SC-7/decisions/new",
        "Add a decision",
        &typed,
    )
    .await;
    assert!(desk.says("[role=status]", "The decision was entered. It is public."));
    "/en/manage/decisions/SC-7.3"
}

/// What a report says.
const REPORTED: [(&str, &str); 5] = [
    ("on_day", "1"),
    ("on_month", "6"),
    ("on_year", "2026"),
    ("text_en", "The plan is drafted"),
    ("url", "https://example.org/plan"),
];

/// What closes a decision.
const CLOSED: [(&str, &str); 5] = [
    ("outcome", "carried-out"),
    ("on_day", "20"),
    ("on_month", "11"),
    ("on_year", "2026"),
    ("text_en", "The plan was adopted"),
];

/// The address of the desk of a decision, below it.
fn below(desk: &str, page: &str) -> String {
    format!("{desk}/{page}")
}

/// Lets the application see what was written behind its back.
async fn settled(app: &TestApp) {
    app.sees().await;
}
