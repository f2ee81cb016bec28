//! `/manage/initiatives/{reference}/publication`: a draft becomes public, at once or on a day.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::acts;
use super::lifecycle::{Of, acting};
use super::telling::back;
use crate::accounts::sign_in_to_resume;
use crate::error::Result;
use crate::initiatives::Acting;
use crate::rules::{Day, LAST_PLAN_DAY};
use crate::web::work::{self, Frame};
use crate::web::{Ctx, Form, Layout};

/// The field of the day's first part, to which problems point.
const FIELD: &str = "embargo_day";

#[derive(Template)]
#[template(path = "initiatives/manage/publication.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
}

fn show(ctx: &Ctx, acting: &Acting, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().manage;
    let frame = Frame {
        heading: t.publish_title.to_string(),
        reference: acting.initiative.reference.clone(),
        button: t.publish,
        warns: false,
    };
    let page = work::layout(ctx, &form, &frame.heading);
    let template = Page { page, form, frame };
    ctx.page_with(work::status(&template.form), &template)
}

/// The form; where there is nothing to publish, it says so at once.
async fn ask(ctx: &Ctx, acting: Acting, mut form: Form) -> Result<HttpResponse> {
    let by = acting.clone();
    let allowed = ctx
        .state
        .db
        .read(move |conn| acts::publishable(conn, &by))
        .await?;
    if let Err(refusal) = allowed {
        form.refuse(FIELD, refusal.words(ctx));
    }
    show(ctx, &acting, form)
}

/// `GET …/publication`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn publication_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let acting = acting(&ctx, ctx.signed_in()?, path).await?;
    acting.secretariat()?;
    ask(&ctx, acting, Form::default()).await
}

/// `POST …/publication`
///
/// # Errors
/// As [`publication_form`]; what is wrong with the form is shown in it.
pub async fn publish(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let acting = acting(&ctx, &principal, path).await?;
    acting.secretariat()?;
    if form.resumes() {
        return ask(&ctx, acting, form).await;
    }
    let embargo = embargo(&ctx, &mut form);
    if !form.is_good() {
        return show(&ctx, &acting, form);
    }
    let by = acting.clone();
    let done = ctx
        .state
        .write(move |conn| acts::publish(conn, &by, embargo))
        .await?;
    if let Err(refusal) = done {
        form.refuse(FIELD, refusal.words(&ctx));
        return show(&ctx, &acting, form);
    }
    let code = if embargo.is_some() {
        "published-later"
    } else {
        "published"
    };
    Ok(back(&ctx, &acting, code))
}

/// The day before which nothing is public; it must lie ahead.
fn embargo(ctx: &Ctx, form: &mut Form) -> Option<Day> {
    let mut typed = form.typed(ctx.locale);
    let day = typed.day("embargo", LAST_PLAN_DAY);
    if day.is_some_and(|day| day <= ctx.today) {
        typed.refuse(FIELD, ctx.t().manage.embargo_past.as_str());
    }
    day
}
