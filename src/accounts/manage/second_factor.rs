//! Which roles need a second factor, and whose is taken away.

use actix_web::web::{Bytes, Path};
use actix_web::{HttpResponse, web};
use askama::Template;

use super::{Frame, back, open};
use crate::accounts::factor::store;
use crate::accounts::pages::role_name;
use crate::accounts::people::Person;
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::format;
use crate::rules::Coded;
use crate::web::form::NAME_MAX;
use crate::web::{AccountRole, Ctx, Form, Layout, redirect, work};

/// The language and the account's code of an address.
type Of = Path<(String, String)>;

// ---- Required by role

#[derive(Template)]
#[template(path = "accounts/manage/second_factor.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    /// The code of each role, and how many of its accounts have a second factor.
    roles: Vec<(&'static str, String)>,
    notice: bool,
}

async fn show(ctx: &Ctx, form: Form) -> Result<HttpResponse> {
    let spread = ctx.state.db.read(store::spread).await?;
    let number = |n: usize| format::number(ctx.locale, i64::try_from(n).unwrap_or(i64::MAX));
    let told = |(role, all, with): (AccountRole, usize, usize)| {
        let words = ctx.t().factor.role_spread.with(&[
            ("role", role_name(ctx.t(), role).as_str()),
            ("with", &number(with)),
            ("all", &number(all)),
        ]);
        (role.code(), words)
    };
    let t = ctx.t();
    let frame = Frame {
        heading: t.factor.require_title.to_string(),
        about: None,
        button: t.common.save,
        warns: false,
    };
    let template = Page {
        page: work::layout(ctx, &form, &frame.heading),
        roles: spread.into_iter().map(told).collect(),
        notice: ctx.query == "done=required" && form.is_good(),
        form,
        frame,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/accounts/second-factor`
///
/// # Errors
/// Where no administrator is signed in.
pub async fn requirement(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    let required = ctx.state.db.read(store::required_roles).await?;
    let mut form = Form::default();
    for role in required {
        form.set("role", role.code());
    }
    show(&ctx, form).await
}

/// `POST /manage/accounts/second-factor`
///
/// # Errors
/// As [`requirement`].
pub async fn require(ctx: Ctx, body: web::Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let roles = form
        .typed(ctx.locale)
        .several("role", AccountRole::from_code);
    if form.resumes() || !form.is_good() {
        return show(&ctx, form).await;
    }
    let (roles, now) = (roles.into_iter().collect(), ctx.state.clock.now());
    ctx.state
        .db
        .write(move |conn| store::require(conn, by, &roles, now))
        .await?;
    Ok(redirect(
        ctx.href("/manage/accounts/second-factor?done=required"),
    ))
}

// ---- Taken away

#[derive(Template)]
#[template(path = "accounts/manage/removal.html")]
struct Removal {
    page: Layout,
    form: Form,
    frame: Frame,
}

fn ask(ctx: &Ctx, person: &Person, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().factor;
    let frame = Frame::about(ctx, person, t.remove_title, t.remove).warning();
    let template = Removal {
        page: work::layout(ctx, &form, &frame.heading),
        form,
        frame,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/accounts/{code}/second-factor`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn removal(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let person = open(&ctx, path.into_inner().1).await?;
    ask(&ctx, &person, Form::default())
}

/// `POST /manage/accounts/{code}/second-factor`: takes it away. One's own is not taken away here:
/// whoever sits down at an administrator's open session could.
///
/// # Errors
/// As [`removal`]; what is wrong is shown in the form.
pub async fn remove(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let person = open(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return ask(&ctx, &person, form);
    }
    let mut typed = form.typed(ctx.locale);
    let reason = typed.text("reason", NAME_MAX);
    if reason.is_none() && typed.form().problem("reason").is_none() {
        typed.refuse("reason", ctx.t().work.reason_needed.as_str());
    }
    if person.id == by {
        form.refuse("reason", ctx.t().factor.remove_own.as_str());
    }
    let Some(reason) = reason.filter(|_| form.is_good()) else {
        return ask(&ctx, &person, form);
    };
    let (base_url, now) = (ctx.state.config.base_url(), ctx.state.clock.now());
    let account = person.id;
    let work = move |conn: &mut Conn| {
        store::remove(conn, Some(by), account, Some(&reason), &base_url, now)
    };
    if !ctx.state.db.write(work).await? {
        form.refuse("reason", ctx.t().factor.remove_none.as_str());
        return ask(&ctx, &person, form);
    }
    Ok(back(&ctx, &person.code, "factor-removed"))
}
