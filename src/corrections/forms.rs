//! What is typed about a public record, and about a note.

use super::Written;
use crate::i18n::Locale;
use crate::web::Form;
use crate::web::form::{NAME_MAX, TEXT_MAX};

/// The shortest and the longest note, in characters.
const NOTE: std::ops::RangeInclusive<usize> = 5..=2_000;

/// The field that people do not see. Its name is none that browsers fill in by themselves.
pub const TRAP: &str = "topic";

/// Reads a note; `None` where anything is wrong with it.
pub fn written(form: &mut Form, locale: Locale) -> Option<Written> {
    let mut typed = form.typed(locale);
    let note = typed.text("note", *NOTE.end()).unwrap_or_default();
    let short = note.chars().count() < *NOTE.start();
    if short && typed.form().problem("note").is_none() {
        typed.refuse("note", locale.messages().corrections.note_short.as_str());
    }
    let contact = typed.line("contact", NAME_MAX);
    form.is_good().then_some(Written { note, contact })
}

/// Whether a program filled in what people do not see.
pub fn is_trapped(form: &Form) -> bool {
    !form.value(TRAP).is_empty()
}

/// Reads the answer with which a note is settled; `None` where anything is wrong with it.
pub fn answer(form: &mut Form, locale: Locale) -> Option<Option<String>> {
    let answer = form.typed(locale).text("answer", TEXT_MAX);
    form.is_good().then_some(answer)
}
