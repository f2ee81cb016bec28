//! `/measures` and `/measures.csv`: what the standard measures come to.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

use crate::db::Conn;
use crate::error::Result;
use crate::figures::View;
use crate::i18n::{Message, order};
use crate::measures::filter::Choices;
use crate::measures::view::{self, TotalLine};
use crate::measures::{Filter, Listed, Params, listed, summary};
use crate::rules::measure::{Asked, Standard};
use crate::rules::{Alignment, Coded};
use crate::web::csv::Table;
use crate::web::filters::{Choice, coded};
use crate::web::{Ctx, Layout, Nav, terms};

/// What both lists are made of.
pub(super) struct Loaded {
    pub(super) choices: Choices,
    pub(super) filter: Filter,
    pub(super) listed: Vec<Listed>,
}

/// Loads the measures that a filter lists: of one standard measure, or of all of them.
pub(super) async fn load(ctx: &Ctx, params: &Params, standard: Option<Standard>) -> Result<Loaded> {
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let params = params.clone();
    let read = move |conn: &mut Conn| {
        let view = View::load(conn, &clock, moment)?;
        let choices = Choices::load(conn, clock.now())?;
        let filter = Filter {
            standard,
            only_standard: true,
            ..Filter::read(&params, &choices)?
        };
        Ok(Loaded {
            listed: listed(conn, &view, &filter, locale)?,
            choices,
            filter,
        })
    };
    ctx.state.db.read(read).await
}

/// The alignments that a filter leaves.
pub(super) fn alignments(filter: &Filter) -> Vec<Alignment> {
    let asked = |one: &Alignment| filter.alignment.is_none_or(|asked| asked == *one);
    Alignment::ALL.iter().copied().filter(asked).collect()
}

/// What a filter asks of every measure.
pub(super) fn asked(ctx: &Ctx, filter: &Filter) -> Asked {
    Asked {
        year: filter.year,
        ..Asked::by(ctx.moment().as_at)
    }
}

/// The filters of both lists.
pub(super) fn choices(page: &Layout, params: &Params, choices: &Choices) -> Vec<Choice> {
    let (t, i, m) = (page.t, &page.t.initiatives, &page.t.measures);
    let plain = |text| page.plain(text);
    let states = choices.states.iter();
    let states = states.map(|one| (one.code.clone(), plain(&one.name)));
    let states = order::sorted(page.locale, states);
    let bodies = choices.organisations.iter();
    let bodies = bodies.filter(|one| one.is_offered(&params.organisation));
    let bodies = bodies.map(|one| (one.code.clone(), plain(&one.name)));
    let bodies = order::sorted(page.locale, bodies);
    let themes = choices.themes.iter();
    let themes = themes.map(|one| (one.code.clone(), plain(&one.name)));
    let alignments = coded(|one| terms::alignment(t, one).to_string());
    let years = view::years(page.as_at()).into_iter();
    let years = years.map(|year| (year.clone(), year));
    vec![
        Choice::new("theme", i.theme, &params.theme, themes),
        Choice::new("state", m.led_by_state, &params.state, states),
        Choice::new(
            "organisation",
            m.led_by_organisation,
            &params.organisation,
            bodies,
        ),
        Choice::new("year", m.by_year_filter, &params.year, years),
        Choice::new("alignment", i.alignment, &params.alignment, alignments),
    ]
}

#[derive(Template)]
#[template(path = "measures/index.html")]
struct Index {
    page: Layout,
    params: Params,
    choices: Vec<Choice>,
    parts: Vec<(Message, Vec<TotalLine>)>,
}

impl Index {
    fn action(&self) -> String {
        self.page.href("/measures")
    }

    fn csv(&self) -> String {
        self.page.href(&self.params.address("/measures.csv", None))
    }
}

fn parts(
    page: &Layout,
    ctx: &Ctx,
    params: &Params,
    loaded: &Loaded,
) -> Vec<(Message, Vec<TotalLine>)> {
    let t = &page.t.measures;
    let day_of = |instant| ctx.state.clock.day_of(instant);
    let given = (params, asked(ctx, &loaded.filter), ctx.moment());
    let part = |alignment: Alignment| {
        let words = match alignment {
            Alignment::Oic => t.under_agenda,
            Alignment::Aligned => t.aligned,
        };
        let of = |standard: &Standard| {
            let all = (loaded.listed.as_slice(), *standard);
            view::total_lines(page, given, all, &[alignment], false, day_of)
        };
        (words, Standard::ALL.iter().flat_map(of).collect())
    };
    alignments(&loaded.filter).into_iter().map(part).collect()
}

/// `/measures`.
///
/// # Errors
/// [`crate::error::Error::Parameter`] for a value that a filter does not know.
pub async fn index(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let params = query.into_inner();
    let loaded = load(&ctx, &params, None).await?;
    let page = ctx.layout(Nav::Measures, ctx.t().measures.nav.as_str());
    let template = Index {
        choices: choices(&page, &params, &loaded.choices),
        parts: parts(&page, &ctx, &params, &loaded),
        params,
        page,
    };
    ctx.page(&template)
}

/// `/measures.csv`: every standard measure that the filter lists, each with what it comes to.
///
/// # Errors
/// As [`index`].
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let params = query.into_inner();
    let loaded = load(&ctx, &params, None).await?;
    answer(&ctx, &loaded, "measures")
}

/// The measures of a list as a file.
pub(super) fn answer(ctx: &Ctx, loaded: &Loaded, name: &str) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::Measures, "");
    let mut table = Table::new(&view::headings(page.t))?;
    let day_of = |instant| ctx.state.clock.day_of(instant);
    let asked = asked(ctx, &loaded.filter);
    for came in summary::read(&loaded.listed, asked, day_of) {
        table.row(view::cells(&page, &came))?;
    }
    table.answer(name)
}
