//! Money: told on the desk, read by everybody, added up within one currency.

mod bad_input;
mod entry;
mod figures;
mod files;

use crate::support::Client;
use crate::support::Page;

/// A pledge as it is typed.
const PLEDGE: [(&str, &str); 7] = [
    ("type", "pledge"),
    ("amount", "١٬٢٥٠٬٠٠٠"),
    ("currency", "USD"),
    ("provider", "state:SAU"),
    ("receiver", "organisation:COMSTECH"),
    ("day_year", "2026"),
    ("day_month", "10"),
];

/// Fills the form of an address by its first button.
async fn fill(who: &mut Client, path: &str, typed: &[(&str, &str)]) -> Page {
    let form = who.see(path).await;
    let button = form.text("main form.stack .actions button");
    who.submit(&form, &button, typed).await
}

/// The same; it must be taken.
async fn send(who: &mut Client, path: &str, typed: &[(&str, &str)]) -> Page {
    let answer = fill(who, path, typed).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text("main"));
    who.follow(answer).await
}

/// The funding section of a record's page.
async fn section(who: &mut Client, path: &str) -> String {
    who.see(path).await.text("section[aria-labelledby=funding]")
}
