//! The cookie that names a session. Its token is random; only its hash is stored.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use rand::Rng;
use sha2::{Digest, Sha256};

/// A session ends after this many hours without a request.
pub const IDLE_HOURS: i64 = 12;

const NAME: &str = "sti_session";
const SECURE_NAME: &str = "__Host-sti_session";

/// A random token with 256 bits, as text.
pub fn new_token() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    hex::encode(bytes)
}

/// What is stored of a token.
pub fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// The token that a request brings.
pub fn token_of(request: &HttpRequest) -> Option<String> {
    [SECURE_NAME, NAME]
        .iter()
        .find_map(|name| Some(request.cookie(name)?.value().to_owned()))
}

/// The cookie of a session.
pub fn cookie(token: String, secure: bool) -> Cookie<'static> {
    Cookie::build(if secure { SECURE_NAME } else { NAME }, token)
        .path("/")
        .http_only(true)
        .secure(secure)
        .same_site(SameSite::Lax)
        .max_age(Duration::hours(IDLE_HOURS))
        .finish()
}

/// The cookie that ends a session.
pub fn ended(secure: bool) -> Cookie<'static> {
    let mut cookie = cookie(String::new(), secure);
    cookie.set_max_age(Duration::ZERO);
    cookie
}
