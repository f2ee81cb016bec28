//! `/manage/initiatives/{reference}/facts/{code}/answer`: who answers for the record answers the
//! question of a reviewer. As all that a lead says, it is public once it is accepted.

use actix_web::HttpResponse;
use actix_web::web::Bytes;

use super::super::save;
use super::fact::address;
use super::{Of, Opened, open};
use crate::accounts::sign_in_to_resume;
use crate::error::{Error, Result};
use crate::facts;
use crate::initiatives::Acting;
use crate::web::work::{self, Asking, Frame};
use crate::web::{Ctx, Form, redirect};

fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().verification;
    let question = facts::unanswered(&opened.facts, opened.fact.id);
    if question.is_none() && form.is_good() {
        form.refuse("reason", t.nothing_asked.as_str());
    }
    let asked = question.and_then(|fact| fact.note.clone());
    let frame = Frame {
        heading: t.answer_title.with(&[("milestone", &opened.name(ctx))]),
        reference: opened.initiative.reference.clone(),
        button: t.answer,
        warns: false,
    };
    let asking = Asking {
        frame,
        said: asked
            .into_iter()
            .chain([t.answer_hint.to_string()])
            .collect(),
        needed: true,
    };
    work::ask_for(ctx, form, asking, t.answer_label)
}

/// Who answers for the record.
fn acting(opened: &Opened) -> Result<&Acting> {
    let refused = Error::Forbidden("its leads and administrators only");
    opened.acting.as_ref().ok_or(refused)
}

/// `GET …/facts/{code}/answer`
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for who does not answer for the record.
pub async fn answer_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let opened = open(&ctx, &principal, path).await?;
    acting(&opened)?;
    show(&ctx, &opened, Form::default())
}

/// `POST …/facts/{code}/answer`
///
/// # Errors
/// As [`answer_form`]; what is wrong with the form is shown in it.
pub async fn answer(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let opened = open(&ctx, &principal, path).await?;
    let (acting, fact) = (acting(&opened)?.clone(), opened.fact.id);
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let Some(said) = work::reason(&mut form, ctx.locale, true) else {
        return show(&ctx, &opened, form);
    };
    let waits = acting.is_lead();
    let work = move |conn: &mut crate::db::Conn| save::answer(conn, &acting, fact, &said);
    if ctx.state.write(work).await?.is_err() {
        form.refuse("reason", ctx.t().verification.nothing_asked.as_str());
        return show(&ctx, &opened, form);
    }
    let done = if waits { "answer-waits" } else { "answered" };
    Ok(redirect(address(&ctx, &opened, &format!("?done={done}"))))
}
