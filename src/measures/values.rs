//! Values of measures.

pub mod save;
