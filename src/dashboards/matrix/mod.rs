//! `/matrix`: who does what: institutions, other organisations or states, by priority or theme.
//! Every cell is the length of a list that it opens to.

mod load;
mod params;
mod view;

use actix_web::HttpResponse;
use actix_web::web::Query;

pub use self::params::Params;

use self::load::Loaded;
use self::view::Matrix;
use crate::error::Result;
use crate::web::charts::{Grid, Picture};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Nav};

async fn load(ctx: &Ctx, params: Params) -> Result<Loaded> {
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let read = move |conn: &mut _| Loaded::read(conn, &clock, moment, locale, params);
    ctx.state.db.read(read).await
}

/// `/matrix`.
///
/// # Errors
/// [`crate::error::Error::Parameter`] for a code that nobody has.
pub async fn show(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let loaded = load(&ctx, query.into_inner()).await?;
    let page = ctx.layout(Nav::Matrix, "");
    ctx.page(&Matrix::new(page, &loaded))
}

/// `/matrix.csv`: every row, with the codes of the columns.
///
/// # Errors
/// As [`show`].
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let loaded = load(&ctx, query.into_inner()).await?;
    let page = ctx.layout(Nav::Matrix, "");
    let t = page.t;
    let columns = loaded.columns.iter().map(|one| one.code.clone());
    let mut headings = vec![t.profile.code.to_string(), t.matrix.body.to_string()];
    headings.extend(columns);
    headings.extend([t.matrix.total.to_string(), t.matrix.reported.to_string()]);
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let mut table = Table::new(&headings)?;
    for row in loaded.rows(&page) {
        let mut cells = vec![row.code.clone(), row.name.clone()];
        cells.extend(row.cells.iter().map(digits));
        cells.push(digits(&row.total));
        let heard = if row.heard { t.common.yes } else { t.common.no };
        cells.push(heard.to_string());
        table.row(cells)?;
    }
    table.answer("matrix")
}

/// `/matrix.svg`: the rows that the page shows.
///
/// # Errors
/// As [`show`].
pub async fn svg(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let loaded = load(&ctx, query.into_inner()).await?;
    let page = ctx.layout(Nav::Matrix, "");
    let title = loaded.part_title(&page);
    let rows = loaded.shown(loaded.rows(&page)).into_iter();
    let drawing = Grid {
        locale: page.locale,
        columns: loaded
            .columns
            .iter()
            .map(|one| heading(&page, one))
            .collect(),
        rows: rows.map(|row| (row.name, row.cells)).collect(),
    }
    .draw();
    let path = loaded.address("/matrix");
    let desc = page.t.matrix.note.to_string();
    Picture::new(&page, &title, &desc, drawing, &path).answer()
}

/// What a column is called: a priority with its number.
fn heading(page: &Layout, column: &load::Column) -> String {
    let name = page.plain(&column.name);
    match column.numbered {
        true => format!("{} {name}", column.code),
        false => name,
    }
}
