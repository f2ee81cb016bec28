//! The newest facts, and milestones that are open: what the overview tells beside its totals.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::{View, counts_by, on_record};
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::{
    changes, count_spans as spans, facts, initiatives, milestones, planned_milestones as planned,
};
use crate::db::{Conn, MultiBackend, among};
use crate::error::Result;
use crate::i18n::Text;
use crate::rules::{Coded, Count, Dating, Day, FactKind, Origin, PlannedMilestone, Step};

/// A fact that says that a milestone was reached.
#[derive(Clone, Debug)]
pub struct RecentFact {
    /// The initiative's reference.
    pub reference: String,
    /// The initiative's title.
    pub title: Text,
    /// The milestone's step.
    pub step: Option<Step>,
    /// The milestone's own title.
    pub milestone: Text,
    /// The day it happened.
    pub dating: Dating,
    /// Who says so.
    pub origin: Origin,
}

type FactRow = (
    (String, Text),
    (Option<String>, Text),
    (Option<Day>, Option<Day>, String),
    String,
);

/// The newest facts by the first day on which they can have happened, of those that count by the day
/// that is looked at: what is known of a year must not hide for its length what is known of a day.
/// Facts without a day are left out.
///
/// # Errors
/// Where the database is away.
pub fn newest_facts(conn: &mut Conn, view: &View, most: i64) -> Result<Vec<RecentFact>> {
    let (now, day) = (view.known(), view.moment().as_at);
    let (later, published) = diesel::alias!(facts as later, changes as published);
    // Asked of each fact that comes into question, not gathered of all beforehand.
    let superseded = later
        .filter(later.field(facts::supersedes_id).eq(facts::id.nullable()))
        .filter(exists(
            published
                .filter(
                    published
                        .field(changes::id)
                        .eq(later.field(facts::change_id)),
                )
                .filter(published.field(changes::public_at).le(now))
                .select(published.field(changes::id)),
        ))
        .select(later.field(facts::id));
    let facts = facts::table
        .inner_join(changes::table)
        .inner_join(milestones::table)
        .inner_join(initiatives::table)
        .into_boxed::<MultiBackend>();
    let facts = match view.past() {
        Some(past) => facts.filter(among(initiatives::id, past.keys().copied())),
        None => facts.filter(initiatives::public_version_id.is_not_null()),
    };
    let rows: Vec<FactRow> = facts
        .filter(facts::kind.eq(FactKind::Reached.code()))
        .filter(counts_by(day, view.until()))
        .filter(changes::public_at.le(now))
        .filter(not(exists(superseded)))
        .order((facts::day_first.desc(), facts::id.desc()))
        .limit(most)
        .select((
            (
                initiatives::reference,
                crate::text_columns!(initiatives, title),
            ),
            (milestones::step, crate::text_columns!(milestones, title)),
            (facts::day_first, facts::day_last, facts::precision),
            changes::origin,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(
            |((reference, title), (step, milestone), (first, last, precision), origin)| {
                Ok(RecentFact {
                    step: step.map(|step| stored(&step)).transpose()?,
                    dating: Dating::from_columns(first, last, stored(&precision)?),
                    origin: stored(&origin)?,
                    reference,
                    title,
                    milestone,
                })
            },
        )
        .collect()
}

/// A milestone with a day that nobody reported as reached.
#[derive(Clone, Debug)]
pub struct OpenMilestone {
    /// The initiative's reference.
    pub reference: String,
    /// The initiative's title.
    pub title: Text,
    /// The milestone's step.
    pub step: Option<Step>,
    /// The milestone's own title.
    pub milestone: Text,
    /// When it is due.
    pub due: Dating,
    /// Somebody answers for the initiative.
    pub adopted: bool,
}

/// Row, reference and title of an initiative.
type OpenName = (i64, String, Text);

/// Step and title of a milestone.
type MilestoneName = (Option<String>, Text);

type OpenRow = (OpenName, MilestoneName, (Option<Day>, Option<Day>, String));

/// Milestones with a due day that nobody said were reached by the day that is looked at, nor a later
/// step, the earliest first: two statements.
///
/// # Errors
/// Where the database is away.
pub fn open_milestones(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    most: i64,
) -> Result<Vec<OpenMilestone>> {
    open_within(conn, clock, view, (None, most))
}

/// Those of them that are due after a day, and by another.
///
/// # Errors
/// Where the database is away.
pub fn due_within(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    (days, most): ((Day, Day), i64),
) -> Result<Vec<OpenMilestone>> {
    open_within(conn, clock, view, (Some(days), most))
}

fn open_within(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    (days, most): (Option<(Day, Day)>, i64),
) -> Result<Vec<OpenMilestone>> {
    let rows = match view.open() {
        None => kept_open(conn, clock, view.moment().as_at, (days, most))?,
        Some(open) => {
            let falls = |one: &&PlannedMilestone| {
                days.is_none_or(|(after, until)| {
                    let due = one.due.last();
                    due.is_some_and(|due| after < due && due <= until)
                })
            };
            let most = usize::try_from(most).unwrap_or(0);
            named(conn, open.iter().filter(falls).take(most))?
        }
    };
    let ids: BTreeSet<i64> = rows.iter().map(|row| row.0.0).collect();
    let adopted = adopted(conn, view, &ids)?;
    let read = |row: OpenRow| {
        let ((id, reference, title), (step, milestone), (first, last, precision)) = row;
        Ok(OpenMilestone {
            due: Dating::from_columns(first, last, stored(&precision)?),
            adopted: adopted.contains(&id),
            step: step.map(|step| stored(&step)).transpose()?,
            reference,
            title,
            milestone,
        })
    };
    rows.into_iter().map(read).collect()
}

/// With today's knowledge, out of what is kept.
fn kept_open(
    conn: &mut Conn,
    clock: &Clock,
    day: Day,
    (days, most): (Option<(Day, Day)>, i64),
) -> Result<Vec<OpenRow>> {
    let open = planned::table
        .inner_join(milestones::table)
        .inner_join(initiatives::table)
        .into_boxed::<MultiBackend>();
    let never = planned::reached_on.is_null();
    // Nothing was reached after today: the open ones are found by an index of their own.
    let open = match day < clock.today() {
        false => open.filter(never),
        true => open.filter(never.or(planned::reached_on.gt(day))),
    };
    let open = match days {
        None => open,
        Some((after, until)) => open
            .filter(planned::due_last.gt(after))
            .filter(planned::due_last.le(until)),
    };
    Ok(open
        .filter(on_record(day))
        .order((planned::due_last, planned::milestone_id))
        .limit(most)
        .select((
            (
                initiatives::id,
                initiatives::reference,
                crate::text_columns!(initiatives, title),
            ),
            (milestones::step, crate::text_columns!(milestones, title)),
            (
                planned::due_first,
                planned::due_last.nullable(),
                planned::due_precision,
            ),
        ))
        .load(conn)?)
}

/// What milestones are called, in the same order.
fn named<'a>(
    conn: &mut Conn,
    open: impl Iterator<Item = &'a PlannedMilestone>,
) -> Result<Vec<OpenRow>> {
    let open: Vec<&PlannedMilestone> = open.collect();
    let ids: Vec<i64> = open.iter().map(|one| one.id).collect();
    let names: Vec<(i64, OpenName, MilestoneName)> = milestones::table
        .inner_join(initiatives::table)
        .filter(among(milestones::id, ids))
        .select((
            milestones::id,
            (
                initiatives::id,
                initiatives::reference,
                crate::text_columns!(initiatives, title),
            ),
            (milestones::step, crate::text_columns!(milestones, title)),
        ))
        .load(conn)?;
    let mut names: BTreeMap<i64, (OpenName, MilestoneName)> = names
        .into_iter()
        .map(|(id, of, name)| (id, (of, name)))
        .collect();
    let row = |one: &PlannedMilestone| {
        let (of, name) = names.remove(&one.id)?;
        let due = (one.due.first(), one.due.last());
        let precision = one.due.precision().code().to_owned();
        Some((of, name, (due.0, due.1, precision)))
    };
    Ok(open.into_iter().filter_map(row).collect())
}

/// Which of these initiatives somebody answers for.
fn adopted(conn: &mut Conn, view: &View, ids: &BTreeSet<i64>) -> Result<BTreeSet<i64>> {
    if let Some(past) = view.past() {
        let adds = |id: &&i64| {
            let one = past.get(id);
            one.is_some_and(|one| one.amounts.contains_key(&Count::Adopted))
        };
        return Ok(ids.iter().filter(adds).copied().collect());
    }
    let day = view.moment().as_at;
    let found: Vec<i64> = spans::table
        .filter(among(spans::initiative_id, ids.iter().copied()))
        .filter(spans::counted.eq(Count::Adopted.code()))
        .filter(spans::from_day.le(day))
        .filter(spans::to_day.gt(day))
        .select(spans::initiative_id)
        .load(conn)?;
    Ok(found.into_iter().collect())
}
