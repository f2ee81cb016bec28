//! What every message of every group must keep to.

use std::collections::BTreeSet;

use super::*;
use crate::i18n::Message;

/// All forms of an entry, with the language and its place among the forms.
fn forms(entry: &Entry) -> impl Iterator<Item = (Locale, usize, &'static str)> + use<> {
    [
        (Locale::En, entry.en),
        (Locale::Ar, entry.ar),
        (Locale::Fr, entry.fr),
    ]
    .into_iter()
    .flat_map(|(locale, forms)| {
        forms
            .iter()
            .enumerate()
            .map(move |(place, form)| (locale, place, *form))
    })
}

/// Lists what `wrong` finds in any form, so that one run shows all.
fn refuse(what: &str, wrong: impl Fn(Locale, &str) -> bool) {
    let found: Vec<String> = entries()
        .flat_map(|entry| forms(entry).map(move |form| (entry, form)))
        .filter(|(_, (locale, _, form))| wrong(*locale, form))
        .map(|(entry, (locale, _, form))| {
            format!("{}.{} {}: {form:?}", entry.group, entry.key, locale.code())
        })
        .collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

/// The places of a text; `n` is left out where the form may leave it out.
fn places(text: &'static str, n_is_optional: bool) -> BTreeSet<&'static str> {
    let mut places: BTreeSet<_> = Message::new(text).placeholders().collect();
    if n_is_optional {
        places.remove("n");
    }
    places
}

/// Arabic for none, one and two, and one in the others, may say the number
/// by the noun alone.
fn may_omit_n(entry: &Entry, locale: Locale, place: usize) -> bool {
    let optional = if locale == Locale::Ar { 3 } else { 1 };
    entry.is_plural() && place < optional
}

#[test]
fn every_language_and_form_has_the_same_places() {
    for entry in entries() {
        let original = entry.en.last().copied().unwrap_or_default();
        for (locale, place, form) in forms(entry) {
            let optional = may_omit_n(entry, locale, place);
            assert_eq!(
                places(form, optional),
                places(original, optional),
                "{}.{} {}: {form:?}",
                entry.group,
                entry.key,
                locale.code()
            );
        }
    }
}

#[test]
fn plurals_have_a_number() {
    for entry in entries().filter(|entry| entry.is_plural()) {
        let original = entry.en.last().copied().unwrap_or_default();
        assert!(
            places(original, false).contains("n"),
            "{}.{}",
            entry.group,
            entry.key
        );
        assert_eq!((entry.en.len(), entry.ar.len(), entry.fr.len()), (2, 6, 3));
    }
}

#[test]
fn braces_stand_for_places_only() {
    refuse("a brace that is no place", |_, form| {
        let places = Message::new(String::leak(form.to_owned()))
            .placeholders()
            .count();
        form.matches('{').count() != places || form.matches('}').count() != places
    });
}

#[test]
fn text_is_neat() {
    refuse("empty", |_, form| form.is_empty());
    refuse("space at an end", |_, form| form.trim() != form);
    refuse("two spaces", |_, form| form.contains("  "));
    refuse("a control character or line break", |_, form| {
        form.contains(char::is_control)
    });
    refuse("markup", |_, form| form.contains('<'));
}

#[test]
fn french_is_set_as_french() {
    refuse("an ASCII apostrophe, write ’", |locale, form| {
        locale == Locale::Fr && form.contains('\'')
    });
    refuse(
        "a space that may break before a sign, write \\u{a0}",
        |locale, form| {
            let signs = [" :", " ;", " ?", " !", " %", " »"];
            locale == Locale::Fr && signs.iter().any(|sign| form.contains(sign))
        },
    );
}

#[test]
fn arabic_has_western_digits_and_arabic_commas() {
    refuse("an Arabic digit", |locale, form| {
        locale == Locale::Ar && form.contains(['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'])
    });
    refuse("a Latin sign after an Arabic letter", |locale, form| {
        let latin =
            |pair: &[char]| ('\u{621}'..='\u{64a}').contains(&pair[0]) && ",;?".contains(pair[1]);
        locale == Locale::Ar && form.chars().collect::<Vec<_>>().windows(2).any(latin)
    });
}

#[test]
fn what_awaits_a_reader_is_counted() {
    let (arabic, french, total) = awaiting();
    assert_eq!(total, entries().count());
    assert!(
        arabic < total && french < total,
        "CSV is CSV: it awaits nobody"
    );
    let awaits = |key| {
        entries()
            .find(|entry| entry.key == key)
            .map(|entry| entry.ar_awaits)
    };
    assert_eq!((awaits("csv"), awaits("save")), (Some(false), Some(true)));
}

#[test]
fn messages_are_in_their_language() {
    for locale in Locale::ALL {
        let messages = locale.messages();
        assert_eq!(messages.locale, locale);
        assert_eq!(messages.initiatives.title.locale, locale);
    }
    assert_eq!(Locale::Ar.messages().common.save.as_str(), "حفظ");
    assert_eq!(
        Locale::En.messages().initiatives.title.text(1),
        "1 initiative"
    );
}
