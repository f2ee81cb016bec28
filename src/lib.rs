//! The STI Agenda 2026 progress tracker: what was promised, reported, documented and verified.

// The kernel.
pub mod audit;
pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod i18n;
pub mod reach;
pub mod rules;
pub mod web;

// Features.
pub mod accounts;
pub mod commitments;
pub mod context;
pub mod corrections;
pub mod dashboards;
pub mod decisions;
pub mod documents;
pub mod exchange;
pub mod facts;
pub mod figures;
pub mod frameworks;
pub mod funding;
pub mod groups;
pub mod initiatives;
pub mod letters;
pub mod measures;
pub mod meetings;
pub mod milestones;
pub mod organisations;
pub mod priorities;
pub mod profiles;
pub mod reference;
pub mod rounds;
pub mod search;
pub mod states;
pub mod synthesis;
pub mod themes;
pub mod verification;

// The whole.
pub mod app;
pub mod operations;
mod routes;

// Tests of the library stand on the same databases as those of the whole program.
#[cfg(test)]
extern crate self as sti_tracker;
#[cfg(test)]
#[path = "../tests/it/support/databases.rs"]
#[allow(dead_code, missing_docs, clippy::unwrap_used, clippy::print_stderr)]
mod scratch;
#[cfg(test)]
mod testing;
