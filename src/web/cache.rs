//! Rendered pages, kept compressed: the usual answer is a look-up.
//!
//! A page is kept under the revision of the public record, the day, its address and its encoding,
//! so that neither a write nor midnight can leave an old one behind.

use std::io::Write;
use std::sync::Arc;

use actix_web::Error as ActixError;
use actix_web::body::{BodySize, BoxBody, MessageBody, to_bytes};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::{Bytes, Data};
use actix_web::{HttpMessage, HttpResponse};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};

use super::metrics::Route;
use super::{Principal, State};
use crate::error::Error;
use crate::rules::Day;

/// Bytes of rendered pages that are kept.
const CAPACITY: u64 = 64 * 1024 * 1024;

/// How an answer is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// `br`.
    Brotli,
    /// `gzip`.
    Gzip,
    /// As it is.
    Identity,
}

impl Encoding {
    /// The best that a reader accepts; an encoding refused with `q=0` is not.
    pub fn accepted(header: &str) -> Self {
        let accepts = |name: &str| {
            header.split(',').map(str::trim).any(|entry| {
                let mut parts = entry.split(';').map(str::trim);
                parts.next() == Some(name) && !parts.any(|part| part == "q=0" || part == "q=0.0")
            })
        };
        match (accepts("br"), accepts("gzip")) {
            (true, _) => Self::Brotli,
            (false, true) => Self::Gzip,
            _ => Self::Identity,
        }
    }

    /// Its name in a header; none for the identity.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    revision: i64,
    day: Day,
    address: String,
    encoding: Encoding,
}

#[derive(Clone)]
struct Kept {
    body: Bytes,
    etag: HeaderValue,
    headers: Arc<[(header::HeaderName, HeaderValue)]>,
    route: Route,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Key, Kept> for Weight {
    fn weight(&self, key: &Key, kept: &Kept) -> u64 {
        (kept.body.len() + key.address.len() + 256) as u64
    }
}

/// The pages that are kept.
pub struct Pages(Cache<Key, Kept, Weight>);

impl Pages {
    /// None yet.
    pub fn new() -> Self {
        Self(Cache::with_weighter(2_000, CAPACITY, Weight))
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self::new()
    }
}

/// Answers an anonymous reader from what is kept, or keeps what the handler answers.
///
/// # Errors
/// What the handler answers, and where the database is away.
pub async fn kept(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    let accepted = accepted(&request);
    if !is_public(&request) {
        return private(next.call(request).await?.map_into_boxed_body(), accepted).await;
    }
    let state = request
        .app_data::<Data<State>>()
        .cloned()
        .ok_or_else(|| Error::internal("no state"))?;
    let key = Key {
        revision: state.revision().await?,
        day: state.clock.today(),
        address: request.uri().to_string(),
        encoding: accepted,
    };
    let matches = request.headers().get(header::IF_NONE_MATCH).cloned();
    let found = state.pages.0.get(&key);
    state.metrics.looked_up(found.is_some());
    if let Some(kept) = found {
        return Ok(request.into_response(answer(&kept, matches.as_ref(), accepted)));
    }
    let route = Route::of(&request);
    let response = next.call(request).await?.map_into_boxed_body();
    // What says itself how it is kept, such as a file, goes by as it is.
    let own = response.headers().contains_key(header::CACHE_CONTROL);
    if response.status() != StatusCode::OK || response.response().error().is_some() || own {
        return Ok(response);
    }
    let (request, response) = response.into_parts();
    let kept = keep(response, accepted, route).await?;
    state.pages.0.insert(key, kept.clone());
    Ok(ServiceResponse::new(
        request,
        answer(&kept, matches.as_ref(), accepted),
    ))
}

/// Reads without an account, of pages that hold nothing of a session.
fn is_public(request: &ServiceRequest) -> bool {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let anonymous = !request.extensions().contains::<Principal>();
    // By the path as routes read it: a letter may be written with a percent sign.
    let work = super::ctx::split(request.match_info().as_str())
        .is_none_or(|(_, rest)| rest.starts_with("/account") || rest.starts_with("/manage"));
    reads && anonymous && !work
}

fn accepted(request: &ServiceRequest) -> Encoding {
    let header = request.headers().get(header::ACCEPT_ENCODING);
    Encoding::accepted(
        header
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default(),
    )
}

/// Pages for one person are compressed, sent and forgotten. Nothing in them is both secret and
/// beside what somebody else could make them repeat: requests are told apart by where they come
/// from, not by tokens in forms.
async fn private(
    mut response: ServiceResponse<BoxBody>,
    accepted: Encoding,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    if !response.headers().contains_key(header::CACHE_CONTROL) {
        let no_store = HeaderValue::from_static("no-store");
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, no_store);
    }
    let Some(name) = accepted.name().filter(|_| is_text(&response)) else {
        return Ok(response);
    };
    let (request, response) = response.into_parts();
    let (mut head, body) = response.into_parts();
    let plain = to_bytes(body).await.map_err(|_| Error::internal("body"))?;
    let compressed = actix_web::web::block(move || compress(&plain, accepted))
        .await
        .map_err(Error::from)?;
    let encoded = HeaderValue::from_static(name);
    head.headers_mut().insert(header::CONTENT_ENCODING, encoded);
    let body = BoxBody::new(Bytes::from(compressed));
    Ok(ServiceResponse::new(request, head.set_body(body)))
}

/// Whether an answer is a text that is there as a whole; what is sent in parts, such as a file,
/// goes by as it is.
fn is_text(response: &ServiceResponse<BoxBody>) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let texts = ["text/html", "text/csv", "application/json", "image/svg+xml"];
    texts.iter().any(|text| kind.starts_with(text))
        && !response.headers().contains_key(header::ETAG)
        && matches!(response.response().body().size(), BodySize::Sized(1..))
}

async fn keep(
    response: HttpResponse<BoxBody>,
    encoding: Encoding,
    route: Route,
) -> Result<Kept, ActixError> {
    let names = [
        header::CONTENT_TYPE,
        header::CONTENT_LANGUAGE,
        header::CONTENT_DISPOSITION,
        header::CONTENT_SECURITY_POLICY,
    ];
    let headers = names
        .into_iter()
        .filter_map(|name| Some((name.clone(), response.headers().get(&name)?.clone())))
        .collect();
    let plain = to_bytes(response.into_body())
        .await
        .map_err(|_| Error::internal("body"))?;
    let compressed = actix_web::web::block(move || compress(&plain, encoding))
        .await
        .map_err(Error::from)?;
    let digest = hex::encode(&Sha256::digest(&compressed)[..12]);
    let etag = HeaderValue::from_str(&format!("\"{digest}\"")).map_err(Error::internal)?;
    Ok(Kept {
        body: Bytes::from(compressed),
        etag,
        headers,
        route,
    })
}

fn answer(kept: &Kept, matches: Option<&HeaderValue>, encoding: Encoding) -> HttpResponse {
    let same = matches.is_some_and(|given| lists(given, &kept.etag));
    let status = if same {
        StatusCode::NOT_MODIFIED
    } else {
        StatusCode::OK
    };
    let mut answer = HttpResponse::build(status);
    answer
        .insert_header((header::ETAG, kept.etag.clone()))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::VARY, "accept-encoding, cookie"));
    // Which route it is was found out when the page was made: to match it again takes longer than
    // all the rest.
    answer.extensions_mut().insert(kept.route.clone());
    if same {
        return answer.finish();
    }
    for (name, value) in kept.headers.iter() {
        answer.insert_header((name.clone(), value.clone()));
    }
    if let Some(name) = encoding.name() {
        answer.insert_header((header::CONTENT_ENCODING, name));
    }
    answer.body(kept.body.clone())
}

fn lists(given: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(given), Ok(etag)) = (given.to_str(), etag.to_str()) else {
        return false;
    };
    given == "*"
        || given
            .split(',')
            .any(|one| one.trim().trim_start_matches("W/") == etag)
}

/// Compresses once, well: the result is sent many times.
pub fn compress(plain: &[u8], encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Identity => plain.to_vec(),
        Encoding::Gzip => {
            let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
            // Writing into memory does not fail; were it to, the reader gets an empty body and
            // a log line rather than a panic.
            let written = writer.write_all(plain).and_then(|()| writer.finish());
            written.unwrap_or_else(|cause| {
                tracing::error!(%cause, "gzip");
                Vec::new()
            })
        }
        Encoding::Brotli => {
            let mut out = Vec::new();
            let parameters = brotli::enc::BrotliEncoderParams {
                quality: 6,
                ..Default::default()
            };
            if let Err(cause) = brotli::BrotliCompress(&mut &plain[..], &mut out, &parameters) {
                tracing::error!(%cause, "brotli");
            }
            out
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Encoding;

    #[test]
    fn the_best_accepted_encoding() {
        assert_eq!(Encoding::accepted("gzip, deflate, br"), Encoding::Brotli);
        assert_eq!(Encoding::accepted("gzip;q=0.5"), Encoding::Gzip);
        assert_eq!(Encoding::accepted("br;q=0, gzip"), Encoding::Gzip);
        assert_eq!(Encoding::accepted(""), Encoding::Identity);
    }
}
