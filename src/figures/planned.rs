//! Milestones with a due day, kept beside the totals: those that are open on a day are found in the
//! order of their due days, however many were reached before.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::planned_milestones as planned;
use crate::error::Result;
use crate::insert_all;
use crate::rules::{Coded, Dating, Day, PlannedMilestone};

type Row = (i64, i64, Option<Day>, Day, String, Option<Day>);

#[derive(Insertable)]
#[diesel(table_name = planned, treat_none_as_default_value = false)]
struct NewPlanned {
    milestone_id: i64,
    initiative_id: i64,
    due_first: Option<Day>,
    due_last: Day,
    due_precision: &'static str,
    reached_on: Option<Day>,
}

impl NewPlanned {
    fn new(initiative_id: i64, one: &PlannedMilestone) -> Option<Self> {
        Some(Self {
            milestone_id: one.id,
            initiative_id,
            due_first: one.due.first(),
            due_last: one.due.last()?,
            due_precision: one.due.precision().code(),
            reached_on: one.reached_on,
        })
    }
}

/// The milestones that are kept of these initiatives, in the order of their rows.
///
/// # Errors
/// Where the database is away or holds what the program does not know.
pub fn stored_planned(
    conn: &mut Conn,
    ids: &[i64],
) -> Result<BTreeMap<i64, Vec<PlannedMilestone>>> {
    let mut found: BTreeMap<i64, Vec<PlannedMilestone>> = BTreeMap::new();
    for chunk in ids.chunks(500) {
        let rows: Vec<Row> = planned::table
            .filter(planned::initiative_id.eq_any(chunk))
            .order(planned::milestone_id)
            .load(conn)?;
        for (id, initiative, first, last, precision, reached_on) in rows {
            found.entry(initiative).or_default().push(PlannedMilestone {
                id,
                due: Dating::from_columns(first, Some(last), stored(&precision)?),
                reached_on,
            });
        }
    }
    Ok(found)
}

/// Keeps others of these initiatives.
pub(super) fn replace_planned(
    conn: &mut Conn,
    after: &[(i64, Vec<PlannedMilestone>)],
) -> Result<()> {
    let ids: Vec<i64> = after.iter().map(|(id, _)| *id).collect();
    for chunk in ids.chunks(500) {
        let old = planned::table.filter(planned::initiative_id.eq_any(chunk));
        diesel::delete(old).execute(conn)?;
    }
    let rows: Vec<NewPlanned> = after
        .iter()
        .flat_map(|(id, all)| all.iter().map(|one| (*id, one)))
        .filter_map(|(id, one)| NewPlanned::new(id, one))
        .collect();
    insert_all!(conn, planned::table, &rows);
    Ok(())
}
