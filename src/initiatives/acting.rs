//! One act on a record: its change, what it writes, and the figures brought in step, in one
//! transaction.

use super::{Initiative, by_reference, leads_of, next_publication, version_seen};
use crate::audit::{Letter, NewChange, Publication, Sight, Verb};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures;
use crate::rules::{Body, Dating, Day, Instant, Origin};
use crate::web::{AccountRole, Principal};

/// In whose name an account acts on a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The secretariat's own.
    Secretariat,
    /// A body that leads, spoken for by its focal point. What it says waits for acceptance.
    Lead(Body),
    /// A body that leads, whose letter the secretariat enters.
    OnBehalf(Body, Letter),
}

impl Voice {
    /// Who says so.
    pub fn origin(&self) -> Origin {
        match self {
            Self::Secretariat => Origin::Secretariat,
            Self::Lead(_) => Origin::Lead,
            Self::OnBehalf(..) => Origin::OnBehalf,
        }
    }

    /// For which body.
    pub fn body(&self) -> Option<Body> {
        match self {
            Self::Secretariat => None,
            Self::Lead(body) | Self::OnBehalf(body, _) => Some(*body),
        }
    }

    /// Whether it may put right what was told: a lead only what was said for it.
    pub fn may_correct(&self, origin: Origin, body: Option<Body>) -> bool {
        match self {
            Self::Lead(own) => origin.is_lead() && body == Some(*own),
            Self::Secretariat | Self::OnBehalf(..) => true,
        }
    }

    /// The letter that says so.
    pub fn letter(&self) -> Option<Letter> {
        match self {
            Self::OnBehalf(_, letter) => Some(letter.clone()),
            Self::Secretariat | Self::Lead(_) => None,
        }
    }
}

/// What came of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// It was saved.
    Saved,
    /// There was nothing to save.
    Unchanged,
}

impl Done {
    /// The code of its notice; `saved` where it was saved.
    pub fn code(self, saved: &'static str) -> &'static str {
        match self {
            Self::Saved => saved,
            Self::Unchanged => "unchanged",
        }
    }
}

/// An account at work on a record.
#[derive(Clone)]
pub struct Acting {
    /// The record.
    pub initiative: Initiative,
    /// The account.
    pub account: i64,
    /// In whose name.
    pub voice: Voice,
    /// What of the record it sees and builds on.
    pub sight: Sight,
    /// The time.
    pub clock: Clock,
}

impl Acting {
    /// Somebody at work on the record of a reference: an administrator for the secretariat, a
    /// contributor for a body of theirs that leads it.
    ///
    /// # Errors
    /// [`Error::NotFound`], for what is no record or a draft of others; [`Error::Forbidden`] for
    /// whoever may only read it.
    pub fn open(
        conn: &mut Conn,
        principal: &Principal,
        reference: &str,
        clock: Clock,
    ) -> Result<Self> {
        let initiative = by_reference(conn, reference)?;
        let sight = sight(conn, principal, &initiative, clock.now())?;
        let voice = voice(conn, principal, &initiative, &sight)?;
        Ok(Self {
            initiative,
            account: principal.account,
            voice,
            sight,
            clock,
        })
    }

    /// An account that decides on what others handed in of a record. Who may is looked up by the
    /// caller; on which they may not, the decision itself looks up.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn deciding(conn: &mut Conn, account: i64, reference: &str, clock: Clock) -> Result<Self> {
        Ok(Self {
            initiative: by_reference(conn, reference)?,
            account,
            voice: Voice::Secretariat,
            sight: Sight::Settled,
            clock,
        })
    }

    /// Whether this account speaks for a lead: what it says waits for acceptance.
    pub fn is_lead(&self) -> bool {
        matches!(self.voice, Voice::Lead(_))
    }

    /// Passes the secretariat only.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for whoever speaks for a lead.
    pub fn secretariat(&self) -> Result<&Self> {
        match self.voice {
            Voice::Lead(_) => Err(Error::Forbidden("administrators only")),
            Voice::Secretariat | Voice::OnBehalf(..) => Ok(self),
        }
    }

    /// How a change becomes public: what a lead says waits for acceptance; the secretariat's is a
    /// draft with a draft, waits with an embargo, and is public at once on a public record.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn publication(&self, conn: &mut Conn) -> Result<Publication> {
        match self.voice {
            Voice::Lead(_) => Ok(Publication::Draft),
            Voice::Secretariat | Voice::OnBehalf(..) => {
                next_publication(conn, self.initiative.id, self.clock.now())
            }
        }
    }

    /// Does something to the record as one change, which becomes public as the record does: with
    /// a draft, when an embargo ends, or at once.
    ///
    /// # Errors
    /// What `work` answers, and where the database refuses; the transaction must then be given up.
    pub fn change<T>(
        &self,
        conn: &mut Conn,
        verb: Verb,
        reason: Option<&str>,
        work: impl FnOnce(&mut Conn, i64) -> Result<T>,
    ) -> Result<T> {
        let now = self.clock.now();
        let publication = self.publication(conn)?;
        let change = NewChange {
            initiative: Some(self.initiative.id),
            reference: self.initiative.reference.clone(),
            account: Some(self.account),
            verb,
            origin: self.voice.origin(),
            body: self.voice.body(),
            letter: self.voice.letter(),
            publication,
            reason: reason.map(str::to_owned),
        }
        .record(conn, now)?;
        let done = work(conn, change)?;
        if publication != Publication::Draft {
            figures::refresh(conn, &self.clock, &[self.initiative.id])?;
        }
        Ok(done)
    }

    /// Today, for what happens by being recorded.
    pub fn today(&self) -> Dating {
        Dating::day(self.clock.today())
    }

    /// The day of an instant.
    pub fn day_of(&self, instant: Instant) -> Day {
        self.clock.day_of(instant)
    }
}

/// The secretariat works on what stands, without what leads have not had accepted; before anything
/// is published the record is one draft, which it sees whole. Whoever speaks for leads sees what
/// the public sees, and the drafts of their own bodies.
fn sight(
    conn: &mut Conn,
    principal: &Principal,
    initiative: &Initiative,
    at: Instant,
) -> Result<Sight> {
    let public = initiative.public_version.is_some();
    if !principal.is(AccountRole::Administrator) {
        return Ok(Sight::Lead {
            bodies: principal.bodies.clone(),
            at,
            draft: !public,
        });
    }
    let draft = !public && next_publication(conn, initiative.id, at)? == Publication::Draft;
    Ok(if draft {
        Sight::Everything
    } else {
        Sight::Settled
    })
}

/// The public profile says who leads; while nothing is public, the draft does, unless it is that
/// of another body.
fn voice(
    conn: &mut Conn,
    principal: &Principal,
    initiative: &Initiative,
    sight: &Sight,
) -> Result<Voice> {
    if principal.is(AccountRole::Administrator) {
        return Ok(Voice::Secretariat);
    }
    let public = initiative.public_version.is_some();
    let version = match initiative.public_version {
        Some(public) => public,
        None => version_seen(conn, initiative, sight)?,
    };
    let leads = leads_of(conn, version)?.into_iter();
    match principal.speaks_for(leads.map(|(body, _)| body)) {
        Some(body) => Ok(Voice::Lead(body)),
        None if public => Err(Error::Forbidden("its leads and administrators only")),
        None => Err(Error::NotFound),
    }
}
