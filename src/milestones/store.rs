use diesel::prelude::*;

use super::{Milestone, Plan};
use crate::audit::Sight;
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::db::Conn;
use crate::db::schema::{changes, milestone_versions as plans, milestones};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::{Coded, Dating, Day, Instant, Kind, Step};

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
    let id = diesel::insert_into(milestones::table)
        .values((
            milestones::initiative_id.eq(initiative),
            milestones::number.eq(last.unwrap_or(0) + 1),
            milestones::step.eq(step.map(Coded::code)),
            milestones::title_en.eq(title.en.as_deref()),
            milestones::title_ar.eq(title.ar.as_deref()),
            milestones::title_fr.eq(title.fr.as_deref()),
        ))
        .returning(milestones::id)
        .get_result(conn)?;
    self::plan(conn, id, change, plan)?;
    Ok(id)
}

/// Adds a version of a milestone's plan.
///
/// # Errors
/// Where the database refuses.
pub fn plan(conn: &mut Conn, milestone: i64, change: i64, plan: &Plan) -> Result<()> {
    diesel::insert_into(plans::table)
        .values((
            plans::milestone_id.eq(milestone),
            plans::change_id.eq(change),
            plans::nature.eq(plan.nature.code()),
            plans::due_first.eq(plan.due.first()),
            plans::due_last.eq(plan.due.last()),
            plans::due_precision.eq(plan.due.precision().code()),
            plans::dropped.eq(plan.dropped),
            plans::reason.eq(plan.reason.as_deref()),
        ))
        .execute(conn)?;
    Ok(())
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
