//! `/manage/decisions`: the secretariat enters, corrects and closes decisions; whoever speaks for a
//! responsible body reports on them.

mod closing;
mod report;
mod review;
mod said;

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

pub use self::closing::{close, closing, reopen, reopening};
pub use self::report::{create as create_report, new as new_report};
pub use self::review::{decide, show as show_report};
pub use self::said::{correct, correcting, create, new, withdraw, withdrawing};
use super::filter::place;
use super::view::{self, Row};
use super::{Decision, Report, Scope, Standing, Wanted, store};
use crate::audit::{NewChange, Publication, Verb};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Message};
use crate::rules::decision::DecisionState;
use crate::rules::{Body, Instant, Origin};
use crate::web::{AccountRole, Ctx, Layout, Nav, Principal};

/// The language and the code of an address.
type Of = Path<(String, String)>;

/// Decisions of one page.
const PAGE: usize = 50;

/// A change of a decision, by the secretariat and public at once.
fn change(code: &str, account: i64, verb: Verb, reason: Option<String>) -> NewChange {
    NewChange {
        initiative: None,
        reference: format!("decision {code}"),
        account: Some(account),
        verb,
        origin: Origin::Secretariat,
        body: None,
        letter: None,
        publication: Publication::Now,
        reason,
    }
}

/// The decision with a code, with everything that those at work see of it.
fn find(conn: &mut Conn, code: &str, known: Instant) -> Result<Decision> {
    let found = store::load(conn, Scope::code(code)?, Wanted::WORK, known)?;
    found.into_iter().next().ok_or(Error::NotFound)
}

async fn open(ctx: &Ctx, code: String) -> Result<Decision> {
    let known = ctx.known();
    ctx.state
        .db
        .read(move |conn| find(conn, &code, known))
        .await
}

/// For which of the responsible bodies somebody speaks; none where they are no contributor.
fn spoken_for(principal: &Principal, one: &Decision) -> Vec<Body> {
    let bodies = one.current().map_or(&[][..], |said| &said.bodies);
    let bodies = bodies.iter().map(|(body, _)| *body);
    bodies
        .filter(|body| principal.speaks_for([*body]).is_some())
        .collect()
}

/// Passes the secretariat, and whoever speaks for a responsible body.
fn concerned(principal: &Principal, one: &Decision) -> Result<()> {
    if principal.is(AccountRole::Administrator) || !spoken_for(principal, one).is_empty() {
        return Ok(());
    }
    Err(Error::Forbidden("neither the secretariat nor responsible"))
}

#[derive(Template)]
#[template(path = "decisions/manage/index.html")]
struct Index {
    page: Layout,
    rows: Vec<Row>,
    queue: Vec<ReportLine>,
    /// How many wait, in words.
    waiting: Option<String>,
    first: Option<String>,
    next: Option<String>,
}

/// Where the list goes on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The decision after which the page begins.
    after: String,
}

/// A report as the desk lists it.
struct ReportLine {
    href: String,
    name: String,
    day: Html,
    who: Html,
    standing: Message,
    comment: Option<String>,
    again: Option<String>,
}

/// `GET /manage/decisions`: for the secretariat all of them, with the reports that wait; for
/// whoever speaks for bodies those that name them.
///
/// # Errors
/// Where nobody is signed in who works here; [`Error::Parameter`] for a code of no decision.
pub async fn index(ctx: Ctx, params: Query<Params>) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let administers = principal.is(AccountRole::Administrator);
    let contributes = principal.is(AccountRole::Contributor) && !principal.bodies.is_empty();
    if !administers && !contributes {
        return Err(Error::Forbidden("neither the secretariat nor responsible"));
    }
    let known = ctx.known();
    let read = move |conn: &mut Conn| {
        store::load(
            conn,
            Scope::All,
            Wanted {
                links: false,
                ..Wanted::WORK
            },
            known,
        )
    };
    let mut all = ctx.state.db.read(read).await?;
    let mut begin = place(&all, &params.after)?;
    if !administers {
        let mine = |one: &Decision| !spoken_for(&principal, one).is_empty();
        begin = all.iter().take(begin).filter(|one| mine(one)).count();
        all.retain(mine);
    }
    let page = ctx.layout(Nav::Manage, ctx.t().meeting_desk.decisions.as_str());
    let mut queue = Vec::new();
    for one in all.iter().filter(|_| administers) {
        let waits = |report: &&Report| report.standing() == Standing::Waits;
        let waiting = one.reports.iter().filter(waits);
        queue.extend(waiting.map(|report| line(&page, one, report, &[])));
    }
    let number = i64::try_from(queue.len()).unwrap_or(i64::MAX);
    let row = |one: &Decision| {
        let mut row = Row::new(&page, one);
        row.link.href = page.at("/manage/decisions", &row.code);
        row
    };
    let shown = all.get(begin..).unwrap_or_default();
    let last = shown.get(..PAGE).filter(|page| page.len() < shown.len());
    let last = last.and_then(<[Decision]>::last);
    let path = "/manage/decisions";
    ctx.page(&Index {
        rows: shown.iter().take(PAGE).map(row).collect(),
        first: (begin > 0).then(|| page.href(path)),
        next: last.map(|one| page.href(&format!("{path}?after={}", one.code()))),
        waiting: administers.then(|| page.t.meeting_desk.queue.text(number)),
        queue,
        page,
    })
}

/// `mine` are the bodies for which whoever looks may report again.
fn line(page: &Layout, one: &Decision, report: &Report, mine: &[Body]) -> ReportLine {
    let t = &page.t.meeting_desk;
    let path = format!("/manage/decisions/{}/reports", one.code());
    let review = report.review.as_ref();
    let returned = report.standing() == Standing::Returned;
    let body = report.body.as_ref().map(|(body, _)| *body);
    let taken_up = one
        .reports
        .iter()
        .any(|other| other.again == Some(report.number));
    let again = returned && !taken_up && body.is_some_and(|body| mine.contains(&body));
    ReportLine {
        href: page.href(&format!("{path}/{}", report.number)),
        name: format!("{} / {}", one.code(), report.number),
        day: page.day(&report.on),
        who: view::who(page, report),
        standing: match report.standing() {
            Standing::Public => t.public,
            Standing::Waits => t.waits,
            Standing::Returned => t.returned,
        },
        comment: review.and_then(|review| review.comment.clone()),
        again: again.then(|| page.href(&format!("{path}/new?again={}", report.number))),
    }
}

#[derive(Template)]
#[template(path = "decisions/manage/show.html")]
struct Show {
    page: Layout,
    code: String,
    meeting: String,
    text: Html,
    state: Html,
    bodies: Html,
    due: Html,
    reports: Vec<ReportLine>,
    administers: bool,
    reporting: bool,
    open: bool,
    closed: bool,
    withdrawn: bool,
    done: Option<Message>,
}

/// `GET /manage/decisions/{code}`
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for who is neither of the secretariat nor of a
/// responsible body.
pub async fn show(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let one = open(&ctx, path.into_inner().1).await?;
    concerned(&principal, &one)?;
    let title = ctx.t().decisions.title_of.with(&[("code", &one.code())]);
    let page = ctx.layout(Nav::Manage, title);
    let current = one.current().ok_or(Error::NotFound)?;
    let mine = spoken_for(&principal, &one);
    let administers = principal.is(AccountRole::Administrator);
    // Whoever speaks for a body sees what is public, and what is its own.
    let seen = |report: &&Report| {
        let body = report.body.as_ref().map(|(body, _)| *body);
        let own = body.is_some_and(|body| mine.contains(&body));
        administers || own || report.standing() == Standing::Public
    };
    let state = one.state(ctx.today);
    let withdrawn = one.is_withdrawn();
    ctx.page(&Show {
        text: page.text(&current.text),
        state: view::state(&page, &one),
        bodies: view::bodies(&page, current.bodies.iter().map(|(_, name)| name)),
        due: view::due(&page, current.due),
        reports: one
            .reports
            .iter()
            .rev()
            .filter(seen)
            .map(|report| line(&page, &one, report, &mine))
            .collect(),
        reporting: matches!(state, Some(DecisionState::Open | DecisionState::Overdue)),
        open: matches!(state, Some(DecisionState::Open | DecisionState::Overdue)),
        closed: state == Some(DecisionState::Closed),
        done: done(&page, &ctx.query),
        meeting: one.meeting.0.clone(),
        code: one.code(),
        administers,
        withdrawn,
        page,
    })
}

fn done(page: &Layout, query: &str) -> Option<Message> {
    let t = &page.t.meeting_desk;
    Some(match query.strip_prefix("done=")? {
        "decision" => t.done_decision,
        "corrected" => t.done_corrected,
        "withdrawn" => t.done_withdrawn,
        "report" => t.done_report,
        "handed-in" => t.done_handed_in,
        "accepted" => t.done_accepted,
        "returned" => t.done_returned,
        "closed" => t.done_closed,
        "reopened" => t.done_reopened,
        _ => return None,
    })
}
