//! Notes beside a report: the body's and the secretariat's, each signed and dated. Nobody edits
//! another's words, nor their own: a correction is a further note.

use actix_web::HttpResponse;
use actix_web::web::Bytes;

use super::opened::{At, Working};
use super::{acts, duty};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Locale, Message, Text, format};
use crate::rounds::model::{Note, Side};
use crate::web::form::TEXT_MAX;
use crate::web::{Ctx, Form, Layout, redirect};

/// A note as the page shows it.
pub(super) struct NoteView {
    pub side: Message,
    pub words: Html,
    pub by: Html,
    /// The same without marks, for a list of choices.
    pub label: String,
    /// What it replies to.
    pub replies_to: Option<Html>,
    /// The place by which a reply names it, where this reader may reply.
    pub place: Option<String>,
}

/// The notes of a duty.
pub(super) fn note_views(
    ctx: &Ctx,
    page: &Layout,
    notes: &[Note],
    working: &Working,
) -> Vec<NoteView> {
    let t = &page.t.duties;
    let words = |note: &Note| {
        let locale = Locale::from_code(&note.language).unwrap_or(page.locale);
        page.text(&Text::only(locale, &note.note))
    };
    let by = |note: &Note| {
        let day = page.day(&ctx.state.clock.day_of(note.at));
        let name = page.person(note.author.name());
        t.signed_by.html(&[("name", &name), ("day", &day)])
    };
    let label = |note: &Note| {
        let day = format::day(page.locale, ctx.state.clock.day_of(note.at));
        let name = note.author.name().unwrap_or(page.t.people.former.as_str());
        t.signed_by.with(&[("name", name), ("day", &day)])
    };
    let own = acts::side(working);
    let view = |(place, note): (usize, &Note)| NoteView {
        side: match note.side {
            Side::Body => t.note_body,
            Side::Secretariat => t.note_secretariat,
        },
        words: words(note),
        by: by(note),
        label: label(note),
        replies_to: notes
            .iter()
            .find(|other| Some(other.id) == note.replies_to)
            .map(&by),
        place: (note.side != own).then(|| place.to_string()),
    };
    notes.iter().enumerate().map(view).collect()
}

/// `POST …/notes`
///
/// # Errors
/// As the page of the duty; what is wrong with the form is shown in it.
pub async fn note(ctx: Ctx, path: At, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let loaded = duty::read(&ctx, &principal, path).await?;
    if form.resumes() {
        return duty::show(&ctx, &loaded, form);
    }
    let mut typed = form.typed(ctx.locale);
    let words = typed.text("note", TEXT_MAX);
    if words.is_none() && typed.form().problem("note").is_none() {
        typed.refuse("note", ctx.t().duties.note_needed.as_str());
    }
    let Some(words) = words.filter(|_| form.is_good()) else {
        return duty::show(&ctx, &loaded, form);
    };
    let (working, language) = (loaded.working, ctx.locale.code());
    let (path, reply) = (working.path(), form.value("reply").parse().ok());
    let write = move |conn: &mut Conn| acts::note(conn, &working, (&words, language), reply);
    ctx.state.write(write).await?;
    Ok(redirect(ctx.href(&format!("{path}?done=noted"))))
}
