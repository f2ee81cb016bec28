//! Codes of authenticator apps: RFC 6238 with SHA-1, six digits, and steps of 30 seconds, the only
//! choice that every app understands.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rand::Rng;
use totp_rs::{Algorithm, Builder, Totp};

use super::DIGITS;
use crate::error::{Error, Result};
use crate::rules::Instant;

/// How long a code is shown, in seconds.
pub const STEP_SECONDS: u64 = 30;

/// Clocks of telephones are off by this many steps at most, either way.
const DRIFT_STEPS: u16 = 1;

/// Letters of a secret that stand together where people read it.
const GROUP: usize = 4;

/// The longest name of a site in the list of an app, in characters.
const ISSUER_MAX: usize = 30;

/// What an app and the installation share: 160 bits in base 32.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// It does not slip into a log.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// A random one.
    pub fn random() -> Self {
        let mut bytes = [0_u8; 20];
        rand::rng().fill_bytes(&mut bytes);
        Self(totp_rs::Secret::new_stack(bytes).to_base32())
    }

    /// One that was stored.
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// In base 32, as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, for those who type it.
    pub fn groups(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        let groups = letters.chunks(GROUP).map(String::from_iter);
        groups.collect::<Vec<_>>().join(" ")
    }

    /// What the square says to an app: the site, the account, and the secret.
    pub fn address(&self, site: &str, email: &str) -> String {
        let site: String = site
            .chars()
            .filter(|c| *c != ':')
            .take(ISSUER_MAX)
            .collect();
        let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let (site, email) = (encoded(&site), encoded(email));
        format!(
            "otpauth://totp/{site}:{email}?secret={}&issuer={site}",
            self.0
        )
    }

    /// The step of a code, by the clock of the installation and one step either way.
    ///
    /// # Errors
    /// Where what is stored is no secret.
    pub fn step_of(&self, code: &str, now: Instant) -> Result<Option<i64>> {
        let step = self.totp()?.check(code, seconds(now));
        step.map(i64::try_from).transpose().map_err(Error::internal)
    }

    /// The code of an instant, as the app shows it.
    ///
    /// # Errors
    /// Where what is stored is no secret.
    pub fn code_at(&self, at: Instant) -> Result<String> {
        Ok(self.totp()?.generate(seconds(at)).to_string())
    }

    fn totp(&self) -> Result<Totp> {
        let secret = totp_rs::Secret::try_from_base32(&self.0).map_err(Error::internal)?;
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(DIGITS as u8)
            .with_skew(DRIFT_STEPS)
            .with_step_duration(STEP_SECONDS)
            .with_secret(secret)
            .build()
            .map_err(Error::internal)
    }
}

/// Seconds since 1970; 0 before.
fn seconds(at: Instant) -> u64 {
    u64::try_from(at.and_utc().timestamp()).unwrap_or(0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;

    fn at(seconds: i64) -> Instant {
        DateTime::from_timestamp(seconds, 0).unwrap().naive_utc()
    }

    #[test]
    fn codes_are_those_of_the_rfc() {
        // The last six digits of appendix B, for "12345678901234567890".
        let secret = Secret::stored("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".into());
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(secret.code_at(at(seconds)).unwrap(), code);
            let step = secret.step_of(code, at(seconds)).unwrap();
            assert_eq!(step, Some(seconds / 30));
        }
    }

    #[test]
    fn a_clock_may_be_off_by_one_step_either_way() {
        let (secret, noon) = (Secret::random(), at(1_774_612_800));
        let code = secret.code_at(noon).unwrap();
        let found = |late: i64| {
            let now = noon + TimeDelta::seconds(late);
            secret.step_of(&code, now).unwrap().is_some()
        };
        let expected = [
            (-31, false),
            (-30, true),
            (29, true),
            (59, true),
            (60, false),
        ];
        for (late, is_found) in expected {
            assert_eq!(found(late), is_found, "{late} seconds");
        }
    }

    #[test]
    fn an_app_is_told_the_site_and_the_account() {
        let secret = Secret::stored("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".into());
        assert_eq!(
            secret.address("STI: 2026", "amina@example.org"),
            "otpauth://totp/STI%202026:amina%40example%2Eorg\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=STI%202026"
        );
        assert_eq!(secret.groups(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }
}
