//! How often an address may try something that can be guessed.

use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::error::{Error, Result};

/// Rate limits of the process.
pub struct Limits {
    sign_in: DefaultKeyedRateLimiter<IpAddr>,
    forgotten: DefaultKeyedRateLimiter<IpAddr>,
    invitations: DefaultKeyedRateLimiter<IpAddr>,
    notes: DefaultKeyedRateLimiter<IpAddr>,
    clock: DefaultClock,
}

/// Tries at once, and tries an hour.
const SIGN_IN_BURST: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);
const SIGN_IN_PER_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);

/// Letters for forgotten passwords: at once, and an hour.
const FORGOTTEN_BURST: NonZeroU32 = NonZeroU32::MIN.saturating_add(4);
const FORGOTTEN_PER_HOUR: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);

/// Invitations: at once (a secretariat begins with all its focal points), and an hour.
const INVITATIONS_BURST: NonZeroU32 = NonZeroU32::MIN.saturating_add(99);
const INVITATIONS_PER_HOUR: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);
/// Notes to the secretariat at once, and an hour: a whole ministry may share an address.
const NOTES_BURST: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);
const NOTES_PER_HOUR: NonZeroU32 = NonZeroU32::MIN.saturating_add(29);

impl Limits {
    /// Fresh limits.
    pub fn new() -> Self {
        let per_hour =
            |quota, burst| RateLimiter::dashmap(Quota::per_hour(quota).allow_burst(burst));
        let sign_in = Quota::per_minute(SIGN_IN_PER_MINUTE).allow_burst(SIGN_IN_BURST);
        Self {
            sign_in: RateLimiter::dashmap(sign_in),
            forgotten: per_hour(FORGOTTEN_PER_HOUR, FORGOTTEN_BURST),
            invitations: per_hour(INVITATIONS_PER_HOUR, INVITATIONS_BURST),
            notes: per_hour(NOTES_PER_HOUR, NOTES_BURST),
            clock: DefaultClock::default(),
        }
    }

    /// Counts a try to sign in or to use a one-time link.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds to wait.
    pub fn sign_in(&self, address: IpAddr) -> Result<()> {
        self.count(&self.sign_in, address)
    }

    /// Counts a letter asked for by somebody who forgot their password.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds to wait.
    pub fn forgotten(&self, address: IpAddr) -> Result<()> {
        self.count(&self.forgotten, address)
    }

    /// Counts an invitation.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds to wait.
    pub fn invitation(&self, address: IpAddr) -> Result<()> {
        self.count(&self.invitations, address)
    }

    /// Counts a note to the secretariat.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds to wait.
    pub fn note(&self, address: IpAddr) -> Result<()> {
        // What addresses did long ago would otherwise be kept for ever.
        self.notes.retain_recent();
        self.count(&self.notes, address)
    }

    fn count(&self, limiter: &DefaultKeyedRateLimiter<IpAddr>, address: IpAddr) -> Result<()> {
        limiter.check_key(&address).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            Error::TooMany(wait.as_secs() + 1)
        })
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}
