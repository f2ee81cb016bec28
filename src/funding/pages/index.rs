//! `/funding` and `/funding.csv`: sums by type and currency, and the list of transactions, or of
//! planned budgets.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures::View;
use crate::funding::view::{self, SumLine, TransactionView};
use crate::funding::{self, Bodies, Currency, Filter, Listed, Params, Planned, Under, number_of};
use crate::i18n::{Html, Locale, Text};
use crate::rules::money::Flow;
use crate::rules::{Alignment, Coded, Figure, Question, Subject};
use crate::themes::{self, Theme};
use crate::web::csv::Table;
use crate::web::filters::{Choice, coded};
use crate::web::{Ctx, Layout, Nav, terms};

/// Rows of one page.
const PAGE: i64 = 50;

/// What the list is made of.
struct Loaded {
    bodies: Bodies,
    themes: Vec<Theme>,
    filter: Filter,
    totals: Under,
    rows: Vec<Listed>,
    plans: Vec<Planned>,
    more: bool,
}

/// The place after which a page begins: a transaction, or a record.
fn after(params: &Params, of_plans: bool) -> Result<Option<(&str, i32)>> {
    let code = params.after.trim();
    if code.is_empty() {
        return Ok(None);
    }
    let place = match code.rsplit_once('.') {
        Some((reference, number)) if !of_plans => number_of(number).map(|n| (reference, n)),
        _ => of_plans.then_some((code, 0)),
    };
    place.map(Some).ok_or_else(|| Error::Parameter {
        name: "after",
        given: code.to_owned(),
    })
}

fn load(
    conn: &mut Conn,
    clock: &Clock,
    ctx: (&View, Locale),
    params: &Params,
    most: i64,
) -> Result<Loaded> {
    let (view, locale) = ctx;
    let bodies = Bodies::known(conn, clock.now())?;
    let themes = themes::all(conn)?;
    let filter = Filter::read(conn, params, &bodies, &themes)?;
    let after = after(params, filter.is_of_plans())?;
    let (mut rows, mut plans) = (Vec::new(), Vec::new());
    if filter.is_of_plans() && filter.takes_plans() {
        let after = after.map(|(reference, _)| reference);
        plans = funding::plans(conn, view, &filter, locale, after, most.saturating_add(1))?;
    } else if filter.takes_transactions() {
        let limit = most.saturating_add(1);
        rows = funding::list(conn, (clock, view), &filter, locale, after, limit)?;
    }
    let page = usize::try_from(most).unwrap_or(usize::MAX);
    let more = rows.len() > page || plans.len() > page;
    rows.truncate(page);
    plans.truncate(page);
    let totals = funding::totals(conn, clock, view, &filter)?;
    Ok(Loaded {
        totals: totals.and(funding::plans_total(conn, view, &filter)?),
        bodies,
        themes,
        filter,
        rows,
        plans,
        more,
    })
}

/// A row of the list of transactions.
struct Row {
    href: String,
    title: Html,
    told: TransactionView,
}

/// A row of the list of planned budgets.
struct PlanRow {
    href: String,
    title: Html,
    reference: String,
    amount: Html,
}

#[derive(Template)]
#[template(path = "funding/index.html")]
struct Index {
    page: Layout,
    found: Figure,
    of_plans: bool,
    params: Params,
    choices: Vec<Choice>,
    sums: Vec<(crate::i18n::Message, Vec<SumLine>)>,
    rows: Vec<Row>,
    plans: Vec<PlanRow>,
    next: Option<String>,
}

impl Index {
    fn csv(&self) -> String {
        self.page.href(&self.params.address("/funding.csv", None))
    }

    fn first_page(&self) -> Option<String> {
        let beyond = !self.params.after.trim().is_empty();
        beyond.then(|| self.page.href(&self.params.address("/funding", None)))
    }

    /// The same list of the other sort: plans, or transactions.
    fn other(&self) -> (String, crate::i18n::Message) {
        let t = &self.page.t.funding;
        let (flow, words) = if self.of_plans {
            (String::new(), t.see_transactions)
        } else {
            (Flow::Planned.code().to_owned(), t.see_plans)
        };
        // Plans have no provider and no receiver.
        let params = Params {
            flow,
            currency: self.params.currency.clone(),
            alignment: self.params.alignment.clone(),
            theme: self.params.theme.clone(),
            initiative: self.params.initiative.clone(),
            ..Params::default()
        };
        (self.page.href(&params.address("/funding", None)), words)
    }

    /// What the form has no field for is kept.
    fn kept(&self) -> Vec<(&'static str, &str)> {
        let p = &self.params;
        let kept = [
            ("provider", p.provider.as_str()),
            ("receiver", p.receiver.as_str()),
            ("initiative", p.initiative.as_str()),
        ];
        kept.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }
}

fn choices(page: &Layout, params: &Params, loaded: &Loaded) -> Vec<Choice> {
    let (t, l) = (page.t, &page.t.funding);
    let flows = coded(|one| terms::capital(view::flow(t, one)));
    let alignments = coded(|one| terms::alignment(t, one).to_string());
    let named = |code: &String, name: &Text| (code.clone(), page.plain(name));
    let themes = loaded.themes.iter();
    let bodies = &loaded.bodies;
    let bare = |list: Vec<(String, String)>| {
        let bare = list.into_iter().map(|(code, words)| {
            let code = code.split_once(':').map_or("", |(_, code)| code).to_owned();
            (code, words)
        });
        bare.collect::<Vec<_>>()
    };
    let chosen = format!("organisation:{}", params.organisation);
    let [institutions, states, others] = bodies.groups(page.locale, &[&chosen]).map(bare);
    let i = &t.initiatives;
    vec![
        Choice::new("type", l.type_label, &params.flow, flows),
        Choice::new(
            "currency",
            l.currency,
            &params.currency,
            coded(|one: Currency| terms::currency(t, one).to_owned()),
        ),
        Choice::new("state", i.state, &params.state, states),
        Choice::new(
            "organisation",
            i.organisation,
            &params.organisation,
            institutions.into_iter().chain(others),
        ),
        Choice::new(
            "theme",
            i.theme,
            &params.theme,
            themes.map(|one| named(&one.code, &one.name)),
        ),
        Choice::new("alignment", i.alignment, &params.alignment, alignments),
    ]
}

/// The sums of records under the Agenda and of others, apart.
fn sums(
    page: &Layout,
    ctx: &Ctx,
    params: &Params,
    loaded: &Loaded,
) -> Vec<(crate::i18n::Message, Vec<SumLine>)> {
    let t = &page.t.funding;
    [
        (Alignment::Oic, t.under_agenda),
        (Alignment::Aligned, t.aligned),
    ]
    .into_iter()
    .filter(|(one, _)| loaded.filter.alignment.is_none_or(|asked| asked == *one))
    .map(|(alignment, words)| {
        let heading = params.under(alignment).heading();
        let totals = loaded.totals.of(alignment);
        (words, view::sums(page, ctx.moment(), &totals, &heading))
    })
    .collect()
}

/// `/funding`.
///
/// # Errors
/// [`Error::Parameter`] for a value that a filter does not know.
pub async fn index(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let params = query.into_inner();
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let asked = params.clone();
    let read = move |conn: &mut Conn| {
        let view = View::load(conn, &clock, moment)?;
        load(conn, &clock, (&view, locale), &asked, PAGE)
    };
    let loaded = ctx.state.db.read(read).await?;
    let of_plans = loaded.filter.is_of_plans();
    let number = loaded
        .totals
        .number(|flow| (flow == Flow::Planned) == of_plans);
    let subject = Subject::Listing(params.address("/funding", None));
    let found = Figure::counted(number, Question { subject, moment });
    let mut page = ctx.layout(Nav::Funding, "");
    let t = &page.t.funding;
    let title = if of_plans { &t.title_plans } else { &t.title };
    page.title = page.counted_text(title, &found);
    let last = if of_plans {
        loaded.plans.last().map(|plan| plan.reference.clone())
    } else {
        let last = loaded.rows.last();
        last.map(|row| format!("{}.T{}", row.reference, row.transaction.number))
    };
    let next = last.filter(|_| loaded.more);
    let next = next.map(|after| ctx.href(&params.address("/funding", Some(&after))));
    let template = Index {
        choices: choices(&page, &params, &loaded),
        sums: sums(&page, &ctx, &params, &loaded),
        rows: rows(&page, &loaded),
        plans: plan_rows(&page, &loaded),
        found,
        of_plans,
        params,
        next,
        page,
    };
    ctx.page(&template)
}

fn rows(page: &Layout, loaded: &Loaded) -> Vec<Row> {
    let row = |listed: &Listed| {
        let record = page.at("/initiatives", &listed.reference);
        let told =
            TransactionView::public(page, &loaded.bodies, &listed.reference, &listed.transaction);
        Row {
            href: format!("{record}#{}", told.anchor),
            title: page.text(&listed.title),
            told,
        }
    };
    loaded.rows.iter().map(row).collect()
}

fn plan_rows(page: &Layout, loaded: &Loaded) -> Vec<PlanRow> {
    let row = |plan: &Planned| PlanRow {
        href: format!("{}#funding", page.at("/initiatives", &plan.reference)),
        title: page.text(&plan.title),
        reference: plan.reference.clone(),
        amount: view::money(page, plan.amount),
    };
    loaded.plans.iter().map(row).collect()
}

/// `/funding.csv`: the same rows, all of them.
///
/// # Errors
/// As [`index`].
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let params = query.into_inner();
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let read = move |conn: &mut Conn| {
        let view = View::load(conn, &clock, moment)?;
        let all = Params {
            after: String::new(),
            ..params
        };
        load(conn, &clock, (&view, locale), &all, i64::MAX)
    };
    let loaded = ctx.state.db.read(read).await?;
    let t = ctx.t();
    let mut table = Table::new(&view::headings(t))?;
    for row in &loaded.rows {
        let of = (row.reference.as_str(), &row.title);
        table.row(view::cells(of, &row.transaction, &loaded.bodies))?;
    }
    for plan in &loaded.plans {
        let of = (plan.reference.as_str(), &plan.title);
        table.row(view::plan_cells(of, plan.amount))?;
    }
    table.answer("funding")
}
