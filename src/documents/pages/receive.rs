//! What a form with a file brings: its fields, and the file as an upload, piece by piece.

use actix_multipart::{Field, Multipart};
use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Bytes, Payload};
use futures_util::StreamExt;

use crate::documents::files::uploads::{self, Crowded, Upload};
use crate::documents::files::{CHUNK, FILE_MAX, Fault, FileName};
use crate::documents::forms::{self, FILE, UPLOAD};
use crate::error::{Error, Result};
use crate::web::form::LIMIT;
use crate::web::{Ctx, Form};

/// The most fields of a form.
const FIELDS_MAX: usize = 100;

/// Bytes beyond the limit that are read to be thrown away, so that the browser gets its answer.
const THROWN_MAX: i64 = 3 * FILE_MAX;

/// Reads a form with or without a file. The file is kept as an upload of the account, its code in
/// the form's field [`UPLOAD`]; for nobody it is thrown away.
///
/// # Errors
/// [`Error::TooLarge`], and [`Error::BadRequest`] for what is no form or ends too early.
pub async fn receive(
    ctx: &Ctx,
    request: &HttpRequest,
    payload: Payload,
    account: Option<i64>,
) -> Result<Form> {
    let kind = request.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let parts = Multipart::new(request.headers(), payload);
        return read_parts(ctx, parts, account).await;
    }
    plain(payload).await
}

async fn plain(mut payload: Payload) -> Result<Form> {
    let mut body = Vec::new();
    while let Some(piece) = payload.next().await {
        let piece = piece.map_err(|_| Error::BadRequest("the line broke"))?;
        if body.len() + piece.len() > LIMIT {
            return Err(Error::TooLarge);
        }
        body.extend_from_slice(&piece);
    }
    Form::read(&Bytes::from(body))
}

async fn read_parts(ctx: &Ctx, mut parts: Multipart, account: Option<i64>) -> Result<Form> {
    let mut form = Form::default();
    let mut room = LIMIT;
    while let Some(part) = parts.next().await {
        let mut field = part.map_err(|_| Error::BadRequest("not a form"))?;
        let name = field.name().unwrap_or_default().to_owned();
        if form.values().len() >= FIELDS_MAX {
            return Err(Error::TooLarge);
        }
        match file_of(&field) {
            None => {
                let value = text(&mut field, &mut room).await?;
                form.set(name, value);
            }
            Some(given) if name == FILE && !given.is_empty() => {
                take(ctx, &mut form, &mut field, &given, account).await?;
            }
            Some(_) => throw_away(&mut field).await?,
        }
    }
    Ok(form)
}

/// The name of the file that a field brings.
fn file_of(field: &Field) -> Option<String> {
    let named = field.content_disposition()?.get_filename()?;
    Some(named.to_owned())
}

async fn text(field: &mut Field, room: &mut usize) -> Result<String> {
    let mut value = Vec::new();
    while let Some(piece) = next(field).await? {
        *room = room.checked_sub(piece.len()).ok_or(Error::TooLarge)?;
        value.extend_from_slice(&piece);
    }
    String::from_utf8(value).map_err(|_| Error::BadRequest("not a form"))
}

async fn next(field: &mut Field) -> Result<Option<Bytes>> {
    let piece = field.next().await.transpose();
    piece.map_err(|_| Error::BadRequest("the line broke"))
}

async fn throw_away(field: &mut Field) -> Result<()> {
    let mut thrown = 0;
    while let Some(piece) = next(field).await? {
        thrown += i64::try_from(piece.len()).unwrap_or(i64::MAX);
        if thrown > THROWN_MAX {
            return Err(Error::TooLarge);
        }
    }
    Ok(())
}

/// Takes a file in; what is wrong with it is noted in the form.
async fn take(
    ctx: &Ctx,
    form: &mut Form,
    field: &mut Field,
    given: &str,
    account: Option<i64>,
) -> Result<()> {
    let Some(account) = account else {
        return throw_away(field).await;
    };
    let name = match forms::file_name(given, ctx.locale) {
        Ok(name) => name,
        Err(words) => {
            form.refuse(FILE, words);
            return throw_away(field).await;
        }
    };
    let upload = begin(ctx, account, name).await?;
    let kept = keep(ctx, account, &upload, field).await;
    let fault = match kept {
        Ok(0) => Some(Fault::Empty),
        Ok(received) if received > FILE_MAX => Some(Fault::TooLarge),
        Ok(_) => None,
        Err(error) => {
            forget(ctx, upload.id).await?;
            return Err(error);
        }
    };
    if let Some(fault) = fault {
        forget(ctx, upload.id).await?;
        form.refuse(FILE, forms::words(ctx.locale, &fault));
        return Ok(());
    }
    let id = upload.id;
    ctx.state
        .db
        .write(move |conn| uploads::end(conn, id))
        .await?;
    form.replace(UPLOAD, &upload.code);
    Ok(())
}

async fn begin(ctx: &Ctx, account: i64, name: FileName) -> Result<Upload> {
    let now = ctx.state.clock.now();
    let begun = ctx
        .state
        .db
        .write(move |conn| uploads::begin(conn, account, (&name, FILE_MAX), Crowded::GiveWay, now));
    begun.await?.ok_or(Error::TooLarge)
}

async fn forget(ctx: &Ctx, upload: i64) -> Result<()> {
    let work = move |conn: &mut crate::db::Conn| uploads::drop_upload(conn, upload);
    ctx.state.db.write(work).await
}

/// Keeps what a field brings, a piece at a time; returns how many bytes there were, more than
/// [`FILE_MAX`] where it was given up.
async fn keep(ctx: &Ctx, account: i64, upload: &Upload, field: &mut Field) -> Result<i64> {
    let (mut received, mut held) = (0, Vec::with_capacity(CHUNK));
    loop {
        let piece = next(field).await?;
        let ended = piece.is_none();
        held.extend_from_slice(&piece.unwrap_or_default());
        if held.len() >= CHUNK || (ended && !held.is_empty()) {
            let length = i64::try_from(held.len()).map_err(Error::internal)?;
            if received + length > FILE_MAX {
                // The rest is read so that the browser gets its answer; a field that has ended
                // must not be read again.
                if !ended {
                    throw_away(field).await?;
                }
                return Ok(received + length);
            }
            let (code, now) = (upload.code.clone(), ctx.state.clock.now());
            let taken = std::mem::take(&mut held);
            let work = move |conn: &mut crate::db::Conn| {
                uploads::append(conn, account, &code, (received, &taken), now)
            };
            received = match ctx.state.db.write(work).await? {
                Ok(received) => received,
                Err(_) => return Err(Error::BadRequest("the upload went on elsewhere")),
            };
        }
        if ended {
            return Ok(received);
        }
    }
}
