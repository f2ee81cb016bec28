//! `…/milestones/new`: a milestone beside those of the lifecycle.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::natures;
use crate::accounts::sign_in_to_resume;
use crate::error::Result;
use crate::i18n::Message;
use crate::initiatives::manage::behalf::{self, Opened};
use crate::initiatives::manage::telling::{self, back};
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

async fn open(ctx: &Ctx, principal: &Principal, path: Path<(String, String)>) -> Result<Opened> {
    telling::open(ctx, principal, path.into_inner().1, behalf::opened).await
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
