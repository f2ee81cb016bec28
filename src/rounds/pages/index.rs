//! The list of rounds.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::show::how;
use crate::db::Conn;
use crate::error::{Result, named};
use crate::i18n::{Html, Message, Text, format};
use crate::organisations::Bodies;
use crate::rounds::model::Round;
use crate::rounds::participation::{Taking, has_begun, taking_all};
use crate::rounds::store::rounds;
use crate::rules::duty::{Aspect, Part};
use crate::rules::{Body, Figure, Instant};
use crate::web::{Ctx, Layout, Link, Nav, folder_of};

/// Rounds of one page, the newest first.
const PAGE: usize = 60;

struct Row {
    link: Link,
    code: String,
    period: Html,
    due: Html,
    asked: Figure,
    answered: Figure,
    closed: Option<Message>,
    /// How the body took part of which alone the page tells.
    how: Option<String>,
}

#[derive(Template)]
#[template(path = "rounds/participation/index.html")]
struct Index {
    page: Layout,
    rows: Vec<Row>,
    /// The body of which alone the page tells.
    of: Option<Link>,
    first: Option<String>,
    next: Option<String>,
}

/// Whose rounds are asked for; blank is everybody's.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// A body, with what it is: `state:PAK`, `organisation:COMSTECH`.
    body: String,
    /// The round after which the page begins, of everybody's.
    after: String,
}

/// A body by name.
struct Of {
    body: Body,
    code: String,
    name: Text,
}

fn named_body(conn: &mut Conn, given: &str, now: Instant) -> Result<Option<Of>> {
    if given.trim().is_empty() {
        return Ok(None);
    }
    let bodies = Bodies::known(conn, now)?;
    let find = |code: &str| {
        let body = bodies.body(code)?;
        let (code, name) = bodies.named(body)?;
        Some(Of {
            body,
            code: code.to_owned(),
            name: name.clone(),
        })
    };
    named("body", given, find)
}

/// The page of rounds after a code, and whether more follow.
fn page_of(mut all: Vec<Round>, after: &str) -> Result<(Vec<Round>, bool)> {
    let position = |code: &str| all.iter().position(|one| one.said.code == code);
    if let Some(place) = named("after", after, position)? {
        all.drain(..=place);
    }
    let more = all.len() > PAGE;
    all.truncate(PAGE);
    Ok((all, more))
}

fn row(ctx: &Ctx, page: &Layout, taking: &Taking, of: Option<&Of>) -> Row {
    let (round, said) = (&taking.round, &taking.round.said);
    let (from, to) = said.period;
    let parts = [("from", &page.day(&from)), ("to", &page.day(&to))];
    Row {
        link: Link::new(page, "/participation", &said.code, &said.name),
        code: said.code.clone(),
        period: page.t.meetings.from_to.html(&parts),
        due: page.day(&said.due_on),
        asked: taking.figure(Aspect::Asked, Part::All),
        answered: taking.figure(Aspect::Answered, Part::All),
        closed: round
            .closed_at
            .filter(|at| ctx.state.clock.day_of(*at) <= page.as_at())
            .map(|_| page.t.rounds.closed),
        how: of.and_then(|of| {
            let (how, _) = how(page, taking, taking.of(of.body)?);
            let how: Vec<String> = how.iter().map(ToString::to_string).collect();
            Some(format::apart(page.locale, &how))
        }),
    }
}

/// `/participation`
///
/// # Errors
/// [`Error::Parameter`](crate::error::Error::Parameter) for a code of no body or of no round.
pub async fn index(ctx: Ctx, params: Query<Params>) -> Result<HttpResponse> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let member = ctx.principal.is_some();
    let begins_later = !params.after.trim().is_empty();
    let read = move |conn: &mut Conn| {
        let of = named_body(conn, &params.body, clock.now())?;
        let mut all = rounds::all(conn)?;
        all.retain(|round| has_begun(&clock, round, moment));
        // Of one body all are looked at: those in which it took part may be old.
        let (all, more) = match of {
            Some(_) => (all, false),
            None => page_of(all, &params.after)?,
        };
        let takings = taking_all(conn, &clock, all, moment)?;
        Ok((takings, of, more))
    };
    let (mut takings, of, more) = ctx.state.db.read(read).await?;
    if let Some(of) = &of {
        takings.retain(|taking| {
            taking
                .of(of.body)
                .is_some_and(|one| taking.names(one, member))
        });
    }
    let title = ctx.t().participation.title.as_str();
    let page = ctx.layout(Nav::Participation, title);
    let rows = takings
        .iter()
        .map(|taking| row(&ctx, &page, taking, of.as_ref()))
        .collect();
    let of = of.map(|of| Link::new(&page, folder_of(of.body), &of.code, &of.name));
    let last = takings.last().filter(|_| more);
    let next = last.map(|one| page.href(&format!("/participation?after={}", one.round.said.code)));
    let first = begins_later && of.is_none();
    ctx.page(&Index {
        first: first.then(|| page.href("/participation")),
        next,
        page,
        rows,
        of,
    })
}
