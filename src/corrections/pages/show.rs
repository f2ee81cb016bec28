//! `/manage/corrections/{code}`: one note, and the answer with which it is settled.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use crate::accounts::sign_in_to_resume;
use crate::corrections::{Note, forms, store};
use crate::error::Result;
use crate::i18n::Html;
use crate::rules::Instant;
use crate::web::{Ctx, Form, Layout, redirect, work};

/// The language and the note's code of an address.
type Of = Path<(String, String)>;

#[derive(Template)]
#[template(path = "corrections/show.html")]
struct Show {
    page: Layout,
    form: Form,
    note: Note,
    settled_by: Option<Html>,
    made: Html,
    settled: Option<Html>,
    is_done: bool,
}

fn note_page(ctx: &Ctx, note: Note, form: Form) -> Result<HttpResponse> {
    let page = work::layout(ctx, &form, ctx.t().corrections.note_title.as_str());
    let day = |at: Instant| page.day(&ctx.state.clock.day_of(at));
    let template = Show {
        made: day(note.made_at),
        settled: note.settled.as_ref().map(|settled| day(settled.at)),
        settled_by: note
            .settled
            .as_ref()
            .and_then(|settled| settled.by.as_ref())
            .map(|by| page.person(by.name())),
        is_done: ctx.query == "done=settled" && note.settled.is_some(),
        page,
        form,
        note,
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn load(ctx: &Ctx, code: String) -> Result<Note> {
    let work = move |conn: &mut _| store::by_code(conn, &code);
    ctx.state.db.read(work).await
}

/// `GET /manage/corrections/{code}`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn show(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let note = load(&ctx, path.into_inner().1).await?;
    note_page(&ctx, note, Form::default())
}

/// `POST /manage/corrections/{code}`
///
/// # Errors
/// As [`show`]; what is wrong with the form is shown in it.
pub async fn settle(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let note = load(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return note_page(&ctx, note, form);
    }
    let Some(answer) = forms::answer(&mut form, ctx.locale) else {
        return note_page(&ctx, note, form);
    };
    let (of, now) = (note.clone(), ctx.state.clock.now());
    let settle = move |conn: &mut _| store::settle(conn, &of, account, answer.as_deref(), now);
    if ctx.state.write(settle).await? {
        let path = format!("/manage/corrections/{}?done=settled", note.code);
        return Ok(redirect(ctx.href(&path)));
    }
    form.refuse("answer", ctx.t().corrections.meanwhile.as_str());
    let note = load(&ctx, note.code).await?;
    note_page(&ctx, note, form)
}
