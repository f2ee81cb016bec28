//! Letters to people with an account: written in the transaction of what causes them, and sent
//! afterwards where a mail server is set. Without one they lie in the outbox, where the
//! administrator reads them.
//!
//! A feature writes a letter with [`write`], which takes what it is about as a [`Matter`] and says
//! it in the language of whoever gets it. What rounds ask of somebody comes in one letter a day,
//! which is announced with [`announce`] and composed when it is sent: it says what is owed then.

pub mod choice;
mod html;
mod matter;
mod model;
pub mod pages;
pub mod post;
mod sending;
mod store;

pub use choice::Choice;
pub use matter::{Asked, Compose, Composer, Kind, Matter, Reader, Record};
pub use model::{Letter, Standing};
pub use post::Post;
pub use store::{
    announce, blank, forget, newest_of_rounds, of_account, remove_links, write, written_since,
};

/// A letter is tried so often.
pub const MOST_ATTEMPTS: i32 = 8;
