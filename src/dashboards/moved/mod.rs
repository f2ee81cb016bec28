//! `/moved-plans` and `/moved-plans.csv`: due days that were moved, the first beside the present
//! one, every change with its reason, counted by theme and by lead.

mod filter;
mod plan;
mod view;

use actix_web::HttpResponse;
use actix_web::web::Query;

use self::filter::{Offered, Params};
use self::plan::Replanned;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::figures::View;
use crate::i18n::Locale;
use crate::initiatives::{self, PAGE, Sort};
use crate::rules::{Figure, Figures, Question, Subject};
use crate::web::Ctx;
use crate::web::csv::Table;
use crate::{frameworks, organisations, states, themes};

/// What the page is made of.
struct Loaded {
    offered: Offered,
    figures: Figures,
    found: Figure,
    rows: Vec<Replanned>,
    more: bool,
}

/// Initiatives of which a file asks at once.
const CHUNK: i64 = 500;

fn load(
    conn: &mut Conn,
    clock: &Clock,
    (view, locale): (&View, Locale),
    params: &Params,
) -> Result<Loaded> {
    let offered = Offered {
        themes: themes::all(conn)?,
        states: states::by_name(states::all(conn)?, locale),
        organisations: organisations::in_order(organisations::all(conn)?, locale),
    };
    let filter = params.filter(&offered)?;
    let framework = frameworks::default(conn)?.id;
    let after = Some(params.after.trim()).filter(|after| !after.is_empty());
    let order = (Sort::Title, locale);
    let mut listed = initiatives::titles(conn, view, &filter, order, after, PAGE + 1)?;
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = listed.len() > page;
    listed.truncate(page);
    let question = Question {
        subject: Subject::Listing(params.address("/moved-plans", None)),
        moment: view.moment(),
    };
    let headings = ["all", "theme", "lead-state", "lead-organisation"];
    Ok(Loaded {
        figures: view.totals(conn, framework, &headings)?,
        found: Figure::counted(initiatives::count(conn, view, &filter)?, question),
        rows: plan::of_initiatives(conn, clock, view, listed)?,
        offered,
        more,
    })
}

/// `/moved-plans`.
///
/// # Errors
/// [`crate::error::Error::Parameter`] for a value that a filter does not know.
pub async fn index(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let params = query.into_inner();
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let asked = params.clone();
    let read = move |conn: &mut Conn| {
        let view = View::load(conn, &clock, moment)?;
        load(conn, &clock, (&view, locale), &asked)
    };
    let loaded = ctx.state.db.read(read).await?;
    ctx.page(&view::Index::new(&ctx, params, loaded))
}

/// `/moved-plans.csv`: every change of the same plans.
///
/// # Errors
/// As [`index`].
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let params = query.into_inner();
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let read = move |conn: &mut Conn| {
        let view = View::load(conn, &clock, moment)?;
        all(conn, &clock, (&view, locale), params)
    };
    let rows = ctx.state.db.read(read).await?;
    let mut table = Table::new(&view::headings(ctx.t()))?;
    for one in &rows {
        for cells in view::cells(ctx.locale, one) {
            table.row(cells)?;
        }
    }
    table.answer("moved-plans")
}

/// Every initiative of the list, chunk by chunk.
fn all(
    conn: &mut Conn,
    clock: &Clock,
    (view, locale): (&View, Locale),
    params: Params,
) -> Result<Vec<Replanned>> {
    let offered = Offered {
        themes: themes::all(conn)?,
        states: states::all(conn)?,
        organisations: organisations::all(conn)?,
    };
    let filter = params.filter(&offered)?;
    let mut rows: Vec<Replanned> = Vec::new();
    loop {
        let after = rows.last().map(|one| one.reference.clone());
        let order = (Sort::Title, locale);
        let listed = initiatives::titles(conn, view, &filter, order, after.as_deref(), CHUNK)?;
        if listed.is_empty() {
            return Ok(rows);
        }
        rows.extend(plan::of_initiatives(conn, clock, view, listed)?);
    }
}
