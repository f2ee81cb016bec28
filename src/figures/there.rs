//! Which records are there at a moment, and which of their facts count, as conditions of other
//! queries.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::db::schema::{changes, count_spans as spans, facts, initiatives};
use crate::rules::{Coded, Count, Day, Instant, Precision};

/// That an initiative is on record on a day.
#[diesel::dsl::auto_type(no_type_alias)]
pub fn on_record(day: Day) -> _ {
    let record: String = Count::Record.code();
    exists(
        spans::table
            .filter(spans::initiative_id.eq(initiatives::id))
            .filter(spans::counted.eq(record))
            .filter(spans::from_day.le(day))
            .filter(spans::to_day.gt(day)),
    )
}

/// That a fact with a day counts by the end of a day: what is known of a month or a year counts from
/// its last day, or from the day on which it was recorded, whichever is first.
#[diesel::dsl::auto_type(no_type_alias)]
pub fn counts_by(day: Day, until: Instant) -> _ {
    let exact: &'static str = Precision::Day.code();
    let recorded = facts::precision
        .ne(exact)
        .and(changes::recorded_at.le(until));
    facts::day_last
        .is_not_null()
        .and(facts::day_last.assume_not_null().le(day).or(recorded))
}

/// Narrows a boxed query over initiatives and their versions to the records that are there in a
/// view, each by the version that stands.
macro_rules! there {
    ($query:expr, $view:expr) => {
        match $view.past() {
            Some(past) => $query.filter($crate::db::among(
                $crate::db::schema::initiative_versions::id,
                past.values().map(|one| one.version),
            )),
            None => $query
                .filter(
                    $crate::db::schema::initiatives::public_version_id
                        .eq($crate::db::schema::initiative_versions::id.nullable()),
                )
                .filter($crate::figures::on_record($view.moment().as_at)),
        }
    };
}
pub(crate) use there;
