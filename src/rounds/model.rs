//! What a round consists of.

use crate::audit::{Author, Letter};
use crate::i18n::Text;
use crate::initiatives::BodyName;
use crate::rules::duty::{Duty, Part, Verdict};
use crate::rules::{Body, Coded, Day, Instant, Origin};

/// What bodies are asked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// The records that they lead and that are open.
    pub initiatives: bool,
    /// The commitments to which these are linked.
    pub commitments: bool,
    /// The values of what these are measured by.
    pub measures: bool,
}

impl Asks {
    /// Whether anything is asked.
    pub fn anything(self) -> bool {
        self.initiatives || self.commitments || self.measures
    }

    /// Whether records are asked about: measures are theirs.
    pub fn records(self) -> bool {
        self.initiatives || self.measures
    }
}

/// A round about to be made, or as it is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRound {
    /// By which it goes in addresses: capital letters, digits and hyphens, 2 to 20 of them.
    pub code: String,
    /// The framework's row.
    pub framework: i64,
    /// The meeting's row.
    pub meeting: Option<i64>,
    /// The first and the last day that reports are about.
    pub period: (Day, Day),
    /// The first day of it.
    pub opens_on: Day,
    /// The last day on which a report is on time.
    pub due_on: Day,
    /// What it is called.
    pub name: Text,
    /// What those who are asked should know.
    pub note: Text,
    /// Who is asked: `institutions`, `states`, and codes of groups.
    pub bodies: Vec<String>,
    /// What is asked.
    pub asks: Asks,
    /// Those who did not answer are named to everybody.
    pub names_public: bool,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The row.
    pub id: i64,
    /// What it is.
    pub said: NewRound,
    /// The key that signs the instants in its forms.
    pub seal: String,
    /// Raised with every change.
    pub lock_version: i64,
    /// When it was opened: from then on bodies are asked.
    pub opened_at: Option<Instant>,
    /// When it was closed: nothing more is taken.
    pub closed_at: Option<Instant>,
}

impl Round {
    /// The instant from which it is known to those who are asked and to readers, given when its
    /// first day begins; none before it was opened.
    pub fn begins(&self, first: Instant) -> Option<Instant> {
        self.opened_at.map(|opened| opened.max(first))
    }

    /// Whether answers are taken.
    pub fn is_open(&self) -> bool {
        self.opened_at.is_some() && self.closed_at.is_none()
    }
}

/// Whether something can be the code of a round.
pub fn is_code(code: &str) -> bool {
    let letters = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
    (2..=20).contains(&code.len()) && code.bytes().all(letters) && !code.starts_with('-')
}

/// A body that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The row of the duty.
    pub duty: i64,
    /// The row of the round.
    pub round: i64,
    /// The body.
    pub body: Body,
    /// What it is called.
    pub name: BodyName,
    /// One of the institutions of the OIC.
    pub institution: bool,
}

impl Owner {
    /// Of which part of the round it is.
    pub fn part(&self) -> Part {
        match (self.body, self.institution) {
            (Body::State(_), _) => Part::States,
            (Body::Organisation(_), true) => Part::Institutions,
            (Body::Organisation(_), false) => Part::Others,
        }
    }

    /// Its page, below the language.
    pub fn folder(&self) -> &'static str {
        if self.name.is_state {
            "/states"
        } else {
            "/organisations"
        }
    }
}

/// A body that is asked, and what it did about it, as far as it is known.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The body.
    pub owner: Owner,
    /// As the rule sees it.
    pub duty: Duty,
    /// When it first handed in.
    pub first: Option<Instant>,
    /// When it last handed in.
    pub last: Option<Instant>,
    /// When a report of it was last decided on.
    pub decided: Option<Instant>,
    /// Why it need not answer, where that was ever said.
    pub reason: Option<String>,
}

/// What somebody says of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// Nothing has changed.
    Unchanged,
    /// Something was entered since the round was opened.
    Reported,
    /// It does not apply, for a reason.
    NotApplicable,
}

impl Coded for AnswerKind {
    const ALL: &'static [Self] = &[Self::Unchanged, Self::Reported, Self::NotApplicable];

    fn code(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Reported => "reported",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// An answer that was given.
#[derive(Clone, Debug)]
pub struct Given {
    /// What.
    pub kind: AnswerKind,
    /// Why it does not apply.
    pub reason: Option<String>,
    /// What stands in the way.
    pub obstacles: Option<String>,
    /// What the body recommends.
    pub recommendations: Option<String>,
    /// The language that these are written in, by its code.
    pub language: String,
    /// When.
    pub at: Instant,
    /// Whose account, by its row.
    pub account: i64,
    /// Who, for those at work.
    pub author: Author,
    /// Here, or by letter.
    pub origin: Origin,
}

impl Given {
    /// How a form says that it saw this answer.
    pub fn mark(&self) -> String {
        self.at.and_utc().timestamp_micros().to_string()
    }
}

/// What an item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// A record: its row and reference.
    Record(i64, String),
    /// A commitment: its row and code.
    Commitment(i64, String),
}

impl Of {
    /// The reference or the code.
    pub fn code(&self) -> &str {
        match self {
            Self::Record(_, code) | Self::Commitment(_, code) => code,
        }
    }
}

/// How far an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// Nobody answered.
    Open,
    /// It was answered.
    Answered(AnswerKind),
    /// Another body leads it now.
    Left,
}

/// What a body is asked about.
#[derive(Clone, Debug)]
pub struct Item {
    /// The row; none of a new record that joined and was not noted yet.
    pub id: Option<i64>,
    /// What it is.
    pub of: Of,
    /// What it is called.
    pub title: Text,
    /// Somebody answers for the record: what nobody adopted cannot be confirmed.
    pub adopted: bool,
    /// Nothing of the record is public yet.
    pub is_new: bool,
    /// The newest answer.
    pub given: Option<Given>,
    /// When the body last entered something of the record since the round was opened.
    pub entered_at: Option<Instant>,
    /// Something of that waits for being handed in, or for a decision.
    pub unaccepted: bool,
    /// Who leads the record now, where that is not the body any more.
    pub led_by: Vec<Text>,
}

impl Item {
    /// How far it is. What was entered after the answer was given is the answer.
    pub fn state(&self) -> ItemState {
        if !self.led_by.is_empty() {
            return ItemState::Left;
        }
        let entered = self.entered_at.map(|at| (at, AnswerKind::Reported));
        let given = self.given.as_ref().map(|given| (given.at, given.kind));
        match (given, entered) {
            (Some((said, _)), Some((at, kind))) if at > said => ItemState::Answered(kind),
            (Some((_, kind)), _) | (None, Some((_, kind))) => ItemState::Answered(kind),
            (None, None) => ItemState::Open,
        }
    }
}

/// A report as it was handed in.
#[derive(Clone, Debug)]
pub struct Report {
    /// The row.
    pub id: i64,
    /// The first of a duty is 1.
    pub number: i32,
    /// When.
    pub submitted_at: Instant,
    /// By whose account, by its row.
    pub account: i64,
    /// Who, for those at work.
    pub author: Author,
    /// Here, or by letter.
    pub origin: Origin,
    /// By which letter.
    pub letter: Option<Letter>,
    /// The digest of its bytes.
    pub sha256: String,
    /// What became of it, and when.
    pub decided: Option<(Verdict, Instant)>,
}

impl Report {
    /// Its reference: of the round, the body and its number.
    pub fn reference(round: &str, body: &str, number: i32) -> String {
        format!("{round}/{body}/{number}")
    }
}

/// Whose note it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The body's.
    Body,
    /// The secretariat's.
    Secretariat,
}

impl Coded for Side {
    const ALL: &'static [Self] = &[Self::Body, Self::Secretariat];

    fn code(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Secretariat => "secretariat",
        }
    }
}

/// A note beside a report.
#[derive(Clone, Debug)]
pub struct Note {
    /// The row.
    pub id: i64,
    /// Whose.
    pub side: Side,
    /// The note that it replies to.
    pub replies_to: Option<i64>,
    /// What it says.
    pub note: String,
    /// The language that it is written in, by its code.
    pub language: String,
    /// When.
    pub at: Instant,
    /// Who.
    pub author: Author,
}
