//! The list of summits and committee meetings, and the page of each.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::{Meeting, store};
use crate::error::{Error, Result};
use crate::i18n::Html;
use crate::states::{self, State, spelt_out};
use crate::web::csv::Table;
use crate::web::{Ctx, Layout, Link, Nav, Source};

/// What the list is made of.
struct List {
    meetings: Vec<Meeting>,
    states: Vec<State>,
}

impl List {
    async fn load(ctx: &Ctx) -> Result<Self> {
        let load = |conn: &mut _| {
            Ok::<_, Error>(Self {
                meetings: store::all(conn)?,
                states: states::all(conn)?,
            })
        };
        ctx.state.db.read(load).await
    }
}

/// One meeting of the list.
struct Row {
    link: Link,
    days: Html,
    place: Html,
    note: Html,
}

impl Row {
    fn new(page: &Layout, meeting: &Meeting, states: &[State]) -> Self {
        Self {
            link: Link::new(page, "/meetings", &meeting.code, &meeting.name),
            days: days(page, meeting),
            place: page.text(&spelt_out(states, &meeting.place)),
            note: page.text(&spelt_out(states, &meeting.note)),
        }
    }
}

fn days(page: &Layout, meeting: &Meeting) -> Html {
    let (from, to) = (page.day(&meeting.from), page.day(&meeting.to));
    if meeting.from == meeting.to {
        return from;
    }
    let between = page.t.meetings.from_to;
    between.html(&[("from", &from), ("to", &to)])
}

#[derive(Template)]
#[template(path = "meetings/index.html")]
struct Index {
    rows: Vec<Row>,
    page: Layout,
}

/// `/meetings`.
///
/// # Errors
/// Where the database is away.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let number = i64::try_from(list.meetings.len()).unwrap_or(i64::MAX);
    let page = ctx.layout(Nav::Meetings, ctx.t().meetings.title.text(number));
    let row = |meeting| Row::new(&page, meeting, &list.states);
    ctx.page(&Index {
        rows: list.meetings.iter().map(row).collect(),
        page,
    })
}

/// `/meetings.csv`: the rows of the list.
///
/// # Errors
/// Where the database is away.
pub async fn csv(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::Meetings, "");
    let t = page.t;
    let mut table = Table::new(&[
        t.profile.code.as_str(),
        t.meetings.first_day.as_str(),
        t.meetings.last_day.as_str(),
        t.meetings.meeting.as_str(),
        t.meetings.place.as_str(),
        t.meetings.outcome.as_str(),
        t.common.source.as_str(),
    ])?;
    for meeting in &list.meetings {
        table.row([
            meeting.code.clone(),
            meeting.from.to_string(),
            meeting.to.to_string(),
            page.plain(&meeting.name),
            page.plain(&spelt_out(&list.states, &meeting.place)),
            page.plain(&spelt_out(&list.states, &meeting.note)),
            page.plain(&meeting.source),
        ])?;
    }
    table.answer("meetings")
}

#[derive(Template)]
#[template(path = "meetings/show.html")]
struct Show {
    code: String,
    name: Html,
    row: Row,
    source: Source,
    page: Layout,
}

/// `/meetings/{code}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no meeting.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let meeting = list.meetings.iter().find(|one| one.code == path.1);
    let meeting = meeting.ok_or(Error::NotFound)?;
    let name = meeting.name.in_locale(ctx.locale).to_string();
    let page = ctx.layout(Nav::Meetings, name);
    ctx.page(&Show {
        code: meeting.code.clone(),
        name: page.text(&meeting.name),
        row: Row::new(&page, meeting, &list.states),
        source: Source::of(&page, &meeting.source),
        page,
    })
}
