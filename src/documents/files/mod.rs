//! Files: which are taken, how they are recognised, how they arrive and where they are kept.

pub mod blobs;
mod container;
pub mod content;
mod kind;
mod name;
pub mod serving;
pub mod uploads;

pub use content::{Fault, Source};
pub use kind::FileKind;
pub use name::{FileName, NAME_MAX};

/// Bytes of a piece in which files are kept; only the last piece of a file is shorter.
pub const CHUNK: usize = 256 * 1024;

/// The most bytes of a file.
pub const FILE_MAX: i64 = 20 * 1024 * 1024;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
