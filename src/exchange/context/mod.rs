//! Values of context indicators as files: one row for each indicator, state and year.

mod evaluate;
pub mod export;
pub mod import;
mod row;
