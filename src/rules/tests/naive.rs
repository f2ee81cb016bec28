//! The methodology read a second time, straight from its text and without a thought for speed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use chrono::Days;

use crate::rules::{
    Classification, Dating, Day, Fact, FactKind, Instant, Kind, Milestone, Origin, Plan, Precision,
    Record, Stamp, Status,
};

/// One record, the day that is looked at, the instant whose knowledge counts.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub record: &'a Record,
    pub day: Day,
    pub instant: Instant,
}

impl<'a> Reader<'a> {
    fn public(&self, stamp: &Stamp) -> bool {
        stamp.public_at <= self.instant
    }

    /// What stands: published, and nothing published corrects it.
    fn standing(&self) -> Vec<&'a Fact> {
        let facts: Vec<_> = self
            .record
            .facts
            .iter()
            .filter(|f| self.public(&f.stamp))
            .collect();
        let corrected = |fact: &Fact| facts.iter().any(|other| other.supersedes == Some(fact.id));
        facts
            .iter()
            .filter(|fact| !corrected(fact))
            .copied()
            .collect()
    }

    /// What had happened by the day.
    fn happened(&self) -> Vec<&'a Fact> {
        self.standing()
            .into_iter()
            .filter(|fact| since(fact) <= self.day)
            .collect()
    }

    fn version(&self) -> Option<&'a Classification> {
        let mut versions: Vec<_> = self
            .record
            .versions
            .iter()
            .filter(|v| self.public(&v.stamp))
            .collect();
        versions.sort_by_key(|v| (v.stamp.public_at, v.stamp.change));
        versions.pop()
    }

    fn plan(&self, milestone: &'a Milestone) -> Option<&'a Plan> {
        let mut plans: Vec<_> = milestone
            .plans
            .iter()
            .filter(|p| self.public(&p.stamp))
            .collect();
        plans.sort_by_key(|p| (p.stamp.public_at, p.stamp.change));
        plans.pop().filter(|plan| !plan.dropped)
    }

    fn planned(&self) -> Vec<(&'a Milestone, &'a Plan)> {
        self.record
            .milestones
            .iter()
            .filter_map(|m| Some((m, self.plan(m)?)))
            .collect()
    }

    /// Facts that say that a milestone was reached by the day: its own, and by implication
    /// those of the later steps of the lifecycle.
    fn reaches(&self, milestone: &Milestone) -> Vec<&'a Fact> {
        let steps = self.version().unwrap().kind.lifecycle();
        let place = |m: &Milestone| steps.iter().position(|step| Some(*step) == m.step);
        let speaks = |fact: &&Fact| {
            fact.kind == FactKind::Reached
                && self.planned().iter().any(|(other, _)| {
                    let later = place(milestone).is_some() && place(other) > place(milestone);
                    fact.milestone == Some(other.id) && (other.id == milestone.id || later)
                })
        };
        self.happened().into_iter().filter(speaks).collect()
    }

    fn withdrawals(&self, document: i64) -> Vec<(Instant, i64)> {
        self.standing()
            .iter()
            .filter(|f| f.kind == FactKind::DocumentWithdrawn && f.document == Some(document))
            .map(|f| (f.stamp.public_at, f.stamp.change))
            .collect()
    }

    fn papers(&self, fact: &Fact) -> Vec<i64> {
        let backs = self.record.backings.iter().filter(|b| b.fact == fact.id);
        let backs = backs.filter(|b| self.public(&b.stamp)).map(|b| b.document);
        let given = |id: &i64| {
            self.record
                .documents
                .iter()
                .any(|d| d.id == *id && self.public(&d.stamp))
        };
        backs.filter(given).collect()
    }

    fn documented(&self, fact: &Fact) -> bool {
        self.papers(fact)
            .into_iter()
            .any(|document| self.withdrawals(document).is_empty())
    }

    /// A reviewer agreed, and no document behind the fact was withdrawn since.
    fn verified(&self, fact: &Fact) -> bool {
        let checks = self.standing();
        let mut checks = checks
            .iter()
            .filter(|c| c.kind == FactKind::Verified && c.about == Some(fact.id));
        let withdrawn: Vec<_> = self
            .papers(fact)
            .into_iter()
            .flat_map(|d| self.withdrawals(d))
            .collect();
        self.documented(fact)
            && checks.any(|check| {
                withdrawn
                    .iter()
                    .all(|w| *w < (check.stamp.public_at, check.stamp.change))
            })
    }

    fn done(&self, milestone: &Milestone) -> bool {
        self.reaches(milestone)
            .iter()
            .any(|fact| self.documented(fact))
    }

    fn there(&self) -> bool {
        let versions = self
            .record
            .versions
            .iter()
            .filter(|v| self.public(&v.stamp));
        let recorded = versions.map(|v| v.stamp.recorded_on).min().unwrap();
        let announced = match self.version().unwrap().announced {
            Dating::Unknown => recorded,
            Dating::Within { last, .. } => last,
        };
        let reached = self
            .happened()
            .iter()
            .any(|fact| fact.kind == FactKind::Reached);
        recorded <= self.day || announced <= self.day || reached
    }

    pub(super) fn adopted(&self) -> bool {
        self.version().is_some_and(|version| !version.withdrawn)
            && self.there()
            && self
                .happened()
                .iter()
                .any(|fact| fact.kind == FactKind::Adopted && told(fact))
    }

    /// The table of section 3, row by row; none unless adopted.
    pub(super) fn status(&self) -> Option<Status> {
        if !self.adopted() {
            return None;
        }
        if let Some(declared) = self.declared() {
            return Some(declared);
        }
        let version = self.version().unwrap();
        let plan = self.planned();
        let final_step = Some(version.kind.final_step());
        if plan
            .iter()
            .any(|(m, _)| m.step == final_step && self.done(m))
        {
            let works_on = [Kind::Facility, Kind::StandingBody].contains(&version.kind);
            return Some(if works_on {
                Status::InOperation
            } else {
                Status::Completed
            });
        }
        if version.proposed && !plan.iter().any(|(m, _)| self.done(m)) {
            return Some(Status::Proposed);
        }
        let mut open = plan.clone();
        open.retain(|(m, _)| !self.done(m));
        let overdue = |(m, plan): &(&Milestone, &Plan)| {
            let due = plan.due.last().filter(|due| *due < self.day)?;
            let in_time = self.reaches(m).iter().any(|fact| since(fact) <= due);
            Some((due, in_time))
        };
        let overdue: Vec<(Day, bool)> = open.iter().filter_map(overdue).collect();
        if overdue
            .iter()
            .any(|(due, in_time)| *due + Days::new(90) < self.day && !in_time)
        {
            return Some(Status::Delayed);
        }
        if !overdue.is_empty() {
            return Some(Status::Due);
        }
        if !self.fresh() {
            return Some(Status::NoRecentReport);
        }
        if open.iter().all(|(_, plan)| plan.due == Dating::Unknown) {
            return Some(Status::NoDatedPlan);
        }
        Some(Status::OnSchedule)
    }

    fn declared(&self) -> Option<Status> {
        let mut declared: Vec<_> = self
            .happened()
            .into_iter()
            .filter(|fact| told(fact))
            .filter_map(|fact| match fact.kind {
                FactKind::Cancelled => Some((fact, Some(Status::Cancelled))),
                FactKind::Suspended => Some((fact, Some(Status::Suspended))),
                FactKind::Lifted => Some((fact, None)),
                _ => None,
            })
            .collect();
        declared.sort_by_key(|(f, _)| (since(f), f.stamp.public_at, f.stamp.change));
        declared.pop()?.1
    }

    fn fresh(&self) -> bool {
        self.standing().iter().any(|fact| {
            let told_so = match fact.kind {
                FactKind::Adopted | FactKind::Confirmed | FactKind::Retracted => true,
                FactKind::Verified | FactKind::DocumentWithdrawn => false,
                _ => fact.dating != Dating::Unknown,
            };
            let recorded = fact.stamp.recorded_on;
            let recent = recorded <= self.day && recorded + Days::new(365) >= self.day;
            told_so && recent && told(fact)
        })
    }

    /// Of the milestones due by the day: all, reported, documented, verified, unheard.
    pub(super) fn milestones(&self) -> [i64; 5] {
        let mut sums = [0; 5];
        for (milestone, plan) in self.planned() {
            let Some(due) = plan.due.last().filter(|due| *due <= self.day) else {
                continue;
            };
            let said = self.reaches(milestone);
            let heard = self.standing().iter().any(|f| {
                let heard_on = f.stamp.recorded_on;
                let by_lead = matches!(f.stamp.origin, Origin::Lead | Origin::OnBehalf);
                let check = matches!(f.kind, FactKind::Verified | FactKind::DocumentWithdrawn);
                by_lead && !check && due <= heard_on && heard_on <= self.day
            });
            sums[0] += 1;
            sums[1] += i64::from(!said.is_empty());
            sums[2] += i64::from(self.done(milestone));
            sums[3] += i64::from(said.iter().any(|fact| self.verified(fact)));
            sums[4] += i64::from(!self.done(milestone) && !heard);
        }
        sums
    }
}

/// A month or a year counts from its last day or the day it was recorded, whichever is first.
fn since(fact: &Fact) -> Day {
    match fact.dating {
        Dating::Unknown => fact.stamp.recorded_on,
        Dating::Within {
            last,
            precision: Precision::Day,
            ..
        } => last,
        Dating::Within { last, .. } => std::cmp::min(last, fact.stamp.recorded_on),
    }
}

/// Whether somebody said so who answers for the record.
fn told(fact: &Fact) -> bool {
    !matches!(fact.stamp.origin, Origin::PublicSource | Origin::Reviewer)
}
