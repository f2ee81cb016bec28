//! `/{l}/`: the overview: how far, of what was promised; who has reported; what moved; what is due;
//! what stays on paper; then the same by theme, by kind and by state. Each block has its file.

mod files;
mod load;
mod params;
mod rows;
mod view;

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};

pub use self::params::Params;

use self::load::{Loaded, SHOWN};
use self::params::Block;
use self::view::Overview;
use crate::error::{Error, Result};
use crate::rules::Coded;
use crate::web::{Ctx, Nav};

async fn load(ctx: &Ctx, params: &Params, most: i64) -> Result<Loaded> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let since = params.since(&ctx.state.site(), &clock, moment)?;
    let read = move |conn: &mut _| Loaded::read(conn, &clock, moment, (since, most));
    ctx.state.db.read(read).await
}

/// The overview.
///
/// # Errors
/// [`Error::Parameter`] for a day since which nothing can be told.
pub async fn show(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    // One more tells whether there are more.
    let loaded = load(&ctx, &query, SHOWN as i64 + 1).await?;
    let page = ctx.layout(Nav::Overview, ctx.t().common.overview.as_str());
    ctx.page(&Overview::new(page, loaded))
}

fn block(path: Path<(String, String)>) -> Result<Block> {
    Block::from_code(&path.into_inner().1).ok_or(Error::NotFound)
}

/// `/overview/{block}.csv`: the rows of one block.
///
/// # Errors
/// [`Error::NotFound`] for a block that there is not, and as [`show`].
pub async fn csv(
    ctx: Ctx,
    path: Path<(String, String)>,
    query: Query<Params>,
) -> Result<HttpResponse> {
    let block = block(path)?;
    // Only these list facts and milestones: all of them.
    let most = match block {
        Block::Due | Block::Newest => i64::MAX,
        _ => 0,
    };
    let loaded = load(&ctx, &query, most).await?;
    let page = ctx.layout(Nav::Overview, "");
    files::table(&Overview::new(page, loaded), block)
}

/// `/overview/{block}.svg`: the picture of one block that has one.
///
/// # Errors
/// [`Error::NotFound`] for a block without a picture, and as [`show`].
pub async fn svg(
    ctx: Ctx,
    path: Path<(String, String)>,
    query: Query<Params>,
) -> Result<HttpResponse> {
    let block = block(path)?;
    let loaded = load(&ctx, &query, 0).await?;
    let page = ctx.layout(Nav::Overview, "");
    files::picture(&Overview::new(page, loaded), block)?.answer()
}
