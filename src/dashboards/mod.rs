//! Pages that compose features: the overview, plans that were moved, why a figure is what it is,
//! and the rules behind all of them.

mod home;

pub mod accessibility;
pub mod compare;
pub mod cooperation;
pub mod health;
pub mod matrix;
pub mod methodology;
pub mod moved;
pub mod one_page;
pub mod over_time;
pub mod overview;
pub mod paper;
pub mod since;
pub mod style;
pub mod why;

pub use home::home;
