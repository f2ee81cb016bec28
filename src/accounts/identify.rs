//! Who sends a request: the session of its cookie, as the kernel's principal.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::cookie::Cookie;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::SET_COOKIE;
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error as ActixError, HttpMessage};

use super::sessions::{self, Session};
use crate::error::{Error, Result};
use crate::web::{State, session};

/// Leaves the principal in the request's extensions where a session's cookie comes with it. A
/// cookie of no session is nobody's; without a cookie nothing is read.
///
/// # Errors
/// What the handler answers; where the database is away, the answer says so.
pub async fn identify<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> std::result::Result<ServiceResponse<EitherBody<B>>, ActixError> {
    let Some(token) = session::token_of(request.request()) else {
        return Ok(next.call(request).await?.map_into_left_body());
    };
    match recognise(&request, &token).await {
        Ok(cookie) => {
            let mut response = next.call(request).await?;
            prolong(&mut response, cookie)?;
            Ok(response.map_into_left_body())
        }
        Err(error) => Ok(request.error_response(error).map_into_right_body()),
    }
}

/// Notes who asks, and that they are still there; then their cookie is due again.
async fn recognise(request: &ServiceRequest, token: &str) -> Result<Option<Cookie<'static>>> {
    let state = request
        .app_data::<Data<State>>()
        .cloned()
        .ok_or_else(|| Error::internal("no state"))?;
    let Some(session) = find(&state, token).await? else {
        return Ok(None);
    };
    let slid = session.is_stale(state.clock.now()) && slide(&state, token).await;
    request.extensions_mut().insert(session.principal);
    Ok(slid.then(|| session::cookie(token.to_owned(), state.config.is_secure())))
}

/// The browser keeps its cookie as long as the server its session, unless the answer ends it.
fn prolong<B>(response: &mut ServiceResponse<B>, cookie: Option<Cookie<'static>>) -> Result<()> {
    match cookie {
        Some(cookie) if !response.headers().contains_key(SET_COOKIE) => response
            .response_mut()
            .add_cookie(&cookie)
            .map_err(Error::internal),
        _ => Ok(()),
    }
}

async fn find(state: &State, token: &str) -> Result<Option<Session>> {
    let hash = session::hash(token);
    let (now, today) = (state.clock.now(), state.clock.today());
    state
        .db
        .read(move |conn| sessions::find(conn, &hash, now, today))
        .await
}

/// A page does not fail because it could not be noted that somebody read it.
async fn slide(state: &State, token: &str) -> bool {
    let (hash, now) = (session::hash(token), state.clock.now());
    let slid = state
        .db
        .write(move |conn| sessions::slide(conn, &hash, now))
        .await;
    slid.unwrap_or_else(|cause| {
        tracing::warn!(%cause, "session not prolonged");
        false
    })
}
