//! Whether the markup of pages is as HTML asks for it, as far as html-validate can tell.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::needs;

/// Asks for the page before a visitor once more as it comes over the wire, in other languages too,
/// and gives back what answers with 200. Pages that answer a form are not asked for again.
const FETCH: &str = "
    const [langs, done] = [arguments[0], arguments[arguments.length - 1]];
    const here = location.pathname, rest = location.search;
    if (!/^\\/(en|ar|fr)\\//.test(here)) return done([]);
    Promise.all(langs.map(async lang => {
        const answer = await fetch(here.replace(/^\\/../, '/' + lang) + rest);
        return answer.ok ? [lang, await answer.text()] : [lang, ''];
    })).then(done, () => done([]));";

/// A page with faults of several kinds.
const FAULTY: &str = "<!doctype html>\n<html lang=\"en\"><head><title>t</title></head>\
    <body><p><div>in a paragraph</div></p><i id=\"a\"></i><b id=\"a\"></b><input></body></html>\n";

/// Pages as they came, to be looked at together.
pub struct Markup {
    program: Option<PathBuf>,
    folder: tempfile::TempDir,
    pub pages: usize,
}

impl Markup {
    pub fn new() -> Self {
        let program = needs::html_validate();
        if program.is_none() {
            let missing = "html-validate (npm install --prefix target/npm html-validate)";
            needs::skip(missing, "the markup of pages was not checked");
        }
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("faulty.html"), FAULTY).unwrap();
        Self {
            program,
            folder,
            pages: 0,
        }
    }

    /// Keeps the page before a visitor in these languages.
    pub async fn keep(&mut self, visitor: &mut Chromium, name: &str, langs: &[&str]) {
        if self.program.is_none() {
            return;
        }
        let found = visitor
            .client
            .execute_async(FETCH, vec![json!(langs)])
            .await;
        let Ok(Value::Array(found)) = found else {
            return;
        };
        for one in found {
            let (lang, text) = (one[0].as_str().unwrap(), one[1].as_str().unwrap());
            if !text.is_empty() {
                self.pages += 1;
                let file = self.folder.path().join(format!("{name}-{lang}.html"));
                std::fs::write(file, text).unwrap();
            }
        }
    }

    /// What is wrong with the pages that were kept. A checker that finds nothing on a faulty page
    /// would say nothing about the others.
    pub fn faults(&self) -> String {
        let Some(program) = &self.program else {
            return String::new();
        };
        let config = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/browser/htmlvalidate.json"
        );
        let answer = Command::new(program)
            .args(["--config", config, "--formatter", "text"])
            .arg(self.folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&answer.stdout).into_owned();
        let errors = String::from_utf8_lossy(&answer.stderr).into_owned();
        let (faulty, others): (Vec<&str>, Vec<&str>) =
            said.lines().partition(|line| line.contains("faulty.html"));
        for rule in ["no-implicit-close", "no-dup-id", "input-missing-label"] {
            let seen = faulty.iter().any(|line| line.contains(rule));
            assert!(seen, "{rule}: {said} {errors}");
        }
        assert!(self.pages > 0, "no page was kept");
        let others = others.into_iter().filter(|line| !line.trim().is_empty());
        others.take(40).collect::<Vec<_>>().join("\n")
    }
}
