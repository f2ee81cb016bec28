//! The list of the member states, with their map, and the profile of each.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::map::MapView;
use super::{State, Suspension, by_name, store};
use crate::clock::Clock;
use crate::context::brief::{self as context, Block};
use crate::context::{region_of, regions};
use crate::error::{Error, Result};
use crate::figures::{self, View};
use crate::frameworks;
use crate::groups::{self, Group, Membership};
use crate::i18n::{Html, format};
use crate::profiles::{Of, OnRecord, Profile};
use crate::rules::{Alignment, Body, Count, Figure, Figures, Peers, Shown, Slice};
use crate::web::charts::Picture;
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
    /// Under the Agenda and aligned, as on the map.
    both: Figure,
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
            both: figures.of(Count::Record, None, any, &state.code),
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
        t.states.both.as_str(),
    ])?;
    for row in list.rows(&page) {
        let figures = [
            row.leads,
            row.any_role,
            row.leads_aligned,
            row.any_aligned,
            row.both,
        ];
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
struct Loaded {
    state: State,
    suspensions: Vec<Suspension>,
    groups: Vec<(Group, Membership)>,
    context: context::Loaded,
    profile: Profile,
}

impl Loaded {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let locale = ctx.locale;
        let last = ctx.state.site().last_meeting(&clock, moment);
        let load = move |conn: &mut _| {
            let shown = Shown::every(&["lead-state", "state"]);
            let since = figures::since(conn, &clock, (last, moment), shown)?;
            let all = store::with_suspensions(conn)?;
            let mine = all.iter().find(|(state, _)| state.code == code).cloned();
            let (state, suspensions) = mine.ok_or(Error::NotFound)?;
            let states = all.into_iter().map(|(state, _)| state).collect();
            let groups = groups::with_members(conn, moment.as_at, since.view.known())?;
            let of = Of {
                body: Body::State(state.id),
                code: state.code.clone(),
                peers: peers(&groups, state.id),
            };
            Ok(Self {
                suspensions,
                context: context::load(conn, state.id, &groups, moment)?,
                groups: groups::of(&groups, state.id),
                profile: Profile::load(conn, &clock, (of, states), since, locale)?,
                state,
            })
        };
        ctx.state.db.read(load).await
    }
}

/// The states of its region.
fn peers(groups: &[(Group, Vec<Membership>)], state: i64) -> Option<Peers> {
    let region = region_of(regions(groups), state)?;
    Some(Peers {
        group: Some(region.group?.code),
        bodies: region.states.into_iter().map(Body::State).collect(),
    })
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
    reported: bool,
    record: OnRecord,
    context: Block,
    page: Layout,
}

impl Show {
    fn new(page: Layout, loaded: &Loaded, clock: &Clock) -> Self {
        let Loaded { state, profile, .. } = loaded;
        let (hosted, own): (Vec<_>, Vec<_>) = profile
            .names()
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
            suspensions: suspensions(&page, &loaded.suspensions),
            groups: memberships(&page, &loaded.groups),
            organisations: own.iter().map(link).collect(),
            hosted: hosted.iter().map(link).collect(),
            reported: profile.reported,
            record: OnRecord::new(&page, clock, profile),
            context: Block::new(&page, state, &loaded.context),
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

/// `/states/{iso3}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no member state.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let loaded = Loaded::load(&ctx, path.into_inner().1).await?;
    let name = loaded.state.name.in_locale(ctx.locale).to_string();
    ctx.page(&Show::new(
        ctx.layout(Nav::States, name),
        &loaded,
        &ctx.state.clock,
    ))
}
