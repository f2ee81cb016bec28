//! Decisions of meetings: what was decided, who is responsible, by when, what was reported of it,
//! and that it was closed.

mod filter;
mod forms;
pub mod manage;
mod model;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;
pub mod view;

pub use filter::{Filter, Offered, Params, heading};
pub use model::{Act, Closing, Decision, Linked, Report, Review, Standing, Turn, Version};
pub use store::writing::{NewClosing, NewReport, NewVersion, add, reopen, review};
pub use store::{Scope, Wanted, any, load};
