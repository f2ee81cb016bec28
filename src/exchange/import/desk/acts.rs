//! Choices, writing, undoing.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};

use super::reading::Reading;
use super::{importer, of};
use crate::accounts::sign_in_to_resume;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::exchange::import::content::Content;
use crate::exchange::import::evaluate::{Choices, Evaluation, evaluate};
use crate::exchange::import::outcome::{Line, OnConflict, Outcome, Place, Who};
use crate::exchange::import::store::{self, Import};
use crate::exchange::import::undo::undo as put_back;
use crate::exchange::import::write::{self, Asked};
use crate::i18n::Locale;
use crate::web::{Ctx, Form, redirect};

/// An address with the code of an import.
type Of = Path<(String, String)>;

fn back(ctx: &Ctx, code: &str, query: &str) -> HttpResponse {
    redirect(ctx.href(&format!("/manage/imports/{code}{query}")))
}

/// Who acts on which import, and what they sent.
struct Act {
    who: Who,
    code: String,
    form: Form,
}

/// How every act begins: it is read, and whoever must sign in first does it afterwards with a
/// press of the same button, on the page where it stands.
fn begin(
    ctx: &Ctx,
    path: Of,
    body: &Bytes,
    query: &str,
) -> Result<std::result::Result<Act, HttpResponse>> {
    let form = Form::read(body)?;
    if ctx.principal.is_none() {
        return sign_in_to_resume(ctx, &ctx.href(&ctx.path), &form).map(Err);
    }
    let who = importer(ctx)?;
    let (_, code) = path.into_inner();
    if form.resumes() {
        return Ok(Err(back(ctx, &code, query)));
    }
    Ok(Ok(Act { who, code, form }))
}

/// `POST /manage/imports/{code}/choices`: what is done with conflicts, or how the file is read.
///
/// # Errors
/// [`Error::NotFound`]; where nobody is signed in who may import.
pub async fn choose(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let Act { who, code, form } = match begin(&ctx, path, &body, "?rows=conflict")? {
        Ok(act) => act,
        Err(answer) => return Ok(answer),
    };
    let anew = form.has("then", "read").then(|| Reading::chosen(&form));
    let all = OnConflict::from_code(form.value("all"));
    let chosen: Vec<(Place, OnConflict)> = form
        .values()
        .iter()
        .filter_map(|(name, value)| {
            let at = Place::from_code(name.strip_prefix("row_")?)?;
            Some((at, OnConflict::from_code(value)?))
        })
        .collect();
    let (clock, wanted) = (ctx.state.clock.clone(), code.clone());
    let work = move |conn: &mut Conn| {
        let import = open(conn, &wanted, &who)?;
        match anew {
            Some(reading) => {
                let is_table = read_anew(conn, &clock, &who, &import, reading)?;
                Ok(if is_table { "" } else { "?done=unread" })
            }
            None => {
                store::choose(conn, import.id, &chosen, all)?;
                Ok("?rows=conflict&done=chosen")
            }
        }
    };
    let to = ctx.state.db.write(work).await?;
    Ok(back(&ctx, &code, to))
}

/// `POST /manage/imports/{code}/discard`: an import that was not written is forgotten.
///
/// # Errors
/// [`Error::NotFound`], also where it was written; where nobody is signed in who may import.
pub async fn discard(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let Act { who, code, .. } = match begin(&ctx, path, &body, "")? {
        Ok(act) => act,
        Err(answer) => return Ok(answer),
    };
    let work = move |conn: &mut Conn| {
        let import = open(conn, &code, &who)?;
        store::discard(conn, &import)
    };
    ctx.state.db.write(work).await?;
    Ok(redirect(ctx.href("/manage/imports?done=discarded")))
}

/// An import that is not written yet, for whoever brought the file: in another name its rows would
/// mean something else.
fn open(conn: &mut Conn, code: &str, who: &Who) -> Result<Import> {
    let import = own(conn, code, who)?;
    match import.committed_at {
        None => Ok(import),
        Some(_) => Err(Error::NotFound),
    }
}

/// An import of one's own.
fn own(conn: &mut Conn, code: &str, who: &Who) -> Result<Import> {
    let import = store::by_code(conn, code, of(who))?;
    if import.is_of(who.account()) {
        return Ok(import);
    }
    Err(Error::Forbidden("whoever brought the file only"))
}

/// What was sent, and what becomes of it.
type Compared = (Content, Evaluation);

/// What becomes of the rows of an import now. A file that was read once can be read again.
fn compare(
    conn: &mut Conn,
    clock: &Clock,
    who: &Who,
    import: &Import,
    (reading, choices): (&Reading, Choices),
) -> Result<Option<Compared>> {
    let (file, milestones) = store::files(conn, import)?;
    let read = Content::read(&file, milestones.as_deref(), reading.choice());
    let Ok(content) = read else {
        return Ok(None);
    };
    let evaluation = evaluate(conn, clock, &content, who, &choices)?;
    Ok(evaluation.ok().map(|evaluation| (content, evaluation)))
}

/// Reads the file in another way; false where that makes no table of it, and it stays as it was.
fn read_anew(
    conn: &mut Conn,
    clock: &Clock,
    who: &Who,
    import: &Import,
    reading: Reading,
) -> Result<bool> {
    let Some((content, evaluation)) =
        compare(conn, clock, who, import, (&reading, Choices::default()))?
    else {
        return Ok(false);
    };
    store::show_anew(conn, import.id, &evaluation.lines)?;
    let options = reading.of(&content, &evaluation.unknown).text()?;
    store::keep_options(conn, import.id, &options)?;
    Ok(true)
}

/// `POST /manage/imports/{code}/commit`
///
/// # Errors
/// [`Error::NotFound`]; where nobody is signed in who may import.
pub async fn commit(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let Act { who, code, form } = match begin(&ctx, path, &body, "")? {
        Ok(act) => act,
        Err(answer) => return Ok(answer),
    };
    let (whole, locale) = (form.has("mode", "whole"), ctx.locale);
    let (clock, wanted) = (ctx.state.clock.clone(), code.clone());
    let work = move |conn: &mut Conn| {
        let import = own(conn, &wanted, &who)?;
        if import.committed_at.is_some() {
            // The button was pressed twice: it is written once.
            return Ok("?done=written");
        }
        write_import(conn, &clock, &who, &import, (whole, locale))
    };
    let to = ctx.state.write(work).await?;
    Ok(back(&ctx, &code, to))
}

fn write_import(
    conn: &mut Conn,
    clock: &Clock,
    who: &Who,
    import: &Import,
    (whole, locale): (bool, Locale),
) -> Result<&'static str> {
    let reading = Reading::kept(&import.options);
    let choices = Choices {
        all: None,
        rows: store::choices(conn, import.id)?,
    };
    let compared = compare(conn, clock, who, import, (&reading, choices))?;
    let lines = compared.ok_or_else(no_table)?.1.lines;
    if moved(conn, import.id, &lines)? {
        // What was chosen was chosen for what stood then: it is asked anew.
        let anew = compare(conn, clock, who, import, (&reading, Choices::default()))?;
        store::show_anew(conn, import.id, &anew.ok_or_else(no_table)?.1.lines)?;
        return Ok("?done=meanwhile");
    }
    let rejected = lines.iter().any(|line| line.outcome == Outcome::Rejected);
    if whole && rejected {
        return Ok("?rows=rejected&done=whole");
    }
    let asked = Asked {
        who,
        clock,
        locale,
        reason: &import.file_name,
    };
    let done = write::write(conn, &asked, &lines)?;
    let named = (import.id, import.code.as_str());
    store::commit(conn, named, who.account(), clock.now(), &lines, &done)?;
    Ok("?done=written")
}

fn no_table() -> Error {
    Error::internal("an import that is no table")
}

/// Whether rows would come out otherwise than they were shown, but for the choices made since.
fn moved(conn: &mut Conn, import: i64, lines: &[Line]) -> Result<bool> {
    let seen = store::seen(conn, import)?;
    let version = |line: &Line| line.record().map(|record| record.lock_version);
    Ok(lines.iter().any(|line| {
        let Some((outcome, seen_version)) = seen.get(&line.at) else {
            return true;
        };
        let taken = *outcome == Outcome::Conflict && line.writes();
        (line.outcome != *outcome && !taken) || version(line) != *seen_version
    }))
}

/// `POST /manage/imports/{code}/undo`
///
/// # Errors
/// [`Error::NotFound`] where there is nothing to undo, [`Error::Expired`] after thirty days; where
/// nobody is signed in who may import.
pub async fn undo(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let Act { who, code, .. } = match begin(&ctx, path, &body, "")? {
        Ok(act) => act,
        Err(answer) => return Ok(answer),
    };
    let (clock, wanted) = (ctx.state.clock.clone(), code.clone());
    let work = move |conn: &mut Conn| {
        let import = store::by_code(conn, &wanted, of(&who))?;
        // A button pressed twice: the page says what was put back.
        if import.undone_at.is_some() {
            return Ok(true);
        }
        let undone = put_back(conn, &clock, &who, &import)?;
        Ok(undone.rows > 0)
    };
    let some = ctx.state.write(work).await?;
    Ok(back(&ctx, &code, if some { "" } else { "?done=stays" }))
}
