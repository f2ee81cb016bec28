//! A password that was forgotten, and one that is changed.

use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::{peer, title};
use crate::accounts::model::Email;
use crate::accounts::{changing, forms, links, passwords, sign_in_to_resume, store};
use crate::error::{Error, Result};
use crate::web::{Ctx, Form, Layout, Nav, redirect, session, work};

// ---- Forgotten

#[derive(Template)]
#[template(path = "accounts/forgotten.html")]
struct Forgotten {
    page: Layout,
    form: Form,
}

#[derive(Template)]
#[template(path = "accounts/asked.html")]
struct Asked {
    page: Layout,
}

fn ask(ctx: &Ctx, form: Form) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::None, title(ctx, ctx.t().people.forgotten_title, &form));
    let template = Forgotten { page, form };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /account/password/forgotten`
///
/// # Errors
/// As [`Ctx::page`].
pub async fn forgotten_form(ctx: Ctx) -> Result<HttpResponse> {
    ask(&ctx, Form::default())
}

/// `POST /account/password/forgotten`: the same answer for every address, whether or not there is
/// an account.
///
/// # Errors
/// [`Error::TooMany`], [`Error::TooLarge`], and where the database is away.
pub async fn forgotten(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(email) = forms::forgotten(&mut form, ctx.locale) else {
        return ask(&ctx, form);
    };
    ctx.state.limits.forgotten(peer(&request))?;
    let (base_url, now) = (ctx.state.config.base_url(), ctx.state.clock.now());
    ctx.state
        .db
        .write(move |conn| links::forgotten(conn, &email, &base_url, now))
        .await?;
    let page = ctx.layout(Nav::None, ctx.t().people.asked_title.as_str());
    ctx.page(&Asked { page })
}

// ---- Changed

#[derive(Template)]
#[template(path = "accounts/password.html")]
struct ChangePage {
    page: Layout,
    form: Form,
    /// For password managers, which file passwords under it.
    email: String,
}

impl ChangePage {
    fn password_hint(&self) -> String {
        passwords::hint(self.page.locale)
    }
}

fn show(ctx: &Ctx, email: &Email, form: Form) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::None, title(ctx, ctx.t().people.change_title, &form));
    let template = ChangePage {
        page,
        form,
        email: email.as_str().to_owned(),
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn own_email(ctx: &Ctx, account: i64) -> Result<Email> {
    let email = ctx
        .state
        .db
        .read(move |conn| store::email(conn, account))
        .await?;
    Email::parse(&email).ok_or(Error::Stored(email))
}

/// `GET /account/password`
///
/// # Errors
/// [`Error::SignIn`] for whoever is not signed in.
pub async fn change_form(ctx: Ctx) -> Result<HttpResponse> {
    let account = ctx.signed_in()?.account;
    let email = own_email(&ctx, account).await?;
    show(&ctx, &email, Form::default())
}

/// `POST /account/password`: every other session ends.
///
/// # Errors
/// As [`change_form`]; [`Error::TooMany`], [`Error::TooLarge`].
pub async fn change(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let email = own_email(&ctx, principal.account).await?;
    if form.resumes() {
        return show(&ctx, &email, form);
    }
    let Some(asked) = forms::change(&mut form, &email, ctx.locale) else {
        return show(&ctx, &email, form);
    };
    ctx.state.limits.sign_in(peer(&request))?;
    let this = session::token_of(&request).unwrap_or_default();
    if !changing::change(&ctx.state, &email, asked, this).await? {
        form.refuse("current_password", ctx.t().people.current_wrong.as_str());
        return show(&ctx, &email, form);
    }
    Ok(redirect(ctx.href("/account?done=password")))
}
