//! Files one can read, and code that does not panic.

use syn::visit::{self, Visit};
use syn::{ExprMethodCall, Macro};

use super::nothing_of;
use crate::support::sources::{files, sources};

/// Lines of a source file.
const SOURCE: usize = 500;

/// Lines of a template.
const TEMPLATE: usize = 150;

/// Files that are longer, each with its reason.
const LONGER: &[(&str, &str)] = &[(
    "db/schema.rs",
    "one line a column, written by diesel's tool",
)];

#[test]
fn files_are_short() {
    let excused = |path: &str| LONGER.iter().any(|(file, _)| *file == path);
    let long = |folder: &str, extension: &str, limit: usize| {
        let files = files(folder, extension).into_iter();
        let long: Vec<String> = files
            .map(|(path, text)| (path, text.lines().count()))
            .filter(|(path, lines)| *lines > limit && !excused(path))
            .map(|(path, lines)| format!("{folder}/{path}: {lines} lines"))
            .collect();
        long
    };
    let mut found = long("src", "rs", SOURCE);
    found.extend(long("tests", "rs", SOURCE));
    found.extend(long("templates", "html", TEMPLATE));
    nothing_of("files that are too long", found);
}

#[test]
fn nothing_panics_on_purpose() {
    struct Panics(Vec<String>);
    impl<'ast> Visit<'ast> for Panics {
        fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
            let name = call.method.to_string();
            let given = call.args.len();
            if matches!((name.as_str(), given), ("unwrap", 0) | ("expect", 1)) {
                self.0.push(format!(".{name}()"));
            }
            visit::visit_expr_method_call(self, call);
        }

        fn visit_macro(&mut self, item: &'ast Macro) {
            let name = item.path.segments.last().map(|last| last.ident.to_string());
            let name = name.unwrap_or_default();
            if matches!(
                name.as_str(),
                "panic" | "todo" | "dbg" | "unimplemented" | "unreachable"
            ) {
                self.0.push(format!("{name}!"));
            }
            // What stands in a macro's braces is not parsed.
            let inside = item.tokens.to_string();
            if inside.contains(". unwrap ()") || inside.contains(". expect (") {
                self.0.push(format!("unwrap or expect in {name}!"));
            }
            visit::visit_macro(self, item);
        }
    }
    let mut found = Vec::new();
    for source in sources() {
        let mut panics = Panics(Vec::new());
        panics.visit_file(&source.file);
        let path = &source.path;
        found.extend(panics.0.into_iter().map(|one| format!("{path}: {one}")));
    }
    nothing_of("what may panic", found);
}
