//! A decision is closed by the secretariat, and opened again with a reason.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::super::{Decision, NewClosing, Scope, Wanted, forms, store, view};
use super::said::ask;
use super::{Of, change, find, open};
use crate::accounts::sign_in_to_resume;
use crate::audit::Verb;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Text};
use crate::rules::decision::{ClosedAs, DecisionState};
use crate::rules::{Coded, Day, Instant};
use crate::web::{Ctx, Form, Layout, redirect, state, work};

#[derive(Template)]
#[template(path = "decisions/manage/closing.html")]
struct Page {
    page: Layout,
    form: Form,
    heading: String,
    code: String,
    text: Html,
    outcomes: Vec<(String, String)>,
}

/// The first day on which it can be closed: of its decision, or of its last opening.
fn first(one: &Decision) -> Day {
    let last = one.turns.last().map(|turn| turn.on);
    last.map_or(one.decided_on, |on| on.max(one.decided_on))
}

fn answer(ctx: &Ctx, one: &Decision, mut form: Form) -> Result<HttpResponse> {
    let t = ctx.t();
    if form.is_good() {
        match one.state(ctx.today) {
            Some(DecisionState::Closed) => {
                form.refuse("outcome", t.meeting_desk.is_closed.as_str());
            }
            Some(_) => {}
            None if one.is_withdrawn() => {
                form.refuse("outcome", t.meeting_desk.is_withdrawn.as_str());
            }
            None => form.refuse("outcome", t.decisions.not_decided.as_str()),
        }
    }
    let code = one.code();
    let heading = t.meeting_desk.close_of.with(&[("code", &code)]);
    let page = work::layout(ctx, &form, &heading);
    let blank = Text::default();
    let text = one.current().map_or(&blank, |said| &said.text);
    let outcome = |one: &ClosedAs| {
        let words = view::outcome_words(t, *one);
        (one.code().to_owned(), words.to_string())
    };
    let template = Page {
        text: page.text(text),
        outcomes: ClosedAs::ALL.iter().map(outcome).collect(),
        code,
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/decisions/{code}/closing`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn closing(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let one = open(&ctx, path.into_inner().1).await?;
    answer(&ctx, &one, Form::default())
}

/// Whether it can be closed.
fn is_open(one: &Decision, day: Day) -> bool {
    let state = one.state(day);
    matches!(state, Some(DecisionState::Open | DecisionState::Overdue))
}

/// `POST /manage/decisions/{code}/closing`
///
/// # Errors
/// As [`closing`]; what is wrong with the form is shown in it.
pub async fn close(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let one = open(&ctx, path.into_inner().1).await?;
    if form.resumes() || !is_open(&one, ctx.today) {
        return answer(&ctx, &one, form);
    }
    let others = later(&ctx, &form, &one).await?;
    let days = (first(&one), ctx.today);
    let said = forms::closing(&mut form, ctx.locale, days, |_| others);
    let Some(said) = said else {
        return answer(&ctx, &one, form);
    };
    let (at, code, today) = (ctx.state.clock.now(), one.code(), ctx.today);
    let of = code.clone();
    let write = move |conn: &mut Conn| write(conn, &of, &said, (account, at), today);
    if !ctx.state.write(write).await? {
        // Somebody closed it otherwise meanwhile: what was typed stays, and what stands is named.
        let one = open(&ctx, code).await?;
        return answer(&ctx, &one, form);
    }
    let path = format!("/manage/decisions/{code}?done=closed");
    Ok(redirect(ctx.href(&path)))
}

/// The row of the decision that is typed as the one that took this one up: another one, of the same
/// or a later meeting.
async fn later(ctx: &Ctx, form: &Form, one: &Decision) -> Result<Option<i64>> {
    let code = form.value("later").trim().to_uppercase();
    let plain = code.bytes().all(|byte| byte.is_ascii_graphic());
    let known = ctx.known();
    if !plain || Scope::code(&code).is_err() {
        return Ok(None);
    }
    let read =
        move |conn: &mut Conn| store::load(conn, Scope::code(&code)?, Wanted::default(), known);
    let found = ctx.state.db.read(read).await?;
    let later = found.into_iter().next();
    let later = later.filter(|other| other.id != one.id && other.decided_on >= one.decided_on);
    Ok(later
        .filter(|other| !other.is_withdrawn())
        .map(|other| other.id))
}

fn write(
    conn: &mut Conn,
    code: &str,
    said: &NewClosing,
    (account, at): (i64, Instant),
    today: Day,
) -> Result<bool> {
    // Looked up again, in the transaction: a form that is sent twice closes it once.
    let one = find(conn, code, at)?;
    if !is_open(&one, today) || said.on < first(&one) {
        let same = one.closed(today).is_some_and(|(turn, closing)| {
            let words = (closing.outcome, &closing.text);
            turn.on == said.on && words == (said.outcome, &said.text)
        });
        return Ok(same);
    }
    let change = change(code, account, Verb::DecisionClosed, None).record(conn, at)?;
    said.add(conn, one.id, change)?;
    state::raise_revision(conn)?;
    Ok(true)
}

fn ask_to_reopen(ctx: &Ctx, one: &Decision, mut form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().meeting_desk;
    if one.state(ctx.today) != Some(DecisionState::Closed) && form.is_good() {
        form.refuse("reason", t.is_open.as_str());
    }
    ask(ctx, one, form, (t.reopen_of, t.reopen_hint, t.reopen))
}

/// `GET /manage/decisions/{code}/reopening`
///
/// # Errors
/// As [`closing`].
pub async fn reopening(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let one = open(&ctx, path.into_inner().1).await?;
    ask_to_reopen(&ctx, &one, Form::default())
}

/// `POST /manage/decisions/{code}/reopening`
///
/// # Errors
/// As [`closing`]; what is wrong with the form is shown in it.
pub async fn reopen(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let one = open(&ctx, path.into_inner().1).await?;
    let closed = one.state(ctx.today) == Some(DecisionState::Closed);
    if form.resumes() || !closed {
        return ask_to_reopen(&ctx, &one, form);
    }
    let Some(reason) = work::reason(&mut form, ctx.locale, true).filter(|_| form.is_good()) else {
        return ask_to_reopen(&ctx, &one, form);
    };
    let (at, code, today) = (ctx.state.clock.now(), one.code(), ctx.today);
    let of = code.clone();
    let write = move |conn: &mut Conn| {
        let one = find(conn, &of, at)?;
        let Some((closing, _)) = one.closed(today) else {
            return Ok(());
        };
        let verb = Verb::DecisionReopened;
        let change = change(&of, account, verb, Some(reason.clone())).record(conn, at)?;
        let rows = (one.id, change, closing.id);
        store::writing::reopen(conn, rows, today, &reason)?;
        state::raise_revision(conn)
    };
    ctx.state.write(write).await?;
    let path = format!("/manage/decisions/{code}?done=reopened");
    Ok(redirect(ctx.href(&path)))
}
