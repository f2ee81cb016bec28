//! Headers of every answer.

use actix_web::HttpResponse;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::DefaultHeaders;

/// Nothing from elsewhere, nothing inline, no frames. Connections are those of the script that
/// sends files in pieces.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What every answer carries.
const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Over TLS, browsers are told to stay there.
const STAY: (&str, &str) = ("strict-transport-security", "max-age=31536000");

fn all(secure: bool) -> impl Iterator<Item = (&'static str, &'static str)> {
    HEADERS.into_iter().chain(secure.then_some(STAY))
}

/// The security headers of every answer.
pub fn security(secure: bool) -> DefaultHeaders {
    all(secure).fold(DefaultHeaders::new(), |headers, header| headers.add(header))
}

/// The same for an answer that travels as an error, which [`security`] does not see.
pub fn fence(answer: &mut HttpResponse, secure: bool) {
    for (name, value) in all(secure) {
        answer.headers_mut().insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
}
