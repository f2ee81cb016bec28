//! Measures and their values as pages show them.

mod cells;
mod record;
mod totals;
mod words;

pub use cells::{cells, headings, value_cells, value_headings};
pub use record::{MeasureView, OfRecord, ValueView, attained};
pub use totals::{OfBody, TotalLine, figure, total_lines, years};
pub use words::{
    accumulation, left_out, name, plain_name, plan_words, quantity, quantity_text, sex, standard,
    unit, unit_of, value_words,
};
