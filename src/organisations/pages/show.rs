//! The profile of an institution or another body.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Path;
use askama::Template;

use super::super::{Organisation, store};
use super::Seat;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::figures;
use crate::i18n::{Html, Locale, Text};
use crate::profiles::{Of, OnRecord, Profile};
use crate::rules::{Body, Peers, Shown};
use crate::states::{self, State};
use crate::web::{Ctx, Layout, Nav, Source};

/// What a profile is made of.
struct Loaded {
    organisation: Organisation,
    states: Vec<State>,
    profile: Profile,
}

/// A profile, or the code of the body with which this one was merged.
enum Found {
    Here(Box<Loaded>),
    Merged(String),
}

async fn find(ctx: &Ctx, code: String) -> Result<Found> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let locale = ctx.locale;
    let last = ctx.state.site().last_meeting(&clock, moment);
    let load = move |conn: &mut _| {
        let organisation = store::by_code(conn, &code, clock.now())?;
        if let Some(other) = organisation.merged_into {
            return Ok(Found::Merged(store::find(conn, other)?.code));
        }
        let shown = Shown::every(&["lead-organisation", "organisation"]);
        let since = figures::since(conn, &clock, (last, moment), shown)?;
        let states = states::all(conn)?;
        let of = Of {
            body: Body::Organisation(organisation.id),
            code: organisation.code.clone(),
            peers: peers(conn, &organisation)?,
        };
        Ok(Found::Here(Box::new(Loaded {
            profile: Profile::load(conn, &clock, (of, states.clone()), since, locale)?,
            states,
            organisation,
        })))
    };
    ctx.state.db.read(load).await
}

/// The institutions, of one of them; other bodies have nothing in common that could be compared.
fn peers(conn: &mut Conn, organisation: &Organisation) -> Result<Option<Peers>> {
    if !organisation.institution {
        return Ok(None);
    }
    let all = store::institutions(conn)?.into_iter().map(|one| one.id);
    Ok(Some(Peers {
        group: None,
        bodies: all.map(Body::Organisation).collect(),
    }))
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
    reported: bool,
    record: OnRecord,
    page: Layout,
}

impl Show {
    fn new(page: Layout, loaded: &Loaded, clock: &Clock) -> Self {
        let one = &loaded.organisation;
        let address = one.url.as_deref();
        let words = one.steering_committee.as_deref();
        Self {
            name: page.text(&one.name),
            code: one.code.clone(),
            institution: one.institution,
            kind: page.text(&one.kind),
            seat: Seat::of(&page, one, &loaded.states),
            website: address.map(|address| Source::at(&page, address)),
            committee: words.map(|words| committee(&page, words)),
            reported: loaded.profile.reported,
            record: OnRecord::new(&page, clock, &loaded.profile),
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

/// `/organisations/{code}`; a merged body leads to the one with which it was merged.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a code of no body.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let loaded = match find(&ctx, path.into_inner().1).await? {
        Found::Here(loaded) => loaded,
        Found::Merged(code) => {
            let to = ctx.href(&format!("/organisations/{code}"));
            return Ok(HttpResponse::PermanentRedirect()
                .insert_header((header::LOCATION, to))
                .finish());
        }
    };
    let name = loaded.organisation.name.in_locale(ctx.locale).to_string();
    let page = ctx.layout(Nav::Organisations, name);
    ctx.page(&Show::new(page, &loaded, &ctx.state.clock))
}
