//! Steps, reports, documents and budgets of many records.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::counts;
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{
    budget_versions as budgets, changes, documents, facts, milestone_versions as plans, milestones,
};
use crate::error::{Error, Result};
use crate::funding::{Currency, Money};
use crate::milestones::Plan;
use crate::rules::{Coded, Dating, Day, FactKind, Instant, Origin, Step};

/// What hangs on a record.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) steps: BTreeMap<Step, (i64, Plan)>,
    pub(super) reached: BTreeMap<Step, (i64, Dating)>,
    pub(super) said_here: BTreeSet<i64>,
    pub(super) documents: BTreeMap<String, i64>,
    pub(super) budget: Option<Money>,
}

/// By record.
pub(super) fn load(
    conn: &mut Conn,
    ids: &[i64],
    published: &BTreeSet<i64>,
) -> Result<BTreeMap<i64, Parts>> {
    let mut parts: BTreeMap<i64, Parts> = BTreeMap::new();
    let steps = load_steps(conn, ids, published, &mut parts)?;
    load_reports(conn, ids, published, &steps, &mut parts)?;
    load_documents(conn, ids, published, &mut parts)?;
    load_budgets(conn, ids, published, &mut parts)?;
    Ok(parts)
}

type PlanRow = (
    (i64, i64, Option<String>),
    (String, Option<Day>, Option<Day>, Option<String>, bool),
    Option<Instant>,
);

/// The steps with their plans in force; the step of each milestone.
fn load_steps(
    conn: &mut Conn,
    ids: &[i64],
    published: &BTreeSet<i64>,
    parts: &mut BTreeMap<i64, Parts>,
) -> Result<BTreeMap<i64, Step>> {
    let rows: Vec<PlanRow> = plans::table
        .inner_join(milestones::table)
        .inner_join(changes::table)
        .filter(milestones::initiative_id.eq_any(ids))
        .filter(milestones::step.is_not_null())
        .order(plans::id)
        .select((
            (milestones::id, milestones::initiative_id, milestones::step),
            (
                plans::nature,
                plans::due_first,
                plans::due_last,
                plans::due_precision,
                plans::dropped,
            ),
            changes::public_at,
        ))
        .load(conn)?;
    let mut steps = BTreeMap::new();
    for ((id, initiative, step), (nature, first, last, precision, dropped), public_at) in rows {
        if !counts(published, initiative, public_at) {
            continue;
        }
        let step: Step = stored(step.as_deref().unwrap_or_default())?;
        let precision = stored(precision.as_deref().unwrap_or("unknown"))?;
        let plan = Plan {
            nature: stored(&nature)?,
            due: Dating::from_columns(first, last, precision),
            dropped,
            reason: None,
        };
        steps.insert(id, step);
        parts
            .entry(initiative)
            .or_default()
            .steps
            .insert(step, (id, plan));
    }
    Ok(steps)
}

type FactRow = (
    (i64, i64, String, Option<i64>, Option<i64>),
    (Option<Day>, Option<Day>, String),
    (String, Option<Instant>),
);

/// The newest report of each step that stands.
fn load_reports(
    conn: &mut Conn,
    ids: &[i64],
    published: &BTreeSet<i64>,
    steps: &BTreeMap<i64, Step>,
    parts: &mut BTreeMap<i64, Parts>,
) -> Result<()> {
    let told = [FactKind::Reached.code(), FactKind::Retracted.code()];
    let mut rows: Vec<FactRow> = facts::table
        .inner_join(changes::table)
        .filter(facts::initiative_id.eq_any(ids))
        .filter(facts::kind.eq_any(told))
        .order((changes::recorded_at, facts::id))
        .select((
            (
                facts::id,
                facts::initiative_id,
                facts::kind,
                facts::milestone_id,
                facts::supersedes_id,
            ),
            (facts::day_first, facts::day_last, facts::precision),
            (changes::origin, changes::public_at),
        ))
        .load(conn)?;
    rows.retain(|row| counts(published, row.0.1, row.2.1));
    let superseded: BTreeSet<i64> = rows.iter().filter_map(|row| row.0.4).collect();
    for ((id, initiative, kind, milestone, _), (first, last, precision), (origin, _)) in rows {
        let step = milestone.and_then(|row| steps.get(&row)).copied();
        let stands = kind == FactKind::Reached.code() && !superseded.contains(&id);
        let (Some(step), true) = (step, stands) else {
            continue;
        };
        let parts = parts.entry(initiative).or_default();
        let on = Dating::from_columns(first, last, stored(&precision)?);
        parts.reached.insert(step, (id, on));
        if origin != Origin::PublicSource.code() {
            parts.said_here.insert(id);
        }
    }
    Ok(())
}

fn load_documents(
    conn: &mut Conn,
    ids: &[i64],
    published: &BTreeSet<i64>,
    parts: &mut BTreeMap<i64, Parts>,
) -> Result<()> {
    let withdrawn: Vec<Option<i64>> = facts::table
        .filter(facts::initiative_id.eq_any(ids))
        .filter(facts::kind.eq(FactKind::DocumentWithdrawn.code()))
        .select(facts::document_id)
        .load(conn)?;
    let withdrawn: BTreeSet<i64> = withdrawn.into_iter().flatten().collect();
    type Row = (i64, i64, Option<String>, Option<Instant>);
    let rows: Vec<Row> = documents::table
        .inner_join(changes::table)
        .filter(documents::initiative_id.eq_any(ids))
        .filter(documents::url.is_not_null())
        .order(documents::number.desc())
        .select((
            documents::id,
            documents::initiative_id,
            documents::url,
            changes::public_at,
        ))
        .load(conn)?;
    for (id, initiative, url, public_at) in rows {
        if let Some(url) = url
            && counts(published, initiative, public_at)
            && !withdrawn.contains(&id)
        {
            parts
                .entry(initiative)
                .or_default()
                .documents
                .insert(url, id);
        }
    }
    Ok(())
}

fn load_budgets(
    conn: &mut Conn,
    ids: &[i64],
    published: &BTreeSet<i64>,
    parts: &mut BTreeMap<i64, Parts>,
) -> Result<()> {
    type Row = (i64, Option<i64>, Option<String>, Option<Instant>);
    let rows: Vec<Row> = budgets::table
        .inner_join(changes::table)
        .filter(budgets::initiative_id.eq_any(ids))
        .order(budgets::id)
        .select((
            budgets::initiative_id,
            budgets::amount_minor,
            budgets::currency,
            changes::public_at,
        ))
        .load(conn)?;
    for (initiative, minor, currency, public_at) in rows {
        if counts(published, initiative, public_at) {
            let money = match (minor, currency) {
                (Some(minor), Some(code)) => {
                    let currency = Currency::from_code(&code).ok_or(Error::Stored(code))?;
                    Some(Money { minor, currency })
                }
                _ => None,
            };
            parts.entry(initiative).or_default().budget = money;
        }
    }
    Ok(())
}
