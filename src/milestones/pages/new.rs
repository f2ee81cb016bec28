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
use crate::initiatives::manage::behalf::{self, Lead};
use crate::milestones::{forms, save};
use crate::web::work::{self, Frame};
use crate::web::{Ctx, Form, Layout, Principal};

#[derive(Template)]
#[template(path = "milestones/new.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    leads: Vec<(String, String)>,
}

impl Page {
    fn natures(&self) -> Vec<(String, Message)> {
        natures(self.page.t)
    }
}

fn show(ctx: &Ctx, (acting, leads): &Opened, form: Form) -> Result<HttpResponse> {
    let add = ctx.t().manage.milestone_add;
    let frame = Frame {
        heading: add.to_string(),
        reference: acting.initiative.reference.clone(),
        button: add,
        warns: false,
    };
    let page = work::layout(ctx, &form, &frame.heading);
    let leads = behalf::choices(leads, ctx.locale);
    let template = Page {
        page,
        form,
        frame,
        leads,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// Who is at work, and on whose behalf that may be.
type Opened = (Acting, Vec<Lead>);

async fn open(ctx: &Ctx, principal: &Principal, path: Path<(String, String)>) -> Result<Opened> {
    let reference = path.into_inner().1;
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let work = move |conn: &mut Conn| {
        let acting = Acting::open(conn, &principal, &reference, clock)?;
        let leads = behalf::leads(conn, &acting)?;
        Ok((acting, leads))
    };
    ctx.state.db.read(work).await
}

/// `GET …/milestones/new`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn new(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let opened = open(&ctx, ctx.signed_in()?, path).await?;
    show(&ctx, &opened, Form::default())
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
    let opened = open(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let who = (ctx.locale, ctx.today);
    let by = behalf::voiced(&mut form, who, &opened.1, opened.0.clone());
    let Some(added) = forms::added(&mut form, ctx.locale) else {
        return show(&ctx, &opened, form);
    };
    ctx.state
        .write(move |conn| save::create(conn, &by, &added))
        .await?;
    Ok(back(&ctx, &opened.0, "added"))
}
