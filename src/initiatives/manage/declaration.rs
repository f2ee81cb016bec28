//! `/manage/initiatives/{reference}/declaration`: cancelled, suspended, or carried on.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::acts::{self, Refusal};
use super::behalf::{self, Opened};
use super::lifecycle::{Of, open};
use super::telling::back;
use crate::accounts::sign_in_to_resume;
use crate::error::Result;
use crate::i18n::Message;
use crate::rules::{Coded, Dating, FactKind};
use crate::web::work::{self, Frame};
use crate::web::{Ctx, Form, Layout};

/// What can be declared.
const KINDS: [FactKind; 3] = [FactKind::Cancelled, FactKind::Suspended, FactKind::Lifted];

/// A declaration as it was typed.
struct Declaration {
    kind: FactKind,
    since: Dating,
    reason: String,
}

#[derive(Template)]
#[template(path = "initiatives/manage/declaration.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    leads: Vec<(String, String)>,
}

impl Page {
    fn kinds(&self) -> Vec<(String, Message)> {
        let t = &self.page.t.manage;
        let words = [t.declare_cancelled, t.declare_suspended, t.declare_lifted];
        KINDS
            .into_iter()
            .map(|kind| kind.code().to_owned())
            .zip(words)
            .collect()
    }
}

fn show(ctx: &Ctx, (acting, leads): &Opened, form: Form) -> Result<HttpResponse> {
    let frame = Frame {
        heading: ctx.t().manage.declare_title.to_string(),
        reference: acting.initiative.reference.clone(),
        button: ctx.t().work.declare_button,
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

/// `GET …/declaration`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn declaration_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let opened = open(&ctx, ctx.signed_in()?, path).await?;
    show(&ctx, &opened, Form::default())
}

/// `POST …/declaration`
///
/// # Errors
/// As [`declaration_form`]; what is wrong with the form is shown in it.
pub async fn declare(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
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
    let Some(said) = read(&ctx, &mut form) else {
        return show(&ctx, &opened, form);
    };
    let done = ctx
        .state
        .write(move |conn| acts::declare(conn, &by, said.kind, said.since, &said.reason))
        .await?;
    if let Err(refusal) = done {
        let field = match refusal {
            Refusal::BeganLater(_) => "since_year",
            _ => "kind",
        };
        form.refuse(field, refusal.words(&ctx));
        return show(&ctx, &opened, form);
    }
    Ok(back(&ctx, &opened.0, "declared"))
}

fn read(ctx: &Ctx, form: &mut Form) -> Option<Declaration> {
    let mut typed = form.typed(ctx.locale);
    let kind = typed.among("kind", |code| {
        KINDS.into_iter().find(|kind| kind.code() == code)
    });
    if typed.form().value("kind").is_empty() {
        typed.refuse("kind", ctx.t().form.choose.as_str());
    }
    let since = typed.dating("since", ctx.today);
    let reason = work::reason(form, ctx.locale, true);
    if !form.is_good() {
        return None;
    }
    Some(Declaration {
        kind: kind?,
        since,
        reason: reason?,
    })
}
