//! `/manage/accounts/new`: an account is made by inviting somebody.

use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::{Frame, back, forms, words};
use crate::accounts::pages::peer;
use crate::accounts::people::Refusal;
use crate::accounts::sign_in_to_resume;
use crate::error::Result;
use crate::organisations::bodies::{Bodies, Group, headed};
use crate::web::work;
use crate::web::{Ctx, Form, Layout};

#[derive(Template)]
#[template(path = "accounts/manage/new.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    groups: Vec<Group>,
}

impl Page {
    fn roles(&self) -> Vec<(&'static str, String)> {
        forms::roles(self.page.t)
    }

    fn languages(&self) -> Vec<(&'static str, &'static str)> {
        forms::languages()
    }
}

fn show(ctx: &Ctx, form: Form, bodies: &Bodies) -> Result<HttpResponse> {
    let t = &ctx.t().people;
    let frame = Frame {
        heading: t.invite_title.to_string(),
        about: None,
        button: t.invite_button,
        warns: false,
    };
    let template = Page {
        page: work::layout(ctx, &form, &frame.heading),
        form,
        frame,
        groups: headed(ctx.locale, bodies.groups(ctx.locale, &[])),
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/accounts/new`
///
/// # Errors
/// Where no administrator is signed in.
pub async fn new(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    let bodies = ctx.state.db.read(Bodies::entered).await?;
    show(&ctx, forms::empty(), &bodies)
}

/// `POST /manage/accounts/new`
///
/// # Errors
/// As [`new`]; [`crate::error::Error::TooMany`]; what is wrong with the form is shown in it.
pub async fn invite(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let bodies = ctx.state.db.read(Bodies::entered).await?;
    if form.resumes() {
        return show(&ctx, form, &bodies);
    }
    let Some(invitation) = forms::invitation(&mut form, &bodies, (ctx.locale, ctx.today)) else {
        return show(&ctx, form, &bodies);
    };
    ctx.state.limits.invitation(peer(&request))?;
    let (base_url, now) = (ctx.state.config.base_url(), ctx.state.clock.now());
    let sent = ctx
        .state
        .db
        .write(move |conn| invitation.send(conn, by, &base_url, now))
        .await?;
    match sent {
        Ok(code) => Ok(back(&ctx, &code, "invited")),
        Err(refusal) => {
            let field = match refusal {
                Refusal::EmailTaken => "email",
                Refusal::LastAdministrator | Refusal::Standing => "role",
            };
            form.refuse(field, words(ctx.t(), refusal).as_str());
            show(&ctx, form, &bodies)
        }
    }
}
