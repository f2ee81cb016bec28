//! Many records out of the tables, in a few statements for every five hundred.

mod facts;
mod profiles;

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::Record;
use crate::audit::{Publication, Stage};
use crate::db::Conn;
use crate::db::schema::{
    changes, entry_drafts, initiatives, organisation_aliases as aliases, organisations, series,
};
use crate::error::Result;
use crate::frameworks;
use crate::i18n::{Text, fold};
use crate::initiatives::Texts;
use crate::initiatives::drafts::DraftStage;
use crate::initiatives::row::{Known, Names, Standing};
use crate::rules::{Body, Coded, Day, Instant};
use crate::{commitments, priorities, states, themes};

/// Ids bound in one statement.
const CHUNK: usize = 500;

/// What codes and names in rows stand for, in seven statements.
///
/// # Errors
/// Where the database is away.
pub fn known(conn: &mut Conn) -> Result<Known> {
    let framework = frameworks::default(conn)?.id;
    let mut known = Known {
        framework,
        ..Known::default()
    };
    let called = |names: &mut Names, code: &str, id: i64, text: &Text| {
        names.add(code, id);
        for name in [&text.en, &text.ar, &text.fr].into_iter().flatten() {
            names.add(name, id);
        }
    };
    for one in themes::all(conn)? {
        called(&mut known.themes, &one.code, one.id, &one.name);
    }
    for one in states::all(conn)? {
        called(&mut known.states, &one.code, one.id, &one.name);
        known.iso3.push((one.code, one.id));
    }
    for (id, code, _) in priorities::names(conn, framework)? {
        known.priorities.add(&code, id);
    }
    for (id, code, _) in commitments::names(conn, framework)? {
        known.commitments.add(&code, id);
    }
    organisations_by_name(conn, &mut known)?;
    Ok(known)
}

/// Institutions are called by their codes, others by their names.
fn organisations_by_name(conn: &mut Conn, known: &mut Known) -> Result<()> {
    type Row = (i64, String, bool, Text, Option<i64>);
    let rows: Vec<Row> = organisations::table
        .order((organisations::institution.desc(), organisations::id))
        .select((
            organisations::id,
            organisations::code,
            organisations::institution,
            crate::text_columns!(organisations, name),
            organisations::merged_into_id,
        ))
        .load(conn)?;
    let merged: BTreeMap<i64, i64> = rows
        .iter()
        .filter_map(|row| Some((row.0, row.4?)))
        .collect();
    let stands = |id: i64| merged.get(&id).copied().unwrap_or(id);
    for (id, code, institution, name, _) in &rows {
        if *institution {
            known.organisations.add(code, stands(*id));
            known.institutions.insert(stands(*id));
        }
        let own = [&name.en, &name.ar, &name.fr].into_iter().flatten();
        for name in own {
            known.organisations.add(name, stands(*id));
        }
        known.organisations.add(code, stands(*id));
    }
    let also: Vec<(String, i64)> = aliases::table
        .order(aliases::id)
        .select((aliases::alias, aliases::organisation_id))
        .load(conn)?;
    for (name, id) in also {
        known.organisations.add(&name, stands(id));
    }
    Ok(())
}

/// The rows of records by reference; those that are not on record are left out.
///
/// # Errors
/// Where the database is away.
pub fn of_references(conn: &mut Conn, references: &[String]) -> Result<BTreeMap<String, i64>> {
    let mut found = BTreeMap::new();
    for chunk in references.chunks(CHUNK) {
        let rows: Vec<(String, i64)> = initiatives::table
            .filter(initiatives::reference.eq_any(chunk))
            .select((initiatives::reference, initiatives::id))
            .load(conn)?;
        found.extend(rows);
    }
    Ok(found)
}

/// The rows of records that have one of these titles, folded, in any language.
///
/// # Errors
/// Where the database is away.
pub fn titled(conn: &mut Conn, titles: &BTreeSet<String>) -> Result<BTreeMap<String, Vec<i64>>> {
    const PAGE: i64 = 5_000;
    let mut found: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    let mut after = 0;
    while !titles.is_empty() {
        let rows: Vec<(i64, Text)> = initiatives::table
            .filter(initiatives::id.gt(after))
            .order(initiatives::id)
            .limit(PAGE)
            .select((initiatives::id, crate::text_columns!(initiatives, title)))
            .load(conn)?;
        let Some((last, _)) = rows.last() else {
            break;
        };
        after = *last;
        for (id, title) in &rows {
            let own = [&title.en, &title.ar, &title.fr].into_iter().flatten();
            let own: BTreeSet<String> = own.map(|one| fold::fold(one)).collect();
            for title in own.into_iter().filter(|one| titles.contains(one)) {
                found.entry(title).or_default().push(*id);
            }
        }
    }
    Ok(found)
}

type TextRow = (i64, String, Text, Text, Option<String>, i64);

/// The records of some rows: what is published of them, or, where nothing is, the draft.
///
/// # Errors
/// Where the database is away or holds what the program does not know.
pub fn of_rows(conn: &mut Conn, ids: &[i64], now: Instant) -> Result<Vec<Record>> {
    let mut records = Vec::with_capacity(ids.len());
    let names: Vec<(i64, Text)> = series::table
        .select((series::id, crate::text_columns!(series, title)))
        .load(conn)?;
    let names: BTreeMap<i64, Text> = names.into_iter().collect();
    for chunk in ids.chunks(CHUNK) {
        records.extend(load(conn, chunk, now, &names)?);
    }
    Ok(records)
}

fn load(
    conn: &mut Conn,
    ids: &[i64],
    now: Instant,
    series: &BTreeMap<i64, Text>,
) -> Result<Vec<Record>> {
    let rows: Vec<TextRow> = initiatives::table
        .filter(initiatives::id.eq_any(ids))
        .order(initiatives::id)
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            crate::text_columns!(initiatives, summary),
            initiatives::partners,
            initiatives::lock_version,
        ))
        .load(conn)?;
    let publications = publications(conn, ids, now)?;
    let published: BTreeSet<i64> = publications.keys().copied().collect();
    let mut profiles = profiles::load(conn, ids, &published)?;
    let mut parts = facts::load(conn, ids, &published)?;
    let mut proposed = proposed(conn, ids)?;
    let submitted = submitted(conn, ids)?;
    let parents: BTreeSet<i64> = profiles.values().filter_map(|one| one.parent).collect();
    let parents = references_of(conn, &parents)?;
    let mut records = Vec::with_capacity(rows.len());
    for (id, reference, title, summary, partners, lock_version) in rows {
        let Some(profile) = profiles.remove(&id) else {
            continue;
        };
        let parts = parts.remove(&id).unwrap_or_default();
        let last = parts.steps.get(&profile.kind.final_step());
        let standing = Standing {
            texts: Texts {
                title,
                summary,
                partners,
            },
            parent: profile.parent.and_then(|row| parents.get(&row).cloned()),
            series: profile.series.and_then(|row| series.get(&row).cloned()),
            due: last.map_or(crate::rules::Dating::Unknown, |(_, plan)| plan.due),
            reached: parts.reached,
            budget: parts.budget,
            sources: parts.documents.keys().cloned().collect(),
            profile,
        };
        records.push(Record {
            id,
            reference,
            lock_version,
            published: published.contains(&id),
            submitted: submitted.contains(&id) && !published.contains(&id),
            publication: publications.get(&id).copied().unwrap_or(Publication::Draft),
            standing,
            steps: parts.steps,
            milestones: parts.milestones,
            documents: parts.documents,
            said_here: parts.said_here,
            proposed: proposed.remove(&id).unwrap_or_default(),
        });
    }
    Ok(records)
}

/// How changes of records become public; those of which nothing is published are left out.
fn publications(conn: &mut Conn, ids: &[i64], now: Instant) -> Result<BTreeMap<i64, Publication>> {
    type Row = (Option<i64>, Option<Day>, Option<Instant>);
    let rows: Vec<Row> = changes::table
        .filter(changes::initiative_id.eq_any(ids))
        .filter(changes::public_at.is_not_null())
        .order((changes::public_at, changes::id))
        .select((
            changes::initiative_id,
            changes::embargo_on,
            changes::public_at,
        ))
        .load(conn)?;
    let mut found = BTreeMap::new();
    for (initiative, embargo, public_at) in rows {
        let publication = match (embargo, public_at) {
            (Some(day), Some(instant)) if instant > now => Publication::From(day, instant),
            _ => Publication::Now,
        };
        if let Some(initiative) = initiative {
            found.entry(initiative).or_insert(publication);
        }
    }
    Ok(found)
}

/// The records of which something waits for a decision.
fn submitted(conn: &mut Conn, ids: &[i64]) -> Result<BTreeSet<i64>> {
    let rows: Vec<Option<i64>> = changes::table
        .filter(changes::initiative_id.eq_any(ids))
        .filter(changes::stage.eq(Stage::Submitted.code()))
        .select(changes::initiative_id)
        .distinct()
        .load(conn)?;
    Ok(rows.into_iter().flatten().collect())
}

/// The bodies with a proposal that is not decided, by record.
fn proposed(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, Vec<Body>>> {
    let undecided = [DraftStage::Open.code(), DraftStage::Submitted.code()];
    let rows: Vec<(Option<i64>, Option<i64>, Option<i64>)> = entry_drafts::table
        .filter(entry_drafts::initiative_id.eq_any(ids))
        .filter(entry_drafts::stage.eq_any(undecided))
        .select((
            entry_drafts::initiative_id,
            entry_drafts::state_id,
            entry_drafts::organisation_id,
        ))
        .load(conn)?;
    let mut found: BTreeMap<i64, Vec<Body>> = BTreeMap::new();
    for (initiative, state, organisation) in rows {
        let body = state
            .map(Body::State)
            .or(organisation.map(Body::Organisation));
        if let (Some(initiative), Some(body)) = (initiative, body) {
            found.entry(initiative).or_default().push(body);
        }
    }
    Ok(found)
}

fn references_of(conn: &mut Conn, ids: &BTreeSet<i64>) -> Result<BTreeMap<i64, String>> {
    let ids: Vec<i64> = ids.iter().copied().collect();
    let rows: Vec<(i64, String)> = initiatives::table
        .filter(initiatives::id.eq_any(&ids))
        .select((initiatives::id, initiatives::reference))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Whether a change of a record counts: the published ones, or all while nothing is published.
fn counts(published: &BTreeSet<i64>, initiative: i64, public_at: Option<Instant>) -> bool {
    public_at.is_some() || !published.contains(&initiative)
}
