//! Public pages of decisions.

mod index;
mod show;

pub use index::{csv, index};
pub use show::show;
