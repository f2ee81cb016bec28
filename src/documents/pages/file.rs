//! The bytes of a document: `/initiatives/{reference}/documents/{number}` for everybody, and
//! `/manage/initiatives/{reference}/documents/{number}/file` for whoever may read what the
//! secretariat holds. They are sent as they are read, piece by piece.

use actix_web::body::SizedStream;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH, IF_RANGE, RANGE,
};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::Stream;
use futures_util::stream::unfold;

use crate::audit::{Sight, Stage};
use crate::db::Conn;
use crate::documents::files::serving::{Part, disposition, part};
use crate::documents::files::{CHUNK, blobs};
use crate::documents::{Document, File, by_number};
use crate::error::{Error, Result};
use crate::initiatives::{self, Acting, review};
use crate::web::{AccountRole, Ctx, State};

/// The language, the record's reference and the document's number of an address.
type Of = Path<(String, String, i32)>;

/// A file runs nothing, loads nothing and is framed by nobody.
const POLICY: &str = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'";

/// `GET /initiatives/{reference}/documents/{number}`
///
/// # Errors
/// [`Error::NotFound`] for links, and for files that are not public, confidential or withdrawn.
pub async fn show(ctx: Ctx, request: HttpRequest, path: Of) -> Result<HttpResponse> {
    let (_, reference, number) = path.into_inner();
    let now = ctx.state.clock.now();
    let work = move |conn: &mut Conn| {
        let initiative = initiatives::by_reference(conn, &reference)?;
        initiative.public_version.ok_or(Error::NotFound)?;
        let document = by_number(conn, initiative.id, &Sight::Public(now), number)?;
        let open = !document.confidential && !document.withdrawn;
        document.file.filter(|_| open).ok_or(Error::NotFound)
    };
    let file = ctx.state.db.read(work).await?;
    // Asked for again each time: it may have been withdrawn meanwhile.
    Ok(serve(&ctx, &request, &file, "no-cache"))
}

/// `GET …/documents/{number}/file`
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever neither administers nor reviews nor
/// speaks for a lead of the record.
pub async fn held(ctx: Ctx, request: HttpRequest, path: Of) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let (_, reference, number) = path.into_inner();
    let clock = ctx.state.clock.clone();
    let work = move |conn: &mut Conn| {
        let initiative = initiatives::by_reference(conn, &reference)?;
        let reviews = principal.is(AccountRole::Reviewer) && initiative.public_version.is_some();
        let document = match Acting::open(conn, &principal, &reference, clock.clone()) {
            Ok(acting) => of(conn, &acting, number)?,
            // A reviewer reads what was published, confidential or not, and no drafts.
            Err(Error::Forbidden(_)) if reviews => {
                let public = Sight::Public(clock.now());
                match by_number(conn, initiative.id, &public, number) {
                    Err(Error::NotFound) => with_a_report(conn, initiative.id, number)?,
                    found => found?,
                }
            }
            Err(Error::NotFound) if principal.is(AccountRole::Reviewer) => {
                with_a_report(conn, initiative.id, number)?
            }
            Err(error) => return Err(error),
        };
        document.file.ok_or(Error::NotFound)
    };
    let file = ctx.state.db.read(work).await?;
    // What the secretariat holds stays on no shared machine.
    Ok(serve(&ctx, &request, &file, "private, no-store"))
}

/// A document that waits for a decision with the report of a round: whoever decides on that opens it
/// first.
fn with_a_report(conn: &mut Conn, initiative: i64, number: i32) -> Result<Document> {
    for waits in review::with_reports(conn, initiative)? {
        match by_number(conn, initiative, &Sight::Submission(waits.id), number) {
            Err(Error::NotFound) => {}
            found => return found,
        }
    }
    Err(Error::NotFound)
}

/// The document of a number for somebody at work on the record. The secretariat decides on what
/// leads handed in, and opens it first.
fn of(conn: &mut Conn, acting: &Acting, number: i32) -> Result<Document> {
    let id = acting.initiative.id;
    match by_number(conn, id, &acting.sight, number) {
        Err(Error::NotFound) if !acting.is_lead() => {
            let handed_in = by_number(conn, id, &Sight::Unaccepted, number).ok();
            let handed_in = handed_in.filter(|document| document.stage == Stage::Submitted);
            handed_in.ok_or(Error::NotFound)
        }
        found => found,
    }
}

fn serve(ctx: &Ctx, request: &HttpRequest, file: &File, cache: &'static str) -> HttpResponse {
    let given = |name: &HeaderName| {
        let value = request.headers().get(name);
        value.and_then(|value| value.to_str().ok())
    };
    let etag = format!("\"{}\"", file.sha256);
    let has = |value: &str| {
        let mut tags = value.split(',').map(str::trim);
        tags.any(|tag| tag == "*" || tag.trim_start_matches("W/") == etag)
    };
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((ETAG, etag.as_str()))
        .insert_header((CACHE_CONTROL, cache))
        .insert_header((ACCEPT_RANGES, "bytes"))
        .insert_header((CONTENT_SECURITY_POLICY, POLICY));
    if given(&IF_NONE_MATCH).is_some_and(has) {
        return answer.status(StatusCode::NOT_MODIFIED).finish();
    }
    answer
        .insert_header((CONTENT_TYPE, file.kind.media_type()))
        .insert_header((
            CONTENT_DISPOSITION,
            disposition(file.kind.is_shown(), &file.name),
        ));
    let size = file.bytes.unsigned_abs();
    let range = given(&RANGE).filter(|_| given(&IF_RANGE).is_none_or(|tag| tag == etag));
    let (from, to) = match part(range, size) {
        Part::Whole => (0, size),
        Part::Bytes(from, to) => {
            let range = format!("bytes {from}-{to}/{size}");
            answer
                .status(StatusCode::PARTIAL_CONTENT)
                .insert_header((CONTENT_RANGE, range));
            (from, to + 1)
        }
        Part::Beyond => {
            answer.insert_header((CONTENT_RANGE, format!("bytes */{size}")));
            return answer.status(StatusCode::RANGE_NOT_SATISFIABLE).finish();
        }
    };
    let stream = pieces(ctx.state.clone(), file.sha256.clone(), from, to);
    answer.body(SizedStream::new(to - from, Box::pin(stream)))
}

/// The bytes from one to before another, each piece read when the one before is on its way.
fn pieces(
    state: Data<State>,
    sha256: String,
    from: u64,
    to: u64,
) -> impl Stream<Item = Result<Bytes>> {
    unfold(Some(from), move |at| {
        let (state, sha256) = (state.clone(), sha256.clone());
        async move {
            let at = at.filter(|at| *at < to)?;
            let read = piece(&state, sha256, at, to).await;
            let next = read.as_ref().ok().map(|bytes| at + bytes.len() as u64);
            Some((read, next))
        }
    })
}

async fn piece(state: &State, sha256: String, at: u64, to: u64) -> Result<Bytes> {
    let size = CHUNK as u64;
    let position = i32::try_from(at / size).map_err(Error::internal)?;
    let work = move |conn: &mut Conn| blobs::piece(conn, &sha256, position);
    let piece = Bytes::from(state.db.read(work).await?);
    let begins = usize::try_from(at % size).map_err(Error::internal)?;
    let wanted = usize::try_from(to - at).map_err(Error::internal)?;
    let ends = piece.len().min(begins.saturating_add(wanted));
    if begins >= ends {
        return Err(Error::Stored("a file without its pieces".into()));
    }
    Ok(piece.slice(begins..ends))
}
