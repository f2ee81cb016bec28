//! A letter, and how it is read from its row.

use super::MOST_ATTEMPTS;
use super::matter::Kind;
use crate::audit::changes::stored;
use crate::error::{Error, Result};
use crate::i18n::Locale;
use crate::rules::Instant;

/// What stands in place of a failure where a letter was not sent because it came too late.
pub(super) const TOO_LATE: &str = "too-late";

/// The same where nothing was owed any more when it should have been sent.
pub(super) const NOT_NEEDED: &str = "not-needed";

/// How far a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was handed to the mail server.
    Sent,
    /// It waits for its first or next attempt.
    Waiting,
    /// It is not tried any more: too often, or too late.
    GivenUp,
}

/// A letter.
#[derive(Clone, Debug)]
pub struct Letter {
    pub(super) id: i64,
    /// To whose account.
    pub(super) account: Option<i64>,
    /// What it is called in addresses.
    pub code: String,
    /// To whom; empty where they were made anonymous.
    pub recipient: String,
    /// The language of its text.
    pub language: Locale,
    /// What it is about.
    pub kind: Kind,
    /// Its subject.
    pub subject: String,
    /// Its text; empty where it held a one-time link that was used or sent.
    pub body: String,
    /// When it was written.
    pub written_at: Instant,
    /// When it was sent.
    pub sent_at: Option<Instant>,
    /// How often it was tried.
    pub attempts: i32,
    /// What the mail server said last.
    pub failure: Option<String>,
    pub(super) next_try_at: Option<Instant>,
}

impl Letter {
    /// How far it is.
    pub fn standing(&self) -> Standing {
        match (self.sent_at, self.next_try_at) {
            (Some(_), _) => Standing::Sent,
            (None, Some(_)) if self.attempts < MOST_ATTEMPTS => Standing::Waiting,
            _ => Standing::GivenUp,
        }
    }

    /// Whether it was not sent because nothing was owed any more.
    pub fn is_not_needed(&self) -> bool {
        self.failure.as_deref() == Some(NOT_NEEDED)
    }

    /// Whether it was not sent because it came too late.
    pub fn is_too_late(&self) -> bool {
        self.failure.as_deref() == Some(TOO_LATE)
    }
}

/// A language as it is stored.
pub(super) fn locale(code: &str) -> Result<Locale> {
    Locale::from_code(code).ok_or_else(|| Error::Stored(code.to_owned()))
}

pub(super) type Row = (
    (
        i64,
        Option<i64>,
        String,
        String,
        String,
        String,
        String,
        String,
    ),
    (
        Instant,
        Option<Instant>,
        i32,
        Option<Instant>,
        Option<String>,
    ),
);

pub(super) fn read(row: Row) -> Result<Letter> {
    let (
        (id, account, code, recipient, language, kind, subject, body),
        (written_at, sent_at, attempts, next_try_at, failure),
    ) = row;
    Ok(Letter {
        language: locale(&language)?,
        kind: stored(&kind)?,
        id,
        account,
        code,
        recipient,
        subject,
        body,
        written_at,
        sent_at,
        attempts,
        failure,
        next_try_at,
    })
}

/// The columns of a letter, for a `select`.
macro_rules! columns {
    () => {
        (
            (
                letters::id,
                letters::account_id,
                letters::code,
                letters::recipient,
                letters::language,
                letters::kind,
                letters::subject,
                letters::body,
            ),
            (
                letters::written_at,
                letters::sent_at,
                letters::attempts,
                letters::next_try_at,
                letters::failure,
            ),
        )
    };
}

pub(super) use columns;
