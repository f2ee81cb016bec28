//! `/initiatives/export.csv`, `/initiatives/export.xlsx`, `/initiatives/milestones.csv` and
//! `/initiatives/transactions.csv` and `/initiatives/measurements.csv`, with the filters of the list.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Query;

use super::{MOST, Table, workbook};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures::View;
use crate::i18n::Locale;
use crate::initiatives::{Params, selected};
use crate::rules::Moment;
use crate::web::Ctx;

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The list as CSV, with every column that an import reads.
///
/// # Errors
/// [`Error::Parameter`] for a value that a filter does not know, [`Error::TooLarge`] for more
/// than a file holds.
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    delimited(ctx, query, (Table::Initiatives, "initiatives.csv")).await
}

/// The milestones of the list as CSV.
///
/// # Errors
/// As [`csv`].
pub async fn milestones(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    delimited(ctx, query, (Table::Milestones, "milestones.csv")).await
}

/// The transactions of the list as CSV.
///
/// # Errors
/// As [`csv`].
pub async fn transactions(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    delimited(ctx, query, (Table::Transactions, "transactions.csv")).await
}

/// The values of the measures of the list as CSV.
///
/// # Errors
/// As [`csv`].
pub async fn measurements(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    delimited(ctx, query, (Table::Measurements, "measurements.csv")).await
}

async fn delimited(
    ctx: Ctx,
    query: Query<Params>,
    (table, name): (Table, &'static str),
) -> Result<HttpResponse> {
    let make = move |conn: &mut Conn, clock: &Clock, ids: &[i64], asked: (Locale, Moment)| {
        let mut file = Vec::new();
        super::write(conn, clock, (table, ids), asked, &mut file, &|_| ())?;
        Ok(file)
    };
    answer(ctx, query, make, (name, CSV)).await
}

/// The list as a workbook.
///
/// # Errors
/// As [`csv`].
pub async fn xlsx(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let make = |conn: &mut Conn, clock: &Clock, ids: &[i64], asked: (Locale, Moment)| {
        workbook(conn, clock, ids, asked, &|_| ())
    };
    answer(ctx, query, make, ("initiatives.xlsx", XLSX)).await
}

async fn answer(
    ctx: Ctx,
    query: Query<Params>,
    make: impl FnOnce(&mut Conn, &Clock, &[i64], (Locale, Moment)) -> Result<Vec<u8>> + Send + 'static,
    (name, kind): (&'static str, &'static str),
) -> Result<HttpResponse> {
    let (moment, locale, clock) = (ctx.moment(), ctx.locale, ctx.state.clock.clone());
    let file = ctx
        .state
        .db
        .read(move |conn| {
            let view = View::load(conn, &clock, moment)?;
            let found = selected(conn, (&clock, &view), query, locale)?;
            let ids: Vec<i64> = found.iter().map(|one| one.id).collect();
            if ids.len() > MOST {
                return Err(Error::TooLarge);
            }
            make(conn, &clock, &ids, (locale, moment))
        })
        .await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .body(file))
}
