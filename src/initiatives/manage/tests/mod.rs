//! Stories of an administrator's work, as browsers see it, on every database that is there.

mod bad_input;
mod documents;
mod doors;
mod editors;
mod embargo;
mod lifecycle;
mod plans;
mod reports;
mod story;
mod world;

use world::{World, told};
