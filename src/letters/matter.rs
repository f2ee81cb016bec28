//! What letters are about, and how they say it: plain text in the reader's language.

use chrono::TimeDelta;

use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Locale, Text};
use crate::rules::{Coded, Instant};

/// What sort of letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// To choose a password for a new account.
    Invitation,
    /// To choose another password.
    NewPassword,
    /// A code to sign in with.
    SignInCode,
    /// The second factor was taken away.
    FactorRemoved,
    /// Something was handed in and waits for acceptance.
    Submitted,
    /// It came back with comments.
    Returned,
    /// It was accepted.
    Accepted,
    /// Records wait for a word of who leads them.
    ConfirmationAsked,
    /// What rounds ask, and what became of reports: one a day, composed when it is sent.
    Rounds,
}

impl Coded for Kind {
    const ALL: &'static [Self] = &[
        Self::Invitation,
        Self::NewPassword,
        Self::SignInCode,
        Self::FactorRemoved,
        Self::Submitted,
        Self::Returned,
        Self::Accepted,
        Self::ConfirmationAsked,
        Self::Rounds,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::NewPassword => "new-password",
            Self::SignInCode => "sign-in-code",
            Self::FactorRemoved => "second-factor-removed",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Accepted => "accepted",
            Self::ConfirmationAsked => "confirmation-asked",
            Self::Rounds => "rounds",
        }
    }
}

impl Kind {
    /// Whether its text holds a link or a code that opens an account once.
    pub fn is_secret(self) -> bool {
        matches!(
            self,
            Self::Invitation | Self::NewPassword | Self::SignInCode
        )
    }

    /// For how long it is worth sending: no longer than its link or code works.
    pub fn worth(self) -> TimeDelta {
        match self {
            Self::Invitation => TimeDelta::days(7),
            Self::NewPassword => TimeDelta::hours(1),
            Self::SignInCode => TimeDelta::minutes(10),
            // The next day another says what is owed then.
            Self::Rounds => TimeDelta::days(1),
            Self::FactorRemoved
            | Self::Submitted
            | Self::Returned
            | Self::Accepted
            | Self::ConfirmationAsked => TimeDelta::days(30),
        }
    }
}

/// The record that a letter is about.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: Text,
    /// Where its reader works on it, below the language: `/manage/initiatives/STI-7F3K9`.
    pub path: String,
}

/// What a letter is about.
#[derive(Clone, Debug)]
pub enum Matter {
    /// A new account waits for its password, which is chosen at this path below the language.
    Invitation(String),
    /// The same for another password.
    NewPassword(String),
    /// Somebody who signs in is asked for this code.
    SignInCode(String),
    /// An administrator, or the command line, took the second factor away, for this reason.
    FactorRemoved(Option<String>),
    /// The record was handed in.
    Submitted(Record),
    /// The record came back with comments.
    Returned(Record),
    /// The record was accepted.
    Accepted(Record),
    /// The secretariat asks whether what is on record is right, for this reason.
    ConfirmationAsked {
        /// The records, the first so many.
        records: Vec<Record>,
        /// How many there are beside them.
        more: usize,
        /// Why it is asked.
        reason: String,
    },
}

/// A letter in words.
pub(super) struct Words {
    /// One line.
    pub subject: String,
    /// Paragraphs, parted by blank lines.
    pub body: String,
}

/// Who gets a letter, and where the links in it lead.
pub struct Reader<'a> {
    /// Their language.
    pub locale: Locale,
    /// Their name.
    pub name: &'a str,
    /// The site's name.
    pub site: &'a str,
    /// The address under which readers reach it.
    pub base_url: &'a str,
}

impl Reader<'_> {
    /// A page of the site in their language, by its path below it.
    pub fn link(&self, path: &str) -> String {
        format!("{}/{}{path}", self.base_url, self.locale.code())
    }

    /// A letter with its greeting, what it says, and what stands under all of them.
    pub(super) fn letter(&self, subject: &str, middle: Vec<String>) -> Words {
        let t = &self.locale.messages().letters;
        let mut paragraphs = vec![t.greeting.with(&[("name", self.name)])];
        paragraphs.extend(middle);
        paragraphs.push(t.automatic.with(&[("site", self.site)]));
        Words {
            subject: one_line(subject),
            body: paragraphs.join("\n\n"),
        }
    }
}

/// Whose letter about rounds is composed.
pub struct Asked<'a> {
    /// The account.
    pub account: i64,
    /// When the letter before it was sent; reports that were decided on since are told.
    pub since: Option<Instant>,
    /// Who reads it.
    pub reader: Reader<'a>,
}

/// Composes what a letter about rounds says at the moment, as paragraphs; nothing where nothing is
/// owed any more and nothing is new. A line of a list begins with `- `, an address that belongs to
/// it stands in the line under it.
pub type Compose = fn(&mut Conn, &Clock, &Asked<'_>) -> Result<Option<Vec<String>>>;

/// Whoever knows what rounds ask of somebody, for pages: letters that were not composed yet are
/// shown as they would be now.
pub struct Composer(pub Compose);

impl Matter {
    /// What sort of letter says it.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Invitation(_) => Kind::Invitation,
            Self::NewPassword(_) => Kind::NewPassword,
            Self::SignInCode(_) => Kind::SignInCode,
            Self::FactorRemoved(_) => Kind::FactorRemoved,
            Self::Submitted(_) => Kind::Submitted,
            Self::Returned(_) => Kind::Returned,
            Self::Accepted(_) => Kind::Accepted,
            Self::ConfirmationAsked { .. } => Kind::ConfirmationAsked,
        }
    }

    /// Says it to somebody.
    pub(super) fn words(&self, reader: &Reader<'_>) -> Words {
        let t = &reader.locale.messages().letters;
        let link = |path: &str| reader.link(path);
        let site = [("site", reader.site)];
        let (subject, middle) = match self {
            Self::Invitation(path) => (
                t.invitation_subject.with(&site),
                vec![
                    t.invitation_body.with(&site),
                    link(path),
                    t.invitation_late.to_string(),
                ],
            ),
            Self::NewPassword(path) => (
                t.password_subject.with(&site),
                vec![
                    t.password_body.with(&site),
                    link(path),
                    t.password_not_you.to_string(),
                ],
            ),
            Self::SignInCode(code) => (
                t.code_subject.with(&site),
                vec![
                    t.code_body.with(&site),
                    code.clone(),
                    t.code_not_you.to_string(),
                ],
            ),
            Self::FactorRemoved(reason) => {
                let mut said = vec![t.factor_removed_body.with(&site)];
                if let Some(reason) = reason {
                    said.push(t.factor_removed_reason.with(&[("reason", reason)]));
                }
                said.push(t.factor_removed_next.to_string());
                said.push(link("/account/second-factor"));
                (t.factor_removed_subject.with(&site), said)
            }
            Self::Submitted(record) | Self::Returned(record) | Self::Accepted(record) => {
                let (subject, body) = match self.kind() {
                    Kind::Returned => (t.returned_subject, t.returned_body),
                    Kind::Accepted => (t.accepted_subject, t.accepted_body),
                    _ => (t.submitted_subject, t.submitted_body),
                };
                let title = record.title.in_locale(reader.locale).to_string();
                let of = [("title", title.as_str()), ("reference", &record.reference)];
                (subject.with(&of), vec![body.with(&of), link(&record.path)])
            }
            Self::ConfirmationAsked {
                records,
                more,
                reason,
            } => (
                t.confirmation_subject.with(&site),
                confirmation(reader, (records, *more), reason),
            ),
        };
        reader.letter(&subject, middle)
    }
}

/// What is asked about many records: each with its address in the line under it.
fn confirmation(
    reader: &Reader<'_>,
    (records, more): (&[Record], usize),
    reason: &str,
) -> Vec<String> {
    let t = &reader.locale.messages().letters;
    let line = |record: &Record| {
        let title = record.title.in_locale(reader.locale).to_string();
        let (title, link) = (one_line(&title), reader.link(&record.path));
        format!("- {title} ({})\n  {link}", record.reference)
    };
    let lines: Vec<String> = records.iter().map(line).collect();
    let mut said = vec![
        t.confirmation_body.to_string(),
        t.confirmation_reason.with(&[("reason", &one_line(reason))]),
        lines.join("\n"),
    ];
    if more > 0 {
        let more = i64::try_from(more).unwrap_or(i64::MAX);
        said.push(t.confirmation_more.text(more));
        said.push(reader.link("/manage"));
    }
    said
}

/// A title may hold line breaks; a subject may not.
fn one_line(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    plain.chars().take(200).collect()
}
