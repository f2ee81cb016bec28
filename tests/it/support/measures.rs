//! Measures for stories, told through the store.

use sti_tracker::audit::{Told, Verb};
use sti_tracker::i18n::Text;
use sti_tracker::measures::{self, NewMeasure, NewMeasurement, Version};
use sti_tracker::rules::measure::{Accumulation, Decimal, Plan, Quantity, Sex, Standard, Unit};
use sti_tracker::rules::{Body, Dating};

use super::app::TestApp;
use super::factory::{Act, Made, body};

/// A number as it is typed.
pub fn number(text: &str) -> Quantity {
    let (value, under) = text.split_once('/').unwrap_or((text, ""));
    Quantity {
        value: Decimal::read(value).unwrap(),
        denominator: Decimal::read(under),
    }
}

/// A plan of a measure whose values are to date, from a baseline to a target; blank is none.
pub fn plan(unit: Unit, baseline: &str, target: &str) -> Plan {
    let part = |text: &str| (!text.is_empty()).then(|| number(text));
    Plan {
        unit,
        accumulation: Accumulation::Cumulative,
        ratio: false,
        baseline: part(baseline),
        target: part(target),
    }
}

fn version(plan: Plan, reason: Option<&str>) -> Version {
    Version {
        id: 0,
        told: Told::now(Default::default()),
        plan,
        unit_name: (plan.unit == Unit::Other).then(|| "litres".to_owned()),
        baseline_year: None,
        baseline_source: None,
        baseline_document: None,
        due: Dating::Unknown,
        reason: reason.map(str::to_owned),
        withdrawn: false,
    }
}

/// A measure of a record.
#[derive(Clone, Copy)]
pub struct Measured {
    pub id: i64,
}

/// Adds a measure to a record; one that is none of the standard ones has a name.
pub fn add(
    app: &TestApp,
    act: Act,
    made: &Made,
    of: Result<Standard, &str>,
    plan: Plan,
) -> Measured {
    made.act(app, act, |conn, change| {
        let (last, _) = measures::last_numbers(conn, &[made.id])?;
        let number = last.get(&made.id).copied().unwrap_or(0) + 1;
        let new = NewMeasure {
            initiative: made.id,
            number,
            standard: of.ok(),
            name: Text::new(of.err().map(str::to_owned), None, None),
        };
        let id = measures::add_measures(conn, &[new])?[0];
        measures::add_versions(conn, &[(id, change, &version(plan, None))])?;
        Ok(Measured { id })
    })
}

impl Measured {
    /// Moves its plan.
    pub fn moved(self, app: &TestApp, made: &Made, plan: Plan, reason: &str) {
        made.act(app, Act::of(Verb::MeasurePlanned), |conn, change| {
            let version = version(plan, Some(reason));
            measures::add_versions(conn, &[(self.id, change, &version)])
        });
    }

    /// Tells a value of a year.
    pub fn value(self, app: &TestApp, made: &Made, year: i32, value: &str) -> i32 {
        self.part(
            app,
            Act::of(Verb::ValueTold),
            made,
            (year, value),
            (None, None),
        )
    }

    /// Tells a value of a year, of one sex or one state.
    pub fn part(
        self,
        app: &TestApp,
        act: Act,
        made: &Made,
        (year, value): (i32, &str),
        (sex, state): (Option<Sex>, Option<&str>),
    ) -> i32 {
        made.act(app, act, |conn, change| {
            let (_, last) = measures::last_numbers(conn, &[made.id])?;
            let last = last.get(&self.id).copied().unwrap_or(0);
            let state = match state {
                Some(code) => match body(conn, code)? {
                    Body::State(id) => Some(id),
                    Body::Organisation(_) => None,
                },
                None => None,
            };
            let new = NewMeasurement {
                measure: self.id,
                change,
                number: last + 1,
                supersedes: None,
                period: Dating::year(year).unwrap(),
                quantity: number(value),
                sex,
                state,
                document: None,
                note: None,
                withdrawn: false,
            };
            measures::add_values(conn, &[new])?;
            Ok(last + 1)
        })
    }
}
