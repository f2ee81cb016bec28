//! What initiatives are measured by: told on the desk, read by everybody, added up by the rules.

mod bad_input;
mod entry;
mod figures;
mod files;
mod lists;

use crate::support::Client;
use crate::support::Page;

/// A measure as it is typed.
const TRAINED: [(&str, &str); 6] = [
    ("code", "trained"),
    ("unit", "people"),
    ("accumulation", "cumulative"),
    ("baseline", "٠"),
    ("baseline_year", "2017"),
    ("target", "١٬٠٠٠"),
];

/// A value as it is typed.
const VALUE: [(&str, &str); 2] = [("period_year", "2024"), ("value", "٢٥٠")];

/// The section of measures of a record's page.
async fn section(who: &mut Client, path: &str) -> String {
    who.see(path)
        .await
        .text("section[aria-labelledby=measures]")
}

/// Every figure of a page opens to a derivation that says the same.
async fn every_figure_opens(who: &mut Client, page: &Page, selector: &str) -> usize {
    let links = page.attributes(&format!("{selector} a.figure"), "href");
    let mut opened = 0;
    for href in links.iter().filter(|href| href.contains("/why/measure")) {
        let why = who.see(href).await;
        let said = why.text("main");
        assert!(said.contains("The page gives the same"), "{href}: {said}");
        opened += 1;
    }
    opened
}
