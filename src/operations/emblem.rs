//! The emblem beside the site's name: `sti-tracker emblem FILE` sets it, `/emblem/{digest}` shows
//! it. Only the one that is set is shown, so that no other file leaves by this address.

use std::path::PathBuf;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};
use sha2::{Digest, Sha256};

use super::store;
use crate::db::Database;
use crate::error::{Error, Result};
use crate::web::State;

/// The heaviest emblem, in bytes: it comes with the first page of every reader.
const BYTES_MAX: usize = 30 * 1024;

/// Pictures that are nothing but pictures: an SVG is a document that can hold more.
const KINDS: [&str; 4] = ["image/png", "image/jpeg", "image/webp", "image/gif"];

/// Sets or removes the emblem beside the site's name.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// The image: PNG, JPEG, WebP or GIF of at most 30 KB.
    #[arg(required_unless_present = "remove", conflicts_with = "remove")]
    pub file: Option<PathBuf>,

    /// What it says to those who do not see it; nothing where it only adorns the name.
    #[arg(long, default_value = "")]
    pub text: String,

    /// Remove the emblem.
    #[arg(long)]
    pub remove: bool,
}

/// `sti-tracker emblem FILE [--text TEXT]`, `sti-tracker emblem --remove`.
///
/// # Errors
/// [`Error::Refused`] with a sentence for whoever typed the command; where the database refuses.
pub fn run(db: &Database, args: &Args) -> Result<()> {
    let Some(file) = &args.file else {
        return db.write_now(store::remove_emblem);
    };
    let refused = |why: String| Error::Refused(format!("{}: {why}", file.display()));
    let bytes = std::fs::read(file).map_err(|cause| refused(cause.to_string()))?;
    if bytes.len() > BYTES_MAX {
        return Err(refused(format!("it has more than {BYTES_MAX} bytes")));
    }
    let kind = infer::get(&bytes).map(|kind| kind.mime_type());
    let kind = kind
        .filter(|kind| KINDS.contains(kind))
        .ok_or_else(|| refused("it is no PNG, JPEG, WebP or GIF".into()))?;
    let digest = hex::encode(Sha256::digest(&bytes));
    db.write_now(|conn| store::set_emblem(conn, &digest, kind, &bytes, &args.text))
}

/// `GET /emblem/{digest}`
///
/// # Errors
/// [`Error::NotFound`] for all but the one that is set.
pub async fn show(state: Data<State>, digest: Path<String>) -> Result<HttpResponse> {
    let digest = digest.into_inner();
    if state.site().emblem.as_ref() != Some(&digest) {
        return Err(Error::NotFound);
    }
    let found = state
        .db
        .read(move |conn| store::blob(conn, &digest))
        .await?;
    let (kind, bytes) = found.ok_or(Error::NotFound)?;
    let kind = KINDS.iter().find(|one| **one == kind);
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, *kind.ok_or(Error::NotFound)?))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(bytes))
}
