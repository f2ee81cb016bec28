//! Entering an initiative and editing it: on one page, or step by step; what a lead changes of a
//! public record is a proposal.

mod answers;
mod choices;
mod comments;
mod duplicate;
mod edit;
mod form;
pub mod guided;
mod merge;
mod new;
pub mod proposals;
mod proposing;
mod reading;
mod save;
mod shown;
mod view;
mod warning;
mod whose;

pub use duplicate::{duplicate, duplicate_form};
pub use edit::{edit, edit_form};
pub use new::{create, new};
pub use proposals::{compare, decide};
pub use proposing::{discard, proposal};
pub use save::Edited;
pub use shown::{Shown, name as group_name, shown};
