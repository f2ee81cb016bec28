//! What the values of a measure come to on a day.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::period::{Period, total};
use super::{Accumulation, Measurement, Plan, Total};
use crate::rules::{Dating, Day};

/// Of whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Of all.
    #[default]
    Whole,
    /// Of women, or of men.
    Sex(super::Sex),
    /// Of one state.
    State(i64),
}

/// What is asked of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What had happened by this day.
    pub as_at: Day,
    /// Of periods up to the end of this year; of all where none is asked for.
    pub year: Option<i32>,
    /// Of whom.
    pub part: Part,
}

impl Asked {
    /// All that had happened by a day.
    pub fn by(as_at: Day) -> Self {
        Self {
            as_at,
            year: None,
            part: Part::Whole,
        }
    }
}

/// Why a value is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It was taken back.
    Withdrawn,
    /// It had not happened: the day from which it counts.
    Later(Day),
    /// It is of a year after the one that is asked for.
    AfterYear,
    /// A ratio without its denominator.
    Denominator,
    /// The same was told again.
    Again,
    /// It is a part of a value that counts.
    Part,
    /// Another breakdown of the same tells more.
    OtherBreakdown,
    /// It is of others than those who are asked for.
    OtherPart,
    /// Percentages are not added up.
    PerCent,
    /// A longer period that it lies in was told.
    WithinLonger,
    /// A newer value takes its place.
    Earlier,
}

/// Something that is odd about the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Parts and the value of all do not go together.
    DoesNotAddUp(Dating),
    /// A total to date is less than an earlier one.
    Falls(Dating),
}

/// What the values of a measure come to.
#[derive(Clone, Debug, Default)]
pub struct Series {
    /// What counts.
    pub counted: Vec<Measurement>,
    /// What does not, and why.
    pub left_out: Vec<(Measurement, LeftOut)>,
    /// What is odd.
    pub flags: Vec<Flag>,
    /// The states that what counts is told by.
    pub states: Vec<i64>,
}

impl Series {
    /// What counts of the values that stand.
    pub fn read(plan: &Plan, standing: &[Measurement], asked: Asked) -> Self {
        let mut found = Self::default();
        let mut periods: BTreeMap<(Option<Day>, Option<Day>), Period> = BTreeMap::new();
        for one in standing {
            if let Some(why) = out(plan, one, asked) {
                found.left_out.push((*one, why));
                continue;
            }
            let key = (one.period.last(), one.period.first());
            let period = periods.entry(key);
            let period = period.or_insert_with(|| Period::new(one.period));
            let again = period.add(*one);
            let again = again.map(|earlier| (earlier, LeftOut::Again));
            found.left_out.extend(again);
        }
        let periods: Vec<Period> = periods.into_values().collect();
        found.flag(plan, &periods);
        for (place, period) in periods.iter().enumerate() {
            found.take(plan, (&periods, place), period, asked.part);
        }
        found.states.sort_unstable();
        found.states.dedup();
        found
    }

    fn take(
        &mut self,
        plan: &Plan,
        (periods, place): (&[Period], usize),
        period: &Period,
        part: Part,
    ) {
        // What has values in all, or in parts that can be added up, is told at all.
        let told = |one: &Period| !one.counted(plan).is_empty();
        let newest = plan.accumulation == Accumulation::Cumulative || !plan.adds_up();
        let later = || periods[place + 1..].iter().any(told);
        let within = || {
            periods
                .iter()
                .any(|other| period.is_within(other) && told(other))
        };
        let why = if newest {
            later().then_some(LeftOut::Earlier)
        } else {
            within().then_some(LeftOut::WithinLonger)
        };
        let rows = match why {
            Some(_) => Vec::new(),
            None => period.part(plan, part),
        };
        for (one, reason) in period.left_out(plan, &rows, part) {
            self.left_out.push((one, why.unwrap_or(reason)));
        }
        if why.is_none() {
            self.states.extend(period.states());
        }
        self.counted.extend(rows);
    }

    fn flag(&mut self, plan: &Plan, periods: &[Period]) {
        let odd = periods.iter().filter(|period| !period.fits(plan));
        let odd = odd.map(|period| Flag::DoesNotAddUp(period.dating));
        self.flags.extend(odd);
        if plan.accumulation != Accumulation::Cumulative || plan.falls() {
            return;
        }
        // It began at its baseline. What is above the line of a ratio may fall with what is below.
        let start = plan.baseline.filter(|_| !plan.ratio);
        let mut before = start.map(|one| i128::from(one.value.millionths()));
        for period in periods {
            let rows = period.counted(plan);
            if rows.is_empty() {
                continue;
            }
            let value = total(&rows).value;
            if before.is_some_and(|before| value < before) {
                self.flags.push(Flag::Falls(period.dating));
            }
            before = Some(value);
        }
    }

    /// What it comes to; none where nothing counts.
    pub fn total(&self) -> Option<Total> {
        (!self.counted.is_empty()).then(|| total(&self.counted))
    }

    /// The newest period of what counts.
    pub fn newest(&self) -> Option<Dating> {
        self.counted.last().map(|one| one.period)
    }
}

/// Why a value cannot count, whatever the others say.
fn out(plan: &Plan, one: &Measurement, asked: Asked) -> Option<LeftOut> {
    let from = one.period.counts_from(one.stamp.recorded_on);
    let after = |year: i32| one.period.last().is_some_and(|last| last.year() > year);
    let without = plan.ratio
        && one
            .quantity
            .denominator
            .is_none_or(|under| under.millionths() <= 0);
    if one.withdrawn {
        Some(LeftOut::Withdrawn)
    } else if from > asked.as_at {
        Some(LeftOut::Later(from))
    } else if asked.year.is_some_and(after) {
        Some(LeftOut::AfterYear)
    } else {
        without.then_some(LeftOut::Denominator)
    }
}
