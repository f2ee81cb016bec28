//! What a source file imports from the rest of the program.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};
use syn::{ItemUse, Macro, UseTree};

use crate::support::sources::Source;

/// Paths in the program that a file names, from the top: `["web", "state", "raise_revision"]`.
pub fn imports(source: &Source) -> BTreeSet<Vec<String>> {
    let mut reader = Reader {
        module: source.module.clone(),
        found: BTreeSet::new(),
    };
    reader.visit_file(&source.file);
    reader.found
}

struct Reader {
    module: Vec<String>,
    found: BTreeSet<Vec<String>>,
}

impl Reader {
    /// Notes a path as it is written, if it leads into the program.
    fn note(&mut self, written: &[String]) {
        let mut path = match written.first().map(String::as_str) {
            Some("crate" | "sti_tracker") => Vec::new(),
            Some("self" | "super") => self.module.clone(),
            _ => return,
        };
        let mut rest = written;
        while let Some(first) = rest.first() {
            match first.as_str() {
                "super" => {
                    path.pop();
                }
                "crate" | "sti_tracker" | "self" => {}
                _ => break,
            }
            rest = &rest[1..];
        }
        path.extend(rest.iter().cloned());
        self.found.insert(path);
    }

    fn tree(&mut self, before: &mut Vec<String>, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.tree(before, &path.tree);
                before.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(before, tree);
                }
            }
            UseTree::Name(name) => self.leaf(before, &name.ident.to_string()),
            UseTree::Rename(name) => self.leaf(before, &name.ident.to_string()),
            UseTree::Glob(_) => self.leaf(before, "*"),
        }
    }

    fn leaf(&mut self, before: &[String], name: &str) {
        let mut path = before.to_vec();
        if name != "self" || path.is_empty() {
            path.push(name.to_owned());
        }
        self.note(&path);
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.tree(&mut Vec::new(), &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let written: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        self.note(&written);
        visit::visit_path(self, path);
    }

    /// What a macro is given is not parsed; a path in it is found by its first word.
    fn visit_macro(&mut self, item: &'ast Macro) {
        let text = item.tokens.to_string();
        for (start, _) in text.match_indices("crate ::") {
            let written: Vec<String> = text[start..]
                .split(" :: ")
                .map_while(|part| {
                    let name: String = part
                        .chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '_')
                        .collect();
                    (!name.is_empty()).then_some((name.len() == part.len(), name))
                })
                .scan(true, |goes_on, (whole, name)| {
                    let here = *goes_on;
                    *goes_on = whole;
                    here.then_some(name)
                })
                .collect();
            self.note(&written);
        }
        visit::visit_macro(self, item);
    }
}

/// The names of macros that a file calls.
pub fn macros(source: &Source) -> BTreeSet<String> {
    struct Names(BTreeSet<String>);
    impl<'ast> Visit<'ast> for Names {
        fn visit_macro(&mut self, item: &'ast Macro) {
            if let Some(last) = item.path.segments.last() {
                self.0.insert(last.ident.to_string());
            }
            visit::visit_macro(self, item);
        }
    }
    let mut names = Names(BTreeSet::new());
    names.visit_file(&source.file);
    names.0
}
