//! The page that an error becomes: what was wrong, in the reader's language, and a way on.

use actix_web::Error as ActixError;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::{Ctx, Layout, Nav, ctx};
use crate::error::Error;
use crate::i18n::Locale;

#[derive(Template)]
#[template(path = "errors/show.html")]
struct ErrorPage {
    page: Layout,
    explanation: String,
}

/// Turns every answer that carries an error into its page.
///
/// # Errors
/// None: an error is the page's business.
pub async fn pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    let http = request.request().clone();
    match next.call(request).await {
        Ok(response) if response.response().error().is_none() => Ok(response.map_into_boxed_body()),
        Ok(response) => {
            let status = response.status();
            let error = response
                .response()
                .error()
                .and_then(|e| e.as_error::<Error>());
            let answer = page(&http, status, error);
            Ok(ServiceResponse::new(http, answer))
        }
        Err(error) => {
            let status = error.as_response_error().status_code();
            let answer = page(&http, status, error.as_error::<Error>());
            Ok(ServiceResponse::new(http, answer))
        }
    }
}

fn page(request: &HttpRequest, status: StatusCode, error: Option<&Error>) -> HttpResponse {
    if status.is_server_error() {
        tracing::error!(
            path = request.path(),
            status = status.as_u16(),
            cause = error.map(tracing::field::display),
            "failed"
        );
    }
    let mut answer = rendered(request, status, error)
        .unwrap_or_else(|| HttpResponse::build(status).body(status.to_string()));
    let headers = answer.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    if let Some(Error::TooMany(seconds)) = error {
        headers.insert(header::RETRY_AFTER, header::HeaderValue::from(*seconds));
    }
    answer
}

fn rendered(
    request: &HttpRequest,
    status: StatusCode,
    error: Option<&Error>,
) -> Option<HttpResponse> {
    let (locale, path) = language(request);
    let ctx = Ctx::with(request, locale, path).ok()?;
    let (title, explanation) = words(locale, status, error);
    let page = ctx.layout(Nav::None, title);
    ctx.page_with(status, &ErrorPage { page, explanation }).ok()
}

/// The language of the address, else what the browser prefers; then other languages lead to the
/// overview, for there is no page of this address.
fn language(request: &HttpRequest) -> (Locale, String) {
    if let Some((locale, path)) = ctx::split(request.path()) {
        return (locale, path.to_owned());
    }
    let preferred = request.headers().get(header::ACCEPT_LANGUAGE);
    let preferred = preferred
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    (Locale::preferred(preferred), "/".into())
}

fn words(locale: Locale, status: StatusCode, error: Option<&Error>) -> (String, String) {
    let t = &locale.messages().errors;
    let (title, explanation) = match (status, error) {
        (_, Some(Error::Parameter { name, given })) => {
            let shown: String = given.chars().filter(|c| !c.is_control()).take(60).collect();
            let explanation = t.parameter_wrong.with(&[("name", name), ("given", &shown)]);
            return (t.bad_request.to_string(), explanation);
        }
        (_, Some(Error::SignIn)) => (t.sign_in_needed, t.sign_in_needed_why),
        (StatusCode::NOT_FOUND, _) => (t.not_found, t.not_found_why),
        (StatusCode::FORBIDDEN, _) => (t.forbidden, t.forbidden_why),
        (StatusCode::GONE, _) => (t.expired, t.expired_why),
        (StatusCode::PAYLOAD_TOO_LARGE, _) => (t.too_large, t.too_large_why),
        (StatusCode::TOO_MANY_REQUESTS, _) => (t.too_many, t.too_many_why),
        (StatusCode::METHOD_NOT_ALLOWED, _) => (t.method, t.method_why),
        (StatusCode::SERVICE_UNAVAILABLE, _) => (t.unavailable, t.unavailable_why),
        (status, _) if status.is_client_error() => (t.bad_request, t.bad_request_why),
        _ => (t.failed, t.failed_why),
    };
    (title.to_string(), explanation.to_string())
}
