//! What leaves the record as files and comes back: tables of initiatives, read and imported.

pub mod bulk;
pub mod context;
pub mod export;
pub mod import;
pub mod records;
pub mod table;
