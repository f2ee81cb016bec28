//! `/manage` for whoever speaks for leads: what came back, what waits, what they lead.

use actix_web::HttpResponse;
use askama::Template;

use super::home::{asked, status};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Text, format};
use crate::initiatives::BodyName;
use crate::initiatives::review::{self, Led, Standing};
use crate::rounds::manage::{OwedLine, Owes, owed_lines};
use crate::rules::Instant;
use crate::web::{Ctx, Form, Layout, Nav, Principal};

/// What the page reads, in one snapshot.
struct Loaded {
    bodies: Vec<BodyName>,
    standing: Standing,
    unfinished: Vec<(String, String, Instant)>,
    led: Led,
    owes: Owes,
}

fn load(conn: &mut Conn, clock: &Clock, principal: &Principal, after: &str) -> Result<Loaded> {
    Ok(Loaded {
        owes: Owes::load(conn, clock, &principal.bodies)?,
        bodies: review::names(conn, &principal.bodies)?,
        standing: review::standing_of(conn, &principal.bodies)?,
        unfinished: review::unfinished(conn, principal.account)?,
        led: review::led_by(conn, &principal.bodies, after)?,
    })
}

#[derive(Template)]
#[template(path = "initiatives/manage/desk.html")]
struct Desk {
    page: Layout,
    form: Form,
    /// The bodies that they speak for.
    bodies: Option<Html>,
    /// What rounds ask of them.
    owed: Vec<OwedLine>,
    /// Reference, title, and how many comments in words.
    returned: Vec<(String, Text, String)>,
    submitted: Vec<(String, Text)>,
    drafts: Vec<(String, Text)>,
    /// Address, title as typed, and when it was last saved.
    unfinished: Vec<(String, String, Html)>,
    led: Vec<(String, Text)>,
    /// How many they lead, in words.
    led_count: String,
    /// The address of the next page of them.
    more: Option<String>,
}

/// The desk of whoever speaks for leads.
///
/// # Errors
/// Where the database is away.
pub async fn show(ctx: &Ctx, principal: Principal, form: Form) -> Result<HttpResponse> {
    let after = asked(&ctx.query, "after").unwrap_or_default();
    // What cannot be a reference is no place to go on from: PostgreSQL refuses a NUL in a text.
    let after = if after.bytes().all(|byte| byte.is_ascii_graphic()) {
        after
    } else {
        String::new()
    };
    let clock = ctx.state.clock.clone();
    let work = move |conn: &mut Conn| load(conn, &clock, &principal, &after);
    let loaded = ctx.state.db.read(work).await?;
    let status = status(&form);
    ctx.page_with(status, &view(ctx, loaded, form))
}

fn view(ctx: &Ctx, loaded: Loaded, form: Form) -> Desk {
    let page = ctx.layout(Nav::Manage, ctx.t().review.desk_title.as_str());
    let names: Vec<Html> = loaded
        .bodies
        .iter()
        .map(|body| page.text(&body.name))
        .collect();
    let comments = |n: usize| {
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        page.t.review.comments.text(n)
    };
    let saved_on = |at: Instant| {
        let day = page.day(&ctx.state.clock.day_of(at));
        page.t.review.saved_on.html(&[("day", &day)])
    };
    let last = loaded.led.records.last();
    let last = last.filter(|_| loaded.led.more);
    Desk {
        owed: owed_lines(ctx, &page, &loaded.owes),
        bodies: (!names.is_empty()).then(|| format::list_html(page.locale, &names)),
        returned: loaded
            .standing
            .returned
            .into_iter()
            .map(|(reference, title, n)| (reference, title, comments(n)))
            .collect(),
        submitted: loaded.standing.submitted,
        drafts: loaded.standing.drafts,
        unfinished: loaded
            .unfinished
            .into_iter()
            .map(|(code, title, at)| {
                let href = page.href(&format!("/manage/entries/{code}"));
                let title = match title.trim() {
                    "" => page.t.review.untitled.to_string(),
                    typed => typed.to_owned(),
                };
                (href, title, saved_on(at))
            })
            .collect(),
        more: last.map(|(reference, _)| page.href(&format!("/manage?after={reference}"))),
        led_count: page.t.review.desk_led.text(loaded.led.count),
        led: loaded.led.records,
        form,
        page,
    }
}
