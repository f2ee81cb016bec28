//! People who sign in: accounts, sessions, the link to the first administrator.
//!
//! [`identify`] tells the kernel who is asking; everything else of the program only meets the
//! [`Principal`](crate::web::Principal) that it leaves behind.

pub mod accreditations;
mod changing;
pub mod command;
pub mod entering;
pub mod factor;
mod forms;
pub mod handover;
pub mod identify;
pub mod invitation;
pub mod links;
pub mod manage;
pub mod model;
mod own;
pub mod pages;
pub mod passwords;
pub mod people;
pub mod resume;
pub mod sessions;
pub mod setup;
pub mod sign_in;
mod speaking;
pub mod store;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
pub(crate) mod tests;

pub use identify::identify;
pub use resume::sign_in_to_resume;
pub use speaking::speaking;
