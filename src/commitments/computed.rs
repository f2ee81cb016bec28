//! What of a commitment can be computed from a context indicator: how many states meet its formula,
//! of those with data in a year. It names nobody as failing and sets no state of the commitment.

use std::collections::BTreeMap;

use super::{Commitment, Series};
use crate::context;
use crate::db::Conn;
use crate::error::Result;
use crate::rules::context::last_year;
use crate::rules::{Figure, Moment, Question, Subject};

/// A formula, computed for a year.
#[derive(Clone, Debug)]
pub struct Computed {
    /// The series.
    pub series: Series,
    /// The year for which it is computed.
    pub year: i32,
    /// Rows of the states that meet it.
    pub met: Vec<i64>,
    /// Rows of the states that have the values which it needs.
    pub with_data: Vec<i64>,
    code: String,
    moment: Moment,
}

impl Computed {
    /// How many states meet it.
    pub fn met(&self) -> Figure {
        self.figure(self.met.len(), Subject::Computed(self.code.clone()))
    }

    /// How many states have data.
    pub fn with_data(&self) -> Figure {
        self.figure(self.with_data.len(), Subject::Computable(self.code.clone()))
    }

    fn figure(&self, number: usize, subject: Subject) -> Figure {
        let moment = self.moment;
        Figure::counted(number, Question { subject, moment })
    }
}

/// Computes the formula of a commitment for the latest year with enough data up to the day that is
/// looked at: one statement, none where it has no formula. `None` where it has none, or where no
/// state has data.
///
/// # Errors
/// Where the database is away.
pub fn computed(
    conn: &mut Conn,
    commitment: &Commitment,
    moment: Moment,
) -> Result<Option<Computed>> {
    let (Some(formula), Some(series)) = (commitment.formula, commitment.series.clone()) else {
        return Ok(None);
    };
    let until = last_year(moment.as_at);
    let mut values: BTreeMap<i64, BTreeMap<i32, f64>> = BTreeMap::new();
    for one in context::observations(conn, series.id, until)? {
        let of_state = values.entry(one.state).or_default();
        of_state.insert(one.year, one.value);
    }
    let Some(year) = formula.year(values.values(), until) else {
        return Ok(None);
    };
    let found: Vec<(i64, bool)> = values
        .iter()
        .filter_map(|(state, values)| Some((*state, formula.holds(values, year)?)))
        .collect();
    Ok(Some(Computed {
        with_data: found.iter().map(|one| one.0).collect(),
        met: found.iter().filter(|one| one.1).map(|one| one.0).collect(),
        code: commitment.code.clone(),
        series,
        year,
        moment,
    }))
}
