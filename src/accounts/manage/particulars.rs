//! `…/edit`: who somebody is, and what they may do.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::{Frame, back, forms, open, words};
use crate::accounts::people::{self, Person, Refusal};
use crate::accounts::sign_in_to_resume;
use crate::error::Result;
use crate::web::work;
use crate::web::{Ctx, Form, Layout};

#[derive(Template)]
#[template(path = "accounts/manage/edit.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
}

impl Page {
    fn roles(&self) -> Vec<(&'static str, String)> {
        forms::roles(self.page.t)
    }

    fn languages(&self) -> Vec<(&'static str, &'static str)> {
        forms::languages()
    }
}

fn show(ctx: &Ctx, person: &Person, form: Form) -> Result<HttpResponse> {
    let t = ctx.t();
    let frame = Frame::about(ctx, person, t.people.edit_title, t.common.save);
    let template = Page {
        page: work::layout(ctx, &form, &frame.heading),
        form,
        frame,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/accounts/{code}/edit`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn edit_form(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    ctx.administrator()?;
    let person = open(&ctx, path.into_inner().1).await?;
    show(&ctx, &person, forms::of_person(&person))
}

/// `POST /manage/accounts/{code}/edit`
///
/// # Errors
/// As [`edit_form`]; what is wrong with the form is shown in it.
pub async fn edit(ctx: Ctx, path: Path<(String, String)>, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let person = open(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return show(&ctx, &person, form);
    }
    if forms::met(&mut form, &forms::of_person(&person), (ctx.locale, "name")) {
        return show(&ctx, &person, form);
    }
    let Some(said) = forms::edited(&mut form, ctx.locale) else {
        return show(&ctx, &person, form);
    };
    let (account, now) = (person.id, ctx.state.clock.now());
    let done = ctx
        .state
        .db
        .write(move |conn| people::edit(conn, by, account, &said, now))
        .await?;
    if let Err(refusal) = done {
        let field = match refusal {
            Refusal::EmailTaken => "email",
            Refusal::LastAdministrator => "role",
            Refusal::Standing => "name",
        };
        form.refuse(field, words(ctx.t(), refusal).as_str());
        return show(&ctx, &person, form);
    }
    Ok(back(&ctx, &person.code, "edited"))
}
