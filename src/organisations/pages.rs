//! The lists of institutions and of other bodies, and the profile of each.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::{Organisation, in_order, store};
use crate::error::{Error, Result};
use crate::figures;
use crate::frameworks;
use crate::i18n::{Html, Locale, Text, format};
use crate::initiatives::brief::{self, Brief, Lists};
use crate::rules::{Alignment, Body, Figure, Figures, Measure, Slice};
use crate::states::{self, State};
use crate::web::charts::Line;
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav, Source};

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
        let (moment, locale) = (ctx.moment(), ctx.locale);
        let load = move |conn: &mut _| {
            let framework = frameworks::default(conn)?;
            let headings = ["lead-organisation", "organisation"];
            let all = in_order(store::all(conn)?, locale);
            let (institutions, others) = all.into_iter().partition(|one| one.institution);
            Ok(Self {
                institutions,
                others,
                states: states::all(conn)?,
                figures: figures::from_rollups(conn, framework.id, moment, &headings)?,
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
            figures.of(Measure::Record, Some(alignment), slice, &one.code)
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

/// Where a body is at home: an institution has a host, another body may have a state.
struct Seat {
    city: Html,
    state: Option<Link>,
    words: String,
}

impl Seat {
    fn of(page: &Layout, one: &Organisation, states: &[State]) -> Self {
        let home = one.host_state.or(one.state);
        let state = states.iter().find(|state| Some(state.id) == home);
        let city = page.plain(&one.host_city);
        let name = state.map(|state| page.plain(&state.name));
        let words: Vec<String> = [(!city.is_empty()).then_some(city), name]
            .into_iter()
            .flatten()
            .collect();
        Self {
            city: page.text(&one.host_city),
            state: state.map(|state| Link::new(page, "/states", &state.code, &state.name)),
            words: format::apart(page.locale, &words),
        }
    }

    fn is_unknown(&self) -> bool {
        self.words.is_empty()
    }

    fn has_city(&self) -> bool {
        !self.city.as_str().is_empty()
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

/// What a profile is made of.
struct Profile {
    organisation: Organisation,
    states: Vec<State>,
    figures: Figures,
    reported: bool,
    lists: Lists,
}

/// A profile, or the code of the body with which this one was merged.
enum Found {
    Here(Box<Profile>),
    Merged(String),
}

async fn find(ctx: &Ctx, code: String) -> Result<Found> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let locale = ctx.locale;
    let load = move |conn: &mut _| {
        let organisation = store::by_code(conn, &code)?;
        if let Some(other) = organisation.merged_into {
            return Ok(Found::Merged(store::find(conn, other)?.code));
        }
        let body = Body::Organisation(organisation.id);
        let framework = frameworks::default(conn)?;
        let headings = ["lead-organisation", "organisation"];
        let states = states::all(conn)?;
        let filters = brief::parts_of(body);
        let when = (moment.as_at, locale);
        Ok(Found::Here(Box::new(Profile {
            figures: figures::from_rollups(conn, framework.id, moment, &headings)?,
            reported: figures::coverage(conn, &clock, moment)?.contains(&body),
            lists: brief::load(conn, &filters, when, states.clone(), None)?,
            states,
            organisation,
        })))
    };
    ctx.state.db.read(load).await
}

#[derive(Template)]
#[template(path = "organisations/show.html")]
struct Show {
    name: Html,
    code: String,
    institution: bool,
    kind: Html,
    seat: Seat,
    website: Option<Source>,
    committee: Option<Html>,
    lines: Vec<Line>,
    leads: Figure,
    reported: bool,
    lists: [Brief; 3],
    page: Layout,
}

impl Show {
    fn new(page: Layout, profile: &Profile) -> Self {
        let one = &profile.organisation;
        let body = Body::Organisation(one.id);
        let lead = Slice::LeadOrganisation(one.id);
        let address = one.url.as_deref();
        Self {
            name: page.text(&one.name),
            code: one.code.clone(),
            institution: one.institution,
            kind: page.text(&one.kind),
            seat: Seat::of(&page, one, &profile.states),
            website: address.map(|address| Source::at(&page, address)),
            committee: one
                .steering_committee
                .as_deref()
                .map(|w| committee(&page, w)),
            lines: lines(&page, one, &profile.figures),
            leads: profile.figures.of(Measure::Record, None, lead, &one.code),
            reported: profile.reported,
            lists: profile
                .lists
                .of_body(&page, &format!("organisation={}", one.code), body),
            page,
        }
    }
}

/// The source's words on the Steering Committee, in the reader's language where we know them.
fn committee(page: &Layout, words: &str) -> Html {
    let t = &page.t.organisations;
    match words {
        "yes" => Html::escape(t.committee_member.as_str()),
        "yes (coordinator)" => Html::escape(t.committee_coordinator.as_str()),
        other => page.text(&Text::only(Locale::En, other)),
    }
}

fn lines(page: &Layout, one: &Organisation, figures: &Figures) -> Vec<Line> {
    let (lead, any) = (Slice::LeadOrganisation(one.id), Slice::Organisation(one.id));
    let t = &page.t.profile;
    let headings = [
        (t.leads_oic, Alignment::Oic, lead),
        (t.any_oic, Alignment::Oic, any),
        (t.leads_aligned, Alignment::Aligned, lead),
        (t.any_aligned, Alignment::Aligned, any),
    ];
    Line::all(page.t, figures, &one.code, &headings)
}

/// `/organisations/{code}`; a merged body leads to the one with which it was merged.
///
/// # Errors
/// [`Error::NotFound`] for a code of no body.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let profile = match find(&ctx, path.into_inner().1).await? {
        Found::Here(profile) => profile,
        Found::Merged(code) => {
            let to = ctx.href(&format!("/organisations/{code}"));
            return Ok(HttpResponse::PermanentRedirect()
                .insert_header((header::LOCATION, to))
                .finish());
        }
    };
    let name = profile.organisation.name.in_locale(ctx.locale).to_string();
    let page = ctx.layout(Nav::Organisations, name);
    ctx.page(&Show::new(page, &profile))
}
