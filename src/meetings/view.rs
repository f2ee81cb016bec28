//! Meetings as the pages of several features show them.

use super::Meeting;
use crate::i18n::{Html, Locale, Message};
use crate::web::Layout;

/// The days of a meeting, in words.
pub fn days(page: &Layout, meeting: &Meeting) -> Html {
    let (from, to) = (page.day(&meeting.from), page.day(&meeting.to));
    if meeting.from == meeting.to {
        return from;
    }
    let between = page.t.meetings.from_to;
    between.html(&[("from", &from), ("to", &to)])
}

/// What a language is called in the reader's.
pub fn language(page: &Layout, locale: Locale) -> Message {
    match locale {
        Locale::En => page.t.form.in_english,
        Locale::Ar => page.t.form.in_arabic,
        Locale::Fr => page.t.form.in_french,
    }
}
