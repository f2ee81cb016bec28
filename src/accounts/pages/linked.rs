//! Pages that a one-time link opens: an invitation, and a new password in place of a forgotten one.

use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::{Link, lead_in, peer, title};
use crate::accounts::links::{self, Linked, Purpose};
use crate::accounts::{entering, forms, passwords, sessions};
use crate::error::{Error, Result};
use crate::i18n::Message;
use crate::web::{Ctx, Form, Layout, Nav, session};

/// What the two links differ in.
struct Words {
    title: Message,
    lead: Message,
    /// What to do where the link works no longer.
    gone: Message,
}

fn words(ctx: &Ctx, purpose: Purpose) -> Words {
    let t = &ctx.t().people;
    match purpose {
        Purpose::Invitation => Words {
            title: t.welcome_title,
            lead: t.welcome_lead,
            gone: t.invitation_gone,
        },
        Purpose::NewPassword => Words {
            title: t.new_password_title,
            lead: t.new_password_lead,
            gone: t.new_password_gone,
        },
    }
}

#[derive(Template)]
#[template(path = "accounts/linked.html")]
struct Page {
    page: Layout,
    form: Form,
    heading: Message,
    lead: Message,
    name: String,
    email: String,
}

impl Page {
    fn password_hint(&self) -> String {
        passwords::hint(self.page.locale)
    }
}

#[derive(Template)]
#[template(path = "accounts/gone.html")]
struct Gone {
    page: Layout,
    why: Message,
    /// Another link can be had without asking anybody.
    forgotten: bool,
}

/// A link that works no longer, or never did: what to do.
fn gone(ctx: &Ctx, purpose: Purpose) -> Result<HttpResponse> {
    let template = Gone {
        page: ctx.layout(Nav::None, ctx.t().errors.expired.as_str()),
        why: words(ctx, purpose).gone,
        forgotten: purpose == Purpose::NewPassword,
    };
    ctx.page_with(StatusCode::GONE, &template)
}

fn show(ctx: &Ctx, purpose: Purpose, linked: &Linked, form: Form) -> Result<HttpResponse> {
    let words = words(ctx, purpose);
    let template = Page {
        page: ctx.layout(Nav::None, title(ctx, words.title, &form)),
        heading: words.title,
        lead: words.lead,
        name: linked.name.clone(),
        email: linked.email.as_str().to_owned(),
        form,
    };
    ctx.page_with(crate::web::work::status(&template.form), &template)
}

/// Whose password a link chooses; `None` where it does not work.
async fn open(
    ctx: &Ctx,
    request: &HttpRequest,
    purpose: Purpose,
    token: String,
) -> Result<Option<Linked>> {
    ctx.state.limits.sign_in(peer(request))?;
    let now = ctx.state.clock.now();
    let found = ctx
        .state
        .db
        .read(move |conn| links::find(conn, &token, purpose, now))
        .await;
    or_gone(found)
}

/// A link that does not work has a page of its own.
fn or_gone<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::Expired) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn form(
    ctx: Ctx,
    request: HttpRequest,
    link: Path<Link>,
    purpose: Purpose,
) -> Result<HttpResponse> {
    match open(&ctx, &request, purpose, link.into_inner().token).await? {
        Some(linked) => show(&ctx, purpose, &linked, Form::default()),
        None => gone(&ctx, purpose),
    }
}

async fn choose(
    ctx: Ctx,
    request: HttpRequest,
    link: Path<Link>,
    body: Bytes,
    purpose: Purpose,
) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let token = link.into_inner().token;
    let Some(linked) = open(&ctx, &request, purpose, token.clone()).await? else {
        return gone(&ctx, purpose);
    };
    let Some(password) = forms::chosen_password(&mut form, &linked.email, ctx.locale) else {
        return show(&ctx, purpose, &linked, form);
    };
    let hash = passwords::off_reactor(move || password.hash()).await?;
    let before = session::token_of(&request);
    let base_url = ctx.state.config.base_url();
    let (now, today) = (ctx.state.clock.now(), ctx.state.clock.today());
    let redeemed = ctx
        .state
        .db
        .write(move |conn| {
            let moment = (now, today);
            let redeemed = links::redeem(conn, &token, purpose, &hash, &base_url, moment)?;
            // Whoever was signed in here before is not any more.
            if let Some(before) = before {
                sessions::end(conn, &session::hash(&before), now)?;
                entering::end(conn, &before)?;
            }
            Ok(redeemed)
        })
        .await;
    let Some(entry) = or_gone(redeemed)? else {
        return gone(&ctx, purpose);
    };
    lead_in(&ctx, &entry, "/account?done=password")
}

/// `GET /account/invitations/{token}`; a link that does not work answers 410, and what to do.
///
/// # Errors
/// [`Error::TooMany`], and where the database is away.
pub async fn invitation_form(
    ctx: Ctx,
    request: HttpRequest,
    link: Path<Link>,
) -> Result<HttpResponse> {
    form(ctx, request, link, Purpose::Invitation).await
}

/// `POST /account/invitations/{token}`
///
/// # Errors
/// As [`invitation_form`], and [`Error::TooLarge`].
pub async fn accept(
    ctx: Ctx,
    request: HttpRequest,
    link: Path<Link>,
    body: Bytes,
) -> Result<HttpResponse> {
    choose(ctx, request, link, body, Purpose::Invitation).await
}

/// `GET /account/password/new/{token}`; a link that does not work answers 410, and what to do.
///
/// # Errors
/// [`Error::TooMany`], and where the database is away.
pub async fn new_password_form(
    ctx: Ctx,
    request: HttpRequest,
    link: Path<Link>,
) -> Result<HttpResponse> {
    form(ctx, request, link, Purpose::NewPassword).await
}

/// `POST /account/password/new/{token}`
///
/// # Errors
/// As [`new_password_form`], and [`Error::TooLarge`].
pub async fn new_password(
    ctx: Ctx,
    request: HttpRequest,
    link: Path<Link>,
    body: Bytes,
) -> Result<HttpResponse> {
    choose(ctx, request, link, body, Purpose::NewPassword).await
}
