use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::{Eyes, Likeness, SHOWN, Shared, Similar, needed, same_words, share, titles};
use crate::audit::changes::stored;
use crate::db::schema::{
    initiative_versions as versions, initiatives, version_roles, version_themes,
};
use crate::db::{Conn, MultiBackend};
use crate::error::Result;
use crate::i18n::{Text, words};
use crate::initiatives::store::{RoleRow, read_role};
use crate::rules::{Body, Day, Role};

/// The most titles that are read: the newest records.
const TITLES: i64 = 1_000;

/// The most records of which more than the title is read.
const CLOSE: usize = 40;

type Condition = Box<dyn BoxableExpression<initiatives::table, MultiBackend, SqlType = Bool>>;

/// Records that somebody may see and that a new one may be the same as, the most similar first,
/// at most [`SHOWN`]: four statements.
///
/// # Errors
/// Where the database is away.
pub fn find(conn: &mut Conn, new: &Likeness, eyes: Eyes<'_>) -> Result<Vec<Similar>> {
    let titles = close_titles(conn, &new.title)?;
    if titles.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = complete(conn, titles, new, eyes)?;
    found.retain(|one| !one.shared.is_empty());
    // The larger share first; of equals, the newest.
    found.sort_by(|a, b| {
        let (of_a, of_b) = (
            share(&new.title, &a.likeness.title),
            share(&new.title, &b.likeness.title),
        );
        (of_b.0 * of_a.1)
            .cmp(&(of_a.0 * of_b.1))
            .then(b.id.cmp(&a.id))
    });
    found.truncate(SHOWN);
    Ok(found)
}

type TitleRow = (i64, String, Text, Option<i64>);

/// Titles that share words enough.
fn close_titles(conn: &mut Conn, title: &Text) -> Result<Vec<TitleRow>> {
    let Some(condition) = condition(title) else {
        return Ok(Vec::new());
    };
    let rows: Vec<TitleRow> = initiatives::table
        .filter(condition)
        .order(initiatives::id.desc())
        .limit(TITLES)
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            initiatives::public_version_id,
        ))
        .load(conn)?;
    let close = rows.into_iter().filter(|row| same_words(title, &row.2));
    Ok(close.take(CLOSE).collect())
}

/// Of one of the titles, a word of every group.
fn condition(title: &Text) -> Option<Condition> {
    let of_title = |words: &BTreeSet<String>| {
        let groups = needed(words).into_iter().filter_map(|group| {
            let word = |word: String| -> Condition {
                // Letters and digits only: nothing in it means something to LIKE.
                Box::new(initiatives::search_text.like(format!("%{word}%")))
            };
            group
                .into_iter()
                .map(word)
                .reduce(|one, other| Box::new(one.or(other)))
        });
        groups.reduce(|one, other| -> Condition { Box::new(one.and(other)) })
    };
    titles(title)
        .iter()
        .filter_map(of_title)
        .reduce(|one, other| Box::new(one.or(other)))
}

type VersionRow = (
    i64,
    i64,
    String,
    Option<i64>,
    bool,
    Option<Day>,
    Option<Day>,
);

fn complete(
    conn: &mut Conn,
    titles: Vec<TitleRow>,
    new: &Likeness,
    eyes: Eyes<'_>,
) -> Result<Vec<Similar>> {
    let ids: Vec<i64> = titles.iter().map(|row| row.0).collect();
    let shown = profiles(conn, &titles, &ids)?;
    let rows: Vec<i64> = shown.values().map(|row| row.1).collect();
    let themes: Vec<(i64, i64)> = version_themes::table
        .filter(version_themes::version_id.eq_any(&rows))
        .select((version_themes::version_id, version_themes::theme_id))
        .load(conn)?;
    let roles: Vec<(i64, RoleRow)> = version_roles::table
        .filter(version_roles::version_id.eq_any(&rows))
        .select((
            version_roles::version_id,
            (
                version_roles::role,
                version_roles::state_id,
                version_roles::organisation_id,
            ),
        ))
        .load(conn)?;
    let mut found = Vec::new();
    for (id, reference, title, public) in titles {
        let Some((_, version, kind, series, withdrawn, first, last)) = shown.get(&id) else {
            continue;
        };
        let mine = roles.iter().filter(|(of, _)| of == version);
        let roles = mine
            .map(|(_, role)| read_role(role.clone()))
            .collect::<Result<Vec<(Role, Body)>>>()?;
        if *withdrawn || !(public.is_some() || may_see(eyes, &roles)) {
            continue;
        }
        let mine = themes.iter().filter(|(of, _)| of == version);
        let likeness = Likeness {
            years: years(&title, [*first, *last]),
            themes: mine.map(|(_, theme)| *theme).collect(),
            bodies: roles.into_iter().map(|(_, body)| body).collect(),
            title,
        };
        found.push(Similar {
            id,
            reference,
            shared: Shared::of(new, &likeness),
            likeness,
            kind: stored(kind)?,
            series: *series,
            public: public.is_some(),
        });
    }
    Ok(found)
}

/// The profile that each is seen by: the public one, or while nothing is public the newest.
fn profiles(
    conn: &mut Conn,
    titles: &[TitleRow],
    ids: &[i64],
) -> Result<BTreeMap<i64, VersionRow>> {
    let rows: Vec<VersionRow> = versions::table
        .filter(versions::initiative_id.eq_any(ids))
        .order(versions::id)
        .select((
            versions::initiative_id,
            versions::id,
            versions::kind,
            versions::series_id,
            versions::withdrawn,
            versions::announced_first,
            versions::announced_last,
        ))
        .load(conn)?;
    let public: BTreeMap<i64, Option<i64>> = titles.iter().map(|row| (row.0, row.3)).collect();
    let seen = rows.into_iter().filter(|row| {
        let public = public.get(&row.0).copied().flatten();
        public.is_none_or(|version| version == row.1)
    });
    // The last of them, where there are several.
    Ok(seen.map(|row| (row.0, row)).collect())
}

fn may_see(eyes: Eyes<'_>, roles: &[(Role, Body)]) -> bool {
    match eyes {
        Eyes::All => true,
        Eyes::Of(bodies) => roles
            .iter()
            .any(|(role, body)| *role == Role::Lead && bodies.contains(body)),
    }
}

fn years(title: &Text, days: [Option<Day>; 2]) -> BTreeSet<i32> {
    use chrono::Datelike;
    let said = [&title.en, &title.ar, &title.fr].into_iter().flatten();
    let said = said.flat_map(|title| words::years(title));
    said.chain(days.into_iter().flatten().map(|day| day.year()))
        .collect()
}
