//! `/manage/bulk`: rows are chosen from the list with its filters, and what is done to them.

use std::collections::BTreeSet;

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Query};
use askama::Template;

use super::asking::{Reach, Reached};
use super::{Task, Work};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::exchange::import::Who;
use crate::exchange::import::desk::bring;
use crate::figures::View;
use crate::i18n::{Html, Message, format};
use crate::initiatives::{self, Listed, Names, Params};
use crate::organisations::{self, Organisation};
use crate::rules::{Coded, LAST_PLAN_DAY, Moment, Step};
use crate::themes::{self, Theme};
use crate::web::form::{NAME_MAX, Typed};
use crate::web::{Ctx, Form, Layout, redirect, terms, work};

/// Rows that the page shows, to be ticked; all that the filters find can be chosen without.
const SHOWN: usize = 200;

/// What the page offers.
struct Offered {
    /// The records under the filters.
    records: Vec<Listed>,
    themes: Vec<Theme>,
    organisations: Vec<Organisation>,
}

async fn load(ctx: &Ctx, query: Query<Params>) -> Result<Offered> {
    let (clock, locale) = (ctx.state.clock.clone(), ctx.locale);
    let read = move |conn: &mut Conn| {
        let view = View::load(conn, &clock, Moment::as_it_stood(clock.today()))?;
        let mut organisations = organisations::entered(conn)?;
        organisations.retain(|one| one.merged_into.is_none());
        Ok(Offered {
            records: initiatives::selected(conn, (&clock, &view), query, locale)?,
            themes: themes::all(conn)?,
            organisations,
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
            Task::Confirm => t.task_confirm,
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
    let row = |one: &Listed| Row {
        title: page.text(&one.title),
        ticked: form.has("row", &one.reference),
        reference: one.reference.clone(),
    };
    let template = Page {
        rows: offered.records.iter().take(SHOWN).map(row).collect(),
        found: number(&page, offered.records.len()),
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
        // With the filters: what is chosen among is what they find.
        let mut to = ctx.href(&ctx.path);
        if !ctx.query.is_empty() {
            to = format!("{to}?{}", ctx.query);
        }
        return sign_in_to_resume(&ctx, &to, &form);
    }
    let account = ctx.administrator()?.account;
    let offered = load(&ctx, query).await?;
    if form.resumes() {
        return show(&ctx, &offered, form);
    }
    let chosen = chosen(&ctx, &offered, &mut form);
    let read = read(&ctx, &offered, &mut form);
    let Some((wanted, reason)) = read.filter(|_| form.is_good()) else {
        return show(&ctx, &offered, form);
    };
    let work = match wanted {
        Wanted::Confirmation => return ask(&ctx, account, (chosen, reason), form).await,
        Wanted::Change(work) => work,
    };
    let file = work.file(chosen.iter().map(|one| one.reference.as_str()))?;
    let who = Who::Secretariat(Some(account));
    match bring(&ctx, who, (reason, file)).await? {
        Ok(code) => Ok(redirect(ctx.href(&format!("/manage/imports/{code}")))),
        Err(why) => {
            form.refuse("row", why);
            show(&ctx, &offered, form)
        }
    }
}

/// A body that leads some of the records, and how far a question reaches it.
struct LeadRow {
    name: Html,
    records: String,
    /// People who are written to; none where nobody is.
    people: Option<String>,
}

#[derive(Template)]
#[template(path = "exchange/asking.html")]
struct AskingPage {
    page: Layout,
    form: Form,
    rows: Vec<LeadRow>,
    letters: String,
    /// Which letters these are, for the form.
    seen: String,
    none: bool,
    passed_over: Option<String>,
    changed: bool,
    reason: String,
}

impl AskingPage {
    /// What the choice before said, which this page sends again.
    fn kept(&self) -> impl Iterator<Item = (&str, &str)> {
        let kept = ["row", "which", "task", "reason"];
        let all = self.form.values().iter();
        all.filter(move |(name, _)| kept.contains(&name.as_str()))
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Shows whom a question about records reaches, and asks it once that was seen.
async fn ask(
    ctx: &Ctx,
    account: i64,
    (records, reason): (Vec<Listed>, String),
    form: Form,
) -> Result<HttpResponse> {
    let (clock, base_url) = (ctx.state.clock.clone(), ctx.state.config.base_url());
    let seen = form.value("seen").to_owned();
    let is_seen = !seen.is_empty();
    let words = reason.clone();
    let work = move |conn: &mut Conn| {
        let reach = Reach::load(conn, &clock, &records)?;
        let mark = reach.mark(&records, &words);
        let asks = seen == mark && reach.letters() > 0;
        if asks {
            let by = (account, words.as_str());
            reach.write(conn, (&clock, &base_url), &records, by)?;
        }
        Ok::<_, Error>((reach, asks, mark, Names::entered(conn)?))
    };
    let (reach, asked, mark, names) = ctx.state.db.write(work).await?;
    if asked {
        return Ok(redirect(ctx.href("/manage/letters")));
    }
    let page = work::layout(ctx, &form, ctx.t().bulk.confirm_title.as_str());
    let row = |one: &Reached| LeadRow {
        name: names.link(&page, one.body),
        records: number(&page, one.records),
        people: (one.people > 0).then(|| number(&page, one.people)),
    };
    let template = AskingPage {
        rows: reach.bodies.iter().map(row).collect(),
        letters: page.t.bulk.letters.text(whole(reach.letters())),
        seen: mark,
        none: reach.letters() == 0,
        passed_over: (reach.passed_over > 0)
            .then(|| page.t.bulk.passed_over.text(whole(reach.passed_over))),
        changed: is_seen,
        reason,
        page,
        form,
    };
    ctx.page(&template)
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn number(page: &Layout, n: usize) -> String {
    format::number(page.locale, whole(n))
}

/// The records that were chosen: of those that the filters find, and no others.
fn chosen(ctx: &Ctx, offered: &Offered, form: &mut Form) -> Vec<Listed> {
    if form.has("which", "all") {
        return offered.records.clone();
    }
    let ticked: BTreeSet<&str> = form.all("row").into_iter().collect();
    let all = offered.records.iter();
    let mine: Vec<Listed> = all
        .filter(|one| ticked.contains(one.reference.as_str()))
        .cloned()
        .collect();
    if mine.is_empty() {
        form.refuse("row", ctx.t().bulk.rows_needed.as_str());
    }
    mine
}

/// What is wanted of the records that were chosen.
enum Wanted {
    Change(Work),
    Confirmation,
}

/// What is done, and why: the history of each record, or the letter, gives it as the reason.
fn read(ctx: &Ctx, offered: &Offered, form: &mut Form) -> Option<(Wanted, String)> {
    let mut typed = form.typed(ctx.locale);
    let task: Option<Task> = typed.choice("task");
    let reason = typed.line("reason", NAME_MAX);
    if reason.is_none() && typed.form().problem("reason").is_none() {
        typed.refuse("reason", ctx.t().work.reason_needed.as_str());
    }
    let t = &ctx.t().bulk;
    let wanted = match task? {
        Task::Confirm => Some(Wanted::Confirmation),
        Task::Theme => {
            let all = offered.themes.iter().map(|one| one.code.as_str());
            code(&mut typed, ("theme", t.theme_needed), all)
                .map(Work::Theme)
                .map(Wanted::Change)
        }
        Task::Lead => {
            let all = offered.organisations.iter().map(|one| one.code.as_str());
            code(&mut typed, ("lead", t.lead_needed), all)
                .map(Work::Lead)
                .map(Wanted::Change)
        }
        Task::Due => {
            let step: Option<Step> = typed.choice("step");
            let day = typed.day("due", LAST_PLAN_DAY);
            if day.is_none() && typed.form().day_problem("due").is_none() {
                typed.refuse("due_day", t.due_needed.as_str());
            }
            let due = step.zip(day);
            due.map(|(step, day)| Wanted::Change(Work::Due(step, day)))
        }
    };
    wanted.zip(reason)
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
