//! `…/milestones/new`: a milestone beside those of the lifecycle.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::{back, natures};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Message;
use crate::initiatives::Acting;
use crate::milestones::{forms, save};
use crate::web::work::{self, Frame};
use crate::web::{Ctx, Form, Layout, Principal};

#[derive(Template)]
#[template(path = "milestones/new.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
}

impl Page {
    fn natures(&self) -> Vec<(String, Message)> {
        natures(self.page.t)
    }
}

fn show(ctx: &Ctx, acting: &Acting, form: Form) -> Result<HttpResponse> {
    let add = ctx.t().manage.milestone_add;
    let frame = Frame {
        heading: add.to_string(),
        reference: acting.initiative.reference.clone(),
        button: add,
        warns: false,
    };
    let page = work::layout(ctx, &form, &frame.heading);
    let template = Page { page, form, frame };
    ctx.page_with(work::status(&template.form), &template)
}

async fn acting(ctx: &Ctx, principal: &Principal, path: Path<(String, String)>) -> Result<Acting> {
    let reference = path.into_inner().1;
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let work = move |conn: &mut Conn| Acting::open(conn, &principal, &reference, clock);
    ctx.state.db.read(work).await
}

/// `GET …/milestones/new`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn new(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let acting = acting(&ctx, ctx.signed_in()?, path).await?;
    show(&ctx, &acting, Form::default())
}

/// `POST …/milestones/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, path: Path<(String, String)>, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let acting = acting(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &acting, form);
    }
    let Some(added) = forms::added(&mut form, ctx.locale) else {
        return show(&ctx, &acting, form);
    };
    let by = acting.clone();
    ctx.state
        .write(move |conn| save::create(conn, &by, &added))
        .await?;
    Ok(back(&ctx, &acting, "added"))
}
