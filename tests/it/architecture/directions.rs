//! Who may import whom: `error, config, i18n ← db, audit ← model ← store ← pages ← routes ← app`.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::{imports, macros};
use super::nothing_of;
use crate::support::sources::{Source, files, sources};

/// The kernel, from the bottom up: what each part of it may import of the program.
const KERNEL: [(&str, &[&str]); 9] = [
    ("clock", &[]),
    ("config", &[]),
    ("error", &[]),
    ("rules", &[]),
    ("i18n", &[]),
    ("db", &["error", "i18n"]),
    ("audit", &["error", "db", "rules"]),
    ("reach", &[]),
    (
        "web",
        &["error", "clock", "config", "reach", "rules", "i18n", "db"],
    ),
];

/// What puts features together: imported by nothing but those that stand after it.
const COMPOSERS: [(&str, &[&str]); 8] = [
    ("dashboards", &["routes"]),
    ("search", &["routes"]),
    ("exchange", &["routes", "main"]),
    ("operations", &["routes", "main"]),
    ("synthesis", &["main"]),
    ("routes", &["app"]),
    ("app", &["main"]),
    ("main", &[]),
];

/// The quiet parts of features import nothing of `web`, but for these.
const SPEAK_OF_THE_WEB: &[(&str, &str, &str)] = &[
    (
        "figures/refresh.rs",
        "web::state::raise_revision",
        "who changes the public record says so to the cache, in the same transaction",
    ),
    (
        "reference/",
        "web::state::raise_revision",
        "the same: what it loads is public",
    ),
    (
        "initiatives/acting.rs",
        "web::",
        "it decides in whose name the kernel's principal acts on a record",
    ),
    (
        "accounts/",
        "web",
        "accounts fill the kernel's principal, and the session's cookie is theirs",
    ),
];

/// Macros at the top of the program, by which no module is imported.
const MACROS: [&str; 3] = ["on_backend", "insert_all", "text_columns"];

fn top(path: &[String]) -> &str {
    path.first().map_or("", String::as_str)
}

/// The part of the program that a file belongs to.
fn part(source: &Source) -> &str {
    match source.path.as_str() {
        "main.rs" => "main",
        "lib.rs" => "lib",
        _ => top(&source.module),
    }
}

fn is_kernel(part: &str) -> bool {
    KERNEL.iter().any(|(name, _)| *name == part)
}

fn is_composer(part: &str) -> bool {
    COMPOSERS.iter().any(|(name, _)| *name == part)
}

fn is_feature(part: &str) -> bool {
    part != "lib" && !is_kernel(part) && !is_composer(part)
}

/// Parts of a feature that answer requests or read forms; the others are model and store.
const LOUD: [&str; 9] = [
    "pages", "forms", "form", "entry", "manage", "api", "view",
    // What the pages of several features show alike: initiatives in brief, the map of states.
    "brief", "map",
];

/// Acts on a record: they know no pages, but put the stores of several features together.
const ACTS: [&str; 3] = ["save", "acts", "acting"];

fn is_act(source: &Source) -> bool {
    source
        .module
        .last()
        .is_some_and(|last| ACTS.contains(&last.as_str()))
}

fn answers(source: &Source) -> bool {
    // What a part of pages reads has a store of its own.
    let is_store = source.module.last().is_some_and(|last| last == "load");
    !is_store
        && source
            .module
            .iter()
            .skip(1)
            .any(|part| LOUD.contains(&part.as_str()))
}

/// What a file imports of the other parts of the program.
fn foreign(source: &Source) -> Vec<Vec<String>> {
    let own = part(source).to_owned();
    imports(source)
        .into_iter()
        .filter(|path| !path.is_empty() && top(path) != own && !MACROS.contains(&top(path)))
        .collect()
}

#[test]
fn the_kernel_knows_no_feature() {
    let mut found = Vec::new();
    for source in sources() {
        let Some((name, may)) = KERNEL.iter().find(|(name, _)| *name == part(&source)) else {
            continue;
        };
        for path in foreign(&source) {
            if !may.contains(&top(&path)) {
                let path = path.join("::");
                found.push(format!("{}: {path} ({name} may: {may:?})", source.path));
            }
        }
    }
    nothing_of("imports that the kernel may not have", found);
}

#[test]
fn nobody_imports_the_composers() {
    let mut found = Vec::new();
    for source in sources() {
        for path in foreign(&source) {
            let Some((_, by)) = COMPOSERS.iter().find(|(name, _)| *name == top(&path)) else {
                continue;
            };
            if !by.contains(&part(&source)) {
                found.push(format!("{}: {}", source.path, path.join("::")));
            }
        }
    }
    nothing_of("imports of a composer", found);
}

#[test]
fn models_and_stores_know_no_pages() {
    let mut found = Vec::new();
    for source in sources() {
        if !is_feature(part(&source)) || answers(&source) {
            continue;
        }
        for path in foreign(&source) {
            let path = path.join("::");
            let excused = SPEAK_OF_THE_WEB.iter().any(|(file, allowed, _)| {
                source.path.starts_with(file) && path.starts_with(allowed)
            });
            if (path.starts_with("web") && !excused) || path.contains("::pages") {
                found.push(format!("{}: {path}", source.path));
            }
        }
    }
    nothing_of("models and stores that import pages or the web", found);
}

#[test]
fn no_feature_reads_the_pages_of_another() {
    let mut found = Vec::new();
    for source in sources() {
        if part(&source) == "routes" {
            continue;
        }
        for path in foreign(&source) {
            if path.get(1).is_some_and(|second| second == "pages") {
                found.push(format!("{}: {}", source.path, path.join("::")));
            }
        }
    }
    nothing_of("imports of the pages of another feature", found);
}

#[test]
fn pages_leave_the_tables_to_the_stores() {
    let mut found = Vec::new();
    for source in sources() {
        let loud = is_feature(part(&source)) && answers(&source);
        if !loud && part(&source) != "dashboards" {
            continue;
        }
        // Whether the data is loaded is asked of its table: there is nothing more to it.
        if source.path == "dashboards/health.rs" {
            continue;
        }
        for path in foreign(&source) {
            if path.starts_with(&["db".to_owned(), "schema".to_owned()]) {
                found.push(format!("{}: {}", source.path, path.join("::")));
            }
        }
    }
    nothing_of("pages that read tables", found);
}

#[test]
fn what_differs_between_databases_is_in_stores() {
    let is_store = |path: &str| {
        path.starts_with("db/")
            || path.starts_with("figures/")
            || path.starts_with("reference/")
            || path.ends_with("store.rs")
            || path.contains("/store/")
    };
    let found = sources()
        .into_iter()
        .filter(|source| {
            let called = macros(source);
            // The chain of events and changes is the kernel's own store.
            let many = called.contains("insert_all") && !source.path.starts_with("audit/");
            (called.contains("on_backend") || many) && !is_store(&source.path)
        })
        .map(|source| source.path);
    nothing_of("on_backend! or insert_all! outside stores", found.collect());
}

/// What the quiet parts of features import of other features: no circle.
#[test]
fn models_and_stores_form_no_circle() {
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources() {
        if !is_feature(part(&source)) || answers(&source) || is_act(&source) {
            continue;
        }
        let to = foreign(&source);
        let to = to.iter().map(|path| top(path).to_owned());
        edges
            .entry(part(&source).to_owned())
            .or_default()
            .extend(to.filter(|to| is_feature(to)));
    }
    // Take away what imports nothing that is left, until nothing is left.
    loop {
        let free: Vec<String> = edges
            .iter()
            .filter(|(_, to)| to.iter().all(|to| !edges.contains_key(to)))
            .map(|(from, _)| from.clone())
            .collect();
        if free.is_empty() {
            break;
        }
        edges.retain(|from, _| !free.contains(from));
    }
    let circle = edges
        .iter()
        .map(|(from, to)| format!("{from} -> {to:?}"))
        .collect();
    nothing_of("features whose stores import each other", circle);
}

#[test]
fn templates_ask_their_struct_and_the_kernel_only() {
    let mut found = Vec::new();
    for (path, text) in files("templates", "html") {
        let asked = text
            .match_indices("crate::")
            .map(|(start, _)| &text[start..]);
        let other = asked.filter(|rest| {
            !["web::", "i18n::"]
                .iter()
                .any(|part| rest[7..].starts_with(part))
        });
        found.extend(other.map(|rest| format!("{path}: {}", rest.lines().next().unwrap_or(rest))));
    }
    nothing_of("templates that reach into features", found);
}
