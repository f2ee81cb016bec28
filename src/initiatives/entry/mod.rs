//! Entering an initiative and editing it: the one-page form of an administrator.

mod choices;
mod form;
mod merge;
mod pages;
mod save;
mod view;

pub use pages::{create, edit, edit_form, new};
