//! Writes come from our own pages only.

use actix_web::Error as ActixError;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::web::Data;

use super::State;
use crate::error::Error;

/// Refuses a write that another site sent, or that does not say where it comes from.
///
/// # Errors
/// What the handler answers; a write that is refused gets an answer with [`Error::BadRequest`].
pub async fn same_site<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, ActixError> {
    let reads = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if !reads && !is_own(&request) && !is_by_token(request.path()) {
        let refusal = Error::BadRequest("not sent by a page of this site");
        // As an answer, not as an error: the headers of every answer belong to it too.
        return Ok(request.error_response(refusal).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

/// A mail program takes its reader off a list by itself (RFC 8058), from wherever it is: the token in
/// the address is all the right that this needs, and no session counts.
fn is_by_token(path: &str) -> bool {
    let below = path.get(3..).unwrap_or_default();
    below.starts_with("/account/letters/")
}

fn is_own(request: &ServiceRequest) -> bool {
    let header = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    match header("sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => {
            header(header::ORIGIN.as_str()).is_some_and(|origin| is_own_origin(request, origin))
        }
    }
}

/// The origin is the one that readers use, or the host that the request was sent to.
fn is_own_origin(request: &ServiceRequest, origin: &str) -> bool {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|value| value.to_str().ok());
    let state = request.app_data::<Data<State>>();
    let without_scheme = origin.split_once("://").map(|(_, host)| host);
    state.is_some_and(|state| state.config.base_url() == origin)
        || (without_scheme.is_some() && without_scheme == host)
}
