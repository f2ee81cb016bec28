//! What hangs on a public profile, by code and name, for the record's page: each list is one
//! statement.

use diesel::prelude::*;

use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{
    initiative_versions as versions, initiatives, organisations, priorities, states, themes,
    version_priorities, version_roles, version_themes,
};
use crate::error::{Error, Result};
use crate::figures::View;
use crate::i18n::Text;
use crate::initiatives::listing::public;
use crate::initiatives::stands::stands;
use crate::rules::{Body, Coded, Count, Role};

/// A code and what it is called.
pub type Named = (String, Text);

/// A body by code and name; a state or an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyName {
    /// It is a state.
    pub is_state: bool,
    /// The code in addresses.
    pub code: String,
    /// The name.
    pub name: Text,
}

/// The columns of a state and of an organisation, of which one is there.
pub type BodyColumns = (Option<(String, Text)>, Option<(String, Text)>);

impl BodyName {
    /// Out of the columns of a state and of an organisation; none where neither is there.
    pub fn read((state, organisation): BodyColumns) -> Option<Self> {
        let state = state.map(|(code, name)| Self {
            is_state: true,
            code,
            name,
        });
        let organisation = organisation.map(|(code, name)| Self {
            is_state: false,
            code,
            name,
        });
        state.or(organisation)
    }
}

/// The rows of the public records among some references.
///
/// # Errors
/// Where the database is away.
pub fn public_rows(conn: &mut Conn, references: &[String]) -> Result<Vec<(String, i64)>> {
    // What cannot be a reference is not asked for: PostgreSQL refuses a NUL in a text.
    let plain = |one: &&String| one.bytes().all(|byte| byte.is_ascii_graphic());
    let plain: Vec<&String> = references.iter().filter(plain).take(100).collect();
    if plain.is_empty() {
        return Ok(Vec::new());
    }
    Ok(initiatives::table
        .filter(initiatives::reference.eq_any(plain))
        .filter(initiatives::public_version_id.is_not_null())
        .select((initiatives::reference, initiatives::id))
        .load(conn)?)
}

/// What a body is called; none where it is no longer there.
///
/// # Errors
/// Where the database is away.
pub fn body_name(conn: &mut Conn, body: Body) -> Result<Option<BodyName>> {
    let columns: BodyColumns = match body {
        Body::State(id) => {
            let found = states::table
                .find(id)
                .select((states::iso3, crate::text_columns!(states, name)));
            (found.first(conn).optional()?, None)
        }
        Body::Organisation(id) => {
            let found = organisations::table.find(id).select((
                organisations::code,
                crate::text_columns!(organisations, name),
            ));
            (None, found.first(conn).optional()?)
        }
    };
    Ok(BodyName::read(columns))
}

/// The themes of a version, the primary one first.
///
/// # Errors
/// Where the database is away.
pub fn themes_of(conn: &mut Conn, version: i64) -> Result<Vec<(String, Text, bool)>> {
    Ok(version_themes::table
        .inner_join(themes::table)
        .filter(version_themes::version_id.eq(version))
        .order((version_themes::is_primary.desc(), themes::position))
        .select((
            themes::code,
            crate::text_columns!(themes, name),
            version_themes::is_primary,
        ))
        .load(conn)?)
}

/// A theme of a version: its code, its name, and whether it is the primary one.
pub type ThemeOf = (String, Text, bool);

/// The themes of a version, the primary one first, and its priorities, in one statement.
///
/// # Errors
/// Where the database is away.
pub fn themes_and_priorities_of(
    conn: &mut Conn,
    version: i64,
) -> Result<(Vec<ThemeOf>, Vec<Named>)> {
    let with_priority = version_priorities::version_id.eq(versions::id);
    let with_theme = version_themes::version_id.eq(versions::id);
    let rows: Vec<(Option<ThemeOf>, Option<Named>)> = versions::table
        .left_join(version_themes::table.on(with_theme))
        .left_join(themes::table.on(version_themes::theme_id.eq(themes::id)))
        .left_join(version_priorities::table.on(with_priority))
        .left_join(priorities::table.on(version_priorities::priority_id.eq(priorities::id)))
        .filter(versions::id.eq(version))
        .order((
            version_themes::is_primary.desc(),
            themes::position,
            priorities::position,
        ))
        .select((
            (
                themes::code,
                crate::text_columns!(themes, name),
                version_themes::is_primary,
            )
                .nullable(),
            (priorities::code, crate::text_columns!(priorities, name)).nullable(),
        ))
        .load(conn)?;
    let (mut under, mut own): (Vec<ThemeOf>, Vec<Named>) = (Vec::new(), Vec::new());
    // Each theme comes with each priority.
    for (theme, priority) in rows {
        under.extend(theme.filter(|one| !under.iter().any(|other| other.0 == one.0)));
        own.extend(priority.filter(|one| !own.iter().any(|other| other.0 == one.0)));
    }
    Ok((under, own))
}

/// The bodies of a version, by role.
///
/// # Errors
/// Where the database is away.
pub fn bodies_of(conn: &mut Conn, version: i64) -> Result<Vec<(Role, BodyName)>> {
    let rows: Vec<(String, Option<Named>, Option<Named>)> = version_roles::table
        .left_join(states::table)
        .left_join(organisations::table)
        .filter(version_roles::version_id.eq(version))
        .order(version_roles::id)
        .select((
            version_roles::role,
            (states::iso3, crate::text_columns!(states, name)).nullable(),
            (
                organisations::code,
                crate::text_columns!(organisations, name),
            )
                .nullable(),
        ))
        .load(conn)?;
    let mut bodies = Vec::new();
    for (role, state, organisation) in rows {
        let body = BodyName::read((state, organisation));
        let body = body.ok_or_else(|| Error::Stored("role without a body".into()))?;
        bodies.push((stored::<Role>(&role)?, body));
    }
    bodies.sort_by_key(|(role, _)| *role);
    Ok(bodies)
}

/// The bodies that lead a version, with what they are called.
///
/// # Errors
/// Where the database is away.
pub fn leads_of(conn: &mut Conn, version: i64) -> Result<Vec<(Body, BodyName)>> {
    type Row = (Option<i64>, Option<i64>, Option<Named>, Option<Named>);
    let rows: Vec<Row> = version_roles::table
        .left_join(states::table)
        .left_join(organisations::table)
        .filter(version_roles::version_id.eq(version))
        .filter(version_roles::role.eq(Role::Lead.code()))
        .order(version_roles::id)
        .select((
            version_roles::state_id,
            version_roles::organisation_id,
            (states::iso3, crate::text_columns!(states, name)).nullable(),
            (
                organisations::code,
                crate::text_columns!(organisations, name),
            )
                .nullable(),
        ))
        .load(conn)?;
    let lead = |(state, organisation, state_name, organisation_name): Row| {
        let body = state
            .map(Body::State)
            .or(organisation.map(Body::Organisation));
        body.zip(BodyName::read((state_name, organisation_name)))
    };
    Ok(rows.into_iter().filter_map(lead).collect())
}

/// A record's family: the programme that it is part of, and its parts, by reference and title.
#[derive(Clone, Debug, Default)]
pub struct Family {
    /// The programme.
    pub parent: Option<Named>,
    /// Its parts.
    pub parts: Vec<Named>,
}

/// The family of a record, of which only public records are told.
///
/// # Errors
/// Where the database is away.
pub fn family_of(conn: &mut Conn, view: &View, id: i64, parent: Option<i64>) -> Result<Family> {
    let rows: Vec<(i64, String, Text)> = public()
        .filter(stands(view, &[Count::Record]))
        .filter(
            versions::parent_id
                .eq(id)
                .assume_not_null()
                .or(initiatives::id.eq(parent.unwrap_or(0))),
        )
        .order((initiatives::sort_en, initiatives::id))
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
        ))
        .load(conn)?;
    let mut family = Family::default();
    for (row, reference, title) in rows {
        if Some(row) == parent {
            family.parent = Some((reference, title));
        } else {
            family.parts.push((reference, title));
        }
    }
    Ok(family)
}
