//! Milestones, reports, documents and budgets of many records.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::counts;
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{
    budget_versions as budgets, changes, documents, fact_documents as backings, facts,
    milestone_versions as plans, milestones,
};
use crate::error::{Error, Result};
use crate::funding::{Currency, Money};
use crate::i18n::Text;
use crate::initiatives::row::milestone::Standing;
use crate::milestones::Plan;
use crate::rules::{Coded, Dating, Day, FactKind, Instant, Origin, Step};

/// What hangs on a record.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) steps: BTreeMap<Step, (i64, Plan)>,
    pub(super) milestones: BTreeMap<i32, Standing>,
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
    let places = load_plans(conn, ids, published, &mut parts)?;
    let backed = load_backings(conn, ids, published)?;
    load_reports(conn, ids, published, (&places, &backed), &mut parts)?;
    load_documents(conn, ids, published, &mut parts)?;
    load_budgets(conn, ids, published, &mut parts)?;
    Ok(parts)
}

type PlanRow = (
    (i64, i64, i32, Option<String>),
    Text,
    (String, Option<Day>, Option<Day>, Option<String>, bool),
    (Option<Instant>, i64),
);

/// The numbers and steps of milestones, by their rows.
type Places = BTreeMap<i64, (i32, Option<Step>)>;

/// The milestones with their plans in force.
fn load_plans(
    conn: &mut Conn,
    ids: &[i64],
    published: &BTreeSet<i64>,
    parts: &mut BTreeMap<i64, Parts>,
) -> Result<Places> {
    let mut rows: Vec<PlanRow> = plans::table
        .inner_join(milestones::table)
        .inner_join(changes::table)
        .filter(milestones::initiative_id.eq_any(ids))
        .order(plans::id)
        .select((
            (
                milestones::id,
                milestones::initiative_id,
                milestones::number,
                milestones::step,
            ),
            crate::text_columns!(milestones, title),
            (
                plans::nature,
                plans::due_first,
                plans::due_last,
                plans::due_precision,
                plans::dropped,
            ),
            (changes::public_at, changes::id),
        ))
        .load(conn)?;
    // As the rules read them: as they became public, what waits last.
    rows.sort_by_key(|(_, _, _, (public_at, change))| (public_at.is_none(), *public_at, *change));
    let mut places = Places::new();
    for ((id, initiative, number, step), title, plan, (public_at, _)) in rows {
        if !counts(published, initiative, public_at) {
            continue;
        }
        let (nature, first, last, precision, dropped) = plan;
        let step: Option<Step> = step.map(|step| stored(&step)).transpose()?;
        let precision = stored(precision.as_deref().unwrap_or("unknown"))?;
        let plan = Plan {
            nature: stored(&nature)?,
            due: Dating::from_columns(first, last, precision),
            dropped,
            reason: None,
        };
        places.insert(id, (number, step));
        let parts = parts.entry(initiative).or_default();
        if let Some(step) = step {
            parts.steps.insert(step, (id, plan.clone()));
        }
        let standing = parts.milestones.entry(number).or_insert(Standing {
            id,
            step,
            title,
            plan: plan.clone(),
            originally_due: Dating::Unknown,
            reached: None,
            backed: BTreeSet::new(),
            verified: false,
        });
        if standing.originally_due.is_unknown() {
            standing.originally_due = plan.due;
        }
        standing.plan = plan;
    }
    Ok(places)
}

/// The addresses that back facts and were not taken back, by fact.
type Backed = BTreeMap<i64, BTreeSet<String>>;

fn load_backings(conn: &mut Conn, ids: &[i64], published: &BTreeSet<i64>) -> Result<Backed> {
    let withdrawn = withdrawn(conn, ids)?;
    type Row = (i64, i64, i64, Option<String>, Option<Instant>);
    let rows: Vec<Row> = backings::table
        .inner_join(documents::table)
        .inner_join(changes::table.on(changes::id.eq(backings::change_id)))
        .filter(documents::initiative_id.eq_any(ids))
        .filter(documents::url.is_not_null())
        .select((
            backings::fact_id,
            documents::id,
            documents::initiative_id,
            documents::url,
            changes::public_at,
        ))
        .load(conn)?;
    let mut backed = Backed::new();
    for (fact, document, initiative, url, public_at) in rows {
        if counts(published, initiative, public_at) && !withdrawn.contains(&document) {
            backed.entry(fact).or_default().extend(url);
        }
    }
    Ok(backed)
}

/// Documents that were taken back.
fn withdrawn(conn: &mut Conn, ids: &[i64]) -> Result<BTreeSet<i64>> {
    let withdrawn: Vec<Option<i64>> = facts::table
        .filter(facts::initiative_id.eq_any(ids))
        .filter(facts::kind.eq(FactKind::DocumentWithdrawn.code()))
        .select(facts::document_id)
        .load(conn)?;
    Ok(withdrawn.into_iter().flatten().collect())
}

type FactRow = (
    (i64, i64, String),
    (Option<i64>, Option<i64>, Option<i64>),
    (Option<Day>, Option<Day>, String),
    (String, Option<Instant>),
);

/// The newest report of each milestone that stands.
fn load_reports(
    conn: &mut Conn,
    ids: &[i64],
    published: &BTreeSet<i64>,
    (places, backed): (&Places, &Backed),
    parts: &mut BTreeMap<i64, Parts>,
) -> Result<()> {
    let told = [
        FactKind::Reached.code(),
        FactKind::Retracted.code(),
        FactKind::Verified.code(),
    ];
    let mut rows: Vec<FactRow> = facts::table
        .inner_join(changes::table)
        .filter(facts::initiative_id.eq_any(ids))
        .filter(facts::kind.eq_any(told))
        .order((changes::recorded_at, facts::id))
        .select((
            (facts::id, facts::initiative_id, facts::kind),
            (facts::milestone_id, facts::about_id, facts::supersedes_id),
            (facts::day_first, facts::day_last, facts::precision),
            (changes::origin, changes::public_at),
        ))
        .load(conn)?;
    rows.retain(|row| counts(published, row.0.1, row.3.1));
    let superseded: BTreeSet<i64> = rows.iter().filter_map(|row| row.1.2).collect();
    rows.retain(|row| !superseded.contains(&row.0.0));
    let verified: BTreeSet<i64> = rows.iter().filter_map(|row| row.1.1).collect();
    for ((id, initiative, kind), (milestone, ..), (first, last, precision), (origin, _)) in rows {
        let place = milestone.and_then(|row| places.get(&row)).copied();
        let (Some((number, step)), true) = (place, kind == FactKind::Reached.code()) else {
            continue;
        };
        let parts = parts.entry(initiative).or_default();
        let on = Dating::from_columns(first, last, stored(&precision)?);
        if let Some(step) = step {
            parts.reached.insert(step, (id, on));
        }
        if let Some(standing) = parts.milestones.get_mut(&number) {
            standing.reached = Some((id, on));
            standing.backed = backed.get(&id).cloned().unwrap_or_default();
            standing.verified = verified.contains(&id);
        }
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
    let withdrawn = withdrawn(conn, ids)?;
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
