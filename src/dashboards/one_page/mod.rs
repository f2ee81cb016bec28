//! `/states/{iso3}/brief` and `/organisations/{code}/brief`: one page of a body for print: the
//! points that matter, each with its source.

mod view;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Path;

use self::view::OnePage;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures::{self, OfBody, Since};
use crate::i18n::{Locale, Text};
use crate::initiatives::Filter;
use crate::initiatives::brief::{self, Lists};
use crate::organisations;
use crate::rules::{Body, Day, Figures, Moment, Role, Shown};
use crate::states;
use crate::web::{Ctx, Nav};

/// What the page is made of.
struct Loaded {
    body: Body,
    code: String,
    name: Text,
    of_body: OfBody,
    now: Figures,
    then: Option<(Day, Figures)>,
    led: Lists,
    moment: Moment,
}

/// A page, or the code of the body with which this one was merged.
enum Found {
    Here(Box<Loaded>),
    Merged(String),
}

/// Of which body a page is asked for.
#[derive(Clone, Copy)]
enum Sort {
    State,
    Organisation,
}

fn load(
    conn: &mut Conn,
    clock: &Clock,
    (sort, code): (Sort, &str),
    (last, moment, locale): (Option<Day>, Moment, Locale),
) -> Result<Found> {
    let states = states::all(conn)?;
    let (body, code, name, headings) = match sort {
        Sort::State => {
            let mut all = states.iter();
            let one = all.find(|one| one.code == code).ok_or(Error::NotFound)?;
            let headings = ["lead-state", "state"];
            (
                Body::State(one.id),
                one.code.clone(),
                one.name.clone(),
                headings,
            )
        }
        Sort::Organisation => {
            let one = organisations::by_code(conn, code, clock.now())?;
            if let Some(other) = one.merged_into {
                return Ok(Found::Merged(organisations::find(conn, other)?.code));
            }
            let headings = ["lead-organisation", "organisation"];
            (Body::Organisation(one.id), one.code, one.name, headings)
        }
    };
    let shown = Shown::every(&headings);
    let Since { view, now, then } = figures::since(conn, clock, (last, moment), shown)?;
    let leads = Filter {
        bodies: vec![vec![body]],
        role: Some(Role::Lead),
        ..Filter::default()
    };
    Ok(Found::Here(Box::new(Loaded {
        of_body: figures::of_body(conn, clock, body, moment)?,
        led: brief::load(conn, &view, &[leads], locale, states, None)?,
        body,
        code,
        name,
        now,
        then,
        moment,
    })))
}

async fn show(ctx: Ctx, sort: Sort, code: String) -> Result<HttpResponse> {
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let last = ctx.state.site().last_meeting(&clock, moment);
    let read = move |conn: &mut _| load(conn, &clock, (sort, &code), (last, moment, locale));
    let loaded = match ctx.state.db.read(read).await? {
        Found::Here(loaded) => loaded,
        Found::Merged(code) => {
            let to = ctx.href(&format!("/organisations/{code}/brief"));
            return Ok(HttpResponse::PermanentRedirect()
                .insert_header((header::LOCATION, to))
                .finish());
        }
    };
    let nav = match sort {
        Sort::State => Nav::States,
        Sort::Organisation => Nav::Organisations,
    };
    let page = ctx.layout(nav, "");
    ctx.page(&OnePage::new(page, &loaded))
}

/// `/states/{iso3}/brief`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no state.
pub async fn of_state(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    show(ctx, Sort::State, path.into_inner().1).await
}

/// `/organisations/{code}/brief`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no body; a merged one leads to the one with which it was merged.
pub async fn of_organisation(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    show(ctx, Sort::Organisation, path.into_inner().1).await
}
