//! The STI Agenda 2026 progress tracker: what was promised, reported, documented and verified.

pub mod audit;
pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod i18n;
pub mod rules;
pub mod web;
