//! What measures of many records come to, together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::{Listed, Version};
use crate::rules::measure::{Asked, Part, Series, Sex, Standard, Total, Unit, value};
use crate::rules::{Alignment, Day, Instant, Value};

/// Measures that can be added up have the same unit, and are all ratios or none.
pub type Line = (Unit, bool);

/// What a listed measure comes to.
pub struct Came<'a> {
    /// The measure with its record.
    pub one: &'a Listed,
    /// The plan that stands.
    pub version: &'a Version,
    /// What counts of its values.
    pub series: Series,
}

impl Came<'_> {
    /// The line that it adds to.
    pub fn line(&self) -> Line {
        (self.version.plan.unit, self.version.plan.ratio)
    }

    /// Whether any value counts.
    pub fn reports(&self) -> bool {
        self.series.total().is_some()
    }

    /// What it comes to, as a figure says it.
    pub fn comes_to(&self) -> Value {
        self.version.plan.value(self.series.total())
    }
}

/// What each of these measures comes to.
pub fn read<'a>(
    listed: impl IntoIterator<Item = &'a Listed>,
    asked: Asked,
    day_of: impl Fn(Instant) -> Day,
) -> Vec<Came<'a>> {
    listed
        .into_iter()
        .filter_map(|one| {
            Some(Came {
                version: one.measure.current()?,
                series: one.measure.read(asked, &day_of)?,
                one,
            })
        })
        .collect()
}

/// What the measures of a line come to; no data where none has a value, and where it cannot be
/// added up.
pub fn sum(came: &[Came<'_>], line: Line) -> Value {
    let own = came.iter().filter(|one| one.line() == line);
    let adds = own.filter(|one| one.version.plan.adds_up());
    let totals: Vec<Total> = adds.filter_map(|one| one.series.total()).collect();
    let total = (!totals.is_empty()).then(|| totals.into_iter().sum());
    value(line.0, line.1, total)
}

/// How many initiatives report in a line.
pub fn number(came: &[Came<'_>], line: Line) -> usize {
    let own = came.iter().filter(|one| one.line() == line);
    let reporting = own.filter(|one| one.reports());
    let records: BTreeSet<i64> = reporting.map(|one| one.one.measure.initiative).collect();
    records.len()
}

/// What a page says of one alignment and line: in all, and by year, sex and state.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Under the Agenda or not.
    pub alignment: Alignment,
    /// The unit, and whether of ratios.
    pub line: Line,
    /// In all.
    pub sum: Value,
    /// How many initiatives report.
    pub number: usize,
    /// By the end of each year in which a value lies.
    pub years: Vec<(i32, Value)>,
    /// Of women, of men, where that was told.
    pub sexes: Vec<(Sex, Value)>,
    /// Of each state that was told of, by its row.
    pub states: Vec<(i64, Value)>,
}

/// The lines of measures: at least that of the usual unit under the Agenda where the measure is
/// one of the standard ones.
pub fn lines(
    listed: &[Listed],
    standard: Standard,
    alignments: &[Alignment],
) -> Vec<(Alignment, Line)> {
    let mut found: BTreeSet<(usize, Line)> = BTreeSet::new();
    let mine = listed
        .iter()
        .filter(|one| one.measure.standard == Some(standard));
    for one in mine {
        let place = alignments.iter().position(|own| *own == one.alignment);
        if let Some((place, version)) = place.zip(one.measure.current()) {
            found.insert((place, (version.plan.unit, version.plan.ratio)));
        }
    }
    for place in 0..alignments.len() {
        if !found.iter().any(|(own, _)| *own == place) {
            found.insert((place, (standard.unit(), false)));
        }
    }
    found
        .into_iter()
        .filter_map(|(place, line)| Some((*alignments.get(place)?, line)))
        .collect()
}

/// What the measures of a line and an alignment come to; by year, sex and state where asked for.
pub fn summary(
    listed: &[Listed],
    (standard, alignment, line): (Standard, Alignment, Line),
    asked: Asked,
    broken_down: bool,
    day_of: impl Fn(Instant) -> Day,
) -> Summary {
    let mine: Vec<&Listed> = listed
        .iter()
        .filter(|one| one.alignment == alignment && one.measure.standard == Some(standard))
        .collect();
    let came = |asked| read(mine.iter().copied(), asked, &day_of);
    let all = came(asked);
    let mut found = Summary {
        alignment,
        line,
        sum: sum(&all, line),
        number: number(&all, line),
        years: Vec::new(),
        sexes: Vec::new(),
        states: Vec::new(),
    };
    if !broken_down {
        return found;
    }
    let own = || all.iter().filter(|one| one.line() == line);
    for year in years(own()) {
        let year_of = Some(year);
        let by_then = came(Asked {
            year: year_of,
            ..asked
        });
        found.years.push((year, sum(&by_then, line)));
    }
    let part = |part| sum(&came(Asked { part, ..asked }), line);
    for sex in [Sex::Female, Sex::Male] {
        let value = part(Part::Sex(sex));
        if value != Value::Missing {
            found.sexes.push((sex, value));
        }
    }
    let states: BTreeSet<i64> = own().flat_map(|one| one.series.states.clone()).collect();
    for state in states {
        found.states.push((state, part(Part::State(state))));
    }
    found
}

/// The years in which values lie that count or did, earliest first.
fn years<'a>(came: impl Iterator<Item = &'a Came<'a>>) -> BTreeSet<i32> {
    let mut found = BTreeMap::new();
    for one in came {
        let counted = one.series.counted.iter();
        let earlier = one.series.left_out.iter();
        let earlier = earlier.filter(|(_, why)| {
            matches!(
                why,
                crate::rules::measure::LeftOut::Earlier
                    | crate::rules::measure::LeftOut::WithinLonger
            )
        });
        for value in counted.chain(earlier.map(|(value, _)| value)) {
            if let Some(last) = value.period.last() {
                found.insert(last.year(), ());
            }
        }
    }
    found.into_keys().collect()
}
