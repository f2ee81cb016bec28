//! Indicators, their values, and what is computed of them.

use std::collections::BTreeMap;

use crate::groups::{Group, Membership, REGIONS};
use crate::i18n::Text;
use crate::rules::context::{BASE_YEAR, change, median, median_year};
use crate::rules::{Coded, Figure, Moment, Question, Subject, Value};
use crate::states::State;
use crate::themes::Theme;

/// Whether more of it is better. It is said in words and colours nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    HigherBetter,
    /// Less is better.
    LowerBetter,
    /// Neither.
    Neutral,
}

impl Coded for Direction {
    const ALL: &'static [Self] = &[Self::HigherBetter, Self::LowerBetter, Self::Neutral];

    fn code(self) -> &'static str {
        match self {
            Self::HigherBetter => "higher_better",
            Self::LowerBetter => "lower_better",
            Self::Neutral => "neutral",
        }
    }
}

/// A series.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// The row.
    pub id: i64,
    /// Its code with the provider, such as `GB.XPD.RSDV.GD.ZS`.
    pub code: String,
    /// The name.
    pub name: Text,
    /// What its values are counted in.
    pub unit: Text,
    /// Whether more of it is better.
    pub direction: Direction,
    /// Its theme; without one it describes a state as a whole.
    pub theme: Option<Theme>,
    /// Who publishes it, in the publisher's words.
    pub source: String,
    /// Under which licence.
    pub licence: String,
    /// What is to be known before it is used; blank where nothing is.
    pub caveat: Text,
    /// One of the fifteen that are shown first.
    pub headline: bool,
}

/// The value of a state in a year, in the unit of its indicator: finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The row of the indicator.
    pub indicator: i64,
    /// The row of the state.
    pub state: i64,
    /// The year.
    pub year: i32,
    /// The value.
    pub value: f64,
}

/// The values of one indicator by state and year. What is not there is missing.
#[derive(Clone, Debug, Default)]
pub struct Panel(BTreeMap<i64, BTreeMap<i32, f64>>);

impl Panel {
    /// The values of one indicator.
    pub fn of<'a>(observations: impl IntoIterator<Item = &'a Observation>) -> Self {
        let mut panel = Self::default();
        for one in observations {
            panel.add(one);
        }
        panel
    }

    /// The values of many, by the row of the indicator.
    pub fn by_indicator(observations: &[Observation]) -> BTreeMap<i64, Self> {
        let mut panels: BTreeMap<i64, Self> = BTreeMap::new();
        for one in observations {
            panels.entry(one.indicator).or_default().add(one);
        }
        panels
    }

    fn add(&mut self, one: &Observation) {
        let years = self.0.entry(one.state).or_default();
        years.insert(one.year, one.value);
    }

    /// The value of a state in a year.
    pub fn value(&self, state: i64, year: i32) -> Option<f64> {
        self.0.get(&state)?.get(&year).copied()
    }

    /// The last value of a state, with its year.
    pub fn last(&self, state: i64) -> Option<(i32, f64)> {
        let (year, value) = self.0.get(&state)?.last_key_value()?;
        Some((*year, *value))
    }

    /// The first year in which a state has a value.
    pub fn first_year(&self, state: i64) -> Option<i32> {
        let (year, _) = self.0.get(&state)?.first_key_value()?;
        Some(*year)
    }

    /// Of how many states each year has values.
    pub fn counts_by_year(&self) -> BTreeMap<i32, usize> {
        let mut counts = BTreeMap::new();
        for year in self.0.values().flat_map(BTreeMap::keys) {
            *counts.entry(*year).or_insert(0) += 1;
        }
        counts
    }

    /// How far the last value of a state lies from that of the base year.
    pub fn change(&self, state: i64) -> Option<f64> {
        change(self.value(state, BASE_YEAR), self.last(state))
    }

    /// Whether a state has a value of the base year.
    pub fn has_base(&self, state: i64) -> bool {
        self.value(state, BASE_YEAR).is_some()
    }

    /// Whether a state has a value in a year, or in any.
    pub fn has(&self, state: i64, year: Option<i32>) -> bool {
        match year {
            Some(year) => self.value(state, year).is_some(),
            None => self.0.contains_key(&state),
        }
    }
}

/// How far the data of indicators reaches, by the row of the indicator: the last year with a value,
/// and of how many states there is any.
#[derive(Clone, Debug, Default)]
pub struct Coverage(BTreeMap<i64, (i32, usize)>);

impl Coverage {
    /// Of rows: an indicator without values has none.
    pub fn of(rows: impl IntoIterator<Item = (i64, (i32, usize))>) -> Self {
        Self(rows.into_iter().collect())
    }

    /// The last year of data; none without any.
    pub fn last_year(&self, indicator: &Indicator) -> Option<i32> {
        self.0.get(&indicator.id).map(|(year, _)| *year)
    }

    /// How many states have data.
    pub fn with_data(&self, indicator: &Indicator, moment: Moment) -> Figure {
        let subject = Subject::WithData {
            indicator: indicator.code.clone(),
            group: None,
            year: None,
        };
        let states = self.0.get(&indicator.id).map_or(0, |(_, states)| *states);
        Figure::counted(states, Question { subject, moment })
    }
}

/// Why medians are of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Somebody asked for it.
    Asked,
    /// It is the latest with data of at least half of the states.
    Half,
    /// No year has that: it is the one with most.
    Most,
}

/// The year of medians, and why it is that.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    /// The year; none where there is no data.
    pub year: Option<i32>,
    /// Why it is that.
    pub reason: Reason,
}

impl Chosen {
    /// The year that was asked for, or else the one that the rule takes for so many states.
    pub fn of(panel: &Panel, asked: Option<i32>, states: usize) -> Self {
        if asked.is_some() {
            return Self {
                year: asked,
                reason: Reason::Asked,
            };
        }
        let counts = panel.counts_by_year();
        let year = median_year(&counts, states);
        let covered = year.and_then(|year| counts.get(&year));
        let half = covered.is_some_and(|number| number * 2 >= states);
        let reason = if half { Reason::Half } else { Reason::Most };
        Self { year, reason }
    }
}

/// The states among which something is computed.
#[derive(Clone, Debug)]
pub struct Among {
    /// The group; none for all states.
    pub group: Option<Group>,
    /// The rows of the states.
    pub states: Vec<i64>,
}

impl Among {
    /// All states.
    pub fn all(states: &[State]) -> Self {
        Self {
            group: None,
            states: states.iter().map(|state| state.id).collect(),
        }
    }

    /// The members of a group.
    pub fn of_group(group: &Group, members: &[Membership]) -> Self {
        Self {
            group: Some(group.clone()),
            states: members.iter().map(|one| one.state).collect(),
        }
    }

    fn code(&self) -> Option<String> {
        self.group.as_ref().map(|group| group.code.clone())
    }

    /// The median of an indicator in a year, missing where no state has a value.
    pub fn median(&self, panel: &Panel, of: &str, year: i32, moment: Moment) -> Figure {
        let values = self.states.iter().map(|state| panel.value(*state, year));
        let subject = Subject::Median {
            indicator: of.to_owned(),
            group: self.code(),
            year,
        };
        figure(median(values), subject, moment)
    }

    /// How many of them have a value of an indicator: in a year, or in any.
    pub fn with_data(&self, panel: &Panel, of: &str, year: Option<i32>, moment: Moment) -> Figure {
        let there = self.states.iter().filter(|state| panel.has(**state, year));
        let subject = Subject::WithData {
            indicator: of.to_owned(),
            group: self.code(),
            year,
        };
        Figure::counted(there.count(), Question { subject, moment })
    }
}

/// How far the last value of a state lies from that of the base year; missing without both.
pub fn changed(panel: &Panel, indicator: &str, state: &State, moment: Moment) -> Figure {
    let subject = Subject::Change {
        indicator: indicator.to_owned(),
        state: state.code.clone(),
    };
    figure(panel.change(state.id), subject, moment)
}

fn figure(value: Option<f64>, subject: Subject, moment: Moment) -> Figure {
    let value = value.map_or(Value::Missing, Value::Number);
    Figure::of(value, Question { subject, moment })
}

/// Indicators by theme, in their order; those without one under none.
pub fn by_theme<'a>(
    indicators: impl IntoIterator<Item = &'a Indicator>,
) -> Vec<(Option<&'a Theme>, Vec<&'a Indicator>)> {
    let mut parts: Vec<(Option<&Theme>, Vec<&Indicator>)> = Vec::new();
    for one in indicators {
        let theme = one.theme.as_ref();
        match parts.last_mut() {
            Some((last, mine)) if last.map(|theme| theme.id) == theme.map(|theme| theme.id) => {
                mine.push(one);
            }
            _ => parts.push((theme, vec![one])),
        }
    }
    parts
}

/// The regional groups with their members.
pub fn regions(groups: &[(Group, Vec<Membership>)]) -> Vec<Among> {
    let is_region = |group: &Group| REGIONS.contains(&group.code.as_str());
    let regional = groups.iter().filter(|(group, _)| is_region(group));
    regional
        .map(|(group, members)| Among::of_group(group, members))
        .collect()
}

/// The regional group of a state.
pub fn region_of(regions: Vec<Among>, state: i64) -> Option<Among> {
    let mut regions = regions.into_iter();
    regions.find(|region| region.states.contains(&state))
}
