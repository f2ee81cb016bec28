//! The code after the password.

use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::super::{Wish, arrive, peer, sign_in_page, title};
use super::{begin_again, half_open};
use crate::accounts::entering::{self, Answer, HalfOpen, Owed};
use crate::accounts::factor::{Method, mailed};
use crate::accounts::{forms, resume};
use crate::error::Result;
use crate::i18n::Message;
use crate::web::{Ctx, Form, Layout, Nav, work};

#[derive(Template)]
#[template(path = "accounts/second_factor/code.html")]
struct Page {
    page: Layout,
    form: Form,
    lead: String,
    by_mail: bool,
    notice: Option<Message>,
}

impl Page {
    fn hidden(&self) -> impl Iterator<Item = (&str, &str)> {
        resume::carried(&self.form)
    }
}

/// Asks somebody for their code.
pub(super) fn page(
    ctx: &Ctx,
    who: &HalfOpen,
    form: Form,
    notice: Option<Message>,
) -> Result<HttpResponse> {
    let t = &ctx.t().factor;
    let by_mail = who.owed == Owed::Code(Method::Mail);
    let template = Page {
        page: ctx.layout(Nav::None, title(ctx, t.code_title, &form)),
        lead: if by_mail {
            t.code_mail.with(&[("email", &who.email)])
        } else {
            t.code_app.to_string()
        },
        form,
        by_mail,
        notice,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// The form of a page that is got: where somebody wanted to go.
pub(super) fn wished(wish: &Wish) -> Form {
    let mut form = Form::default();
    if let Some(next) = &wish.next {
        form.set("next", next.as_str());
    }
    form
}

/// `GET /account/sign-in/code`; whoever owes no code is shown the sign-in form.
///
/// # Errors
/// Where the database is away.
pub async fn code_form(ctx: Ctx, request: HttpRequest, wish: Query<Wish>) -> Result<HttpResponse> {
    let form = wished(&wish);
    match half_open(&ctx, &request).await? {
        Some((_, who)) if who.owed != Owed::SetUp => page(&ctx, &who, form, None),
        _ => sign_in_page(&ctx, StatusCode::OK, form),
    }
}

/// `POST /account/sign-in/code`
///
/// # Errors
/// [`crate::error::Error::TooMany`], [`crate::error::Error::TooLarge`], and where the database is
/// away.
pub async fn code(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    ctx.state.limits.sign_in(peer(&request))?;
    let mut form = Form::read(&body)?;
    let Some((token, who)) = half_open(&ctx, &request).await? else {
        return begin_again(&ctx, form);
    };
    let Some(entered) = forms::entered(&mut form, ctx.locale) else {
        return page(&ctx, &who, form, None);
    };
    let (now, today) = (ctx.state.clock.now(), ctx.state.clock.today());
    let answer = ctx
        .state
        .db
        .write(move |conn| entering::prove(conn, &token, &entered, now, today))
        .await?;
    match answer {
        Answer::Right(signed_in) => arrive(ctx, signed_in, &form),
        Answer::Over => begin_again(&ctx, form),
        Answer::Wrong => {
            let field = if form.value(forms::RECOVERY).is_empty() {
                forms::CODE
            } else {
                forms::RECOVERY
            };
            form.refuse(field, ctx.t().factor.code_wrong.as_str());
            page(&ctx, &who, form, None)
        }
    }
}

/// `POST /account/sign-in/letter`: another code by mail.
///
/// # Errors
/// As [`code`].
pub async fn send_again(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    ctx.state.limits.sign_in(peer(&request))?;
    let form = Form::read(&body)?;
    let Some((_, who)) = half_open(&ctx, &request).await? else {
        return begin_again(&ctx, form);
    };
    let notice = send(&ctx, who.account).await?;
    match who.owed {
        Owed::Code(Method::Mail) => page(&ctx, &who, form, Some(notice)),
        Owed::Code(Method::App) => page(&ctx, &who, form, None),
        Owed::SetUp => super::owed::again(&ctx, who, form, notice).await,
    }
}

/// Sends an account another code, if it gets codes by mail or is about to; what is said of it.
pub(super) async fn send(ctx: &Ctx, account: i64) -> Result<Message> {
    let (base_url, now) = (ctx.state.config.base_url(), ctx.state.clock.now());
    let sent = ctx
        .state
        .db
        .write(move |conn| mailed::send_on_request(conn, account, &base_url, now))
        .await?;
    let t = &ctx.t().factor;
    Ok(if sent { t.letter_sent } else { t.letter_waits })
}
