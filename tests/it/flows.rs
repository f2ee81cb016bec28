//! What people do from beginning to end, by plain HTTP: no script, no shortcut.

mod administrator;
mod editors;
mod resumed;

use crate::support::Page;

/// The reference of the record that an answer leads to.
fn reference_of(answer: &Page) -> String {
    assert_eq!(answer.status, 303, "{}: {}", answer.address, answer.text("body"));
    let location = answer.location().unwrap();
    let parts = location.split(['/', '?']);
    let found = parts.into_iter().find(|part| part.starts_with("STI-"));
    found.unwrap_or_else(|| panic!("no reference in {location}")).to_owned()
}
