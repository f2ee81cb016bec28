//! One's own sessions, and everything that is held about oneself.

use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::accounts::sessions::{self, Ending, Open};
use crate::accounts::{own, sign_in_to_resume};
use crate::error::{Error, Result};
use crate::i18n::format;
use crate::web::{Ctx, Form, Layout, Nav, redirect, session};

/// The button that ends every session but this one.
const OTHERS: &str = "others";

#[derive(Template)]
#[template(path = "accounts/sessions.html")]
struct Page {
    page: Layout,
    rows: Vec<Row>,
    notice: bool,
}

struct Row {
    code: String,
    since: String,
    seen: String,
    is_this: bool,
}

impl Page {
    /// Whether there is another session than this one.
    fn has_others(&self) -> bool {
        self.rows.iter().any(|row| !row.is_this)
    }
}

/// `GET /account/sessions`
///
/// # Errors
/// [`Error::SignIn`] for whoever is not signed in.
pub async fn sessions(ctx: Ctx, request: HttpRequest) -> Result<HttpResponse> {
    let account = ctx.signed_in()?.account;
    let (this, now) = (session::token_of(&request), ctx.state.clock.now());
    let open = ctx
        .state
        .db
        .read(move |conn| sessions::of_account(conn, account, this.as_deref(), now))
        .await?;
    let instant = |at| format::instant(ctx.locale, ctx.state.clock.local(at));
    let row = |one: Open| Row {
        since: instant(one.since),
        seen: instant(one.seen_at),
        code: one.code,
        is_this: one.is_this,
    };
    let rows = open.into_iter().map(row).collect();
    ctx.page(&Page {
        page: ctx.layout(Nav::None, ctx.t().people.sessions_title.as_str()),
        rows,
        notice: ctx.query == "done=ended",
    })
}

/// `POST /account/sessions`: ends the session whose button was pressed, or all others.
///
/// # Errors
/// As [`sessions`]; [`Error::BadRequest`] where no button was.
pub async fn end(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let wanted = form.value("end").to_owned();
    // After a sign-in the sessions are others: they are shown, and none is ended unseen.
    if form.resumes() || wanted.is_empty() {
        return Ok(redirect(ctx.href("/account/sessions")));
    }
    let (this, now) = (
        session::token_of(&request).unwrap_or_default(),
        ctx.state.clock.now(),
    );
    ctx.state
        .db
        .write(move |conn| {
            let ending = if wanted == OTHERS {
                Ending::Others(&this)
            } else {
                Ending::One(&wanted)
            };
            sessions::end_of(conn, principal.account, ending, now)
        })
        .await?;
    Ok(redirect(ctx.href("/account/sessions?done=ended")))
}

/// `GET /account/data.json`: everything that is held about whoever asks.
///
/// # Errors
/// [`Error::SignIn`] for whoever is not signed in.
pub async fn data(ctx: Ctx, request: HttpRequest) -> Result<HttpResponse> {
    let account = ctx.signed_in()?.account;
    let (this, now) = (session::token_of(&request), ctx.state.clock.now());
    let data = ctx
        .state
        .db
        .read(move |conn| own::data(conn, account, this.as_deref(), now))
        .await?;
    let text = serde_json::to_string_pretty(&data).map_err(Error::internal)?;
    let name = "attachment; filename=\"sti-account.json\"";
    Ok(HttpResponse::Ok()
        .content_type("application/json; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(text))
}
