//! What is computed of the series that describe the states: they are no result of the Agenda.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::dating::Day;

/// The year in which the Agenda was adopted: changes are counted from its values.
pub const BASE_YEAR: i32 = 2017;

/// The last year whose values are in view on a day: that of the day itself. A value names its year
/// and no day, and what is known of a running year is shown from its first day on.
pub fn last_year(day: Day) -> i32 {
    day.year()
}

/// The middle one of the values that are there; of an even number of them the mean of the two in
/// the middle. What is missing is left out, never filled in; none where nothing is there.
pub fn median(values: impl IntoIterator<Item = Option<f64>>) -> Option<f64> {
    let there = values.into_iter().flatten();
    let mut there: Vec<f64> = there.filter(|value| value.is_finite()).collect();
    there.sort_by(f64::total_cmp);
    let upper = there.get(there.len() / 2).copied()?;
    if there.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = there.get(there.len() / 2 - 1).copied()?;
    Some(lower.midpoint(upper))
}

/// The year of which medians are computed, where nobody asked for another: the latest with values
/// of at least half of so many states; where there is none, the one with most values, the latest of
/// those. None where there is no value at all. `counts` says of how many states each year has values.
pub fn median_year(counts: &BTreeMap<i32, usize>, states: usize) -> Option<i32> {
    let mut latest_first = counts.iter().rev().filter(|(_, number)| **number > 0);
    let half = latest_first.find(|(_, number)| **number * 2 >= states);
    let most = || {
        let some = counts.iter().filter(|(_, number)| **number > 0);
        some.max_by_key(|(year, number)| (**number, **year))
    };
    half.or_else(most).map(|(year, _)| *year)
}

/// How far the last value lies from that of [`BASE_YEAR`], in the unit of the series. None without
/// either, and where the last value is of that year or of one before it.
pub fn change(base: Option<f64>, last: Option<(i32, f64)>) -> Option<f64> {
    let (_, last) = last.filter(|(year, _)| *year > BASE_YEAR)?;
    Some(last - base?)
}
