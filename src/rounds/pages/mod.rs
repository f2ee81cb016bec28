//! `/participation`: who took part in which round, for everybody. Lists stand by name; nobody is
//! ranked, and who was not asked is not judged.

mod index;
mod show;

pub use index::index;
pub use show::{csv, show};
