//! What the installation does for those who use it, told as stories, on both databases.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests fail by panicking
#![allow(clippy::print_stdout)] // what a test measured is there for `--nocapture`

#[macro_use]
mod support;

mod access;
mod architecture;
mod bad_input;
mod budgets;
mod bulk;
mod concurrency;
mod corrections;
mod dashboards;
mod decisions;
mod documents;
mod exchange;
mod export;
mod figures;
mod flows;
mod funding;
mod i18n;
mod measures;
mod migrations;
mod operations;
mod pages;
mod rounds;
mod synthesis;
