//! `…/milestones/{number}/retraction`: the newest report is taken back; it stays in the history.

use actix_web::HttpResponse;
use actix_web::web::Bytes;

use super::{Of, Opened, again, back, open};
use crate::accounts::sign_in_to_resume;
use crate::error::Result;
use crate::facts::Fact;
use crate::milestones::save::{self, Refusal};
use crate::web::work::{self, Asking, Frame, SEEN};
use crate::web::{Ctx, Form, terms};

impl Opened {
    /// The report that is taken back.
    fn retractable(&self) -> Option<&Fact> {
        save::retractable(&self.facts, self.milestone.id, &self.acting.voice)
    }
}

/// Asks for the reason, and says which report is taken back.
fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    let report = opened.retractable();
    if form.value(SEEN).is_empty() {
        form.set(SEEN, save::report_mark(report));
    }
    if report.is_none() && form.is_good() {
        form.refuse("reason", ctx.t().work.retract_none.as_str());
    }
    let t = &ctx.t().manage;
    let name = opened.name(ctx);
    let frame = Frame {
        heading: t.retract_title.with(&[("milestone", &name)]),
        reference: opened.acting.initiative.reference.clone(),
        button: t.retract,
        warns: true,
    };
    let said = report.map(|report| {
        let page = work::layout(ctx, &form, &frame.heading);
        let day = page.dated_text(&report.dating);
        let origin = terms::origin(ctx.t(), report.origin);
        let parts = [("day", day.as_str()), ("origin", origin.as_str())];
        ctx.t().work.retract_what.with(&parts)
    });
    let asking = Asking {
        frame,
        said: said.into_iter().collect(),
        needed: true,
    };
    work::ask(ctx, form, asking)
}

/// `GET …/milestones/{number}/retraction`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn retraction_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let opened = open(&ctx, ctx.signed_in()?, path).await?;
    show(&ctx, &opened, Form::default())
}

/// `POST …/milestones/{number}/retraction`
///
/// # Errors
/// As [`retraction_form`]; what is wrong with the form is shown in it.
pub async fn retract(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let opened = open(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let Some(reason) = work::reason(&mut form, ctx.locale, true) else {
        return show(&ctx, &opened, form);
    };
    let (by, number) = (opened.acting.clone(), opened.milestone.number);
    let seen = form.value(SEEN).to_owned();
    let done = ctx
        .state
        .write(move |conn| save::retract(conn, &by, number, &reason, &seen))
        .await?;
    let Err(refusal) = done else {
        return Ok(back(&ctx, &opened.acting, "retracted"));
    };
    let opened = again(&ctx, opened).await?;
    if refusal == Refusal::Meanwhile {
        let report = opened.retractable();
        form.replace(SEEN, &save::report_mark(report));
        form.refuse("reason", ctx.t().work.retract_meanwhile.as_str());
    }
    show(&ctx, &opened, form)
}
