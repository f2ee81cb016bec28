//! Files that pages need, inside the binary, under names that change with their contents, so that
//! browsers keep them for ever.

use std::sync::LazyLock;

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY,
};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use sha2::{Digest, Sha256};

use super::cache::{Encoding, compress};
use crate::error::{Error, Result};

const STYLE: &str = include_str!("assets/style.css");

struct Asset {
    path: String,
    name: String,
    plain: Vec<u8>,
    brotli: Vec<u8>,
    gzip: Vec<u8>,
}

static STYLESHEET: LazyLock<Asset> = LazyLock::new(|| {
    let digest = hex::encode(Sha256::digest(STYLE.as_bytes()));
    let name = format!("style-{}.css", &digest[..12]);
    Asset {
        path: format!("/assets/{name}"),
        name,
        brotli: compress(STYLE.as_bytes(), Encoding::Brotli),
        gzip: compress(STYLE.as_bytes(), Encoding::Gzip),
        plain: STYLE.as_bytes().to_vec(),
    }
});

/// The address of the stylesheet.
pub fn stylesheet_path() -> &'static str {
    &STYLESHEET.path
}

/// `/assets/{name}`.
///
/// # Errors
/// [`Error::NotFound`] for any other name.
pub async fn show(request: HttpRequest, name: Path<String>) -> Result<HttpResponse> {
    let asset = &*STYLESHEET;
    if *name != asset.name {
        return Err(Error::NotFound);
    }
    let accepted = request
        .headers()
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    let encoding = Encoding::accepted(accepted.unwrap_or_default());
    let body = match encoding {
        Encoding::Brotli => &asset.brotli,
        Encoding::Gzip => &asset.gzip,
        Encoding::Identity => &asset.plain,
    };
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((CONTENT_TYPE, "text/css; charset=utf-8"))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((VARY, "accept-encoding"));
    if let Some(name) = encoding.name() {
        answer.insert_header((CONTENT_ENCODING, name));
    }
    Ok(answer.body(body.clone()))
}
