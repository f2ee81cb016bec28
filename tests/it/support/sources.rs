//! The program's own sources, for tests of how the house is built.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A source file of `src`.
pub struct Source {
    /// Below `src`, with forward slashes: `web/ctx.rs`.
    pub path: String,
    /// Where it stands in the program: `["web", "ctx"]`; nothing for `lib.rs` and `main.rs`.
    pub module: Vec<String>,
    pub text: String,
    pub file: syn::File,
}

fn root(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// The files below a folder of the project with an extension, in order.
pub fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let root = root(folder);
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|one| one == extension) {
                let name = path.strip_prefix(&root).unwrap();
                let name = name.to_string_lossy().replace('\\', "/");
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Names in a folder of the project.
pub fn names(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(root(folder)).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The program without its tests.
pub fn sources() -> Vec<Source> {
    let is_test = |path: &str| {
        path.split('/')
            .any(|part| part == "tests" || part == "tests.rs")
    };
    files("src", "rs")
        .into_iter()
        .filter(|(path, _)| !is_test(path))
        .map(|(path, text)| {
            let file = syn::parse_file(&text).unwrap_or_else(|cause| panic!("{path}: {cause}"));
            Source {
                module: module(&path),
                file: without_tests(file),
                path,
                text,
            }
        })
        .filter(|source| !is_for_tests(source))
        .collect()
}

fn module(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs");
    let mut parts: Vec<String> = path.split('/').map(str::to_owned).collect();
    if matches!(
        parts.last().map(String::as_str),
        Some("mod" | "lib" | "main")
    ) {
        parts.pop();
    }
    parts
}

fn is_cfg_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && matches!(&attribute.meta, syn::Meta::List(list) if list.tokens.to_string() == "test")
    })
}

fn without_tests(mut file: syn::File) -> syn::File {
    file.items.retain(|item| {
        let attributes = match item {
            syn::Item::Mod(one) => &one.attrs,
            syn::Item::Fn(one) => &one.attrs,
            syn::Item::Use(one) => &one.attrs,
            syn::Item::Impl(one) => &one.attrs,
            _ => return true,
        };
        !is_cfg_test(attributes)
    });
    file
}

/// Files of modules that `lib.rs` declares for tests only.
fn is_for_tests(source: &Source) -> bool {
    static MODULES: OnceLock<Vec<String>> = OnceLock::new();
    let modules = MODULES.get_or_init(|| {
        let text = std::fs::read_to_string(root("src/lib.rs")).unwrap();
        let items = syn::parse_file(&text).unwrap().items;
        let for_tests = items.into_iter().filter_map(|item| match item {
            syn::Item::Mod(one) if is_cfg_test(&one.attrs) => Some(one.ident.to_string()),
            _ => None,
        });
        for_tests.collect()
    });
    source
        .module
        .first()
        .is_some_and(|top| modules.contains(top))
}
