//! The list of summits and committee meetings, and the page of each.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::view::{days, language};
use super::{Meeting, MeetingDocument, store};
use crate::db::Conn;
use crate::decisions::view::{Row as DecisionRow, counted};
use crate::decisions::{self, Decision, Scope, Wanted};
use crate::error::{Error, Result};
use crate::i18n::{Html, Message, format};
use crate::rules::decision::DecisionState;
use crate::rules::{Coded, Figure};
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
        let known = ctx.known();
        let load = move |conn: &mut _| {
            Ok::<_, Error>(Self {
                meetings: store::known(conn, known)?,
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

/// A document of a meeting.
struct DocumentView {
    title: Html,
    symbol: Option<String>,
    languages: Html,
    address: Option<Source>,
    withdrawn: Option<Html>,
}

#[derive(Template)]
#[template(path = "meetings/show.html")]
struct Show {
    code: String,
    name: Html,
    row: Row,
    source: Source,
    documents: Vec<DocumentView>,
    decisions: Vec<DecisionRow>,
    /// How many there are, and how many in each state.
    all: Figure,
    states: Vec<(Message, Figure, String)>,
    ended: bool,
    page: Layout,
}

/// What the page of a meeting is made of.
struct Profile {
    meeting: Meeting,
    states: Vec<State>,
    documents: Vec<MeetingDocument>,
    decisions: Vec<Decision>,
}

impl Profile {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let known = ctx.known();
        let load = move |conn: &mut Conn| {
            let mut all = store::known(conn, known)?.into_iter();
            let meeting = all.find(|one| one.code == code).ok_or(Error::NotFound)?;
            Ok(Self {
                states: states::all(conn)?,
                documents: store::documents(conn, meeting.id, known)?,
                decisions: decisions::load(conn, Scope::Meeting(&code), Wanted::LISTED, known)?,
                meeting,
            })
        };
        ctx.state.db.read(load).await
    }

    /// How many decisions are in each state, with their lists; states of none are left out.
    fn states_of(&self, page: &Layout) -> (Figure, Vec<(Message, Figure, String)>) {
        let day = page.as_at();
        let code = &self.meeting.code;
        let number = |state: Option<DecisionState>| {
            let like = |one: &&Decision| match state {
                None => one.state(day).is_some(),
                some => one.state(day) == some,
            };
            self.decisions.iter().filter(like).count()
        };
        let query = format!("meeting={code}");
        let all = counted(number(None), &query, page.moment());
        let state = |state: &DecisionState| {
            let query = format!("{query}&status={}", state.code());
            let figure = counted(number(Some(*state)), &query, page.moment());
            let list = page.href(&format!("/decisions?{query}"));
            (decisions::view::state_words(page.t, *state), figure, list)
        };
        let states = DecisionState::ALL.iter().map(state);
        (
            all,
            states.filter(|(_, figure, _)| !figure.is_zero()).collect(),
        )
    }
}

/// `/meetings/{code}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no meeting.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let profile = Profile::load(&ctx, path.into_inner().1).await?;
    let meeting = &profile.meeting;
    let name = meeting.name.in_locale(ctx.locale).to_string();
    let page = ctx.layout(Nav::Meetings, name);
    let (all, states) = profile.states_of(&page);
    let documents = profile.documents.iter();
    ctx.page(&Show {
        code: meeting.code.clone(),
        name: page.text(&meeting.name),
        row: Row::new(&page, meeting, &profile.states),
        source: Source::of(&page, &meeting.source),
        documents: documents.map(|one| document(&ctx, &page, one)).collect(),
        decisions: DecisionRow::all(&page, &profile.decisions),
        ended: meeting.to < page.as_at(),
        all,
        states,
        page,
    })
}

fn document(ctx: &Ctx, page: &Layout, one: &MeetingDocument) -> DocumentView {
    let languages: Vec<Html> = one
        .languages
        .iter()
        .map(|locale| Html::escape(language(page, *locale).as_str()))
        .collect();
    let withdrawn = one.withdrawn.as_ref().map(|(at, reason)| {
        let day = page.day(&ctx.state.clock.day_of(*at));
        let parts = [("day", &day), ("reason", &Html::isolate(reason))];
        page.t.decisions.withdrawn_on.html(&parts)
    });
    DocumentView {
        title: page.text(&one.title),
        symbol: one.symbol.clone(),
        languages: format::list_html(page.locale, &languages),
        address: one.url.as_deref().map(|url| Source::at(page, url)),
        withdrawn,
    }
}
