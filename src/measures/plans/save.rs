//! Measures and their plans.

use crate::audit::{Told, Verb};
use crate::db::Conn;
use crate::documents::{self, Backing, Proof};
use crate::error::{Error, Result};
use crate::initiatives::{Acting, Done, proof};
use crate::measures::forms::{Named, Planned};
use crate::measures::save::{Outcome, Refusal};
use crate::measures::store::{self, NewMeasure};
use crate::measures::{Measure, Version};

/// What a form for a new measure says that it saw: the last number that there was.
pub fn last_seen(there: &[Measure]) -> String {
    let last = there.iter().map(|one| one.number).max();
    last.unwrap_or(0).to_string()
}

fn is_same(version: &Version, wanted: &Planned) -> bool {
    let document = version.baseline_document.as_ref();
    let document = document.filter(|one| !one.withdrawn);
    version.plan == wanted.plan
        && version.unit_name == wanted.unit_name
        && version.baseline_year == wanted.baseline_year
        && version.baseline_source == wanted.baseline_source
        && document.map(|one| one.number) == wanted.baseline_document
        && version.due == wanted.due
}

/// The version of a plan as it was typed.
fn version(conn: &mut Conn, acting: &Acting, wanted: &Planned) -> Result<Version> {
    let initiative = acting.initiative.id;
    let document = match wanted.baseline_document {
        Some(number) => Some(documents::by_number(
            conn,
            initiative,
            &acting.sight,
            number,
        )?),
        None => None,
    };
    Ok(Version {
        id: 0,
        told: Told::now(acting.clock.now()),
        plan: wanted.plan,
        unit_name: wanted.unit_name.clone(),
        baseline_year: wanted.baseline_year,
        baseline_source: wanted.baseline_source.clone(),
        baseline_document: document.map(|one| Backing {
            id: one.id,
            number: one.number,
            title: one.title,
            url: one.url,
            confidential: one.confidential,
            withdrawn: one.withdrawn,
        }),
        due: wanted.due,
        reason: wanted.reason.clone(),
        withdrawn: false,
    })
}

fn can_be_backed(conn: &mut Conn, acting: &Acting, wanted: &Planned) -> Result<bool> {
    let document = wanted
        .baseline_document
        .map_or(Proof::None, Proof::Document);
    proof::can(conn, acting, &document)
}

/// Adds a measure with its first plan.
///
/// # Errors
/// Where the database refuses.
pub fn create(
    conn: &mut Conn,
    acting: &Acting,
    named: &Named,
    wanted: &Planned,
    seen: &str,
) -> Result<Outcome> {
    let id = acting.initiative.id;
    let there = store::of_initiative(conn, id, &acting.sight)?;
    let mut standing = there.iter().filter(|one| !one.is_withdrawn());
    let seen: i32 = seen.parse().unwrap_or(0);
    let same = |one: &&Measure| {
        let known = named.standard.is_some() && one.standard == named.standard;
        known || (named.standard.is_none() && one.standard.is_none() && one.name == named.name)
    };
    if let Some(known) = standing.find(same) {
        // A button pressed twice adds one.
        let plan = known.current().filter(|_| known.number > seen);
        return Ok(match plan.is_some_and(|plan| is_same(plan, wanted)) {
            true => Ok(Done::Saved),
            false => Err(Refusal::Known(known.number)),
        });
    }
    if !can_be_backed(conn, acting, wanted)? {
        return Ok(Err(Refusal::DocumentGone));
    }
    let (last, _) = store::last_numbers(conn, &[id])?;
    let number = last.get(&id).copied().unwrap_or(0) + 1;
    let version = Version {
        reason: None,
        ..version(conn, acting, wanted)?
    };
    acting.change(conn, Verb::Measured, None, |conn, change| {
        let new = NewMeasure {
            initiative: id,
            number,
            standard: named.standard,
            name: named.name.clone(),
        };
        let rows = store::add_measures(conn, &[new])?;
        let rows: Vec<_> = rows.iter().map(|row| (*row, change, &version)).collect();
        store::add_versions(conn, &rows)
    })?;
    Ok(Ok(Done::Saved))
}

/// The measure of an address, for whoever may change it: a lead changes only what was said for it.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`].
pub fn own_measure(conn: &mut Conn, acting: &Acting, number: i32) -> Result<Measure> {
    let one = store::by_number(conn, acting.initiative.id, &acting.sight, number)?;
    let told = one.current().map(|version| &version.told);
    match told.is_some_and(|told| acting.voice.may_correct(told.origin, told.body)) {
        true => Ok(one),
        false => Err(Error::Forbidden("measures told for one's own body only")),
    }
}

fn refusal(one: &Measure, seen: &str) -> Option<Refusal> {
    let mark = one.current().map(|version| version.told.mark());
    if one.is_withdrawn() {
        Some(Refusal::Withdrawn)
    } else if !seen.is_empty() && mark.is_some_and(|mark| mark != seen) {
        Some(Refusal::Meanwhile)
    } else {
        None
    }
}

/// Changes the plan of a measure; what was planned before stays.
///
/// # Errors
/// As [`own_measure`], and where the database refuses.
pub fn change_plan(
    conn: &mut Conn,
    acting: &Acting,
    number: i32,
    wanted: &Planned,
    seen: &str,
) -> Result<Outcome> {
    let one = own_measure(conn, acting, number)?;
    let Some(before) = one.current() else {
        return Ok(Err(Refusal::Withdrawn));
    };
    if !before.withdrawn && is_same(before, wanted) {
        return Ok(Ok(Done::Unchanged));
    }
    if let Some(refusal) = refusal(&one, seen) {
        return Ok(Err(refusal));
    }
    let version = version(conn, acting, wanted)?;
    let published = one.versions.iter().any(|one| one.told.public_at.is_some());
    let otherwise = !before.plan.reads_as(&wanted.plan);
    let moved = otherwise || version.moved_from(before);
    if published && moved && wanted.reason.is_none() {
        return Ok(Err(Refusal::ReasonNeeded));
    }
    let told = one.values.iter().any(|value| !value.withdrawn);
    // What was told as so many people to date cannot become so many per cent, or so many a year.
    if told && otherwise {
        return Ok(Err(Refusal::HasValues));
    }
    if !can_be_backed(conn, acting, wanted)? {
        return Ok(Err(Refusal::DocumentGone));
    }
    let reason = wanted.reason.as_deref();
    acting.change(conn, Verb::MeasurePlanned, reason, |conn, change| {
        store::add_versions(conn, &[(one.id, change, &version)])
    })?;
    Ok(Ok(Done::Saved))
}

/// Takes a measure back with its values; it stays in the history.
///
/// # Errors
/// As [`own_measure`], and where the database refuses.
pub fn withdraw_measure(
    conn: &mut Conn,
    acting: &Acting,
    number: i32,
    reason: &str,
    seen: &str,
) -> Result<Outcome> {
    let one = own_measure(conn, acting, number)?;
    if let Some(refusal) = refusal(&one, seen) {
        return Ok(Err(refusal));
    }
    let Some(version) = one.current() else {
        return Ok(Err(Refusal::Withdrawn));
    };
    let gone = Version {
        withdrawn: true,
        reason: Some(reason.to_owned()),
        ..version.clone()
    };
    let verb = Verb::MeasureWithdrawn;
    acting.change(conn, verb, Some(reason), |conn, change| {
        store::add_versions(conn, &[(one.id, change, &gone)])
    })?;
    Ok(Ok(Done::Saved))
}
