//! What counts, under the Agenda and beside it.

use crate::rules::money::{Flow, Totals};
use crate::rules::{Alignment, Money};

/// What counts, by the alignment of its records.
#[derive(Clone, Debug, Default)]
pub struct Under {
    rows: Vec<(Alignment, Flow, Option<Money>)>,
}

impl Under {
    /// Rows of what counts: the alignment of the record, what it is, its amount.
    pub fn new(rows: Vec<(Alignment, Flow, Option<Money>)>) -> Self {
        Self { rows }
    }

    /// Of records with an alignment.
    pub fn of(&self, alignment: Alignment) -> Totals {
        let own = self.rows.iter().filter(|row| row.0 == alignment);
        Totals::of(own.map(|(_, flow, amount)| (*flow, *amount)))
    }

    /// Of all.
    pub fn all(&self) -> Totals {
        Totals::of(self.rows.iter().map(|(_, flow, amount)| (*flow, *amount)))
    }

    /// How many there are.
    pub fn number(&self, flow: impl Fn(Flow) -> bool) -> usize {
        self.rows.iter().filter(|row| flow(row.1)).count()
    }

    /// Together with others.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.rows.extend(other.rows);
        self
    }
}
