//! `/manage/verification`: the documented facts that a reviewer may check.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::super::{Waiting, store};
use super::{find, reviewer};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Html;
use crate::web::{AccountRole, Ctx, Layout, Nav, work};

/// What an address may ask for.
#[derive(Deserialize)]
pub struct Params {
    /// The last fact of the page before: the record's reference, a point, and the fact's code.
    #[serde(default)]
    after: String,
}

/// A fact that waits.
struct Line {
    href: String,
    name: String,
    title: Html,
    reference: String,
    day: Html,
    reported: Html,
}

#[derive(Template)]
#[template(path = "verification/index.html")]
struct List {
    page: Layout,
    reviews: bool,
    lines: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
}

/// `GET /manage/verification`
///
/// # Errors
/// Where neither a reviewer nor an administrator is signed in.
pub async fn list(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?;
    let reviewer = reviewer(principal);
    if reviewer.is_none() && !principal.is(AccountRole::Administrator) {
        return Err(Error::Forbidden("reviewers only"));
    }
    let (reviews, now) = (reviewer.is_some(), ctx.state.clock.now());
    let given = query.after.clone();
    let work = move |conn: &mut Conn| {
        let after = after(conn, &given, now)?;
        store::waiting(conn, reviewer.as_ref(), after, now)
    };
    let mut waiting = ctx.state.db.read(work).await?;
    let more = waiting.len() > store::SHOWN;
    waiting.truncate(store::SHOWN);
    let address = "/manage/verification";
    let last = waiting.last().filter(|_| more);
    let next = last.map(|one| ctx.href(&format!("{address}?after={}.{}", one.reference, one.code)));
    let page = ctx.layout(Nav::Manage, ctx.t().verification.title.as_str());
    let lines = waiting.iter().map(|one| line(&ctx, &page, one)).collect();
    ctx.page(&List {
        first: (!query.after.is_empty()).then(|| ctx.href(address)),
        page,
        reviews,
        lines,
        next,
    })
}

/// The place of a fact in the list, by what an address says of it.
fn after(
    conn: &mut Conn,
    given: &str,
    now: crate::rules::Instant,
) -> Result<Option<(crate::rules::Instant, i64)>> {
    if given.is_empty() {
        return Ok(None);
    }
    let unknown = || Error::Parameter {
        name: "after",
        given: given.to_owned(),
    };
    let (reference, code) = given.split_once('.').ok_or_else(unknown)?;
    match find(conn, reference, code, now) {
        Ok((_, _, fact, _)) => Ok(Some((fact.recorded_at, fact.id))),
        Err(Error::NotFound) => Err(unknown()),
        Err(error) => Err(error),
    }
}

fn line(ctx: &Ctx, page: &Layout, one: &Waiting) -> Line {
    let folder = format!("/manage/initiatives/{}/facts", one.reference);
    Line {
        href: page.at(&folder, &one.code),
        name: work::milestone(ctx.locale, one.step, &one.milestone),
        title: page.text(&one.title),
        reference: one.reference.clone(),
        day: page.dated(&one.dating),
        reported: page.day(&ctx.state.clock.day_of(one.recorded_at)),
    }
}
