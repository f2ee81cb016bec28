//! What of a record a count counts, and what it leaves out, with the reason: what a reader of a
//! figure is shown.

use super::code::Coded;
use super::count::Count;
use super::dating::Day;
use super::known::{Known, Level};
use super::progress::MilestoneState;
use super::record::Word;
use super::status::Status;
use super::timeline::{Snapshot, Standing};

/// What a record, or a milestone of it, is to a count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// The milestone, where milestones are counted.
    pub milestone: Option<MilestoneState>,
    /// The number of the measure, where measures are counted.
    pub measure: Option<i32>,
    /// Why it is left out; `None` where it is counted.
    pub left_out: Option<Reason>,
}

/// Why a count leaves something out of that of which it is a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Before it was announced, started or recorded, the record is not there.
    NotYet(Day),
    /// Taken out of the record, with a reason that its page gives.
    Withdrawn,
    /// Nobody answers for the record.
    NotAdopted,
    /// Somebody answers for the record: its source's word does not count.
    Adopted,
    /// The source says something else.
    Says(Option<Word>),
    /// Its status is another.
    Stands(Status),
    /// The framework is not over.
    FrameworkRuns,
    /// No documented milestone was reached in the last 24 months.
    NoRecentEvidence,
    /// It is due later.
    DueLater(Day),
    /// It has no due day.
    NoDue,
    /// It is planned as it was at first.
    NotMoved,
    /// It is due by the day.
    AlreadyDue,
    /// Nobody says that it was reached.
    NotReached,
    /// It is proved less well; the level that it has.
    Only(Level),
    /// It is documented.
    IsDocumented,
    /// Its lead was heard since it was due.
    LeadHeard,
    /// It is of another nature.
    OtherNature,
}

impl Reason {
    /// Every reason, each once, with something of what it may name.
    pub fn all() -> Vec<Self> {
        let day = super::dating::FIRST_DAY;
        let mut all = vec![
            Self::NotYet(day),
            Self::Withdrawn,
            Self::NotAdopted,
            Self::Adopted,
            Self::FrameworkRuns,
            Self::NoRecentEvidence,
            Self::DueLater(day),
            Self::NoDue,
            Self::NotMoved,
            Self::AlreadyDue,
            Self::NotReached,
            Self::IsDocumented,
            Self::LeadHeard,
            Self::OtherNature,
        ];
        all.extend(Level::ALL.iter().copied().map(Self::Only));
        all.extend(Status::ALL.iter().copied().map(Self::Stands));
        let words = Word::ALL.iter().copied().map(Some);
        all.extend(words.chain([None]).map(Self::Says));
        all
    }

    /// The stable code, as in `?reason=only-reported`.
    pub fn code(self) -> String {
        match self {
            Self::NotYet(_) => "not-yet".into(),
            Self::Withdrawn => "withdrawn".into(),
            Self::NotAdopted => "not-adopted".into(),
            Self::Adopted => "adopted".into(),
            Self::Says(word) => format!("says-{}", word.map_or("none", Coded::code)),
            Self::Stands(status) => format!("stands-{}", status.code()),
            Self::FrameworkRuns => "framework-runs".into(),
            Self::NoRecentEvidence => "no-recent-evidence".into(),
            Self::DueLater(_) => "due-later".into(),
            Self::NoDue => "no-due".into(),
            Self::NotMoved => "not-moved".into(),
            Self::AlreadyDue => "already-due".into(),
            Self::NotReached => "not-reached".into(),
            Self::Only(level) => format!("only-{}", level.code()),
            Self::IsDocumented => "documented".into(),
            Self::LeadHeard => "lead-heard".into(),
            Self::OtherNature => "other-nature".into(),
        }
    }
}

impl Count {
    /// The count of which it is a part: what stands below the line. Initiatives with a status are
    /// a part of those that are adopted, documented milestones of those that are due.
    pub fn base(self) -> Option<Self> {
        match self {
            Self::Status(_) | Self::Continues => Some(Self::Adopted),
            Self::Adopted | Self::Word(_) | Self::Proved(_) | Self::Evidenced | Self::Replanned => {
                Some(Self::Record)
            }
            Self::Reported(nature)
            | Self::Documented(nature)
            | Self::Verified(nature)
            | Self::Unheard(nature) => Some(Self::Due(nature)),
            _ => None,
        }
    }
}

impl Known<'_> {
    /// What of the record a count counts on a day, and what it leaves out: of the records or
    /// milestones of which it is a part, and of those that come nearest where it is a part of
    /// nothing.
    pub fn grounds(&self, day: Day, count: Count) -> Vec<Ground> {
        let Some(snapshot) = self.on(day) else {
            return vec![Ground::without(None, Reason::NotYet(self.begins))];
        };
        if count.is_of_measures() {
            return snapshot.measure_grounds(count);
        }
        if !count.is_of_milestones() {
            return vec![Ground {
                milestone: None,
                measure: None,
                left_out: snapshot.record_left_out(day, self, count),
            }];
        }
        if count == Count::Rescheduled {
            return snapshot.rescheduled_grounds();
        }
        let answers = matches!(snapshot.standing, Standing::Adopted(_));
        let of_adopted = !matches!(count, Count::SaidReached | Count::SaidDue);
        match (answers, of_adopted) {
            (false, true) => vec![Ground::without(None, Reason::NotAdopted)],
            (true, false) => vec![Ground::without(None, Reason::Adopted)],
            _ if count == Count::FirstDue => snapshot.first_due_grounds(day),
            _ => snapshot.milestone_grounds(day, count),
        }
    }
}

impl Ground {
    /// A record that was taken out.
    pub fn withdrawn() -> Self {
        Self::without(None, Reason::Withdrawn)
    }

    fn without(milestone: Option<MilestoneState>, reason: Reason) -> Self {
        Self {
            milestone,
            measure: None,
            left_out: Some(reason),
        }
    }
}

impl Snapshot {
    fn record_left_out(&self, day: Day, known: &Known<'_>, count: Count) -> Option<Reason> {
        if self.amounts().contains_key(&count) {
            return None;
        }
        Some(match (count, self.standing) {
            (Count::Proved(_), _) => self.best_proof().map_or(Reason::NotReached, Reason::Only),
            (Count::Evidenced, _) => Reason::NoRecentEvidence,
            (Count::Replanned, _) => Reason::NotMoved,
            (Count::Word(_), Standing::Adopted(_)) => Reason::Adopted,
            (_, Standing::OnRecord(word)) if matches!(count, Count::Word(_)) => Reason::Says(word),
            (_, Standing::OnRecord(_)) => Reason::NotAdopted,
            (Count::Continues, Standing::Adopted(_))
                if day <= known.classification.framework_ends =>
            {
                Reason::FrameworkRuns
            }
            (_, Standing::Adopted(status)) => Reason::Stands(status),
        })
    }

    fn best_proof(&self) -> Option<Level> {
        let reached = self.milestones.iter().filter_map(|one| one.reached);
        reached.map(|one| one.level).max()
    }

    /// What was moved, and what of the plan was not.
    fn rescheduled_grounds(&self) -> Vec<Ground> {
        let moved = self.rescheduled.iter().map(|milestone| Ground {
            milestone: Some(*milestone),
            measure: None,
            left_out: None,
        });
        let is_moved = |id| self.rescheduled.iter().any(|one| one.id == id);
        let others = self.milestones.iter().filter(|one| !is_moved(one.id));
        let others = others.map(|milestone| {
            let reason = milestone.due.map_or(Reason::NoDue, |_| Reason::NotMoved);
            Ground::without(Some(*milestone), reason)
        });
        moved.chain(others).collect()
    }

    /// What was first planned by the day, what was first planned later, and what never had a day.
    fn first_due_grounds(&self, day: Day) -> Vec<Ground> {
        let first = self.first_planned.iter().map(|milestone| Ground {
            milestone: Some(*milestone),
            measure: None,
            left_out: milestone.due.filter(|due| *due > day).map(Reason::DueLater),
        });
        let had_a_day = |id| self.first_planned.iter().any(|one| one.id == id);
        let others = self.milestones.iter().filter(|one| !had_a_day(one.id));
        let others = others.map(|one| Ground::without(Some(*one), Reason::NoDue));
        first.chain(others).collect()
    }

    /// The measures that were moved, and those that were not.
    fn measure_grounds(&self, count: Count) -> Vec<Ground> {
        let measures = self.measures.iter().map(|one| {
            let moved = match count {
                Count::Retargeted => one.retargeted,
                _ => one.rebaselined,
            };
            Ground {
                milestone: None,
                measure: Some(one.number),
                left_out: (!moved).then_some(Reason::NotMoved),
            }
        });
        measures.collect()
    }

    fn milestone_grounds(&self, day: Day, count: Count) -> Vec<Ground> {
        let ground = |milestone: &MilestoneState| {
            let counts = self.milestone_counts(milestone, day);
            let left_out = if counts.contains(&count) {
                None
            } else {
                Some(self.milestone_left_out(milestone, day, count))
            };
            Ground {
                milestone: Some(*milestone),
                measure: None,
                left_out,
            }
        };
        self.milestones.iter().map(ground).collect()
    }

    fn milestone_left_out(&self, milestone: &MilestoneState, day: Day, count: Count) -> Reason {
        let nature = count.nature();
        if nature.is_some_and(|nature| nature != milestone.nature) {
            return Reason::OtherNature;
        }
        let unproved = milestone
            .reached
            .map_or(Reason::NotReached, |one| Reason::Only(one.level));
        match (count, milestone.due) {
            (Count::SaidReached, _) => Reason::NotReached,
            (Count::WithoutDue(_), None) => Reason::NotReached,
            (Count::WithoutDue(_), Some(_)) | (Count::Later(_), Some(_)) => Reason::AlreadyDue,
            (_, None) => Reason::NoDue,
            (_, Some(due)) if due > day => Reason::DueLater(due),
            (Count::Unheard(_), Some(_)) if milestone.is_reached(Level::Documented) => {
                Reason::IsDocumented
            }
            (Count::Unheard(_), Some(_)) => Reason::LeadHeard,
            _ => unproved,
        }
    }
}
