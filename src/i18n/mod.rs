//! Languages: who reads, what is said, and how numbers, days and names are
//! written in English, Arabic and French.
//!
//! The kernel imports nothing of the rest of the crate. Messages are compiled
//! in and typed: a missing translation, or a missing plural form, does not
//! build.

pub mod catalogue;
pub mod fold;
pub mod format;
pub mod html;
pub mod locale;
pub mod message;
pub mod messages;
pub mod number;
pub mod order;
mod per_locale;
pub mod plural;
pub mod text;
pub mod words;

pub use html::Html;
pub use locale::Locale;
pub use message::Message;
pub use messages::Messages;
pub use plural::Plural;
pub use text::{Text, TextIn};
