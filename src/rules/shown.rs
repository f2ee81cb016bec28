//! What a page shows of the totals, so that no more of them is read.

use std::collections::BTreeSet;

use super::count::{Count, Slice};

/// Headings by their names, and the counts under each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown(BTreeSet<(&'static str, Count)>);

impl Shown {
    /// Every count under these headings.
    pub fn every(headings: &[&'static str]) -> Self {
        Self::default().and(headings, &Count::all())
    }

    /// And some counts under these.
    #[must_use]
    pub fn and(mut self, headings: &[&'static str], counts: &[Count]) -> Self {
        for heading in headings {
            self.0.extend(counts.iter().map(|count| (*heading, *count)));
        }
        self
    }

    /// Whether a count under a heading is among them.
    pub fn has(&self, slice: Slice, count: Count) -> bool {
        self.0.contains(&(slice.name(), count))
    }

    /// All of them: name of the heading and count.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, Count)> {
        self.0.iter().copied()
    }
}
