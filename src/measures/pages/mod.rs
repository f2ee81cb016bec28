//! `/measures` for readers, and `/manage/initiatives/{reference}/measures/…` for work.

mod index;
mod plan;
mod show;
mod value;
mod withdrawal;

use actix_web::HttpResponse;

pub use index::{csv, index};
pub use plan::{change, change_form, create, new};
pub use show::{show, show_csv};
pub use value::{correct, correct_form, new as new_value, tell};
pub use withdrawal::{value_form, withdraw, withdraw_value, withdrawal_form};

use crate::db::Conn;
use crate::documents::{self, Document};
use crate::error::Result;
use crate::initiatives::Acting;
use crate::web::{Ctx, redirect};

/// Documents of one record that a form offers.
const DOCUMENTS: i64 = 100;

/// The documents of a record that can back something.
fn documents_of(conn: &mut Conn, acting: &Acting) -> Result<Vec<Document>> {
    let id = acting.initiative.id;
    let found = documents::page(conn, id, &acting.sight, (0, DOCUMENTS))?;
    Ok(found.into_iter().filter(|one| !one.withdrawn).collect())
}

/// The same as choices of a form, no document first.
fn document_choices(ctx: &Ctx, documents: &[Document]) -> Vec<(String, String)> {
    let none = documents::forms::NO_DOCUMENT.to_owned();
    let none = (none, ctx.t().common.none.to_string());
    let documents = documents.iter();
    let documents = documents.map(|one| (one.number.to_string(), one.title.clone()));
    std::iter::once(none).chain(documents).collect()
}

/// Back to the work page, with the code of a notice.
fn back(ctx: &Ctx, acting: &Acting, done: &str) -> HttpResponse {
    let reference = &acting.initiative.reference;
    redirect(ctx.href(&format!("/manage/initiatives/{reference}?done={done}")))
}
