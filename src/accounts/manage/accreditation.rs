//! `…/accreditations/…`: for which bodies somebody speaks, by which letter, from when until when.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::{Frame, back, forms, open};
use crate::accounts::accreditations::{self, Accreditation};
use crate::accounts::people::{self, Person};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Html;
use crate::organisations::bodies::{Bodies, Group, headed};
use crate::web::work;
use crate::web::{Ctx, Form, Layout};

#[derive(Template)]
#[template(path = "accounts/manage/accreditation.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    /// To be chosen from; empty where the body stands.
    groups: Vec<Group>,
    /// The body that stands.
    body: Option<Html>,
}

/// The language, the account's code and the accreditation's number of an address.
type Of = Path<(String, String, usize)>;

// ---- Another one

fn show_new(ctx: &Ctx, person: &Person, bodies: &Bodies, form: Form) -> Result<HttpResponse> {
    let t = ctx.t();
    let frame = Frame::about(ctx, person, t.people.accredit_title, t.common.add);
    let template = Page {
        page: work::layout(ctx, &form, &frame.heading),
        form,
        frame,
        groups: headed(ctx.locale, bodies.groups(ctx.locale, &[])),
        body: None,
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn open_new(ctx: &Ctx, code: String) -> Result<(Person, Bodies)> {
    let work = move |conn: &mut Conn| Ok((people::by_code(conn, &code)?, Bodies::entered(conn)?));
    ctx.state.db.read(work).await
}

/// `GET /manage/accounts/{code}/accreditations/new`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn new_accreditation(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (person, bodies) = open_new(&ctx, path.into_inner().1).await?;
    show_new(&ctx, &person, &bodies, Form::default())
}

/// `POST /manage/accounts/{code}/accreditations/new`
///
/// # Errors
/// As [`new_accreditation`]; what is wrong with the form is shown in it.
pub async fn accredit(ctx: Ctx, path: Path<(String, String)>, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let (person, bodies) = open_new(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return show_new(&ctx, &person, &bodies, form);
    }
    let typed = forms::accreditation(&mut form, &bodies, (ctx.locale, ctx.today));
    let Some((body, terms)) = typed else {
        return show_new(&ctx, &person, &bodies, form);
    };
    let (account, now) = (person.id, ctx.state.clock.now());
    ctx.state
        .db
        .write(move |conn| accreditations::add(conn, (by, account), body, &terms, now))
        .await?;
    Ok(back(&ctx, &person.code, "accredited"))
}

// ---- One that is there

fn show(ctx: &Ctx, person: &Person, one: &Accreditation, form: Form) -> Result<HttpResponse> {
    let t = ctx.t();
    let frame = Frame::about(ctx, person, t.people.accreditation_title, t.common.save);
    let page = work::layout(ctx, &form, &frame.heading);
    let template = Page {
        body: Some(page.text(&one.name)),
        page,
        form,
        frame,
        groups: Vec::new(),
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn open_one(ctx: &Ctx, path: Of) -> Result<(Person, Accreditation)> {
    let (_, code, number) = path.into_inner();
    let work = move |conn: &mut Conn| {
        let person = people::by_code(conn, &code)?;
        let one = accreditations::by_number(conn, person.id, number)?;
        Ok((person, one))
    };
    ctx.state.db.read(work).await
}

/// `GET /manage/accounts/{code}/accreditations/{number}`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn accreditation_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (person, one) = open_one(&ctx, path).await?;
    let form = forms::of_terms(&one.terms);
    show(&ctx, &person, &one, form)
}

/// `POST /manage/accounts/{code}/accreditations/{number}`
///
/// # Errors
/// As [`accreditation_form`]; what is wrong with the form is shown in it.
pub async fn change_accreditation(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let (person, one) = open_one(&ctx, path).await?;
    if form.resumes() {
        return show(&ctx, &person, &one, form);
    }
    let stands = forms::of_terms(&one.terms);
    if forms::met(&mut form, &stands, (ctx.locale, "letter_reference")) {
        return show(&ctx, &person, &one, form);
    }
    let Some(terms) = forms::terms(&mut form, ctx.locale, ctx.today) else {
        return show(&ctx, &person, &one, form);
    };
    let now = ctx.state.clock.now();
    ctx.state
        .db
        .write(move |conn| accreditations::change(conn, by, &one, &terms, now))
        .await?;
    Ok(back(&ctx, &person.code, "accreditation"))
}

/// `POST /manage/accounts/{code}/accreditations/{number}/end`
///
/// # Errors
/// As [`accreditation_form`].
pub async fn end_accreditation(
    ctx: Ctx,
    path: Path<(String, String, usize)>,
    body: Bytes,
) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let (_, code, number) = path.into_inner();
    // Whoever had to sign in sees first what they ended.
    if form.resumes() {
        let person = open(&ctx, code).await?;
        return Ok(back(&ctx, &person.code, ""));
    }
    let (today, now) = (ctx.today, ctx.state.clock.now());
    let of = code.clone();
    let work = move |conn: &mut Conn| -> Result<()> {
        let person = people::by_code(conn, &of)?;
        let one = accreditations::by_number(conn, person.id, number)?;
        accreditations::end(conn, by, &one, today, now)
    };
    ctx.state.db.write(work).await?;
    Ok(back(&ctx, &code, "ended"))
}
