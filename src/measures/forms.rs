//! What is typed into the forms of measures and of their values.

mod numbers;
mod plan;
mod value;

pub use plan::{FREE, Named, Planned, filled as plan_form, named, new as new_plan, planned};
pub use value::{Entered, entered, filled as value_form, new as new_value};
