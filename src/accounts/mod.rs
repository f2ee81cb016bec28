//! People who sign in: accounts, sessions, the link to the first administrator.

mod forms;
pub mod model;
pub mod passwords;
pub mod sessions;
pub mod setup;
pub mod sign_in;
pub mod store;
