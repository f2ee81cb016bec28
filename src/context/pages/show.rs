//! One context indicator with all states.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::super::brief::{Change, value};
use super::super::{Among, Chosen, Indicator, Observation, Panel, Reason, regions, store};
use super::direction;
use crate::error::{Error, Result};
use crate::groups::{self, Group};
use crate::i18n::{Html, Locale, Message, Text, fold, format, order};
use crate::rules::context::{BASE_YEAR, last_year};
use crate::rules::{Day, Figure, Moment, Question, Subject};
use crate::states::{self, State};
use crate::web::csv::Table;
use crate::web::{Ctx, Layout, Link, Nav, Source};

/// The first year of which values may be; medians of one before it are not asked for.
const FIRST_YEAR: i32 = 1950;

/// What an address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    year: String,
}

/// What a page is made of.
struct Series {
    indicator: Indicator,
    observations: Vec<Observation>,
    states: Vec<State>,
    regions: Vec<Among>,
    moment: Moment,
}

impl Series {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let (moment, known, locale) = (ctx.moment(), ctx.known(), ctx.locale);
        let load = move |conn: &mut _| {
            let indicator = store::by_code(conn, &code)?;
            let until = last_year(moment.as_at);
            let mut groups = groups::with_members(conn, moment.as_at, known)?;
            let name = |group: &Group| order::key(locale, group.name.in_locale(locale).text);
            groups.sort_by_cached_key(|(group, _)| name(group));
            Ok(Self {
                observations: store::observations(conn, indicator.id, until)?,
                states: states::by_name(states::all(conn)?, locale),
                regions: regions(&groups),
                indicator,
                moment,
            })
        };
        ctx.state.db.read(load).await
    }
}

/// A year that an address asks for: one that has come. Of one after the day in view there is no
/// data, and the page says so: readers come to it by choosing an earlier day.
fn year(given: &str, today: Day) -> Result<Option<i32>> {
    let text = fold::digits(given.trim());
    if text.is_empty() {
        return Ok(None);
    }
    let year = text.parse().ok();
    let year = year.filter(|year| (FIRST_YEAR..=last_year(today)).contains(year));
    year.map(Some).ok_or_else(|| Error::Parameter {
        name: "year",
        given: given.to_owned(),
    })
}

/// The median of a region or of all states.
struct Middle {
    name: Html,
    href: String,
    median: Figure,
    with_data: Figure,
    members: Figure,
}

impl Middle {
    fn new(page: &Layout, series: &Series, (panel, year): (&Panel, i32), among: &Among) -> Self {
        let (code, moment) = (series.indicator.code.as_str(), series.moment);
        let all = page.t.context.all_states;
        let path = match &among.group {
            Some(group) => format!("/groups/{}", group.code),
            None => "/states".to_owned(),
        };
        let name = among.group.as_ref().map(|group| page.text(&group.name));
        let subject = Subject::Listing(path.clone());
        Self {
            name: name.unwrap_or_else(|| Html::escape(all.as_str())),
            href: page.href(&path),
            median: among.median(panel, code, year, moment),
            with_data: among.with_data(panel, code, Some(year), moment),
            members: Figure::counted(among.states.len(), Question { subject, moment }),
        }
    }
}

/// One state of the table.
struct Row {
    link: Link,
    last: Option<(String, String)>,
    years: Option<String>,
    change: Change,
}

impl Row {
    fn new(page: &Layout, series: &Series, panel: &Panel, state: &State) -> Self {
        let last = panel.last(state.id);
        let in_words = |year: i32| format::year(page.locale, year);
        let years = panel.first_year(state.id).zip(last);
        Self {
            link: Link::new(page, "/states", &state.code, &state.name),
            last: last.map(|(year, number)| (value(page.locale, number), in_words(year))),
            years: years.map(|(first, (last, _))| match first == last {
                true => in_words(first),
                false => format!("{}–{}", in_words(first), in_words(last)),
            }),
            change: Change::of(page, panel, &series.indicator.code, state, series.moment),
        }
    }
}

/// A year that a reader may choose.
struct Choice {
    year: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "context/show.html")]
struct Show {
    code: String,
    name: Html,
    unit: Html,
    direction: Message,
    theme: Option<Link>,
    headline: bool,
    source: Source,
    licence: Html,
    caveat: Option<Html>,
    medians_of: Option<String>,
    why_year: Message,
    medians: Vec<Middle>,
    choices: Vec<Choice>,
    change_since: String,
    rows: Vec<Row>,
    page: Layout,
}

impl Show {
    /// The file with every value.
    fn file(&self) -> String {
        format!("/context/{}.csv", self.code)
    }

    /// Where the choice of a year leads; the days that are looked at go with it as fields.
    fn action(&self) -> String {
        format!("/{}/context/{}", self.page.lang(), self.code)
    }

    fn new(page: Layout, series: &Series, asked: &str) -> Result<Self> {
        let indicator = &series.indicator;
        let panel = Panel::of(&series.observations);
        let asked = year(asked, page.today)?;
        let chosen = Chosen::of(&panel, asked, series.states.len());
        let t = &page.t.context;
        let in_words = |year: i32| format::year(page.locale, year);
        let theme = indicator.theme.as_ref();
        let middle = |year| {
            let all = [Among::all(&series.states)];
            let among = all.iter().chain(&series.regions);
            let of = among.map(|among| Middle::new(&page, series, (&panel, year), among));
            of.collect()
        };
        let years = panel.counts_by_year().into_keys().rev();
        let rows = series.states.iter();
        Ok(Self {
            code: indicator.code.clone(),
            name: page.text(&indicator.name),
            unit: page.text(&indicator.unit),
            direction: direction(page.t, indicator.direction),
            theme: theme.map(|theme| Link::new(&page, "/themes", &theme.code, &theme.name)),
            headline: indicator.headline,
            source: Source::at(&page, &indicator.source),
            licence: page.text(&Text::only(Locale::En, &indicator.licence)),
            caveat: (!indicator.caveat.is_empty()).then(|| page.text(&indicator.caveat)),
            medians_of: chosen
                .year
                .map(|year| t.medians.with(&[("year", &in_words(year))])),
            why_year: match chosen.reason {
                Reason::Asked => t.asked,
                Reason::Half => t.half,
                Reason::Most => t.most,
            },
            medians: chosen.year.map(middle).unwrap_or_default(),
            choices: years
                .map(|year| Choice {
                    year: in_words(year),
                    chosen: chosen.year == Some(year),
                })
                .collect(),
            change_since: t.change_since.with(&[("year", &in_words(BASE_YEAR))]),
            rows: rows
                .map(|state| Row::new(&page, series, &panel, state))
                .collect(),
            page,
        })
    }
}

/// `/context/{code}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no indicator; [`Error::Parameter`] for what is no year.
pub async fn show(
    ctx: Ctx,
    path: Path<(String, String)>,
    params: Query<Params>,
) -> Result<HttpResponse> {
    let series = Series::load(&ctx, path.into_inner().1).await?;
    let name = series.indicator.name.in_locale(ctx.locale).to_string();
    let page = ctx.layout(Nav::Context, name);
    ctx.page(&Show::new(page, &series, &params.year)?)
}

/// `/context/{code}.csv`: every value, by state and year.
///
/// # Errors
/// [`Error::NotFound`] for a code of no indicator.
pub async fn values(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let series = Series::load(&ctx, path.into_inner().1).await?;
    let t = &ctx.t().context;
    let headings = [t.code, t.iso3, t.year, t.value, t.unit, t.source, t.licence];
    let mut table = Table::new(&headings.map(|one| one.as_str()))?;
    let indicator = &series.indicator;
    let unit = indicator.unit.in_locale(ctx.locale).to_string();
    let mut states: Vec<&State> = series.states.iter().collect();
    states.sort_by(|one, other| one.code.cmp(&other.code));
    for state in states {
        let mine = series.observations.iter();
        for one in mine.filter(|one| one.state == state.id) {
            table.row([
                indicator.code.as_str(),
                &state.code,
                &one.year.to_string(),
                &one.value.to_string(),
                &unit,
                &indicator.source,
                &indicator.licence,
            ])?;
        }
    }
    table.answer(&indicator.code)
}
