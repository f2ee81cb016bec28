//! Measures: what values come to, how far that is on the way, what several come to together.

use super::life::{Life, ymd};
use crate::dashboards::methodology::table::{Table, plain};
use crate::i18n::{Html, format};
use crate::measures::view as words;
use crate::rules::measure::{
    Accumulation, Asked, Attainment, Decimal, Lack, Measurement, Plan, Quantity, Series, Total,
    Unit,
};
use crate::rules::{Dating, Day, Kind, Value};
use crate::web::Layout;

/// The day on which the values are looked at.
fn day() -> Day {
    ymd(2025, 6, 30)
}

fn plan(unit: Unit, accumulation: Accumulation, ratio: bool) -> Plan {
    Plan {
        unit,
        accumulation,
        ratio,
        baseline: None,
        target: None,
    }
}

fn quantity(value: i64, denominator: Option<i64>) -> Option<Quantity> {
    Some(Quantity {
        value: Decimal::whole(value)?,
        denominator: denominator.and_then(Decimal::whole),
    })
}

/// Values of the years from 2023 on, told on the first day of the year after.
fn values(told: &[(i64, Option<i64>)]) -> Vec<Measurement> {
    let one = |(year, (number, (value, denominator))): (i32, (i32, &(i64, Option<i64>)))| {
        let life = Life::on_record(Kind::Project, ymd(year + 1, 1, 1));
        let stamp = life.record().versions.first()?.stamp;
        Some(Measurement {
            id: number.into(),
            measure: 1,
            number,
            stamp,
            period: Dating::year(year)?,
            quantity: quantity(*value, *denominator)?,
            sex: None,
            state: None,
            withdrawn: false,
        })
    };
    let told = (2023..).zip((1..).zip(told));
    told.filter_map(one).collect()
}

/// What values come to: to date, by period, as a ratio of which one has no denominator.
pub(super) fn series() -> Vec<(Plan, Vec<Measurement>, Value)> {
    let told = [
        (
            Accumulation::Cumulative,
            false,
            values(&[(100, None), (180, None)]),
        ),
        (
            Accumulation::Periodic,
            false,
            values(&[(100, None), (80, None)]),
        ),
        (
            Accumulation::Periodic,
            true,
            values(&[(30, Some(40)), (10, Some(60))]),
        ),
    ];
    let read = |(accumulation, ratio, values): (Accumulation, bool, Vec<Measurement>)| {
        let unit = if ratio { Unit::PerCent } else { Unit::People };
        let plan = plan(unit, accumulation, ratio);
        let total = Series::read(&plan, &values, Asked::by(day())).total();
        (plan, values, plan.value(total))
    };
    told.map(read).into()
}

fn said(page: &Layout, plan: &Plan, one: Quantity) -> Html {
    words::quantity(page, (plan.unit, plan.ratio), one)
}

fn result(page: &Layout, value: Value) -> Html {
    let words = match value {
        Value::Count(count) => format::number(page.locale, count),
        Value::Number(number) => format::decimal(page.locale, number, 2),
        Value::Share(share) => format::per_cent(page.locale, share),
        Value::PerCent(value) => format::percentage(page.locale, value, 2),
        Value::Money(..) | Value::Missing => page.t.common.no_data.to_string(),
    };
    Html::isolate(&words)
}

pub(super) fn measured(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let row = |(plan, values, value): (Plan, Vec<Measurement>, Value)| {
        let each = values.iter().map(|one| {
            let year = page.dated(&one.period);
            Html::trusted(format!("{year}: {}", said(page, &plan, one.quantity)))
        });
        let each: Vec<Html> = each.collect();
        let reads = plain(words::accumulation(page.t, plan.accumulation).as_str());
        let told = format::list_html(page.locale, &each);
        vec![
            Html::trusted(format!("{told} ({reads})")),
            result(page, value),
        ]
    };
    let rows = series().into_iter().map(row).collect();
    let of = t.of_measure.html(&[("day", &page.day(&day()))]);
    Table::example(page, &of, &[t.given, t.result], rows)
}

/// Baseline, target and actual, and how far that is: rising, beyond, falling, kept, without a
/// baseline.
pub(super) fn attained() -> Vec<([Option<i64>; 3], Attainment)> {
    let told = [
        [Some(0), Some(500), Some(100)],
        [Some(0), Some(500), Some(640)],
        [Some(40), Some(20), Some(30)],
        [Some(10), Some(10), Some(12)],
        [None, Some(500), Some(100)],
    ];
    let attained = |numbers: [Option<i64>; 3]| {
        let [baseline, target, actual] =
            numbers.map(|number| number.and_then(|value| quantity(value, None)));
        let plan = Plan {
            baseline,
            target,
            ..plan(Unit::People, Accumulation::Cumulative, false)
        };
        (numbers, plan.attainment(actual.map(Total::from)))
    };
    told.map(attained).into()
}

pub(super) fn attainment(page: &Layout) -> Table {
    let (t, m) = (&page.t.methodology, &page.t.measures);
    let row = |(numbers, attainment): ([Option<i64>; 3], Attainment)| {
        let mut cells: Vec<Html> = numbers
            .iter()
            .map(|number| match number {
                Some(number) => Html::isolate(&format::number(page.locale, *number)),
                None => plain(m.none_told.as_str()),
            })
            .collect();
        cells.push(match attainment {
            Attainment::Share(share) => result(page, Value::Share(share)),
            Attainment::Reached => plain(m.reached.as_str()),
            Attainment::NotReached => plain(m.not_reached.as_str()),
            Attainment::Lacks(Lack::Baseline) => plain(m.no_baseline.as_str()),
            Attainment::Lacks(Lack::Target) => plain(m.no_target.as_str()),
            Attainment::Lacks(Lack::Actual) => plain(page.t.common.no_data.as_str()),
        });
        cells
    };
    let rows = attained().into_iter().map(row).collect();
    let of = plain(t.of_attainment.as_str());
    let headings = [m.baseline, m.target, m.actual, t.result];
    Table::example(page, &of, &headings, rows)
}

/// Two initiatives with a ratio each, and both together.
pub(super) fn sum(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let plan = plan(Unit::PerCent, Accumulation::Cumulative, true);
    let told = [(30, Some(40)), (10, Some(60))];
    let told: Vec<Quantity> = told
        .into_iter()
        .filter_map(|(value, denominator)| quantity(value, denominator))
        .collect();
    let row = |one: &Quantity| {
        let share = result(page, plan.value(Some(Total::from(*one))));
        vec![said(page, &plan, *one), share]
    };
    let mut rows: Vec<Vec<Html>> = told.iter().map(row).collect();
    let total: Total = told.into_iter().map(Total::from).sum();
    rows.push(vec![
        plain(t.together.as_str()),
        result(page, plan.value(Some(total))),
    ]);
    let of = plain(t.of_measure_sum.as_str());
    Table::example(page, &of, &[t.given, t.result], rows)
}
