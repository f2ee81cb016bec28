//! Totals: counts by alignment, heading and count. Never averages, never weights.

use std::collections::BTreeMap;

use super::count::{Count, Slice};
use super::dating::{Day, FOREVER, Instant};
use super::known::Known;
use super::record::{Alignment, Classification, Record};
use super::timeline::Span;

/// What a total is a total of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The framework.
    pub framework: i64,
    /// Under the Agenda, or aligned.
    pub alignment: Alignment,
    /// The heading.
    pub slice: Slice,
    /// What is counted.
    pub count: Count,
}

/// The totals of one framework on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    sums: BTreeMap<Cell, i64>,
}

impl Tally {
    /// Evaluates every record on `day` with the knowledge of `instant`.
    pub fn of_records<'a>(
        records: impl IntoIterator<Item = &'a Record>,
        day: Day,
        instant: Instant,
    ) -> Self {
        let mut tally = Self::default();
        for known in records
            .into_iter()
            .filter_map(|record| Known::of(record, instant))
        {
            if let Some(snapshot) = known.on(day) {
                tally.add_record(known.classification, &snapshot.amounts_on(day));
            }
        }
        tally
    }

    /// From sums that a store read; cells whose sum is zero are as if they were not there.
    pub fn from_sums(sums: impl IntoIterator<Item = (Cell, i64)>) -> Self {
        let mut tally = Self::default();
        for (cell, amount) in sums {
            tally.add(cell, amount);
        }
        tally
    }

    /// Adds what one record adds to each count, under every heading that it counts under.
    pub fn add_record(&mut self, classification: &Classification, amounts: &BTreeMap<Count, i64>) {
        for (count, amount) in amounts {
            for cell in cells(classification, *count) {
                self.add(cell, *amount);
            }
        }
    }

    fn add(&mut self, cell: Cell, amount: i64) {
        let sum = self.sums.entry(cell).or_insert(0);
        *sum += amount;
        if *sum == 0 {
            self.sums.remove(&cell);
        }
    }

    /// The total of a cell, of both alignments where none is asked for.
    pub(super) fn total(
        &self,
        framework: i64,
        alignment: Option<Alignment>,
        slice: Slice,
        count: Count,
    ) -> i64 {
        let of = |alignment| {
            let cell = Cell {
                framework,
                alignment,
                slice,
                count,
            };
            self.sums.get(&cell).copied().unwrap_or(0)
        };
        match alignment {
            Some(alignment) => of(alignment),
            None => of(Alignment::Oic) + of(Alignment::Aligned),
        }
    }

    /// Every cell that is not zero, in order.
    pub fn cells(&self) -> impl Iterator<Item = (&Cell, &i64)> {
        self.sums.iter()
    }
}

fn cells(classification: &Classification, count: Count) -> impl Iterator<Item = Cell> + use<'_> {
    let Classification {
        framework,
        alignment,
        ..
    } = *classification;
    let at = move |slice| Cell {
        framework,
        alignment,
        slice,
        count,
    };
    classification.slices().into_iter().map(at)
}

/// Changes of totals by day, as a record's spans make them: up on a span's first day, down on the
/// first day after it. Their sum over the days up to D is the tally of D.
pub fn deltas(classification: &Classification, spans: &[Span]) -> BTreeMap<(Cell, Day), i64> {
    let mut deltas = BTreeMap::new();
    each_delta(classification, spans, |cell, day, amount| {
        *deltas.entry((cell, day)).or_insert(0) += amount;
    });
    deltas.retain(|_, amount| *amount != 0);
    deltas
}

/// The same one by one, for whoever adds them up: a cell and a day may come more than once.
pub fn each_delta(
    classification: &Classification,
    spans: &[Span],
    mut take: impl FnMut(Cell, Day, i64),
) {
    let headings: Vec<Slice> = classification.slices();
    for span in spans {
        for slice in &headings {
            let cell = Cell {
                framework: classification.framework,
                alignment: classification.alignment,
                slice: *slice,
                count: span.count,
            };
            take(cell, span.from, span.amount);
            if span.to < FOREVER {
                take(cell, span.to, -span.amount);
            }
        }
    }
}
