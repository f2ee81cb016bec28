//! Saving an entry: one change, one transaction.

use super::form::{Entry, Provenance};
use crate::audit::{NewChange, Publication, Verb};
use crate::clock::Clock;
use crate::db::Conn;
use crate::documents::{self, NewLink, SourceKind};
use crate::error::Result;
use crate::facts::{self, NewFact};
use crate::figures;
use crate::funding::{self, Budget, Money};
use crate::i18n::{Locale, Text};
use crate::initiatives::{self, Initiative, Profile, series};
use crate::milestones;
use crate::organisations;
use crate::rules::{Body, Dating, FactKind, Kind, Origin, Role};

/// Who saves, in which language, at which time.
pub struct Hand<'a> {
    /// The account.
    pub account: i64,
    /// The language.
    pub locale: Locale,
    /// The time.
    pub clock: &'a Clock,
}

/// What became of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edited {
    /// Saved.
    Saved,
    /// There was nothing to save.
    Unchanged,
    /// Somebody else saved first.
    Conflict,
}

/// Saves a new record; returns its reference.
///
/// # Errors
/// Where the database refuses.
pub fn create(
    conn: &mut Conn,
    hand: &Hand<'_>,
    entry: Entry,
    provenance: &Provenance,
    publication: Publication,
) -> Result<String> {
    let now = hand.clock.now();
    let reference = initiatives::new_reference(conn)?;
    let id = initiatives::add(conn, &reference, &entry.texts, now)?;
    let origin = match provenance {
        Provenance::Secretariat => Origin::Secretariat,
        Provenance::Source(..) => Origin::PublicSource,
    };
    let change = NewChange {
        initiative: Some(id),
        reference: reference.clone(),
        account: Some(hand.account),
        verb: Verb::Created,
        origin,
        body: None,
        letter: None,
        publication,
        reason: entry.reason.clone(),
    }
    .record(conn, now)?;
    let profile = complete(conn, hand, &entry, None)?;
    initiatives::add_profile(conn, id, change, &profile)?;
    milestones::add_lifecycle(conn, id, change, profile.kind)?;
    match provenance {
        Provenance::Secretariat => adopt(conn, id, change, hand)?,
        Provenance::Source(url, kind) => add_source(conn, id, change, url, *kind)?,
    }
    if let Some(money) = entry.budget {
        add_budget(conn, id, change, Some(money), None)?;
    }
    if publication != Publication::Draft {
        figures::refresh(conn, hand.clock, &[id])?;
    }
    Ok(reference)
}

/// What the secretariat enters is adopted from the start.
fn adopt(conn: &mut Conn, initiative: i64, change: i64, hand: &Hand<'_>) -> Result<()> {
    let fact = NewFact {
        initiative,
        change,
        kind: FactKind::Adopted,
        milestone: None,
        document: None,
        about: None,
        supersedes: None,
        dating: Dating::day(hand.clock.today()),
        note: None,
    };
    facts::append(conn, &fact).map(|_| ())
}

fn add_source(
    conn: &mut Conn,
    initiative: i64,
    change: i64,
    url: &str,
    source_kind: SourceKind,
) -> Result<()> {
    let title = documents::site_of(url);
    let link = NewLink {
        initiative,
        change,
        url,
        title: &title,
        source_kind,
    };
    documents::add_link(conn, &link).map(|_| ())
}

fn add_budget(
    conn: &mut Conn,
    initiative: i64,
    change: i64,
    amount: Option<Money>,
    reason: Option<String>,
) -> Result<()> {
    let budget = Budget {
        amount,
        document: None,
        reason,
    };
    funding::add_budget(conn, initiative, change, &budget)
}

/// Saves an edit of a record, unless somebody saved since `lock_version` was read.
///
/// # Errors
/// Where the database refuses.
pub fn edit(
    conn: &mut Conn,
    hand: &Hand<'_>,
    initiative: &Initiative,
    lock_version: i64,
    entry: Entry,
) -> Result<Edited> {
    let before = initiatives::profile(conn, initiative, false)?;
    let profile = complete(conn, hand, &entry, Some(&before))?;
    let budget = funding::budget(conn, initiative.id, None)?
        .pop()
        .and_then(|last| last.amount);
    let same = initiative.texts == entry.texts && before == profile && budget == entry.budget;
    if initiative.lock_version != lock_version {
        return Ok(Edited::Conflict);
    }
    if same {
        return Ok(Edited::Unchanged);
    }
    if !initiatives::take_turn(conn, initiative.id, lock_version)? {
        return Ok(Edited::Conflict);
    }
    let now = hand.clock.now();
    let publication = initiatives::next_publication(conn, initiative.id, now)?;
    let change = NewChange {
        initiative: Some(initiative.id),
        reference: initiative.reference.clone(),
        account: Some(hand.account),
        verb: Verb::Edited,
        origin: Origin::Secretariat,
        body: None,
        letter: None,
        publication,
        reason: entry.reason.clone(),
    }
    .record(conn, now)?;
    initiatives::edit_texts(conn, initiative, &entry.texts)?;
    if before != profile {
        initiatives::add_profile(conn, initiative.id, change, &profile)?;
    }
    if before.kind != profile.kind {
        change_lifecycle(conn, initiative.id, change, profile.kind)?;
    }
    if budget != entry.budget {
        add_budget(conn, initiative.id, change, entry.budget, entry.reason)?;
    }
    if publication != Publication::Draft {
        figures::refresh(conn, hand.clock, &[initiative.id])?;
    }
    Ok(Edited::Saved)
}

/// The steps of another lifecycle: what it lacks is added or comes back, what it does not have is
/// dropped unless a fact speaks of it.
fn change_lifecycle(conn: &mut Conn, initiative: i64, change: i64, kind: Kind) -> Result<()> {
    let facts = facts::of_initiative(conn, initiative, None)?;
    for milestone in milestones::with_dropped(conn, initiative, None)? {
        let Some(step) = milestone.step else { continue };
        let spoken_of = facts
            .iter()
            .any(|fact| fact.milestone == Some(milestone.id));
        let belongs = kind.lifecycle().contains(&step);
        let dropped = !belongs && (milestone.plan.dropped || !spoken_of);
        if milestone.plan.dropped != dropped {
            let plan = milestones::Plan {
                dropped,
                reason: None,
                ..milestone.plan
            };
            milestones::plan(conn, milestone.id, change, &plan)?;
        }
    }
    milestones::add_lifecycle(conn, initiative, change, kind)
}

/// The profile with its new bodies, its programme and its series.
fn complete(
    conn: &mut Conn,
    hand: &Hand<'_>,
    entry: &Entry,
    before: Option<&Profile>,
) -> Result<Profile> {
    let mut profile = entry.profile.clone();
    for (role, name) in &entry.new_bodies {
        let body = body_named(conn, hand.locale, name)?;
        profile.roles.push((*role, body));
        if let (Role::Lead, Body::Organisation(id)) = (role, body) {
            let state = organisations::find(conn, id)?.state;
            profile
                .roles
                .extend(state.map(|state| (Role::Lead, Body::State(state))));
        }
    }
    if let Some(reference) = &entry.parent {
        profile.parent = Some(initiatives::by_reference(conn, reference)?.id);
    }
    if let Some(name) = &entry.series {
        profile.series = Some(series::find_or_add(conn, name, hand.locale)?);
    }
    profile.framework = before.map_or(profile.framework, |before| before.framework);
    profile.withdrawn = before.is_some_and(|before| before.withdrawn);
    Ok(profile.in_order())
}

/// The body that goes by a name, or a new one.
fn body_named(conn: &mut Conn, locale: Locale, name: &str) -> Result<Body> {
    if let Some(id) = organisations::find_by_name(conn, name)? {
        return Ok(Body::Organisation(id));
    }
    organisations::add(conn, &Text::only(locale, name), None).map(Body::Organisation)
}
