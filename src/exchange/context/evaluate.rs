//! What becomes of each row of a file of values.

use std::collections::BTreeMap;

use super::row::{Column, Headers, number};
use crate::context::{self, Observation};
use crate::db::Conn;
use crate::error::Result;
use crate::exchange::import::{Counts, Outcome};
use crate::exchange::table::{Row, Table};
use crate::i18n::{Locale, fold};
use crate::rules::Coded;
use crate::states;

/// The first year of which a value may be.
const FIRST_YEAR: i32 = 1950;

/// No value is as far from nought as this: printed, it would be longer than a line.
const LARGEST: f64 = 1e15;

/// What is written to clear a cell; values are never cleared.
const CLEAR: &str = "#CLEAR";

/// What a value is of: indicator, state, year.
type Key = (i64, i64, i32);

/// What is wrong with a cell, or with a row.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    /// The column; none for the whole row.
    pub(super) column: Option<Column>,
    /// What stood there.
    pub(super) value: String,
    /// What would be right.
    pub(super) why: String,
}

/// A row, and what becomes of it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The row as a spreadsheet counts it: the header has 1.
    pub(super) row: u32,
    /// What becomes of it.
    pub(super) outcome: Outcome,
    /// The value that it says; none where it is rejected.
    pub(super) observation: Option<Observation>,
    /// Everything that is wrong with it.
    pub(super) refusals: Vec<Refusal>,
}

/// What becomes of a file.
#[derive(Clone, Debug)]
pub(super) struct Evaluation {
    /// Headers that mean nothing here.
    pub(super) unknown: Vec<String>,
    /// The rows.
    pub(super) lines: Vec<Line>,
}

impl Evaluation {
    /// The rows by what becomes of them.
    pub(super) fn counts(&self) -> Counts {
        Counts::of(self.lines.iter().map(|line| line.outcome))
    }

    /// The values that are written.
    pub(super) fn written(&self) -> Vec<Observation> {
        let new = self.lines.iter().filter(|line| line.is_written());
        new.filter_map(|line| line.observation).collect()
    }
}

impl Line {
    /// Whether it changes what is on record.
    pub(super) fn is_written(&self) -> bool {
        matches!(self.outcome, Outcome::New | Outcome::Changed)
    }
}

/// What rows are compared with.
struct Judge<'a> {
    indicators: BTreeMap<String, i64>,
    states: BTreeMap<String, i64>,
    on_record: BTreeMap<Key, f64>,
    this_year: i32,
    headers: &'a Headers,
    locale: Locale,
}

/// Compares a table with what is on record. Nothing is written.
///
/// # Errors
/// Where the database is away.
pub(super) fn evaluate(
    conn: &mut Conn,
    (table, headers): (&Table, &Headers),
    this_year: i32,
    locale: Locale,
) -> Result<Evaluation> {
    let indicators = context::all(conn)?.into_iter();
    let states = states::all(conn)?.into_iter();
    let on_record = context::every(conn)?.into_iter();
    let judge = Judge {
        indicators: indicators
            .map(|one| (one.code.to_uppercase(), one.id))
            .collect(),
        states: states.map(|one| (one.code, one.id)).collect(),
        on_record: on_record
            .map(|one| ((one.indicator, one.state, one.year), one.value))
            .collect(),
        this_year,
        headers,
        locale,
    };
    let rows: Vec<(&Row, Vec<Refusal>, Option<Key>)> = table
        .rows
        .iter()
        .map(|row| {
            let (key, refusals) = judge.key(row);
            (row, refusals, key)
        })
        .collect();
    let mut met: BTreeMap<Key, Vec<u32>> = BTreeMap::new();
    for (row, _, key) in &rows {
        if let Some(key) = key {
            met.entry(*key).or_default().push(row.number);
        }
    }
    let line = |(row, mut refusals, key): (&Row, Vec<Refusal>, Option<Key>)| {
        let alike = key.and_then(|key| met.get(&key));
        refusals.extend(alike.and_then(|rows| judge.twice(row, rows)));
        judge.line(row, key, refusals)
    };
    Ok(Evaluation {
        unknown: headers.unknown.clone(),
        lines: rows.into_iter().map(line).collect(),
    })
}

impl Judge<'_> {
    /// What a row is of, and what is wrong with that.
    fn key(&self, row: &Row) -> (Option<Key>, Vec<Refusal>) {
        let mut refusals = Vec::new();
        let indicator = self.found(row, Column::Indicator, &mut refusals);
        let state = self.found(row, Column::State, &mut refusals);
        let year = self.year(row, &mut refusals);
        let key = indicator.zip(state).zip(year);
        let key = key.map(|((indicator, state), year)| (indicator, state, year));
        (key, refusals)
    }

    /// The row of a code.
    fn found(&self, row: &Row, column: Column, refusals: &mut Vec<Refusal>) -> Option<i64> {
        let text = self.needed(row, column, refusals)?;
        let t = &self.locale.messages().context;
        let (known, why) = match column {
            Column::Indicator => (&self.indicators, t.no_indicator),
            _ => (&self.states, t.no_state),
        };
        let found = known.get(&text.to_uppercase()).copied();
        if found.is_none() {
            refusals.push(refusal(column, text, why.to_string()));
        }
        found
    }

    fn year(&self, row: &Row, refusals: &mut Vec<Refusal>) -> Option<i32> {
        let text = self.needed(row, Column::Year, refusals)?;
        let year = fold::digits(text).parse().ok();
        let year = year.filter(|year| (FIRST_YEAR..=self.this_year).contains(year));
        if year.is_none() {
            let (first, last) = (FIRST_YEAR.to_string(), self.this_year.to_string());
            let words = self.locale.messages().context.bad_year;
            let why = words.with(&[("first", &first), ("last", &last)]);
            refusals.push(refusal(Column::Year, text, why));
        }
        year
    }

    /// What stands in a cell that may not be blank.
    fn needed<'a>(
        &self,
        row: &'a Row,
        column: Column,
        refusals: &mut Vec<Refusal>,
    ) -> Option<&'a str> {
        let text = self.headers.cell(row, column);
        let t = &self.locale.messages().imports;
        let why = if self.headers.failed(row, column) {
            t.why_cell_error
        } else if text.is_empty() {
            t.why_needed
        } else {
            return Some(text);
        };
        refusals.push(refusal(column, text, why.to_string()));
        None
    }

    /// That other rows are of the same.
    fn twice(&self, row: &Row, alike: &[u32]) -> Option<Refusal> {
        let other = alike.iter().find(|number| **number != row.number)?;
        let words = self.locale.messages().context.same_value;
        Some(Refusal {
            column: None,
            value: String::new(),
            why: words.with(&[("row", &other.to_string())]),
        })
    }

    fn line(&self, row: &Row, key: Option<Key>, mut refusals: Vec<Refusal>) -> Line {
        let value = self.value(row, key, &mut refusals);
        if let Some(cell) = self.headers.beyond(row) {
            refusals.push(Refusal {
                column: None,
                value: cell.to_owned(),
                why: self.locale.messages().imports.why_beyond.to_string(),
            });
        }
        let said = key.zip(value).filter(|_| refusals.is_empty());
        let Some(((indicator, state, year), value)) = said else {
            return Line {
                row: row.number,
                outcome: Outcome::Rejected,
                observation: None,
                refusals,
            };
        };
        let before = self.on_record.get(&(indicator, state, year)).copied();
        Line {
            row: row.number,
            outcome: match before {
                None => Outcome::New,
                Some(before) if before == value => Outcome::Unchanged,
                Some(_) => Outcome::Changed,
            },
            observation: Some(Observation {
                indicator,
                state,
                year,
                value,
            }),
            refusals,
        }
    }

    /// The value of a row; a blank cell keeps the one that is on record.
    fn value(&self, row: &Row, key: Option<Key>, refusals: &mut Vec<Refusal>) -> Option<f64> {
        let text = self.headers.cell(row, Column::Value);
        let t = self.locale.messages();
        let before = key.and_then(|key| self.on_record.get(&key).copied());
        let why = if self.headers.failed(row, Column::Value) {
            t.imports.why_cell_error
        } else if text == CLEAR {
            t.imports.why_cannot_clear
        } else if text.is_empty() {
            match (before, key) {
                (Some(before), _) => return Some(before),
                (None, Some(_)) => t.context.nothing_to_keep,
                // What is wrong with the row is said of its other cells.
                (None, None) => return None,
            }
        } else {
            match number(text) {
                Some(number) if number.abs() < LARGEST => return Some(number),
                Some(_) => t.context.large_value,
                None => t.context.bad_value,
            }
        };
        refusals.push(refusal(Column::Value, text, why.to_string()));
        None
    }
}

fn refusal(column: Column, value: &str, why: String) -> Refusal {
    Refusal {
        column: Some(column),
        value: value.to_owned(),
        why,
    }
}

impl Refusal {
    /// In words: column, value, and what would be right.
    pub(super) fn text(&self, locale: Locale) -> String {
        let t = &locale.messages().imports;
        let column = self.column.map_or(t.whole_row.as_str(), Coded::code);
        let said = [
            ("column", column),
            ("value", &self.value),
            ("why", &self.why),
        ];
        if self.value.is_empty() {
            t.refused.with(&[said[0], said[2]])
        } else {
            t.refused_value.with(&said)
        }
    }
}
