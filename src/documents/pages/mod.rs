//! `/initiatives/{reference}/documents…`, `/manage/initiatives/{reference}/documents/…` and
//! `/manage/uploads…`: documents for readers, and work on them.

mod file;
mod listing;
mod new;
mod receive;
mod upload;
mod withdrawal;

use actix_web::HttpResponse;

pub use file::{held, show};
pub use listing::{csv, index, work_index};
pub use new::{create, new};
pub use upload::{arrived, begin, carry_on};
pub use withdrawal::{withdraw, withdrawal_form};

use crate::error::Result;
use crate::initiatives::Acting;
use crate::web::{Ctx, Principal, redirect};

/// Back to the work page, with the code of a notice.
fn back(ctx: &Ctx, acting: &Acting, done: &str) -> HttpResponse {
    let reference = &acting.initiative.reference;
    redirect(ctx.href(&format!("/manage/initiatives/{reference}?done={done}")))
}

/// Opens the record of a reference for somebody.
async fn acting(ctx: &Ctx, principal: &Principal, reference: String) -> Result<Acting> {
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let opened =
        move |conn: &mut crate::db::Conn| Acting::open(conn, &principal, &reference, clock);
    ctx.state.db.read(opened).await
}
