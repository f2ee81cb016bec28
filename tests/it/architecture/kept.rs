//! Case 24: nothing that somebody said is ever deleted; a deletion is of what says nothing.

use super::nothing_of;
use crate::support::sources::sources;

/// Files that delete rows, and of what.
const DELETES: &[(&str, &str)] = &[
    ("accounts/entering.rs", "half-open sessions"),
    ("accounts/factor/mailed.rs", "codes that were sent"),
    (
        "accounts/factor/recovery.rs",
        "recovery codes, for new ones",
    ),
    (
        "accounts/factor/store.rs",
        "second factors, by their owner's wish",
    ),
    ("accounts/links.rs", "links that nobody used"),
    ("accounts/people.rs", "roles, for the new ones"),
    ("accounts/sessions.rs", "sessions that ended"),
    ("accounts/setup.rs", "the link of a first administrator"),
    (
        "documents/files/uploads.rs",
        "pieces of an upload that was not finished",
    ),
    ("exchange/import/store.rs", "imports that nobody let in"),
    ("exchange/import/store/file.rs", "their files"),
    ("figures/planned.rs", "what is computed"),
    ("figures/refresh.rs", "what is computed"),
    ("figures/summed.rs", "what is computed"),
    (
        "initiatives/drafts/store.rs",
        "entries that were never handed in",
    ),
    ("letters/store.rs", "what an anonymised person chose"),
    ("operations/store.rs", "what is computed, and the emblem"),
];

#[test]
fn case_24_nothing_that_was_said_is_deleted() {
    let deletes = |text: &str| text.contains("diesel::delete(") || text.contains("DELETE FROM");
    let found = sources()
        .into_iter()
        .filter(|source| deletes(&source.text))
        .map(|source| source.path)
        .filter(|path| !DELETES.iter().any(|(file, _)| file == path))
        .collect();
    nothing_of("files that delete what the list does not know", found);
}
