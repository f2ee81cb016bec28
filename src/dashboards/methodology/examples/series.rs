//! Values of states: medians, changes, formulas. What is missing stays missing.

use std::collections::BTreeMap;

use super::record::number;
use crate::dashboards::methodology::table::{Table, plain};
use crate::i18n::{Html, format};
use crate::rules::commitment::Formula;
use crate::rules::context::{self, BASE_YEAR};
use crate::web::Layout;

/// States are letters.
const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// Values of four states, of which one has none.
const VALUES: [Option<f64>; 4] = [Some(2.1), Some(0.4), None, Some(9.5)];

/// The value of the base year, and the last one with its year.
type BaseAndLast = (Option<f64>, Option<(i32, f64)>);

/// A value as it is written, or that there is none.
fn value(page: &Layout, value: Option<f64>) -> Html {
    match value {
        Some(value) => Html::isolate(&format::decimal(page.locale, value, 2)),
        None => plain(page.t.common.no_data.as_str()),
    }
}

fn state(page: &Layout, letter: &str) -> Html {
    let words = page.t.methodology.state;
    words.html(&[("letter", &Html::isolate(letter))])
}

/// The values of the first few states, a row each.
fn given(page: &Layout, states: usize) -> Vec<Vec<Html>> {
    let states = LETTERS.iter().zip(VALUES).take(states);
    states
        .map(|(letter, one)| vec![state(page, letter), value(page, one)])
        .collect()
}

pub(super) fn median(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let mut rows = given(page, VALUES.len());
    let result = value(page, context::median(VALUES));
    rows.push(vec![plain(t.median.as_str()), result]);
    let of = plain(t.of_values.as_str());
    Table::example(page, &of, &[t.given, t.result], rows)
}

/// What four bodies have on record, of which one has nothing.
pub(super) fn peers(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let counts = [2, 0, 1, 7];
    let row = |(letter, count): (&&str, i64)| vec![state(page, letter), number(page, count)];
    let mut rows: Vec<Vec<Html>> = LETTERS.iter().zip(counts).map(row).collect();
    let each = counts.map(|count| i32::try_from(count).ok().map(f64::from));
    rows.push(vec![
        plain(t.median.as_str()),
        value(page, context::median(each)),
    ]);
    let of = plain(t.of_peers.as_str());
    Table::example(page, &of, &[t.given, t.result], rows)
}

pub(super) fn with_data(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let mut rows = given(page, VALUES.len());
    let there = i64::try_from(VALUES.iter().flatten().count()).unwrap_or(0);
    rows.push(vec![plain(t.with_data.as_str()), number(page, there)]);
    let of = plain(t.of_values.as_str());
    Table::example(page, &of, &[t.given, t.result], rows)
}

/// A value of the base year and a later one; the same without either.
pub(super) fn change(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let year = BASE_YEAR + 6;
    let given = [
        (Some(0.5), Some((year, 0.8))),
        (None, Some((year, 0.8))),
        (Some(0.5), Some((BASE_YEAR, 0.5))),
    ];
    let row = |(letter, (base, last)): (&&str, BaseAndLast)| {
        let written = |year: i32| Html::isolate(&format::year(page.locale, year));
        let said = t.from_to.html(&[
            ("from", &value(page, base)),
            ("base", &written(BASE_YEAR)),
            ("to", &value(page, last.map(|(_, last)| last))),
            ("year", &written(last.map_or(year, |(year, _)| year))),
        ]);
        let change = context::change(base, last);
        vec![state(page, letter), said, value(page, change)]
    };
    let rows = LETTERS.iter().zip(given).map(row).collect();
    let of = plain(t.of_changes.as_str());
    Table::example(page, &of, &[t.of_state, t.given, t.result], rows)
}

/// Which of the states meet a formula: k of n.
pub(super) fn formula(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let (text, year) = ("value >= 2", BASE_YEAR + 7);
    let formula = Formula::parse(text);
    let answers = VALUES.map(|value| {
        let series: BTreeMap<i32, f64> = value.into_iter().map(|value| (year, value)).collect();
        formula.and_then(|formula| formula.holds(&series, year))
    });
    let says = |(one, answer): (Option<f64>, Option<bool>)| match answer {
        Some(true) => t.meets.html(&[("value", &value(page, one))]),
        Some(false) => t.meets_not.html(&[("value", &value(page, one))]),
        None => value(page, None),
    };
    let states = LETTERS.iter().zip(VALUES.into_iter().zip(answers));
    let rows = states
        .map(|(letter, answered)| vec![state(page, letter), says(answered)])
        .collect();
    let count = |answers: &mut dyn Iterator<Item = bool>| {
        number(page, i64::try_from(answers.count()).unwrap_or(0))
    };
    let met = count(&mut answers.into_iter().flatten().filter(|met| *met));
    let asked = count(&mut answers.into_iter().flatten());
    let of = t.of_formula.html(&[
        (
            "formula",
            &Html::trusted(format!("<bdi><code>{}</code></bdi>", plain(text))),
        ),
        ("year", &Html::isolate(&format::year(page.locale, year))),
    ]);
    let so = t.counted_of.html(&[("a", &met), ("b", &asked)]);
    Table::example(page, &of, &[t.given, t.result], rows).so(so)
}
