//! What a body owes in a reporting round, and what of it is counted. A round is a filter on the
//! rule of who has reported: of those who were asked, those who handed in a report for it.

use chrono::TimeDelta;

use super::code::{Coded, coded};
use super::dating::Day;

/// From so many days before its last day on, a report is due.
pub const NOTICE_DAYS: i64 = 14;

/// On which days, counted back from the last one, whoever has not answered is reminded: the last of
/// these is the day after.
pub const REMINDER_DAYS: [i64; 3] = [NOTICE_DAYS, 3, -1];

coded! {
    /// How a duty stands on a day.
    DutyState {
        /// Nothing was handed in, and its day is more than [`NOTICE_DAYS`] away.
        NotYetDue = "not-yet-due",
        /// Nothing was handed in, and its day is near, or today.
        Due = "due",
        /// Nothing was handed in, and its day has passed.
        Overdue = "overdue",
        /// The newest report waits for a decision.
        Submitted = "submitted",
        /// The newest report came back with comments.
        Returned = "returned",
        /// The newest report was accepted.
        Accepted = "accepted",
        /// It need not be answered, for a reason that is told.
        NotApplicable = "not-applicable",
    }
}

coded! {
    /// What is counted of the bodies of a round.
    Aspect {
        /// Asked, without those of which it is not applicable.
        Asked = "asked",
        /// Of those, handed in a report, whatever became of it.
        Answered = "answered",
        /// Of those, by the last day.
        OnTime = "on-time",
        /// Of those, after it.
        Late = "late",
        /// Of those, in this place.
        Here = "here",
        /// Of those, by letter.
        ByLetter = "by-letter",
        /// Of those, with an answer to all that was asked.
        Complete = "complete",
        /// Need not answer.
        NotApplicable = "not-applicable",
    }
}

coded! {
    /// Of which bodies it is counted.
    Part {
        /// All.
        All = "all",
        /// Member states.
        States = "states",
        /// Institutions of the OIC.
        Institutions = "institutions",
        /// Any other.
        Others = "others",
    }
}

coded! {
    /// What became of a report.
    Verdict {
        /// It is accepted, and stays as it is for ever.
        Accepted = "accepted",
        /// It came back with comments.
        Returned = "returned",
    }
}

/// A report that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedIn {
    /// The day.
    pub on: Day,
    /// It came by letter.
    pub by_letter: bool,
    /// It answers all that was asked.
    pub complete: bool,
    /// What became of it, and on which day; nothing while it waits.
    pub decided: Option<(Verdict, Day)>,
}

/// A duty, as far as it is known: what is recorded later than is asked for does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The last day on which a report is on time.
    pub due_on: Day,
    /// What was handed in, the oldest first.
    pub reports: Vec<HandedIn>,
    /// That it is not applicable, or is after all, since a day; the oldest first.
    pub exemptions: Vec<(Day, bool)>,
}

impl Duty {
    /// How it stands on a day. The first that holds: not applicable; what became of the newest
    /// report; whether its day has passed, or is near.
    pub fn state(&self, day: Day) -> DutyState {
        if self.is_exempt(day) {
            return DutyState::NotApplicable;
        }
        match self.by(day).last() {
            Some(report) => match report.decided.filter(|(_, on)| *on <= day) {
                Some((Verdict::Accepted, _)) => DutyState::Accepted,
                Some((Verdict::Returned, _)) => DutyState::Returned,
                None => DutyState::Submitted,
            },
            None if day > self.due_on => DutyState::Overdue,
            None if (self.due_on - day).num_days() <= NOTICE_DAYS => DutyState::Due,
            None => DutyState::NotYetDue,
        }
    }

    /// Whether it counts under an aspect on a day. The first report says for ever whether it was
    /// on time; the newest says how it came and whether it is complete.
    pub fn counts(&self, aspect: Aspect, day: Day) -> bool {
        if self.is_exempt(day) {
            return aspect == Aspect::NotApplicable;
        }
        let first = self.by(day).next();
        let newest = self.by(day).last();
        let (first_is, newest_is) = (
            |test: fn(&HandedIn, Day) -> bool| first.is_some_and(|one| test(one, self.due_on)),
            |test: fn(&HandedIn) -> bool| newest.is_some_and(test),
        );
        match aspect {
            Aspect::Asked => true,
            Aspect::Answered => first.is_some(),
            Aspect::OnTime => first_is(|one, due| one.on <= due),
            Aspect::Late => first_is(|one, due| one.on > due),
            Aspect::Here => newest_is(|one| !one.by_letter),
            Aspect::ByLetter => newest_is(|one| one.by_letter),
            Aspect::Complete => newest_is(|one| one.complete),
            Aspect::NotApplicable => false,
        }
    }

    /// Whether it waits for the body: nothing was handed in, or it came back.
    pub fn is_open(&self, day: Day) -> bool {
        matches!(
            self.state(day),
            DutyState::NotYetDue | DutyState::Due | DutyState::Overdue | DutyState::Returned
        )
    }

    /// Whether whoever speaks for the body is told of it on a day that they were last told of it on
    /// an earlier one, or never: since then it began, one of the days of [`REMINDER_DAYS`] came, or
    /// a report was decided on.
    pub fn is_news(&self, begins: Day, told: Option<Day>, day: Day) -> bool {
        let since_told = |on: Day| on <= day && told.is_none_or(|told| on > told);
        let decided = self.reports.iter().filter_map(|one| one.decided);
        if decided.into_iter().any(|(_, on)| since_told(on)) {
            return true;
        }
        let reminders = REMINDER_DAYS.map(|days| self.due_on - TimeDelta::days(days));
        let mut days = reminders.into_iter().chain([begins]);
        self.is_open(day) && days.any(|on| on >= begins && since_told(on))
    }

    /// Days until its last day, below nothing after it.
    pub fn days_left(&self, day: Day) -> i64 {
        (self.due_on - day).num_days()
    }

    /// What was handed in by a day.
    fn by(&self, day: Day) -> impl Iterator<Item = &HandedIn> {
        self.reports.iter().filter(move |report| report.on <= day)
    }

    fn is_exempt(&self, day: Day) -> bool {
        let said = self.exemptions.iter().rfind(|(since, _)| *since <= day);
        said.is_some_and(|(_, exempt)| *exempt)
    }
}

impl Aspect {
    /// Of which a count is a part: all that were asked.
    pub fn base(self) -> Option<Self> {
        match self {
            Self::Asked | Self::NotApplicable => None,
            _ => Some(Self::Asked),
        }
    }

    /// The aspect with this code.
    pub fn of(code: &str) -> Option<Self> {
        Self::from_code(code)
    }
}
