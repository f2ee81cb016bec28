//! One round: counts that open to who they count, and the bodies by name.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Message, order};
use crate::meetings::{self, Meeting};
use crate::rounds::model::Standing;
use crate::rounds::participation::{Taking, taking_part};
use crate::rules::Figure;
use crate::rules::duty::{Aspect, DutyState, Part};
use crate::web::csv::Table;
use crate::web::{Ctx, Layout, Link, Nav, terms};

/// The language and the round of an address.
type Of = Path<(String, String)>;

struct Loaded {
    taking: Taking,
    meeting: Option<Meeting>,
}

async fn read(ctx: &Ctx, path: Of) -> Result<Loaded> {
    let code = path.into_inner().1;
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let read = move |conn: &mut Conn| {
        let taking = taking_part(conn, &clock, &code, moment)?;
        let mut meetings = meetings::all(conn)?.into_iter();
        let wanted = taking.round.said.meeting;
        Ok(Loaded {
            meeting: meetings.find(|one| Some(one.id) == wanted),
            taking,
        })
    };
    ctx.state.db.read(read).await
}

/// Bodies of one part, counted.
struct Line {
    words: Message,
    counts: Vec<Figure>,
}

/// A body that took part, or of which a reader may know that it did not.
struct Row {
    link: Link,
    code: String,
    how: Vec<Message>,
    tag: &'static str,
    first: Option<Html>,
}

#[derive(Template)]
#[template(path = "rounds/participation/show.html")]
struct Show {
    page: Layout,
    code: String,
    heading: Html,
    note: Html,
    period: Html,
    due: Html,
    meeting: Option<Link>,
    aspects: Vec<Message>,
    lines: Vec<Line>,
    parts: Vec<(Message, Vec<Row>)>,
    /// Those who did not answer are counted and not named.
    unnamed: bool,
    csv: String,
}

/// How a body took part: the newest things first that a reader asks for.
pub(super) fn how(page: &Layout, taking: &Taking, one: &Standing) -> (Vec<Message>, &'static str) {
    let t = &page.t.participation;
    let day = page.as_at();
    let counts = |aspect| one.duty.counts(aspect, day);
    if counts(Aspect::NotApplicable) {
        return (vec![t.not_applicable_one], "tag tag-off");
    }
    if !counts(Aspect::Answered) {
        return (vec![t.not_answered_one], "tag");
    }
    let when = match counts(Aspect::Late) {
        true => t.late_one,
        false => t.on_time_one,
    };
    let way = match counts(Aspect::ByLetter) {
        true => t.by_letter_one,
        false => t.here_one,
    };
    let mut said = vec![t.answered_one, when, way];
    said.extend(counts(Aspect::Complete).then_some(t.complete_one));
    let accepted = taking.state(one) == DutyState::Accepted;
    said.extend(accepted.then_some(t.accepted_one));
    (said, "tag tag-ok")
}

fn rows(ctx: &Ctx, page: &Layout, taking: &Taking, part: Part) -> Vec<Row> {
    let member = ctx.principal.is_some();
    let mine = taking.standings.iter();
    let mine = mine.filter(|one| one.owner.part() == part && taking.names(one, member));
    let mut mine: Vec<&Standing> = mine.collect();
    mine.sort_by_cached_key(|one| {
        let name = one.owner.name.name.in_locale(ctx.locale).text;
        order::key(ctx.locale, name)
    });
    let row = |one: &Standing| {
        let name = &one.owner.name;
        let (how, tag) = how(page, taking, one);
        let first = one.duty.reports.first().map(|report| report.on);
        let first = first.filter(|on| *on <= page.as_at());
        Row {
            link: Link::new(page, one.owner.folder(), &name.code, &name.name),
            code: name.code.clone(),
            first: first.map(|on| page.day(&on)),
            how,
            tag,
        }
    };
    mine.into_iter().map(row).collect()
}

/// Every aspect, in the order of the table.
const ASPECTS: [Aspect; 8] = [
    Aspect::Asked,
    Aspect::Answered,
    Aspect::OnTime,
    Aspect::Late,
    Aspect::Here,
    Aspect::ByLetter,
    Aspect::Complete,
    Aspect::NotApplicable,
];

fn lines(page: &Layout, taking: &Taking) -> Vec<Line> {
    let parts = [Part::Institutions, Part::States, Part::Others, Part::All];
    let there = |part: &Part| {
        let mut all = taking.standings.iter();
        *part == Part::All || all.any(|one| one.owner.part() == *part)
    };
    let line = |part: Part| Line {
        words: terms::part(page.t, part),
        counts: ASPECTS.map(|aspect| taking.figure(aspect, part)).to_vec(),
    };
    parts.into_iter().filter(there).map(line).collect()
}

/// `/participation/{round}`
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a round that had not begun by the day.
pub async fn show(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let Loaded { taking, meeting } = read(&ctx, path).await?;
    let said = &taking.round.said;
    let title = said.name.in_locale(ctx.locale).to_string();
    let page = ctx.layout(Nav::Participation, title);
    let (from, to) = said.period;
    let parts = [("from", &page.day(&from)), ("to", &page.day(&to))];
    let lists = [Part::Institutions, Part::States, Part::Others];
    let lists = lists.map(|part| (terms::part(page.t, part), rows(&ctx, &page, &taking, part)));
    let template = Show {
        code: said.code.clone(),
        heading: page.text(&said.name),
        note: page.text(&said.note),
        period: page.t.meetings.from_to.html(&parts),
        due: page.day(&said.due_on),
        meeting: meeting.map(|one| Link::new(&page, "/meetings", &one.code, &one.name)),
        aspects: ASPECTS
            .map(|aspect| terms::participation(page.t, aspect))
            .to_vec(),
        lines: lines(&page, &taking),
        parts: lists
            .into_iter()
            .filter(|(_, rows)| !rows.is_empty())
            .collect(),
        unnamed: !taking.names_all(ctx.principal.is_some()),
        csv: page.href(&format!("/participation/{}.csv", said.code)),
        page,
    };
    ctx.page(&template)
}

/// `/participation/{round}.csv`: the bodies of the page.
///
/// # Errors
/// As [`show`].
pub async fn csv(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let taking = read(&ctx, path).await?.taking;
    let page = ctx.layout(Nav::Participation, "");
    let t = &page.t.participation;
    let mut headings = vec![
        page.t.profile.code.as_str(),
        t.body.as_str(),
        t.part.as_str(),
    ];
    headings.extend(ASPECTS.map(|aspect| terms::participation(page.t, aspect).as_str()));
    headings.push(t.first.as_str());
    let mut table = Table::new(&headings)?;
    let member = ctx.principal.is_some();
    for part in [Part::Institutions, Part::States, Part::Others] {
        let mine = taking.standings.iter();
        let mine = mine.filter(|one| one.owner.part() == part && taking.names(one, member));
        for one in mine {
            table.row(cells(&page, one, part))?;
        }
    }
    table.answer(&format!("participation-{}", taking.round.said.code))
}

fn cells(page: &Layout, one: &Standing, part: Part) -> Vec<String> {
    let day = page.as_at();
    let words = &page.t.common;
    let yes = |aspect| {
        let yes = one.duty.counts(aspect, day);
        let said = if yes { words.yes } else { words.no };
        said.to_string()
    };
    let first = one.duty.reports.first().map(|report| report.on);
    let first = first.filter(|on| *on <= day);
    let mut cells = vec![
        one.owner.name.code.clone(),
        page.plain(&one.owner.name.name),
        terms::part(page.t, part).to_string(),
    ];
    cells.extend(ASPECTS.map(yes));
    cells.push(first.map_or(String::new(), |on| on.to_string()));
    cells
}
