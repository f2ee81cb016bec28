//! The answers of the guided way, checked and entered, and the page with the reference.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use askama::Template;

use super::list::confirmed;
use super::task::Task;
use super::{Of, find};
use crate::accounts::sign_in_to_resume;
use crate::audit::Publication;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Message;
use crate::initiatives;
use crate::initiatives::drafts::{self, DraftStage, EntryDraft};
use crate::initiatives::entry::answers::{self, Answer};
use crate::initiatives::entry::new::{New, save_on};
use crate::initiatives::entry::reading::{self, Desk, Reading};
use crate::initiatives::entry::view::Fields;
use crate::initiatives::entry::warning::{self, Outcome};
use crate::initiatives::entry::whose;
use crate::web::{Ctx, Form, Layout, Nav, redirect, work};

#[derive(Template)]
#[template(path = "initiatives/guided/check.html")]
struct Page {
    page: Layout,
    form: Form,
    code: String,
    administers: bool,
    tasks: Vec<(Task, Vec<Answer>)>,
}

impl Page {
    /// What is wrong, with the address of the field that it is wrong with.
    fn problems(&self) -> Vec<(String, &str)> {
        let problems = self.form.problems().iter();
        problems
            .map(|problem| {
                let mut tasks = self.tasks.iter();
                let task = tasks.find(|(task, _)| task.has(&problem.field));
                let field = &problem.field;
                let href = match task {
                    Some((task, _)) => format!("{}#{field}", self.href(task)),
                    None => format!("#{field}"),
                };
                (href, problem.message.as_str())
            })
            .collect()
    }

    fn href(&self, task: &Task) -> String {
        let path = format!("/manage/entries/{}/{}", self.code, task.code());
        self.page.href(&path)
    }

    fn words(&self, task: &Task) -> Message {
        task.words(self.page.t)
    }

    fn action(&self) -> String {
        self.page
            .href(&format!("/manage/entries/{}/check", self.code))
    }
}

fn show_answers(ctx: &Ctx, desk: &Desk, code: String, reading: Reading) -> Result<HttpResponse> {
    let form = reading.form;
    let page = work::layout(ctx, &form, ctx.t().guided.check.as_str());
    let fields = Fields::of(desk, true, reading.choices);
    let tasks = Task::of(desk).into_iter();
    let tasks = tasks.map(|task| (task, answers::of(&page, &fields, task, &form)));
    let tasks = tasks.collect();
    let status = work::status(&form);
    let check = Page {
        administers: desk.administers(),
        page,
        form,
        code,
        tasks,
    };
    ctx.page_with(status, &check)
}

/// `GET /manage/entries/{code}/check`
///
/// # Errors
/// [`Error::NotFound`] for what is not one's own.
pub async fn check(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let desk = Desk::of(&ctx, ctx.signed_in()?)?;
    let code = path.into_inner().1;
    let (read, asked) = (desk.clone(), code.clone());
    let reading = ctx.state.db.read(move |conn| {
        let draft = find(conn, &read, &asked)?;
        if !draft.is_open() {
            return Ok(None);
        }
        let form = Form::filled(draft.fields.iter().cloned());
        reading::read(conn, form, &read).map(Some)
    });
    match reading.await? {
        Some(mut reading) => {
            // Before it is sent, nothing is wrong yet: what is missing shows as that.
            reading.form = Form::filled(reading.form.values().iter().cloned());
            show_answers(&ctx, &desk, code, reading)
        }
        None => Ok(redirect(confirmed(&ctx, &code))),
    }
}

/// Fields that the page of the answers and the warning add.
const ADDED: [&str; 8] = [
    "then",
    "embargo_day",
    "embargo_month",
    "embargo_year",
    "similar",
    "similar_reason",
    "similar_seen",
    crate::web::form::RESUME,
];

fn whole(draft: &EntryDraft, sent: &Form) -> Form {
    let saved = draft.fields.iter();
    let saved = saved.filter(|(name, _)| !ADDED.contains(&name.as_str()));
    let sent = sent.values().iter();
    let sent = sent.filter(|(name, _)| ADDED.contains(&name.as_str()));
    Form::filled(saved.chain(sent).cloned())
}

/// `POST /manage/entries/{code}/check`: the record is entered.
///
/// # Errors
/// As [`check`]; what is wrong leads back to its task.
pub async fn finish(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let sent = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &sent);
    };
    let desk = Desk::of(&ctx, &principal)?;
    let code = path.into_inner().1;
    if sent.has("then", "form") {
        return Ok(redirect(ctx.href(&format!("/manage/entries/{code}"))));
    }
    let (read, asked, clock) = (desk.clone(), code.clone(), ctx.state.clock.clone());
    let locale = ctx.locale;
    let (draft, reading, outcome, publication) = ctx
        .state
        .db
        .read(move |conn| {
            let draft = find(conn, &read, &asked)?;
            let mut form = whole(&draft, &sent);
            let publication = whose::publication(&mut form, (locale, &clock), &read.principal);
            let mut reading = reading::read(conn, form, &read)?;
            let outcome = warning::look(conn, &mut reading, &read)?;
            Ok((draft, reading, outcome, publication))
        })
        .await?;
    if !draft.is_open() {
        return Ok(redirect(confirmed(&ctx, &code)));
    }
    let goes_on = !reading.form.resumes();
    match (&reading.entry, outcome) {
        (Some((entry, provenance)), Outcome::Nothing(joins)) if goes_on => {
            let new = New {
                entry: entry.clone(),
                provenance: provenance.clone(),
                publication,
                joins,
            };
            let to = entered(&ctx, &desk, draft, new, &reading.form).await?;
            Ok(redirect(to))
        }
        (Some(_), Outcome::Similar(found)) if goes_on => {
            let action = ctx.href(&format!("/manage/entries/{code}/check"));
            warning::show(&ctx, reading.form, &reading.choices, found, action)
        }
        _ => show_answers(&ctx, &desk, code, reading),
    }
}

/// Enters the record, once, as it was read; says where to go on. Where another tab changed it
/// meanwhile, its answers are shown again.
async fn entered(
    ctx: &Ctx,
    desk: &Desk,
    read: EntryDraft,
    new: New,
    form: &Form,
) -> Result<String> {
    let (desk, clock) = (desk.clone(), ctx.state.clock.clone());
    let code = read.code.clone();
    let write = move |conn: &mut Conn| {
        let draft = find(conn, &desk, &read.code)?;
        if draft != read {
            return Ok(None);
        }
        let reference = save_on(conn, &desk, &clock, new)?;
        drafts::entered(conn, draft.id, &reference)?;
        Ok(Some(reference))
    };
    // It may be public now: the state's own write lets every page know.
    let reference = ctx.state.write(write).await?;
    Ok(match reference {
        Some(reference) if form.has("then", "submit") => {
            ctx.href(&format!("/manage/initiatives/{reference}/submission"))
        }
        Some(_) => confirmed(ctx, &code),
        None => ctx.href(&format!("/manage/entries/{code}/check")),
    })
}

#[derive(Template)]
#[template(path = "initiatives/guided/confirmation.html")]
struct Confirmation {
    page: Layout,
    reference: String,
    said: Message,
    /// It waits to be submitted by a lead.
    submits: bool,
}

/// `GET /manage/entries/{code}/confirmation`
///
/// # Errors
/// [`Error::NotFound`] for what is not one's own, or was not entered.
pub async fn confirmation(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let desk = Desk::of(&ctx, ctx.signed_in()?)?;
    let (read, code) = (desk.clone(), path.into_inner().1);
    let now = ctx.state.clock.now();
    let (reference, publication) = ctx
        .state
        .db
        .read(move |conn| {
            let draft = find(conn, &read, &code)?;
            let entered = draft.stage == DraftStage::Entered;
            let id = draft
                .initiative
                .filter(|_| entered)
                .ok_or(Error::NotFound)?;
            let reference = initiatives::reference_of(conn, id)?;
            let publication = initiatives::next_publication(conn, id, now)?;
            Ok((reference, publication))
        })
        .await?;
    let t = &ctx.t().guided;
    let said = match publication {
        Publication::Draft => t.done_draft,
        Publication::Now => t.done_public,
        Publication::From(..) => t.done_later,
    };
    let page = Confirmation {
        page: ctx.layout(Nav::Manage, t.done_title.as_str()),
        submits: publication == Publication::Draft && !desk.administers(),
        reference,
        said,
    };
    ctx.page_with(StatusCode::OK, &page)
}
