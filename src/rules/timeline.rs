//! A record on a day, and its whole life as spans of days on which nothing changes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months};

use super::code::Coded;
use super::commitment::RECENT_MONTHS;
use super::count::Count;
use super::dating::{Day, FOREVER};
use super::known::{Known, Level, Rescheduled};
use super::progress::MilestoneState;
use super::record::Word;
use super::status::{FRESH_DAYS, GRACE_DAYS, Status};

/// Whether somebody answers for the record, and what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// From public sources; it carries the source's own word and no computed status.
    OnRecord(Option<Word>),
    /// Adopted: it has a status.
    Adopted(Status),
}

/// A measure on a day: whether what it should come to, or where it began, was another before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasureState {
    /// Its number within the record.
    pub number: i32,
    /// Its target was moved by the day.
    pub retargeted: bool,
    /// Its baseline was moved by the day.
    pub rebaselined: bool,
}

/// One record on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// On record or adopted.
    pub standing: Standing,
    /// The framework is over and the initiative is not. The status stays beside it.
    pub continues: bool,
    /// A documented milestone was reached in the last 24 months.
    pub evidenced: bool,
    /// The milestones of the plan.
    pub milestones: Vec<MilestoneState>,
    /// Milestones whose due day was moved by the day, in the plan or no longer.
    pub rescheduled: Vec<MilestoneState>,
    /// Milestones with a day, in the plan or no longer, each due on the day that was planned first.
    pub first_planned: Vec<MilestoneState>,
    /// Measures that were planned by the day.
    pub measures: Vec<MeasureState>,
    /// Rows of milestones that are due, not documented, and of which the lead was not heard since.
    pub unheard: BTreeSet<i64>,
}

/// That a record adds `amount` to a count from `from` until the day before `to`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// What is counted.
    pub count: Count,
    /// The first day.
    pub from: Day,
    /// The first day after; [`FOREVER`] where none is in sight.
    pub to: Day,
    /// How much, never zero.
    pub amount: i64,
}

impl Known<'_> {
    /// The record on a day; `None` before it was announced, started or recorded.
    pub fn on(&self, day: Day) -> Option<Snapshot> {
        if day < self.begins {
            return None;
        }
        let milestones = self.milestones_on(day);
        let standing = match self.adopted_on {
            Some(adopted_on) if adopted_on <= day => {
                Standing::Adopted(self.status_on(day, &milestones))
            }
            _ => Standing::OnRecord(self.classification.word),
        };
        let over = day > self.classification.framework_ends;
        let open = matches!(standing, Standing::Adopted(status) if !status.is_closed());
        Some(Snapshot {
            standing,
            continues: over && open,
            evidenced: self.evidenced(day),
            unheard: self.unheard(day, &milestones),
            rescheduled: self.rescheduled_by(day, &milestones),
            first_planned: self.first_planned(&milestones),
            measures: self.measures_on(day),
            milestones,
        })
    }

    fn rescheduled_by(&self, day: Day, milestones: &[MilestoneState]) -> Vec<MilestoneState> {
        let moved = self
            .rescheduled
            .iter()
            .filter(|one| one.due.since().is_some_and(|since| since <= day));
        let state = |one: &Rescheduled| {
            let planned = milestones.iter().find(|state| state.id == one.id);
            planned.copied().unwrap_or(MilestoneState {
                id: one.id,
                step: one.step,
                nature: one.nature,
                due: None,
                reached: None,
            })
        };
        moved.map(state).collect()
    }

    fn first_planned(&self, milestones: &[MilestoneState]) -> Vec<MilestoneState> {
        let moved = |id| self.rescheduled.iter().find(|one| one.id == id);
        let planned = milestones.iter().map(|state| MilestoneState {
            due: moved(state.id).map_or(state.due, |one| one.due.original.last()),
            ..*state
        });
        let in_plan = |id| milestones.iter().any(|state| state.id == id);
        let left = self.rescheduled.iter().filter(|one| !in_plan(one.id));
        let left = left.map(|one| MilestoneState {
            id: one.id,
            step: one.step,
            nature: one.nature,
            due: one.due.original.last(),
            reached: None,
        });
        let mut all: Vec<MilestoneState> = planned.chain(left).collect();
        all.retain(|state| state.due.is_some());
        all.sort_unstable_by_key(|state| state.id);
        all
    }

    fn measures_on(&self, day: Day) -> Vec<MeasureState> {
        let by = |on: Option<Day>| on.is_some_and(|on| on <= day);
        let planned = self.measures.iter().filter(|one| one.since <= day);
        planned
            .map(|one| MeasureState {
                number: one.number,
                retargeted: by(one.retargeted),
                rebaselined: by(one.rebaselined),
            })
            .collect()
    }

    fn evidenced(&self, day: Day) -> bool {
        self.evidence().any(|on| on <= day && day < fades(on))
    }

    /// The days on which documented milestones were reached; what has no day is no evidence of when.
    fn evidence(&self) -> impl Iterator<Item = Day> {
        let reached = self.milestones.iter().flat_map(|m| &m.reached);
        reached
            .filter(|reach| reach.level >= Level::Documented && !reach.dating.is_unknown())
            .map(|reach| reach.on)
    }

    fn unheard(&self, day: Day, milestones: &[MilestoneState]) -> BTreeSet<i64> {
        milestones
            .iter()
            .filter(|m| !m.is_reached(Level::Documented))
            .filter(|m| {
                m.due.is_some_and(|due| {
                    due <= day && self.lead_heard_on.range(due..=day).next().is_none()
                })
            })
            .map(|m| m.id)
            .collect()
    }

    /// Every day on which a rule may change its mind, in order.
    fn turning_days(&self) -> BTreeSet<Day> {
        let after = |day: Day, days: i64| day + Days::new(days.unsigned_abs());
        let mut days = BTreeSet::from([self.begins]);
        days.extend(self.adopted_on);
        days.extend(self.declarations.iter().map(|(day, _)| *day));
        days.extend(
            self.milestones
                .iter()
                .flat_map(|m| m.reached.iter().map(|reach| reach.on)),
        );
        for due in self.milestones.iter().filter_map(|m| m.due) {
            days.extend([due, after(due, 1), after(due, GRACE_DAYS + 1)]);
        }
        for heard in &self.heard_on {
            days.extend([*heard, after(*heard, FRESH_DAYS + 1)]);
        }
        days.extend(&self.lead_heard_on);
        days.extend(self.rescheduled.iter().filter_map(|one| one.due.since()));
        let originals = self.rescheduled.iter().map(|one| one.due.original);
        days.extend(originals.filter_map(|due| due.last()));
        for one in &self.measures {
            days.extend(one.retargeted.into_iter().chain(one.rebaselined));
        }
        days.extend(self.evidence().map(fades));
        days.insert(after(self.classification.framework_ends, 1));
        days.split_off(&self.begins)
    }
}

/// The first day on which evidence of a day is recent no more.
fn fades(on: Day) -> Day {
    on.checked_add_months(Months::new(RECENT_MONTHS))
        .unwrap_or(FOREVER)
}

impl Snapshot {
    /// What the record adds to each count on its day.
    pub fn amounts(&self) -> BTreeMap<Count, i64> {
        let mut amounts = BTreeMap::from([(Count::Record, 1)]);
        match self.standing {
            Standing::OnRecord(word) => {
                amounts.insert(Count::Word(word), 1);
            }
            Standing::Adopted(status) => {
                amounts.extend([(Count::Adopted, 1), (Count::Status(status), 1)]);
            }
        }
        if self.continues {
            amounts.insert(Count::Continues, 1);
        }
        if self.evidenced {
            amounts.insert(Count::Evidenced, 1);
        }
        if self.is_replanned() {
            amounts.insert(Count::Replanned, 1);
        }
        let proved = |level: &Level| self.milestones.iter().any(|m| m.is_reached(*level));
        let levels = Level::ALL.iter().copied().filter(proved);
        amounts.extend(levels.map(|level| (Count::Proved(level), 1)));
        amounts
    }

    /// The same with its milestones, which depend on the day that is looked at.
    pub fn amounts_on(&self, day: Day) -> BTreeMap<Count, i64> {
        let mut amounts = self.amounts();
        for milestone in &self.milestones {
            for count in self.milestone_counts(milestone, day) {
                *amounts.entry(count).or_insert(0) += 1;
            }
        }
        let measures = |is: fn(&&MeasureState) -> bool| self.measures.iter().filter(is).count();
        let by_then = |state: &&MilestoneState| state.due.is_some_and(|due| due <= day);
        let first_due = match self.standing {
            Standing::Adopted(_) => self.first_planned.iter().filter(by_then).count(),
            Standing::OnRecord(_) => 0,
        };
        let moved = [
            (Count::FirstDue, first_due),
            (Count::Rescheduled, self.rescheduled.len()),
            (Count::Retargeted, measures(|one| one.retargeted)),
            (Count::Rebaselined, measures(|one| one.rebaselined)),
        ];
        for (count, number) in moved.into_iter().filter(|(_, number)| *number > 0) {
            amounts.insert(count, i64::try_from(number).unwrap_or(i64::MAX));
        }
        amounts
    }

    /// Whether any plan of it was moved.
    fn is_replanned(&self) -> bool {
        let moved = |one: &MeasureState| one.retargeted || one.rebaselined;
        !self.rescheduled.is_empty() || self.measures.iter().any(moved)
    }

    pub(super) fn milestone_counts(&self, milestone: &MilestoneState, day: Day) -> Vec<Count> {
        if let Standing::OnRecord(_) = self.standing {
            return said(milestone, day);
        }
        [None, Some(milestone.nature)]
            .into_iter()
            .flat_map(|nature| self.counted(milestone, day, nature))
            .collect()
    }

    fn counted(
        &self,
        milestone: &MilestoneState,
        day: Day,
        nature: Option<super::Nature>,
    ) -> Vec<Count> {
        let reached = |level| milestone.is_reached(level);
        match milestone.due {
            None if reached(Level::Reported) => vec![Count::WithoutDue(nature)],
            None => vec![],
            Some(due) if due > day => vec![Count::Later(nature)],
            Some(_) => [
                (true, Count::Due(nature)),
                (reached(Level::Reported), Count::Reported(nature)),
                (reached(Level::Documented), Count::Documented(nature)),
                (reached(Level::Verified), Count::Verified(nature)),
                (self.unheard.contains(&milestone.id), Count::Unheard(nature)),
            ]
            .into_iter()
            .filter_map(|(holds, count)| holds.then_some(count))
            .collect(),
        }
    }
}

/// What public sources say of a milestone that nobody answers for.
fn said(milestone: &MilestoneState, day: Day) -> Vec<Count> {
    let reached = milestone.reached.is_some().then_some(Count::SaidReached);
    let due = milestone
        .due
        .is_some_and(|due| due <= day)
        .then_some(Count::SaidDue);
    reached.into_iter().chain(due).collect()
}

/// The life of a record, by count, in spans of days.
pub fn spans(known: &Known<'_>) -> Vec<Span> {
    let days: Vec<Day> = known.turning_days().into_iter().collect();
    let mut open: BTreeMap<Count, (Day, i64)> = BTreeMap::new();
    let mut closed = Vec::new();
    for day in days {
        let now = known
            .on(day)
            .map(|snapshot| snapshot.amounts_on(day))
            .unwrap_or_default();
        open.retain(|count, (from, amount)| {
            let stays = now.get(count) == Some(amount);
            if !stays {
                closed.push(Span {
                    count: *count,
                    from: *from,
                    to: day,
                    amount: *amount,
                });
            }
            stays
        });
        for (count, amount) in now {
            open.entry(count).or_insert((day, amount));
        }
    }
    closed.extend(open.into_iter().map(|(count, (from, amount))| Span {
        count,
        from,
        to: FOREVER,
        amount,
    }));
    closed.sort_unstable();
    closed
}
