//! The data with which an installation starts, and its loader.
//!
//! `data/` holds the shipped files, compiled in; its README says what each column means. A load is
//! by version: the same version again does nothing, a newer one gives reference tables the shipped
//! names and texts by their codes and adds what is new. It never touches an initiative that is on
//! record, never overrides what somebody edited in versions, and never deletes.

mod agenda;
mod bodies;
mod cells;
mod codes;
mod commitments;
mod context;
mod files;
mod initiatives;
mod places;
mod progress;

use diesel::prelude::*;

use crate::audit::events::{self, Event};
use crate::audit::{NewChange, Publication, Verb};
use crate::clock::Clock;
use crate::db::schema::{initiatives as records, reference_loads as loads};
use crate::db::{self, Conn, Database};
use crate::error::Result;
use crate::initiatives::row::Known;
use crate::rules::{COUNTS_VERSION, Instant, Origin};
use crate::web::state::raise_revision;
use crate::{figures, frameworks, on_backend};

/// Everything but the values of the context indicators.
const REFERENCE: &str = "reference";

/// The values of the context indicators.
const CONTEXT: &str = "context";

/// Its name for what is kept of the figures, by the version of what they count.
const FIGURES: &str = "figures";

/// What a load did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// Nothing: this version, or a newer one, was loaded before.
    Before,
    /// It brought a version.
    Version {
        /// The version.
        version: i64,
        /// How many initiatives, or values of context indicators, it brought.
        rows: usize,
    },
}

/// Loads the reference data with the initiatives, in one transaction, so that an interrupted first
/// start leaves nothing half-loaded. One statement where it was loaded before.
///
/// # Errors
/// Where the database refuses, or a shipped file is not what its README says.
pub fn load(db: &Database, clock: &Clock) -> Result<Loaded> {
    load_version(db, clock, files::version()?)
}

/// Loads the values of the context indicators, in a transaction of their own: pages are served
/// meanwhile. To be called after [`load`].
///
/// # Errors
/// As [`load`].
pub fn load_context(db: &Database, clock: &Clock) -> Result<Loaded> {
    load_context_version(db, clock, files::version()?)
}

fn load_version(db: &Database, clock: &Clock, version: i64) -> Result<Loaded> {
    let wanted = [(REFERENCE, version), (FIGURES, COUNTS_VERSION)];
    if db.read_now(|conn| all_loaded(conn, &wanted))? {
        return Ok(Loaded::Before);
    }
    let loaded = once(db, clock, (REFERENCE, version), |conn| {
        load_reference(conn, clock)
    })?;
    // A release that counts something new computes what is kept again.
    once(db, clock, (FIGURES, COUNTS_VERSION), |conn| {
        let ids: Vec<i64> = records::table.select(records::id).load(conn)?;
        for chunk in ids.chunks(500) {
            figures::refresh(conn, clock, chunk)?;
        }
        figures::settle(conn, clock)?;
        Ok(ids.len())
    })?;
    Ok(loaded)
}

fn load_context_version(db: &Database, clock: &Clock, version: i64) -> Result<Loaded> {
    once(db, clock, (CONTEXT, version), |conn| {
        let rows = context::load_values(conn)?;
        let detail = format!("version {version}");
        let event = Event {
            at: clock.now(),
            account: None,
            action: "reference.loaded",
            subject: CONTEXT,
            detail: &detail,
        };
        events::append(conn, &event)?;
        raise_revision(conn)?;
        Ok(rows)
    })
}

/// Does the work of a data set's version unless it was done; looks again inside the transaction,
/// for another instance may have been first.
fn once(
    db: &Database,
    clock: &Clock,
    (dataset, version): (&str, i64),
    work: impl FnOnce(&mut Conn) -> Result<usize>,
) -> Result<Loaded> {
    if db.read_now(|conn| is_loaded(conn, dataset, version))? {
        return Ok(Loaded::Before);
    }
    db.write_now(|conn| {
        if is_loaded(conn, dataset, version)? {
            return Ok(Loaded::Before);
        }
        let rows = work(conn)?;
        db::analyze(conn)?;
        mark_loaded(conn, dataset, version, clock.now())?;
        Ok(Loaded::Version { version, rows })
    })
}

fn all_loaded(conn: &mut Conn, wanted: &[(&str, i64)]) -> Result<bool> {
    let there: Vec<(String, i64)> = loads::table
        .select((loads::dataset, loads::version))
        .load(conn)?;
    let is_there = |(name, version): &(&str, i64)| {
        let mut rows = there.iter();
        rows.any(|(dataset, loaded)| dataset == name && loaded >= version)
    };
    Ok(wanted.iter().all(is_there))
}

fn is_loaded(conn: &mut Conn, dataset: &str, version: i64) -> Result<bool> {
    let loaded: Option<i64> = loads::table
        .find(dataset)
        .select(loads::version)
        .first(conn)
        .optional()?;
    Ok(loaded.is_some_and(|loaded| loaded >= version))
}

fn mark_loaded(conn: &mut Conn, dataset: &str, version: i64, now: Instant) -> Result<()> {
    let row = (
        loads::dataset.eq(dataset),
        loads::version.eq(version),
        loads::loaded_at.eq(now),
    );
    on_backend!(conn, c => diesel::insert_into(loads::table)
        .values(row)
        .on_conflict(loads::dataset)
        .do_update()
        .set((loads::version.eq(version), loads::loaded_at.eq(now)))
        .execute(c))?;
    Ok(())
}

/// Returns how many initiatives are new.
fn load_reference(conn: &mut Conn, clock: &Clock) -> Result<usize> {
    // Its event says `reference.loaded`; targets and memberships are its versions.
    let change = NewChange {
        initiative: None,
        reference: REFERENCE.into(),
        account: None,
        verb: Verb::Loaded,
        origin: Origin::PublicSource,
        body: None,
        letter: None,
        publication: Publication::Now,
        reason: None,
    }
    .record(conn, clock.now())?;
    let ends = agenda::ends(conn)?;
    let mut known = load_base(conn, change)?;
    let new = initiatives::load_initiatives(conn, clock, &mut known)?;
    let ends_now = agenda::ends(conn)?;
    let ids = if ends.iter().all(|end| ends_now.contains(end)) {
        new.clone()
    } else {
        // Whether an initiative continues beyond its framework hangs on the framework's last day.
        records::table.select(records::id).load(conn)?
    };
    figures::refresh(conn, clock, &ids)?;
    Ok(new.len())
}

fn load_base(conn: &mut Conn, change: i64) -> Result<Known> {
    let frameworks = agenda::load_frameworks(conn)?;
    let framework = frameworks::default(conn)?.id;
    let themes = agenda::load_themes(conn)?;
    let priorities = agenda::load_priorities(conn, &frameworks, &themes)?;
    let commitments = commitments::load_commitments(conn, change, &frameworks, &themes)?;
    commitments::load_baselines(conn, change, &commitments)?;
    agenda::load_meetings(conn, framework)?;
    context::load_indicators(conn, &themes)?;
    let states = places::load_states(conn)?;
    places::load_suspensions(conn, &states)?;
    let groups = places::load_groups(conn)?;
    places::load_memberships(conn, change, &groups, &states)?;
    bodies::load_institutions(conn, &states)?;
    Ok(Known {
        framework,
        themes: themes.iter().collect(),
        iso3: states
            .iter()
            .map(|(code, id)| (code.to_owned(), id))
            .collect(),
        states: states.iter().collect(),
        priorities: priorities.iter().collect(),
        commitments: commitments.iter().collect(),
        ..bodies::known(conn)?
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
