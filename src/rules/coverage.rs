//! Who has reported: bodies that were heard in the last 365 days, of those there are.

use std::collections::BTreeSet;

use super::dating::{Day, Instant};
use super::record::Body;
use super::status::FRESH_DAYS;

/// A report of a body, here or by letter. The secretariat's own entries are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who reported. An organisation that has a state reports for it as well.
    pub body: Body,
    /// The state for which an organisation's report counts too.
    pub state: Option<i64>,
    /// The day it was recorded.
    pub recorded_on: Day,
    /// When it became public.
    pub public_at: Instant,
}

/// The bodies that reported in the 365 days up to `day`, as known at `instant`.
pub fn heard(reports: &[Report], day: Day, instant: Instant) -> BTreeSet<Body> {
    reports
        .iter()
        .filter(|report| report.public_at <= instant && is_fresh(report.recorded_on, day))
        .flat_map(|report| [Some(report.body), report.state.map(Body::State)])
        .flatten()
        .collect()
}

fn is_fresh(recorded_on: Day, day: Day) -> bool {
    (0..=FRESH_DAYS).contains(&(day - recorded_on).num_days())
}
