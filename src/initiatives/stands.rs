//! Which version of a record stands on the day in view, to which counts it adds, and where it is
//! counted.

use diesel::dsl::{Eq, InnerJoinQuerySource, exists};
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::listing::Heading;
use crate::audit::changes::stored;
use crate::db::schema::{count_spans as spans, initiative_versions as versions, initiatives};
use crate::db::{Conn, MultiBackend, among};
use crate::error::{Error, Result};
use crate::figures::{Stood, View};
use crate::rules::{Count, Day, Kind};

/// The kind of a record by its newest profile, whether that withdraws it, drafts included; and
/// where figures count it on a day, if they do.
///
/// # Errors
/// [`Error::NotFound`] where there is none.
pub fn newest_and_counted(
    conn: &mut Conn,
    initiative: i64,
    day: Day,
) -> Result<(Kind, bool, Option<Heading>)> {
    let heading = spans::counted
        .like("status.%")
        .or(spans::counted.like("word.%"));
    let counted = spans::initiative_id
        .eq(versions::initiative_id)
        .and(heading)
        .and(spans::from_day.le(day))
        .and(spans::to_day.gt(day));
    let row: Option<(String, bool, Option<String>)> = versions::table
        .left_join(spans::table.on(counted))
        .filter(versions::initiative_id.eq(initiative))
        .order(versions::id.desc())
        .select((
            versions::kind,
            versions::withdrawn,
            spans::counted.nullable(),
        ))
        .first(conn)
        .optional()?;
    let (kind, withdrawn, counted) = row.ok_or(Error::NotFound)?;
    let heading = counted.as_deref().and_then(Count::from_code);
    let heading = heading.and_then(Heading::said_by);
    Ok((stored(&kind)?, withdrawn, heading))
}

type OfInitiative = Eq<versions::initiative_id, initiatives::id>;
type Joined = InnerJoinQuerySource<initiatives::table, versions::table, OfInitiative>;

/// The versions that were known on an earlier day and added to each of these counts.
pub(super) fn known(view: &View, counts: &[Count]) -> Option<Vec<i64>> {
    let adds = |one: &&Stood| counts.iter().all(|count| one.amounts.contains_key(count));
    let past = view.past()?.values();
    Some(past.filter(adds).map(|one| one.version).collect())
}

/// See [`stands`].
pub(super) type Stands = Box<dyn BoxableExpression<Joined, MultiBackend, SqlType = Bool>>;

/// That a version is what is known of its initiative, and that it adds to each of these counts on
/// the day that is looked at.
pub(super) fn stands(view: &View, counts: &[Count]) -> Stands {
    if let Some(known) = known(view, counts) {
        return Box::new(among(versions::id, known));
    }
    let day = view.moment().as_at;
    let shown = initiatives::public_version_id.eq(versions::id.nullable());
    let shown: Stands = Box::new(shown.assume_not_null());
    let both = |both: Stands, count: &Count| -> Stands { Box::new(both.and(on(*count, day))) };
    counts.iter().fold(shown, both)
}

/// That an initiative adds to a count on a day.
#[diesel::dsl::auto_type]
fn on_day(count: String, day: Day) -> _ {
    exists(
        spans::table
            .filter(spans::initiative_id.eq(initiatives::id))
            .filter(spans::counted.eq(count))
            .filter(spans::from_day.le(day))
            .filter(spans::to_day.gt(day)),
    )
}

pub(super) fn on(count: Count, day: Day) -> on_day {
    on_day(count.code(), day)
}

/// Narrows a query that groups, of whatever type, to the versions that are on record on the day that
/// is looked at, as far as is known: what [`stands`] says of queries of one type.
macro_rules! standing {
    ($query:expr, $view:expr) => {{
        use $crate::db::schema::{initiative_versions, initiatives};
        let query = $query.into_boxed::<$crate::db::MultiBackend>();
        let record = $crate::rules::Count::Record;
        match $crate::initiatives::stands::known($view, &[record]) {
            Some(known) => query.filter($crate::db::among(initiative_versions::id, known)),
            None => query
                .filter(initiatives::public_version_id.eq(initiative_versions::id.nullable()))
                .filter($crate::initiatives::stands::on(
                    record,
                    $view.moment().as_at,
                )),
        }
    }};
}
pub(super) use standing;
