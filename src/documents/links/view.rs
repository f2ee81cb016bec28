//! What came of asking for a link, in words; and `/manage/links`, those that do not answer.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::store;
use super::{LinkTest, Outcome};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::i18n::Html;
use crate::web::{AccountRole, Ctx, Layout, Nav, Source};

/// What came of asking for a link.
pub fn words(page: &Layout, clock: &Clock, test: &LinkTest) -> Html {
    let t = &page.t.links;
    let day = |at| page.day(&clock.day_of(at));
    let status = test.status.map(|status| status.to_string());
    let parts = [
        ("day", &day(test.tested_at)),
        ("since", &day(test.failing_since.unwrap_or(test.tested_at))),
        ("status", &Html::isolate(&status.unwrap_or_default())),
    ];
    match test.outcome {
        Outcome::Answers => t.answers.html(&parts[..1]),
        Outcome::Gone => t.gone.html(&parts),
        Outcome::Silent => t.silent.html(&parts[..2]),
        Outcome::NotPublic => Html::escape(t.not_public.as_str()),
    }
}

/// What an address may ask for.
#[derive(Deserialize)]
pub struct Params {
    /// The page, counted from 1.
    #[serde(default)]
    page: Option<String>,
}

struct Line {
    title: String,
    href: String,
    reference: String,
    link: Source,
    found: Html,
}

#[derive(Template)]
#[template(path = "documents/links.html")]
struct List {
    page: Layout,
    off: bool,
    lines: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
}

/// `GET /manage/links`, for administrators and reviewers.
///
/// # Errors
/// Where neither is signed in, and [`Error::Parameter`].
pub async fn list(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?;
    if !principal.is(AccountRole::Administrator) && !principal.is(AccountRole::Reviewer) {
        return Err(Error::Forbidden("administrators and reviewers only"));
    }
    let given = query.page.as_deref().unwrap_or("1");
    let wanted = given
        .parse()
        .ok()
        .filter(|page| (1..=10_000).contains(page));
    let wanted: usize = wanted.ok_or_else(|| Error::Parameter {
        name: "page",
        given: given.to_owned(),
    })?;
    let now = ctx.state.clock.now();
    let read = move |conn: &mut crate::db::Conn| store::failing(conn, wanted - 1, now);
    let (found, more) = ctx.state.db.read(read).await?;
    let page = ctx.layout(Nav::Manage, ctx.t().links.title.as_str());
    let at = |page: usize| ctx.href(&format!("/manage/links?page={page}"));
    let lines = found.iter().map(|(failing, test)| Line {
        title: failing.title.clone(),
        href: page.href(&format!(
            "/manage/initiatives/{}#document-{}",
            failing.reference, failing.number
        )),
        reference: failing.reference.clone(),
        link: Source::at(&page, &failing.url),
        found: words(&page, &ctx.state.clock, test),
    });
    ctx.page(&List {
        off: !ctx.state.config.link_tests,
        lines: lines.collect(),
        first: (wanted > 1).then(|| at(1)),
        next: more.then(|| at(wanted + 1)),
        page,
    })
}
