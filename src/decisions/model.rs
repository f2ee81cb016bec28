//! A decision, what it says in versions, and what became of it.

use crate::audit::Letter;
use crate::i18n::Text;
use crate::initiatives::BodyName;
use crate::rules::decision::{self, ClosedAs, DecisionState, Wording};
use crate::rules::{Body, Day, Instant, Moment, Origin};

/// What a decision is linked with: its code or reference, and its text or title.
pub type Linked = (String, Text);

/// A decision as it was known at an instant.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The row.
    pub id: i64,
    /// The number within its meeting, from 1.
    pub number: i32,
    /// The meeting: its code and its name.
    pub meeting: Linked,
    /// The last day of the meeting: on it the decision was taken.
    pub decided_on: Day,
    /// What it says: what was adopted first, what stands last; never empty.
    pub versions: Vec<Version>,
    /// That it was closed, and opened again, in order.
    pub turns: Vec<Turn>,
    /// What was reported of it and accepted, in order; drafts of bodies only where asked for.
    pub reports: Vec<Report>,
}

/// A version of a decision.
#[derive(Clone, Debug)]
pub struct Version {
    /// The row.
    pub id: i64,
    /// What it says.
    pub text: Text,
    /// Until when, where a day was set.
    pub due: Option<Day>,
    /// It takes the decision off the record.
    pub withdrawn: bool,
    /// Why it is another than the one before.
    pub reason: Option<String>,
    /// When the public could see it.
    pub public_at: Instant,
    /// Who is responsible, by name.
    pub bodies: Vec<(Body, BodyName)>,
    /// Commitments of which it speaks.
    pub commitments: Vec<Linked>,
    /// Initiatives of which it speaks.
    pub initiatives: Vec<Linked>,
}

/// That a decision was closed or opened again.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The row.
    pub id: i64,
    /// The day.
    pub on: Day,
    /// When the public could see it.
    pub public_at: Instant,
    /// What closes it; none opens it again.
    pub closing: Option<Closing>,
    /// Why it was opened again.
    pub reason: Option<String>,
}

/// What closes a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Closing {
    /// As what.
    pub outcome: ClosedAs,
    /// In the secretariat's words.
    pub text: Text,
    /// The code of the later decision that took it up.
    pub later: Option<String>,
}

/// A report on a decision.
#[derive(Clone, Debug)]
pub struct Report {
    /// The row.
    pub id: i64,
    /// Its number among those on the decision, from 1.
    pub number: i32,
    /// The day of which it tells.
    pub on: Day,
    /// What it says.
    pub text: Text,
    /// A document.
    pub url: Option<String>,
    /// Who says so.
    pub origin: Origin,
    /// For which body; none of the secretariat itself.
    pub body: Option<(Body, BodyName)>,
    /// The letter that says so.
    pub letter: Option<Letter>,
    /// The account that wrote it.
    pub account: Option<i64>,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// When the public could see it; none while it waits, or where it came back.
    pub public_at: Option<Instant>,
    /// What the secretariat decided of it.
    pub review: Option<Review>,
    /// The number of the report that came back and whose place it takes.
    pub again: Option<i32>,
}

/// What the secretariat decided of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// When.
    pub at: Instant,
    /// Why it came back; none where it was accepted.
    pub comment: Option<String>,
}

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is public.
    Public,
    /// It waits for the secretariat.
    Waits,
    /// It came back with a comment.
    Returned,
}

/// Something that happened to a decision, for its history.
#[derive(Clone, Copy, Debug)]
pub enum Act<'a> {
    /// It was adopted by its meeting.
    Adopted,
    /// It was corrected, or taken off the record.
    Corrected(&'a Version),
    /// Somebody reported.
    Reported(&'a Report),
    /// It was closed or opened again.
    Turned(&'a Turn),
}

impl Report {
    /// How far it is.
    pub fn standing(&self) -> Standing {
        match &self.review {
            Some(review) if review.comment.is_some() => Standing::Returned,
            None if self.public_at.is_none() => Standing::Waits,
            _ => Standing::Public,
        }
    }
}

impl Decision {
    /// The code in addresses: `SC-7.3`.
    pub fn code(&self) -> String {
        format!("{}.{}", self.meeting.0, self.number)
    }

    /// What was adopted, as far as it was recorded.
    pub fn original(&self) -> Option<&Version> {
        self.versions.first()
    }

    /// What stands.
    pub fn current(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// Whether what stands is another than what was adopted.
    pub fn is_corrected(&self) -> bool {
        self.versions.len() > 1
    }

    /// Whether it was taken off the record.
    pub fn is_withdrawn(&self) -> bool {
        self.current().is_some_and(|one| one.withdrawn)
    }

    /// Where it stands on a day, of what is known here; none where it is not there.
    pub fn state(&self, day: Day) -> Option<DecisionState> {
        let wording = |one: &Version| Wording {
            public_at: one.public_at,
            due: one.due,
            withdrawn: one.withdrawn,
        };
        let turn = |one: &Turn| decision::Turn {
            public_at: one.public_at,
            on: one.on,
            closes: one.closing.is_some(),
        };
        let (wordings, turns) = (
            self.versions.iter().map(wording),
            self.turns.iter().map(turn),
        );
        DecisionState::of(self.decided_on, wordings, turns, (day, Instant::MAX))
    }

    /// What closed it, where it is closed on a day.
    pub fn closed(&self, day: Day) -> Option<(&Turn, &Closing)> {
        let last = self.turns.iter().rfind(|turn| turn.on <= day)?;
        Some((last, last.closing.as_ref()?))
    }

    /// The public reports on things up to a day, in order.
    pub fn reports_by(&self, day: Day) -> impl DoubleEndedIterator<Item = &Report> {
        let public = move |one: &&Report| one.public_at.is_some() && one.on <= day;
        self.reports.iter().filter(public)
    }

    /// The newest public report by a day: by the day of which it tells, then as recorded.
    pub fn newest(&self, day: Day) -> Option<&Report> {
        self.reports_by(day).max_by_key(|one| (one.on, one.id))
    }

    /// Whether what stands names a body as responsible.
    pub fn names(&self, body: Body) -> bool {
        let bodies = self.current().map_or(&[][..], |one| &one.bodies);
        bodies.iter().any(|(one, _)| *one == body)
    }

    /// How a form says what it saw: rows never leave. Whatever happens to a decision changes it.
    pub fn mark(&self) -> String {
        let versions = self.versions.iter().map(|one| one.public_at);
        let turns = self.turns.iter().map(|one| one.public_at);
        let last = versions.chain(turns).max().unwrap_or_default();
        let happened = self.versions.len() + self.turns.len();
        format!("{}.{happened}", last.and_utc().timestamp_micros())
    }

    /// Everything that happened by a day, the newest first; `day_of` is the day of an instant.
    pub fn history(&self, day: Day, day_of: impl Fn(Instant) -> Day) -> Vec<(Day, Act<'_>)> {
        let mut acts: Vec<(Day, Instant, Act<'_>)> = Vec::new();
        acts.push((self.decided_on, Instant::MIN, Act::Adopted));
        for one in self.versions.iter().skip(1) {
            acts.push((day_of(one.public_at), one.public_at, Act::Corrected(one)));
        }
        for one in self.reports_by(day) {
            acts.push((one.on, one.recorded_at, Act::Reported(one)));
        }
        for one in self.turns.iter().filter(|turn| turn.on <= day) {
            acts.push((one.on, one.public_at, Act::Turned(one)));
        }
        acts.sort_by_key(|(on, at, _)| (*on, *at));
        acts.into_iter()
            .rev()
            .map(|(on, _, act)| (on, act))
            .collect()
    }

    /// Whether it is there at a moment; what is known was looked up before.
    pub fn is_there(&self, moment: Moment) -> bool {
        self.state(moment.as_at).is_some()
    }
}
