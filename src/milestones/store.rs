use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{Milestone, Plan};
use crate::audit::Sight;
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::db::schema::{changes, milestone_versions as plans, milestones};
use crate::db::{BATCH, Conn, among};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::insert_all;
use crate::rules::{Coded, Dating, Day, Instant, Kind, Step};

/// A milestone about to be added.
#[derive(Insertable)]
#[diesel(table_name = milestones, treat_none_as_default_value = false)]
pub struct NewMilestone<'a> {
    initiative_id: i64,
    number: i32,
    step: Option<&'static str>,
    title_en: Option<&'a str>,
    title_ar: Option<&'a str>,
    title_fr: Option<&'a str>,
}

impl<'a> NewMilestone<'a> {
    /// With its number within the record: a step of the lifecycle, or one of its own title.
    pub fn new(initiative: i64, number: i32, step: Option<Step>, title: &'a Text) -> Self {
        Self {
            initiative_id: initiative,
            number,
            step: step.map(Coded::code),
            title_en: title.en.as_deref(),
            title_ar: title.ar.as_deref(),
            title_fr: title.fr.as_deref(),
        }
    }
}

#[derive(Insertable)]
#[diesel(table_name = plans, treat_none_as_default_value = false)]
struct NewPlan<'a> {
    milestone_id: i64,
    change_id: i64,
    nature: &'static str,
    due_first: Option<Day>,
    due_last: Option<Day>,
    due_precision: &'static str,
    dropped: bool,
    reason: Option<&'a str>,
}

impl<'a> NewPlan<'a> {
    fn new(milestone: i64, change: i64, plan: &'a Plan) -> Self {
        Self {
            milestone_id: milestone,
            change_id: change,
            nature: plan.nature.code(),
            due_first: plan.due.first(),
            due_last: plan.due.last(),
            due_precision: plan.due.precision().code(),
            dropped: plan.dropped,
            reason: plan.reason.as_deref(),
        }
    }
}

/// Adds a milestone with its first plan; returns its row.
///
/// # Errors
/// Where the database refuses.
pub fn add(
    conn: &mut Conn,
    initiative: i64,
    change: i64,
    step: Option<Step>,
    title: &Text,
    plan: &Plan,
) -> Result<i64> {
    let last: Option<i32> = milestones::table
        .filter(milestones::initiative_id.eq(initiative))
        .select(diesel::dsl::max(milestones::number))
        .first(conn)?;
    let row = NewMilestone::new(initiative, last.unwrap_or(0) + 1, step, title);
    let id = diesel::insert_into(milestones::table)
        .values(&row)
        .returning(milestones::id)
        .get_result(conn)?;
    self::plan(conn, id, change, plan)?;
    Ok(id)
}

/// Gives a milestone that was added another title.
///
/// # Errors
/// Where the database refuses.
pub fn retitle(conn: &mut Conn, milestone: i64, title: &Text) -> Result<()> {
    diesel::update(milestones::table.find(milestone))
        .set((
            milestones::title_en.eq(&title.en),
            milestones::title_ar.eq(&title.ar),
            milestones::title_fr.eq(&title.fr),
        ))
        .execute(conn)?;
    Ok(())
}

/// Adds a version of a milestone's plan.
///
/// # Errors
/// Where the database refuses.
pub fn plan(conn: &mut Conn, milestone: i64, change: i64, plan: &Plan) -> Result<()> {
    plan_all(conn, &[(milestone, change, plan)])
}

/// Adds many milestones, which get the rows from [`crate::db::next_id`] on in their order, and no
/// plan.
///
/// # Errors
/// Where the database refuses.
pub fn add_all(conn: &mut Conn, new: &[NewMilestone<'_>]) -> Result<()> {
    insert_all!(conn, milestones::table, new);
    Ok(())
}

/// Adds many versions of plans: the milestone, the change that says so, the plan.
///
/// # Errors
/// Where the database refuses.
pub fn plan_all(conn: &mut Conn, new: &[(i64, i64, &Plan)]) -> Result<()> {
    let rows: Vec<NewPlan<'_>> = new
        .iter()
        .map(|(milestone, change, plan)| NewPlan::new(*milestone, *change, plan))
        .collect();
    insert_all!(conn, plans::table, &rows);
    Ok(())
}

/// The highest number among the milestones of each of these records that has any.
///
/// # Errors
/// Where the database is away.
pub fn last_numbers(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, i32>> {
    let mut last = BTreeMap::new();
    for chunk in ids.chunks(BATCH) {
        let rows: Vec<(i64, i32)> = milestones::table
            .filter(milestones::initiative_id.eq_any(chunk))
            .order(milestones::number)
            .select((milestones::initiative_id, milestones::number))
            .load(conn)?;
        last.extend(rows);
    }
    Ok(last)
}

/// Adds the steps of a kind's lifecycle that the record does not have yet.
///
/// # Errors
/// Where the database refuses.
pub fn add_lifecycle(conn: &mut Conn, initiative: i64, change: i64, kind: Kind) -> Result<()> {
    let present: Vec<Option<String>> = milestones::table
        .filter(milestones::initiative_id.eq(initiative))
        .select(milestones::step)
        .load(conn)?;
    for step in kind.lifecycle() {
        if !present.iter().flatten().any(|code| code == step.code()) {
            add(
                conn,
                initiative,
                change,
                Some(*step),
                &Text::default(),
                &Plan::of_step(*step),
            )?;
        }
    }
    Ok(())
}

/// Why versions of plans were made, by version; those without a reason are left out.
///
/// # Errors
/// Where the database is away.
pub fn reasons(conn: &mut Conn, versions: &[i64]) -> Result<BTreeMap<i64, String>> {
    let rows: Vec<(i64, Option<String>)> = plans::table
        .filter(among(plans::id, versions.iter().copied()))
        .select((plans::id, plans::reason))
        .load(conn)?;
    let given = rows.into_iter();
    Ok(given.filter_map(|(id, why)| Some((id, why?))).collect())
}

type Row = (i64, i32, Option<String>, Text);
type PlanRow = (
    (Option<Instant>, i64),
    i64,
    String,
    Option<Day>,
    Option<Day>,
    Option<String>,
    bool,
    Option<String>,
);

/// The milestones of a record with their plans, in somebody's sight. A milestone that was dropped
/// is left out.
///
/// # Errors
/// Where the database is away.
pub fn of_initiative(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
) -> Result<Vec<Milestone>> {
    let mut found = with_dropped(conn, initiative, sight)?;
    found.retain(|milestone| !milestone.plan.dropped);
    Ok(found)
}

/// The same, with those that were dropped.
///
/// # Errors
/// Where the database is away.
pub fn with_dropped(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
) -> Result<Vec<Milestone>> {
    let rows: Vec<Row> = milestones::table
        .filter(milestones::initiative_id.eq(initiative))
        .order(milestones::number)
        .select((
            milestones::id,
            milestones::number,
            milestones::step,
            crate::text_columns!(milestones, title),
        ))
        .load(conn)?;
    let mut versions: Vec<PlanRow> = plans::table
        .inner_join(milestones::table)
        .inner_join(changes::table)
        .filter(milestones::initiative_id.eq(initiative))
        .filter(seen(&sight.into()))
        .order(plans::id)
        .select((
            (changes::public_at, changes::id),
            plans::milestone_id,
            plans::nature,
            plans::due_first,
            plans::due_last,
            plans::due_precision,
            plans::dropped,
            plans::reason,
        ))
        .load(conn)?;
    // As the rules order them: by when they became public; drafts come after.
    versions.sort_by_key(|version| (version.0.0.is_none(), version.0));
    let mut found = Vec::new();
    for (id, number, step, title) in rows {
        let mine = versions.iter().filter(|version| version.1 == id);
        let history = mine.map(read_plan).collect::<Result<Vec<_>>>()?;
        let Some(plan) = history.last().cloned() else {
            continue;
        };
        let step = step.map(|code| stored(&code)).transpose()?;
        // A step of a lifecycle begins without a day: the original is the first that was set.
        let mut days = history.iter().map(|plan| plan.due);
        let original = days.find(|due| !due.is_unknown());
        let original_due = original.filter(|first| *first != plan.due);
        found.push(Milestone {
            id,
            number,
            step,
            title,
            plan,
            original_due,
        });
    }
    Ok(in_lifecycle_order(found))
}

fn read_plan(row: &PlanRow) -> Result<Plan> {
    let (_, _, nature, first, last, precision, dropped, reason) = row;
    let precision = stored(precision.as_deref().unwrap_or("unknown"))?;
    Ok(Plan {
        nature: stored(nature)?,
        due: Dating::from_columns(*first, *last, precision),
        dropped: *dropped,
        reason: reason.clone(),
    })
}

/// Lifecycle steps first, in their order, then what was added, by number.
fn in_lifecycle_order(mut milestones: Vec<Milestone>) -> Vec<Milestone> {
    milestones
        .sort_by_key(|milestone| (milestone.step.is_none(), milestone.step, milestone.number));
    milestones
}

/// The milestone of a record with a number.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_number(milestones: &[Milestone], number: i32) -> Result<&Milestone> {
    milestones
        .iter()
        .find(|milestone| milestone.number == number)
        .ok_or(Error::NotFound)
}
