//! Chance from a seed: the same draws in the same order.

use chrono::{Days, NaiveDate};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

/// A die.
pub(super) struct Chance(StdRng);

impl Chance {
    /// The die of a seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    /// The source of the draws.
    pub(super) fn random(&mut self) -> &mut impl Rng {
        &mut self.0
    }

    /// A number below a bound, which is not 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.0.next_u64() % bound).unwrap_or(0)
    }

    /// A number from one to another, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from(self.below(width)).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of them; the list is not empty.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// One of them by weight.
    pub(super) fn weighted<T: Copy>(&mut self, list: &[(usize, T)]) -> T {
        let whole: usize = list.iter().map(|(weight, _)| weight).sum();
        let mut left = self.below(whole);
        for (weight, one) in list {
            if left < *weight {
                return *one;
            }
            left -= weight;
        }
        list[0].1
    }

    /// Some of them, each once, at most so many.
    pub(super) fn some<T: Copy + PartialEq>(&mut self, list: &[T], most: usize) -> Vec<T> {
        let mut picked = Vec::new();
        for _ in 0..self.below(most + 1) {
            let one = *self.pick(list);
            if !picked.contains(&one) {
                picked.push(one);
            }
        }
        picked
    }

    /// A day between two, both included.
    pub(super) fn day(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let days = usize::try_from((last - first).num_days()).unwrap_or(0);
        first + Days::new(self.below(days + 1) as u64)
    }
}
