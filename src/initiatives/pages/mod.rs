//! The public pages of initiatives.

mod counted;
mod filters;
mod index;
mod milestones;
mod names;
mod show;
mod verb;

pub use filters::{Params, heading};
pub use index::{csv, index, selected};
pub use names::Names;
pub use show::{days_of, show, who};
pub use verb::verb;
