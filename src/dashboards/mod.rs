//! Pages that compose features: the overview, plans that were moved, and why a figure is what it is.

mod home;

pub mod health;
pub mod moved;
pub mod overview;
pub mod why;

pub use home::home;
