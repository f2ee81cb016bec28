//! `/initiatives/{reference}/corrections/new`: a note to the secretariat, by whoever reads.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::corrections::{forms, store};
use crate::error::{Error, Result};
use crate::initiatives::{self, Initiative};
use crate::web::{Ctx, Form, Layout, Nav, redirect, work};

/// The language and the record's reference of an address.
type Of = Path<(String, String)>;

#[derive(Template)]
#[template(path = "corrections/new.html")]
struct New {
    page: Layout,
    form: Form,
    initiative: Initiative,
}

#[derive(Template)]
#[template(path = "corrections/sent.html")]
struct Sent {
    page: Layout,
    initiative: Initiative,
}

/// A record that is public now: of drafts and of what was withdrawn there is no such page.
async fn public(ctx: &Ctx, path: Of) -> Result<Initiative> {
    let reference = path.into_inner().1;
    let work = move |conn: &mut _| initiatives::by_reference(conn, &reference);
    let initiative = ctx.state.db.read(work).await?;
    let is_public = initiative.public_version.is_some();
    is_public.then_some(initiative).ok_or(Error::NotFound)
}

fn form_page(
    ctx: &Ctx,
    initiative: Initiative,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse> {
    let heading = ctx.t().corrections.title;
    let mut page = work::layout(ctx, &form, heading.as_str());
    page.nav = Nav::Initiatives;
    let template = New {
        page,
        form,
        initiative,
    };
    ctx.page_with(status, &template)
}

/// `GET /initiatives/{reference}/corrections/new`
///
/// # Errors
/// [`Error::NotFound`] where the record is not public.
pub async fn new(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let initiative = public(&ctx, path).await?;
    form_page(&ctx, initiative, Form::default(), StatusCode::OK)
}

/// `POST /initiatives/{reference}/corrections/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, request: HttpRequest, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let initiative = public(&ctx, path).await?;
    let done = ctx.href(&format!(
        "/initiatives/{}/corrections/sent",
        initiative.reference
    ));
    let Some(written) = forms::written(&mut form, ctx.locale) else {
        let status = work::status(&form);
        return form_page(&ctx, initiative, form, status);
    };
    if forms::is_trapped(&form) {
        // Whoever wrote the program learns nothing from the answer.
        return Ok(redirect(done));
    }
    if ctx.state.limits.note(peer(&request)).is_err() {
        form.refuse("note", ctx.t().corrections.too_many.as_str());
        return form_page(&ctx, initiative, form, StatusCode::TOO_MANY_REQUESTS);
    }
    let (locale, now) = (ctx.locale, ctx.state.clock.now());
    let add = move |conn: &mut _| {
        let about = (initiative.id, initiative.reference.as_str());
        store::add(conn, about, &written, locale, now)
    };
    ctx.state.write(add).await?;
    Ok(redirect(done))
}

/// `GET /initiatives/{reference}/corrections/sent`
///
/// # Errors
/// As [`new`].
pub async fn sent(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let initiative = public(&ctx, path).await?;
    let page = ctx.layout(Nav::Initiatives, ctx.t().corrections.sent_title.as_str());
    ctx.page(&Sent { page, initiative })
}

/// Whose notes are counted together; those without an address are one.
fn peer(request: &HttpRequest) -> IpAddr {
    let address = request.peer_addr().map(|address| address.ip());
    address.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
}
