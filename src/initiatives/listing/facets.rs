//! How many initiatives each choice of a filter would list, the other filters as they are.

use diesel::dsl::{count_star, sql};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Nullable, Text};

use super::{Filter, Heading, conditions, heading, public};
use crate::audit::changes::stored;
use crate::db::{Conn, MultiBackend};
use crate::error::Result;
use crate::figures::View;
use crate::rules::{Alignment, Kind};

/// What a list is narrowed to, and how many initiatives each other choice would list.
pub struct Facets {
    asked: Asked,
    /// What the other filters list, in groups of what is alike in all that can be asked here.
    groups: Vec<Group>,
}

/// What a filter asks of these four.
#[derive(Clone, Copy)]
struct Asked {
    heading: Option<Heading>,
    kind: Option<Kind>,
    alignment: Option<Alignment>,
    theme: Option<i64>,
}

/// Initiatives that are alike.
struct Group {
    heading: Heading,
    kind: Kind,
    alignment: Alignment,
    themes: Vec<i64>,
    number: usize,
}

impl Asked {
    fn takes(self, group: &Group) -> bool {
        let stands = match self.heading {
            Some(Heading::Adopted) => matches!(group.heading, Heading::Status(_)),
            Some(asked) => asked == group.heading,
            None => true,
        };
        stands
            && self.kind.is_none_or(|asked| asked == group.kind)
            && self.alignment.is_none_or(|asked| asked == group.alignment)
            && self.theme.is_none_or(|asked| group.themes.contains(&asked))
    }
}

impl Facets {
    /// Counts what a filter lists, and what it would list: one statement.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn, view: &View, filter: &Filter) -> Result<Self> {
        let open = Filter {
            heading: None,
            kind: None,
            alignment: None,
            theme: None,
            ..filter.clone()
        };
        Ok(Self {
            asked: Asked {
                heading: filter.heading,
                kind: filter.kind,
                alignment: filter.alignment,
                theme: filter.theme,
            },
            groups: groups(conn, view, &open)?,
        })
    }

    /// How many the filter lists.
    pub fn found(&self) -> usize {
        self.number(self.asked)
    }

    /// How many it would list with another standing, or with any.
    pub fn standing(&self, heading: Option<Heading>) -> usize {
        self.number(Asked {
            heading,
            ..self.asked
        })
    }

    /// How many it would list of another kind, or of any.
    pub fn of_kind(&self, kind: Option<Kind>) -> usize {
        self.number(Asked { kind, ..self.asked })
    }

    /// How many it would list of another alignment, or of any.
    pub fn aligned(&self, alignment: Option<Alignment>) -> usize {
        self.number(Asked {
            alignment,
            ..self.asked
        })
    }

    /// How many it would list under another theme, or under any and none.
    pub fn under(&self, theme: Option<i64>) -> usize {
        self.number(Asked {
            theme,
            ..self.asked
        })
    }

    fn number(&self, asked: Asked) -> usize {
        let taken = self.groups.iter().filter(|group| asked.takes(group));
        taken.map(|group| group.number).sum()
    }
}

/// Where it stands, its kind, its alignment, its themes, how many.
type Row = (Option<String>, String, String, Option<String>, i64);

fn groups(conn: &mut Conn, view: &View, open: &Filter) -> Result<Vec<Group>> {
    let themes = match conn {
        Conn::Sqlite(_) => "group_concat(t.theme_id)",
        Conn::Postgres(_) => "string_agg(CAST(t.theme_id AS TEXT), ',')",
    };
    let themes = format!(
        "(SELECT {themes} FROM version_themes t WHERE t.version_id = initiative_versions.id)"
    );
    let grouped = public()
        .group_by(sql::<Integer>("1, 2, 3, 4"))
        .select((
            heading::standing(view),
            sql::<Text>("initiative_versions.kind"),
            sql::<Text>("initiative_versions.alignment"),
            sql::<Nullable<Text>>(&themes),
            count_star(),
        ))
        .into_boxed::<MultiBackend>();
    let all = conditions(view, open).into_iter();
    let grouped = all.fold(grouped, |query, one| query.filter(one));
    let rows: Vec<Row> = grouped.load(conn)?;
    rows.into_iter().map(|row| read(view, row)).collect()
}

fn read(view: &View, (standing, kind, alignment, themes, number): Row) -> Result<Group> {
    let themes = themes.unwrap_or_default();
    let themes = themes.split(',').filter_map(|id| id.parse().ok());
    Ok(Group {
        heading: heading::read(view, standing.as_deref())?,
        kind: stored(&kind)?,
        alignment: stored(&alignment)?,
        themes: themes.collect(),
        number: usize::try_from(number).unwrap_or(0),
    })
}
