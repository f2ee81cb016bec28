//! `/commitments/{code}/history`: everything that changed of a commitment, page by page.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::super::history as told;
use super::super::{BaselinePlan, Commitment, LinkVersion, store};
use super::entries::{EntryView, Teller};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::{Ctx, Layout, Nav};

/// Entries of one page.
const PAGE: usize = 100;

/// What an address asks, beside its days.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    page: String,
}

impl Params {
    /// The page, from nought up.
    fn page(&self) -> Result<usize> {
        if self.page.is_empty() {
            return Ok(0);
        }
        let page: Option<usize> = self.page.parse().ok();
        let page = page.filter(|page| (1..=100_000).contains(page));
        page.map(|page| page - 1).ok_or_else(|| Error::Parameter {
            name: "page",
            given: self.page.clone(),
        })
    }
}

#[derive(Template)]
#[template(path = "commitments/history.html")]
struct History {
    page: Layout,
    code: String,
    entries: Vec<EntryView>,
    first: Option<String>,
    older: Option<String>,
}

/// `/commitments/{code}/history`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no commitment; [`Error::Parameter`] for what is no page.
pub async fn history(
    ctx: Ctx,
    path: Path<(String, String)>,
    query: Query<Params>,
) -> Result<HttpResponse> {
    let place = query.page()?;
    let (known, code) = (ctx.known(), path.into_inner().1);
    let days = (ctx.moment().as_at, ctx.today);
    let load = move |conn: &mut Conn| {
        let commitment = store::find(conn, &code, known)?;
        let baselines = store::baselines(conn, commitment.id, known)?;
        let links = store::links::links_by(conn, commitment.id, known, days)?;
        Ok::<_, Error>((commitment, baselines, links))
    };
    let loaded: (Commitment, Vec<BaselinePlan>, Vec<LinkVersion>) = ctx.state.db.read(load).await?;
    let (commitment, baselines, links) = &loaded;
    let entries = told::history(commitment, baselines, links, ctx.moment().as_at);
    let code = commitment.code.clone();
    let title = ctx.t().promises.history_of.with(&[("code", &code)]);
    let page = ctx.layout(Nav::Commitments, title);
    let at =
        |page_number: usize| page.href(&format!("/commitments/{code}/history?page={page_number}"));
    let teller = Teller::new(&ctx, &page, links);
    let shown = entries.iter().skip(place * PAGE).take(PAGE);
    let shown: Vec<EntryView> = shown.map(|entry| teller.tell(entry)).collect();
    let (first, older) = (
        (place > 0).then(|| page.href(&format!("/commitments/{code}/history"))),
        (entries.len() > (place + 1) * PAGE).then(|| at(place + 2)),
    );
    drop(teller);
    ctx.page(&History {
        entries: shown,
        first,
        older,
        code,
        page,
    })
}
