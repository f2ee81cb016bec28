//! Files that pages need, inside the binary, under names that change with their contents, so that
//! browsers keep them for ever.

use std::sync::LazyLock;

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY,
};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine;
use base64::prelude::BASE64_STANDARD as BASE64;
use sha2::{Digest, Sha256};

use super::cache::{Encoding, compress};
use crate::error::{Error, Result};

/// The files: what each is called, its type, and what is in it.
const FILES: [(&str, &str, &str); 3] = [
    (
        "style.css",
        "text/css; charset=utf-8",
        concat!(
            include_str!("assets/palette.css"),
            include_str!("assets/style.css"),
            include_str!("assets/charts.css"),
        ),
    ),
    (
        "upload.js",
        "text/javascript; charset=utf-8",
        include_str!("assets/upload.js"),
    ),
    ("icon.svg", "image/svg+xml", include_str!("assets/icon.svg")),
];

struct Asset {
    path: String,
    name: String,
    media_type: &'static str,
    plain: Vec<u8>,
    brotli: Vec<u8>,
    gzip: Vec<u8>,
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let made = |(name, media_type, text): (&str, &'static str, &str)| {
        let digest = hex::encode(Sha256::digest(text.as_bytes()));
        let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
        let name = format!("{stem}-{}.{ending}", &digest[..12]);
        Asset {
            path: format!("/assets/{name}"),
            name,
            media_type,
            brotli: compress(text.as_bytes(), Encoding::Brotli),
            gzip: compress(text.as_bytes(), Encoding::Gzip),
            plain: text.as_bytes().to_vec(),
        }
    };
    FILES.into_iter().map(made).collect()
});

/// What a picture carries with it when it stands alone.
pub struct PictureStyle {
    /// The style.
    pub text: String,
    /// The policy that lets this style in, and nothing else: no script, nothing from elsewhere.
    pub policy: String,
}

/// The style of pictures that are files of their own.
pub fn of_pictures() -> &'static PictureStyle {
    static STYLE: LazyLock<PictureStyle> = LazyLock::new(|| {
        let parts = [
            include_str!("assets/palette.css"),
            include_str!("assets/charts.css"),
        ];
        // Paper is always light; what a reader's browser prefers is not the picture's.
        let text = parts.concat().replace("light dark", "light");
        let digest = BASE64.encode(Sha256::digest(text.as_bytes()));
        let policy =
            format!("default-src 'none'; style-src 'sha256-{digest}'; frame-ancestors 'none'");
        PictureStyle { text, policy }
    });
    &STYLE
}

/// The address of the stylesheet.
pub fn stylesheet_path() -> &'static str {
    &ASSETS[0].path
}

/// The address of a script by what it is called in this program.
pub fn script_path(name: &str) -> String {
    let at = FILES.iter().position(|(file, _, _)| *file == name);
    at.map(|at| ASSETS[at].path.clone()).unwrap_or_default()
}

/// `/assets/{name}`.
///
/// # Errors
/// [`Error::NotFound`] for any other name.
pub async fn show(request: HttpRequest, name: Path<String>) -> Result<HttpResponse> {
    let mut assets = ASSETS.iter();
    let asset = assets
        .find(|asset| asset.name == *name)
        .ok_or(Error::NotFound)?;
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
        .insert_header((CONTENT_TYPE, asset.media_type))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((VARY, "accept-encoding"));
    if let Some(name) = encoding.name() {
        answer.insert_header((CONTENT_ENCODING, name));
    }
    Ok(answer.body(body.clone()))
}
