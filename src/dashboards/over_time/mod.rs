//! `/over-time`: what was planned, reported, documented and verified by the end of each year, from
//! 2017 to the end of the Agenda and beyond, all in all, by theme and by lead.

mod headings;
mod load;
mod view;

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::Deserialize;

use self::load::Loaded;
use self::view::{OverTime, picture, years};
use crate::error::{Error, Result};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Nav};

/// The parameters as they came; blank is as if it were not there. One of them at most.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// A theme by code.
    pub theme: String,
    /// A state that leads, by ISO code.
    pub state: String,
    /// An organisation that leads, by code.
    pub organisation: String,
    /// One of them with what it is, as the form names it: `theme:water`, `state:PAK`.
    pub of: String,
}

impl Params {
    /// What the form chose stands under its own name.
    fn spread(&self) -> Result<Self> {
        let mut spread = self.clone();
        let given = self.of.trim();
        match given.split_once(':') {
            None if given.is_empty() => {}
            Some(("theme", code)) => spread.theme = code.to_owned(),
            Some(("state", code)) => spread.state = code.to_owned(),
            Some(("organisation", code)) => spread.organisation = code.to_owned(),
            _ => {
                return Err(Error::Parameter {
                    name: "of",
                    given: given.to_owned(),
                });
            }
        }
        Ok(spread)
    }
}

async fn load(ctx: &Ctx, params: Params) -> Result<Loaded> {
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let read = move |conn: &mut _| Loaded::read(conn, &clock, (moment, locale), params);
    ctx.state.db.read(read).await
}

/// `/over-time`.
///
/// # Errors
/// [`Error::Parameter`] for a code that nobody has, and for two headings at once.
pub async fn show(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let loaded = load(&ctx, query.into_inner()).await?;
    let page = ctx.layout(Nav::OverTime, "");
    ctx.page(&OverTime::new(page, &loaded))
}

/// `/over-time.csv`: a row for each year.
///
/// # Errors
/// As [`show`].
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let loaded = load(&ctx, query.into_inner()).await?;
    let page = ctx.layout(Nav::OverTime, "");
    let t = &page.t.over_time;
    let headings = [
        t.day,
        t.planned,
        t.first_planned,
        t.reported,
        t.documented,
        t.verified,
        t.rescheduled,
        t.said_due,
        t.said_reached,
    ];
    let mut table = Table::new(&headings.map(|one| one.as_str()))?;
    for year in years(&page, &loaded) {
        let then = |figure: &Option<_>| figure.as_ref().map_or(String::new(), digits);
        let mut cells = vec![
            year.day.to_string(),
            digits(&year.planned),
            then(&year.first),
        ];
        cells.extend(year.reached.iter().map(then));
        cells.extend(year.said.iter().map(then));
        table.row(cells)?;
    }
    table.answer("over-time")
}

/// `/over-time.svg`.
///
/// # Errors
/// As [`show`], and [`Error::NotFound`] where there is nothing to draw.
pub async fn svg(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let loaded = load(&ctx, query.into_inner()).await?;
    let page = ctx.layout(Nav::OverTime, "");
    picture(&page, &loaded)?.answer()
}
