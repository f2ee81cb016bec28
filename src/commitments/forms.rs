//! What is typed about plans.

use std::ops::RangeInclusive;

use chrono::Datelike;

use super::{Baseline, Target};
use crate::i18n::{Locale, Message, Text, fold, number};
use crate::rules::Day;
use crate::rules::measure::Decimal;
use crate::web::form::Typed;
use crate::web::{Form, work};

/// The longest unit and the longest source, in characters.
const LINE_MAX: usize = 500;

/// The first year of targets and of baselines, and the last one of targets.
const YEARS: RangeInclusive<i32> = 1900..=2100;

fn value(typed: &mut Typed<'_>) -> Option<f64> {
    let line = typed.line("value", 40)?;
    // As many decimals as pages show.
    let exact = number::certain(&line).filter(|plain| Decimal::read(plain).is_some());
    let value = exact.and_then(|plain| plain.parse().ok());
    if value.is_none() {
        let words = typed.messages().promises.value_wrong.as_str();
        typed.refuse("value", words);
    }
    value
}

fn year(typed: &mut Typed<'_>, years: RangeInclusive<i32>, words: Message) -> Option<i32> {
    let line = typed.line("year", 10)?;
    let year = fold::digits(&line).parse().ok();
    let year = year.filter(|year| years.contains(year));
    if year.is_none() {
        typed.refuse("year", words.as_str());
    }
    year
}

fn needed(typed: &mut Typed<'_>, (field, label): (&str, Message), there: bool) {
    if !there && typed.form().problem(field).is_none() {
        typed.need(field, label);
    }
}

/// A target with its reason, which must be given.
pub(super) fn target(form: &mut Form, locale: Locale) -> Option<(Target, String)> {
    let mut typed = form.typed(locale);
    let target = Target {
        value: value(&mut typed),
        year: year(&mut typed, YEARS, locale.messages().promises.year_wrong),
    };
    let reason = work::reason(form, locale, true);
    Some(target).zip(reason).filter(|_| form.is_good())
}

/// A baseline with its reason, which must be given. What stood in other languages stays while the
/// words of the reader's are the same.
pub(super) fn baseline(
    form: &mut Form,
    (locale, today): (Locale, Day),
    before: Option<&Baseline>,
) -> Option<(Baseline, String)> {
    let mut typed = form.typed(locale);
    // What it began at was measured.
    let years = *YEARS.start()..=today.year();
    let wrong = locale.messages().measures.year_wrong;
    let (value, year) = (value(&mut typed), year(&mut typed, years, wrong));
    let t = &locale.messages().promises;
    needed(&mut typed, ("value", t.value), value.is_some());
    needed(&mut typed, ("year", t.year), year.is_some());
    let unit = typed.needed_line("unit", t.unit, LINE_MAX);
    let source = typed.needed_line("source", t.source, LINE_MAX);
    let reason = work::reason(form, locale, true);
    let same = |text: Option<&Text>, words: &str| {
        text.filter(|text| text.in_locale(locale).text == words)
            .cloned()
    };
    let kept = same(before.map(|one| &one.source), &source);
    let baseline = Baseline {
        value: value?,
        year: year?,
        unit: same(before.map(|one| &one.unit), &unit).unwrap_or_else(|| Text::only(locale, &unit)),
        source: kept.unwrap_or_else(|| said_in(locale, &source)),
    };
    Some(baseline).zip(reason).filter(|_| form.is_good())
}

/// A source, of which there is always one that stands for every language: an address is the same in
/// all of them.
fn said_in(locale: Locale, source: &str) -> Text {
    Text {
        en: Some(source.to_owned()),
        ..Text::only(locale, source)
    }
}

/// The fields of a target.
pub(super) fn fill_target(form: &mut Form, target: &Target) {
    if let Some(value) = target.value {
        form.set("value", value.to_string());
    }
    if let Some(year) = target.year {
        form.set("year", year.to_string());
    }
}

/// The fields of a baseline.
pub(super) fn fill_baseline(form: &mut Form, baseline: &Baseline, locale: Locale) {
    form.set("value", baseline.value.to_string());
    form.set("year", baseline.year.to_string());
    form.set("unit", baseline.unit.in_locale(locale).text);
    form.set("source", baseline.source.in_locale(locale).text);
}
