//! What stands behind a figure: the records that it counts.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::load;
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::commitments::Commitment;
use crate::db::Conn;
use crate::db::schema::{changes, organisations};
use crate::error::Result;
use crate::rules::coverage::{Report, heard};
use crate::rules::{
    Alignment, Body, Coded, Count, Figures, Instant, Known, Moment, Origin, Slice, Tally,
};

/// What stands behind a figure: the totals of a framework at a moment, and the records that a
/// count counts under a heading, with how much each adds. Both are evaluated from the facts,
/// which are read once.
///
/// # Errors
/// Where the database is away.
pub fn derivation(
    conn: &mut Conn,
    clock: &Clock,
    framework: i64,
    (count, alignment, slice): (Count, Option<Alignment>, Slice),
    moment: Moment,
) -> Result<(Figures, Vec<(i64, i64)>)> {
    let instant = clock.end_of(moment.known_on);
    let records = load::all_records(conn, clock)?;
    let counted = records.iter().filter_map(|record| {
        let known = Known::of(record, instant)?;
        let said = known.classification;
        let of_alignment = alignment.is_none_or(|one| one == said.alignment);
        let under = said.framework == framework && of_alignment && said.slices().contains(&slice);
        let amounts = known.on(moment.as_at)?.amounts_on(moment.as_at);
        amounts
            .get(&count)
            .filter(|_| under)
            .map(|amount| (record.id, *amount))
    });
    let counted = counted.collect();
    let tally = Tally::of_records(&records, moment.as_at, instant);
    Ok((Figures::new(framework, moment, tally), counted))
}

type Row = (
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Instant,
    Option<Instant>,
    String,
);

/// The bodies that reported in the 365 days up to a moment.
///
/// # Errors
/// Where the database is away.
pub fn coverage(conn: &mut Conn, clock: &Clock, moment: Moment) -> Result<BTreeSet<Body>> {
    let origins: Vec<&str> = Origin::ALL
        .iter()
        .filter(|origin| origin.is_lead())
        .map(|origin| origin.code())
        .collect();
    let rows: Vec<Row> = changes::table
        .left_join(organisations::table)
        .filter(changes::origin.eq_any(origins))
        .filter(changes::public_at.is_not_null())
        .select((
            changes::state_id,
            changes::organisation_id,
            organisations::state_id.nullable(),
            changes::recorded_at,
            changes::public_at,
            changes::origin,
        ))
        .load(conn)?;
    let mut reports = Vec::new();
    for (state, organisation, state_of, recorded_at, public_at, origin) in rows {
        let _: Origin = stored(&origin)?;
        let body = state
            .map(Body::State)
            .or(organisation.map(Body::Organisation));
        if let (Some(body), Some(public_at)) = (body, public_at) {
            let recorded_on = clock.day_of(recorded_at);
            reports.push(Report {
                body,
                state: state_of,
                recorded_on,
                public_at,
            });
        }
    }
    Ok(heard(&reports, moment.as_at, clock.end_of(moment.known_on)))
}

/// Adopted commitments under which no initiative is on record.
pub fn unlinked<'a>(commitments: &'a [Commitment], figures: &Figures) -> Vec<&'a Commitment> {
    commitments
        .iter()
        .filter(|commitment| commitment.is_adopted())
        .filter(|one| {
            figures
                .of(Count::Record, None, Slice::Commitment(one.id), &one.code)
                .is_zero()
        })
        .collect()
}
