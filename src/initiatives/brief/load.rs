//! The lists as they are loaded.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::Names;
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::version_roles;
use crate::error::Result;
use crate::figures::View;
use crate::i18n::{Locale, Text};
use crate::initiatives::listing::{self, Filter, Heading, Sort};
use crate::initiatives::store::read_role;
use crate::organisations;
use crate::rules::{Alignment, Body, Instant, Kind, Role};
use crate::states::State;

/// Rows of a list in brief; a link leads to the others.
pub(super) const SHOWN: usize = 20;

/// Lists as they were loaded, with the names that they need.
pub struct Lists {
    pub(super) lists: Vec<Vec<Short>>,
    /// The names.
    pub names: Names,
}

impl Lists {
    /// The references of everything that the lists show.
    pub fn references(&self) -> Vec<String> {
        let shown = self.lists.iter().flat_map(|list| list.iter().take(SHOWN));
        shown.map(|one| one.reference.clone()).collect()
    }
}

/// What is loaded of one initiative.
pub(super) struct Short {
    pub reference: String,
    pub title: Text,
    pub kind: Kind,
    pub alignment: Alignment,
    pub roles: Vec<(Role, Body)>,
    pub heading: Heading,
}

/// The filters of a body's lists: what it leads, what it hosts, and its other parts: what it takes
/// part in, receives or pays for.
pub fn parts_of(body: Body) -> [Filter; 3] {
    let of = |role, except| Filter {
        bodies: vec![vec![body]],
        role,
        except,
        ..Filter::default()
    };
    [
        of(Some(Role::Lead), Vec::new()),
        of(Some(Role::Host), Vec::new()),
        of(None, vec![Role::Lead, Role::Host]),
    ]
}

/// One list for each filter, by title; two statements, and one for each list. `states` are all
/// states; `of` asks for the names of the organisations of a state that
/// the public knows by now.
///
/// # Errors
/// Where the database is away.
pub fn load(
    conn: &mut Conn,
    view: &View,
    filters: &[Filter],
    locale: Locale,
    states: Vec<State>,
    of: Option<(i64, Instant)>,
) -> Result<Lists> {
    let limit = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let order = (Sort::Title, locale);
    let lists = filters
        .iter()
        .map(|filter| listing::rows(conn, view, filter, order, None, limit))
        .collect::<Result<Vec<_>>>()?;
    complete(conn, view, lists, states, of)
}

/// One list, by title, after the initiative with a reference; three statements.
///
/// # Errors
/// [`Error::Parameter`](crate::error::Error::Parameter) where there is no such reference.
pub fn load_after(
    conn: &mut Conn,
    view: &View,
    filter: &Filter,
    (after, locale): (Option<&str>, Locale),
    states: Vec<State>,
) -> Result<Lists> {
    let limit = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let order = (Sort::Title, locale);
    let list = listing::rows(conn, view, filter, order, after, limit)?;
    complete(conn, view, vec![list], states, None)
}

/// The lists with where each initiative stands, its bodies and their names.
fn complete(
    conn: &mut Conn,
    view: &View,
    lists: Vec<Vec<listing::Row>>,
    states: Vec<State>,
    of: Option<(i64, Instant)>,
) -> Result<Lists> {
    let versions = lists.iter().flatten().map(|row| row.3).collect();
    let roles = roles(conn, &only_once(versions))?;
    let short = |(_, reference, title, version, kind, alignment, _, standing): listing::Row| {
        let mine = roles.iter().filter(|(of, _)| *of == version);
        Ok(Short {
            heading: listing::heading::read(view, standing.as_deref())?,
            roles: mine.map(|(_, role)| *role).collect(),
            kind: stored(&kind)?,
            alignment: stored(&alignment)?,
            reference,
            title,
        })
    };
    let lists = lists
        .into_iter()
        .map(|rows| rows.into_iter().map(short).collect())
        .collect::<Result<Vec<_>>>()?;
    let named = roles.iter().filter_map(|(_, (_, body))| match body {
        Body::Organisation(id) => Some(*id),
        Body::State(_) => None,
    });
    let named = only_once(named.collect());
    let organisations = match of {
        Some(of) => organisations::named_or_of(conn, &named, of)?,
        None => organisations::named(conn, &named)?,
    };
    Ok(Lists {
        lists,
        names: Names::new(states, organisations),
    })
}

fn only_once(ids: Vec<i64>) -> Vec<i64> {
    ids.into_iter()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// The roles of bodies in versions.
fn roles(conn: &mut Conn, versions: &[i64]) -> Result<Vec<(i64, (Role, Body))>> {
    type Row = (i64, (String, Option<i64>, Option<i64>));
    let rows: Vec<Row> = version_roles::table
        .filter(version_roles::version_id.eq_any(versions))
        .order(version_roles::id)
        .select((
            version_roles::version_id,
            (
                version_roles::role,
                version_roles::state_id,
                version_roles::organisation_id,
            ),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(version, role)| Ok((version, read_role(role)?)))
        .collect()
}
