//! The newest profiles of many records.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::counts;
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{
    changes, initiative_versions as versions, version_commitments, version_priorities,
    version_roles, version_themes,
};
use crate::error::{Error, Result};
use crate::initiatives::{self, Profile};
use crate::rules::{Body, Dating, Day, Instant, Precision, Role};

type Row = (
    (i64, i64, i64, String, String, Option<i64>, Option<i64>),
    (
        Option<String>,
        bool,
        Option<Day>,
        Option<Day>,
        Option<String>,
        bool,
    ),
    Option<Instant>,
);

/// By record.
pub(super) fn load(
    conn: &mut Conn,
    ids: &[i64],
    published: &BTreeSet<i64>,
) -> Result<BTreeMap<i64, Profile>> {
    let rows: Vec<Row> = versions::table
        .inner_join(changes::table)
        .filter(versions::initiative_id.eq_any(ids))
        .order(versions::id)
        .select((
            (
                versions::id,
                versions::initiative_id,
                versions::framework_id,
                versions::kind,
                versions::alignment,
                versions::parent_id,
                versions::series_id,
            ),
            (
                versions::source_word,
                versions::proposed,
                versions::announced_first,
                versions::announced_last,
                versions::announced_precision,
                versions::withdrawn,
            ),
            changes::public_at,
        ))
        .load(conn)?;
    // The last of each record stands.
    let mut newest: BTreeMap<i64, Row> = BTreeMap::new();
    for row in rows {
        if counts(published, row.0.1, row.2) {
            newest.insert(row.0.1, row);
        }
    }
    let mut links = Links::load(conn, newest.values().map(|row| row.0.0).collect())?;
    newest
        .into_iter()
        .map(|(initiative, row)| Ok((initiative, read(row, &mut links)?)))
        .collect()
}

fn read(row: Row, links: &mut Links) -> Result<Profile> {
    let ((id, _, framework, kind, alignment, parent, series), rest, _) = row;
    let (word, proposed, first, last, precision, withdrawn) = rest;
    let precision: Precision = stored(precision.as_deref().unwrap_or("unknown"))?;
    let themes = links.themes.remove(&id).unwrap_or_default();
    let linked = links.commitments.remove(&id).unwrap_or_default();
    Ok(Profile {
        framework,
        kind: stored(&kind)?,
        alignment: stored(&alignment)?,
        parent,
        series,
        word: word.map(|word| stored(&word)).transpose()?,
        proposed,
        announced: Dating::from_columns(first, last, precision),
        withdrawn,
        primary_theme: themes.iter().find(|theme| theme.1).map(|theme| theme.0),
        themes: themes.iter().map(|theme| theme.0).collect(),
        roles: links.roles.remove(&id).unwrap_or_default(),
        priorities: links.priorities.remove(&id).unwrap_or_default(),
        commitments: linked.iter().map(|(commitment, _)| *commitment).collect(),
        confirmed: initiatives::confirmed(linked),
    }
    .in_order())
}

/// What hangs on versions.
#[derive(Default)]
struct Links {
    themes: BTreeMap<i64, Vec<(i64, bool)>>,
    roles: BTreeMap<i64, Vec<(Role, Body)>>,
    priorities: BTreeMap<i64, Vec<i64>>,
    commitments: BTreeMap<i64, Vec<(i64, String)>>,
}

impl Links {
    fn load(conn: &mut Conn, ids: Vec<i64>) -> Result<Self> {
        let mut links = Self::default();
        let themes: Vec<(i64, i64, bool)> = version_themes::table
            .filter(version_themes::version_id.eq_any(&ids))
            .select((
                version_themes::version_id,
                version_themes::theme_id,
                version_themes::is_primary,
            ))
            .load(conn)?;
        for (version, theme, primary) in themes {
            links
                .themes
                .entry(version)
                .or_default()
                .push((theme, primary));
        }
        type RoleRow = (i64, String, Option<i64>, Option<i64>);
        let roles: Vec<RoleRow> = version_roles::table
            .filter(version_roles::version_id.eq_any(&ids))
            .select((
                version_roles::version_id,
                version_roles::role,
                version_roles::state_id,
                version_roles::organisation_id,
            ))
            .load(conn)?;
        for (version, role, state, organisation) in roles {
            let body = state
                .map(Body::State)
                .or(organisation.map(Body::Organisation));
            let body = body.ok_or_else(|| Error::Stored("role without a body".into()))?;
            links
                .roles
                .entry(version)
                .or_default()
                .push((stored(&role)?, body));
        }
        let priorities: Vec<(i64, i64)> = version_priorities::table
            .filter(version_priorities::version_id.eq_any(&ids))
            .select((
                version_priorities::version_id,
                version_priorities::priority_id,
            ))
            .load(conn)?;
        for (version, priority) in priorities {
            links.priorities.entry(version).or_default().push(priority);
        }
        let commitments: Vec<(i64, (i64, String))> = version_commitments::table
            .filter(version_commitments::version_id.eq_any(&ids))
            .select((
                version_commitments::version_id,
                (
                    version_commitments::commitment_id,
                    version_commitments::basis,
                ),
            ))
            .load(conn)?;
        for (version, commitment) in commitments {
            links
                .commitments
                .entry(version)
                .or_default()
                .push(commitment);
        }
        Ok(links)
    }
}
