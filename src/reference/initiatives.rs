//! The initiatives found in public sources, each with what its source says.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use url::Url;

use super::files;
use super::progress::Progress;
use crate::audit::{NewChange, Publication, Verb};
use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::initiatives as table;
use crate::documents::{self, NewLink};
use crate::error::{Error, Result};
use crate::facts::{self, NewFact};
use crate::funding::{self, Budget};
use crate::i18n::{Locale, Text};
use crate::initiatives;
use crate::initiatives::row::{self, Column, Known, Refusal, Wanted};
use crate::milestones::{self, Plan};
use crate::organisations;
use crate::rules::{Body, Coded, FactKind, LAST_PLAN_DAY, Origin, Step};

/// A row of the file, by the codes of its columns.
type Row = BTreeMap<String, String>;

/// What stands in a column of a row.
fn cell(row: &Row, column: Column) -> Option<&str> {
    row.get(column.code()).map(String::as_str)
}

/// Adds the initiatives that are not on record yet; their rows. One that is stays as it is,
/// whoever changed it.
pub(super) fn load_initiatives(
    conn: &mut Conn,
    clock: &Clock,
    known: &mut Known,
) -> Result<Vec<i64>> {
    let rows: Vec<Row> = files::INITIATIVES.rows()?;
    let progress = Progress::new("Initiatives", rows.len());
    let reference = |row: &Row| cell(row, Column::Reference).unwrap_or_default().to_owned();
    let references: Vec<String> = rows.iter().map(reference).collect();
    let present: BTreeSet<String> = table::table
        .filter(table::reference.eq_any(&references))
        .select(table::reference)
        .load(conn)?
        .into_iter()
        .collect();
    let mut added = Vec::new();
    for row in rows.iter().filter(|row| !present.contains(&reference(row))) {
        added.push(add(conn, clock, known, &reference(row), row)?);
        progress.advance(1);
    }
    Ok(added)
}

/// What a row of the file makes of a record.
fn read(row: &Row, known: &Known) -> Result<Wanted> {
    let cell = |column| cell(row, column);
    let said = row::read(&cell, known).map_err(refused)?;
    // The clock of an installation says nothing of days that the sources give.
    row::wanted(&said, known, None, LAST_PLAN_DAY).map_err(refused)
}

fn refused(wrong: Vec<Refusal>) -> Error {
    Error::internal(format!("initiatives.csv: {wrong:?}"))
}

fn add(
    conn: &mut Conn,
    clock: &Clock,
    known: &mut Known,
    reference: &str,
    row: &Row,
) -> Result<i64> {
    let now = clock.now();
    let wanted = read(row, known)?;
    let initiative = initiatives::add(conn, reference, &wanted.texts, now)?;
    let change = NewChange {
        initiative: Some(initiative),
        reference: reference.to_owned(),
        account: None,
        verb: Verb::Loaded,
        origin: Origin::PublicSource,
        body: None,
        letter: None,
        publication: Publication::Now,
        reason: None,
    }
    .record(conn, now)?;
    let mut profile = wanted.profile.clone();
    for party in &wanted.new_parties {
        let name = Text::only(Locale::En, &party.name);
        let id = organisations::add(conn, &name, party.state)?;
        known.organisations.add(&party.name, id);
        profile.roles.push((party.role, Body::Organisation(id)));
    }
    initiatives::add_profile(conn, initiative, change, &profile.in_order())?;
    let document = add_source(conn, initiative, change, &wanted)?;
    let steps = add_milestones(conn, initiative, change, &wanted)?;
    for (step, dating, _) in &wanted.tale.reached {
        let fact = NewFact {
            milestone: steps.get(step).copied(),
            ..NewFact::new(initiative, change, FactKind::Reached, *dating)
        };
        let fact = facts::append(conn, &fact)?;
        documents::back(conn, fact, document, change)?;
    }
    add_budget(conn, initiative, change, document, &wanted)?;
    Ok(initiative)
}

fn add_source(conn: &mut Conn, initiative: i64, change: i64, wanted: &Wanted) -> Result<i64> {
    let source = wanted.sources.first();
    let (url, source_kind) = source.ok_or_else(|| Error::internal("no source"))?;
    let address = Url::parse(url).map_err(Error::internal)?;
    let link = NewLink {
        initiative,
        change,
        url,
        title: address.host_str().unwrap_or(url),
        source_kind: *source_kind,
    };
    documents::add_link(conn, &link)
}

/// The steps of the kind's life; the final one with its day where one is planned.
fn add_milestones(
    conn: &mut Conn,
    initiative: i64,
    change: i64,
    wanted: &Wanted,
) -> Result<BTreeMap<Step, i64>> {
    let kind = wanted.profile.kind;
    let mut steps = BTreeMap::new();
    for step in kind.lifecycle().iter().copied() {
        let mut plan = Plan::of_step(step);
        if step == kind.final_step()
            && let Some(due) = wanted.tale.due
        {
            plan.due = due;
        }
        let untitled = Text::default();
        let id = milestones::add(conn, initiative, change, Some(step), &untitled, &plan)?;
        steps.insert(step, id);
    }
    Ok(steps)
}

fn add_budget(
    conn: &mut Conn,
    initiative: i64,
    change: i64,
    document: i64,
    wanted: &Wanted,
) -> Result<()> {
    if wanted.budget.is_none() {
        return Ok(());
    }
    let budget = Budget {
        amount: wanted.budget,
        document: Some(document),
        reason: None,
    };
    funding::add_budget(conn, initiative, change, &budget)
}
