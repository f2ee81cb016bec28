//! `/funding` for readers, and `/manage/initiatives/{reference}/transactions/…` for work.

mod entry;
mod index;
mod withdrawal;

use actix_web::HttpResponse;

pub use entry::{correct, correct_form, create, new};
pub use index::{csv, index};
pub use withdrawal::{withdraw, withdrawal_form};

use crate::initiatives::Acting;
use crate::web::{Ctx, redirect};

/// Back to the work page, with the code of a notice.
fn back(ctx: &Ctx, acting: &Acting, done: &str) -> HttpResponse {
    let reference = &acting.initiative.reference;
    redirect(ctx.href(&format!("/manage/initiatives/{reference}?done={done}")))
}
