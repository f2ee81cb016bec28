//! `/manage/initiatives/{reference}/facts/{code}/retraction`: a reviewer takes a finding of theirs
//! back; both stay in the history.

use actix_web::HttpResponse;
use actix_web::web::Bytes;

use super::super::{Finding, save};
use super::fact::address;
use super::{Of, Opened, open, reviewer};
use crate::accounts::sign_in_to_resume;
use crate::error::{Error, Result};
use crate::i18n::Message;
use crate::i18n::messages::Verification;
use crate::web::work::{self, Asking, Frame};
use crate::web::{Ctx, Form, redirect};

/// What the link and the button say that take a finding back.
pub(super) fn take_back(t: &Verification, finding: Finding) -> Message {
    match finding {
        Finding::Agreed => t.take_back,
        Finding::Asked => t.take_question_back,
        Finding::Refused => t.take_refusal_back,
    }
}

fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().verification;
    if opened.finding.is_none() && form.is_good() {
        form.refuse("reason", t.nothing_of_yours.as_str());
    }
    let name = opened.name(ctx);
    let finding = opened.finding.unwrap_or(Finding::Agreed);
    let (title, hint) = match finding {
        Finding::Agreed => (t.take_back_title, t.take_back_hint),
        Finding::Asked => (t.take_question_back_title, t.take_question_back_hint),
        Finding::Refused => (t.take_refusal_back_title, t.take_refusal_back_hint),
    };
    let frame = Frame {
        heading: title.with(&[("milestone", &name)]),
        reference: opened.initiative.reference.clone(),
        button: take_back(t, finding),
        warns: true,
    };
    let asking = Asking {
        frame,
        said: vec![hint.to_string()],
        needed: true,
    };
    work::ask(ctx, form, asking)
}

/// `GET …/facts/{code}/retraction`
///
/// # Errors
/// [`Error::NotFound`]; where nobody is signed in who may read the fact.
pub async fn retraction_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let opened = open(&ctx, &principal, path).await?;
    show(&ctx, &opened, Form::default())
}

/// `POST …/facts/{code}/retraction`
///
/// # Errors
/// As [`retraction_form`], and [`Error::Forbidden`] for who is no reviewer; what is wrong with the form is shown in it.
pub async fn retract(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let reviewer = reviewer(&principal).ok_or(Error::Forbidden("reviewers only"))?;
    let opened = open(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let Some(reason) = work::reason(&mut form, ctx.locale, true) else {
        return show(&ctx, &opened, form);
    };
    let (clock, initiative, fact) = (
        ctx.state.clock.clone(),
        opened.initiative.clone(),
        opened.fact.id,
    );
    let work = move |conn: &mut crate::db::Conn| {
        save::take_back(conn, (&reviewer, &clock), &initiative, fact, &reason)
    };
    if ctx.state.write(work).await?.is_err() {
        form.refuse("reason", ctx.t().verification.nothing_of_yours.as_str());
        return show(&ctx, &opened, form);
    }
    Ok(redirect(address(&ctx, &opened, "?done=taken-back")))
}
