//! Initiatives as they leave: every column that an import reads, their milestones, and what codes
//! mean. Only what readers may see leaves, whoever asks; drafts never do.

pub mod command;
mod delimited;
mod measurement;
mod milestone;
pub mod pages;
mod record;
mod row;
mod store;
mod transaction;
mod workbook;

pub use delimited::{Table, write};
pub use record::{Exported, Reach, Stage};
pub use row::Names;
pub use workbook::workbook;

/// The most initiatives of a workbook, and of a file that a page answers with; as many as an
/// import reads.
pub const MOST: usize = super::table::ROWS_MAX;

/// References and titles of records, by row.
type References = std::collections::BTreeMap<i64, (String, crate::i18n::Text)>;

/// Records that are in memory at a time.
const BATCH: usize = 500;
