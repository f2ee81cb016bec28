//! Scales: where a count or a day stands along an axis.

use crate::rules::Day;

/// At most so many steps along an axis of counts.
const STEPS: i64 = 5;

/// Counts from nought to a round number that none exceeds.
pub(super) struct Counts {
    step: i64,
    top: i64,
    length: f64,
}

impl Counts {
    /// An axis of a length on which the largest count still stands.
    pub fn new(largest: i64, length: f64) -> Self {
        let step = step(largest.max(1));
        Self {
            step,
            top: (largest.max(1) + step - 1) / step * step,
            length,
        }
    }

    /// How far from nought a count stands.
    pub fn at(&self, count: i64) -> f64 {
        share(count, self.top) * self.length
    }

    /// The counts at which the axis is marked, nought and the end among them.
    pub fn ticks(&self) -> impl Iterator<Item = i64> {
        (0..=self.top / self.step).map(|tick| tick * self.step)
    }
}

/// The smallest of 1, 2, 5, 10, 20, … of which few enough reach the largest count.
fn step(largest: i64) -> i64 {
    let mut unit = 1;
    loop {
        for times in [1, 2, 5] {
            if largest <= times * unit * STEPS {
                return times * unit;
            }
        }
        unit *= 10;
    }
}

/// Days from a first to a last.
pub(super) struct Days {
    first: Day,
    last: Day,
    length: f64,
}

impl Days {
    pub fn new(first: Day, last: Day, length: f64) -> Self {
        Self {
            first,
            last,
            length,
        }
    }

    /// How far from the first a day stands; one outside stands at the end that is nearer.
    pub fn at(&self, day: Day) -> f64 {
        let day = day.clamp(self.first, self.last);
        let all = (self.last - self.first).num_days().max(1);
        share((day - self.first).num_days(), all) * self.length
    }

    /// Whether a day is among them.
    pub fn has(&self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// What counts on a screen is exact far below what a float holds.
#[allow(clippy::cast_precision_loss)]
pub(super) fn share(part: i64, whole: i64) -> f64 {
    part as f64 / whole.max(1) as f64
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_of_counts_ends_at_a_round_number() {
        let ticks = |largest| Counts::new(largest, 100.0).ticks().collect::<Vec<i64>>();
        assert_eq!(ticks(0), [0, 1]);
        assert_eq!(ticks(3), [0, 1, 2, 3]);
        assert_eq!(ticks(6), [0, 2, 4, 6]);
        assert_eq!(ticks(23), [0, 5, 10, 15, 20, 25]);
        assert_eq!(ticks(4_001), [0, 1_000, 2_000, 3_000, 4_000, 5_000]);
        let axis = Counts::new(23, 100.0);
        assert!((axis.at(5) - 20.0).abs() < 1e-9 && axis.at(0).abs() < 1e-9);
    }

    #[test]
    fn days_stand_in_proportion() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let days = Days::new(day("2020-01-01"), day("2020-01-11"), 100.0);
        assert!((days.at(day("2020-01-03")) - 20.0).abs() < 1e-9);
        assert!((days.at(day("2021-01-01")) - 100.0).abs() < 1e-9);
        assert!(days.has(day("2020-01-11")) && !days.has(day("2020-01-12")));
        let one = Days::new(day("2020-01-01"), day("2020-01-01"), 100.0);
        assert!(one.at(day("2020-01-01")).abs() < 1e-9);
    }
}
