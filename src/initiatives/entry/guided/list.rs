//! The start of the guided way, its list of tasks, and giving it up.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use askama::Template;

use super::task::Task;
use super::{Of, find};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Message};
use crate::initiatives::drafts::{self, EntryDraft};
use crate::initiatives::entry::new::beginning;
use crate::initiatives::entry::reading::{self, Desk};
use crate::web::{Ctx, Form, Layout, Nav, redirect, work};

/// The most new records that one account has on their way at once.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "initiatives/guided/start.html")]
struct Start {
    page: Layout,
    form: Form,
    unfinished: Vec<Unfinished>,
}

/// A new record on its way, as the list shows it.
struct Unfinished {
    href: String,
    title: Html,
    saved: Html,
}

/// `GET /manage/entries/new`
///
/// # Errors
/// Where nobody is signed in who may enter.
pub async fn start(ctx: Ctx) -> Result<HttpResponse> {
    let desk = Desk::of(&ctx, ctx.signed_in()?)?;
    show_start(&ctx, &desk, Form::default()).await
}

async fn show_start(ctx: &Ctx, desk: &Desk, form: Form) -> Result<HttpResponse> {
    let account = desk.principal.account;
    let own = ctx
        .state
        .db
        .read(move |conn| drafts::of_account(conn, account));
    let own = own.await?;
    let page = work::layout(ctx, &form, ctx.t().guided.start_title.as_str());
    let unfinished = own.iter().map(|draft| {
        let title = draft.title();
        let day = ctx.state.clock.day_of(draft.saved_at);
        Unfinished {
            href: page.at("/manage/entries", &draft.code),
            title: if title.is_empty() {
                Html::escape(page.t.guided.untitled.as_str())
            } else {
                page.text(&title)
            },
            saved: page.t.guided.saved_on.html(&[("day", &page.day(&day))]),
        }
    });
    let unfinished = unfinished.collect();
    let status = work::status(&form);
    let start = Start {
        page,
        form,
        unfinished,
    };
    ctx.page_with(status, &start)
}

/// `POST /manage/entries/new`: a new record is begun.
///
/// # Errors
/// As [`start`].
pub async fn begin(ctx: Ctx, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let desk = Desk::of(&ctx, &principal)?;
    if form.resumes() {
        return show_start(&ctx, &desk, form).await;
    }
    match begun(&ctx, &desk, beginning()).await? {
        Some(code) => Ok(redirect(ctx.href(&format!("/manage/entries/{code}")))),
        None => {
            form.refuse("start", ctx.t().guided.too_many.as_str());
            show_start(&ctx, &desk, form).await
        }
    }
}

/// Begins a new record with what is filled in already; returns its code, none where somebody has
/// too many on their way.
///
/// # Errors
/// Where the database refuses.
pub async fn begun(ctx: &Ctx, desk: &Desk, form: Form) -> Result<Option<String>> {
    let (account, now) = (desk.principal.account, ctx.state.clock.now());
    let write = move |conn: &mut Conn| {
        let open = drafts::of_account(conn, account)?;
        // A button pressed twice begins one: what is as it was begun is carried on.
        let same = |draft: &&EntryDraft| draft.fields == form.values();
        if let Some(draft) = open.iter().find(same) {
            return Ok(Some(draft.code.clone()));
        }
        if open.len() >= MOST {
            return Ok(None);
        }
        drafts::begin(conn, account, None, None, form.values(), now).map(Some)
    };
    ctx.state.db.write(write).await
}

#[derive(Template)]
#[template(path = "initiatives/guided/list.html")]
struct List {
    page: Layout,
    code: String,
    tasks: Vec<Line>,
}

/// A task as the list shows it.
struct Line {
    href: String,
    words: Message,
    needed: bool,
    progress: Message,
    completed: bool,
}

/// `GET /manage/entries/{code}`: the tasks.
///
/// # Errors
/// [`Error::NotFound`] for what is not one's own.
pub async fn tasks(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let desk = Desk::of(&ctx, ctx.signed_in()?)?;
    let code = path.into_inner().1;
    let read = desk.clone();
    let (draft, form) = ctx
        .state
        .db
        .read(move |conn| {
            let draft = find(conn, &read, &code)?;
            let form = Form::filled(draft.fields.iter().cloned());
            Ok((draft, reading::read(conn, form, &read)?.form))
        })
        .await?;
    if !draft.is_open() {
        return Ok(redirect(confirmed(&ctx, &draft.code)));
    }
    let page = ctx.layout(Nav::Manage, ctx.t().guided.start_title.as_str());
    let line = |task: Task| {
        let progress = task.progress(&form);
        Line {
            href: page.href(&format!("/manage/entries/{}/{}", draft.code, task.code())),
            words: task.words(page.t),
            needed: task.is_needed(),
            progress: progress.words(page.t),
            completed: progress == super::task::Progress::Completed,
        }
    };
    let tasks = Task::of(&desk).into_iter().map(line).collect();
    ctx.page(&List {
        code: draft.code.clone(),
        tasks,
        page,
    })
}

/// The address of the page that says what a draft became.
pub fn confirmed(ctx: &Ctx, code: &str) -> String {
    ctx.href(&format!("/manage/entries/{code}/confirmation"))
}

#[derive(Template)]
#[template(path = "initiatives/guided/discard.html")]
struct Discard {
    page: Layout,
    code: String,
    title: Html,
}

async fn open(ctx: &Ctx, desk: &Desk, path: Of) -> Result<EntryDraft> {
    let (desk, code) = (desk.clone(), path.into_inner().1);
    let read = ctx.state.db.read(move |conn| find(conn, &desk, &code));
    let draft = read.await?;
    if draft.is_open() {
        Ok(draft)
    } else {
        Err(Error::NotFound)
    }
}

/// `GET /manage/entries/{code}/discard`
///
/// # Errors
/// As [`tasks`].
pub async fn discard_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let desk = Desk::of(&ctx, ctx.signed_in()?)?;
    let draft = open(&ctx, &desk, path).await?;
    show_discard(&ctx, &draft)
}

fn show_discard(ctx: &Ctx, draft: &EntryDraft) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::Manage, ctx.t().guided.discard_title.as_str());
    ctx.page_with(
        StatusCode::OK,
        &Discard {
            code: draft.code.clone(),
            title: page.text(&draft.title()),
            page,
        },
    )
}

/// `POST /manage/entries/{code}/discard`: it is given up.
///
/// # Errors
/// As [`tasks`].
pub async fn discard(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let desk = Desk::of(&ctx, &principal)?;
    let draft = open(&ctx, &desk, path).await?;
    if form.resumes() {
        return show_discard(&ctx, &draft);
    }
    let write = ctx
        .state
        .db
        .write(move |conn| drafts::discard(conn, &draft));
    write.await?;
    Ok(redirect(ctx.href("/manage/entries/new")))
}
