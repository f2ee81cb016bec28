//! `/`: to the overview in the reader's language.

use actix_web::http::header::{ACCEPT_LANGUAGE, LOCATION, VARY};
use actix_web::{HttpRequest, HttpResponse};

use crate::i18n::Locale;

/// Leads to the overview in the language that the browser prefers, or that the address names.
pub async fn home(request: HttpRequest) -> HttpResponse {
    let named = Locale::from_code(request.path().trim_matches('/'));
    let preferred = request
        .headers()
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let locale = named.unwrap_or_else(|| Locale::preferred(preferred.unwrap_or_default()));
    HttpResponse::Found()
        .insert_header((LOCATION, format!("/{}/", locale.code())))
        .insert_header((VARY, "accept-language"))
        .finish()
}
