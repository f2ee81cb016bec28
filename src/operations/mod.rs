//! What keeps an installation running: backups, and the numbers that those who watch over it read.

pub mod backup;
pub mod emblem;
pub mod metrics;
mod store;
