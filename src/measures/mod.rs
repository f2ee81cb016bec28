//! Measures: what an initiative is measured by, with baseline and target in versions, each change
//! of them with its reason; and the values that were told, by period, sex and state.

pub mod filter;
mod forms;
mod model;
pub mod pages;
mod plans;
pub mod save;
mod store;
pub mod summary;
mod values;
pub mod view;

pub use filter::{Filter, Params};
pub use model::{Measure, Measurement, Number, OfState, Version, number_of};
pub use store::{
    Listed, NewMeasure, NewMeasurement, News, add_measures, add_values, add_versions, by_number,
    every_value, last_numbers, listed, mark, mark_gone, mark_gone_listed, news_of, of_initiative,
    of_many, plans_of,
};
