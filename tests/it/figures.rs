//! The three ways to a total agree, after a long story: rollups, facts, and what stood on the day.

mod cases;
mod moved;
mod past;
pub mod story;
pub mod totals;
