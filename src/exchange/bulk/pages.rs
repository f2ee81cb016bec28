//! `/manage/bulk`: rows are chosen from the list with its filters, and what is done to them.

use std::collections::BTreeSet;

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Query};
use askama::Template;

use super::{Task, Work};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::exchange::import::Who;
use crate::exchange::import::desk::bring;
use crate::figures::View;
use crate::i18n::{Html, Message, Text};
use crate::initiatives::{self, Params};
use crate::organisations::{self, Organisation};
use crate::rules::{Coded, Day, Moment, Step};
use crate::themes::{self, Theme};
use crate::web::form::{NAME_MAX, Typed};
use crate::web::{Ctx, Form, Layout, redirect, terms, work};

/// Rows that the page shows, to be ticked; all that the filters find can be chosen without.
const SHOWN: usize = 200;

/// The last day that a plan may name.
const LAST_DAY: Day = Day::MAX;

/// What the page offers.
struct Offered {
    /// The records under the filters: reference and title.
    records: Vec<(String, Text)>,
    themes: Vec<Theme>,
    organisations: Vec<Organisation>,
}

async fn load(ctx: &Ctx, query: Query<Params>) -> Result<Offered> {
    let (clock, locale) = (ctx.state.clock.clone(), ctx.locale);
    let read = move |conn: &mut Conn| {
        let view = View::load(conn, &clock, Moment::as_it_stood(clock.today()))?;
        let found = initiatives::selected(conn, (&clock, &view), query, locale)?;
        let named = found.into_iter().map(|one| (one.reference, one.title));
        Ok(Offered {
            records: named.collect(),
            themes: themes::all(conn)?,
            organisations: organisations::all(conn)?,
        })
    };
    ctx.state.db.read(read).await
}

struct Row {
    reference: String,
    title: Html,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "exchange/bulk.html")]
struct Page {
    page: Layout,
    form: Form,
    rows: Vec<Row>,
    /// How many there are, where not all are shown.
    found: String,
    themes: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    steps: Vec<(String, String)>,
    list: String,
}

impl Page {
    fn tasks(&self) -> Vec<(&'static str, String)> {
        let t = &self.page.t.bulk;
        let words = |task| match task {
            Task::Theme => t.task_theme,
            Task::Lead => t.task_lead,
            Task::Due => t.task_due,
        };
        let all = Task::ALL.iter();
        all.map(|task| (task.code(), words(*task).to_string()))
            .collect()
    }

    fn which(&self) -> Vec<(&'static str, String)> {
        let t = &self.page.t.bulk;
        vec![
            ("ticked", t.ticked.to_string()),
            ("all", t.all.with(&[("n", &self.found)])),
        ]
    }
}

fn show(ctx: &Ctx, offered: &Offered, form: Form) -> Result<HttpResponse> {
    let page = work::layout(ctx, &form, ctx.t().bulk.title.as_str());
    let row = |(reference, title): &(String, Text)| Row {
        title: page.text(title),
        ticked: form.has("row", reference),
        reference: reference.clone(),
    };
    let template = Page {
        rows: offered.records.iter().take(SHOWN).map(row).collect(),
        found: crate::i18n::format::number(
            ctx.locale,
            i64::try_from(offered.records.len()).unwrap_or(i64::MAX),
        ),
        themes: offered
            .themes
            .iter()
            .map(|one| (one.code.clone(), page.plain(&one.name)))
            .collect(),
        organisations: offered
            .organisations
            .iter()
            .map(|one| (one.code.clone(), page.plain(&one.name)))
            .collect(),
        steps: Step::ALL
            .iter()
            .map(|step| {
                (
                    step.code().to_owned(),
                    terms::step(page.t, *step).to_string(),
                )
            })
            .collect(),
        list: page.href("/initiatives"),
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/bulk`, with the filters of the list of initiatives.
///
/// # Errors
/// Where no administrator is signed in; as the list, for filters that it does not know.
pub async fn choose(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    ctx.administrator()?;
    let offered = load(&ctx, query).await?;
    show(&ctx, &offered, Form::default())
}

/// `POST /manage/bulk`: the change becomes an import, which is looked at and let in, or not.
///
/// # Errors
/// As [`choose`]; what is wrong with the form is shown in it.
pub async fn begin(ctx: Ctx, query: Query<Params>, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    if ctx.principal.is_none() {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    }
    let account = ctx.administrator()?.account;
    let offered = load(&ctx, query).await?;
    if form.resumes() {
        return show(&ctx, &offered, form);
    }
    let chosen = chosen(&ctx, &offered, &mut form);
    let Some((work, reason)) = read(&ctx, &offered, &mut form) else {
        return show(&ctx, &offered, form);
    };
    if !form.is_good() {
        return show(&ctx, &offered, form);
    }
    let file = work.file(chosen.iter().map(String::as_str))?;
    let who = Who::Secretariat(Some(account));
    match bring(&ctx, who, (reason, file)).await? {
        Ok(code) => Ok(redirect(ctx.href(&format!("/manage/imports/{code}")))),
        Err(why) => {
            form.refuse("row", why);
            show(&ctx, &offered, form)
        }
    }
}

/// The references that were chosen: of those that the filters find, and no others.
fn chosen(ctx: &Ctx, offered: &Offered, form: &mut Form) -> Vec<String> {
    let all = offered.records.iter().map(|(reference, _)| reference);
    if form.has("which", "all") {
        return all.cloned().collect();
    }
    let ticked: BTreeSet<&str> = form.all("row").into_iter().collect();
    let mine: Vec<String> = all
        .filter(|one| ticked.contains(one.as_str()))
        .cloned()
        .collect();
    if mine.is_empty() {
        form.refuse("row", ctx.t().bulk.rows_needed.as_str());
    }
    mine
}

/// What is done, and why: the history of each record gives it as the reason.
fn read(ctx: &Ctx, offered: &Offered, form: &mut Form) -> Option<(Work, String)> {
    let mut typed = form.typed(ctx.locale);
    let task: Option<Task> = typed.choice("task");
    let reason = typed.line("reason", NAME_MAX);
    if reason.is_none() && typed.form().problem("reason").is_none() {
        typed.refuse("reason", ctx.t().work.reason_needed.as_str());
    }
    let t = &ctx.t().bulk;
    let work = match task? {
        Task::Theme => {
            let all = offered.themes.iter().map(|one| one.code.as_str());
            code(&mut typed, ("theme", t.theme_needed), all).map(Work::Theme)
        }
        Task::Lead => {
            let all = offered.organisations.iter().map(|one| one.code.as_str());
            code(&mut typed, ("lead", t.lead_needed), all).map(Work::Lead)
        }
        Task::Due => {
            let step: Option<Step> = typed.choice("step");
            let day = typed.day("due", LAST_DAY);
            if day.is_none() && typed.form().day_problem("due").is_none() {
                typed.refuse("due_day", t.due_needed.as_str());
            }
            step.zip(day).map(|(step, day)| Work::Due(step, day))
        }
    };
    work.zip(reason)
}

/// A code among those that are offered.
fn code<'a>(
    typed: &mut Typed<'_>,
    (field, needed): (&str, Message),
    mut all: impl Iterator<Item = &'a str>,
) -> Option<String> {
    let given = typed.form().value(field).to_owned();
    let known = all.any(|code| code == given);
    if !known {
        typed.refuse(field, needed.as_str());
    }
    known.then_some(given)
}
