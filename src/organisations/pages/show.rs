//! The profile of an institution or another body.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Path;
use askama::Template;

use super::super::{Organisation, store};
use super::Seat;
use crate::clock::Clock;
use crate::decisions;
use crate::error::Result;
use crate::figures::{self, Since};
use crate::funding::{self, view::OfBody};
use crate::i18n::{Html, Locale, Message, Text};
use crate::initiatives::brief::{self, Brief, Lists, Moved, Pledged};
use crate::initiatives::{self, Linked};
use crate::measures::{self, Listed, view as measured};
use crate::rules::money::Totals;
use crate::rules::{Alignment, Body, Count, Day, Figure, Figures, Moment, Peers, Shown, Slice};
use crate::states::{self, State};
use crate::web::charts::Line;
use crate::web::{Ctx, Layout, Nav, Source};

/// What a profile is made of.
struct Profile {
    organisation: Organisation,
    states: Vec<State>,
    peers: Option<Peers>,
    figures: Figures,
    then: Option<(Day, Figures)>,
    reported: bool,
    lists: Lists,
    money: (Totals, Totals),
    measures: Vec<Listed>,
    commitments: Vec<Linked>,
    decisions: Figure,
    moment: Moment,
}

/// A profile, or the code of the body with which this one was merged.
enum Found {
    Here(Box<Profile>),
    Merged(String),
}

async fn find(ctx: &Ctx, code: String) -> Result<Found> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let locale = ctx.locale;
    let last = ctx.state.site().last_meeting(&clock, moment);
    let load = move |conn: &mut _| {
        let organisation = store::by_code(conn, &code)?;
        if let Some(other) = organisation.merged_into {
            return Ok(Found::Merged(store::find(conn, other)?.code));
        }
        let shown = Shown::every(&["lead-organisation", "organisation"]);
        let Since { view, now, then } = figures::since(conn, &clock, (last, moment), shown)?;
        let body = Body::Organisation(organisation.id);
        let of_body = figures::of_body(conn, &clock, body, moment)?;
        let states = states::all(conn)?;
        let peers = if organisation.institution {
            let all = store::institutions(conn)?.into_iter();
            Some(Peers {
                group: None,
                bodies: all.map(Body::Organisation).collect(),
            })
        } else {
            None
        };
        let filters = brief::parts_of(body);
        Ok(Found::Here(Box::new(Profile {
            money: funding::totals_of_body(conn, &clock, &view, body)?,
            measures: measures::listed(conn, &view, &measures::Filter::led_by(body), locale)?,
            commitments: initiatives::commitments_of(conn, &view, body)?,
            decisions: decisions::view::naming(
                of_body.decisions,
                ("organisation", &organisation.code),
                moment,
            ),
            moment,
            figures: now,
            then,
            peers,
            reported: of_body.heard,
            lists: brief::load(conn, &view, &filters, locale, states.clone(), None)?,
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
    moved: Option<Moved>,
    ways: Vec<(String, Message)>,
    funding: OfBody,
    measures: measured::OfBody,
    pledged: Vec<Pledged>,
    decisions: decisions::view::OfBody,
    page: Layout,
}

impl Show {
    fn new(page: Layout, profile: &Profile, clock: &Clock) -> Self {
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
            leads: profile.figures.of(Count::Record, None, lead, &one.code),
            reported: profile.reported,
            ways: brief::ways(&page, body, &one.code),
            moved: profile.then.as_ref().map(|then| {
                let of = (body, one.code.as_str());
                Moved::of(&page, then, &profile.figures, of, profile.peers.as_ref())
            }),
            funding: OfBody::new(
                &page,
                profile.moment,
                &profile.money,
                ("organisation", &one.code),
            ),
            pledged: Pledged::all(
                &page,
                &profile.commitments,
                (body, &one.code),
                profile.moment,
            ),
            measures: measured::OfBody::new(
                &page,
                profile.moment,
                &profile.measures,
                ("organisation", &one.code),
                |instant| clock.day_of(instant),
            ),
            decisions: decisions::view::OfBody::new(
                &page,
                &profile.decisions,
                ("organisation", &one.code),
            ),
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
/// [`crate::error::Error::NotFound`] for a code of no body.
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
    ctx.page(&Show::new(page, &profile, &ctx.state.clock))
}
