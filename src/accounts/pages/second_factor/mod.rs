//! Pages of the second factor: at the sign-in, where a role needs one, and one's own.

pub mod code;
mod confirming;
pub mod owed;
pub mod own;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};

use super::{keep, sign_in_page, step_of};
use crate::accounts::entering::{self, HalfOpen, Owed};
use crate::accounts::factor::Method;
use crate::accounts::resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Message;
use crate::rules::Coded;
use crate::web::{AccountRole, Ctx, Form, redirect, session};

/// Asks somebody whose password was right for what they owe. What they had typed into another form
/// goes with them in the page itself; where there is nothing of it, the next page is one to be got.
pub(super) async fn ask(ctx: &Ctx, token: String, owed: Owed, form: Form) -> Result<HttpResponse> {
    let answer = if resume::resumes(&form) {
        let who = find(ctx, token.clone()).await?;
        match (who, owed) {
            (Some(who), Owed::Code(_)) => code::page(ctx, &who, form, None)?,
            (Some(who), Owed::SetUp) => owed::choose_page(ctx, &who, form)?,
            (None, _) => return begin_again(ctx, form),
        }
    } else {
        redirect(ctx.href(&with_next(step_of(owed), &form)))
    };
    keep(ctx, answer, token)
}

/// An address, with where somebody wanted to go.
fn with_next(path: &str, form: &Form) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(resume::carried(form).filter(|(name, _)| *name == "next"));
    match query.finish() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

async fn find(ctx: &Ctx, token: String) -> Result<Option<HalfOpen>> {
    let now = ctx.state.clock.now();
    ctx.state
        .db
        .read(move |conn: &mut Conn| entering::find(conn, &token, now))
        .await
}

/// The half-open session of a request, with its token.
async fn half_open(ctx: &Ctx, request: &HttpRequest) -> Result<Option<(String, HalfOpen)>> {
    let Some(token) = session::token_of(request) else {
        return Ok(None);
    };
    let who = find(ctx, token.clone()).await?;
    Ok(who.map(|who| (token, who)))
}

/// The sign-in form for whoever took too long, with what goes with them.
fn begin_again(ctx: &Ctx, mut form: Form) -> Result<HttpResponse> {
    form.refuse("email", ctx.t().factor.sign_in_over.as_str());
    sign_in_page(ctx, StatusCode::UNAUTHORIZED, form)
}

/// Whether codes by mail reach somebody: without a mail server an administrator reads them in the
/// outbox, and cannot get there without one.
fn may_use_mail(ctx: &Ctx, roles: &[AccountRole]) -> bool {
    ctx.state.config.smtp_url().is_some() || !roles.contains(&AccountRole::Administrator)
}

/// What is said of codes by mail where no mail server is set.
fn mail_warning(ctx: &Ctx) -> Option<Message> {
    let is_sent = ctx.state.config.smtp_url().is_some();
    (!is_sent).then_some(ctx.t().factor.no_mail_server)
}

/// The ways to get codes that somebody may choose from.
fn methods(ctx: &Ctx, roles: &[AccountRole]) -> Vec<(&'static str, Message)> {
    let t = &ctx.t().factor;
    let all = [(Method::App, t.method_app), (Method::Mail, t.method_mail)];
    let may = |method| method == Method::App || may_use_mail(ctx, roles);
    let all = all.into_iter().filter(|(method, _)| may(*method));
    all.map(|(method, words)| (method.code(), words)).collect()
}
