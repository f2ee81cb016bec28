//! `/manage`: where work begins, for the secretariat and for whoever speaks for leads.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::desk;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Text, fold};
use crate::initiatives::review::{self, Waiting};
use crate::initiatives::{self, Acting};
use crate::web::{AccountRole, Ctx, Form, Layout, Nav, Principal, redirect};

/// A submission of the queue: reference, title, who and when.
struct QueueLine {
    reference: String,
    title: Html,
    said: Html,
}

#[derive(Template)]
#[template(path = "initiatives/manage/index.html")]
struct Home {
    page: Layout,
    form: Form,
    drafts: Vec<(String, Text)>,
    queue: Vec<QueueLine>,
    /// How many wait, in words.
    waiting: Option<String>,
}

/// `GET /manage`, and `GET /manage?ref=…`, which leads to the record.
///
/// # Errors
/// Where nobody is signed in who works here.
pub async fn home(ctx: Ctx) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let works = [AccountRole::Administrator, AccountRole::Contributor];
    if !works.into_iter().any(|role| principal.is(role)) {
        if !principal.is(AccountRole::Reviewer) {
            return Err(Error::Forbidden("administrators and contributors only"));
        }
        return Ok(redirect(ctx.href("/manage/verification")));
    }
    let mut form = Form::default();
    if let Some(typed) = asked(&ctx.query, "ref") {
        let reference = normal(&typed);
        let (wanted, who, clock) = (
            reference.clone(),
            principal.clone(),
            ctx.state.clock.clone(),
        );
        let found = ctx
            .state
            .db
            .read(move |conn| opens(conn, &who, &wanted, clock));
        let t = ctx.t();
        match found.await? {
            Found::Opens => {
                let to = format!("/manage/initiatives/{reference}");
                return Ok(redirect(ctx.href(&to)));
            }
            Found::ReadOnly => form.refuse("ref", t.review.read_only.as_str()),
            Found::Unknown => form.refuse("ref", t.entry.parent_unknown.as_str()),
        }
        form.set("ref", typed);
    }
    if principal.is(AccountRole::Administrator) {
        secretariat(&ctx, form).await
    } else {
        desk::show(&ctx, principal, form).await
    }
}

async fn secretariat(ctx: &Ctx, form: Form) -> Result<HttpResponse> {
    let work = |conn: &mut Conn| Ok((initiatives::drafts(conn)?, review::queue(conn)?));
    let (drafts, (queue, count)) = ctx.state.db.read(work).await?;
    let page = ctx.layout(Nav::Manage, ctx.t().manage.title.as_str());
    let queue: Vec<QueueLine> = queue
        .into_iter()
        .map(|one| queue_line(ctx, &page, one))
        .collect();
    let waiting = (count > 0).then(|| page.t.review.queue.text(count));
    let status = status(&form);
    let home = Home {
        page,
        form,
        drafts,
        queue,
        waiting,
    };
    ctx.page_with(status, &home)
}

fn queue_line(ctx: &Ctx, page: &Layout, one: Waiting) -> QueueLine {
    let name = page.person(one.author.name());
    let body = one.body.as_ref().map(|body| page.text(&body.name));
    let day = page.day(&ctx.state.clock.day_of(one.submitted_at));
    let parts = [
        ("name", &name),
        ("body", &body.unwrap_or_default()),
        ("day", &day),
    ];
    QueueLine {
        said: page.t.review.queue_line.html(&parts),
        title: page.text(&one.title),
        reference: one.reference,
    }
}

/// The status of the page: whether what was asked for is there.
pub fn status(form: &Form) -> StatusCode {
    if form.is_good() {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    }
}

/// A parameter of the address, where it says anything.
pub fn asked(query: &str, parameter: &str) -> Option<String> {
    let typed = url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == parameter)
        .map(|(_, value)| value.trim().chars().take(60).collect::<String>())?;
    (!typed.is_empty()).then_some(typed)
}

/// A reference as people type it: small letters, digits of any script, without `STI-`, with the
/// number of a part.
fn normal(typed: &str) -> String {
    let upper = fold::digits(typed).to_uppercase();
    let whole = upper.split('.').next().unwrap_or_default();
    let letters = whole.strip_prefix("STI-").unwrap_or(whole);
    let plain: String = letters
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    format!("STI-{plain}")
}

/// What came of looking for a record to work on.
enum Found {
    Opens,
    ReadOnly,
    Unknown,
}

fn opens(conn: &mut Conn, principal: &Principal, reference: &str, clock: Clock) -> Result<Found> {
    match Acting::open(conn, principal, reference, clock) {
        Ok(_) => Ok(Found::Opens),
        Err(Error::NotFound) => Ok(Found::Unknown),
        Err(Error::Forbidden(_)) => Ok(Found::ReadOnly),
        Err(error) => Err(error),
    }
}
