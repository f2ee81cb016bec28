//! `/manage/uploads…`: a file that arrives in pieces, for the script of the form. A line may break
//! at any byte: the script asks what has arrived, and goes on from there.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path, Payload};
use futures_util::StreamExt;

use crate::db::Conn;
use crate::documents::files::uploads::{self, Crowded, Refusal, Upload};
use crate::documents::files::{CHUNK, FILE_MAX, Fault};
use crate::documents::forms;
use crate::error::{Error, Result};
use crate::i18n::fold;
use crate::web::{AccountRole, Ctx, Form};

/// The most bytes that one request may bring.
const REQUEST_MAX: usize = 4 * CHUNK;

/// The account that asks: somebody who may add documents anywhere.
fn account(ctx: &Ctx) -> Result<i64> {
    let principal = ctx.signed_in()?;
    let may = [AccountRole::Administrator, AccountRole::Contributor];
    if may.into_iter().any(|role| principal.is(role)) {
        return Ok(principal.account);
    }
    Err(Error::Forbidden("who adds documents only"))
}

fn answer(status: StatusCode, upload: &Upload) -> HttpResponse {
    HttpResponse::build(status).json(serde_json::json!({
        "code": upload.code,
        "bytes": upload.bytes,
        "received": upload.received,
    }))
}

/// A refusal in the reader's language, which the script shows.
fn refused(words: &str) -> HttpResponse {
    HttpResponse::UnprocessableEntity().json(serde_json::json!({ "refusal": words }))
}

/// `POST /manage/uploads` with `name` and `bytes`.
///
/// # Errors
/// Where nobody is signed in who may add documents.
pub async fn begin(ctx: Ctx, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let account = account(&ctx)?;
    let name = match forms::file_name(form.value("name"), ctx.locale) {
        Ok(name) => name,
        Err(words) => return Ok(refused(&words)),
    };
    let fault = |fault| Ok(refused(&forms::words(ctx.locale, &fault)));
    let bytes = match fold::digits(form.value("bytes")).parse::<i64>() {
        Ok(bytes) if bytes > FILE_MAX => return fault(Fault::TooLarge),
        Ok(bytes) if bytes > 0 => bytes,
        _ => return fault(Fault::Empty),
    };
    let now = ctx.state.clock.now();
    let begun = ctx
        .state
        .db
        .write(move |conn| uploads::begin(conn, account, (&name, bytes), Crowded::Refuse, now));
    Ok(match begun.await? {
        Some(upload) => answer(StatusCode::CREATED, &upload),
        None => refused(ctx.t().documents.uploads_many.as_str()),
    })
}

/// `GET /manage/uploads/{code}`: what has arrived.
///
/// # Errors
/// [`Error::NotFound`] for uploads of others; where nobody is signed in who may add documents.
pub async fn arrived(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let account = account(&ctx)?;
    let upload = find(&ctx, account, path.into_inner().1).await?;
    Ok(answer(StatusCode::OK, &upload))
}

async fn find(ctx: &Ctx, account: i64, code: String) -> Result<Upload> {
    let now = ctx.state.clock.now();
    let work = move |conn: &mut Conn| uploads::find(conn, account, &code, now);
    ctx.state.db.read(work).await
}

/// `POST /manage/uploads/{code}/{from}`: what comes after so many bytes. What arrived before the
/// line broke is kept.
///
/// # Errors
/// As [`arrived`], and [`Error::TooLarge`].
pub async fn carry_on(
    ctx: Ctx,
    path: Path<(String, String, i64)>,
    mut payload: Payload,
) -> Result<HttpResponse> {
    let account = account(&ctx)?;
    let (_, code, from) = path.into_inner();
    find(&ctx, account, code.clone()).await?;
    let (mut from, mut held, mut brought) = (from, Vec::new(), 0);
    loop {
        let piece = payload.next().await;
        let ended = !matches!(piece, Some(Ok(_)));
        let broke = matches!(piece, Some(Err(_)));
        if let Some(Ok(piece)) = piece {
            brought += piece.len();
            held.extend_from_slice(&piece);
        }
        if brought > REQUEST_MAX {
            return Err(Error::TooLarge);
        }
        if held.len() >= CHUNK || (ended && !held.is_empty()) {
            match append(&ctx, account, &code, from, std::mem::take(&mut held)).await? {
                Ok(received) => from = received,
                Err(Refusal::Beyond) => return Err(Error::TooLarge),
                Err(Refusal::Elsewhere(_)) => {
                    let upload = find(&ctx, account, code).await?;
                    return Ok(answer(StatusCode::CONFLICT, &upload));
                }
            }
        }
        if broke {
            return Err(Error::BadRequest("the line broke"));
        }
        if ended {
            let upload = find(&ctx, account, code).await?;
            return Ok(answer(StatusCode::OK, &upload));
        }
    }
}

async fn append(
    ctx: &Ctx,
    account: i64,
    code: &str,
    from: i64,
    content: Vec<u8>,
) -> Result<std::result::Result<i64, Refusal>> {
    let (code, now) = (code.to_owned(), ctx.state.clock.now());
    let work = move |conn: &mut Conn| uploads::append(conn, account, &code, (from, &content), now);
    ctx.state.db.write(work).await
}
