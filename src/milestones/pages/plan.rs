//! `…/milestones/{number}/plan`: another nature, another day, or no longer in the plan.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::{Of, Opened, again, back, natures, open};
use crate::accounts::sign_in_to_resume;
use crate::error::Result;
use crate::i18n::{Html, Message};
use crate::initiatives::manage::behalf;
use crate::milestones::save::{self, Done, Refusal};
use crate::milestones::{Plan, forms};
use crate::web::work::{self, Frame, SEEN};
use crate::web::{Ctx, Form, Layout, terms};

#[derive(Template)]
#[template(path = "milestones/plan.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    now: Plan,
    leads: Vec<(String, String)>,
}

impl Page {
    fn natures(&self) -> Vec<(String, Message)> {
        natures(self.page.t)
    }

    fn drop(&self) -> Vec<(String, Message)> {
        vec![("yes".into(), self.page.t.manage.plan_drop)]
    }

    fn now(&self) -> Html {
        let nature = Html::escape(terms::nature(self.page.t, self.now.nature).as_str());
        let day = if self.now.due.is_unknown() {
            Html::escape(self.page.t.work.no_due.as_str())
        } else {
            self.page.dated(&self.now.due)
        };
        let parts = [("nature", &nature), ("day", &day)];
        self.page.t.work.plan_now.html(&parts)
    }
}

fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    if form.value(SEEN).is_empty() {
        form.set(SEEN, save::plan_mark(&opened.milestone.plan));
    }
    let name = opened.name(ctx);
    let frame = Frame {
        heading: ctx.t().manage.plan_title.with(&[("milestone", &name)]),
        reference: opened.acting.initiative.reference.clone(),
        button: ctx.t().common.save,
        warns: false,
    };
    let page = work::layout(ctx, &form, &frame.heading);
    let now = opened.milestone.plan.clone();
    let template = Page {
        page,
        form,
        frame,
        now,
        leads: behalf::choices(&opened.leads, ctx.locale),
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET …/milestones/{number}/plan`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn plan_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let opened = open(&ctx, ctx.signed_in()?, path).await?;
    let form = forms::plan_form(&opened.milestone);
    show(&ctx, &opened, form)
}

/// `POST …/milestones/{number}/plan`
///
/// # Errors
/// As [`plan_form`]; what is wrong with the form is shown in it.
pub async fn plan(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let opened = open(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let by = opened.voiced(&ctx, &mut form);
    let Some(wanted) = forms::planned(&mut form, ctx.locale) else {
        return show(&ctx, &opened, form);
    };
    let number = opened.milestone.number;
    let seen = form.value(SEEN).to_owned();
    let done = ctx
        .state
        .write(move |conn| save::plan(conn, &by, number, &wanted, &seen))
        .await?;
    match done {
        Ok(Done::Unchanged) => Ok(back(&ctx, &opened.acting, "unchanged")),
        Ok(_) => Ok(back(&ctx, &opened.acting, "planned")),
        Err(refusal) => refuse(&ctx, opened, form, refusal).await,
    }
}

/// The form again, with what stands now.
async fn refuse(
    ctx: &Ctx,
    opened: Opened,
    mut form: Form,
    refusal: Refusal,
) -> Result<HttpResponse> {
    let opened = again(ctx, opened).await?;
    let t = &ctx.t().work;
    match refusal {
        Refusal::DayReason => form.refuse("reason", t.plan_reason_needed.as_str()),
        Refusal::DropReason => form.refuse("reason", t.drop_reason_needed.as_str()),
        Refusal::Reported | Refusal::NoReport => form.refuse("dropped", t.drop_reported.as_str()),
        Refusal::Meanwhile => {
            let mark = save::plan_mark(&opened.milestone.plan);
            form.replace(SEEN, &mark);
            form.refuse("due_year", t.plan_meanwhile.as_str());
        }
    }
    show(ctx, &opened, form)
}
