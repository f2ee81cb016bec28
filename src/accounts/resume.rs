//! A session that ends while somebody fills in a form: what they typed goes with them through the
//! sign-in and back.
//!
//! It travels in hidden fields of the pages themselves, so that nothing of a draft is stored for
//! somebody who is, at that moment, nobody.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::forms::next_path;
use super::pages;
use crate::error::{Error, Result};
use crate::web::form::{LIMIT, RESUME};
use crate::web::{Ctx, Form, Layout, Nav};

/// Before the names of fields that only travel.
pub const KEPT: &str = "_kept.";

/// Bytes for the fields of the sign-in form beside what travels.
const ROOM: usize = 8 * 1024;

/// Asks somebody whose session ended to sign in again, and takes along what they had typed into a
/// form that is sent to `action`. After the sign-in a button sends it there again with
/// `_resume=1`; then [`Form::resumes`] holds and the form is shown filled in.
///
/// # Errors
/// [`Error::TooLarge`] where it is too much to travel: the browser's way back still has it.
pub fn sign_in_to_resume(ctx: &Ctx, action: &str, form: &Form) -> Result<HttpResponse> {
    let mut sign_in = Form::filled(travelling(form));
    if encoded_size(&sign_in)? + ROOM > LIMIT {
        return Err(Error::TooLarge);
    }
    sign_in.set("next", action);
    pages::sign_in_page(ctx, StatusCode::UNAUTHORIZED, sign_in)
}

/// The values of a form that travel, under the names by which they do. Passwords and codes never do;
/// the wish to resume always does, so that even a form of one button travels.
fn travelling(form: &Form) -> Vec<(String, String)> {
    let mut values: Vec<(String, String)> = form
        .values()
        .iter()
        .filter(|(name, _)| name != RESUME && !name.starts_with(KEPT) && !is_secret(name))
        .map(|(name, value)| (format!("{KEPT}{name}"), value.clone()))
        .collect();
    values.push((format!("{KEPT}{RESUME}"), "1".to_owned()));
    values
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.contains("password") || name.starts_with("one_time_")
}

fn encoded_size(form: &Form) -> Result<usize> {
    Ok(serde_urlencoded::to_string(form.values())
        .map_err(Error::internal)?
        .len())
}

/// Everything that goes with somebody through the steps of a sign-in: where they wanted to go, and
/// what they had typed into another form.
pub(super) fn carried(form: &Form) -> impl Iterator<Item = (&str, &str)> {
    let next = next_path(form.value("next")).map(|next| ("next", next));
    let kept = kept(form).map(|(name, value)| (name.as_str(), value.as_str()));
    next.into_iter().chain(kept)
}

/// Whether what was typed into another form travels.
pub(super) fn resumes(form: &Form) -> bool {
    kept(form).next().is_some()
}

/// What travels through the sign-in form, as its hidden fields.
pub(super) fn kept(form: &Form) -> impl Iterator<Item = &(String, String)> {
    form.values()
        .iter()
        .filter(|(name, _)| name.starts_with(KEPT))
}

#[derive(Template)]
#[template(path = "accounts/resume.html")]
struct ResumePage {
    page: Layout,
    action: String,
    form: Form,
}

impl ResumePage {
    /// The fields under their own names.
    fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        fields(&self.form)
    }
}

/// What travelled, under its own names.
pub(super) fn fields(form: &Form) -> impl Iterator<Item = (&str, &str)> {
    kept(form).filter_map(|(name, value)| {
        let name = name.strip_prefix(KEPT)?;
        (name != RESUME && !is_secret(name)).then_some((name, value.as_str()))
    })
}

/// Where what travelled is sent back to; `None` where nothing travelled.
pub(super) fn action(form: &Form) -> Option<&str> {
    next_path(form.value("next")).filter(|_| resumes(form))
}

/// The page after the sign-in that leads back to the form; `None` where nothing travelled.
pub(super) fn way_back(ctx: &Ctx, form: &Form) -> Result<Option<HttpResponse>> {
    let Some(action) = action(form) else {
        return Ok(None);
    };
    let page = ctx.layout(Nav::None, ctx.t().account.resume_title.as_str());
    let template = ResumePage {
        page,
        action: action.to_owned(),
        form: form.clone(),
    };
    ctx.page(&template).map(Some)
}
