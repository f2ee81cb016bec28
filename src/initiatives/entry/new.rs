//! `/manage/initiatives/new`: a new record on one page.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;

use super::choices::Choices;
use super::form::{self, Entry};
use super::reading::{self, Desk, Reading};
use super::save::{self, Hand};
use super::view::{Page, Purpose};
use super::warning::{self, Candidate, Outcome};
use super::whose::{self, Provenance};
use crate::accounts::sign_in_to_resume;
use crate::audit::{Publication, Sight};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::rules::{Alignment, Coded};
use crate::web::{Ctx, Form, redirect};

/// The empty form.
///
/// # Errors
/// Where nobody is signed in who may enter.
pub async fn new(ctx: Ctx) -> Result<HttpResponse> {
    let desk = Desk::of(&ctx, ctx.signed_in()?)?;
    let choices = ctx.state.db.read(Choices::load).await?;
    show(&ctx, &desk, beginning(), choices, StatusCode::OK)
}

/// What is chosen before anybody chose.
pub fn beginning() -> Form {
    let mut form = Form::default();
    form.set("origin", "secretariat");
    form.set("alignment", Alignment::Oic.code());
    form
}

/// The form for a new record, with what was typed.
///
/// # Errors
/// As [`Ctx::page`].
pub fn show(
    ctx: &Ctx,
    desk: &Desk,
    form: Form,
    choices: Choices,
    status: StatusCode,
) -> Result<HttpResponse> {
    let title = ctx.t().entry.new_title.to_string();
    let page = Page::new(ctx, desk, Purpose::New, title, form, choices);
    ctx.page_with(status, &page)
}

/// Saves a new record: a contributor's as a draft, an administrator's as a draft or published.
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let desk = Desk::of(&ctx, &principal)?;
    if form.resumes() || form.has("then", "form") || wants_rows(&mut form) {
        let choices = ctx.state.db.read(Choices::load).await?;
        return show(&ctx, &desk, form, choices, StatusCode::OK);
    }
    let publication =
        whose::publication(&mut form, (ctx.locale, &ctx.state.clock), &desk.principal);
    let (by, clock) = (desk.clone(), ctx.state.clock.clone());
    let work = move |conn: &mut Conn| enter(conn, (&by, &clock), form, publication);
    match ctx.state.write(work).await? {
        Entered::Saved(form, reference) => Ok(redirect(ctx.href(&after(&form, &reference)))),
        Entered::Similar(reading, found) => {
            let action = ctx.href("/manage/initiatives/new");
            warning::show(&ctx, reading.form, &reading.choices, found, action)
        }
        Entered::Refused(reading) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            show(&ctx, &desk, reading.form, reading.choices, status)
        }
    }
}

/// What came of a form.
enum Entered {
    /// The record with this reference.
    Saved(Form, String),
    /// Nothing yet: there are others like it.
    Similar(Box<Reading>, Vec<Candidate>),
    /// Nothing: something is wrong with it.
    Refused(Box<Reading>),
}

/// Reads, compares and saves in one transaction: of a button pressed twice, the second press meets
/// the record of the first.
fn enter(
    conn: &mut Conn,
    (desk, clock): (&Desk, &Clock),
    form: Form,
    publication: Publication,
) -> Result<Entered> {
    let mut reading = reading::read(conn, form, desk)?;
    let outcome = warning::look(conn, &mut reading, desk)?;
    match (reading.entry.take(), outcome) {
        (Some((entry, provenance)), Outcome::Nothing(joins)) => {
            let new = New {
                entry,
                provenance,
                publication,
                joins,
            };
            let reference = save_on(conn, desk, clock, new)?;
            Ok(Entered::Saved(reading.form, reference))
        }
        (Some(_), Outcome::Similar(found)) => Ok(Entered::Similar(Box::new(reading), found)),
        (None, _) => Ok(Entered::Refused(Box::new(reading))),
    }
}

/// Where saving a record leads: to its work page, or on to its submission.
fn after(form: &Form, reference: &str) -> String {
    if form.has("then", "submit") {
        format!("/manage/initiatives/{reference}/submission")
    } else {
        format!("/manage/initiatives/{reference}?done=created")
    }
}

/// A new record about to be saved.
pub struct New {
    /// What was typed.
    pub entry: Entry,
    /// Where it comes from.
    pub provenance: Provenance,
    /// When it becomes public.
    pub publication: Publication,
    /// The record that joins its series.
    pub joins: Option<String>,
}

/// Saves a new record; returns its reference.
///
/// # Errors
/// Where the database refuses.
pub fn save_on(
    conn: &mut crate::db::Conn,
    desk: &Desk,
    clock: &crate::clock::Clock,
    new: New,
) -> Result<String> {
    let hand = Hand {
        account: desk.principal.account,
        voice: new.provenance.voice(),
        locale: desk.locale,
        clock,
        sight: Sight::Everything,
        proposal: None,
    };
    let series = new.entry.series.clone();
    let source = new.provenance.source();
    let reference = save::create(conn, &hand, new.entry, source.as_ref(), new.publication)?;
    // Only the secretariat writes to a record that is not one's own.
    if let (Some(other), Some(series), true) = (new.joins, series, desk.administers()) {
        save::join_series(conn, &hand, &other, &series)?;
    }
    Ok(reference)
}

/// The button that asks for more rows of bodies.
pub fn wants_rows(form: &mut Form) -> bool {
    let wanted = form.has("then", "rows");
    if wanted {
        let more = form::rows(form).len() + form::ROWS;
        form.replace("rows", &more.to_string());
    }
    wanted
}
