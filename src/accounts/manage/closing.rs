//! Accounts are closed, opened again, made anonymous, invited again.

use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::{Frame, back, forms, open, words};
use crate::accounts::pages::peer;
use crate::accounts::people::{self, Outcome, Person};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Message;
use crate::rules::Instant;
use crate::web::work;
use crate::web::{Ctx, Form, Layout};

/// The language and the account's code of an address.
type Of = Path<(String, String)>;

#[derive(Template)]
#[template(path = "accounts/manage/closing.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    said: Vec<Message>,
    /// What must be ticked, because it cannot be undone.
    sure: Option<Message>,
}

impl Page {
    fn ticks(&self) -> Option<Vec<(&'static str, Message)>> {
        self.sure.map(|words| vec![("yes", words)])
    }
}

/// What closes an account.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Deactivate,
    Anonymise,
}

impl Act {
    fn run(self, conn: &mut Conn, by: i64, account: i64, now: Instant) -> Result<Outcome> {
        match self {
            Self::Deactivate => people::deactivate(conn, by, account, now),
            Self::Anonymise => people::anonymise(conn, by, account, now),
        }
    }

    fn done(self) -> &'static str {
        match self {
            Self::Deactivate => "deactivated",
            Self::Anonymise => "anonymised",
        }
    }
}

fn ask(ctx: &Ctx, act: Act, person: &Person, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().people;
    let (title, button, said, sure) = match act {
        Act::Deactivate => (
            t.deactivate_title,
            t.deactivate,
            vec![t.deactivate_what, t.deactivate_drafts],
            None,
        ),
        Act::Anonymise => (
            t.anonymise_title,
            t.anonymise,
            vec![t.anonymise_what, t.anonymise_stays],
            Some(t.anonymise_sure),
        ),
    };
    let frame = Frame::about(ctx, person, title, button).warning();
    let template = Page {
        page: work::layout(ctx, &form, &frame.heading),
        form,
        frame,
        said,
        sure,
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn form(ctx: Ctx, path: Of, act: Act) -> Result<HttpResponse> {
    ctx.administrator()?;
    let person = open(&ctx, path.into_inner().1).await?;
    ask(&ctx, act, &person, Form::default())
}

async fn close(ctx: Ctx, path: Of, body: Bytes, act: Act) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let person = open(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return ask(&ctx, act, &person, form);
    }
    if act == Act::Anonymise && !form.has(forms::SURE, "yes") {
        form.refuse(forms::SURE, ctx.t().people.sure_needed.as_str());
        return ask(&ctx, act, &person, form);
    }
    let (account, now) = (person.id, ctx.state.clock.now());
    let done = ctx
        .state
        .db
        .write(move |conn| act.run(conn, by, account, now))
        .await?;
    if let Err(refusal) = done {
        form.refuse("content", words(ctx.t(), refusal).as_str());
        return ask(&ctx, act, &person, form);
    }
    Ok(back(&ctx, &person.code, act.done()))
}

/// `GET /manage/accounts/{code}/deactivation`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn deactivation_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    form(ctx, path, Act::Deactivate).await
}

/// `POST /manage/accounts/{code}/deactivation`
///
/// # Errors
/// As [`deactivation_form`]; why it cannot be done is shown.
pub async fn deactivate(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    close(ctx, path, body, Act::Deactivate).await
}

/// `GET /manage/accounts/{code}/anonymisation`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn anonymisation_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    form(ctx, path, Act::Anonymise).await
}

/// `POST /manage/accounts/{code}/anonymisation`
///
/// # Errors
/// As [`anonymisation_form`]; why it cannot be done is shown.
pub async fn anonymise(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    close(ctx, path, body, Act::Anonymise).await
}

/// Does what one button does, and leads back to the account.
async fn press(
    ctx: Ctx,
    path: Of,
    body: Bytes,
    done: &str,
    work: impl FnOnce(&mut Conn, i64, i64) -> Result<Outcome> + Send + 'static,
) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let person = open(&ctx, path.into_inner().1).await?;
    // Whoever had to sign in sees first what stands.
    if form.resumes() {
        return Ok(back(&ctx, &person.code, ""));
    }
    let account = person.id;
    let outcome = ctx
        .state
        .db
        .write(move |conn| work(conn, by, account))
        .await?;
    let done = if outcome.is_ok() { done } else { "changed" };
    Ok(back(&ctx, &person.code, done))
}

/// `POST /manage/accounts/{code}/reactivation`
///
/// # Errors
/// As [`deactivation_form`].
pub async fn reactivate(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let now = ctx.state.clock.now();
    press(ctx, path, body, "reactivated", move |conn, by, account| {
        people::reactivate(conn, by, account, now)
    })
    .await
}

/// `POST /manage/accounts/{code}/invitation`
///
/// # Errors
/// As [`deactivation_form`]; [`crate::error::Error::TooMany`].
pub async fn invite_again(
    ctx: Ctx,
    request: HttpRequest,
    path: Of,
    body: Bytes,
) -> Result<HttpResponse> {
    if ctx.administrator().is_ok() {
        ctx.state.limits.invitation(peer(&request))?;
    }
    let (base_url, now) = (ctx.state.config.base_url(), ctx.state.clock.now());
    press(ctx, path, body, "invited", move |conn, by, account| {
        people::invite_again(conn, by, account, &base_url, now)
    })
    .await
}
