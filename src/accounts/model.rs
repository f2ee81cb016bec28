//! What an account is: its address, and the lock that repeated failures put on it.

use chrono::TimeDelta;

use crate::rules::Instant;

/// After so many failed sign-ins in a row an account is locked.
pub const MOST_FAILURES: i32 = 10;

/// For so many minutes.
pub const LOCK_MINUTES: i64 = 15;

/// The longest address that mail servers carry, in characters.
pub const EMAIL_MAX: usize = 254;

/// The address with which somebody signs in, in its one spelling: trimmed and lower-case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Reads an address. Only its rough shape is checked: whether mail arrives is for mail to say.
    pub fn parse(typed: &str) -> Option<Self> {
        let email = typed.trim().to_lowercase();
        let (local, domain) = email.rsplit_once('@')?;
        let odd = |c: char| c.is_whitespace() || c.is_control() || c == '@';
        let dotted =
            domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
        let good = !local.is_empty() && dotted && !local.contains(odd) && !domain.contains(odd);
        (good && email.chars().count() <= EMAIL_MAX).then_some(Self(email))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How near an account is to being locked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// Failed sign-ins in a row.
    pub failures: i32,
    /// Until when nobody may sign in.
    pub until: Option<Instant>,
}

impl Lock {
    /// Whether nobody may sign in.
    pub fn holds(self, now: Instant) -> bool {
        self.until.is_some_and(|until| now < until)
    }

    /// The lock after one more failure. While it holds, failures do not prolong it: whoever keeps
    /// trying could shut the owner out for ever.
    #[must_use]
    pub fn failed(self, now: Instant) -> Self {
        if self.holds(now) {
            return self;
        }
        let failures = self.failures.saturating_add(1);
        if failures < MOST_FAILURES {
            return Self {
                failures,
                until: None,
            };
        }
        Self {
            failures: 0,
            until: Some(now + TimeDelta::minutes(LOCK_MINUTES)),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_spelling() {
        let email = Email::parse("  Aïcha@Example.ORG ").unwrap();
        assert_eq!(email.as_str(), "aïcha@example.org");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let long = format!("{}@example.org", "a".repeat(EMAIL_MAX));
        for odd in [
            "",
            "a",
            "@example.org",
            "a@",
            "a@b",
            "a@.org",
            "a@b..c",
            "a b@c.d",
            "a@b@c.d",
            "a\u{0}@b.c",
            &long,
        ] {
            assert_eq!(Email::parse(odd), None, "{odd:?}");
        }
    }

    #[test]
    fn the_tenth_failure_locks_for_a_quarter_of_an_hour() {
        let now = Instant::default();
        let nine = (0..9).fold(Lock::default(), |lock, _| lock.failed(now));
        assert!(!nine.holds(now));
        let ten = nine.failed(now);
        assert!(ten.holds(now + TimeDelta::seconds(15 * 60 - 1)));
        assert!(!ten.holds(now + TimeDelta::minutes(15)));
    }

    #[test]
    fn a_lock_is_not_prolonged_and_counting_begins_again_after_it() {
        let now = Instant::default();
        let locked = (0..10).fold(Lock::default(), |lock, _| lock.failed(now));
        assert_eq!(locked.failed(now + TimeDelta::minutes(14)), locked);
        let after = locked.failed(now + TimeDelta::minutes(15));
        assert_eq!(
            after,
            Lock {
                failures: 1,
                until: None
            }
        );
    }
}
