//! `…/check`: all answers on one page, signed and handed in.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::acts::{self, Refusal};
use super::duty::state_words;
use super::item::{GivenView, given_view};
use super::opened::{At, Working, working};
use super::signing::signed;
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Html;
use crate::rounds::model::{Item, ItemState, Of};
use crate::web::work::SEEN;
use crate::web::{Ctx, Form, Layout, redirect, work};

/// An answer as it is checked.
struct Row {
    href: String,
    code: String,
    title: Html,
    state: String,
    tag: &'static str,
    /// What was entered waits for acceptance, and is handed in with the report: where it stands.
    carries: Option<String>,
    given: Option<GivenView>,
}

#[derive(Template)]
#[template(path = "rounds/check.html")]
struct Page {
    page: Layout,
    form: Form,
    back: String,
    heading: String,
    body: Html,
    administers: bool,
    rows: Vec<Row>,
    /// How many are not answered, in words.
    open: Option<String>,
    late: bool,
}

fn carries(page: &Layout, item: &Item) -> Option<String> {
    match &item.of {
        Of::Record(_, reference) if item.unaccepted && item.state() != ItemState::Left => {
            Some(page.href(&format!("/manage/initiatives/{reference}/submission")))
        }
        _ => None,
    }
}

fn show(ctx: &Ctx, working: &Working, items: &[Item], mut form: Form) -> Result<HttpResponse> {
    let mut page = work::layout(ctx, &form, "");
    let heading = working.heading(page.t.duties.check_title, &page);
    page.title = if form.is_good() {
        heading.clone()
    } else {
        page.t.common.error_title.with(&[("page", &heading)])
    };
    form.replace(SEEN, &acts::seen(items));
    let path = working.path();
    let row = |item: &Item| {
        let (state, tag) = state_words(&page, item);
        Row {
            href: page.href(&format!("{path}/items/{}", item.of.code())),
            code: item.of.code().to_owned(),
            title: page.text(&item.title),
            state,
            tag,
            carries: carries(&page, item),
            given: given_view(ctx, &page, item),
        }
    };
    let open = items.iter().filter(|item| item.state() == ItemState::Open);
    let open = i64::try_from(open.count()).unwrap_or(i64::MAX);
    let template = Page {
        back: page.href(&path),
        heading,
        body: page.text(&working.owner.name.name),
        administers: working.administers(),
        rows: items.iter().map(row).collect(),
        open: (open > 0).then(|| page.t.duties.still_open.text(open)),
        late: ctx.today > working.round.said.due_on,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn items(ctx: &Ctx, working: &Working) -> Result<Vec<Item>> {
    let working = working.clone();
    let read = move |conn: &mut Conn| working.items(conn);
    ctx.state.db.read(read).await
}

/// `GET …/check`
///
/// # Errors
/// As the page of the duty.
pub async fn check(ctx: Ctx, path: At) -> Result<HttpResponse> {
    let working = working(&ctx, ctx.signed_in()?, path).await?;
    let items = items(&ctx, &working).await?;
    show(&ctx, &working, &items, Form::default())
}

/// `POST …/check`: the report is handed in; a late one is taken, and marked as late.
///
/// # Errors
/// As [`check`]; what is wrong with the form is shown in it.
pub async fn hand_in(ctx: Ctx, path: At, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let opened = working(&ctx, &principal, path).await?;
    if form.resumes() {
        let items = items(&ctx, &opened).await?;
        return show(&ctx, &opened, &items, form);
    }
    let t = &ctx.t().duties;
    if !form.has("sign", "yes") {
        form.refuse("sign", t.sign_needed.as_str());
    }
    let working = signed(&ctx, &mut form, opened.clone());
    if form.is_good() {
        let (seen, path) = (form.value(SEEN).to_owned(), working.path());
        let write = move |conn: &mut Conn| acts::hand_in(conn, &working, &seen);
        let refusal = match ctx.state.write(write).await? {
            Ok(number) => {
                let to = format!("{path}/reports/{number}?done=handed-in");
                return Ok(redirect(ctx.href(&to)));
            }
            Err(refusal) => refusal,
        };
        let words = match refusal {
            Refusal::Closed => t.refused_closed,
            Refusal::NotApplicable => t.refused_not_applicable,
            Refusal::Waits => t.refused_waits,
            Refusal::Elsewhere => t.refused_elsewhere,
            Refusal::Nothing => t.refused_nothing,
            Refusal::Meanwhile => t.refused_meanwhile,
        };
        form.refuse("sign", words.as_str());
    }
    let items = items(&ctx, &opened).await?;
    show(&ctx, &opened, &items, form)
}
