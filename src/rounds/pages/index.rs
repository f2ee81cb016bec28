//! The list of rounds.

use actix_web::HttpResponse;
use askama::Template;

use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Message};
use crate::rounds::participation::{Taking, has_begun, taking_all};
use crate::rounds::store::rounds;
use crate::rules::Figure;
use crate::rules::duty::{Aspect, Part};
use crate::web::{Ctx, Layout, Link, Nav};

/// Rounds that the page tells of: the newest.
const SHOWN: usize = 60;

struct Row {
    link: Link,
    code: String,
    period: Html,
    due: Html,
    asked: Figure,
    answered: Figure,
    closed: Option<Message>,
}

#[derive(Template)]
#[template(path = "rounds/participation/index.html")]
struct Index {
    page: Layout,
    rows: Vec<Row>,
}

fn row(ctx: &Ctx, page: &Layout, taking: &Taking) -> Row {
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
    }
}

/// `/participation`
///
/// # Errors
/// Where the database is away.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let read = move |conn: &mut Conn| {
        let mut all = rounds::all(conn)?;
        all.retain(|round| has_begun(&clock, round, moment));
        all.truncate(SHOWN);
        taking_all(conn, &clock, all, moment)
    };
    let takings = ctx.state.db.read(read).await?;
    let title = ctx.t().participation.title.as_str();
    let page = ctx.layout(Nav::Participation, title);
    let rows = takings
        .iter()
        .map(|taking| row(&ctx, &page, taking))
        .collect();
    ctx.page(&Index { page, rows })
}
