//! The rules by name, each with its version and the day it took force.
//!
//! A change of a rule comes with a release: a new line here, the old one kept, so that a past day
//! is read by the rule that was in force on it and charts can mark the change.

use super::code::{Coded, coded};
use super::dating::Day;

coded! {
    /// The rules that figures follow.
    RuleName {
        /// What is on record, and from which day.
        OnRecord = "on-record",
        /// Who has adopted a record.
        Adoption = "adoption",
        /// The status of an adopted initiative.
        Status = "status",
        /// The source's own word.
        Word = "word",
        /// Milestones due, reported, documented, verified.
        Milestones = "milestones",
        /// Plans that were moved, and what was planned first.
        Moved = "moved-plans",
        /// Who has reported.
        Coverage = "coverage",
        /// Who has reported in a round.
        Duty = "duty",
        /// Commitments and what is linked to them.
        Commitments = "commitments",
        /// States that meet the formula of a commitment.
        Formula = "formula",
        /// Sums and medians of money.
        Money = "money",
        /// What a measure of an initiative comes to.
        Measured = "measured",
        /// How far a measure is on the way to its target.
        Attainment = "attainment",
        /// What a measure comes to over initiatives.
        MeasureSum = "measure-sum",
        /// The length of a list.
        Listing = "listing",
        /// The middle value of a series.
        Median = "median",
        /// A body beside those of its region, or the institutions.
        PeerMedian = "peer-median",
        /// Which states have data.
        WithData = "with-data",
        /// How far a value lies from that of the year of the Agenda.
        Change = "change",
        /// Decisions of meetings, and where they stand.
        Decisions = "decisions",
    }
}

/// One version of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which rule.
    pub name: RuleName,
    /// Counted from 1.
    pub version: u16,
    /// The first day on which it was used; the first version also serves the days before.
    pub since: Option<Day>,
}

/// Every version of every rule, oldest first.
const RULES: &[Rule] = &[
    Rule {
        name: RuleName::OnRecord,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Adoption,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Status,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Word,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Milestones,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Moved,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Coverage,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Duty,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Commitments,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Formula,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Money,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Measured,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Attainment,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::MeasureSum,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Listing,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Median,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::PeerMedian,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::WithData,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Change,
        version: 1,
        since: None,
    },
    Rule {
        name: RuleName::Decisions,
        version: 1,
        since: None,
    },
];

impl RuleName {
    /// The version in force on a day.
    pub fn on(self, day: Day) -> Rule {
        let in_force =
            |rule: &&Rule| rule.name == self && rule.since.is_none_or(|since| since <= day);
        RULES.iter().rfind(in_force).copied().unwrap_or(Rule {
            name: self,
            version: 1,
            since: None,
        })
    }

    /// Its versions, the oldest first.
    pub fn versions(self) -> impl Iterator<Item = Rule> {
        RULES.iter().filter(move |rule| rule.name == self).copied()
    }

    /// Every rule.
    pub fn all() -> &'static [Self] {
        Self::ALL
    }
}
