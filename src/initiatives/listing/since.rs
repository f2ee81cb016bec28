//! Records of which something became public after a day.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::clock::Clock;
use crate::db::schema::{changes, initiatives};
use crate::figures::View;
use crate::initiatives::stands::Stands;
use crate::rules::{Day, Instant};

/// From the end of a day to that of the day that is looked at, as far as is known.
pub fn since(clock: &Clock, view: &View, day: Day) -> (Instant, Instant) {
    let until = clock.end_of(view.moment().as_at).min(view.known());
    (clock.end_of(day), until)
}

/// That something of a record became public after the first instant, and not after the second.
pub(super) fn something_new((after, until): (Instant, Instant)) -> Stands {
    let new = changes::table
        .filter(changes::initiative_id.eq(initiatives::id.nullable()))
        .filter(changes::public_at.gt(after))
        .filter(changes::public_at.le(until));
    Box::new(exists(new.select(changes::id)))
}
