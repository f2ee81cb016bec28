//! Entering an initiative and editing it: on one page, or step by step; what a lead changes of a
//! public record is a proposal.

mod choices;
mod comments;
mod edit;
mod form;
mod merge;
mod new;
pub mod proposals;
mod proposing;
mod reading;
mod save;
mod view;
mod warning;
mod whose;

pub use edit::{edit, edit_form};
pub use new::{create, new};
pub use proposals::{compare, decide};
pub use proposing::{discard, proposal};
pub use save::Edited;
