//! Bad input gets a page that says what was wrong, in the reader's language; never a 500, and
//! nothing of what was typed is lost.

mod addresses;
mod forms;
mod refusals;
mod requests;

use crate::support::Page;

/// No failure, and a page in the language of the address.
fn answered(page: &Page, address: &str, lang: &str) {
    assert!(page.status < 500, "{address}: {}", page.status);
    if page.is_html() {
        assert_eq!(page.language().0, lang, "{address}");
        assert!(!page.text("main h1").is_empty(), "{address}");
    } else {
        assert!(
            page.status == 200 || page.status < 400,
            "{address}: {} without a page",
            page.status
        );
    }
}
