//! `/measures/{code}` and `.csv`: one standard measure, by year, sex and state, and the initiatives
//! that report it.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;

use super::index::{self, Loaded};
use crate::error::{Error, Result};
use crate::i18n::Html;
use crate::measures::summary::{self, Came};
use crate::measures::view::{self, TotalLine};
use crate::measures::{Params, Version};
use crate::rules::measure::{Aspect, Quantity, Standard};
use crate::rules::{Coded, Figure, Question, Subject};
use crate::web::filters::Choice;
use crate::web::{Ctx, Layout, Nav};

/// Rows of one page.
const PAGE: usize = 50;

/// A measure of the list.
struct Row {
    href: String,
    title: Html,
    code: String,
    unit: Html,
    baseline: Html,
    target: Html,
    actual: Figure,
    attained: Html,
}

#[derive(Template)]
#[template(path = "measures/show.html")]
struct Show {
    page: Layout,
    name: crate::i18n::Message,
    path: String,
    found: Figure,
    params: Params,
    choices: Vec<Choice>,
    lines: Vec<TotalLine>,
    rows: Vec<Row>,
    next: Option<String>,
}

impl Show {
    fn action(&self) -> String {
        self.page.href(&self.path)
    }

    fn csv(&self) -> String {
        let path = format!("{}.csv", self.path);
        self.page.href(&self.params.address(&path, None))
    }

    fn first_page(&self) -> Option<String> {
        let beyond = !self.params.after.trim().is_empty();
        beyond.then(|| self.page.href(&self.params.address(&self.path, None)))
    }
}

fn standard(code: &str) -> Result<Standard> {
    Standard::from_code(code).ok_or(Error::NotFound)
}

/// The measures of a page of the list, and whether there are more after it.
fn page_of<'a, 'b>(came: &'b [Came<'a>], after: &str) -> Result<(&'b [Came<'a>], bool)> {
    let after = after.trim();
    let start = match after {
        "" => 0,
        code => {
            let place = came.iter().position(|one| one.one.code() == code);
            place
                .map(|place| place + 1)
                .ok_or_else(|| Error::Parameter {
                    name: "after",
                    given: code.to_owned(),
                })?
        }
    };
    let rest = &came[start..];
    let shown = &rest[..rest.len().min(PAGE)];
    Ok((shown, rest.len() > PAGE))
}

fn row(page: &Layout, ctx: &Ctx, params: &Params, came: &Came<'_>) -> Row {
    let (one, version): (_, &Version) = (came.one, came.version);
    let of = (version.plan.unit, version.plan.ratio);
    let none = Html::escape(page.t.measures.none_told.as_str());
    let said =
        |said: Option<Quantity>| said.map_or(none.clone(), |one| view::quantity(page, of, one));
    let own = Params {
        measure: one.code(),
        year: params.year.clone(),
        ..Params::default()
    };
    let attainment = version.plan.attainment(came.series.total());
    let record = page.at("/initiatives", &one.reference);
    Row {
        href: format!("{record}#{}", one.measure.code()),
        title: page.text(&one.title),
        code: one.code(),
        unit: view::unit_of(page, version),
        baseline: said(version.plan.baseline),
        target: said(version.plan.target),
        actual: view::figure(Aspect::Actual, &own, ctx.moment(), came.comes_to()),
        attained: view::attained(page, &own, ctx.moment(), attainment),
    }
}

/// `/measures/{code}`.
///
/// # Errors
/// [`Error::NotFound`] for an unknown measure, [`Error::Parameter`] for a value that a filter does
/// not know.
pub async fn show(
    ctx: Ctx,
    path: Path<(String, String)>,
    query: Query<Params>,
) -> Result<HttpResponse> {
    let (standard, params) = (standard(&path.into_inner().1)?, query.into_inner());
    let loaded = index::load(&ctx, &params, Some(standard)).await?;
    let template = template(&ctx, standard, params, &loaded)?;
    ctx.page(&template)
}

fn template(ctx: &Ctx, standard: Standard, params: Params, loaded: &Loaded) -> Result<Show> {
    let day_of = |instant| ctx.state.clock.day_of(instant);
    let asked = index::asked(ctx, &loaded.filter);
    let came = summary::read(&loaded.listed, asked, day_of);
    let (shown, more) = page_of(&came, &params.after)?;
    let path = format!("/measures/{}", standard.code());
    let last = shown.last().map(|one| one.one.code()).filter(|_| more);
    let next = last.map(|after| ctx.href(&params.address(&path, Some(&after))));
    let subject = Subject::Listing(params.address(&path, None));
    let moment = ctx.moment();
    let found = Figure::counted(came.len(), Question { subject, moment });
    let mut page = ctx.layout(Nav::Measures, "");
    let name = view::standard(page.t, standard);
    let count = page.counted_text(&page.t.measures.found, &found);
    page.title = format!("{name} – {count}");
    let alignments = index::alignments(&loaded.filter);
    let given = (&params, asked, moment);
    let all = (loaded.listed.as_slice(), standard);
    Ok(Show {
        lines: view::total_lines(&page, given, all, &alignments, true, day_of),
        rows: shown
            .iter()
            .map(|one| row(&page, ctx, &params, one))
            .collect(),
        choices: index::choices(&page, &params, &loaded.choices),
        name,
        path,
        found,
        params,
        next,
        page,
    })
}

/// `/measures/{code}.csv`: the same rows, all of them.
///
/// # Errors
/// As [`show`].
pub async fn show_csv(
    ctx: Ctx,
    path: Path<(String, String)>,
    query: Query<Params>,
) -> Result<HttpResponse> {
    let standard = standard(&path.into_inner().1)?;
    let loaded = index::load(&ctx, &query.into_inner(), Some(standard)).await?;
    index::answer(&ctx, &loaded, standard.code())
}
