//! What is typed about decisions.

use super::filter::Offered;
use super::{Decision, NewClosing, NewReport, NewVersion};
use crate::audit::Letter;
use crate::i18n::{Locale, Text, fold};
use crate::initiatives::BodyName;
use crate::rules::decision::ClosedAs;
use crate::rules::{Body, Dating, Day, LAST_PLAN_DAY};
use crate::web::form::{NAME_MAX, TEXT_MAX, Typed, dating_fields};
use crate::web::{Form, dated_text};

/// Commitments, and initiatives, of one decision at most.
const LINKS_MAX: usize = 50;

/// Numbers of decisions.
const NUMBERS: std::ops::RangeInclusive<i32> = 1..=999;

/// The number of a new decision.
pub(super) fn number(form: &mut Form, locale: Locale) -> Option<i32> {
    let mut typed = form.typed(locale);
    let line = typed.line("number", 10).unwrap_or_default();
    let number = fold::digits(&line).parse().ok();
    let number = number.filter(|number| NUMBERS.contains(number));
    if number.is_none() && typed.form().problem("number").is_none() {
        let words = typed.messages().meeting_desk.number_wrong.as_str();
        typed.refuse("number", words);
    }
    number
}

/// A text that must be there in one language at least.
fn needed_texts(typed: &mut Typed<'_>, name: &str) -> Text {
    let text = typed.texts(name, TEXT_MAX);
    let wrong = ["en", "ar", "fr"].map(|lang| format!("{name}_{lang}"));
    let refused = wrong
        .iter()
        .any(|field| typed.form().problem(field).is_some());
    if text.is_empty() && !refused {
        let words = typed.messages().form.one_language.as_str();
        typed.refuse(name, words);
    }
    text
}

/// The references of initiatives as they were typed, without doubles.
pub(super) fn references(form: &Form) -> Vec<String> {
    let typed = fold::digits(form.value("initiatives")).to_uppercase();
    let parts = typed.split(|c: char| c.is_whitespace() || ",;\u{60c}\u{61b}".contains(c));
    let mut found: Vec<String> = Vec::new();
    for part in parts.filter(|part| !part.is_empty()) {
        if !found.iter().any(|other| other == part) {
            found.push(part.to_owned());
        }
    }
    found
}

/// What a decision says. `records` are the rows of the public initiatives among the references;
/// `decided` is the last day of the meeting.
pub(super) fn version(
    form: &mut Form,
    locale: Locale,
    (offered, records): (&Offered, &[(String, i64)]),
    began: Day,
) -> Option<NewVersion> {
    let typed_references = references(form);
    let mut typed = form.typed(locale);
    let t = typed.messages();
    let text = needed_texts(&mut typed, "text");
    let organisations = typed.several("organisations", |code| {
        let mut standing = offered.organisations.iter();
        let found = standing.find(|one| one.merged_into.is_none() && one.code == code);
        found.map(|one| Body::Organisation(one.id))
    });
    let states = typed.several("states", |code| {
        let found = offered.states.iter().find(|one| one.code == code);
        found.map(|one| Body::State(one.id))
    });
    let bodies: Vec<Body> = organisations.into_iter().chain(states).collect();
    let refused = ["organisations", "states"]
        .iter()
        .any(|field| typed.form().problem(field).is_some());
    if bodies.is_empty() && !refused {
        typed.refuse("organisations", t.meeting_desk.bodies_needed.as_str());
    }
    let due = typed.day("due", LAST_PLAN_DAY);
    if due.is_some_and(|due| due < began) {
        typed.refuse("due_day", t.meeting_desk.due_before.as_str());
    }
    let commitments = typed.several("commitments", |code| {
        let found = offered.commitments.iter().find(|one| one.1 == code);
        found.map(|one| one.0)
    });
    let initiatives = initiatives(&mut typed, &typed_references, records);
    let mut version = NewVersion {
        text,
        due,
        bodies,
        commitments,
        initiatives,
    };
    version.sort();
    form.is_good().then_some(version)
}

fn initiatives(
    typed: &mut Typed<'_>,
    references: &[String],
    records: &[(String, i64)],
) -> Vec<i64> {
    let t = typed.messages();
    if references.len() > LINKS_MAX {
        typed.refuse("initiatives", t.meeting_desk.too_many.as_str());
        return Vec::new();
    }
    let mut rows = Vec::new();
    for reference in references {
        match records.iter().find(|(known, _)| known == reference) {
            Some((_, row)) => rows.push(*row),
            None => {
                let shown: String = reference.chars().take(40).collect();
                let unknown = t.meeting_desk.initiative_unknown;
                typed.refuse("initiatives", unknown.with(&[("reference", &shown)]));
                return Vec::new();
            }
        }
    }
    rows
}

/// What stands of a decision, to be corrected.
pub(super) fn fill(one: &Decision) -> Form {
    let mut form = Form::default();
    let Some(said) = one.current() else {
        return form;
    };
    texts(&mut form, "text", &said.text);
    for (_, body) in &said.bodies {
        let field = if body.is_state {
            "states"
        } else {
            "organisations"
        };
        form.set(field, &body.code);
    }
    for (code, _) in &said.commitments {
        form.set("commitments", code);
    }
    let references: Vec<&str> = said.initiatives.iter().map(|one| one.0.as_str()).collect();
    form.set("initiatives", references.join(" "));
    if let Some(due) = said.due {
        for (field, value) in dating_fields("due", &Dating::day(due)) {
            form.set(field, value);
        }
    }
    form
}

/// Puts a text into its three fields.
pub(super) fn texts(form: &mut Form, name: &str, text: &Text) {
    for (lang, said) in [("en", &text.en), ("ar", &text.ar), ("fr", &text.fr)] {
        if let Some(said) = said {
            form.set(format!("{name}_{lang}"), said);
        }
    }
}

/// A report; a day before the decision was taken, or after today, is none of which it can tell.
pub(super) fn report(
    form: &mut Form,
    locale: Locale,
    (decided, today): (Day, Day),
) -> Option<NewReport> {
    let mut typed = form.typed(locale);
    let on = happened(&mut typed, "on", (decided, today));
    let text = needed_texts(&mut typed, "text");
    let url = typed.address("url");
    let good = form.is_good();
    on.filter(|_| good).map(|on| NewReport {
        on,
        text,
        url,
        again: None,
    })
}

/// A day from one on and until today, which must be given.
fn happened(typed: &mut Typed<'_>, name: &str, (first, today): (Day, Day)) -> Option<Day> {
    let locale = typed.messages().locale;
    let day = typed.day(name, today);
    let t = typed.messages();
    let field = format!("{name}_day");
    match day {
        None if typed.form().day_problem(name).is_none() => {
            typed.refuse(&field, t.form.day_whole.as_str());
        }
        Some(day) if day < first => {
            let first = dated_text(locale, &Dating::day(first));
            let words = t.meeting_desk.before_decision.with(&[("day", &first)]);
            typed.refuse(&field, words);
        }
        _ => {}
    }
    day
}

/// The body that a report speaks for, and its letter.
pub(super) type InName = (Option<Body>, Option<Letter>);

/// In whose name the secretariat reports: its own, or that of a body whose letter says so.
pub(super) fn in_name(
    form: &mut Form,
    locale: Locale,
    bodies: &[(Body, BodyName)],
    today: Day,
) -> InName {
    if !form.has("origin", "letter") {
        return (None, None);
    }
    let t = locale.messages();
    let mut typed = form.typed(locale);
    let find = |code: &str| bodies.iter().find(|(_, one)| choice_of(one).0 == code);
    let chosen = typed.among("letter_body", |code| find(code).map(|(body, _)| *body));
    let only = Some(bodies)
        .filter(|all| all.len() == 1)
        .map(|all| all[0].0);
    let body = chosen.or(only);
    if body.is_none() && typed.form().problem("letter_body").is_none() {
        typed.refuse("letter_body", t.meeting_desk.letter_body_needed.as_str());
    }
    let reference = typed.line("letter_reference", NAME_MAX);
    if reference.is_none() && typed.form().problem("letter_reference").is_none() {
        typed.refuse("letter_reference", t.review.letter_number_needed.as_str());
    }
    let on = typed.day("letter_on", today);
    if on.is_none() && typed.form().day_problem("letter_on").is_none() {
        typed.refuse("letter_on_day", t.review.letter_day_needed.as_str());
    }
    let letter = reference
        .zip(on)
        .map(|(reference, on)| Letter { reference, on });
    (body, letter)
}

/// A body as a choice of a form: its code, and a placeholder of its name.
pub(super) fn choice_of(one: &BodyName) -> (String, &BodyName) {
    let folder = if one.is_state {
        "state"
    } else {
        "organisation"
    };
    (format!("{folder}:{}", one.code), one)
}

/// A closing; `later` finds the decision that took it up, by its code.
pub(super) fn closing(
    form: &mut Form,
    locale: Locale,
    (first, today): (Day, Day),
    later: impl Fn(&str) -> Option<i64>,
) -> Option<NewClosing> {
    let mut typed = form.typed(locale);
    let outcome: Option<ClosedAs> = typed.choice("outcome");
    let on = happened_from(&mut typed, (first, today));
    let text = needed_texts(&mut typed, "text");
    let taken_up = outcome == Some(ClosedAs::TakenUp);
    let code = typed.line("later", 40).map(|code| code.to_uppercase());
    let later = code.as_deref().filter(|_| taken_up).and_then(later);
    if taken_up && later.is_none() && typed.form().problem("later").is_none() {
        let words = typed.messages().meeting_desk.later_wrong.as_str();
        typed.refuse("later", words);
    }
    let good = form.is_good();
    let both = outcome.zip(on).filter(|_| good);
    both.map(|(outcome, on)| NewClosing {
        outcome,
        on,
        text,
        later,
    })
}

fn happened_from(typed: &mut Typed<'_>, (first, today): (Day, Day)) -> Option<Day> {
    let day = typed.day("on", today);
    let t = typed.messages();
    match day {
        None if typed.form().day_problem("on").is_none() => {
            typed.refuse("on_day", t.form.day_whole.as_str());
        }
        Some(day) if day < first => {
            let first = dated_text(t.locale, &Dating::day(first));
            let words = t.meeting_desk.closed_before.with(&[("first", &first)]);
            typed.refuse("on_day", words);
        }
        _ => {}
    }
    day
}
