//! A figure: a computed number that cannot be parted from what it answers.

use super::commitment::CommitmentState;
use super::count::{Count, Slice};
use super::dating::Day;
use super::duty;
use super::measure;
use super::money::{Aspect, Currency, Flow};
use super::record::Alignment;
use super::registry::{Rule, RuleName};
use super::shown::Shown;
use super::tally::Tally;

/// The two days of a figure: the day that is looked at, and the day whose knowledge counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Things that happened up to this day.
    pub as_at: Day,
    /// As they were known at the end of this day.
    pub known_on: Day,
}

impl Moment {
    /// A day with the knowledge of the same day.
    pub fn as_it_stood(day: Day) -> Self {
        Self {
            as_at: day,
            known_on: day,
        }
    }
}

/// What a figure counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A count under a heading; `code` is the public code of the heading, for addresses.
    Count {
        /// What is counted.
        count: Count,
        /// Of one alignment, or of both.
        alignment: Option<Alignment>,
        /// The heading.
        slice: Slice,
        /// Its public code, blank for all.
        code: String,
    },
    /// Milestones of adopted initiatives that are due by a day that lies ahead.
    Planned {
        /// Of one alignment, or of both.
        alignment: Option<Alignment>,
        /// The heading.
        slice: Slice,
        /// Its public code, blank for all.
        code: String,
        /// The day.
        until: Day,
    },
    /// Member states that reported.
    StatesHeard,
    /// Institutions that reported.
    InstitutionsHeard,
    /// Bodies of a reporting round.
    Round {
        /// What is counted of them.
        aspect: duty::Aspect,
        /// Of which of them.
        part: duty::Part,
        /// The code of the round.
        code: String,
    },
    /// Adopted commitments in a state.
    Commitments(CommitmentState),
    /// Decisions of meetings, by the filters under which they are counted: a query.
    Decisions(String),
    /// States that meet the formula of a commitment, by its code.
    Computed(String),
    /// States that have the values which that formula needs, by the same code.
    Computable(String),
    /// Money that was planned, promised or paid.
    Money {
        /// What is said of it.
        aspect: Aspect,
        /// What is added up.
        flow: Flow,
        /// In which currency; none of what was given in kind.
        currency: Option<Currency>,
        /// The filters that it is under, as they stand in the address of the list.
        heading: String,
    },
    /// What initiatives are measured by.
    Measure {
        /// What is said of it.
        aspect: measure::Aspect,
        /// Which measure, and under which filters: a query.
        heading: String,
    },
    /// The length of a list, by the path and filters under which it can be read.
    Listing(String),
    /// The median of a context indicator in a year.
    Median {
        /// The code of the indicator.
        indicator: String,
        /// The code of the group of states; none for all states.
        group: Option<String>,
        /// The year of the values.
        year: i32,
    },
    /// The median of a count over the bodies beside which one is shown.
    PeerMedian {
        /// What is counted.
        count: Count,
        /// Of what they lead; otherwise of all in which they have a role.
        led: bool,
        /// The code of the group of states; none for the institutions.
        group: Option<String>,
    },
    /// How many states have a value of a context indicator.
    WithData {
        /// The code of the indicator.
        indicator: String,
        /// The code of the group of states; none for all states.
        group: Option<String>,
        /// The year of the values; none for any up to the day.
        year: Option<i32>,
    },
    /// How far a state's last value of a context indicator lies from that of the base year.
    Change {
        /// The code of the indicator.
        indicator: String,
        /// The code of the state.
        state: String,
    },
}

/// A question that a figure answers: its provenance.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// What is counted.
    pub subject: Subject,
    /// On which day, with whose knowledge.
    pub moment: Moment,
}

impl Question {
    /// The rule that answers it, as in force on its day.
    pub fn rule(&self) -> Rule {
        let name = match &self.subject {
            Subject::Count { count, .. } => match count {
                Count::Record => RuleName::OnRecord,
                Count::Adopted => RuleName::Adoption,
                Count::Status(_) | Count::Continues => RuleName::Status,
                Count::Word(_) => RuleName::Word,
                Count::Evidenced => RuleName::Commitments,
                Count::FirstDue
                | Count::Replanned
                | Count::Rescheduled
                | Count::Retargeted
                | Count::Rebaselined => RuleName::Moved,
                _ => RuleName::Milestones,
            },
            Subject::Planned { .. } => RuleName::Milestones,
            Subject::StatesHeard | Subject::InstitutionsHeard => RuleName::Coverage,
            Subject::Round { .. } => RuleName::Duty,
            Subject::Commitments(_) => RuleName::Commitments,
            Subject::Decisions(_) => RuleName::Decisions,
            Subject::Computed(_) | Subject::Computable(_) => RuleName::Formula,
            Subject::Money { .. } => RuleName::Money,
            Subject::Measure { aspect, .. } => match aspect {
                measure::Aspect::Actual => RuleName::Measured,
                measure::Aspect::Attained => RuleName::Attainment,
                measure::Aspect::Sum | measure::Aspect::Number => RuleName::MeasureSum,
            },
            Subject::Listing(_) => RuleName::Listing,
            Subject::Median { .. } => RuleName::Median,
            Subject::PeerMedian { .. } => RuleName::PeerMedian,
            Subject::WithData { .. } => RuleName::WithData,
            Subject::Change { .. } => RuleName::Change,
        };
        name.on(self.moment.as_at)
    }
}

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// So many things: nothing to count is 0, and 0 is said.
    Count(i64),
    /// A number in a unit that the page names: a median, a value of a measure.
    Number(f64),
    /// A part of one, printed in per cent; more than one and less than nothing are possible.
    Share(f64),
    /// A percentage as somebody told it, of which nothing is rounded away.
    PerCent(f64),
    /// An amount in minor units, the places of its currency, and its code or name.
    Money(i128, u8, &'static str),
    /// Nothing to compute from: printed as "no data", never as 0.
    Missing,
}

impl Value {
    /// How many things; 0 where it is no count.
    pub fn count(self) -> i64 {
        match self {
            Self::Count(count) => count,
            _ => 0,
        }
    }
}

/// A value with its provenance. The value is private: it is read where it is printed
/// (`web::figure`, files), and an architecture test knows those places.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    value: Value,
    question: Question,
}

impl Figure {
    /// A count that a rule made.
    pub fn counted(value: usize, question: Question) -> Self {
        Self {
            value: Value::Count(i64::try_from(value).unwrap_or(i64::MAX)),
            question,
        }
    }

    /// A value that a rule computed.
    pub fn of(value: Value, question: Question) -> Self {
        Self { value, question }
    }

    /// The question that it answers.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// Whether another computation says the same.
    pub fn agrees_with(&self, other: &Self) -> bool {
        self.value == other.value
    }

    /// Whether there is nothing to count.
    pub fn is_zero(&self) -> bool {
        self.value == Value::Count(0)
    }

    /// Whether another figure has the same value, whatever it answers.
    pub fn equals(&self, other: &Self) -> bool {
        self.value == other.value
    }

    /// The value, for those who print it.
    pub fn value(&self) -> Value {
        self.value
    }
}

/// The totals of a framework at a moment, as figures.
#[derive(Clone, Debug)]
pub struct Figures {
    framework: i64,
    moment: Moment,
    tally: Tally,
    /// What of the totals is there; everything where it is not said.
    shown: Option<Shown>,
}

impl Figures {
    /// Totals at a moment, all of them.
    pub fn new(framework: i64, moment: Moment, tally: Tally) -> Self {
        Self {
            framework,
            moment,
            tally,
            shown: None,
        }
    }

    /// Those of the totals that a page shows.
    pub fn of_shown(framework: i64, moment: Moment, tally: Tally, shown: Shown) -> Self {
        Self {
            shown: Some(shown),
            ..Self::new(framework, moment, tally)
        }
    }

    /// The framework of which they are: none where nothing is counted.
    pub fn framework(&self) -> i64 {
        self.framework
    }

    /// The moment.
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// The totals themselves, for checks that compare two ways to them.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The total of a count under a heading; `code` is the heading's public code.
    pub fn of(
        &self,
        count: Count,
        alignment: Option<Alignment>,
        slice: Slice,
        code: &str,
    ) -> Figure {
        let is_there = |shown: &Shown| shown.has(slice, count);
        debug_assert!(
            self.shown.as_ref().is_none_or(is_there),
            "{count:?} under {slice:?} was not read"
        );
        Figure {
            value: Value::Count(self.tally.total(self.framework, alignment, slice, count)),
            question: Question {
                subject: Subject::Count {
                    count,
                    alignment,
                    slice,
                    code: code.into(),
                },
                moment: self.moment,
            },
        }
    }

    /// What these totals, of a day that lies ahead, say is due by it, asked on another day.
    pub fn planned(
        &self,
        alignment: Option<Alignment>,
        slice: Slice,
        code: &str,
        asked: Moment,
    ) -> Figure {
        let due = self.of(Count::Due(None), alignment, slice, code);
        Figure {
            value: due.value,
            question: Question {
                subject: Subject::Planned {
                    alignment,
                    slice,
                    code: code.into(),
                    until: self.moment.as_at,
                },
                moment: asked,
            },
        }
    }

    /// The total over everything.
    pub fn overall(&self, count: Count, alignment: Option<Alignment>) -> Figure {
        self.of(count, alignment, Slice::All, "")
    }
}
