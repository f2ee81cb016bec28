//! The page that an error becomes: what was wrong, in the reader's language, and a way on.

use actix_web::Error as ActixError;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::{Ctx, Layout, Nav, ctx, days, headers};
use crate::error::Error;
use crate::i18n::Locale;

#[derive(Template)]
#[template(path = "errors/show.html")]
struct ErrorPage {
    page: Layout,
    explanation: String,
    /// The methodology is one of the ways on.
    methodology: bool,
    /// The sign-in page that leads back here, where that is what is missing.
    sign_in: Option<String>,
    /// The page as it is when nothing is asked of it, where it did not know what was.
    bare: Option<String>,
}

/// Turns every answer that carries an error into its page.
///
/// # Errors
/// None but those of middleware that keep the request to themselves; they carry their page.
pub async fn pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    // What a page needs is copied: with a second handle on a request actix cannot route it.
    let before = context(request.request());
    match next.call(request).await {
        Ok(response) if response.response().error().is_none() => Ok(response.map_into_boxed_body()),
        Ok(response) => {
            let error = response
                .response()
                .error()
                .and_then(|e| e.as_error::<Error>());
            // The context is read again: by now it is known who asks.
            let answer = page(
                context(response.request()).as_ref(),
                response.status(),
                error,
            );
            Ok(ServiceResponse::new(response.into_parts().0, answer))
        }
        Err(error) => {
            let status = error.as_response_error().status_code();
            let mut answer = page(before.as_ref(), status, error.as_error::<Error>());
            let secure = before.is_some_and(|ctx| ctx.state.config.is_secure());
            headers::fence(&mut answer, secure);
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

fn page(ctx: Option<&Ctx>, status: StatusCode, error: Option<&Error>) -> HttpResponse {
    if status.is_server_error() {
        let path = ctx.map(|ctx| ctx.path.as_str());
        let cause = error.map(tracing::field::display);
        tracing::error!(path, status = status.as_u16(), cause, "failed");
    }
    let mut answer = ctx
        .and_then(|ctx| rendered(ctx, status, error))
        .unwrap_or_else(|| HttpResponse::build(status).body(status.to_string()));
    let headers = answer.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    match error {
        Some(Error::TooMany(seconds)) => {
            headers.insert(header::RETRY_AFTER, header::HeaderValue::from(*seconds));
        }
        Some(Error::Method) => {
            // Every page is read; forms are sent from them.
            headers.insert(header::ALLOW, header::HeaderValue::from_static("GET, HEAD"));
        }
        _ => {}
    }
    answer
}

fn rendered(ctx: &Ctx, status: StatusCode, error: Option<&Error>) -> Option<HttpResponse> {
    let (title, explanation) = words(ctx.locale, status, error);
    let page = ctx.layout(Nav::None, title);
    let sign_in = matches!(error, Some(Error::SignIn)).then(|| sign_in(ctx));
    let asked = matches!(error, Some(Error::Parameter { .. }));
    let bare = asked.then(|| format!("/{}{}", ctx.locale.code(), ctx.path));
    // A figure is nothing without what it is asked.
    let stands = !ctx.query.is_empty() && !ctx.path.starts_with("/why/");
    let error_page = ErrorPage {
        bare: bare.filter(|path| stands && !path.ends_with(".csv") && !path.ends_with(".svg")),
        page,
        explanation,
        methodology: matches!(error, Some(Error::NoFigure(_))),
        sign_in,
    };
    ctx.page_with(status, &error_page).ok()
}

fn sign_in(ctx: &Ctx) -> String {
    let next = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", &ctx.href(&ctx.path))
        .finish();
    ctx.href(&format!("/account/sign-in?{next}"))
}

fn context(request: &HttpRequest) -> Option<Ctx> {
    let (locale, path) = language(request);
    Ctx::with(request, locale, path).ok()
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

/// What an address gave, as far as it can be shown, apart from the direction of the words around it.
fn shown(given: &str) -> String {
    let plain: String = given.chars().filter(|c| !c.is_control()).take(60).collect();
    format!("\u{2068}{plain}\u{2069}")
}

fn words(locale: Locale, status: StatusCode, error: Option<&Error>) -> (String, String) {
    let t = &locale.messages().errors;
    let (title, explanation) = match (status, error) {
        (_, Some(Error::Parameter { name, given })) => {
            let words = match *name {
                days::AS_AT | days::KNOWN_ON | "then" => t.day_wrong,
                "compare" => t.compare_wrong,
                "currency" => t.currency_wrong,
                _ => t.parameter_wrong,
            };
            let explanation = words.with(&[("name", name), ("given", &shown(given))]);
            return (t.bad_request.to_string(), explanation);
        }
        (_, Some(Error::NoFigure(name))) => {
            let explanation = t.no_figure_why.with(&[("given", &shown(name))]);
            return (t.no_figure.to_string(), explanation);
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
