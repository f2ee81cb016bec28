//! `/decisions` and `/decisions.csv`.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

use super::super::filter::place;
use super::super::view::{self, Row, counted};
use super::super::{Decision, Offered, Params, Scope, Wanted, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Locale, Text, order};
use crate::rules::decision::DecisionState;
use crate::rules::{Coded, Figure};
use crate::web::csv::Table;
use crate::web::filters::Choice;
use crate::web::{Ctx, Layout, Nav};

/// Decisions of one page.
const PAGE: usize = 50;

/// What the list is made of.
struct List {
    offered: Offered,
    found: Vec<Decision>,
    /// None is on record at all.
    none: bool,
}

/// The list, and how many of its rows stand before the page.
async fn load(ctx: &Ctx, params: Params) -> Result<(List, usize)> {
    let (known, moment) = (ctx.known(), ctx.moment());
    let (clock, day) = (ctx.state.clock.clone(), moment.as_at);
    let read = move |conn: &mut Conn| {
        let offered = Offered::load(conn, &clock, moment)?;
        let filter = params.filter(&offered)?;
        let all = store::load(conn, Scope::All, Wanted::PUBLIC, known)?;
        let place = place(&all, &params.after)?;
        let before = all.iter().take(place);
        let before = before.filter(|one| filter.lists(one, day)).count();
        let list = List {
            none: !all.iter().any(|one| one.state(day).is_some()),
            found: filter.of(all, day),
            offered,
        };
        Ok::<_, Error>((list, before))
    };
    ctx.state.db.read(read).await
}

#[derive(Template)]
#[template(path = "decisions/index.html")]
struct Index {
    page: Layout,
    found: Figure,
    rows: Vec<Row>,
    choices: Vec<Choice>,
    in_use: bool,
    none: bool,
    first: Option<String>,
    next: Option<String>,
    csv: String,
}

fn address(path: &str, query: &str, after: Option<&str>) -> String {
    let after = after.map(|code| format!("after={code}"));
    let query = Some(query.to_owned()).filter(|query| !query.is_empty());
    let parts: Vec<String> = query.into_iter().chain(after).collect();
    if parts.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", parts.join("&"))
}

/// `/decisions`.
///
/// # Errors
/// [`Error::Parameter`] for a value that a filter does not know.
pub async fn index(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let params = query.into_inner();
    let (list, before) = load(&ctx, params.clone()).await?;
    let query = params.query();
    let found = counted(list.found.len(), &query, ctx.moment());
    let mut page = ctx.layout(Nav::Meetings, "");
    page.title = page.counted_text(&page.t.decisions.title, &found);
    let shown = list.found.iter().skip(before).take(PAGE);
    let shown: Vec<&Decision> = shown.collect();
    let more = list.found.len() > before + shown.len();
    let last = shown.last().filter(|_| more).map(|one| one.code());
    ctx.page(&Index {
        rows: shown.iter().map(|one| Row::new(&page, one)).collect(),
        choices: choices(&page, &params, &list.offered),
        in_use: !query.is_empty(),
        none: list.none,
        first: (!params.after.is_empty()).then(|| page.href(&address("/decisions", &query, None))),
        next: last.map(|code| page.href(&address("/decisions", &query, Some(&code)))),
        csv: page.href(&address("/decisions.csv", &query, None)),
        found,
        page,
    })
}

fn choices(page: &Layout, params: &Params, offered: &Offered) -> Vec<Choice> {
    let t = &page.t.decisions;
    let named = |code: &String, name: &Text| (code.clone(), page.plain(name));
    let meetings = offered
        .meetings
        .iter()
        .map(|one| named(&one.code, &one.name));
    let states = offered.states.iter().map(|one| named(&one.code, &one.name));
    let bodies = offered.organisations.iter();
    let bodies = bodies.filter(|one| one.is_offered(&params.organisation));
    let bodies = bodies.map(|one| named(&one.code, &one.name));
    let commitments = offered.commitments.iter().map(|(_, code, text)| {
        let words: String = text.in_locale(page.locale).text.chars().take(80).collect();
        (code.clone(), format!("{code} {words}"))
    });
    let standing = DecisionState::ALL.iter().map(|state| {
        let words = view::state_words(page.t, *state);
        (state.code().to_owned(), words.to_string())
    });
    vec![
        Choice::new("meeting", t.meeting, &params.meeting, meetings),
        Choice::new("status", t.state, &params.status, standing),
        Choice::new(
            "organisation",
            t.organisation,
            &params.organisation,
            sorted(page.locale, bodies),
        ),
        Choice::new(
            "state",
            t.state_body,
            &params.state,
            sorted(page.locale, states),
        ),
        Choice::new("commitment", t.commitment, &params.commitment, commitments),
    ]
}

fn sorted(
    locale: Locale,
    options: impl Iterator<Item = (String, String)>,
) -> impl Iterator<Item = (String, String)> {
    let mut options: Vec<_> = options.collect();
    options.sort_by_cached_key(|(_, words)| order::key(locale, words));
    options.into_iter()
}

/// `/decisions.csv`: the same rows, all of them.
///
/// # Errors
/// As [`index`].
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let (list, _) = load(&ctx, query.into_inner()).await?;
    let day = ctx.moment().as_at;
    let mut table = Table::new(&[
        "code",
        "meeting",
        "number",
        "decided_on",
        "text_en",
        "text_ar",
        "text_fr",
        "responsible",
        "due",
        "state",
        "closed_on",
        "closed_as",
        "newest_report",
        "newest_report_by",
        "commitments",
        "initiatives",
    ])?;
    for one in &list.found {
        table.row(cells(one, day))?;
    }
    table.answer("decisions")
}

fn cells(one: &Decision, day: crate::rules::Day) -> [String; 16] {
    let blank = Text::default();
    let current = one.current();
    let text = current.map_or(&blank, |said| &said.text);
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let codes = |links: Option<&Vec<(String, Text)>>| {
        let codes = links.into_iter().flatten().map(|(code, _)| code.as_str());
        codes.collect::<Vec<_>>().join(";")
    };
    let bodies = current.iter().flat_map(|said| &said.bodies);
    let bodies: Vec<&str> = bodies.map(|(_, name)| name.code.as_str()).collect();
    let closed = one.closed(day);
    let newest = one.newest(day);
    let by = newest.map(|report| {
        let body = report.body.as_ref().map(|(_, name)| name.code.clone());
        body.unwrap_or_else(|| report.origin.code().to_owned())
    });
    [
        one.code(),
        one.meeting.0.clone(),
        one.number.to_string(),
        one.decided_on.to_string(),
        said(&text.en),
        said(&text.ar),
        said(&text.fr),
        bodies.join(";"),
        current
            .and_then(|said| said.due)
            .map_or(String::new(), |due| due.to_string()),
        one.state(day).map_or("", Coded::code).to_owned(),
        closed.map_or(String::new(), |(turn, _)| turn.on.to_string()),
        closed
            .map_or("", |(_, closing)| closing.outcome.code())
            .to_owned(),
        newest.map_or(String::new(), |report| report.on.to_string()),
        by.unwrap_or_default(),
        codes(current.map(|said| &said.commitments)),
        codes(current.map(|said| &said.initiatives)),
    ]
}
