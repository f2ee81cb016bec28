//! What the pages of signed-in work share: the frame of their forms, the form that only asks for
//! a reason, and the check that nobody acted on the same thing meanwhile.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::form::TEXT_MAX;
use super::{Ctx, Form, Layout, Nav, terms};
use crate::error::Result;
use crate::i18n::{Locale, Message, Text};
use crate::rules::Step;

/// The field that says what stood when a form was opened.
pub const SEEN: &str = "seen";

/// What frames a form about a record.
#[derive(Clone)]
pub struct Frame {
    /// The heading of the page.
    pub heading: String,
    /// The record's reference.
    pub reference: String,
    /// What its button says.
    pub button: Message,
    /// The button takes something away.
    pub warns: bool,
}

/// A form that only asks for a reason.
#[derive(Clone)]
pub struct Asking {
    /// The frame.
    pub frame: Frame,
    /// What will happen, in a sentence or two.
    pub said: Vec<String>,
    /// The reason must be given.
    pub needed: bool,
}

#[derive(Template)]
#[template(path = "components/reason.html")]
struct ReasonPage {
    page: Layout,
    form: Form,
    frame: Frame,
    said: Vec<String>,
    label: Message,
    /// On whose behalf the secretariat may enter it: codes and names.
    leads: Vec<(String, String)>,
}

/// The layout of a page with a form, whose title says first whether something is wrong.
pub fn layout(ctx: &Ctx, form: &Form, heading: &str) -> Layout {
    let title = if form.is_good() {
        heading.to_owned()
    } else {
        ctx.t().common.error_title.with(&[("page", heading)])
    };
    ctx.layout(Nav::Manage, title)
}

/// The status of a page with a form: whether what was sent could be taken.
pub fn status(form: &Form) -> StatusCode {
    if form.is_good() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// Asks for a reason.
///
/// # Errors
/// As [`Ctx::page`].
pub fn ask(ctx: &Ctx, form: Form, asking: Asking) -> Result<HttpResponse> {
    ask_in_name(ctx, form, asking, Vec::new())
}

/// The same for other words than a reason, which the label asks for.
///
/// # Errors
/// As [`Ctx::page`].
pub fn ask_for(ctx: &Ctx, form: Form, asking: Asking, label: Message) -> Result<HttpResponse> {
    reason_page(ctx, form, asking, (label, Vec::new()))
}

/// The same, and in whose name it is done, where it may be on behalf of somebody: codes and names.
///
/// # Errors
/// As [`Ctx::page`].
pub fn ask_in_name(
    ctx: &Ctx,
    form: Form,
    asking: Asking,
    leads: Vec<(String, String)>,
) -> Result<HttpResponse> {
    let t = &ctx.t().manage;
    let label = if asking.needed {
        t.reason
    } else {
        t.reason_optional
    };
    reason_page(ctx, form, asking, (label, leads))
}

fn reason_page(
    ctx: &Ctx,
    form: Form,
    asking: Asking,
    (label, leads): (Message, Vec<(String, String)>),
) -> Result<HttpResponse> {
    let template = ReasonPage {
        page: layout(ctx, &form, &asking.frame.heading),
        label,
        said: asking.said,
        frame: asking.frame,
        form,
        leads,
    };
    ctx.page_with(status(&template.form), &template)
}

/// Reads the reason; where it is needed and missing, that is noted.
pub fn reason(form: &mut Form, locale: Locale, needed: bool) -> Option<String> {
    let mut typed = form.typed(locale);
    let reason = typed.text("reason", TEXT_MAX);
    if needed && reason.is_none() && typed.form().problem("reason").is_none() {
        typed.refuse("reason", locale.messages().work.reason_needed.as_str());
    }
    reason
}

/// What a milestone is called: its own title, else its step.
pub fn milestone(locale: Locale, step: Option<Step>, title: &Text) -> String {
    match step {
        Some(step) if title.is_empty() => terms::step(locale.messages(), step).to_string(),
        _ => title.in_locale(locale).to_string(),
    }
}
