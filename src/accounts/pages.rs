//! Signing in and out, the first administrator, and one's own account.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::forms::{self, next_path};
use super::{passwords, resume, sessions, setup, sign_in as signing, store};
use crate::error::{Error, Result};
use crate::i18n::{Message, Messages};
use crate::web::{AccountRole, Ctx, Form, Layout, Nav, redirect, session};

/// What a role is called.
pub fn role_name(t: &Messages, role: AccountRole) -> Message {
    match role {
        AccountRole::Administrator => t.account.administrator,
        AccountRole::Contributor => t.account.contributor,
        AccountRole::Reviewer => t.account.reviewer,
    }
}

// ---- Signing in and out

/// Where to go after signing in.
#[derive(Debug, Deserialize)]
pub struct Wish {
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    page: Layout,
    form: Form,
}

impl SignInPage {
    /// Whether what was typed into another form travels with this one.
    fn resumes(&self) -> bool {
        resume::kept(&self.form).next().is_some()
    }

    fn hidden(&self) -> impl Iterator<Item = (&str, &str)> {
        let next = next_path(self.form.value("next")).map(|next| ("next", next));
        let kept = resume::kept(&self.form).map(|(name, value)| (name.as_str(), value.as_str()));
        next.into_iter().chain(kept)
    }
}

/// The sign-in form as it stands, with a status.
pub(super) fn sign_in_page(ctx: &Ctx, status: StatusCode, form: Form) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::None, title(ctx, ctx.t().common.sign_in, &form));
    ctx.page_with(status, &SignInPage { page, form })
}

/// `GET /account/sign-in`
///
/// # Errors
/// As [`Ctx::page`].
pub async fn sign_in_form(ctx: Ctx, wish: Query<Wish>) -> Result<HttpResponse> {
    let mut form = Form::default();
    if let Some(next) = &wish.next {
        form.set("next", next.as_str());
    }
    sign_in_page(&ctx, StatusCode::OK, form)
}

/// `POST /account/sign-in`
///
/// # Errors
/// [`Error::TooMany`], [`Error::TooLarge`], and where the database is away.
pub async fn sign_in(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    ctx.state.limits.sign_in(peer(&request))?;
    let mut form = Form::read(&body)?;
    let Some(typed) = forms::sign_in(&mut form, ctx.locale) else {
        return sign_in_page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let before = session::token_of(&request);
    let Some(signed_in) = signing::attempt(&ctx.state, typed, before).await? else {
        form.refuse("email", ctx.t().account.sign_in_wrong.as_str());
        return sign_in_page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let ctx = Ctx {
        principal: Some(signed_in.principal),
        ..ctx
    };
    let answer = match resume::way_back(&ctx, &form)? {
        Some(page) => page,
        None => redirect(after_sign_in(&ctx, &form)),
    };
    with_cookie(
        answer,
        &session::cookie(signed_in.token, ctx.state.config.is_secure()),
    )
}

/// Where somebody wanted to go, else where their work is.
fn after_sign_in(ctx: &Ctx, form: &Form) -> String {
    match (next_path(form.value("next")), ctx.administrator()) {
        (Some(next), _) => next.to_owned(),
        (None, Ok(_)) => ctx.href("/manage"),
        (None, Err(_)) => ctx.href("/account"),
    }
}

/// `POST /account/sign-out`; whoever is not signed in is not signed in afterwards.
///
/// # Errors
/// Where the database is away.
pub async fn sign_out(ctx: Ctx, request: HttpRequest) -> Result<HttpResponse> {
    if let Some(token) = session::token_of(&request) {
        let now = ctx.state.clock.now();
        ctx.state
            .db
            .write(move |conn| sessions::end(conn, &session::hash(&token), now))
            .await?;
    }
    let cookie = session::ended(ctx.state.config.is_secure());
    with_cookie(redirect(ctx.href("/")), &cookie)
}

// ---- The first administrator

/// The token of a set-up link.
#[derive(Debug, Deserialize)]
pub struct Link {
    token: String,
}

#[derive(Template)]
#[template(path = "accounts/set_up.html")]
struct SetUpPage {
    page: Layout,
    form: Form,
}

impl SetUpPage {
    fn password_hint(&self) -> String {
        passwords::hint(self.page.locale)
    }
}

fn set_up_page(ctx: &Ctx, status: StatusCode, form: Form) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::None, title(ctx, ctx.t().account.set_up_title, &form));
    ctx.page_with(status, &SetUpPage { page, form })
}

/// `GET /account/set-up/{token}`
///
/// # Errors
/// [`Error::Expired`] for every link that does not work, and [`Error::TooMany`].
pub async fn set_up_form(ctx: Ctx, request: HttpRequest, link: Path<Link>) -> Result<HttpResponse> {
    check(&ctx, &request, &link).await?;
    set_up_page(&ctx, StatusCode::OK, Form::default())
}

/// `POST /account/set-up/{token}`
///
/// # Errors
/// [`Error::Expired`] for every link that does not work, [`Error::TooMany`], [`Error::TooLarge`].
pub async fn set_up(
    ctx: Ctx,
    request: HttpRequest,
    link: Path<Link>,
    body: Bytes,
) -> Result<HttpResponse> {
    check(&ctx, &request, &link).await?;
    let mut form = Form::read(&body)?;
    let Some(asked) = forms::set_up(&mut form, ctx.locale) else {
        return set_up_page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let Ok(token) = setup::complete(&ctx.state, link.into_inner().token, asked).await? else {
        form.refuse("email", ctx.t().account.email_taken.as_str());
        return set_up_page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let cookie = session::cookie(token, ctx.state.config.is_secure());
    with_cookie(redirect(ctx.href("/manage")), &cookie)
}

async fn check(ctx: &Ctx, request: &HttpRequest, link: &Link) -> Result<()> {
    ctx.state.limits.sign_in(peer(request))?;
    let (token, now) = (link.token.clone(), ctx.state.clock.now());
    ctx.state
        .db
        .read(move |conn| setup::check(conn, &token, now))
        .await
}

// ---- One's own account

#[derive(Template)]
#[template(path = "accounts/show.html")]
struct AccountPage {
    page: Layout,
    name: String,
    email: String,
    roles: Vec<Message>,
}

/// `GET /account`
///
/// # Errors
/// [`Error::SignIn`] for whoever is not signed in.
pub async fn show(ctx: Ctx) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let account = principal.account;
    let email = ctx
        .state
        .db
        .read(move |conn| store::email(conn, account))
        .await?;
    let roles = principal
        .roles
        .iter()
        .map(|role| role_name(ctx.t(), *role))
        .collect();
    let page = ctx.layout(Nav::None, ctx.t().common.account.as_str());
    ctx.page(&AccountPage {
        page,
        name: principal.name,
        email,
        roles,
    })
}

// ---- What they share

/// The title of a page with a form, which says first whether something is wrong.
fn title(ctx: &Ctx, words: Message, form: &Form) -> String {
    if form.is_good() {
        return words.to_string();
    }
    ctx.t().common.error_title.with(&[("page", words.as_str())])
}

/// Whose attempts are counted together; those without an address are one.
fn peer(request: &HttpRequest) -> IpAddr {
    request
        .peer_addr()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.ip())
}

fn with_cookie(mut answer: HttpResponse, cookie: &Cookie<'_>) -> Result<HttpResponse> {
    answer.add_cookie(cookie).map_err(Error::internal)?;
    Ok(answer)
}
