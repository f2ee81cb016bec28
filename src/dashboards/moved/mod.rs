//! `/moved-plans` and `/moved-plans.csv`: due days, targets and baselines that were moved, the first
//! beside the present one, every change with its reason, counted by theme and by lead.

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
use crate::rules::{Figure, Figures, Instant, Question, Subject};
use crate::web::Ctx;
use crate::web::csv::Table;
use crate::{frameworks, organisations, states, themes};

/// What the page is made of.
struct Loaded {
    found: Figure,
    rows: Vec<Replanned>,
    more: bool,
    /// What initiatives are counted and filtered by; nothing for commitments.
    counted: Option<(Offered, Figures)>,
}

/// Initiatives of which a file asks at once.
const CHUNK: i64 = 500;

fn offered(conn: &mut Conn, now: Instant, locale: Locale) -> Result<Offered> {
    Ok(Offered {
        themes: themes::all(conn)?,
        states: states::by_name(states::all(conn)?, locale),
        organisations: organisations::in_order(organisations::every(conn, now)?, locale),
    })
}

fn load(
    conn: &mut Conn,
    clock: &Clock,
    (view, locale): (&View, Locale),
    params: &Params,
) -> Result<Loaded> {
    let question = Question {
        subject: Subject::Listing(params.address("/moved-plans", None)),
        moment: view.moment(),
    };
    if params.is_of_commitments()? {
        let framework = frameworks::default(conn)?.id;
        let rows = plan::of_commitments(conn, clock, view, framework)?;
        return Ok(Loaded {
            found: Figure::counted(rows.len(), question),
            rows,
            more: false,
            counted: None,
        });
    }
    let offered = offered(conn, clock.now(), locale)?;
    let filter = params.filter(&offered)?;
    let after = Some(params.after.trim()).filter(|after| !after.is_empty());
    let order = (Sort::Title, locale);
    let mut listed = initiatives::titles(conn, view, &filter, order, after, PAGE + 1)?;
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = listed.len() > page;
    listed.truncate(page);
    let headings = ["all", "theme", "lead-state", "lead-organisation"];
    let figures = view.default_totals(conn, &headings)?;
    Ok(Loaded {
        found: Figure::counted(initiatives::count(conn, view, &filter)?, question),
        rows: plan::of_initiatives(conn, clock, view, listed)?,
        more,
        counted: Some((offered, figures)),
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
        if params.is_of_commitments()? {
            let framework = frameworks::default(conn)?.id;
            return plan::of_commitments(conn, &clock, &view, framework);
        }
        all(conn, &clock, (&view, locale), &params)
    };
    let rows = ctx.state.db.read(read).await?;
    let page = ctx.layout(crate::web::Nav::MovedPlans, "");
    let mut table = Table::new(&view::headings(page.t))?;
    for one in &rows {
        for cells in view::cells(&page, one) {
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
    params: &Params,
) -> Result<Vec<Replanned>> {
    let filter = params.filter(&offered(conn, clock.now(), locale)?)?;
    let mut rows: Vec<Replanned> = Vec::new();
    loop {
        let after = rows.last().map(|one| one.code.clone());
        let order = (Sort::Title, locale);
        let listed = initiatives::titles(conn, view, &filter, order, after.as_deref(), CHUNK)?;
        if listed.is_empty() {
            return Ok(rows);
        }
        rows.extend(plan::of_initiatives(conn, clock, view, listed)?);
    }
}
