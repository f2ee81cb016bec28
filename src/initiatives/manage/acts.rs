//! What is done to a record as a whole, in the verbs of its history. What cannot be done is
//! refused with a reason; the check and the act are one transaction.

use crate::audit::changes;
use crate::audit::events::{self, Event};
use crate::audit::{Publication, Sight, Verb};
use crate::db::Conn;
use crate::error::Result;
use crate::facts::{self, Fact, NewFact};
use crate::figures;
use crate::i18n::format;
use crate::initiatives::{self, Acting, Profile};
use crate::milestones;
use crate::rules::{Dating, Day, FactKind};
use crate::web::Ctx;

/// Why an act was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is withdrawn.
    Withdrawn,
    /// It is not withdrawn.
    NotWithdrawn,
    /// Somebody adopted it before.
    Adopted,
    /// Nobody adopted it.
    NotAdopted,
    /// It is public, or will be on a day that was set.
    Published,
    /// Nothing is cancelled or suspended.
    NothingStands,
    /// What stands began later, on this day.
    BeganLater(Day),
    /// A lead works on it and has not had it accepted.
    LeadAtWork,
}

impl Refusal {
    /// The code of its notice on the work page.
    pub fn code(self) -> &'static str {
        match self {
            Self::Withdrawn => "is-withdrawn",
            _ => "not-adopted",
        }
    }

    /// The same as a sentence.
    pub fn words(self, ctx: &Ctx) -> String {
        let t = &ctx.t().work;
        match self {
            Self::Withdrawn => t.already_withdrawn.to_string(),
            Self::NotWithdrawn => t.not_withdrawn.to_string(),
            Self::Adopted => t.already_adopted.to_string(),
            Self::NotAdopted => t.not_adopted.to_string(),
            Self::Published => t.already_published.to_string(),
            Self::NothingStands => ctx.t().manage.declare_nothing.to_string(),
            Self::LeadAtWork => ctx.t().review.lead_at_work.to_string(),
            Self::BeganLater(day) => {
                let day = format::day(ctx.locale, day);
                t.lifted_too_early.with(&[("day", &day)])
            }
        }
    }
}

/// Done, or why not.
pub type Outcome = std::result::Result<(), Refusal>;

/// Publishes a draft, at once or when a day begins.
///
/// # Errors
/// Where the database refuses.
pub fn publish(conn: &mut Conn, acting: &Acting, embargo: Option<Day>) -> Result<Outcome> {
    let (id, now) = (acting.initiative.id, acting.clock.now());
    if let Err(refusal) = publishable(conn, acting)? {
        return Ok(Err(refusal));
    }
    let publication = match embargo {
        Some(day) => Publication::From(day, acting.clock.start_of(day)),
        None => Publication::Now,
    };
    changes::publish(conn, id, publication, now)?;
    let detail = embargo.map_or(String::new(), |day| format!("embargo {day}"));
    let event = Event {
        at: now,
        account: Some(acting.account),
        action: "initiative.published",
        subject: &acting.initiative.reference,
        detail: &detail,
    };
    events::append(conn, &event)?;
    figures::refresh(conn, &acting.clock, &[id])?;
    Ok(Ok(()))
}

/// Whether a record is a draft that may be published.
///
/// # Errors
/// Where the database is away.
pub fn publishable(conn: &mut Conn, acting: &Acting) -> Result<Outcome> {
    let (id, now) = (acting.initiative.id, acting.clock.now());
    if initiatives::next_publication(conn, id, now)? != Publication::Draft {
        return Ok(Err(Refusal::Published));
    }
    // Texts are not versioned: with them, what nobody accepted would become public.
    let said = initiatives::history(conn, id, Sight::Unaccepted)?;
    if said
        .iter()
        .any(|entry| matches!(entry.verb, Verb::Created | Verb::Edited))
    {
        return Ok(Err(Refusal::LeadAtWork));
    }
    withdrawable(conn, acting)
}

/// Whether a record is not withdrawn.
///
/// # Errors
/// Where the database is away.
pub fn withdrawable(conn: &mut Conn, acting: &Acting) -> Result<Outcome> {
    let (_, withdrawn) = initiatives::newest(conn, acting.initiative.id)?;
    Ok(if withdrawn {
        Err(Refusal::Withdrawn)
    } else {
        Ok(())
    })
}

/// Whether a record is withdrawn.
///
/// # Errors
/// Where the database is away.
pub fn restorable(conn: &mut Conn, acting: &Acting) -> Result<Outcome> {
    let withdrawable = withdrawable(conn, acting)?;
    Ok(if withdrawable.is_ok() {
        Err(Refusal::NotWithdrawn)
    } else {
        Ok(())
    })
}

/// Whether nobody adopted a record.
///
/// # Errors
/// Where the database is away.
pub fn adoptable(conn: &mut Conn, acting: &Acting) -> Result<Outcome> {
    let facts = facts::of_initiative(conn, acting.initiative.id, &acting.sight)?;
    Ok(if facts::is_adopted(&facts) {
        Err(Refusal::Adopted)
    } else {
        Ok(())
    })
}

/// Takes a record out of every figure.
///
/// # Errors
/// Where the database refuses.
pub fn withdraw(conn: &mut Conn, acting: &Acting, reason: Option<&str>) -> Result<Outcome> {
    if let Err(refusal) = withdrawable(conn, acting)? {
        return Ok(Err(refusal));
    }
    set_withdrawn(conn, acting, Verb::Withdrawn, reason).map(Ok)
}

/// Puts a withdrawn record back.
///
/// # Errors
/// Where the database refuses.
pub fn restore(conn: &mut Conn, acting: &Acting, reason: Option<&str>) -> Result<Outcome> {
    if let Err(refusal) = restorable(conn, acting)? {
        return Ok(Err(refusal));
    }
    set_withdrawn(conn, acting, Verb::Restored, reason).map(Ok)
}

fn set_withdrawn(conn: &mut Conn, acting: &Acting, verb: Verb, reason: Option<&str>) -> Result<()> {
    let profile = initiatives::profile_seen(conn, &acting.initiative, &acting.sight)?;
    let withdrawn = verb == Verb::Withdrawn;
    let profile = Profile {
        withdrawn,
        ..profile
    };
    acting.change(conn, verb, reason, |conn, change| {
        initiatives::add_profile(conn, acting.initiative.id, change, &profile)
    })
}

/// The lead or the secretariat answers for a record from now on.
///
/// # Errors
/// Where the database refuses.
pub fn adopt(conn: &mut Conn, acting: &Acting, reason: Option<&str>) -> Result<Outcome> {
    if let Err(refusal) = adoptable(conn, acting)? {
        return Ok(Err(refusal));
    }
    say(
        conn,
        acting,
        (Verb::Adopted, FactKind::Adopted),
        acting.today(),
        reason,
    )
    .map(Ok)
}

/// Whether somebody answers for a record that counts.
///
/// # Errors
/// Where the database is away.
pub fn confirmable(conn: &mut Conn, acting: &Acting) -> Result<Outcome> {
    if adoptable(conn, acting)?.is_ok() {
        return Ok(Err(Refusal::NotAdopted));
    }
    withdrawable(conn, acting)
}

/// Notes that nothing has changed.
///
/// # Errors
/// Where the database refuses.
pub fn confirm(conn: &mut Conn, acting: &Acting, reason: Option<&str>) -> Result<Outcome> {
    if let Err(refusal) = confirmable(conn, acting)? {
        return Ok(Err(refusal));
    }
    // A button pressed twice confirms once.
    if reason.is_none() && has_confirmed(conn, acting)? {
        return Ok(Ok(()));
    }
    say(
        conn,
        acting,
        (Verb::Confirmed, FactKind::Confirmed),
        acting.today(),
        reason,
    )
    .map(Ok)
}

/// Whether this was confirmed in the same name today.
fn has_confirmed(conn: &mut Conn, acting: &Acting) -> Result<bool> {
    let facts = facts::of_initiative(conn, acting.initiative.id, &acting.sight)?;
    Ok(facts.iter().any(|fact| {
        fact.kind == FactKind::Confirmed
            && milestones::is_own(fact, &acting.voice)
            && acting.day_of(fact.recorded_at) == acting.clock.today()
    }))
}

/// Declares a record cancelled, suspended, or carried on since a day.
///
/// # Errors
/// Where the database refuses.
pub fn declare(
    conn: &mut Conn,
    acting: &Acting,
    kind: FactKind,
    since: Dating,
    reason: &str,
) -> Result<Outcome> {
    let facts = facts::of_initiative(conn, acting.initiative.id, &acting.sight)?;
    let day_of = |instant| acting.day_of(instant);
    let stands = facts::declared(&facts, day_of);
    // A button pressed twice declares once.
    let same = |fact: &Fact| {
        fact.kind == kind && fact.dating == since && milestones::is_own(fact, &acting.voice)
    };
    if stands.is_some_and(same) {
        return Ok(Ok(()));
    }
    if kind == FactKind::Lifted {
        let Some(standing) = stands else {
            return Ok(Err(Refusal::NothingStands));
        };
        let began = standing.counts_from(day_of);
        if since.counts_from(acting.clock.today()) < began {
            return Ok(Err(Refusal::BeganLater(began)));
        }
    }
    say(conn, acting, (Verb::Declared, kind), since, Some(reason)).map(Ok)
}

/// One fact about the record as a whole, as a change of its own.
fn say(
    conn: &mut Conn,
    acting: &Acting,
    (verb, kind): (Verb, FactKind),
    dating: Dating,
    reason: Option<&str>,
) -> Result<()> {
    acting.change(conn, verb, reason, |conn, change| {
        let fact = NewFact::new(acting.initiative.id, change, kind, dating);
        facts::append(conn, &fact).map(|_| ())
    })
}
