//! Documents of a meeting: numbered, withdrawn with a reason, never deleted.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::super::view::language;
use super::super::{Meeting, MeetingDocument, NewDocument, store};
use super::{Of, change};
use crate::accounts::sign_in_to_resume;
use crate::audit::Verb;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Locale};
use crate::rules::Instant;
use crate::web::form::NAME_MAX;
use crate::web::{Ctx, Form, Layout, redirect, state, work};

/// The longest symbol, in characters.
const SYMBOL_MAX: usize = 100;

/// The language, the code and the number of an address.
type OfDocument = Path<(String, String, i32)>;

#[derive(Template)]
#[template(path = "meetings/manage/document.html")]
struct New {
    page: Layout,
    form: Form,
    heading: String,
    code: String,
    languages: Vec<(String, String)>,
}

fn answer(ctx: &Ctx, meeting: &Meeting, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().meeting_desk;
    let heading = t.document_add_to.with(&[("code", &meeting.code)]);
    let page = work::layout(ctx, &form, &heading);
    let name = |locale: Locale| {
        let words = language(&page, locale).to_string();
        (locale.code().to_owned(), words)
    };
    let template = New {
        languages: Locale::ALL.into_iter().map(name).collect(),
        code: meeting.code.clone(),
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn open(ctx: &Ctx, code: String) -> Result<Meeting> {
    let read = move |conn: &mut Conn| store::by_code(conn, &code);
    ctx.state.db.read(read).await
}

/// `GET /manage/meetings/{code}/documents/new`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn new_document(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let meeting = open(&ctx, path.into_inner().1).await?;
    answer(&ctx, &meeting, Form::default())
}

/// `POST /manage/meetings/{code}/documents/new`
///
/// # Errors
/// As [`new_document`]; what is wrong with the form is shown in it.
pub async fn add_document(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let meeting = open(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return answer(&ctx, &meeting, form);
    }
    let Some(document) = read(&ctx, &mut form) else {
        return answer(&ctx, &meeting, form);
    };
    let (now, code) = (ctx.state.clock.now(), meeting.code.clone());
    let write = move |conn: &mut Conn| add(conn, &meeting, &document, (account, now));
    ctx.state.write(write).await?;
    let path = format!("/manage/meetings/{code}?done=document");
    Ok(redirect(ctx.href(&path)))
}

fn read(ctx: &Ctx, form: &mut Form) -> Option<NewDocument> {
    let t = ctx.t();
    let mut typed = form.typed(ctx.locale);
    let symbol = typed.line("symbol", SYMBOL_MAX);
    let title = typed.texts("title", NAME_MAX);
    let languages = typed.several("languages", Locale::from_code);
    let url = typed.address("url");
    let languages_wrong = languages.is_empty() && typed.form().problem("languages").is_none();
    if title.is_empty() && typed.form().is_good() {
        typed.refuse("title", t.form.one_language.as_str());
    }
    if languages_wrong {
        typed.refuse("languages", t.meeting_desk.languages_needed.as_str());
    }
    form.is_good().then_some(NewDocument {
        symbol,
        title,
        languages,
        url,
    })
}

fn add(
    conn: &mut Conn,
    meeting: &Meeting,
    document: &NewDocument,
    (account, now): (i64, Instant),
) -> Result<()> {
    // A form that is sent twice adds one document.
    let there = store::documents(conn, meeting.id, now)?;
    let same = |one: &MeetingDocument| {
        one.withdrawn.is_none()
            && (&one.symbol, &one.title, &one.languages, &one.url)
                == (
                    &document.symbol,
                    &document.title,
                    &document.languages,
                    &document.url,
                )
    };
    if there.iter().any(same) {
        return Ok(());
    }
    let change = change(&meeting.code, account, Verb::MeetingDocumented, None);
    let change = change.record(conn, now)?;
    store::add_document(conn, (meeting.id, change), document)?;
    state::raise_revision(conn)
}

#[derive(Template)]
#[template(path = "meetings/manage/withdrawal.html")]
struct Withdrawal {
    page: Layout,
    form: Form,
    heading: String,
    code: String,
    title: Html,
}

async fn open_document(
    ctx: &Ctx,
    (code, number): (String, i32),
) -> Result<(Meeting, MeetingDocument)> {
    let known = ctx.known();
    let read = move |conn: &mut Conn| {
        let meeting = store::by_code(conn, &code)?;
        let documents = store::documents(conn, meeting.id, known)?;
        let document = documents.into_iter().find(|one| one.number == number);
        Ok((meeting, document.ok_or(Error::NotFound)?))
    };
    ctx.state.db.read(read).await
}

fn ask(
    ctx: &Ctx,
    (meeting, one): &(Meeting, MeetingDocument),
    mut form: Form,
) -> Result<HttpResponse> {
    let t = &ctx.t().meeting_desk;
    if one.withdrawn.is_some() && form.is_good() {
        form.refuse("reason", t.document_gone.as_str());
    }
    let number = crate::i18n::format::number(ctx.locale, one.number.into());
    let parts = [("number", number.as_str()), ("code", meeting.code.as_str())];
    let heading = t.document_withdraw_of.with(&parts);
    let page = work::layout(ctx, &form, &heading);
    let template = Withdrawal {
        title: page.text(&one.title),
        code: meeting.code.clone(),
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/meetings/{code}/documents/{number}/withdrawal`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn withdrawing_document(ctx: Ctx, path: OfDocument) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (_, code, number) = path.into_inner();
    let opened = open_document(&ctx, (code, number)).await?;
    ask(&ctx, &opened, Form::default())
}

/// `POST /manage/meetings/{code}/documents/{number}/withdrawal`
///
/// # Errors
/// As [`withdrawing_document`]; what is wrong with the form is shown in it.
pub async fn withdraw_document(ctx: Ctx, path: OfDocument, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let (_, code, number) = path.into_inner();
    let opened = open_document(&ctx, (code, number)).await?;
    if form.resumes() || opened.1.withdrawn.is_some() {
        return ask(&ctx, &opened, form);
    }
    let Some(reason) = work::reason(&mut form, ctx.locale, true).filter(|_| form.is_good()) else {
        return ask(&ctx, &opened, form);
    };
    let (now, code) = (ctx.state.clock.now(), opened.0.code.clone());
    let write = move |conn: &mut Conn| {
        // Looked up again, in the transaction: it is taken back once.
        let documents = store::documents(conn, opened.0.id, now)?;
        let standing = |one: &MeetingDocument| one.number == number && one.withdrawn.is_none();
        if !documents.iter().any(standing) {
            return Ok(());
        }
        let verb = Verb::MeetingDocumentWithdrawn;
        let change = change(&opened.0.code, account, verb, Some(reason)).record(conn, now)?;
        store::withdraw_document(conn, (opened.0.id, change), number)?;
        state::raise_revision(conn)
    };
    ctx.state.write(write).await?;
    let path = format!("/manage/meetings/{code}?done=document-withdrawn");
    Ok(redirect(ctx.href(&path)))
}
