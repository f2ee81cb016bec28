//! One act on a record: its change, what it writes, and the figures brought in step, in one
//! transaction.

use super::{Initiative, next_publication};
use crate::audit::{NewChange, Publication, Verb};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::figures;
use crate::rules::{Dating, Day, Instant, Origin};

/// An account of the secretariat at work on a record.
#[derive(Clone)]
pub struct Acting {
    /// The record.
    pub initiative: Initiative,
    /// The account.
    pub account: i64,
    /// The time.
    pub clock: Clock,
}

impl Acting {
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
        let publication = next_publication(conn, self.initiative.id, now)?;
        let change = NewChange {
            initiative: Some(self.initiative.id),
            reference: self.initiative.reference.clone(),
            account: Some(self.account),
            verb,
            origin: Origin::Secretariat,
            body: None,
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
