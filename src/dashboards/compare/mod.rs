//! `/compare`: two or three bodies or themes side by side, or one of them on two days. Nothing is
//! computed here and nothing is ranked: they stand in the order in which they were asked for.

mod load;
mod view;

use actix_web::HttpResponse;

use self::load::Loaded;
use self::view::{Compare, picture, rows};
use crate::error::{Error, Result};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Nav};

async fn load(ctx: &Ctx) -> Result<Loaded> {
    let (clock, moment, today) = (ctx.state.clock.clone(), ctx.moment(), ctx.today);
    let query = ctx.query.clone();
    let read = move |conn: &mut _| Loaded::read(conn, &clock, (moment, today), &query);
    ctx.state.db.read(read).await
}

/// `/compare`.
///
/// # Errors
/// [`crate::error::Error::Parameter`] for an unknown code, for more than three, for bodies beside
/// themes, and for what is no day up to today.
pub async fn show(ctx: Ctx) -> Result<HttpResponse> {
    let loaded = load(&ctx).await?;
    let page = ctx.layout(Nav::Compare, "");
    ctx.page(&Compare::new(page, &loaded))
}

/// `/compare.csv`.
///
/// # Errors
/// As [`show`].
pub async fn csv(ctx: Ctx) -> Result<HttpResponse> {
    let loaded = load(&ctx).await?;
    let page = ctx.layout(Nav::Compare, "");
    let counted = page.t.decisions.counted.to_string();
    let columns = loaded.columns.iter();
    let columns = columns.map(|one| format!("{} {}", one.code, one.figures.moment().as_at));
    let headings: Vec<String> = std::iter::once(counted).chain(columns).collect();
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let mut table = Table::new(&headings)?;
    for row in rows(&page, &loaded) {
        let cells = row.figures.iter().map(digits);
        table.row(std::iter::once(row.words).chain(cells))?;
    }
    table.answer("compare")
}

/// `/compare.svg`: where what they lead stands.
///
/// # Errors
/// As [`show`], and [`Error::NotFound`] where nothing is asked for: there is no empty picture.
pub async fn svg(ctx: Ctx) -> Result<HttpResponse> {
    let loaded = load(&ctx).await?;
    if loaded.columns.is_empty() {
        return Err(Error::NotFound);
    }
    let page = ctx.layout(Nav::Compare, "");
    picture(&page, &loaded).answer()
}
