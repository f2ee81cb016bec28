//! `/manage/rounds`: every round, and where the next one is made.

use actix_web::HttpResponse;
use askama::Template;

use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Message};
use crate::rounds::model::Round;
use crate::rounds::store::{reports, rounds};
use crate::web::{Ctx, Layout, Link, Nav};

/// A round of the list.
struct Row {
    link: Link,
    code: String,
    stands: Message,
    period: Html,
    due: Html,
}

#[derive(Template)]
#[template(path = "rounds/index.html")]
struct Index {
    page: Layout,
    rows: Vec<Row>,
    /// How many reports wait for a decision, in words.
    waiting: String,
}

/// From one day to another, in words.
pub(super) fn period(page: &Layout, round: &Round) -> Html {
    let (from, to) = round.said.period;
    let parts = [("from", &page.day(&from)), ("to", &page.day(&to))];
    page.t.meetings.from_to.html(&parts)
}

/// Whether a round is prepared, open or closed.
pub(super) fn stands(page: &Layout, round: &Round) -> Message {
    let t = &page.t.rounds;
    match (round.opened_at, round.closed_at) {
        (None, _) => t.prepared,
        (Some(_), None) => t.open,
        (Some(_), Some(_)) => t.closed,
    }
}

/// `GET /manage/rounds`
///
/// # Errors
/// Where no administrator is signed in.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    let read = |conn: &mut Conn| Ok((rounds::all(conn)?, reports::waiting(conn)?));
    let (all, waiting) = ctx.state.db.read(read).await?;
    let page = ctx.layout(Nav::Manage, ctx.t().rounds.title.as_str());
    let row = |round: &Round| Row {
        link: Link::new(&page, "/manage/rounds", &round.said.code, &round.said.name),
        code: round.said.code.clone(),
        stands: stands(&page, round),
        period: period(&page, round),
        due: page.day(&round.said.due_on),
    };
    ctx.page(&Index {
        rows: all.iter().map(row).collect(),
        waiting: page.t.rounds.waiting.text(waiting),
        page,
    })
}
