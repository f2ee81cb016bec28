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
use crate::rules::{Body, Classification, Dating, Day, Role, Slice};

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

/// Which of them are wanted: each is a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figures) struct Wanted {
    themes: bool,
    roles: bool,
    priorities: bool,
    commitments: bool,
}

impl Wanted {
    /// Everything.
    pub(in crate::figures) const ALL: Self = Self {
        themes: true,
        roles: true,
        priorities: true,
        commitments: true,
    };

    /// What tells whether a record stands under a heading.
    pub(in crate::figures) fn under(slice: Slice) -> Self {
        let roles = matches!(
            slice,
            Slice::LeadState(_)
                | Slice::LeadOrganisation(_)
                | Slice::State(_)
                | Slice::Organisation(_)
        );
        Self {
            themes: matches!(slice, Slice::Theme(_)),
            roles,
            priorities: matches!(slice, Slice::Priority(_)),
            commitments: matches!(slice, Slice::Commitment(_)),
        }
    }
}

impl Links {
    pub(super) fn load(conn: &mut Conn, ids: Option<&[i64]>, wanted: Wanted) -> Result<Self> {
        let mut links = Self::default();
        if wanted.themes {
            links.themes = themes(conn, ids)?;
        }
        if wanted.roles {
            links.roles = roles(conn, ids)?;
        }
        if wanted.priorities {
            links.priorities = priorities(conn, ids)?;
        }
        if wanted.commitments {
            links.commitments = commitments(conn, ids)?;
        }
        Ok(links)
    }
}

fn themes(conn: &mut Conn, ids: Option<&[i64]>) -> Result<BTreeMap<i64, i64>> {
    let rows: Vec<(i64, i64)> = of!(
        version_themes::table.inner_join(versions::table),
        versions::initiative_id,
        ids
    )
    .filter(version_themes::is_primary.eq(true))
    .select((version_themes::version_id, version_themes::theme_id))
    .load(conn)?;
    Ok(rows.into_iter().collect())
}

fn roles(conn: &mut Conn, ids: Option<&[i64]>) -> Result<BTreeMap<i64, Vec<(Role, Body)>>> {
    let rows: Vec<(i64, String, Option<i64>, Option<i64>)> = of!(
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
    let mut by_version: BTreeMap<i64, Vec<(Role, Body)>> = BTreeMap::new();
    for (version, role, state, organisation) in rows {
        let body = state
            .map(Body::State)
            .or(organisation.map(Body::Organisation));
        let body = body.ok_or_else(|| Error::Stored("role without a body".into()))?;
        let role = stored(&role)?;
        by_version.entry(version).or_default().push((role, body));
    }
    Ok(by_version)
}

fn priorities(conn: &mut Conn, ids: Option<&[i64]>) -> Result<BTreeMap<i64, Vec<i64>>> {
    let rows: Vec<(i64, i64)> = of!(
        version_priorities::table.inner_join(versions::table),
        versions::initiative_id,
        ids
    )
    .select((
        version_priorities::version_id,
        version_priorities::priority_id,
    ))
    .load(conn)?;
    Ok(grouped(rows))
}

fn commitments(conn: &mut Conn, ids: Option<&[i64]>) -> Result<BTreeMap<i64, Vec<i64>>> {
    let rows: Vec<(i64, i64)> = of!(
        version_commitments::table.inner_join(versions::table),
        versions::initiative_id,
        ids
    )
    .select((
        version_commitments::version_id,
        version_commitments::commitment_id,
    ))
    .load(conn)?;
    Ok(grouped(rows))
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
