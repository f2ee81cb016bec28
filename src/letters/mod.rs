//! Letters to people with an account: written in the transaction of what causes them, and sent
//! afterwards where a mail server is set. Without one they lie in the outbox, where the
//! administrator reads them.
//!
//! A feature writes a letter with [`write`], which takes what it is about as a [`Matter`] and says
//! it in the language of whoever gets it.

mod matter;
pub mod pages;
pub mod post;
mod store;

pub use matter::{Kind, Matter, Record};
pub use post::Post;
pub use store::{Letter, Standing, blank, forget, of_account, remove_links, write};

/// A letter is tried so often.
pub const MOST_ATTEMPTS: i32 = 8;
