//! The list of the member states, with their map, and the profile of each.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::map::MapView;
use super::{State, Suspension, by_name, store};
use crate::clock::Clock;
use crate::context::brief::{self as context, Block};
use crate::context::{region_of, regions};
use crate::decisions;
use crate::error::{Error, Result};
use crate::figures::{self, Since, View};
use crate::frameworks;
use crate::funding::{self, view::OfBody};
use crate::groups::{self, Group, Membership};
use crate::i18n::{Html, Message, format};
use crate::initiatives::brief::{self, Brief, Lists, Moved, Pledged};
use crate::initiatives::{self, Linked};
use crate::measures::{self, Listed, view as measured};
use crate::rules::money::Totals;
use crate::rules::{Alignment, Body, Count, Day, Figure, Figures, Moment, Peers, Shown, Slice};
use crate::web::charts::{Line, Picture};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav};

/// What the list is made of.
struct List {
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
            let headings = ["lead-state", "state"];
            Ok(Self {
                states: by_name(store::all(conn)?, locale),
                figures: view.totals(conn, framework.id, &headings)?,
            })
        };
        ctx.state.db.read(load).await
    }

    fn rows(&self, page: &Layout) -> Vec<Row> {
        let row = |state| Row::new(page, state, &self.figures);
        self.states.iter().map(row).collect()
    }
}

/// One state of the list.
struct Row {
    code: String,
    name: String,
    link: Link,
    leads: Figure,
    any_role: Figure,
    leads_aligned: Figure,
    any_aligned: Figure,
}

impl Row {
    fn new(page: &Layout, state: &State, figures: &Figures) -> Self {
        let of = |alignment, slice| figures.of(Count::Record, Some(alignment), slice, &state.code);
        let (lead, any) = (Slice::LeadState(state.id), Slice::State(state.id));
        Self {
            code: state.code.clone(),
            name: page.plain(&state.name),
            link: Link::new(page, "/states", &state.code, &state.name),
            leads: of(Alignment::Oic, lead),
            any_role: of(Alignment::Oic, any),
            leads_aligned: of(Alignment::Aligned, lead),
            any_aligned: of(Alignment::Aligned, any),
        }
    }
}

#[derive(Template)]
#[template(path = "states/index.html")]
struct Index {
    page: Layout,
    rows: Vec<Row>,
    map: MapView,
}

/// `/states`.
///
/// # Errors
/// Where the database is away.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::States, title(&ctx, &list));
    ctx.page(&Index {
        rows: list.rows(&page),
        map: MapView::new(&page, &list.states, &list.figures),
        page,
    })
}

fn title(ctx: &Ctx, list: &List) -> String {
    let number = i64::try_from(list.states.len()).unwrap_or(i64::MAX);
    ctx.t().states.title.text(number)
}

/// `/states.csv`: the rows of the list.
///
/// # Errors
/// Where the database is away.
pub async fn csv(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::States, "");
    let t = page.t;
    let mut table = Table::new(&[
        t.profile.code.as_str(),
        t.states.state.as_str(),
        t.profile.leads_oic.as_str(),
        t.profile.any_oic.as_str(),
        t.profile.leads_aligned.as_str(),
        t.profile.any_aligned.as_str(),
    ])?;
    for row in list.rows(&page) {
        let figures = [row.leads, row.any_role, row.leads_aligned, row.any_aligned];
        let figures = figures.iter().map(digits);
        table.row([row.code, row.name].into_iter().chain(figures))?;
    }
    table.answer("states")
}

/// `/states.svg`: the map of the list.
///
/// # Errors
/// [`Error::NotFound`] where a setting puts tiles in the place of the map.
pub async fn svg(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::States, "");
    let map = MapView::new(&page, &list.states, &list.figures);
    if map.tiles {
        return Err(Error::NotFound);
    }
    let (title, desc) = (page.t.states.map_title, page.t.states.map_disclaimer);
    Picture::new(
        &page,
        title.as_str(),
        desc.as_str(),
        map.draw(&page),
        "/states",
    )
    .answer()
}

/// What a profile is made of.
struct Profile {
    state: State,
    suspensions: Vec<Suspension>,
    groups: Vec<(Group, Membership)>,
    region: Option<Peers>,
    figures: Figures,
    then: Option<(Day, Figures)>,
    reported: bool,
    lists: Lists,
    context: context::Loaded,
    money: (Totals, Totals),
    measures: Vec<Listed>,
    commitments: Vec<Linked>,
    decisions: Figure,
    moment: Moment,
}

impl Profile {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let locale = ctx.locale;
        let last = ctx.state.site().last_meeting(&clock, moment);
        let load = move |conn: &mut _| {
            let shown = Shown::every(&["lead-state", "state"]);
            let Since { view, now, then } = figures::since(conn, &clock, (last, moment), shown)?;
            let all = store::with_suspensions(conn)?;
            let mine = all.iter().find(|(state, _)| state.code == code).cloned();
            let (state, suspensions) = mine.ok_or(Error::NotFound)?;
            let states = all.into_iter().map(|(state, _)| state).collect();
            let body = Body::State(state.id);
            let of_body = figures::of_body(conn, &clock, body, moment)?;
            let filters = brief::parts_of(body);
            let groups = groups::with_members(conn, moment.as_at, view.known())?;
            let region = region_of(regions(&groups), state.id);
            Ok(Self {
                suspensions,
                context: context::load(conn, state.id, &groups, moment)?,
                groups: groups::of(&groups, state.id),
                region: region.and_then(|region| {
                    Some(Peers {
                        group: Some(region.group?.code),
                        bodies: region.states.into_iter().map(Body::State).collect(),
                    })
                }),
                money: funding::totals_of_body(conn, &clock, &view, body)?,
                measures: measures::listed(conn, &view, &measures::Filter::led_by(body), locale)?,
                commitments: initiatives::commitments_of(conn, &view, body)?,
                decisions: decisions::view::naming(
                    of_body.decisions,
                    ("state", &state.code),
                    moment,
                ),
                moment,
                figures: now,
                then,
                reported: of_body.heard,
                lists: brief::load(conn, &view, &filters, locale, states, Some(state.id))?,
                state,
            })
        };
        ctx.state.db.read(load).await
    }
}

#[derive(Template)]
#[template(path = "states/show.html")]
struct Show {
    name: Html,
    code: String,
    joined: String,
    population: String,
    suspensions: Vec<(Html, Html)>,
    groups: Vec<(Link, Html)>,
    organisations: Vec<Link>,
    hosted: Vec<Link>,
    lines: Vec<Line>,
    leads: Figure,
    reported: bool,
    lists: [Brief; 3],
    moved: Option<Moved>,
    ways: Vec<(String, Message)>,
    context: Block,
    funding: OfBody,
    measures: measured::OfBody,
    pledged: Vec<Pledged>,
    decisions: decisions::view::OfBody,
    page: Layout,
}

impl Show {
    fn new(page: Layout, profile: &Profile, clock: &Clock) -> Self {
        let Profile { state, figures, .. } = profile;
        let body = Body::State(state.id);
        let (hosted, own): (Vec<_>, Vec<_>) = profile
            .lists
            .names
            .organisations_of(state.id, page.locale)
            .into_iter()
            .partition(|one| one.institution);
        let link = |one: &crate::organisations::Organisation| {
            Link::new(&page, "/organisations", &one.code, &one.name)
        };
        Self {
            name: page.text(&state.name),
            code: state.code.clone(),
            joined: format::year(page.locale, state.joined_year),
            population: population(&page, state),
            suspensions: suspensions(&page, &profile.suspensions),
            groups: memberships(&page, &profile.groups),
            organisations: own.iter().map(link).collect(),
            hosted: hosted.iter().map(link).collect(),
            lines: lines(&page, state, figures),
            leads: figures.of(Count::Record, None, Slice::LeadState(state.id), &state.code),
            reported: profile.reported,
            ways: brief::ways(&page, body, &state.code),
            moved: profile.then.as_ref().map(|then| {
                let of = (body, state.code.as_str());
                Moved::of(&page, then, figures, of, profile.region.as_ref())
            }),
            context: Block::new(&page, state, &profile.context),
            funding: OfBody::new(
                &page,
                profile.moment,
                &profile.money,
                ("state", &state.code),
            ),
            pledged: Pledged::all(
                &page,
                &profile.commitments,
                (body, &state.code),
                profile.moment,
            ),
            measures: measured::OfBody::new(
                &page,
                profile.moment,
                &profile.measures,
                ("state", &state.code),
                |instant| clock.day_of(instant),
            ),
            decisions: decisions::view::OfBody::new(
                &page,
                &profile.decisions,
                ("state", &state.code),
            ),
            lists: profile
                .lists
                .of_body(&page, &format!("state={}", state.code), body),
            page,
        }
    }
}

fn population(page: &Layout, state: &State) -> String {
    let value = format::number(page.locale, state.population);
    let year = format::year(page.locale, state.population_year);
    page.t.states.population_value.with(&[
        ("value", &value),
        ("year", &year),
        ("source", page.t.profile.reference_data.as_str()),
    ])
}

/// When a membership was suspended, and what is known of it.
fn suspensions(page: &Layout, suspensions: &[Suspension]) -> Vec<(Html, Html)> {
    let period = |one: &Suspension| {
        let (from, to) = (page.dated(&one.from), page.dated(&one.to));
        if one.to.is_unknown() {
            return page.t.states.suspended_since.html(&[("from", &from)]);
        }
        let between = page.t.states.suspended_between;
        between.html(&[("from", &from), ("to", &to)])
    };
    let rows = suspensions.iter();
    rows.map(|one| (period(one), page.text(&one.note)))
        .collect()
}

fn memberships(page: &Layout, groups: &[(Group, Membership)]) -> Vec<(Link, Html)> {
    let link = |group: &Group| Link::new(page, "/groups", &group.code, &group.name);
    let rows = groups.iter();
    rows.map(|(group, membership)| (link(group), page.text(&membership.basis)))
        .collect()
}

fn lines(page: &Layout, state: &State, figures: &Figures) -> Vec<Line> {
    let (lead, any) = (Slice::LeadState(state.id), Slice::State(state.id));
    let t = &page.t.profile;
    let headings = [
        (t.leads_oic, Alignment::Oic, lead),
        (t.any_oic, Alignment::Oic, any),
        (t.leads_aligned, Alignment::Aligned, lead),
        (t.any_aligned, Alignment::Aligned, any),
    ];
    Line::all(page.t, figures, &state.code, &headings)
}

/// `/states/{iso3}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no member state.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let profile = Profile::load(&ctx, path.into_inner().1).await?;
    let name = profile.state.name.in_locale(ctx.locale).to_string();
    ctx.page(&Show::new(
        ctx.layout(Nav::States, name),
        &profile,
        &ctx.state.clock,
    ))
}
