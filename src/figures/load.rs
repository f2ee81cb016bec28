//! Records out of the tables, as the rules read them: published rows only.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::{
    changes, documents, fact_documents, facts, frameworks, initiative_versions as versions,
    milestone_versions as plans, milestones, version_commitments, version_priorities,
    version_roles, version_themes,
};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::rules::{
    Backing, Body, Classification, Dating, Day, Document, Fact, Instant, Milestone, Plan, Record,
    Role, Stamp,
};

/// Ids bound in one statement.
const CHUNK: usize = 500;

/// The records of these initiatives, those of which anything is published.
///
/// # Errors
/// Where the database is away or holds what the program does not know.
pub fn records(conn: &mut Conn, clock: &Clock, ids: &[i64]) -> Result<Vec<Record>> {
    let mut records = Vec::new();
    for chunk in ids.chunks(CHUNK) {
        records.extend(load(conn, clock, Some(chunk))?);
    }
    Ok(records)
}

/// Every record of which anything is published.
///
/// # Errors
/// As [`records`].
pub fn all_records(conn: &mut Conn, clock: &Clock) -> Result<Vec<Record>> {
    load(conn, clock, None)
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

fn load(conn: &mut Conn, clock: &Clock, ids: Option<&[i64]>) -> Result<Vec<Record>> {
    let mut records: BTreeMap<i64, Record> = BTreeMap::new();
    for (initiative, version) in load_versions(conn, clock, ids)? {
        let record = records.entry(initiative).or_insert_with(|| Record {
            id: initiative,
            versions: Vec::new(),
            milestones: Vec::new(),
            facts: Vec::new(),
            documents: Vec::new(),
            backings: Vec::new(),
        });
        record.versions.push(version);
    }
    for (initiative, milestone) in load_milestones(conn, clock, ids)? {
        if let Some(record) = records.get_mut(&initiative) {
            record.milestones.push(milestone);
        }
    }
    for (initiative, fact) in load_facts(conn, clock, ids)? {
        if let Some(record) = records.get_mut(&initiative) {
            record.facts.push(fact);
        }
    }
    for (initiative, document) in load_documents(conn, clock, ids)? {
        if let Some(record) = records.get_mut(&initiative) {
            record.documents.push(document);
        }
    }
    for (initiative, backing) in load_backings(conn, clock, ids)? {
        if let Some(record) = records.get_mut(&initiative) {
            record.backings.push(backing);
        }
    }
    Ok(records.into_values().collect())
}

type VersionRow = (
    (i64, i64, i64, Day, String, String),
    (
        Option<String>,
        bool,
        Option<Day>,
        Option<Day>,
        Option<String>,
        bool,
    ),
    StampRow,
);

fn load_versions(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
) -> Result<Vec<(i64, Classification)>> {
    let joined = versions::table
        .inner_join(changes::table)
        .inner_join(frameworks::table)
        .filter(changes::public_at.is_not_null())
        .order(versions::id);
    let rows: Vec<VersionRow> = of!(joined, versions::initiative_id, ids)
        .select((
            (
                versions::id,
                versions::initiative_id,
                versions::framework_id,
                frameworks::ends_on,
                versions::kind,
                versions::alignment,
            ),
            (
                versions::source_word,
                versions::proposed,
                versions::announced_first,
                versions::announced_last,
                versions::announced_precision,
                versions::withdrawn,
            ),
            stamp_columns!(),
        ))
        .load(conn)?;
    let mut links = Links::load(conn, ids)?;
    rows.into_iter()
        .map(|row| read_version(row, clock, &mut links))
        .collect()
}

/// What hangs on versions, by version.
struct Links {
    themes: BTreeMap<i64, i64>,
    roles: BTreeMap<i64, Vec<(Role, Body)>>,
    priorities: BTreeMap<i64, Vec<i64>>,
    commitments: BTreeMap<i64, Vec<i64>>,
}

impl Links {
    fn load(conn: &mut Conn, ids: Option<&[i64]>) -> Result<Self> {
        let themes: Vec<(i64, i64)> = of!(
            version_themes::table.inner_join(versions::table),
            versions::initiative_id,
            ids
        )
        .filter(version_themes::is_primary.eq(true))
        .select((version_themes::version_id, version_themes::theme_id))
        .load(conn)?;
        let roles: Vec<(i64, String, Option<i64>, Option<i64>)> = of!(
            version_roles::table.inner_join(versions::table),
            versions::initiative_id,
            ids
        )
        .select((
            version_roles::version_id,
            version_roles::role,
            version_roles::state_id,
            version_roles::organisation_id,
        ))
        .load(conn)?;
        let priorities: Vec<(i64, i64)> = of!(
            version_priorities::table.inner_join(versions::table),
            versions::initiative_id,
            ids
        )
        .select((
            version_priorities::version_id,
            version_priorities::priority_id,
        ))
        .load(conn)?;
        let commitments: Vec<(i64, i64)> = of!(
            version_commitments::table.inner_join(versions::table),
            versions::initiative_id,
            ids
        )
        .select((
            version_commitments::version_id,
            version_commitments::commitment_id,
        ))
        .load(conn)?;
        let mut by_version: BTreeMap<i64, Vec<(Role, Body)>> = BTreeMap::new();
        for (version, role, state, organisation) in roles {
            let body = state
                .map(Body::State)
                .or(organisation.map(Body::Organisation));
            let body = body.ok_or_else(|| Error::Stored("role without a body".into()))?;
            by_version
                .entry(version)
                .or_default()
                .push((stored(&role)?, body));
        }
        Ok(Self {
            themes: themes.into_iter().collect(),
            roles: by_version,
            priorities: grouped(priorities),
            commitments: grouped(commitments),
        })
    }
}

fn grouped(pairs: Vec<(i64, i64)>) -> BTreeMap<i64, Vec<i64>> {
    let mut groups: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (key, value) in pairs {
        groups.entry(key).or_default().push(value);
    }
    groups
}

fn read_version(
    (identity, said, change): VersionRow,
    clock: &Clock,
    links: &mut Links,
) -> Result<(i64, Classification)> {
    let (id, initiative, framework, framework_ends, kind, alignment) = identity;
    let (word, proposed, first, last, precision, withdrawn) = said;
    let precision = stored(precision.as_deref().unwrap_or("unknown"))?;
    let classification = Classification {
        id,
        stamp: stamp(clock, change)?,
        framework,
        framework_ends,
        kind: stored(&kind)?,
        alignment: stored(&alignment)?,
        primary_theme: links.themes.remove(&id),
        roles: links.roles.remove(&id).unwrap_or_default(),
        priorities: links.priorities.remove(&id).unwrap_or_default(),
        commitments: links.commitments.remove(&id).unwrap_or_default(),
        word: word.map(|word| stored(&word)).transpose()?,
        proposed,
        announced: Dating::from_columns(first, last, precision),
        withdrawn,
    };
    Ok((initiative, classification))
}

type PlanRow = (
    i64,
    i64,
    String,
    Option<Day>,
    Option<Day>,
    Option<String>,
    bool,
    StampRow,
);

fn load_milestones(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
) -> Result<Vec<(i64, Milestone)>> {
    let rows: Vec<(i64, i64, Option<String>)> =
        of!(milestones::table, milestones::initiative_id, ids)
            .select((milestones::id, milestones::initiative_id, milestones::step))
            .load(conn)?;
    let joined = plans::table
        .inner_join(milestones::table)
        .inner_join(changes::table)
        .filter(changes::public_at.is_not_null());
    let plan_rows: Vec<PlanRow> = of!(joined, milestones::initiative_id, ids)
        .select((
            plans::id,
            plans::milestone_id,
            plans::nature,
            plans::due_first,
            plans::due_last,
            plans::due_precision,
            plans::dropped,
            stamp_columns!(),
        ))
        .load(conn)?;
    let mut plans: BTreeMap<i64, Vec<Plan>> = BTreeMap::new();
    for (id, milestone, nature, first, last, precision, dropped, change) in plan_rows {
        let precision = stored(precision.as_deref().unwrap_or("unknown"))?;
        let due = Dating::from_columns(first, last, precision);
        let plan = Plan {
            id,
            stamp: stamp(clock, change)?,
            nature: stored(&nature)?,
            due,
            dropped,
        };
        plans.entry(milestone).or_default().push(plan);
    }
    rows.into_iter()
        .map(|(id, initiative, step)| {
            let step = step.map(|step| stored(&step)).transpose()?;
            let plans = plans.remove(&id).unwrap_or_default();
            Ok((initiative, Milestone { id, step, plans }))
        })
        .collect()
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

fn load_facts(conn: &mut Conn, clock: &Clock, ids: Option<&[i64]>) -> Result<Vec<(i64, Fact)>> {
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

fn load_documents(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
) -> Result<Vec<(i64, Document)>> {
    let joined = documents::table
        .inner_join(changes::table)
        .filter(changes::public_at.is_not_null());
    let rows: Vec<(i64, i64, StampRow)> = of!(joined, documents::initiative_id, ids)
        .select((documents::id, documents::initiative_id, stamp_columns!()))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, initiative, change)| {
            Ok((
                initiative,
                Document {
                    id,
                    stamp: stamp(clock, change)?,
                },
            ))
        })
        .collect()
}

fn load_backings(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
) -> Result<Vec<(i64, Backing)>> {
    let joined = fact_documents::table
        .inner_join(documents::table)
        .inner_join(changes::table.on(fact_documents::change_id.eq(changes::id)))
        .filter(changes::public_at.is_not_null());
    let rows: Vec<(i64, i64, i64, StampRow)> = of!(joined, documents::initiative_id, ids)
        .select((
            documents::initiative_id,
            fact_documents::fact_id,
            fact_documents::document_id,
            stamp_columns!(),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(initiative, fact, document, change)| {
            Ok((
                initiative,
                Backing {
                    fact,
                    document,
                    stamp: stamp(clock, change)?,
                },
            ))
        })
        .collect()
}
