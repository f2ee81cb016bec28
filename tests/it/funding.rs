//! Money: told on the desk, read by everybody, added up within one currency.

mod bad_input;
mod entry;
mod figures;
mod files;

use crate::support::Client;

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

/// The funding section of a record's page.
async fn section(who: &mut Client, path: &str) -> String {
    who.see(path).await.text("section[aria-labelledby=funding]")
}
