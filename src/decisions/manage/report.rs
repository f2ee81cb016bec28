//! A report on a decision: by a responsible body, which the secretariat accepts or returns, or by the
//! secretariat itself, at once, or on behalf of a body by letter.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Query};
use askama::Template;
use serde::Deserialize;

use super::super::{Decision, NewReport, Report, Standing, forms};
use super::{Of, change, concerned, find, open, spoken_for};
use crate::accounts::sign_in_to_resume;
use crate::audit::{NewChange, Publication, Verb, changes};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Text};
use crate::initiatives::BodyName;
use crate::rules::decision::DecisionState;
use crate::rules::{Body, Dating, Instant, Origin};
use crate::web::form::dating_fields;
use crate::web::{AccountRole, Ctx, Form, Layout, Principal, redirect, state, work};

/// What an address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The number of the report that came back, to be made again.
    again: String,
}

#[derive(Template)]
#[template(path = "decisions/manage/report.html")]
struct Page {
    page: Layout,
    form: Form,
    heading: String,
    code: String,
    text: Html,
    /// On whose behalf the secretariat may enter it, by letter.
    leads: Vec<(String, String)>,
    /// Bodies for which whoever reports speaks, where there are several.
    mine: Vec<(String, String)>,
    comment: Option<String>,
}

/// Who reports.
struct Voice {
    administers: bool,
    mine: Vec<Body>,
}

impl Voice {
    fn of(principal: &Principal, one: &Decision) -> Result<Self> {
        concerned(principal, one)?;
        Ok(Self {
            administers: principal.is(AccountRole::Administrator),
            mine: spoken_for(principal, one),
        })
    }
}

fn bodies(one: &Decision) -> &[(Body, BodyName)] {
    one.current().map_or(&[], |said| &said.bodies)
}

/// The report of one of these bodies that came back and was not made again, by its number.
fn came_back<'a>(one: &'a Decision, mine: &[Body], number: &str) -> Option<&'a Report> {
    let own = |report: &&Report| {
        let body = report.body.as_ref().map(|(body, _)| *body);
        report.number.to_string() == number && body.is_some_and(|body| mine.contains(&body))
    };
    let again = |number| one.reports.iter().any(|other| other.again == Some(number));
    let report = one.reports.iter().find(own)?;
    (report.standing() == Standing::Returned && !again(report.number)).then_some(report)
}

fn answer(ctx: &Ctx, one: &Decision, voice: &Voice, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().meeting_desk;
    let code = one.code();
    let heading = t.report_on.with(&[("code", &code)]);
    let page = work::layout(ctx, &form, &heading);
    let choice = |one: &BodyName| (forms::choice_of(one).0, page.plain(&one.name));
    let leads = bodies(one).iter().filter(|_| voice.administers);
    let mine = bodies(one)
        .iter()
        .filter(|(body, _)| voice.mine.contains(body));
    let mine: Vec<_> = mine.map(|(_, name)| choice(name)).collect();
    let returned = came_back(one, &voice.mine, form.value("again"));
    let blank = Text::default();
    let text = one.current().map_or(&blank, |said| &said.text);
    let template = Page {
        text: page.text(text),
        leads: leads.map(|(_, name)| choice(name)).collect(),
        mine: if voice.administers || mine.len() < 2 {
            Vec::new()
        } else {
            mine
        },
        comment: returned
            .and_then(|report| report.review.as_ref())
            .and_then(|review| review.comment.clone()),
        code,
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// Refuses what cannot be reported on as things stand.
fn check(ctx: &Ctx, one: &Decision, form: &mut Form) {
    let t = &ctx.t().meeting_desk;
    match one.state(ctx.today) {
        Some(DecisionState::Closed) => form.refuse("on_day", t.report_closed.as_str()),
        Some(_) => {}
        None if one.is_withdrawn() => form.refuse("on_day", t.is_withdrawn.as_str()),
        None => form.refuse("on_day", ctx.t().decisions.not_decided.as_str()),
    }
}

/// `GET /manage/decisions/{code}/reports/new`
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for who is neither of the secretariat nor of a
/// responsible body.
pub async fn new(ctx: Ctx, path: Of, query: Query<Params>) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let one = open(&ctx, path.into_inner().1).await?;
    let voice = Voice::of(&principal, &one)?;
    let mut form = Form::default();
    if let Some(report) = came_back(&one, &voice.mine, &query.again) {
        forms::texts(&mut form, "text", &report.text);
        for (field, value) in dating_fields("on", &Dating::day(report.on)) {
            form.set(field, value);
        }
        form.set("url", report.url.clone().unwrap_or_default());
        form.set("again", report.number.to_string());
    }
    check(&ctx, &one, &mut form);
    answer(&ctx, &one, &voice, form)
}

/// Who says what is reported.
struct Said {
    origin: Origin,
    body: Option<Body>,
    letter: Option<crate::audit::Letter>,
    report: NewReport,
}

/// `POST /manage/decisions/{code}/reports/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let one = open(&ctx, path.into_inner().1).await?;
    let voice = Voice::of(&principal, &one)?;
    if form.resumes() {
        return answer(&ctx, &one, &voice, form);
    }
    check(&ctx, &one, &mut form);
    let Some(said) = read(&ctx, &one, &voice, &mut form) else {
        return answer(&ctx, &one, &voice, form);
    };
    let done = match said.origin {
        Origin::Lead => "handed-in",
        _ => "report",
    };
    let (now, code) = (ctx.state.clock.now(), one.code());
    let of = code.clone();
    let write = move |conn: &mut Conn| write(conn, &of, said, (principal.account, now));
    if !ctx.state.write(write).await? {
        // It was closed, or made again, in the meantime.
        let one = open(&ctx, code).await?;
        form.refuse("on_day", ctx.t().meeting_desk.decided.as_str());
        return answer(&ctx, &one, &voice, form);
    }
    let path = format!("/manage/decisions/{code}?done={done}");
    Ok(redirect(ctx.href(&path)))
}

fn read(ctx: &Ctx, one: &Decision, voice: &Voice, form: &mut Form) -> Option<Said> {
    let days = (one.decided_on, ctx.today);
    let report = forms::report(form, ctx.locale, days);
    let (origin, body, letter) = if voice.administers {
        let (body, letter) = forms::in_name(form, ctx.locale, bodies(one), ctx.today);
        match letter {
            Some(letter) => (Origin::OnBehalf, body, Some(letter)),
            None => (Origin::Secretariat, None, None),
        }
    } else {
        (Origin::Lead, mine(ctx, one, voice, form), None)
    };
    let again = came_back(one, &voice.mine, form.value("again")).map(|report| report.id);
    let report = report.filter(|_| form.is_good())?;
    Some(Said {
        origin,
        body,
        letter,
        report: NewReport {
            again: again.filter(|_| origin == Origin::Lead),
            ..report
        },
    })
}

/// The body that a contributor speaks for: the one that they chose, or the only one.
fn mine(ctx: &Ctx, one: &Decision, voice: &Voice, form: &mut Form) -> Option<Body> {
    let own = bodies(one)
        .iter()
        .filter(|(body, _)| voice.mine.contains(body));
    let own: Vec<&(Body, BodyName)> = own.collect();
    if let [(body, _)] = own.as_slice() {
        return Some(*body);
    }
    let mut typed = form.typed(ctx.locale);
    let chosen = typed.among("body", |code| {
        let found = own
            .iter()
            .find(|(_, name)| forms::choice_of(name).0 == code);
        found.map(|(body, _)| *body)
    });
    if chosen.is_none() && typed.form().problem("body").is_none() {
        typed.refuse("body", ctx.t().form.choose.as_str());
    }
    chosen
}

/// False where it cannot be reported any more.
fn write(conn: &mut Conn, code: &str, said: Said, (account, now): (i64, Instant)) -> Result<bool> {
    let one = find(conn, code, now)?;
    // A form that is sent twice reports once.
    let same = |report: &&Report| {
        report.account == Some(account)
            && report.on == said.report.on
            && report.text == said.report.text
            && report.url == said.report.url
            && report.body.as_ref().map(|(body, _)| *body) == said.body
            && report.standing() != Standing::Returned
    };
    if one.reports.iter().any(|report| same(&report)) {
        return Ok(true);
    }
    let taken = |report: &Report| {
        let before = report
            .again
            .and_then(|number| one.reports.iter().find(|other| other.number == number));
        said.report.again.is_some() && before.map(|before| before.id) == said.report.again
    };
    let last = one.turns.last();
    let is_closed = last.is_some_and(|turn| turn.closing.is_some());
    if is_closed || one.is_withdrawn() || one.reports.iter().any(taken) {
        return Ok(false);
    }
    let waits = said.origin == Origin::Lead;
    let change = NewChange {
        origin: said.origin,
        body: said.body,
        letter: said.letter,
        publication: if waits {
            Publication::Draft
        } else {
            Publication::Now
        },
        ..change(code, account, Verb::DecisionReported, None)
    };
    let change = change.record(conn, now)?;
    if waits {
        changes::submit(conn, change)?;
    }
    said.report.add(conn, one.id, change)?;
    if !waits {
        state::raise_revision(conn)?;
    }
    Ok(true)
}

/// So that an unknown number of a report is a page that is not there.
pub(super) fn numbered(one: &Decision, number: i32) -> Result<&Report> {
    let found = one.reports.iter().find(|report| report.number == number);
    found.ok_or(Error::NotFound)
}
