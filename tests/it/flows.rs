//! What people do from beginning to end, by plain HTTP: no script, no shortcut.

mod accounts;
mod acts;
mod administrator;
mod closing;
mod editors;
mod entering;
mod fulfilment;
pub mod leads;
mod letters;
mod promises;
mod required_factor;
mod resumed;
mod second_factor;

use crate::support::{Client, Page};

/// The reference of the record that an answer leads to.
fn reference_of(answer: &Page) -> String {
    let said = answer.texts("main");
    assert_eq!(answer.status, 303, "{}: {said:?}", answer.address);
    let location = answer.location().unwrap();
    let mut parts = location.split(['/', '?']);
    let found = parts.find(|part| part.starts_with("STI-"));
    found
        .unwrap_or_else(|| panic!("no reference in {location}"))
        .to_owned()
}

/// Opens a page of work by the link of another, fills its form and sends it; comes back to the
/// record's page with its notice.
async fn work(amina: &mut Client, record: &str, link: &str, typed: &[(&str, &str)]) -> Page {
    let page = amina.see(record).await;
    let links = page.attributes("main a", "href");
    let href = links.iter().find(|href| href.ends_with(link));
    let href = href.unwrap_or_else(|| panic!("{record} has no link to {link}: {links:?}"));
    let form = amina.see(href).await;
    let button = form.text("main form.stack .actions button");
    let answer = amina.submit(&form, &button, typed).await;
    assert_eq!(answer.status, 303, "{href}: {}", answer.text("main"));
    let back = amina.follow(answer).await;
    assert_eq!(back.status, 200, "{href}");
    assert!(back.has("main .notice"), "{href}: no word of what was done");
    back
}
