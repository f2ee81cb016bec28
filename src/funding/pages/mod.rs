//! `/funding` for readers, and `/manage/initiatives/{reference}/transactions/…` for work.

mod entry;
mod index;
mod withdrawal;

pub use entry::{correct, correct_form, create, new};
pub use index::{csv, index};
pub use withdrawal::{withdraw, withdrawal_form};
