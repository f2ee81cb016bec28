//! Pages that compose features: the overview, plans that were moved, why a figure is what it is,
//! and the rules behind all of them.

mod home;

pub mod health;
pub mod methodology;
pub mod moved;
pub mod overview;
pub mod paper;
pub mod since;
pub mod why;

pub use home::home;
