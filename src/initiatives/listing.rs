//! The list of initiatives: filters, order, and pages by key.

mod facets;
pub(super) mod heading;
mod roles;
mod since;
mod suggested;

use diesel::dsl::{exists, not};
use diesel::prelude::*;

pub use self::facets::Facets;
pub use self::heading::Heading;
pub use self::roles::Side;
use self::roles::with_role;
pub use self::since::since;
use self::since::something_new;
pub use self::suggested::Suggested;
use self::suggested::is_suggested;
use super::stands::{Stands, stands};
use super::store::{RoleRow, read_role};
use crate::audit::changes::stored;
use crate::db::schema::{
    changes, facts, initiative_versions as versions, initiatives, version_commitments,
    version_priorities, version_roles, version_themes,
};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::figures::{View, counts_by};
use crate::i18n::{Locale, Text};
use crate::rules::{Alignment, Body, Coded, Count, Day, FactKind, Instant, Kind, Level, Role};

/// Rows of one page of a list.
pub const PAGE: i64 = 50;

/// What initiatives must be like to be listed. An empty filter lists all that is on record.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Patterns that the folded text must match, all of them.
    pub words: Vec<String>,
    /// A theme.
    pub theme: Option<i64>,
    /// Lists of bodies: of each list, one must have a role; an empty list lists nothing.
    pub bodies: Vec<Vec<Body>>,
    /// Some body of each of these sides must have a role.
    pub sides: Vec<Side>,
    /// The role that they must have.
    pub role: Option<Role>,
    /// Roles that do not count where no role is asked for.
    pub except: Vec<Role>,
    /// A priority.
    pub priority: Option<i64>,
    /// A commitment.
    pub commitment: Option<i64>,
    /// A kind.
    pub kind: Option<Kind>,
    /// Under the Agenda, or aligned.
    pub alignment: Option<Alignment>,
    /// A computed status, or what the source says of those that nobody adopted.
    pub heading: Option<Heading>,
    /// With a plan that was moved.
    pub replanned: bool,
    /// At least one milestone proved so well.
    pub level: Option<Level>,
    /// A milestone was reached in this year.
    pub year: Option<i32>,
    /// Suggested for a commitment.
    pub suggested: Option<Suggested>,
    /// Something of it became public after the first instant, and not after the second.
    pub since: Option<(Instant, Instant)>,
}

impl Filter {
    /// The counts to which what is listed adds.
    fn counts(&self) -> Vec<Count> {
        [
            Some(Count::Record),
            self.heading.map(Heading::count),
            self.level.map(Count::Proved),
            self.replanned.then_some(Count::Replanned),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// By title, as the reader's language orders.
    Title,
    /// The newest records first.
    Newest,
}

impl Coded for Sort {
    const ALL: &'static [Self] = &[Self::Title, Self::Newest];

    fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Newest => "newest",
        }
    }
}

/// A row of the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The row.
    pub id: i64,
    /// The public reference.
    pub reference: String,
    /// The title.
    pub title: Text,
    /// The kind.
    pub kind: Kind,
    /// Under the Agenda, or aligned.
    pub alignment: Alignment,
    /// The primary theme.
    pub primary_theme: Option<i64>,
    /// The bodies that lead it.
    pub leads: Vec<Body>,
    /// The status or the source's word on the day.
    pub heading: Heading,
}

#[diesel::dsl::auto_type]
pub(super) fn public() -> _ {
    initiatives::table.inner_join(versions::table.on(versions::initiative_id.eq(initiatives::id)))
}

type Query<'a> = diesel::dsl::IntoBoxed<'a, public, MultiBackend>;

/// How many initiatives the filter lists.
///
/// # Errors
/// Where the database is away.
pub fn count(conn: &mut Conn, view: &View, filter: &Filter) -> Result<usize> {
    let number: i64 = filtered(view, filter).count().get_result(conn)?;
    Ok(usize::try_from(number).unwrap_or(0))
}

/// A page of the list, after the initiative with a reference, `limit` rows at most.
///
/// # Errors
/// [`Error::Parameter`] where there is no such reference.
pub fn list(
    conn: &mut Conn,
    view: &View,
    filter: &Filter,
    (sort, locale): (Sort, Locale),
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Listed>> {
    let rows = rows(conn, view, filter, (sort, locale), after, limit)?;
    complete(conn, view, rows)
}

/// Rows, references and titles of a page of the list: one statement.
///
/// # Errors
/// As [`list`].
pub fn titles(
    conn: &mut Conn,
    view: &View,
    filter: &Filter,
    order: (Sort, Locale),
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<(i64, String, Text)>> {
    let rows = rows(conn, view, filter, order, after, limit)?.into_iter();
    Ok(rows.map(|row| (row.0, row.1, row.2)).collect())
}

/// The rows of a page of the list, as yet without leads and headings: one statement.
pub(super) fn rows(
    conn: &mut Conn,
    view: &View,
    filter: &Filter,
    (sort, locale): (Sort, Locale),
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Row>> {
    let mut query = filtered(view, filter).limit(limit);
    let after = after
        .map(|reference| key_of(conn, reference, locale))
        .transpose()?;
    query = suggested::in_order(query, filter.suggested.as_ref());
    query = match sort {
        Sort::Newest => {
            let newest = query.then_order_by(initiatives::id.desc());
            match after {
                Some((id, _)) => newest.filter(initiatives::id.lt(id)),
                None => newest,
            }
        }
        Sort::Title => by_title(query, locale, after),
    };
    Ok(query
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            versions::id,
            versions::kind,
            versions::alignment,
            version_themes::table
                .filter(version_themes::version_id.eq(versions::id))
                .filter(version_themes::is_primary.eq(true))
                .select(version_themes::theme_id)
                .single_value(),
            heading::standing(view),
        ))
        .load(conn)?)
}

/// Version; role, state, organisation.
type LeadRow = (i64, RoleRow);

/// Row, reference, title, version, kind, alignment, primary theme, where it stands.
pub(super) type Row = (
    i64,
    String,
    Text,
    i64,
    String,
    String,
    Option<i64>,
    Option<String>,
);

fn by_title<'a>(query: Query<'a>, locale: Locale, after: Option<(i64, Vec<u8>)>) -> Query<'a> {
    macro_rules! by {
        ($column:expr) => {{
            let ordered = query.then_order_by(($column, initiatives::id));
            match after {
                Some((id, key)) => ordered.filter(
                    $column
                        .gt(key.clone())
                        .or($column.eq(key).and(initiatives::id.gt(id))),
                ),
                None => ordered,
            }
        }};
    }
    match locale {
        Locale::En => by!(initiatives::sort_en),
        Locale::Ar => by!(initiatives::sort_ar),
        Locale::Fr => by!(initiatives::sort_fr),
    }
}

fn key_of(conn: &mut Conn, reference: &str, locale: Locale) -> Result<(i64, Vec<u8>)> {
    // Of a record that nobody has published an address tells nothing, not even that it is there.
    let one = initiatives::table
        .filter(initiatives::reference.eq(reference))
        .filter(initiatives::public_version_id.is_not_null());
    let found: Option<(i64, Vec<u8>)> = match locale {
        Locale::En => one
            .select((initiatives::id, initiatives::sort_en))
            .first(conn),
        Locale::Ar => one
            .select((initiatives::id, initiatives::sort_ar))
            .first(conn),
        Locale::Fr => one
            .select((initiatives::id, initiatives::sort_fr))
            .first(conn),
    }
    .optional()?;
    found.ok_or_else(|| Error::Parameter {
        name: "after",
        given: reference.to_owned(),
    })
}

fn filtered<'a>(view: &View, filter: &Filter) -> Query<'a> {
    let all = conditions(view, filter).into_iter();
    all.fold(public().into_boxed::<MultiBackend>(), |query, one| {
        query.filter(one)
    })
}

/// What a filter asks, each by itself: a query that groups takes it as well.
fn conditions(view: &View, filter: &Filter) -> Vec<Stands> {
    let mut all = vec![stands(view, &filter.counts())];
    let mut add = |one: Stands| all.push(one);
    for pattern in &filter.words {
        let text = initiatives::search_text;
        add(Box::new(text.like(pattern.clone()).escape('\\')));
    }
    if let Some(theme) = filter.theme {
        let with = version_themes::table
            .filter(version_themes::version_id.eq(versions::id))
            .filter(version_themes::theme_id.eq(theme));
        add(Box::new(exists(with)));
    }
    if let Some(priority) = filter.priority {
        let with = version_priorities::table
            .filter(version_priorities::version_id.eq(versions::id))
            .filter(version_priorities::priority_id.eq(priority));
        add(Box::new(exists(with)));
    }
    if let Some(commitment) = filter.commitment {
        let with = version_commitments::table
            .filter(version_commitments::version_id.eq(versions::id))
            .filter(version_commitments::commitment_id.eq(commitment));
        add(Box::new(exists(with)));
    }
    if let Some(kind) = filter.kind {
        add(Box::new(versions::kind.eq(kind.code())));
    }
    if let Some(alignment) = filter.alignment {
        add(Box::new(versions::alignment.eq(alignment.code())));
    }
    if let Some(suggested) = &filter.suggested {
        add(is_suggested(suggested, view.known()));
    }
    if let Some(between) = filter.since {
        add(something_new(between));
    }
    all.extend(with_role(filter));
    all.extend(filter.year.and_then(|year| in_year(year, view)));
    all
}

/// A milestone was reached in the year, by a fact that stands and counts on the day.
fn in_year(year: i32, view: &View) -> Option<Stands> {
    let (known, day) = (view.known(), view.moment().as_at);
    let first = Day::from_ymd_opt(year, 1, 1)?;
    let last = Day::from_ymd_opt(year, 12, 31)?;
    let (later, published) = diesel::alias!(facts as later, changes as published);
    let published = published
        .filter(published.field(changes::public_at).le(known))
        .select(published.field(changes::id));
    let superseded = later
        .filter(later.field(facts::supersedes_id).eq(facts::id.nullable()))
        .filter(later.field(facts::change_id).eq_any(published))
        .select(later.field(facts::id));
    let reached = facts::table
        .inner_join(changes::table)
        .filter(facts::initiative_id.eq(initiatives::id))
        .filter(facts::kind.eq(FactKind::Reached.code()))
        .filter(facts::day_first.le(last))
        .filter(facts::day_last.ge(first))
        .filter(counts_by(day, view.until()))
        .filter(changes::public_at.le(known))
        .filter(not(exists(superseded)))
        .select(facts::id);
    Some(Box::new(exists(reached)))
}

fn complete(conn: &mut Conn, view: &View, rows: Vec<Row>) -> Result<Vec<Listed>> {
    let version_ids: Vec<i64> = rows.iter().map(|row| row.3).collect();
    let leads: Vec<LeadRow> = version_roles::table
        .filter(version_roles::version_id.eq_any(&version_ids))
        .filter(version_roles::role.eq(Role::Lead.code()))
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
        .map(
            |(id, reference, title, version, kind, alignment, primary_theme, standing)| {
                let mine = leads.iter().filter(|lead| lead.0 == version);
                Ok(Listed {
                    leads: mine
                        .map(|lead| Ok(read_role(lead.1.clone())?.1))
                        .collect::<Result<_>>()?,
                    primary_theme,
                    heading: heading::read(view, standing.as_deref())?,
                    kind: stored(&kind)?,
                    alignment: stored(&alignment)?,
                    id,
                    reference,
                    title,
                })
            },
        )
        .collect()
}
