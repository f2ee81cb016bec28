//! The figures of context indicators, computed again from the values: a median, the states with
//! data, and a change.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::words::{answer, days, in_full, rule, rule_version};
use crate::context::brief::value;
use crate::context::{self, Among, Indicator, Panel, changed};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::groups;
use crate::i18n::{Html, Locale, Message, Text, fold, format};
use crate::rules::context::{BASE_YEAR, last_year};
use crate::rules::{Day, Figure, Instant, Moment, Subject};
use crate::states::{self, State};
use crate::web::{Ctx, Layout, Link, Nav, Source};

/// What an address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Params {
    indicator: String,
    group: String,
    state: String,
    year: String,
}

/// Which figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Median,
    WithData,
    Change,
}

/// A figure of a context indicator that an address asks for.
pub(super) struct Asked {
    which: Which,
    params: Params,
    today: Day,
}

impl Asked {
    /// None where the figure is another one.
    pub(super) fn of(name: &str, query: &str, today: Day) -> Result<Option<Self>> {
        let which = match name {
            "context-median" => Which::Median,
            "context-states" => Which::WithData,
            "context-change" => Which::Change,
            _ => return Ok(None),
        };
        let params = Query::<Params>::from_query(query)
            .map_err(|_| Error::BadRequest("parameters of a figure"))?;
        let params = params.into_inner();
        Ok(Some(Self {
            which,
            params,
            today,
        }))
    }

    /// The year, one that has come; none where none is named.
    fn year(&self) -> Result<Option<i32>> {
        let given = self.params.year.as_str();
        if given.is_empty() {
            return Ok(None);
        }
        let year = fold::digits(given).parse().ok();
        let year = year.filter(|year| (1..=last_year(self.today)).contains(year));
        year.map(Some).ok_or_else(|| wrong("year", given))
    }
}

fn wrong(name: &'static str, given: &str) -> Error {
    Error::Parameter {
        name,
        given: given.to_owned(),
    }
}

/// What the answer is made of.
struct Loaded {
    indicator: Indicator,
    panel: Panel,
    /// All states, by name.
    states: Vec<State>,
    among: Among,
}

impl Loaded {
    fn load(
        conn: &mut Conn,
        asked: &Asked,
        (moment, known): (Moment, Instant),
        locale: Locale,
    ) -> Result<Self> {
        let params = &asked.params;
        let indicator = match context::by_code(conn, &params.indicator) {
            Err(Error::NotFound) => return Err(wrong("indicator", &params.indicator)),
            other => other?,
        };
        let until = last_year(moment.as_at);
        let states = states::by_name(states::all(conn)?, locale);
        let among = match params.group.as_str() {
            "" => Among::all(&states),
            code => {
                let group = match groups::by_code(conn, code) {
                    Err(Error::NotFound) => return Err(wrong("group", code)),
                    other => other?,
                };
                let members = groups::members(conn, group.id, moment.as_at, known)?;
                Among::of_group(&group, &members)
            }
        };
        Ok(Self {
            panel: Panel::of(&context::observations(conn, indicator.id, until)?),
            indicator,
            states,
            among,
        })
    }

    /// The figure; its question tells the rule.
    fn figure(&self, asked: &Asked, moment: Moment) -> Result<Figure> {
        let (code, year) = (self.indicator.code.as_str(), asked.year()?);
        Ok(match asked.which {
            Which::Median => {
                let year = year.ok_or_else(|| wrong("year", ""))?;
                self.among.median(&self.panel, code, year, moment)
            }
            Which::WithData => self.among.with_data(&self.panel, code, year, moment),
            Which::Change => changed(&self.panel, code, self.state(asked)?, moment),
        })
    }

    fn state(&self, asked: &Asked) -> Result<&State> {
        let code = asked.params.state.as_str();
        let state = self.states.iter().find(|state| state.code == code);
        state.ok_or_else(|| wrong("state", code))
    }
}

/// A value that is counted: the state, and what is said of it.
struct Counted {
    link: Link,
    said: String,
}

#[derive(Template)]
#[template(path = "dashboards/why_context.html")]
struct Why {
    page: Layout,
    figure: Figure,
    indicator: Link,
    unit: Html,
    group: Option<Html>,
    source: Source,
    licence: Html,
    caveat: Option<Html>,
    counted: Vec<Counted>,
    left_out: Vec<Counted>,
}

impl Why {
    fn new(page: Layout, loaded: &Loaded, figure: Figure, asked: &Asked) -> Result<Self> {
        let Loaded { indicator, .. } = loaded;
        let (counted, left_out) = match asked.which {
            Which::Change => of_change(&page, loaded, loaded.state(asked)?),
            _ => of_states(&page, loaded, asked.year()?),
        };
        let group = loaded.among.group.as_ref();
        Ok(Self {
            indicator: Link::new(&page, "/context", &indicator.code, &indicator.name),
            unit: page.text(&indicator.unit),
            group: group.map(|group| page.text(&group.name)),
            source: Source::at(&page, &indicator.source),
            licence: page.text(&Text::only(Locale::En, &indicator.licence)),
            caveat: (!indicator.caveat.is_empty()).then(|| page.text(&indicator.caveat)),
            counted,
            left_out,
            figure,
            page,
        })
    }

    fn days(&self) -> Html {
        days(&self.page, &self.figure)
    }

    fn answer(&self) -> Html {
        answer(&self.page, &self.figure)
    }

    fn rule_version(&self) -> String {
        rule_version(&self.page, &self.figure)
    }

    fn rule_words(&self) -> String {
        rule(&self.page, self.figure.question().rule().name)
    }

    fn in_full(&self) -> String {
        in_full(&self.page, &self.figure)
    }

    fn counted_title(&self) -> Message {
        let t = &self.page.t.context;
        match self.figure.question().subject {
            Subject::WithData { .. } => t.counted_states,
            _ => t.counted,
        }
    }

    fn of_group(&self) -> Option<Html> {
        let words = self.page.t.why.counted_heading;
        let group = self.group.as_ref()?;
        Some(words.html(&[("heading", group)]))
    }
}

/// The states that have data, each with the value of the year or the last one, and the others.
fn of_states(page: &Layout, loaded: &Loaded, year: Option<i32>) -> (Vec<Counted>, Vec<Counted>) {
    let panel = &loaded.panel;
    let among = loaded.states.iter();
    let among = among.filter(|state| loaded.among.states.contains(&state.id));
    let (there, missing): (Vec<&State>, Vec<&State>) =
        among.partition(|state| panel.has(state.id, year));
    let found = |state: &State| match year {
        Some(year) => panel.value(state.id, year).map(|number| (year, number)),
        None => panel.last(state.id),
    };
    let counted = |state: &&State| Counted {
        link: Link::new(page, "/states", &state.code, &state.name),
        said: said(page, found(state)),
    };
    (
        there.iter().map(counted).collect(),
        missing.iter().map(counted).collect(),
    )
}

/// The two values of a change, and what of them is missing.
fn of_change(page: &Layout, loaded: &Loaded, state: &State) -> (Vec<Counted>, Vec<Counted>) {
    let panel = &loaded.panel;
    let base = panel.value(state.id, BASE_YEAR);
    let last = panel.last(state.id).filter(|(year, _)| *year > BASE_YEAR);
    let both = [base.map(|number| (BASE_YEAR, number)), last];
    let one = |said: String| Counted {
        link: Link::new(page, "/states", &state.code, &state.name),
        said,
    };
    let there = both.iter().flatten();
    let counted = there.map(|found| one(said(page, Some(*found)))).collect();
    let year = format::year(page.locale, BASE_YEAR);
    let t = &page.t.context;
    let missing = [(both[0], t.no_base), (both[1], t.none_since)];
    let missing = missing.iter().filter(|(found, _)| found.is_none());
    let left_out = missing.map(|(_, words)| one(words.with(&[("year", &year)])));
    (counted, left_out.collect())
}

/// A value with its year.
fn said(page: &Layout, found: Option<(i32, f64)>) -> String {
    let Some((year, number)) = found else {
        return page.t.common.no_data.to_string();
    };
    let year = format::year(page.locale, year);
    format!("{} ({year})", value(page.locale, number))
}

/// The page of a figure of a context indicator.
pub(super) async fn show(ctx: Ctx, asked: Asked, moment: Moment) -> Result<HttpResponse> {
    let known = ctx.state.clock.known_at(moment.known_on);
    let locale = ctx.locale;
    let page = ctx.layout(Nav::Why, "");
    let why = ctx
        .state
        .db
        .read(move |conn| {
            let loaded = Loaded::load(conn, &asked, (moment, known), locale)?;
            let figure = loaded.figure(&asked, moment)?;
            let state = match asked.which {
                Which::Change => Some(loaded.state(&asked)?),
                _ => None,
            };
            let title = title(&page, &loaded.indicator, &figure, state);
            let mut why = Why::new(page, &loaded, figure, &asked)?;
            why.page.title = title;
            Ok(why)
        })
        .await?;
    ctx.page(&why)
}

fn title(page: &Layout, indicator: &Indicator, figure: &Figure, state: Option<&State>) -> String {
    let t = &page.t.context;
    let name = page.plain(&indicator.name);
    let in_words = |year: i32| format::year(page.locale, year);
    match &figure.question().subject {
        Subject::Median { year, .. } => {
            let year = in_words(*year);
            t.why_median.with(&[("indicator", &name), ("year", &year)])
        }
        Subject::WithData {
            year: Some(year), ..
        } => {
            let year = in_words(*year);
            let words = t.why_states_in;
            words.with(&[("indicator", &name), ("year", &year)])
        }
        Subject::Change { .. } => {
            let state = state.map(|state| page.plain(&state.name));
            t.why_change.with(&[
                ("state", &state.unwrap_or_default()),
                ("indicator", &name),
                ("year", &in_words(BASE_YEAR)),
            ])
        }
        _ => t.why_states.with(&[("indicator", &name)]),
    }
}
