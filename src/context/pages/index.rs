//! The list of context indicators.

use actix_web::HttpResponse;
use askama::Template;

use super::super::{Coverage, Indicator, by_theme, store};
use super::direction;
use crate::error::Result;
use crate::i18n::{Html, Locale, Text, format};
use crate::rules::context::last_year;
use crate::rules::{Figure, Moment};
use crate::states::{self, State};
use crate::themes::Theme;
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav, Source};

/// What the list is made of.
struct List {
    indicators: Vec<Indicator>,
    coverage: Coverage,
    states: Vec<State>,
    moment: Moment,
}

impl List {
    async fn load(ctx: &Ctx) -> Result<Self> {
        let moment = ctx.moment();
        let load = move |conn: &mut _| {
            Ok(Self {
                indicators: store::all(conn)?,
                coverage: store::coverage(conn, last_year(moment.as_at))?,
                states: states::all(conn)?,
                moment,
            })
        };
        ctx.state.db.read(load).await
    }

    fn parts(&self, page: &Layout) -> Vec<Part> {
        let parts = by_theme(&self.indicators).into_iter();
        parts
            .map(|(theme, rows)| Part::new(page, theme, &rows, self))
            .collect()
    }
}

/// The indicators of a theme, or those that have none.
struct Part {
    id: String,
    name: Html,
    plain_name: String,
    href: Option<String>,
    rows: Vec<Row>,
}

impl Part {
    fn new(page: &Layout, theme: Option<&Theme>, rows: &[&Indicator], list: &List) -> Self {
        let general = page.t.context.general;
        Self {
            id: theme.map_or_else(|| "general".to_owned(), |one| one.code.clone()),
            name: theme.map_or_else(
                || Html::escape(general.as_str()),
                |one| page.text(&one.name),
            ),
            plain_name: theme.map_or_else(|| general.to_string(), |one| page.plain(&one.name)),
            href: theme.map(|one| page.at("/themes", &one.code)),
            rows: rows.iter().map(|one| Row::new(page, one, list)).collect(),
        }
    }
}

/// One indicator of the list.
struct Row {
    code: String,
    link: Link,
    name: String,
    headline: bool,
    unit: Html,
    plain_unit: String,
    direction: String,
    source: Source,
    plain_source: String,
    licence: Html,
    plain_licence: String,
    caveat: String,
    last_year: Option<String>,
    with_data: Figure,
}

impl Row {
    fn new(page: &Layout, one: &Indicator, list: &List) -> Self {
        let last_year = list.coverage.last_year(one);
        Self {
            code: one.code.clone(),
            link: Link::new(page, "/context", &one.code, &one.name),
            name: page.plain(&one.name),
            headline: one.headline,
            unit: page.text(&one.unit),
            plain_unit: page.plain(&one.unit),
            direction: direction(page.t, one.direction).to_string(),
            source: Source::at(page, &one.source),
            plain_source: one.source.clone(),
            licence: page.text(&Text::only(Locale::En, &one.licence)),
            plain_licence: one.licence.clone(),
            caveat: page.plain(&one.caveat),
            last_year: last_year.map(|year| format::year(page.locale, year)),
            with_data: list.coverage.with_data(one, list.moment),
        }
    }
}

#[derive(Template)]
#[template(path = "context/index.html")]
struct Index {
    parts: Vec<Part>,
    with_data_of: String,
    page: Layout,
}

/// `/context`.
///
/// # Errors
/// Where the database is away.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let number = i64::try_from(list.indicators.len()).unwrap_or(i64::MAX);
    let page = ctx.layout(Nav::Context, ctx.t().context.title.text(number));
    let all = list.states.len().to_string();
    ctx.page(&Index {
        parts: list.parts(&page),
        with_data_of: page.t.context.with_data_of.with(&[("all", &all)]),
        page,
    })
}

/// `/context.csv`: the rows of the list.
///
/// # Errors
/// Where the database is away.
pub async fn csv(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::Context, "");
    let t = &page.t.context;
    let headings = [
        t.code,
        t.indicator,
        t.theme,
        t.headline,
        t.unit,
        t.direction,
        t.last_year,
        t.with_data,
        t.source,
        t.licence,
        t.caveat,
    ];
    let mut table = Table::new(&headings.map(|one| one.as_str()))?;
    for part in list.parts(&page) {
        for row in part.rows {
            let yes_no = if row.headline {
                page.t.common.yes
            } else {
                page.t.common.no
            };
            table.row([
                row.code,
                row.name,
                part.plain_name.clone(),
                yes_no.to_string(),
                row.plain_unit,
                row.direction,
                row.last_year.unwrap_or_default(),
                digits(&row.with_data),
                row.plain_source,
                row.plain_licence,
                row.caveat,
            ])?;
        }
    }
    table.answer("context")
}
