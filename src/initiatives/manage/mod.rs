//! Work on records: finding one, its work page, and what is done to it as a
//! whole. Milestones and documents have pages of their own features.

pub mod acts;
pub mod behalf;
mod declaration;
mod desk;
mod done;
mod home;
mod lifecycle;
mod lines;
mod publication;
mod record;
pub mod telling;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

pub use declaration::{declaration_form, declare};
pub use home::home;
pub use lifecycle::{
    adopt, adoption_form, confirm, confirmation_form, restoration_form, restore, withdraw,
    withdrawal_form,
};
pub use publication::{publication_form, publish};
pub use record::record;
