//! `/manage/verification`: the documented facts that a reviewer may check, and those that wait for
//! an answer or for other documents.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::super::{Queue, Waiting, store};
use super::{find, reviewer};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Message};
use crate::rounds;
use crate::rules::{Body, Coded, Instant};
use crate::web::{AccountRole, Ctx, Layout, Nav, work};

/// What an address may ask for.
#[derive(Deserialize)]
pub struct Params {
    /// The last fact of the page before: the record's reference, a point, and the fact's code.
    #[serde(default)]
    after: String,
    /// Which of the lists.
    queue: Option<String>,
    /// What was done to a report.
    done: Option<String>,
}

impl Params {
    fn queue(&self) -> Result<Queue> {
        let Some(given) = self.queue.as_deref() else {
            return Ok(Queue::Open);
        };
        Queue::from_code(given).ok_or_else(|| Error::Parameter {
            name: "queue",
            given: given.to_owned(),
        })
    }
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

/// A report of a round that waits.
struct ReportLine {
    href: String,
    round: Html,
    body: Html,
    day: Html,
}

/// Reports that the page names; when these are decided on, others follow.
const REPORTS: i64 = 20;

#[derive(Template)]
#[template(path = "verification/index.html")]
struct List {
    page: Layout,
    reviews: bool,
    /// What was decided a moment ago.
    done: Option<Message>,
    queue: Queue,
    lines: Vec<Line>,
    /// Reports of rounds that wait for a decision.
    reports: Vec<ReportLine>,
    first: Option<String>,
    next: Option<String>,
}

impl List {
    /// The lists: how each is called, where it is, and whether it is this one.
    fn queues(&self) -> Vec<(Message, String, bool)> {
        let t = &self.page.t.verification;
        let words = |queue| match queue {
            Queue::Open => t.queue_open,
            Queue::Asked => t.queue_asked,
            Queue::Refused => t.queue_refused,
        };
        Queue::ALL
            .iter()
            .map(|queue| {
                let href = self.page.href(&address(*queue));
                (words(*queue), href, *queue == self.queue)
            })
            .collect()
    }

    fn none(&self) -> Message {
        let t = &self.page.t.verification;
        match self.queue {
            Queue::Open => t.none,
            Queue::Asked => t.none_asked,
            Queue::Refused => t.none_refused,
        }
    }
}

fn address(queue: Queue) -> String {
    match queue {
        Queue::Open => "/manage/verification".into(),
        _ => format!("/manage/verification?queue={}", queue.code()),
    }
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
    let queue = query.queue()?;
    let given = query.after.clone();
    let work = move |conn: &mut Conn| {
        let after = after(conn, &given, now)?;
        let mut reports = rounds::undecided(conn, REPORTS)?;
        // Of what is theirs they hear as the body does.
        let own: Vec<Body> = reviewer.iter().flat_map(|who| who.bodies.clone()).collect();
        reports.retain(|(_, owner, _)| !own.contains(&owner.body));
        let waiting = store::waiting(conn, (reviewer.as_ref(), queue), after, now)?;
        Ok((waiting, reports))
    };
    let (mut waiting, reports) = ctx.state.db.read(work).await?;
    let more = waiting.len() > store::SHOWN;
    waiting.truncate(store::SHOWN);
    let last = waiting.last().filter(|_| more);
    let next = last.map(|one| {
        let after = format!("after={}.{}", one.reference, one.code);
        ctx.href(&format!(
            "/manage/verification?queue={}&{after}",
            queue.code()
        ))
    });
    let page = ctx.layout(Nav::Manage, ctx.t().verification.title.as_str());
    let lines = waiting.iter().map(|one| line(&ctx, &page, one)).collect();
    let reports = reports.iter().map(|(round, owner, at)| {
        let duty = format!("/manage/duties/{}/{}", round.said.code, owner.name.code);
        ReportLine {
            href: page.href(&format!("{duty}/review")),
            round: page.text(&round.said.name),
            body: page.text(&owner.name.name),
            day: page.day(&ctx.state.clock.day_of(*at)),
        }
    });
    let reports = reports.collect();
    ctx.page(&List {
        first: (!query.after.is_empty()).then(|| ctx.href(&address(queue))),
        done: match query.done.as_deref() {
            Some("accepted") => Some(page.t.duties.done_accepted),
            Some("returned") => Some(page.t.duties.done_returned),
            _ => None,
        },
        page,
        reviews,
        queue,
        lines,
        reports,
        next,
    })
}

/// The place of a fact in the list, by what an address says of it.
fn after(conn: &mut Conn, given: &str, now: Instant) -> Result<Option<(Instant, i64)>> {
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
