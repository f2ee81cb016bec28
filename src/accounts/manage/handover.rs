//! `…/handover`: what somebody began goes to their successor.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::{Frame, back, words};
use crate::accounts::handover::{self, Estate};
use crate::accounts::people::{self, Person, Refusal};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::web::work;
use crate::web::{Ctx, Form, Layout};

/// The language and the account's code of an address.
type Of = Path<(String, String)>;

#[derive(Template)]
#[template(path = "accounts/manage/handover.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    /// How many drafts there are.
    count: String,
    /// The code of each successor, and what they may have.
    successors: Vec<(String, String)>,
}

async fn open(ctx: &Ctx, path: Of) -> Result<(Person, Estate)> {
    let (code, today) = (path.into_inner().1, ctx.today);
    let work = move |conn: &mut Conn| {
        let person = people::by_code(conn, &code)?;
        let estate = handover::estate(conn, person.id, today)?;
        Ok((person, estate))
    };
    ctx.state.db.read(work).await
}

fn show(ctx: &Ctx, person: &Person, estate: &Estate, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().people;
    let frame = Frame::about(ctx, person, t.handover_title, t.handover_button);
    let drafts = |n: usize| t.drafts.text(i64::try_from(n).unwrap_or(i64::MAX));
    let successors = estate.successors.iter().map(|one| {
        let of = [
            ("name", one.person.name.as_str()),
            ("drafts", &drafts(one.drafts)),
        ];
        (one.person.code.clone(), t.successor.with(&of))
    });
    let template = Page {
        page: work::layout(ctx, &form, &frame.heading),
        form,
        frame,
        count: drafts(estate.drafts),
        successors: successors.collect(),
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/accounts/{code}/handover`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn handover_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (person, estate) = open(&ctx, path).await?;
    show(&ctx, &person, &estate, Form::default())
}

/// `POST /manage/accounts/{code}/handover`
///
/// # Errors
/// As [`handover_form`]; what is wrong with the form is shown in it.
pub async fn hand_over(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let by = principal.administrator()?.account;
    let (person, estate) = open(&ctx, path).await?;
    if form.resumes() {
        return show(&ctx, &person, &estate, form);
    }
    let to = form.value("successor").to_owned();
    let (account, moment) = (person.id, (ctx.today, ctx.state.clock.now()));
    let done = ctx
        .state
        .db
        .write(move |conn| handover::hand_over(conn, by, account, &to, moment))
        .await?;
    match done {
        Ok(_) => Ok(back(&ctx, &person.code, "handed-over")),
        Err(Refusal::Standing) => {
            form.refuse("successor", ctx.t().form.choose.as_str());
            show(&ctx, &person, &estate, form)
        }
        Err(other) => {
            form.refuse("successor", words(ctx.t(), other).as_str());
            show(&ctx, &person, &estate, form)
        }
    }
}
