//! `…/exemption`: a round is not applicable to a body, for a reason, or is after all.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::opened::{At, Working, working};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::rounds::store::duties;
use crate::rules::duty::DutyState;
use crate::web::state::raise_revision;
use crate::web::{Ctx, Form, Layout, redirect, work};

#[derive(Template)]
#[template(path = "rounds/exemption.html")]
struct Page {
    page: Layout,
    form: Form,
    heading: String,
    back: String,
    exempt: bool,
}

fn is_exempt(conn: &mut Conn, working: &Working) -> Result<bool> {
    let (clock, due) = (&working.clock, working.round.said.due_on);
    let owners = vec![working.owner.clone()];
    let all = duties::standings(conn, clock, owners, |_| due, clock.now())?;
    let today = clock.today();
    Ok(all
        .iter()
        .any(|one| one.duty.state(today) == DutyState::NotApplicable))
}

async fn show(ctx: &Ctx, working: &Working, form: Form) -> Result<HttpResponse> {
    let read = working.clone();
    let exempt = ctx
        .state
        .db
        .read(move |conn| is_exempt(conn, &read))
        .await?;
    let mut page = work::layout(ctx, &form, "");
    let heading = working.heading(page.t.duties.exemption_title, &page);
    page.title.clone_from(&heading);
    let template = Page {
        back: page.href(&working.path()),
        heading,
        exempt,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET …/exemption`
///
/// # Errors
/// As the page of the duty; [`crate::error::Error::Forbidden`] for whoever is no administrator.
pub async fn exemption_form(ctx: Ctx, path: At) -> Result<HttpResponse> {
    let working = working(&ctx, ctx.signed_in()?, path).await?;
    working.secretariat()?;
    show(&ctx, &working, Form::default()).await
}

/// `POST …/exemption`: says so, or takes it back; both with a reason.
///
/// # Errors
/// As [`exemption_form`]; what is wrong with the form is shown in it.
pub async fn exempt(ctx: Ctx, path: At, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let working = working(&ctx, &principal, path).await?;
    working.secretariat()?;
    if form.resumes() {
        return show(&ctx, &working, form).await;
    }
    let Some(reason) = work::reason(&mut form, ctx.locale, true).filter(|_| form.is_good()) else {
        return show(&ctx, &working, form).await;
    };
    let (path, wanted) = (working.path(), !form.has("act", "take-back"));
    let account = principal.account;
    let write = move |conn: &mut Conn| {
        // A form that is sent twice says it once.
        if is_exempt(conn, &working)? != wanted {
            let of = (&working.owner, &working.round);
            let now = working.clock.now();
            duties::exempt(conn, of, (wanted, &reason), account, now)?;
            raise_revision(conn)?;
        }
        Ok(())
    };
    ctx.state.write(write).await?;
    let done = if wanted { "exempted" } else { "applies" };
    Ok(redirect(ctx.href(&format!("{path}?done={done}"))))
}
