//! `/manage/entries/{code}/{task}`: one task. What was typed is saved whatever is wrong with it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::find;
use super::list::confirmed;
use super::task::{DONE, LATER, Task};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Message;
use crate::initiatives::drafts;
use crate::initiatives::entry::choices::Choices;
use crate::initiatives::entry::form;
use crate::initiatives::entry::merge;
use crate::initiatives::entry::new::wants_rows;
use crate::initiatives::entry::proposals::LANGUAGE;
use crate::initiatives::entry::reading::{self, Desk};
use crate::initiatives::entry::view::Fields;
use crate::web::{Ctx, Form, Layout, redirect, work};

/// The language, the code of a draft, and a task.
type Of = Path<(String, String, String)>;

/// The field that says what of the task was saved when its page was opened.
const SEEN: &str = "_seen";

#[derive(Template)]
#[template(path = "initiatives/guided/task.html")]
struct Page {
    page: Layout,
    heading: Message,
    form: Form,
    fields: Fields,
    code: String,
    task: &'static str,
    /// What was saved when the page was opened.
    seen: String,
    /// What was saved in another place meanwhile; none where nothing was.
    saved: Option<Vec<String>>,
}

impl Page {
    fn rows(&self) -> Vec<String> {
        form::rows(&self.form)
    }
}

/// What of a task is saved, in a word.
fn mark(task: Task, form: &Form) -> String {
    merge::mark(form, task.fields())
}

/// A task of a draft, as it is saved.
struct Opened {
    desk: Desk,
    task: Task,
    code: String,
    choices: Choices,
    saved: Form,
}

impl Opened {
    fn page(self, ctx: &Ctx, form: Form, status: StatusCode) -> Result<HttpResponse> {
        let seen = mark(self.task, &self.saved);
        let twice = status == StatusCode::CONFLICT;
        let heading = self.task.words(ctx.t());
        let fields = Fields::of(&self.desk, true, self.choices);
        let saved = twice.then(|| {
            let values = merge::values(&self.saved, self.task.fields());
            let shown = values.iter().filter(|(name, _)| name != "rows");
            shown
                .map(|(name, value)| fields.label(name, value))
                .collect()
        });
        let page = Page {
            page: work::layout(ctx, &form, heading.as_str()),
            task: self.task.code(),
            code: self.code,
            heading,
            fields,
            form,
            seen,
            saved,
        };
        ctx.page_with(status, &page)
    }
}

/// `GET /manage/entries/{code}/{task}`
///
/// # Errors
/// [`Error::NotFound`] for what is not one's own, and for what is no task.
pub async fn show(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let desk = Desk::of(&ctx, ctx.signed_in()?)?;
    let (_, code, task) = path.into_inner();
    let task = Task::from_code(&desk, &task).ok_or(Error::NotFound)?;
    match open(&ctx, desk, code.clone(), task).await? {
        Some(opened) => {
            let form = opened.saved.clone();
            opened.page(&ctx, form, StatusCode::OK)
        }
        None => Ok(redirect(confirmed(&ctx, &code))),
    }
}

/// None where the draft became a record.
async fn open(ctx: &Ctx, desk: Desk, code: String, task: Task) -> Result<Option<Opened>> {
    let read = move |conn: &mut Conn| {
        let draft = find(conn, &desk, &code)?;
        let opened = Opened {
            choices: Choices::load(conn)?,
            saved: Form::filled(draft.fields.iter().cloned()),
            desk,
            task,
            code,
        };
        Ok(draft.is_open().then_some(opened))
    };
    ctx.state.db.read(read).await
}

/// `POST /manage/entries/{code}/{task}`
///
/// # Errors
/// As [`show`]; what is wrong is shown in the form, and what another tab saved beside it.
pub async fn save(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut typed = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &typed);
    };
    let desk = Desk::of(&ctx, &principal)?;
    let (_, code, task) = path.into_inner();
    let task = Task::from_code(&desk, &task).ok_or(Error::NotFound)?;
    let Some(opened) = open(&ctx, desk.clone(), code.clone(), task).await? else {
        return Ok(redirect(confirmed(&ctx, &code)));
    };
    if typed.resumes() || wants_rows(&mut typed) {
        let mut form = with_typed(&opened.saved, &typed, task);
        form.set(
            crate::web::form::RESUME,
            typed.value(crate::web::form::RESUME),
        );
        return opened.page(&ctx, form, StatusCode::OK);
    }
    let later = typed.has("then", LATER);
    let list = ctx.href(&format!("/manage/entries/{code}"));
    match written(&ctx, desk, code, task, typed).await? {
        Written::Twice(saved, form) => {
            let opened = Opened { saved, ..opened };
            opened.page(&ctx, form, StatusCode::CONFLICT)
        }
        Written::Saved(form) if later || form.is_good() => Ok(redirect(list)),
        Written::Saved(form) => {
            let saved = form.clone();
            let opened = Opened { saved, ..opened };
            opened.page(&ctx, form, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// What came of saving a task.
enum Written {
    /// It is saved; the form holds what is wrong with it.
    Saved(Form),
    /// Another value was saved meanwhile: what is saved, and what was typed.
    Twice(Form, Form),
}

async fn written(ctx: &Ctx, desk: Desk, code: String, task: Task, typed: Form) -> Result<Written> {
    let (now, locale) = (ctx.state.clock.now(), ctx.locale);
    let write = move |conn: &mut Conn| {
        let draft = find(conn, &desk, &code)?;
        let saved = Form::filled(draft.fields.iter().cloned());
        let mut form = with_typed(&saved, &typed, task);
        let (stands, wanted) = (mark(task, &saved), mark(task, &form));
        if typed.value(SEEN) != stands && wanted != stands {
            return Ok(Written::Twice(saved, form));
        }
        let mut form = {
            form.replace(LANGUAGE, locale.code());
            reading::read(conn, form, &desk)?
                .form
                .only(|field| task.has(field))
        };
        let done = form.is_good() && !typed.has("then", LATER);
        form.replace(&task.mark(), if done { DONE } else { LATER });
        let fields: Vec<(String, String)> = form.values().to_vec();
        drafts::save(conn, draft.id, desk.principal.account, &fields, now)?;
        Ok(Written::Saved(form))
    };
    ctx.state.db.write(write).await
}

/// The whole form with what was typed into one task in the place of what it said.
fn with_typed(saved: &Form, typed: &Form, task: Task) -> Form {
    let others = saved.values().iter().filter(|(name, _)| !task.has(name));
    let mine = typed.values().iter();
    let mine = mine.filter(|(name, value)| task.has(name) && !value.is_empty());
    Form::filled(others.chain(mine).cloned())
}
