//! What tests need of the machine beside Rust and a C compiler.

use std::io::Write;
use std::path::PathBuf;

/// Names what is missing, and what is not tested therefore.
///
/// # Panics
/// With `STI_NO_SKIP=1`, under which nothing may be missing.
pub fn skip(missing: &str, untested: &str) {
    let strict = std::env::var("STI_NO_SKIP").is_ok_and(|value| value == "1");
    assert!(!strict, "{missing} is missing: {untested}");
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    let words = format!("skipped: {test}: {missing} is missing: {untested}\n");
    // Past the capture of tests that pass: whoever runs them is to know what they left out.
    let _ = std::io::stderr().write_all(words.as_bytes());
}

/// A program of the machine.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// html-validate, where `npm install --prefix target/npm html-validate` has put it.
pub fn html_validate() -> Option<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/npm/node_modules");
    let program = PathBuf::from(format!("{folder}/.bin/html-validate"));
    program.exists().then_some(program)
}

/// The source of axe, where `npm install --prefix target/npm axe-core` has put it.
pub fn axe() -> Option<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/npm/node_modules");
    std::fs::read_to_string(format!("{folder}/axe-core/axe.min.js")).ok()
}
