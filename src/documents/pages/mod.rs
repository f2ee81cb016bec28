//! `/manage/initiatives/{reference}/documents/…`: an administrator's work on documents.

mod new;
mod withdrawal;

use actix_web::HttpResponse;

pub use new::{create, new};
pub use withdrawal::{withdraw, withdrawal_form};

use crate::initiatives::Acting;
use crate::web::{Ctx, redirect};

/// Back to the work page, with the code of a notice.
fn back(ctx: &Ctx, acting: &Acting, done: &str) -> HttpResponse {
    let reference = &acting.initiative.reference;
    redirect(ctx.href(&format!("/manage/initiatives/{reference}?done={done}")))
}
