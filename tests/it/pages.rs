//! What readers see, address by address.

mod cache;
mod crawl;
mod due;
mod embargo;
pub mod files;
pub mod initiatives;
mod languages;
mod links;
mod methodology;
mod overview;
mod record;
mod search;
mod why;
