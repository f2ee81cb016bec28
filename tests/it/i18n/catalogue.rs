//! The catalogues are complete (case 29), and pages say what stands in them, in their language.

use std::collections::BTreeSet;

use sti_tracker::i18n::Locale;
use sti_tracker::i18n::messages::entries;

use super::all_pages;
use crate::support::{Page, TestApp};

/// That a language is left out does not compile: the macro has no arm for it. What compiles must
/// still say something, on one line.
#[test]
fn case_29_every_message_says_something_in_every_language() {
    let mut keys = BTreeSet::new();
    for entry in entries() {
        let name = format!("{}.{}", entry.group, entry.key);
        assert!(keys.insert(name.clone()), "{name} twice");
        for (lang, forms) in [("en", entry.en), ("ar", entry.ar), ("fr", entry.fr)] {
            assert!(!forms.is_empty(), "{name} {lang}");
            for form in forms {
                assert!(!form.trim().is_empty(), "{name} {lang} is blank");
                assert!(!form.contains(char::is_control), "{name} {lang}: {form:?}");
            }
        }
        assert!(
            !entry.is_plural() || (entry.ar.len(), entry.fr.len()) == (6, 3),
            "{name}"
        );
    }
    assert!(keys.len() > 300);
}

/// Pieces of English sentences that the other language says otherwise: between places, with more
/// than 12 letters and more than a word, so that names and numbers are not taken for them.
fn english(other: Locale) -> BTreeSet<String> {
    let mut pieces = BTreeSet::new();
    for entry in entries() {
        let translated = match other {
            Locale::Ar => entry.ar,
            _ => entry.fr,
        };
        for form in entry.en {
            for piece in form.split(['{', '}']).step_by(2) {
                let piece = piece.trim();
                let letters = piece.chars().filter(|c| c.is_alphabetic()).count();
                let same = translated.iter().any(|one| one.contains(piece));
                if letters > 12 && piece.contains(' ') && !same {
                    pieces.insert(piece.to_owned());
                }
            }
        }
    }
    pieces
}

/// The words of a page that are in its language: what is marked as another's is left out.
fn own_words(page: &Page) -> String {
    let lang = page.language().0;
    let mut words = String::new();
    for node in page.one("html").descendants() {
        let Some(text) = node.value().as_text() else {
            continue;
        };
        let foreign = node
            .ancestors()
            .filter_map(|one| one.value().as_element())
            .find_map(|one| one.attr("lang"))
            .is_some_and(|marked| marked != lang);
        if !foreign {
            words.push_str(text);
            words.push('\n');
        }
    }
    for attribute in ["aria-label", "title", "placeholder", "alt", "data-label"] {
        for value in page.attributes(&format!("[{attribute}]"), attribute) {
            words.push_str(&value);
            words.push('\n');
        }
    }
    words
}

on_both! {
    async fn no_page_says_a_word_of_english_in_another_language(app: TestApp) {
        let mut found = BTreeSet::new();
        for locale in [Locale::Ar, Locale::Fr] {
            let english = english(locale);
            assert!(english.len() > 200);
            for page in all_pages(&app, locale).await {
                let words = own_words(&page);
                let said = english.iter().filter(|piece| words.contains(piece.as_str()));
                found.extend(said.map(|piece| format!("{}: {piece}", page.address)));
            }
        }
        assert!(found.is_empty(), "{found:#?}");
    }
}
