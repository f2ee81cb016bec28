//! The lists of institutions and of other bodies.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::super::{Organisation, in_order, store};
use super::Seat;
use crate::error::{Error, Result};
use crate::figures::View;
use crate::frameworks;
use crate::rules::{Alignment, Count, Figure, Figures, Slice};
use crate::states::{self, State};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav};

/// Other bodies on one page of the list.
const PAGE: usize = 100;

/// Where the list of other bodies goes on.
#[derive(Deserialize)]
pub struct Params {
    /// The code of the last body of the page before.
    after: Option<String>,
}

/// What the lists are made of.
struct List {
    institutions: Vec<Organisation>,
    others: Vec<Organisation>,
    states: Vec<State>,
    figures: Figures,
}

impl List {
    async fn load(ctx: &Ctx) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let locale = ctx.locale;
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?;
            let headings = ["lead-organisation", "organisation"];
            let all = in_order(store::all(conn, clock.now())?, locale);
            let (institutions, others) = all.into_iter().partition(|one| one.institution);
            Ok(Self {
                institutions,
                others,
                states: states::all(conn)?,
                figures: view.totals(conn, framework.id, &headings)?,
            })
        };
        ctx.state.db.read(load).await
    }

    fn rows(&self, page: &Layout, bodies: &[Organisation]) -> Vec<Row> {
        bodies.iter().map(|one| Row::new(page, one, self)).collect()
    }

    /// The other bodies after a code, and whether there are more than one page of them.
    fn others_after(&self, after: Option<&str>) -> Result<(&[Organisation], bool)> {
        let start = match after {
            None => 0,
            Some(code) => self
                .others
                .iter()
                .position(|one| one.code == code)
                .map(|place| place + 1)
                .ok_or_else(|| Error::Parameter {
                    name: "after",
                    given: code.to_owned(),
                })?,
        };
        let rest = &self.others[start..];
        Ok((&rest[..rest.len().min(PAGE)], rest.len() > PAGE))
    }
}

/// One body of the list.
struct Row {
    code: String,
    name: String,
    link: Link,
    seat: Seat,
    leads: Figure,
    any_role: Figure,
    aligned: Figure,
}

impl Row {
    fn new(page: &Layout, one: &Organisation, list: &List) -> Self {
        let of = |alignment, slice| {
            let figures = &list.figures;
            figures.of(Count::Record, Some(alignment), slice, &one.code)
        };
        let any = Slice::Organisation(one.id);
        Self {
            code: one.code.clone(),
            name: page.plain(&one.name),
            link: Link::new(page, "/organisations", &one.code, &one.name),
            seat: Seat::of(page, one, &list.states),
            leads: of(Alignment::Oic, Slice::LeadOrganisation(one.id)),
            any_role: of(Alignment::Oic, any),
            aligned: of(Alignment::Aligned, any),
        }
    }
}

#[derive(Template)]
#[template(path = "organisations/index.html")]
struct Index {
    institutions_title: String,
    others_title: String,
    institutions: Vec<Row>,
    others: Vec<Row>,
    next: Option<String>,
    is_first: bool,
    page: Layout,
}

/// `/organisations`.
///
/// # Errors
/// [`Error::Parameter`] for a page after a body that is not on the list.
pub async fn index(ctx: Ctx, params: Query<Params>) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let after = params.after.as_deref();
    let (others, more) = list.others_after(after)?;
    let t = &ctx.t().organisations;
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (institutions, all_others) = (number(list.institutions.len()), number(list.others.len()));
    let page = ctx.layout(Nav::Organisations, t.title.text(institutions + all_others));
    let last = others.last().filter(|_| more);
    ctx.page(&Index {
        institutions_title: t.institutions.text(institutions),
        others_title: t.others.text(all_others),
        institutions: list.rows(&page, &list.institutions),
        others: list.rows(&page, others),
        next: last.map(|last| page.href(&format!("/organisations?after={}", last.code))),
        is_first: after.is_none(),
        page,
    })
}

/// `/organisations.csv`: institutions, then every other body.
///
/// # Errors
/// Where the database is away.
pub async fn csv(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::Organisations, "");
    let t = page.t;
    let mut table = Table::new(&[
        t.profile.code.as_str(),
        t.organisations.organisation.as_str(),
        t.organisations.seat.as_str(),
        t.profile.leads_oic.as_str(),
        t.profile.any_oic.as_str(),
        t.profile.any_aligned.as_str(),
    ])?;
    for row in [&list.institutions, &list.others]
        .into_iter()
        .flat_map(|bodies| list.rows(&page, bodies))
    {
        let figures = [row.leads, row.any_role, row.aligned];
        let words = [row.code, row.name, row.seat.words];
        table.row(words.into_iter().chain(figures.iter().map(digits)))?;
    }
    table.answer("organisations")
}
