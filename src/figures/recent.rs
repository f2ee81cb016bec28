//! The newest facts, and milestones that are open: what the overview tells beside its totals.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::View;
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::{
    changes, count_spans as spans, facts, initiative_versions as versions, initiatives,
    milestone_versions as plans, milestones,
};
use crate::db::{Conn, MultiBackend, among};
use crate::error::Result;
use crate::i18n::Text;
use crate::rules::{Coded, Count, Dating, Day, FactKind, Kind, Origin, Precision, Step};

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

/// The newest facts by the day they happened, of those that count by the day that is looked at;
/// facts without a day are left out.
///
/// # Errors
/// Where the database is away.
pub fn newest_facts(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    most: i64,
) -> Result<Vec<RecentFact>> {
    let (now, day) = (view.known(), view.moment().as_at);
    let (later, published) = diesel::alias!(facts as later, changes as published);
    let published = published
        .filter(published.field(changes::public_at).le(now))
        .select(published.field(changes::id));
    let superseded = later
        .filter(later.field(facts::supersedes_id).eq(facts::id.nullable()))
        .filter(later.field(facts::change_id).eq_any(published))
        .select(later.field(facts::id));
    // What is known of a month or a year counts from its last day, or from the day on which it was
    // recorded, whichever is first.
    let recorded = changes::recorded_at.le(clock.end_of(day));
    let imprecise = facts::precision.ne(Precision::Day.code()).and(recorded);
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
        .filter(facts::day_last.is_not_null())
        .filter(facts::day_last.assume_not_null().le(day).or(imprecise))
        .filter(changes::public_at.le(now))
        .filter(not(exists(superseded)))
        .order((facts::day_last.desc(), facts::id.desc()))
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

type OpenRow = (
    (i64, String, Text, String),
    (Option<String>, Text),
    (Option<Day>, Option<Day>, Option<String>),
);

/// Milestones with a day that no fact says was reached by the day that is looked at, nor a fact of
/// a later step implies, the earliest first: three statements at most.
///
/// # Errors
/// Where the database is away.
pub fn open_milestones(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    most: i64,
) -> Result<Vec<OpenMilestone>> {
    let (now, day) = (view.known(), view.moment().as_at);
    // Only what is public replaces, reports or takes back.
    let (newer, later, published, recorded) = diesel::alias!(
        plans as newer,
        facts as later,
        changes as published,
        changes as recorded
    );
    let recorded = recorded
        .filter(recorded.field(changes::recorded_at).le(clock.end_of(day)))
        .select(recorded.field(changes::id));
    let happened = facts::day_last.le(day).or(facts::precision
        .ne(Precision::Day.code())
        .and(facts::change_id.eq_any(recorded))
        .nullable());
    let published = published
        .filter(published.field(changes::public_at).le(now))
        .select(published.field(changes::id));
    let replaced = newer
        .filter(newer.field(plans::milestone_id).eq(plans::milestone_id))
        .filter(newer.field(plans::id).gt(plans::id))
        .filter(newer.field(plans::change_id).eq_any(published))
        .select(newer.field(plans::id));
    let taken_back = later
        .filter(later.field(facts::supersedes_id).eq(facts::id.nullable()))
        .filter(later.field(facts::change_id).eq_any(published))
        .select(later.field(facts::id));
    let reached = facts::table
        .filter(facts::milestone_id.eq(milestones::id.nullable()))
        .filter(facts::kind.eq(FactKind::Reached.code()))
        .filter(facts::change_id.eq_any(published))
        .filter(happened)
        .filter(not(exists(taken_back)))
        .select(facts::id);
    let open = plans::table
        .inner_join(changes::table)
        .inner_join(
            milestones::table.inner_join(
                initiatives::table
                    .inner_join(versions::table.on(versions::initiative_id.eq(initiatives::id))),
            ),
        )
        .into_boxed::<MultiBackend>();
    let open = match view.past() {
        Some(past) => open.filter(among(versions::id, past.values().map(|one| one.version))),
        None => open
            .filter(initiatives::public_version_id.eq(versions::id.nullable()))
            .filter(exists(
                spans::table
                    .filter(spans::initiative_id.eq(initiatives::id))
                    .filter(spans::counted.eq(Count::Record.code()))
                    .filter(spans::from_day.le(day))
                    .filter(spans::to_day.gt(day)),
            )),
    };
    let rows: Vec<OpenRow> = open
        .filter(plans::due_last.is_not_null())
        .filter(plans::dropped.eq(false))
        .filter(changes::public_at.le(now))
        .filter(not(exists(replaced)))
        .filter(not(exists(reached)))
        .order((plans::due_last, plans::id))
        // Those that a later step implies are left out below.
        .limit(most * 4)
        .select((
            (
                initiatives::id,
                initiatives::reference,
                crate::text_columns!(initiatives, title),
                versions::kind,
            ),
            (milestones::step, crate::text_columns!(milestones, title)),
            (plans::due_first, plans::due_last, plans::due_precision),
        ))
        .load(conn)?;
    let ids: Vec<i64> = rows.iter().map(|row| row.0.0).collect();
    let steps: Vec<(i64, Option<String>)> = facts::table
        .inner_join(milestones::table)
        .filter(facts::initiative_id.eq_any(&ids))
        .filter(facts::kind.eq(FactKind::Reached.code()))
        .filter(facts::change_id.eq_any(published))
        .filter(happened)
        .filter(not(exists(taken_back)))
        .select((facts::initiative_id, milestones::step))
        .load(conn)?;
    let adopted = adopted(conn, view, &ids)?;
    let mut open = Vec::new();
    for ((id, reference, title, kind), (step, milestone), (first, last, precision)) in rows {
        let (kind, step) = (stored(&kind)?, read_step(step)?);
        let mut reached = steps.iter().filter(|(of, _)| *of == id);
        if reached.any(|(_, later)| implies(kind, later.as_deref(), step)) {
            continue;
        }
        let precision = stored(precision.as_deref().unwrap_or("unknown"))?;
        open.push(OpenMilestone {
            due: Dating::from_columns(first, last, precision),
            adopted: adopted.contains(&id),
            reference,
            title,
            step,
            milestone,
        });
    }
    open.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(open)
}

/// Which of these initiatives somebody answers for.
fn adopted(conn: &mut Conn, view: &View, ids: &[i64]) -> Result<Vec<i64>> {
    if let Some(past) = view.past() {
        let adds = |id: &&i64| {
            let one = past.get(id);
            one.is_some_and(|one| one.amounts.contains_key(&Count::Adopted))
        };
        return Ok(ids.iter().filter(adds).copied().collect());
    }
    let day = view.moment().as_at;
    Ok(spans::table
        .filter(spans::initiative_id.eq_any(ids))
        .filter(spans::counted.eq(Count::Adopted.code()))
        .filter(spans::from_day.le(day))
        .filter(spans::to_day.gt(day))
        .select(spans::initiative_id)
        .load(conn)?)
}

fn read_step(step: Option<String>) -> Result<Option<Step>> {
    step.map(|step| stored(&step)).transpose()
}

/// Whether a step of a kind's lifecycle comes after another, and so implies it.
fn implies(kind: Kind, later: Option<&str>, earlier: Option<Step>) -> bool {
    let place = |step: Step| kind.lifecycle().iter().position(|one| *one == step);
    let later = later.and_then(Step::from_code).and_then(place);
    let earlier = earlier.and_then(place);
    matches!((earlier, later), (Some(earlier), Some(later)) if earlier < later)
}
