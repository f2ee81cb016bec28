//! What is typed into the forms of documents.

use super::SourceKind;
use crate::facts::Fact;
use crate::i18n::Locale;
use crate::rules::Coded;
use crate::web::Form;
use crate::web::form::NAME_MAX;

/// The choice that backs no report.
pub const NO_REPORT: &str = "none";

/// A link to be added.
#[derive(Clone, Debug)]
pub struct Added {
    /// The address.
    pub url: String,
    /// What pages call it.
    pub title: String,
    /// How close the source stands.
    pub source_kind: SourceKind,
    /// The report that it backs, by its code.
    pub backs: Option<String>,
}

/// A report in the choice of what a link backs: the number of its milestone and the instant at
/// which it was recorded, for rows never leave.
pub fn code(number: i32, report: &Fact) -> String {
    let recorded = report.recorded_at.and_utc().timestamp_micros();
    format!("{number}.{recorded}")
}

/// Reads a new link, which may back one of these reports; what is wrong is noted in the form.
pub fn added(form: &mut Form, locale: Locale, reports: &[String]) -> Option<Added> {
    let mut typed = form.typed(locale);
    let url = typed.address("url");
    if url.is_none() && typed.form().problem("url").is_none() {
        typed.refuse("url", locale.messages().form.needed.as_str());
    }
    let title = typed.line("name", NAME_MAX);
    let source_kind: Option<SourceKind> = typed.choice("source_kind");
    let chosen = typed.among("backs", |chosen| {
        let report = reports.iter().position(|code| code == chosen).map(Some);
        report.or((chosen == NO_REPORT).then_some(None))
    });
    if !form.is_good() {
        return None;
    }
    let url = url?;
    Some(Added {
        title: title.unwrap_or_else(|| super::site_of(&url)),
        url,
        source_kind: source_kind?,
        backs: chosen.flatten().and_then(|at| reports.get(at).cloned()),
    })
}

/// The form as it begins.
pub fn empty() -> Form {
    let mut form = Form::default();
    form.set("source_kind", SourceKind::Official.code());
    form.set("backs", NO_REPORT);
    form
}
