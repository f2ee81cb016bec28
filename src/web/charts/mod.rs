//! Charts: typed builders from figures to pictures, inline in a page and as files of their own.
//!
//! A builder ([`Lines`], [`Stacks`], [`Grid`], …) takes figures and words and places [`Drawing`]
//! marks; one template prints them. What it draws it also says: title, description, and the number
//! beside every mark or in it, so that nothing is told by colour alone.
//!
//! Scales and ticks are our own, forty lines in [`scale`]: counts from nought and days. Of the
//! crates that have them, `charts` (2019) and `lc-render` (2021) are no longer kept and bring an
//! SVG writer with them, `vizkit` (0.1) is young, and `plotters` hides its ticks behind back ends
//! that know neither titles nor right-to-left text.
//!
//! Direction: what is counted grows from the side on which the reader begins, so bars, stacks and
//! grids are mirrored in Arabic; time runs from left to right in every language, with labels in
//! the reader's own direction.

mod bars;
mod chart;
mod drawing;
mod grid;
mod lines;
mod scale;
mod shade;
mod stacks;

pub use bars::{Bar, Line, Part, Scale};
pub use chart::{Chart, Cite, Picture};
pub use drawing::{Anchor, Drawing, Mark, Px, Room, lines_of};
pub use grid::Grid;
pub use lines::{Lines, Marker, Series, Spark, in_own_direction};
pub use shade::{SHADES, shade};
pub use stacks::{Stack, Stacks, Stretch};
