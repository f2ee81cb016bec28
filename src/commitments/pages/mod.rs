//! The list of commitments, adopted ones by the text in which they stand and proposals apart; the
//! profile of each, and its history.

mod entries;
mod history;
mod index;
mod show;

pub use history::history;
pub use index::{csv, index};
pub use show::show;
