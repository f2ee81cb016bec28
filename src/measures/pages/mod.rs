//! `/measures` for readers, and `/manage/initiatives/{reference}/measures/…` for work.

mod index;
mod plan;
mod show;
mod value;
mod withdrawal;

pub use index::{csv, index};
pub use plan::{change, change_form, create, new};
pub use show::{show, show_csv};
pub use value::{correct, correct_form, new as new_value, tell};
pub use withdrawal::{value_form, withdraw, withdraw_value, withdrawal_form};
