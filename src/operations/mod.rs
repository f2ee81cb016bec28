//! What keeps an installation running: backups, the check of what must
//! always hold, and the numbers that those who watch over it read.

pub mod backup;
pub mod check;
pub mod emblem;
pub mod metrics;
mod store;
