//! Classifications, with what hangs on them.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{StampRow, stamp};
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::{
    changes, frameworks, initiative_versions as versions, version_commitments, version_priorities,
    version_roles, version_themes,
};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::rules::{Body, Classification, Dating, Day, Role};

type VersionRow = (
    (i64, i64, i64, Day, String, String),
    (
        Option<i64>,
        Option<String>,
        bool,
        Option<Day>,
        Option<Day>,
        Option<String>,
        bool,
    ),
    StampRow,
);

pub(super) fn load_versions(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
    links: &mut Links,
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
                versions::parent_id,
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
    rows.into_iter()
        .map(|row| read_version(row, clock, links))
        .collect()
}

/// What hangs on versions, by version.
#[derive(Default)]
pub(super) struct Links {
    themes: BTreeMap<i64, i64>,
    roles: BTreeMap<i64, Vec<(Role, Body)>>,
    priorities: BTreeMap<i64, Vec<i64>>,
    commitments: BTreeMap<i64, Vec<i64>>,
}

impl Links {
    pub(super) fn load(conn: &mut Conn, ids: Option<&[i64]>) -> Result<Self> {
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
    let (parent, word, proposed, first, last, precision, withdrawn) = said;
    let precision = stored(precision.as_deref().unwrap_or("unknown"))?;
    let classification = Classification {
        id,
        stamp: stamp(clock, change)?,
        framework,
        framework_ends,
        kind: stored(&kind)?,
        alignment: stored(&alignment)?,
        parent,
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
