//! The list of priorities, and the profile of each.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::{Priority, store};
use crate::error::{Error, Result};
use crate::figures::View;
use crate::frameworks;
use crate::i18n::Html;
use crate::initiatives::Filter;
use crate::initiatives::brief::{self, Brief, Lists};
use crate::rules::{Alignment, Count, Figure, Figures, Slice};
use crate::states;
use crate::themes::{self, Theme};
use crate::web::charts::{Bar, Line, Scale};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav, Source};

/// What the list is made of.
struct List {
    priorities: Vec<Priority>,
    themes: Vec<Theme>,
    figures: Figures,
}

impl List {
    async fn load(ctx: &Ctx) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?.id;
            Ok::<_, Error>(Self {
                priorities: store::all(conn, framework)?,
                themes: themes::all(conn)?,
                figures: view.totals(conn, framework, &["priority"])?,
            })
        };
        ctx.state.db.read(load).await
    }

    fn rows(&self, page: &Layout) -> Vec<Row> {
        let all = &self.priorities;
        let records = all.iter().map(|one| of(&self.figures, Alignment::Oic, one));
        let scale = Scale::of(&records.collect::<Vec<_>>());
        all.iter()
            .map(|one| Row::new(page, one, self, &scale))
            .collect()
    }
}

fn of(figures: &Figures, alignment: Alignment, one: &Priority) -> Figure {
    let slice = Slice::Priority(one.id);
    figures.of(Count::Record, Some(alignment), slice, &one.code)
}

/// The themes of a priority.
fn themes_of<'a>(one: &'a Priority, themes: &'a [Theme]) -> impl Iterator<Item = &'a Theme> {
    themes.iter().filter(|theme| one.themes.contains(&theme.id))
}

fn links_of(page: &Layout, one: &Priority, themes: &[Theme]) -> Vec<Link> {
    themes_of(one, themes)
        .map(|theme| Link::new(page, "/themes", &theme.code, &theme.name))
        .collect()
}

/// One priority of the list.
struct Row {
    code: String,
    name: String,
    link: Link,
    themes: Vec<Link>,
    theme_codes: String,
    record: Figure,
    bar: Bar,
    aligned: Figure,
}

impl Row {
    fn new(page: &Layout, one: &Priority, list: &List, scale: &Scale) -> Self {
        let heading = (
            Some(Alignment::Oic),
            Slice::Priority(one.id),
            one.code.as_str(),
        );
        let codes = themes_of(one, &list.themes).map(|theme| theme.code.as_str());
        Self {
            code: one.code.clone(),
            name: page.plain(&one.name),
            link: Link::new(page, "/priorities", &one.code, &one.name),
            themes: links_of(page, one, &list.themes),
            theme_codes: codes.collect::<Vec<_>>().join(";"),
            record: of(&list.figures, Alignment::Oic, one),
            bar: Bar::of(page.t, &list.figures, heading, scale),
            aligned: of(&list.figures, Alignment::Aligned, one),
        }
    }
}

#[derive(Template)]
#[template(path = "priorities/index.html")]
struct Index {
    rows: Vec<Row>,
    page: Layout,
}

/// `/priorities`.
///
/// # Errors
/// Where the database is away.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let number = i64::try_from(list.priorities.len()).unwrap_or(i64::MAX);
    let page = ctx.layout(Nav::Priorities, ctx.t().priorities.title.text(number));
    ctx.page(&Index {
        rows: list.rows(&page),
        page,
    })
}

/// `/priorities.csv`: the rows of the list.
///
/// # Errors
/// Where the database is away.
pub async fn csv(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::Priorities, "");
    let t = page.t;
    let mut table = Table::new(&[
        t.priorities.number.as_str(),
        t.priorities.priority.as_str(),
        t.priorities.themes.as_str(),
        t.profile.under_agenda.as_str(),
        t.profile.aligned.as_str(),
    ])?;
    for row in list.rows(&page) {
        let figures = [row.record, row.aligned];
        let words = [row.code, row.name, row.theme_codes];
        table.row(words.into_iter().chain(figures.iter().map(digits)))?;
    }
    table.answer("priorities")
}

/// What a profile is made of.
struct Profile {
    priority: Priority,
    themes: Vec<Theme>,
    figures: Figures,
    lists: Lists,
}

impl Profile {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let locale = ctx.locale;
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?.id;
            let priority = store::by_code(conn, framework, &code)?;
            let under = Filter {
                priority: Some(priority.id),
                ..Filter::default()
            };
            let states = states::all(conn)?;
            Ok::<_, Error>(Self {
                themes: themes::all(conn)?,
                figures: view.totals(conn, framework, &["priority"])?,
                lists: brief::load(conn, &view, &[under], locale, states, None)?,
                priority,
            })
        };
        ctx.state.db.read(load).await
    }
}

#[derive(Template)]
#[template(path = "priorities/show.html")]
struct Show {
    name: Html,
    numbered: String,
    code: String,
    themes: Vec<Link>,
    source: Source,
    lines: Vec<Line>,
    list: Brief,
    page: Layout,
}

impl Show {
    fn new(page: Layout, profile: &Profile) -> Self {
        let one = &profile.priority;
        let slice = Slice::Priority(one.id);
        let t = &page.t.profile;
        let headings = [
            (t.under_agenda, Alignment::Oic, slice),
            (t.aligned, Alignment::Aligned, slice),
        ];
        Self {
            name: page.text(&one.name),
            numbered: page.t.priorities.numbered.with(&[("number", &one.code)]),
            code: one.code.clone(),
            themes: links_of(&page, one, &profile.themes),
            source: Source::at(&page, &one.source_url),
            lines: Line::all(page.t, &profile.figures, &one.code, &headings),
            list: profile
                .lists
                .first(&page, &format!("priority={}", one.code)),
            page,
        }
    }
}

/// `/priorities/{code}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no priority.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let profile = Profile::load(&ctx, path.into_inner().1).await?;
    let name = profile.priority.name.in_locale(ctx.locale).to_string();
    ctx.page(&Show::new(ctx.layout(Nav::Priorities, name), &profile))
}
