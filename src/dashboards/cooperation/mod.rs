//! `/cooperation`: with whom a body has something on record, and what two bodies do together. Every
//! role counts.

mod view;

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::Deserialize;

use self::view::Cooperation;
use crate::error::{Error, Result, named};
use crate::figures::View;
use crate::initiatives::brief::{self, Lists};
use crate::initiatives::{self, Filter};
use crate::organisations::Bodies;
use crate::rules::{Body, Figure, Moment, Question, Subject};
use crate::states;
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Nav};

/// The parameters as they came; blank is as if it were not there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// A body, with what it is: `state:PAK`, `organisation:COMSTECH`.
    pub one: String,
    /// Another.
    pub other: String,
}

/// What the page is made of.
struct Loaded {
    bodies: Bodies,
    one: Option<Body>,
    other: Option<Body>,
    /// Everybody with whom the one has something on record, by name.
    partners: Vec<(Body, Figure)>,
    /// What both do, and how many there are.
    both: Option<(Lists, Figure)>,
}

/// The list of what two bodies do, as its address names them.
fn list_of(bodies: &Bodies, one: Body, other: Body) -> String {
    let code = bodies.named(one).map_or("", |(code, _)| code);
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs.append_pair(one.sort(), code);
    pairs.append_pair("with", &bodies.code(other));
    pairs.finish()
}

async fn load(ctx: &Ctx, params: Params) -> Result<Loaded> {
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let read = move |conn: &mut _| {
        let bodies = Bodies::known(conn, clock.now())?;
        let one = named("one", &params.one, |code| bodies.body(code))?;
        let other = named("other", &params.other, |code| bodies.body(code))?;
        // Whoever is given second alone is given first.
        let (one, other) = if one.is_none() {
            (other, None)
        } else {
            (one, other)
        };
        if one.is_some() && one == other {
            return Err(Error::Parameter {
                name: "other",
                given: params.other,
            });
        }
        let view = View::load(conn, &clock, moment)?;
        let mut loaded = Loaded {
            bodies,
            one,
            other,
            partners: Vec::new(),
            both: None,
        };
        match (one, other) {
            (Some(one), Some(other)) => {
                let filter = Filter {
                    bodies: vec![vec![one], vec![other]],
                    ..Filter::default()
                };
                let number = initiatives::count(conn, &view, &filter)?;
                let list = list_of(&loaded.bodies, one, other);
                let figure = counted(number, format!("/initiatives?{list}"), moment);
                let states = states::all(conn)?;
                let lists = brief::load(conn, &view, &[filter], locale, states, None)?;
                loaded.both = Some((lists, figure));
            }
            (Some(one), None) => {
                let partners = initiatives::partners(conn, &view, one)?;
                let figure = |(body, number)| {
                    let list = list_of(&loaded.bodies, one, body);
                    (
                        body,
                        counted(number, format!("/initiatives?{list}"), moment),
                    )
                };
                loaded.partners = partners.into_iter().map(figure).collect();
            }
            _ => {}
        }
        Ok(loaded)
    };
    ctx.state.db.read(read).await
}

fn counted(number: usize, list: String, moment: Moment) -> Figure {
    let subject = Subject::Listing(list);
    Figure::counted(number, Question { subject, moment })
}

/// `/cooperation`.
///
/// # Errors
/// [`Error::Parameter`] for a code of no body, and for a body with itself.
pub async fn show(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let loaded = load(&ctx, query.into_inner()).await?;
    let page = ctx.layout(Nav::Cooperation, "");
    ctx.page(&Cooperation::new(page, &loaded))
}

/// `/cooperation.csv`: with whom a body has something on record.
///
/// # Errors
/// As [`show`].
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let Params { one, other } = query.into_inner();
    // The file is of one body: of the second, where it is given alone.
    let params = Params {
        one: if one.trim().is_empty() { other } else { one },
        other: String::new(),
    };
    let loaded = load(&ctx, params).await?;
    let page = ctx.layout(Nav::Cooperation, "");
    let t = page.t;
    let headings = [t.profile.code, t.matrix.body, t.cooperation.together];
    let mut table = Table::new(&headings.map(|one| one.as_str()))?;
    for (body, figure) in &view::by_name(&page, &loaded) {
        let (_, name) = loaded.bodies.named(*body).ok_or(Error::NotFound)?;
        let cells = [loaded.bodies.code(*body), page.plain(name), digits(figure)];
        table.row(cells)?;
    }
    table.answer("cooperation")
}
