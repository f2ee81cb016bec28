//! Which letters of rounds somebody wants: their own page, and the one that a letter leads to, for
//! which nobody signs in.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Message;
use crate::letters::choice::{self, Choice};
use crate::rules::Coded;
use crate::web::{Ctx, Form, Layout, Nav, redirect, work};

/// What a mail program sends for its reader.
const ONE_CLICK: &str = "List-Unsubscribe";

#[derive(Template)]
#[template(path = "letters/choice.html")]
struct Page {
    page: Layout,
    form: Form,
    done: bool,
}

impl Page {
    fn choices(&self) -> Vec<(&'static str, Message)> {
        let t = &self.page.t.letters;
        let words = |choice: Choice| match choice {
            Choice::Due => t.choice_due,
            Choice::Weekly => t.choice_weekly,
            Choice::None => t.choice_none,
        };
        let all = Choice::ALL.iter();
        all.map(|choice| (choice.code(), words(*choice))).collect()
    }
}

fn show(ctx: &Ctx, form: Form) -> Result<HttpResponse> {
    let mut page = work::layout(ctx, &form, ctx.t().letters.choice_title.as_str());
    // Nobody need be signed in.
    page.nav = Nav::None;
    let template = Page {
        page,
        form,
        done: ctx.query == "done=1",
    };
    ctx.page_with(work::status(&template.form), &template)
}

fn filled(choice: Choice) -> Form {
    let mut form = Form::default();
    form.set("choice", choice.code());
    form
}

/// Whose choice a page is about.
enum Whose {
    Account(i64),
    Token(String),
}

impl Whose {
    fn account(&self, conn: &mut Conn) -> Result<i64> {
        match self {
            Self::Account(account) => Ok(*account),
            Self::Token(token) => choice::account_of(conn, token),
        }
    }
}

async fn ask(ctx: Ctx, whose: Whose) -> Result<HttpResponse> {
    let read = move |conn: &mut Conn| {
        let account = whose.account(conn)?;
        choice::of(conn, account)
    };
    let chosen = ctx.state.db.read(read).await?;
    show(&ctx, filled(chosen))
}

async fn take(ctx: Ctx, whose: Whose, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let read = move |conn: &mut Conn| whose.account(conn);
    let account = ctx.state.db.read(read).await?;
    let chosen = match form.value(ONE_CLICK).is_empty() {
        false => Some(Choice::None),
        true => Choice::from_code(form.value("choice")),
    };
    if form.resumes() {
        return show(&ctx, form);
    }
    let Some(chosen) = chosen else {
        let words = ctx.t().letters.choice_needed.as_str();
        form.refuse("choice", words);
        return show(&ctx, form);
    };
    let write = move |conn: &mut Conn| choice::choose(conn, account, chosen);
    ctx.state.db.write(write).await?;
    if !form.value(ONE_CLICK).is_empty() {
        // A mail program follows no redirection (RFC 8058).
        return show(&ctx, filled(chosen));
    }
    Ok(redirect(format!("{}?done=1", ctx.href(&ctx.path))))
}

/// `GET /account/letters`
///
/// # Errors
/// Where nobody is signed in.
pub async fn own(ctx: Ctx) -> Result<HttpResponse> {
    let account = ctx.signed_in()?.account;
    ask(ctx, Whose::Account(account)).await
}

/// `POST /account/letters`
///
/// # Errors
/// Where nobody is signed in.
pub async fn choose_own(ctx: Ctx, body: Bytes) -> Result<HttpResponse> {
    let Some(principal) = &ctx.principal else {
        let form = Form::read(&body)?;
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.account;
    take(ctx, Whose::Account(account), body).await
}

/// `GET /account/letters/{token}`
///
/// # Errors
/// [`Error::NotFound`](crate::error::Error::NotFound) for a token that nobody has.
pub async fn by_token(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    ask(ctx, Whose::Token(path.into_inner().1)).await
}

/// `POST /account/letters/{token}`
///
/// # Errors
/// As [`by_token`].
pub async fn choose_by_token(
    ctx: Ctx,
    path: Path<(String, String)>,
    body: Bytes,
) -> Result<HttpResponse> {
    take(ctx, Whose::Token(path.into_inner().1), body).await
}
