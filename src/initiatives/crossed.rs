//! Initiatives by body and, at once, by theme or priority: what a matrix shows.

use std::collections::BTreeMap;

use diesel::dsl::count;
use diesel::prelude::*;

use super::listing::public;
use super::stands::standing;
use crate::db::schema::{
    initiative_versions as versions, initiatives, version_priorities, version_roles, version_themes,
};
use crate::db::{Conn, among};
use crate::error::Result;
use crate::figures::View;
use crate::rules::{Alignment, Body, Coded, Role, coded};

coded! {
    /// What the columns of a matrix are.
    Across {
        /// Themes, primary or not.
        Themes = "themes",
        /// Priorities.
        Priorities = "priorities",
    }
}

/// Whose initiatives are counted, and how.
#[derive(Clone, Debug)]
pub struct Crossing {
    /// States, or organisations: never both.
    pub bodies: Vec<Body>,
    /// What the columns are.
    pub across: Across,
    /// The role that a body must have; any where none is said.
    pub role: Option<Role>,
    /// Of one alignment, or of both.
    pub alignment: Option<Alignment>,
}

/// How many initiatives there are, each once wherever it counts.
#[derive(Clone, Debug, Default)]
pub struct Crossed {
    cells: BTreeMap<(Body, i64), usize>,
    rows: BTreeMap<Body, usize>,
    columns: BTreeMap<i64, usize>,
}

impl Crossed {
    /// Those of a body under a column.
    pub fn cell(&self, body: Body, column: i64) -> usize {
        self.cells.get(&(body, column)).copied().unwrap_or(0)
    }

    /// Those of a body, under whatever column or none.
    pub fn row(&self, body: Body) -> usize {
        self.rows.get(&body).copied().unwrap_or(0)
    }

    /// Those under a column of any of the bodies; a joint one counts once.
    pub fn column(&self, column: i64) -> usize {
        self.columns.get(&column).copied().unwrap_or(0)
    }
}

/// Counts them on the day that is looked at, as far as is known: three statements.
///
/// # Errors
/// Where the database is away.
pub fn crossed(conn: &mut Conn, view: &View, asked: &Crossing) -> Result<Crossed> {
    let roles: Vec<&str> = match asked.role {
        Some(role) => vec![role.code()],
        None => Role::ALL.iter().map(|role| role.code()).collect(),
    };
    let alignments: Vec<&str> = match asked.alignment {
        Some(alignment) => vec![alignment.code()],
        None => Alignment::ALL.iter().map(|one| one.code()).collect(),
    };
    let of_states = matches!(asked.bodies.first(), Some(Body::State(_)));
    let ids = asked.bodies.iter().map(|body| match *body {
        Body::State(id) | Body::Organisation(id) => id,
    });
    let body = |id: i64| match of_states {
        true => Body::State(id),
        false => Body::Organisation(id),
    };
    // The columns of a body and of what crosses it are other types in each of the four ways.
    macro_rules! counted {
        ($body:ident, $link:ident, $column:ident) => {{
            let mine = || {
                public()
                    .inner_join(version_roles::table.on(version_roles::version_id.eq(versions::id)))
                    .filter(version_roles::role.eq_any(roles.clone()))
                    .filter(versions::alignment.eq_any(alignments.clone()))
                    .filter(among(version_roles::$body.assume_not_null(), ids.clone()))
            };
            let linked = || mine().inner_join($link::table.on($link::version_id.eq(versions::id)));
            let body = version_roles::$body.assume_not_null();
            let number = || count(initiatives::id).aggregate_distinct();
            let cells: Vec<(i64, i64, i64)> = standing!(
                linked()
                    .group_by((version_roles::$body, $link::$column))
                    .select((body, $link::$column, number())),
                view
            )
            .load(conn)?;
            let rows: Vec<(i64, i64)> = standing!(
                mine()
                    .group_by(version_roles::$body)
                    .select((body, number())),
                view
            )
            .load(conn)?;
            let columns: Vec<(i64, i64)> = standing!(
                linked()
                    .group_by($link::$column)
                    .select(($link::$column, number())),
                view
            )
            .load(conn)?;
            (cells, rows, columns)
        }};
    }
    let (cells, rows, columns) = match (of_states, asked.across) {
        (true, Across::Themes) => counted!(state_id, version_themes, theme_id),
        (true, Across::Priorities) => counted!(state_id, version_priorities, priority_id),
        (false, Across::Themes) => counted!(organisation_id, version_themes, theme_id),
        (false, Across::Priorities) => counted!(organisation_id, version_priorities, priority_id),
    };
    let number = |number: i64| usize::try_from(number).unwrap_or(0);
    Ok(Crossed {
        cells: cells
            .into_iter()
            .map(|(id, column, n)| ((body(id), column), number(n)))
            .collect(),
        rows: rows
            .into_iter()
            .map(|(id, n)| (body(id), number(n)))
            .collect(),
        columns: columns.into_iter().map(|(id, n)| (id, number(n))).collect(),
    })
}
