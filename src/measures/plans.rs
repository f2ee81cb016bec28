//! Measures and their plans.

pub mod save;
