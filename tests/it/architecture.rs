//! How the house is built, read from its sources: who may import whom, where a number may leave
//! its figure, how large a file may be, and that every visible word stands in the catalogues.

mod directions;
mod imports;
mod kept;
mod numbers;
mod sizes;
mod words;

/// Fails with everything that is wrong, so that one run shows all.
fn nothing_of(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}
