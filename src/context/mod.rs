//! Context indicators: series of official statistics that describe the member states. They are no
//! result of the Agenda.

pub mod brief;
mod model;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use model::{
    Among, Chosen, Coverage, Direction, Indicator, Observation, Panel, Reason, by_theme, changed,
    region_of, regions,
};
pub use store::{
    Leaving, Named, all, by_code, coverage, every, leaving, observations, of_states, put, theme,
};
