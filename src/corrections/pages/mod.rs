//! `/initiatives/{reference}/corrections/…` for readers, `/manage/corrections…` for administrators.

mod new;
mod queue;
mod show;

pub use new::{create, new, sent};
pub use queue::queue;
pub use show::{settle, show};
