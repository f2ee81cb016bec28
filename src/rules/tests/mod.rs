//! The rules under arbitrary records, and one small story for each line of the methodology.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod arbitrary;
mod codes;
mod context;
mod decision;
mod duty;
mod grounds;
mod knowledge;
mod lateness;
mod measure;
mod money;
mod moved;
mod naive;
mod order;
mod progress;
mod proof;
mod spans;
mod standing;
mod statuses;
mod story;
mod sums;

use proptest::test_runner::Config;

/// At least a thousand cases for each property; a failure writes nothing beside the sources.
fn thousand() -> Config {
    Config {
        cases: 1000,
        failure_persistence: None,
        ..Config::default()
    }
}
