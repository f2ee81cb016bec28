//! Pages that compose features: the overview, and why a figure is what it is.

mod home;

pub mod health;
pub mod overview;
pub mod why;

pub use home::home;
