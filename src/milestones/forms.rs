//! What is typed into the forms of milestones.

use super::{Milestone, Plan};
use crate::documents::SourceKind;
use crate::i18n::{Locale, Text};
use crate::rules::{Coded, Dating, Day, LAST_PLAN_DAY, Nature};
use crate::web::Form;
use crate::web::form::{NAME_MAX, TEXT_MAX, dating_fields};

/// A milestone to be added.
#[derive(Clone, Debug)]
pub struct Added {
    /// Its title, in at least one language.
    pub title: Text,
    /// Its first plan.
    pub plan: Plan,
}

/// A report that a milestone was reached.
#[derive(Clone, Debug)]
pub struct Report {
    /// When.
    pub dating: Dating,
    /// A remark.
    pub note: Option<String>,
    /// The link that backs it, and how close its source stands.
    pub link: Option<(String, SourceKind)>,
}

/// Reads a new milestone; what is wrong is noted in the form.
pub fn added(form: &mut Form, locale: Locale) -> Option<Added> {
    let mut typed = form.typed(locale);
    let title = typed.texts("title", NAME_MAX);
    let refused =
        ["en", "ar", "fr"].map(|lang| typed.form().problem(&format!("title_{lang}")).is_some());
    if title.is_empty() && !refused.contains(&true) {
        typed.refuse("title", locale.messages().form.one_language.as_str());
    }
    let nature: Option<Nature> = typed.choice("nature");
    let due = typed.dating("due", LAST_PLAN_DAY);
    if !form.is_good() {
        return None;
    }
    let plan = Plan {
        nature: nature?,
        due,
        dropped: false,
        reason: None,
    };
    Some(Added { title, plan })
}

/// Reads a changed plan; what is wrong is noted in the form.
pub fn planned(form: &mut Form, locale: Locale) -> Option<Plan> {
    let mut typed = form.typed(locale);
    let nature: Option<Nature> = typed.choice("nature");
    let due = typed.dating("due", LAST_PLAN_DAY);
    let reason = typed.text("reason", TEXT_MAX);
    let dropped = typed.form().has("dropped", "yes");
    if !form.is_good() {
        return None;
    }
    Some(Plan {
        nature: nature?,
        due,
        dropped,
        reason,
    })
}

/// The plan in force, as its form shows it.
pub fn plan_form(milestone: &Milestone) -> Form {
    let mut form = Form::filled(dating_fields("due", &milestone.plan.due));
    form.set("nature", milestone.plan.nature.code());
    form
}

/// Reads a report; what is wrong is noted in the form.
pub fn reported(form: &mut Form, locale: Locale, today: Day) -> Option<Report> {
    let mut typed = form.typed(locale);
    let dating = typed.dating("reached", today);
    let note = typed.text("note", TEXT_MAX);
    let url = typed.address("link");
    let kind = typed.among("source_kind", SourceKind::from_code);
    if url.is_some() && typed.form().value("source_kind").is_empty() {
        typed.refuse("source_kind", locale.messages().form.choose.as_str());
    }
    form.is_good().then_some(Report {
        dating,
        note,
        link: url.zip(kind),
    })
}

/// A report as its form shows it, with the link that backs it.
pub fn report_form(report: &Report) -> Form {
    let mut form = Form::filled(dating_fields("reached", &report.dating));
    form.set("note", report.note.as_deref().unwrap_or_default());
    let link = report.link.as_ref();
    form.set("link", link.map_or("", |(url, _)| url));
    let kind = link.map_or(SourceKind::Official, |(_, kind)| *kind);
    form.set("source_kind", kind.code());
    form
}
