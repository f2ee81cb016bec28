//! Saving an entry: one change, one transaction.

use super::form::Entry;
use crate::audit::{NewChange, Publication, Sight, Verb};
use crate::clock::Clock;
use crate::db::Conn;
use crate::documents::{self, NewLink, SourceKind};
use crate::error::Result;
use crate::facts::{self, NewFact};
use crate::figures;
use crate::funding::{self, Budget, Money};
use crate::i18n::{Locale, Text};
use crate::initiatives::drafts::{self, EntryDraft};
use crate::initiatives::{self, Acting, Initiative, Profile, Voice, series};
use crate::milestones;
use crate::organisations;
use crate::rules::{Body, Dating, FactKind, Kind, Origin, Role, Step};

/// Who saves, in whose name, in which language, at which time.
pub struct Hand<'a> {
    /// The account.
    pub account: i64,
    /// In whose name.
    pub voice: Voice,
    /// The language.
    pub locale: Locale,
    /// The time.
    pub clock: &'a Clock,
    /// What of the record they see and build on.
    pub sight: Sight,
    /// The proposal that is accepted by it; none where somebody saves what they typed.
    pub proposal: Option<&'a EntryDraft>,
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
    source: Option<&(String, SourceKind)>,
    publication: Publication,
) -> Result<String> {
    let now = hand.clock.now();
    let reference = initiatives::new_reference(conn)?;
    let id = initiatives::add(conn, &reference, &entry.texts, now)?;
    let change = NewChange {
        initiative: Some(id),
        reference: reference.clone(),
        account: Some(hand.account),
        verb: Verb::Created,
        origin: source.map_or(hand.voice.origin(), |_| Origin::PublicSource),
        body: hand.voice.body(),
        letter: hand.voice.letter(),
        publication,
        reason: entry.reason.clone(),
    }
    .record(conn, now)?;
    let profile = complete(conn, hand, &entry, None)?;
    initiatives::add_profile(conn, id, change, &profile)?;
    milestones::add_lifecycle(conn, id, change, profile.kind)?;
    match source {
        None => adopt(conn, id, change, hand)?,
        Some((url, kind)) => add_source(conn, id, change, url, *kind)?,
    }
    if let Some(money) = entry.budget {
        add_budget(conn, id, change, Some(money), None)?;
    }
    add_plans(conn, id, change, &entry)?;
    if let Some((url, kind)) = &entry.link {
        add_source(conn, id, change, url, *kind)?;
    }
    if publication != Publication::Draft {
        figures::refresh(conn, hand.clock, &[id])?;
    }
    Ok(reference)
}

/// What the secretariat or a lead enters is adopted from the start.
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

fn add_plans(conn: &mut Conn, initiative: i64, change: i64, entry: &Entry) -> Result<()> {
    if entry.plans.is_empty() {
        return Ok(());
    }
    for milestone in milestones::of_initiative(conn, initiative, None)? {
        let planned = |(step, _): &&(Step, Dating)| Some(*step) == milestone.step;
        if let Some((_, due)) = entry.plans.iter().find(planned) {
            let plan = milestones::Plan {
                due: *due,
                ..milestone.plan
            };
            milestones::plan(conn, milestone.id, change, &plan)?;
        }
    }
    Ok(())
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

/// Saves an edit of a record, unless somebody saved since `lock_version` was read. It becomes
/// public as given, or, where nothing is given, as the record does.
///
/// # Errors
/// Where the database refuses.
pub fn edit(
    conn: &mut Conn,
    hand: &Hand<'_>,
    initiative: &Initiative,
    lock_version: i64,
    entry: Entry,
    publication: Option<Publication>,
) -> Result<Edited> {
    let before = initiatives::profile_seen(conn, initiative, &hand.sight)?;
    let profile = complete(conn, hand, &entry, Some(&before))?;
    let budget = funding::budget(conn, initiative.id, &hand.sight)?
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
    let publication = match publication {
        Some(publication) => publication,
        None => initiatives::next_publication(conn, initiative.id, now)?,
    };
    let change = NewChange {
        initiative: Some(initiative.id),
        reference: initiative.reference.clone(),
        account: Some(hand.account),
        verb: Verb::Edited,
        origin: hand.voice.origin(),
        body: hand.voice.body(),
        letter: hand.voice.letter(),
        publication,
        reason: entry.reason.clone(),
    }
    .record(conn, now)?;
    if let Some(draft) = hand.proposal {
        drafts::tie(conn, change, draft)?;
    }
    initiatives::edit_texts(conn, initiative, &entry.texts)?;
    if before != profile {
        initiatives::add_profile(conn, initiative.id, change, &profile)?;
    }
    if before.kind != profile.kind {
        change_lifecycle(conn, hand, initiative.id, change, profile.kind)?;
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
fn change_lifecycle(
    conn: &mut Conn,
    hand: &Hand<'_>,
    initiative: i64,
    change: i64,
    kind: Kind,
) -> Result<()> {
    // What anybody reported keeps its milestone; plans are those that are seen.
    let facts = facts::of_initiative(conn, initiative, None)?;
    for milestone in milestones::with_dropped(conn, initiative, &hand.sight)? {
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
        let mut bodies = body_by_name(conn, name)?;
        if bodies.is_empty() {
            let new = organisations::add(conn, &Text::only(hand.locale, name), None)?;
            bodies.push(Body::Organisation(new));
        }
        // The state of a body that leads leads with it.
        let counted = if *role == Role::Lead { bodies.len() } else { 1 };
        let roles = bodies.into_iter().take(counted);
        profile.roles.extend(roles.map(|body| (*role, body)));
    }
    if let Some(reference) = &entry.parent {
        profile.parent = Some(initiatives::by_reference(conn, reference)?.id);
    }
    if let Some(name) = &entry.series {
        profile.series = Some(series::find_or_add(conn, name, hand.locale)?);
    }
    profile.framework = before.map_or(profile.framework, |before| before.framework);
    profile.withdrawn = before.is_some_and(|before| before.withdrawn);
    Ok(profile.keeping_basis(before))
}

/// The body that goes by a name, and the state whose body it is; nothing where there is none.
///
/// # Errors
/// Where the database is away.
pub fn body_by_name(conn: &mut Conn, name: &str) -> Result<Vec<Body>> {
    let Some(id) = organisations::find_by_name(conn, name)? else {
        return Ok(Vec::new());
    };
    let state = organisations::find(conn, id)?.state.map(Body::State);
    Ok(std::iter::once(Body::Organisation(id))
        .chain(state)
        .collect())
}

/// Puts a record into a series, unless it is in one.
///
/// # Errors
/// Where the database refuses, and where there is no such record.
pub fn join_series(conn: &mut Conn, hand: &Hand<'_>, reference: &str, name: &str) -> Result<()> {
    let initiative = initiatives::by_reference(conn, reference)?;
    let sight = if initiative.public_version.is_some() {
        Sight::Settled
    } else {
        Sight::Everything
    };
    let before = initiatives::profile_seen(conn, &initiative, &sight)?;
    if before.series.is_some() {
        return Ok(());
    }
    let acting = Acting {
        initiative,
        account: hand.account,
        voice: Voice::Secretariat,
        sight,
        clock: hand.clock.clone(),
    };
    initiatives::take_turn(conn, acting.initiative.id, acting.initiative.lock_version)?;
    let series = series::find_or_add(conn, name, hand.locale)?;
    let profile = Profile {
        series: Some(series),
        ..before
    };
    acting.change(conn, Verb::Edited, None, |conn, change| {
        initiatives::add_profile(conn, acting.initiative.id, change, &profile)
    })
}
