//! `/initiatives/{reference}/documents…`, `/manage/initiatives/{reference}/documents/…` and
//! `/manage/uploads…`: documents for readers, and work on them.

mod file;
mod listing;
mod new;
mod receive;
mod upload;
mod withdrawal;

pub use file::{held, show};
pub use listing::{csv, index, work_index};
pub use new::{create, new};
pub use upload::{arrived, begin, carry_on};
pub use withdrawal::{withdraw, withdrawal_form};

use crate::error::Result;
use crate::initiatives::Acting;
use crate::initiatives::manage::telling::{self, back};
use crate::web::{Ctx, Principal};

/// Opens the record of a reference for somebody.
async fn acting(ctx: &Ctx, principal: &Principal, reference: String) -> Result<Acting> {
    let whole = |_: &mut crate::db::Conn, acting| Ok(acting);
    telling::open(ctx, principal, reference, whole).await
}
