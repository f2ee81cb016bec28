//! `/search`: one question to everything that has a name: initiatives, organisations, states,
//! commitments, decisions, series of statistics, themes, priorities, groups and meetings.

mod asked;
mod found;
mod suggestion;
mod view;

use actix_web::HttpResponse;
use actix_web::web::Query;

pub use self::asked::Params;

use self::found::Found;
use self::view::SearchPage;
use crate::error::Result;
use crate::web::{Ctx, Nav};

/// `/search`.
///
/// # Errors
/// [`crate::error::Error::Parameter`] for a kind that there is not.
pub async fn show(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let params = query.into_inner();
    let read = move |conn: &mut _| Found::read(conn, &clock, (moment, locale), &params);
    let found = ctx.state.db.read(read).await?;
    let page = ctx.layout(Nav::Search, "");
    ctx.page(&SearchPage::new(page, &found))
}
