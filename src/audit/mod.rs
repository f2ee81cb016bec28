//! Who did what, when: written in the transaction of the act itself.
//!
//! [`events`] are the chain that nobody can shorten unseen; [`changes`] are the acts that the
//! public record consists of, each with its origin and publication; [`sight`] says who sees which.

mod author;
pub mod changes;
pub mod events;
pub mod sight;
mod told;
mod verb;

pub use author::Author;
pub use changes::{Letter, NewChange, Publication, Recorded, Stage, record_all};
pub use sight::Sight;
pub(crate) use told::told_columns;
pub use told::{Told, ToldRow};
pub use verb::Verb;
