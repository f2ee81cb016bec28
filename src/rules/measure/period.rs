//! The values of one period: which of them count, so that nobody is counted twice.

use std::collections::BTreeMap;

use super::series::{LeftOut, Part};
use super::{Measurement, Plan, Sex, Total};
use crate::rules::Dating;

/// What was told of one period, each place once.
#[derive(Clone, Debug)]
pub(super) struct Period {
    pub dating: Dating,
    cells: BTreeMap<(Option<Sex>, Option<i64>), Measurement>,
}

/// Rows that count, together.
type Rows = Vec<Measurement>;

pub(super) fn total(rows: &[Measurement]) -> Total {
    rows.iter().map(|one| Total::from(one.quantity)).sum()
}

impl Period {
    pub(super) fn new(dating: Dating) -> Self {
        Self {
            dating,
            cells: BTreeMap::new(),
        }
    }

    /// Adds a value; of two that say the same thing the earlier row is given back.
    pub(super) fn add(&mut self, one: Measurement) -> Option<Measurement> {
        let place = (one.sex, one.state);
        match self.cells.get(&place) {
            Some(there) if there.id > one.id => Some(one),
            _ => self.cells.insert(place, one),
        }
    }

    fn cell(&self, sex: Option<Sex>, state: Option<i64>) -> Option<Measurement> {
        self.cells.get(&(sex, state)).copied()
    }

    /// The value of all, where it was told.
    fn whole(&self) -> Option<Measurement> {
        self.cell(None, None)
    }

    /// What was told of one sex, in all or by state.
    fn of_sex(&self, sex: Sex) -> Rows {
        if let Some(one) = self.cell(Some(sex), None) {
            return vec![one];
        }
        let mine = self.cells.values().filter(|one| one.sex == Some(sex));
        mine.copied().collect()
    }

    /// What was told of one state, in all or by sex.
    fn of_state(&self, state: i64) -> Rows {
        if let Some(one) = self.cell(None, Some(state)) {
            return vec![one];
        }
        let mine = self.cells.values().filter(|one| one.state == Some(state));
        mine.copied().collect()
    }

    pub(super) fn states(&self) -> Vec<i64> {
        let states = self.cells.keys().filter_map(|(_, state)| *state);
        let mut states: Vec<i64> = states.collect();
        states.sort_unstable();
        states.dedup();
        states
    }

    fn by_sex(&self) -> Rows {
        let both = [Sex::Female, Sex::Male].into_iter();
        both.flat_map(|sex| self.of_sex(sex)).collect()
    }

    fn by_state(&self) -> Rows {
        let all = self.states().into_iter();
        all.flat_map(|state| self.of_state(state)).collect()
    }

    /// What counts of it: the value of all where it stands; else the parts by sex or the parts by
    /// state, whichever tell more. Percentages have no parts that could be added up.
    pub(super) fn counted(&self, plan: &Plan) -> Rows {
        if let Some(whole) = self.whole() {
            return vec![whole];
        }
        if !plan.adds_up() {
            return Rows::new();
        }
        let size = |rows: &Rows| {
            let total = total(rows);
            match plan.ratio {
                true => (total.denominator, total.value),
                false => (total.value, 0),
            }
        };
        let (sexes, states) = (self.by_sex(), self.by_state());
        match (sexes.is_empty(), states.is_empty()) {
            (_, true) => sexes,
            (true, false) => states,
            (false, false) if size(&states) > size(&sexes) => states,
            (false, false) => sexes,
        }
    }

    /// What counts of a part.
    pub(super) fn part(&self, plan: &Plan, part: Part) -> Rows {
        let rows = match part {
            Part::Whole => return self.counted(plan),
            Part::Sex(sex) => self.of_sex(sex),
            Part::State(state) => self.of_state(state),
        };
        match plan.adds_up() || rows.len() == 1 {
            true => rows,
            false => Rows::new(),
        }
    }

    /// What does not count, given what does.
    pub(super) fn left_out(
        &self,
        plan: &Plan,
        rows: &Rows,
        part: Part,
    ) -> Vec<(Measurement, LeftOut)> {
        let counts = |one: &Measurement| rows.iter().any(|row| row.id == one.id);
        let covers = |row: &Measurement, one: &Measurement| {
            (row.sex.is_none() || row.sex == one.sex)
                && (row.state.is_none() || row.state == one.state)
        };
        let why = |one: &Measurement| {
            if rows.iter().any(|row| covers(row, one)) {
                LeftOut::Part
            } else if part != Part::Whole {
                LeftOut::OtherPart
            } else if plan.adds_up() {
                LeftOut::OtherBreakdown
            } else {
                LeftOut::PerCent
            }
        };
        let others = self.cells.values().filter(|one| !counts(one));
        others.map(|one| (*one, why(one))).collect()
    }

    /// Whether what was told in parts goes with the value of all: no breakdown may tell more, and
    /// both sexes together must tell the same.
    pub(super) fn fits(&self, plan: &Plan) -> bool {
        let Some(whole) = self.whole() else {
            return true;
        };
        if !plan.adds_up() {
            return true;
        }
        let whole = Total::from(whole.quantity);
        let more = |rows: &Rows| {
            let told = total(rows);
            told.value > whole.value || told.denominator > whole.denominator
        };
        let (sexes, states) = (self.by_sex(), self.by_state());
        let both = !self.of_sex(Sex::Female).is_empty() && !self.of_sex(Sex::Male).is_empty();
        let differs = both && total(&sexes) != whole;
        let exceeds = |rows: &Rows| !rows.is_empty() && more(rows);
        !(differs || exceeds(&sexes) || exceeds(&states))
    }

    /// Whether it lies within another, longer one.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.dating != other.dating
            && other.dating.first() <= self.dating.first()
            && self.dating.last() <= other.dating.last()
    }
}
