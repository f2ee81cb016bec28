//! Records out of the tables, as the rules read them: published rows only.

/// The same columns in a `select`.
macro_rules! stamp_columns {
    () => {
        (
            changes::id,
            changes::recorded_at,
            changes::public_at,
            changes::origin,
        )
    };
}

/// Narrows a boxed query to some initiatives, or to none of them where all are meant.
macro_rules! of {
    ($query:expr, $column:expr, $ids:expr) => {{
        let query = $query.into_boxed::<MultiBackend>();
        match $ids {
            Some(ids) => query.filter($column.eq_any(ids.to_vec())),
            None => query,
        }
    }};
}

mod excerpt;
mod measures;
mod parts;
mod versions;

use std::collections::{BTreeMap, BTreeSet};

pub use self::excerpt::{Detail, detail};
use self::measures::load_measures;
pub use self::parts::NamedMilestone;
use self::parts::{load_backings, load_facts, load_milestones};
use self::versions::{Links, Wanted, load_versions};
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::rules::{Instant, Milestone, Record, Slice, Stamp};

/// Ids bound in one statement.
const CHUNK: usize = 500;

/// The records of these initiatives, those of which anything is published.
///
/// # Errors
/// Where the database is away or holds what the program does not know.
pub fn records(conn: &mut Conn, clock: &Clock, ids: &[i64]) -> Result<Vec<Record>> {
    let mut records = Vec::new();
    for chunk in ids.chunks(CHUNK) {
        records.extend(load(conn, clock, Some(chunk), Wanted::ALL)?.0);
    }
    Ok(records)
}

/// Every record of which anything is published.
///
/// # Errors
/// As [`records`].
pub fn all_records(conn: &mut Conn, clock: &Clock) -> Result<Vec<Record>> {
    Ok(load(conn, clock, None, Wanted::ALL)?.0)
}

/// The same, with what their milestones are called; of their classifications no more than what
/// tells whether they stand under a heading.
///
/// # Errors
/// As [`records`].
pub(super) fn all_under(
    conn: &mut Conn,
    clock: &Clock,
    slice: Slice,
) -> Result<(Vec<Record>, Vec<NamedMilestone>)> {
    load(conn, clock, None, Wanted::under(slice))
}

/// The milestones of records with every published version of their plans: one statement.
///
/// # Errors
/// As [`records`].
pub fn plans(
    conn: &mut Conn,
    clock: &Clock,
    ids: &[i64],
) -> Result<Vec<(i64, NamedMilestone, Milestone)>> {
    load_milestones(conn, clock, Some(ids))
}

/// The columns of a change that make a stamp.
type StampRow = (i64, Instant, Option<Instant>, String);

fn stamp(clock: &Clock, row: StampRow) -> Result<Stamp> {
    let (change, recorded_at, public_at, origin) = row;
    Ok(Stamp {
        change,
        recorded_at,
        recorded_on: clock.day_of(recorded_at),
        public_at: public_at.ok_or_else(|| Error::Stored("published without an instant".into()))?,
        origin: stored(&origin)?,
    })
}

fn load(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
    wanted: Wanted,
) -> Result<(Vec<Record>, Vec<NamedMilestone>)> {
    let mut named = Vec::new();
    let mut links = Links::load(conn, ids, wanted)?;
    let mut records: BTreeMap<i64, Record> = BTreeMap::new();
    for (initiative, version) in load_versions(conn, clock, ids, &mut links)? {
        records
            .entry(initiative)
            .or_insert_with(|| Record::new(initiative))
            .versions
            .push(version);
    }
    for (initiative, name, milestone) in load_milestones(conn, clock, ids)? {
        named.push(name);
        records
            .entry(initiative)
            .and_modify(|record| record.milestones.push(milestone));
    }
    for (initiative, fact) in load_facts(conn, clock, ids)? {
        records
            .entry(initiative)
            .and_modify(|record| record.facts.push(fact));
    }
    // A document that backs several facts comes with each of them.
    let mut known = BTreeSet::new();
    for (initiative, backing, document) in load_backings(conn, clock, ids)? {
        records.entry(initiative).and_modify(|record| {
            record.backings.push(backing);
            if known.insert(document.id) {
                record.documents.push(document);
            }
        });
    }
    for (initiative, measure) in load_measures(conn, clock, ids)? {
        records
            .entry(initiative)
            .and_modify(|record| record.measures.push(measure));
    }
    Ok((records.into_values().collect(), named))
}
