//! Passwords: which are good enough, and how they are kept.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use icu_normalizer::ComposingNormalizerBorrowed;
use tokio::sync::Semaphore;

use super::model::Email;
use crate::error::{Error, Result};
use crate::i18n::{Locale, format};

/// The fewest characters of a password.
pub const MIN: usize = 12;

/// The most: no more keeps anybody out, and hashing takes time.
pub const MAX: usize = 200;

/// What guessers try first among those that are long enough.
const SILLIEST: [&str; 20] = [
    "123456789012",
    "1234567890123",
    "12345678901234",
    "123456789012345",
    "1234567890123456",
    "012345678910",
    "123123123123",
    "112233445566",
    "password1234",
    "password12345",
    "password123456",
    "passwordpassword",
    "administrator",
    "administrator1",
    "adminadminadmin",
    "qwertyuiop12",
    "qwertyuiop123",
    "qwertyuiopas",
    "abcdefghijkl",
    "letmeinletmein",
];

/// Checked against where there is no account, so that the time tells nothing. No password has
/// this hash.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlzIQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// What stands in place of a hash until somebody chose a password, and after they were made
/// anonymous: no password has it.
pub const UNUSABLE: &str = "!";

/// Hashing takes 19 MiB each; those who come when as many are at it wait.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

/// A password that is good enough.
pub struct Password(String);

/// Why a password is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than [`MIN`] characters.
    Short,
    /// More than [`MAX`] characters.
    Long,
    /// Among the first that are tried.
    Silly,
    /// The email itself.
    Email,
}

impl Password {
    /// Takes a password of any characters.
    ///
    /// # Errors
    /// What makes it a bad one.
    pub fn choose(typed: &str, email: Option<&Email>) -> std::result::Result<Self, Weakness> {
        let password = composed(typed);
        let length = password.chars().count();
        let lower = password.trim().to_lowercase();
        if length < MIN {
            Err(Weakness::Short)
        } else if length > MAX {
            Err(Weakness::Long)
        } else if email.is_some_and(|email| email.as_str() == lower) {
            Err(Weakness::Email)
        } else if SILLIEST.contains(&lower.as_str()) || is_one_letter(&lower) {
            Err(Weakness::Silly)
        } else {
            Ok(Self(password))
        }
    }

    /// What is stored of it. Slow on purpose: call it off the reactor, outside transactions.
    ///
    /// # Errors
    /// Where the system has no randomness.
    pub fn hash(&self) -> Result<String> {
        let hash = Argon2::default()
            .hash_password(self.0.as_bytes())
            .map_err(Error::internal)?;
        Ok(hash.to_string())
    }
}

impl Weakness {
    /// What is wrong and what would be right.
    pub fn message(self, locale: Locale) -> String {
        let t = &locale.messages().account;
        match self {
            Self::Short => t.password_short.with(&[("min", &count(locale, MIN))]),
            Self::Long => t.password_long.with(&[("max", &count(locale, MAX))]),
            Self::Silly => t.password_silly.to_string(),
            Self::Email => t.password_is_email.to_string(),
        }
    }
}

/// What makes a good password.
pub fn hint(locale: Locale) -> String {
    locale
        .messages()
        .account
        .password_hint
        .with(&[("min", &count(locale, MIN))])
}

fn count(locale: Locale, n: usize) -> String {
    format::number(locale, i64::try_from(n).unwrap_or(i64::MAX))
}

/// Whether this is the password of a stored hash; takes as long where there is none.
///
/// # Errors
/// Where what is stored is no hash.
pub fn matches(typed: &str, stored: Option<&str>) -> Result<bool> {
    let stored = stored.filter(|hash| *hash != UNUSABLE);
    let hash = PasswordHash::new(stored.unwrap_or(NOBODY)).map_err(Error::internal)?;
    let same = Argon2::default()
        .verify_password(composed(typed).as_bytes(), &hash)
        .is_ok();
    Ok(same && stored.is_some())
}

/// Hashes or checks off the reactor's thread, a few at once.
///
/// # Errors
/// What `work` answers.
pub async fn off_reactor<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    actix_web::web::block(work).await?
}

/// One spelling for letters that keyboards send whole or in pieces, such as é.
fn composed(typed: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc()
        .normalize(typed)
        .into_owned()
}

fn is_one_letter(password: &str) -> bool {
    let mut letters = password.chars();
    let first = letters.next();
    letters.all(|letter| Some(letter) == first)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn weakness(typed: &str) -> Option<Weakness> {
        Password::choose(typed, Email::parse("amina@example.org").as_ref()).err()
    }

    #[test]
    fn weak_passwords_are_refused_with_a_reason() {
        assert_eq!(weakness("elevenchars"), Some(Weakness::Short));
        assert_eq!(weakness(&"ab".repeat(101)), Some(Weakness::Long));
        assert_eq!(weakness("Password1234"), Some(Weakness::Silly));
        assert_eq!(weakness("aaaaaaaaaaaaaaaa"), Some(Weakness::Silly));
        assert_eq!(weakness(" Amina@Example.org"), Some(Weakness::Email));
    }

    #[test]
    fn any_characters_will_do() {
        for good in [
            "twelve chars",
            "كلمة مرور طويلة",
            "\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\t\n\r\u{0}",
        ] {
            assert_eq!(weakness(good), None, "{good:?}");
        }
        assert_eq!(
            SILLIEST
                .iter()
                .filter(|silly| silly.chars().count() < MIN)
                .count(),
            0
        );
    }

    #[test]
    fn a_password_matches_its_hash_only() {
        let hash = Password::choose("caf\u{e9} au lait, s.v.p.", None)
            .ok()
            .unwrap()
            .hash()
            .unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(matches("cafe\u{301} au lait, s.v.p.", Some(&hash)).unwrap());
        assert!(!matches("cafe au lait, s.v.p.", Some(&hash)).unwrap());
        assert!(!matches("", None).unwrap());
    }

    #[test]
    fn nobody_takes_as_long_as_somebody() {
        let hash = Password::choose("correct horse", None)
            .ok()
            .unwrap()
            .hash()
            .unwrap();
        let (somebody, nobody) = (
            PasswordHash::new(&hash).unwrap(),
            PasswordHash::new(NOBODY).unwrap(),
        );
        assert_eq!(somebody.params, nobody.params);
        assert_eq!(somebody.algorithm, nobody.algorithm);
        assert_eq!(somebody.salt.unwrap().len(), nobody.salt.unwrap().len());
        assert_eq!(somebody.hash.unwrap().len(), nobody.hash.unwrap().len());
    }
}
