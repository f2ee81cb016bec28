//! `…/review`: the secretariat accepts a report, or returns it with comments by item.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::acts::{self, Undecided};
use super::opened::{At, Working};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Html;
use crate::initiatives::review::{self as records, OVERALL};
use crate::rounds::model::{Item, Report};
use crate::rounds::store::reports;
use crate::web::form::TEXT_MAX;
use crate::web::{Ctx, Form, Layout, Principal, redirect, work};

/// The prefix of the fields of comments.
const COMMENT: &str = "comment_";

/// The field that says which report the form saw.
const SEEN: &str = "seen";

struct Loaded {
    working: Working,
    report: Option<Report>,
    items: Vec<Item>,
}

async fn read(ctx: &Ctx, principal: &Principal, path: (String, String)) -> Result<Loaded> {
    let (principal, clock) = (principal.clone(), ctx.state.clock.clone());
    let read = move |conn: &mut Conn| {
        let working = Working::open_to_read(conn, (&principal, &clock), (&path.0, &path.1))?;
        working.decides()?;
        Ok(Loaded {
            report: reports::newest_waiting(conn, working.owner.duty)?,
            items: working.items(conn)?,
            working,
        })
    };
    ctx.state.db.read(read).await
}

#[derive(Template)]
#[template(path = "rounds/review.html")]
struct Page {
    page: Layout,
    form: Form,
    back: String,
    heading: String,
    /// The report that waits: its address.
    report: Option<String>,
    /// What can be commented on: field, code, title.
    items: Vec<(String, String, Html)>,
}

impl Page {
    /// Comments that were typed on a report that waits no more.
    fn typed(&self) -> Vec<&str> {
        let all = self.form.values().iter();
        let typed = all.filter(|(name, value)| name.starts_with(COMMENT) && !value.is_empty());
        typed.map(|(_, value)| value.as_str()).collect()
    }
}

fn show(ctx: &Ctx, loaded: &Loaded, mut form: Form) -> Result<HttpResponse> {
    let mut page = work::layout(ctx, &form, "");
    let heading = loaded.working.heading(page.t.duties.review_title, &page);
    page.title = if form.is_good() {
        heading.clone()
    } else {
        page.t.common.error_title.with(&[("page", &heading)])
    };
    let path = loaded.working.path();
    let number = loaded.report.as_ref().map(|report| report.number);
    if form.value(SEEN).is_empty() {
        form.replace(SEEN, &number.map_or(String::new(), |n| n.to_string()));
    }
    let item = |item: &Item| {
        let code = item.of.code().to_owned();
        (format!("{COMMENT}{code}"), code, page.text(&item.title))
    };
    let template = Page {
        back: page.href(&loaded.working.back()),
        report: number.map(|number| page.href(&format!("{path}/reports/{number}"))),
        items: loaded.items.iter().map(item).collect(),
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET …/review`
///
/// # Errors
/// As the page of the duty; [`crate::error::Error::Forbidden`] for who neither administers nor
/// reviews.
pub async fn review(ctx: Ctx, path: At) -> Result<HttpResponse> {
    let (_, round, body) = path.into_inner();
    let loaded = read(&ctx, ctx.signed_in()?, (round, body)).await?;
    show(&ctx, &loaded, Form::default())
}

/// The comments by item, one at least.
fn read_comments(ctx: &Ctx, form: &mut Form, items: &[Item]) -> Vec<(String, String)> {
    let codes = items.iter().map(|item| item.of.code().to_owned());
    let fields: Vec<String> = std::iter::once(OVERALL.to_owned()).chain(codes).collect();
    let mut typed = form.typed(ctx.locale);
    let mut comments = Vec::new();
    for field in fields {
        if let Some(comment) = typed.text(&format!("{COMMENT}{field}"), TEXT_MAX) {
            comments.push((field, comment));
        }
    }
    if comments.is_empty() && form.is_good() {
        let words = ctx.t().review.comment_needed.as_str();
        form.refuse(format!("{COMMENT}{OVERALL}"), words);
    }
    comments
}

/// `POST …/review`: accepts, or returns with comments.
///
/// # Errors
/// As [`review`]; what is wrong with the form is shown in it.
pub async fn decide(ctx: Ctx, path: At, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let (_, round, body) = path.into_inner();
    let loaded = read(&ctx, &principal, (round.clone(), body.clone())).await?;
    if form.resumes() {
        return show(&ctx, &loaded, form);
    }
    let t = &ctx.t().duties;
    let report = loaded.report.clone();
    let report = report.filter(|report| report.number.to_string() == form.value(SEEN));
    let Some(report) = report else {
        form.refuse("review", t.decided_meanwhile.as_str());
        // Another report may wait by now: what is sent again is about that one.
        form.replace(SEEN, "");
        return show(&ctx, &loaded, form);
    };
    let returns = form.has("then", "return");
    let comments = match returns {
        true => Some(read_comments(&ctx, &mut form, &loaded.items)),
        false => None,
    };
    if !form.is_good() {
        return show(&ctx, &loaded, form);
    }
    let (working, path) = (loaded.working.clone(), loaded.working.back());
    let write = move |conn: &mut Conn| acts::decide(conn, &working, &report, comments.as_deref());
    let words = match ctx.state.write(write).await? {
        Ok(()) => {
            let done = if returns { "returned" } else { "accepted" };
            return Ok(redirect(ctx.href(&format!("{path}?done={done}"))));
        }
        Err(Undecided::Own) => t.refused_own.to_string(),
        Err(Undecided::Decided) => t.decided_meanwhile.to_string(),
        Err(Undecided::Record(reference, refusal)) => {
            let t = ctx.t();
            let why = match refusal {
                records::Refusal::Changed => t.review.record_changed.to_string(),
                records::Refusal::Reworked => t.review.record_reworked.to_string(),
                records::Refusal::TextsCannotWait => t.review.texts_cannot_wait.to_string(),
                records::Refusal::Twice {
                    measure,
                    told,
                    other,
                } => records::told_twice_words(t, measure, (told, other)),
                _ => t.review.decided_meanwhile.to_string(),
            };
            let parts = [("reference", reference.as_str()), ("why", why.as_str())];
            t.duties.refused_record.with(&parts)
        }
    };
    form.refuse("review", words);
    let loaded = read(&ctx, &principal, (round, body)).await?;
    show(&ctx, &loaded, form)
}
