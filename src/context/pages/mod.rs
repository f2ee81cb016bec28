//! The list of context indicators, and each of them with all states.

mod index;
mod show;

pub use index::{csv, index};
pub use show::{show, values};

use super::Direction;
use crate::i18n::{Message, Messages};

/// Whether more of it is better, in words.
fn direction(t: &Messages, direction: Direction) -> Message {
    match direction {
        Direction::HigherBetter => t.context.higher_better,
        Direction::LowerBetter => t.context.lower_better,
        Direction::Neutral => t.context.neutral,
    }
}
