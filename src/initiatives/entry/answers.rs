//! What a form says, in words, for whoever checks their answers.

use super::form::{self, ROWS_MAX};
use super::guided::Task;
use super::view::Fields;
use crate::i18n::{Locale, Message};
use crate::rules::money::{Currency, Money};
use crate::rules::{Coded, LAST_PLAN_DAY};
use crate::web::{Form, Layout, dated_text, money_text};

/// An answer: what was asked, and what was said.
pub struct Answer {
    /// What was asked.
    pub question: Message,
    /// What was said; nothing where it was not filled in.
    pub said: Vec<String>,
}

/// The answers of a task.
pub fn of(page: &Layout, fields: &Fields, task: Task, form: &Form) -> Vec<Answer> {
    let t = &page.t.entry;
    let (g, p) = (&page.t.guided, &page.t.proposal);
    let answer = |question: Message, said: Vec<String>| Answer { question, said };
    let plain = |question: Message, field: &str| answer(question, coded(fields, form, field));
    let locale = page.locale;
    let day = |question: Message, field: &str| answer(question, dated(locale, form, field));
    match task {
        Task::Texts => vec![
            answer(t.title, texts(form, "title")),
            answer(t.summary, texts(form, "summary")),
        ],
        Task::Kind => vec![plain(t.kind, "kind"), plain(t.alignment, "alignment")],
        Task::Origin => {
            let mut answers = vec![plain(t.origin, "origin")];
            match form.value("origin") {
                "source" => answers.extend([
                    plain(t.source, "source"),
                    plain(t.source_kind, "source_kind"),
                    plain(t.word, "word"),
                ]),
                "letter" => answers.extend([
                    plain(p.letter_body, "letter_body"),
                    plain(p.letter_reference, "letter_reference"),
                    day(p.letter_on, "letter_on"),
                ]),
                _ => {}
            }
            answers
        }
        Task::Bodies => vec![
            answer(t.bodies, bodies(fields, form)),
            plain(t.partners, "partners"),
        ],
        Task::Themes => vec![plain(t.theme, "theme"), plain(t.themes, "themes")],
        Task::Agenda => vec![
            plain(t.priorities, "priorities"),
            plain(t.commitments, "commitments"),
            plain(t.parent, "parent"),
            plain(t.series, "series"),
        ],
        Task::Days => vec![day(t.announced, "announced"), plain(t.proposed, "proposed")],
        Task::Budget => vec![answer(t.budget, budget(locale, form))],
        Task::Plans => {
            let steps = fields.steps(form);
            let days = steps.iter().map(|(field, words)| day(*words, field));
            days.chain([plain(g.link, "link")]).collect()
        }
    }
}

/// What a group of fields says where two editors, or a lead and the secretariat, are compared: a
/// day as a day, a body with its role.
pub fn of_group(fields: &Fields, group: &str, pairs: &[(String, String)]) -> Vec<String> {
    let mut form = Form::filled(pairs.iter().cloned());
    match group {
        "title" | "summary" => texts(&form, group),
        "announced" => dated(fields.locale, &form, group),
        "bodies" => {
            form.set("rows", ROWS_MAX.to_string());
            bodies(fields, &form)
        }
        "budget" if !form.value("budget").is_empty() => budget(fields.locale, &form),
        _ => {
            let said = pairs.iter();
            said.map(|(name, value)| fields.label(name, value))
                .collect()
        }
    }
}

fn coded(fields: &Fields, form: &Form, field: &str) -> Vec<String> {
    let said = form.all(field).into_iter();
    said.map(|value| fields.label(field, value)).collect()
}

fn texts(form: &Form, name: &str) -> Vec<String> {
    let languages = ["en", "ar", "fr"].map(|lang| format!("{name}_{lang}"));
    let said = languages.iter().map(|field| form.value(field).trim());
    said.filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect()
}

fn dated(locale: Locale, form: &Form, name: &str) -> Vec<String> {
    let typed = ["day", "month", "year"].map(|part| form.value(&format!("{name}_{part}")));
    if typed.iter().all(|part| part.is_empty()) {
        return Vec::new();
    }
    let dating = form.clone().typed(locale).dating(name, LAST_PLAN_DAY);
    // What is no day is shown as it was typed.
    vec![if dating.is_unknown() {
        typed.join(" ")
    } else {
        dated_text(locale, &dating)
    }]
}

fn bodies(fields: &Fields, form: &Form) -> Vec<String> {
    let rows = form::rows(form).into_iter();
    rows.filter_map(|row| {
        let [role, body, other] = ["role", "body", "other"].map(|part| format!("{part}_{row}"));
        let role = coded(fields, form, &role);
        let body = coded(fields, form, &body).into_iter();
        let names = body.chain(form.all(&other).into_iter().map(str::to_owned));
        let said = [names.collect::<Vec<_>>().join(" "), role.join(" ")];
        let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
        (!said.is_empty()).then(|| said.join(" – "))
    })
    .collect()
}

fn budget(locale: Locale, form: &Form) -> Vec<String> {
    let (amount, currency) = (form.value("budget"), form.value("currency"));
    if amount.is_empty() {
        return Vec::new();
    }
    let read = |currency| Money::parse(amount, currency, Some(locale));
    let budget = Currency::from_code(currency).and_then(read);
    // What is no amount is shown as it was typed.
    vec![match budget {
        Some(budget) => money_text(locale, budget),
        None => format!("{amount} {currency}").trim().to_owned(),
    }]
}
