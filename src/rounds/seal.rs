//! Signed instants in forms: how long somebody took is measured, and nobody can make it up.

use sha2::{Digest, Sha256};

use crate::rules::Instant;

/// The longest time that is believed, in seconds: who went away did not work.
const LONGEST: i64 = 4 * 3_600;

/// An instant as a form carries it: microseconds, and a digest with a key.
pub fn sign(key: &str, at: Instant) -> String {
    let micros = at.and_utc().timestamp_micros();
    format!("{micros}.{}", mac(key, micros))
}

/// Seconds from the instant that a form carries until now; none where nothing says so, what says
/// so was made up, or it is more than four hours.
pub fn seconds_since(key: &str, signed: &str, now: Instant) -> Option<i64> {
    let (micros, digest) = signed.split_once('.')?;
    let micros: i64 = micros.parse().ok()?;
    let seconds = (now.and_utc().timestamp_micros() - micros) / 1_000_000;
    let good = digest == mac(key, micros) && (0..=LONGEST).contains(&seconds);
    good.then_some(seconds.max(1))
}

/// The key stands at both ends, so that nothing can be added.
fn mac(key: &str, micros: i64) -> String {
    let whole = format!("{key}\u{1f}{micros}\u{1f}{key}");
    let digest = hex::encode(Sha256::digest(whole.as_bytes()));
    digest.chars().take(32).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn only_what_was_signed_is_believed() {
        let began: Instant = "2026-11-21T09:00:00".parse().unwrap();
        let signed = sign("key", began);
        let later = |minutes| began + TimeDelta::minutes(minutes);
        assert_eq!(seconds_since("key", &signed, later(3)), Some(180));
        assert_eq!(seconds_since("key", &signed, began), Some(1));
        assert_eq!(seconds_since("other", &signed, later(3)), None);
        assert_eq!(seconds_since("key", &signed, later(300)), None);
        assert_eq!(seconds_since("key", &signed, later(-3)), None);
        let (_, digest) = signed.split_once('.').unwrap();
        for wrong in ["", "1", "1.2", &format!("1763715600000001.{digest}")] {
            assert_eq!(seconds_since("key", wrong, later(3)), None, "{wrong}");
        }
    }
}
