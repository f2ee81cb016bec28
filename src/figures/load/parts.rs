//! Milestones, facts and documents, with what pages call them.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{StampRow, stamp};
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::{
    changes, documents, fact_documents, facts, milestone_versions as plans, milestones,
};
use crate::db::{Conn, MultiBackend};
use crate::error::Result;
use crate::i18n::Text;
use crate::rules::{Backing, Dating, Day, Document, Fact, Milestone, Plan, Stamp, Step};

type MilestoneRow = (
    (i64, i64, i32, Option<String>, Text),
    (i64, String, Option<Day>, Option<Day>, Option<String>, bool),
    StampRow,
);

/// A milestone with what pages call it.
#[derive(Clone, Debug)]
pub struct NamedMilestone {
    /// The row.
    pub id: i64,
    /// Its number within the record.
    pub number: i32,
    /// The lifecycle step; none where it was added.
    pub step: Option<Step>,
    /// The title of an added one.
    pub title: Text,
}

pub(super) fn load_milestones(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
) -> Result<Vec<(i64, NamedMilestone, Milestone)>> {
    let joined = plans::table
        .inner_join(milestones::table)
        .inner_join(changes::table)
        .filter(changes::public_at.is_not_null())
        .order((milestones::number, plans::id));
    let rows: Vec<MilestoneRow> = of!(joined, milestones::initiative_id, ids)
        .select((
            (
                milestones::id,
                milestones::initiative_id,
                milestones::number,
                milestones::step,
                crate::text_columns!(milestones, title),
            ),
            (
                plans::id,
                plans::nature,
                plans::due_first,
                plans::due_last,
                plans::due_precision,
                plans::dropped,
            ),
            stamp_columns!(),
        ))
        .load(conn)?;
    let mut found: BTreeMap<i64, (i64, NamedMilestone, Milestone)> = BTreeMap::new();
    for ((id, initiative, number, step, title), plan, change) in rows {
        let plan = read_plan(plan, stamp(clock, change)?)?;
        let step = step.map(|step| stored(&step)).transpose()?;
        let (_, _, milestone) = found.entry(id).or_insert_with(|| {
            let named = NamedMilestone {
                id,
                number,
                step,
                title,
            };
            (
                initiative,
                named,
                Milestone {
                    id,
                    step,
                    plans: Vec::new(),
                },
            )
        });
        milestone.plans.push(plan);
    }
    Ok(found.into_values().collect())
}

fn read_plan(
    row: (i64, String, Option<Day>, Option<Day>, Option<String>, bool),
    stamp: Stamp,
) -> Result<Plan> {
    let (id, nature, first, last, precision, dropped) = row;
    let precision = stored(precision.as_deref().unwrap_or("unknown"))?;
    let due = Dating::from_columns(first, last, precision);
    Ok(Plan {
        id,
        stamp,
        nature: stored(&nature)?,
        due,
        dropped,
    })
}

type FactRow = (
    (
        i64,
        i64,
        String,
        Option<i64>,
        Option<i64>,
        Option<i64>,
        Option<i64>,
    ),
    (Option<Day>, Option<Day>, String),
    StampRow,
);

pub(super) fn load_facts(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
) -> Result<Vec<(i64, Fact)>> {
    let joined = facts::table
        .inner_join(changes::table)
        .filter(changes::public_at.is_not_null());
    let rows: Vec<FactRow> = of!(joined, facts::initiative_id, ids)
        .select((
            (
                facts::id,
                facts::initiative_id,
                facts::kind,
                facts::milestone_id,
                facts::about_id,
                facts::document_id,
                facts::supersedes_id,
            ),
            (facts::day_first, facts::day_last, facts::precision),
            stamp_columns!(),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(identity, (first, last, precision), change)| {
            let (id, initiative, kind, milestone, about, document, supersedes) = identity;
            let fact = Fact {
                id,
                stamp: stamp(clock, change)?,
                kind: stored(&kind)?,
                milestone,
                about,
                document,
                supersedes,
                dating: Dating::from_columns(first, last, stored(&precision)?),
            };
            Ok((initiative, fact))
        })
        .collect()
}

/// Record, fact, document; since when each is known: that the document backs the fact, and the
/// document itself.
type BackingRow = ((i64, i64, i64), StampRow, StampRow);

/// The documents that back facts, and that they do: one statement. What backs nothing tells the
/// rules nothing.
pub(super) fn load_backings(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
) -> Result<Vec<(i64, Backing, Document)>> {
    let given = diesel::alias!(changes as given);
    let joined = fact_documents::table
        .inner_join(documents::table)
        .inner_join(changes::table.on(fact_documents::change_id.eq(changes::id)))
        .inner_join(given.on(given.field(changes::id).eq(documents::change_id)))
        .filter(changes::public_at.is_not_null())
        .filter(given.field(changes::public_at).is_not_null());
    let rows: Vec<BackingRow> = of!(joined, documents::initiative_id, ids)
        .select((
            (
                documents::initiative_id,
                fact_documents::fact_id,
                fact_documents::document_id,
            ),
            stamp_columns!(),
            (
                given.field(changes::id),
                given.field(changes::recorded_at),
                given.field(changes::public_at),
                given.field(changes::origin),
            ),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|((initiative, fact, id), backs, given)| {
            let backing = Backing {
                fact,
                document: id,
                stamp: stamp(clock, backs)?,
            };
            let stamp = stamp(clock, given)?;
            Ok((initiative, backing, Document { id, stamp }))
        })
        .collect()
}
