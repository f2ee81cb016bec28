//! A report of a body, which the secretariat accepts or returns; nobody decides on their own.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::super::{Decision, Report, Standing, store, view};
use super::report::numbered;
use super::{concerned, find, line, open, spoken_for};
use crate::accounts::sign_in_to_resume;
use crate::audit::events::{self, Event};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Text, format};
use crate::initiatives;
use crate::rules::{Body, Day, Instant};
use crate::web::form::TEXT_MAX;
use crate::web::{AccountRole, Ctx, Form, Layout, Principal, Source, redirect, state, work};

/// The language, the code and the number of an address.
type OfReport = Path<(String, String, i32)>;

#[derive(Template)]
#[template(path = "decisions/manage/review.html")]
struct Page {
    page: Layout,
    form: Form,
    heading: String,
    code: String,
    text: Html,
    day: Html,
    who: Html,
    said: Html,
    document: Option<Source>,
    standing: crate::i18n::Message,
    comment: Option<String>,
    /// The secretariat may decide on it.
    waits: bool,
    again: Option<String>,
}

fn answer(
    ctx: &Ctx,
    one: &Decision,
    (report, principal): (&Report, &Principal),
    form: Form,
) -> Result<HttpResponse> {
    let code = one.code();
    let number = format::number(ctx.locale, report.number.into());
    let parts = [("number", number.as_str()), ("code", code.as_str())];
    let heading = ctx.t().meeting_desk.review_of.with(&parts);
    let page = work::layout(ctx, &form, &heading);
    let blank = Text::default();
    let text = one.current().map_or(&blank, |said| &said.text);
    let shown = line(&page, one, report, &spoken_for(principal, one));
    let administers = principal.is(AccountRole::Administrator);
    let template = Page {
        text: page.text(text),
        day: page.day(&report.on),
        who: view::who(&page, report),
        said: page.text(&report.text),
        document: report.url.as_deref().map(|url| Source::at(&page, url)),
        standing: shown.standing,
        comment: shown.comment,
        again: shown.again,
        waits: administers && report.standing() == Standing::Waits,
        code,
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// Passes the secretariat, and whoever speaks for the body that reported; what is public everybody
/// concerned may see.
fn may_see(principal: &Principal, one: &Decision, report: &Report) -> Result<()> {
    concerned(principal, one)?;
    let body = report.body.as_ref().map(|(body, _)| *body);
    let own = body.is_some_and(|body| principal.speaks_for([body]).is_some());
    let public = report.standing() == Standing::Public;
    if own || public || principal.is(AccountRole::Administrator) {
        return Ok(());
    }
    // Of what another body has not had accepted nobody hears.
    Err(Error::NotFound)
}

/// `GET /manage/decisions/{code}/reports/{number}`
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for who is neither of the secretariat nor of a
/// responsible body.
pub async fn show(ctx: Ctx, path: OfReport) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let (_, code, number) = path.into_inner();
    let one = open(&ctx, code).await?;
    concerned(&principal, &one)?;
    let report = numbered(&one, number)?;
    may_see(&principal, &one, report)?;
    answer(&ctx, &one, (report, &principal), Form::default())
}

/// `POST /manage/decisions/{code}/reports/{number}`: accepts it, or returns it with a comment.
///
/// # Errors
/// As [`show`], and [`Error::Forbidden`] for everybody but the secretariat; what is wrong with the
/// form is shown in it.
pub async fn decide(ctx: Ctx, path: OfReport, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    principal.administrator()?;
    let (_, code, number) = path.into_inner();
    let one = open(&ctx, code.clone()).await?;
    let report = numbered(&one, number)?;
    if form.resumes() {
        return answer(&ctx, &one, (report, &principal), form);
    }
    let t = &ctx.t().meeting_desk;
    let returns = form.value("act") == "return";
    let comment = form.typed(ctx.locale).text("comment", TEXT_MAX);
    if returns && comment.is_none() && form.is_good() {
        form.refuse("comment", t.comment_needed.as_str());
    }
    if !returns && form.value("act") != "accept" && form.is_good() {
        form.refuse("comment", ctx.t().form.choose.as_str());
    }
    if form.is_good() {
        let (of, who) = (code.clone(), principal.clone());
        let (now, today) = (ctx.state.clock.now(), ctx.today);
        let comment = comment.filter(|_| returns);
        let write = move |conn: &mut Conn| {
            let who = (who.account, who.bodies.as_slice());
            write(conn, (&of, number), who, comment.as_deref(), (now, today))
        };
        match ctx.state.write(write).await? {
            Decided::Done => {
                let done = if returns { "returned" } else { "accepted" };
                let path = format!("/manage/decisions/{code}?done={done}");
                return Ok(redirect(ctx.href(&path)));
            }
            Decided::Before => form.refuse("comment", t.decided.as_str()),
            Decided::Own => form.refuse("comment", t.own.as_str()),
        }
    }
    let one = open(&ctx, code).await?;
    let report = numbered(&one, number)?;
    answer(&ctx, &one, (report, &principal), form)
}

/// What became of a decision on a report.
enum Decided {
    Done,
    /// It waits no more.
    Before,
    /// Nobody decides on their own or their body's.
    Own,
}

fn write(
    conn: &mut Conn,
    (code, number): (&str, i32),
    who: (i64, &[Body]),
    comment: Option<&str>,
    (now, today): (Instant, Day),
) -> Result<Decided> {
    let one = find(conn, code, now)?;
    let report = numbered(&one, number)?;
    if report.standing() != Standing::Waits {
        return Ok(Decided::Before);
    }
    // Nor whoever is of the state of the organisation that reports, or of one of its organisations.
    if let Some((body, _)) = &report.body
        && initiatives::review::speaks_for(conn, who.0, *body, today)?
    {
        return Ok(Decided::Own);
    }
    if !store::writing::review(conn, report.id, who, comment, now)? {
        return Ok(Decided::Own);
    }
    let event = Event {
        at: now,
        account: Some(who.0),
        action: match comment {
            None => "decision-report.accepted",
            Some(_) => "decision-report.returned",
        },
        subject: &format!("decision {code}"),
        detail: &format!("report {number}"),
    };
    events::append(conn, &event)?;
    if comment.is_none() {
        state::raise_revision(conn)?;
    }
    Ok(Decided::Done)
}
