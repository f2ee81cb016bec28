//! What is typed about plans.

use super::{Baseline, Target};
use crate::i18n::{Locale, Text, fold};
use crate::web::form::Typed;
use crate::web::{Form, work};

/// The longest unit and the longest source, in characters.
const LINE_MAX: usize = 500;

/// Values beyond this are typing errors.
const VALUE_MAX: f64 = 1e15;

/// Years of targets and of baselines.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// A number in any spelling that leaves no doubt: a comma before three digits may part thousands.
fn number(text: &str) -> Option<f64> {
    let text = fold::digits(text.trim())
        .replace('\u{2212}', "-")
        .replace('\u{66b}', ".");
    let text = match text.split_once(',') {
        Some((whole, rest)) if rest.len() != 3 || whole.trim_start_matches('-') == "0" => {
            format!("{whole}.{rest}")
        }
        Some(_) => return None,
        None => text,
    };
    let plain = |byte: u8| byte.is_ascii_digit() || b"-.".contains(&byte);
    if !text.bytes().all(plain) {
        return None;
    }
    text.parse()
        .ok()
        .filter(|number: &f64| number.abs() <= VALUE_MAX)
}

fn value(typed: &mut Typed<'_>) -> Option<f64> {
    let line = typed.line("value", 40)?;
    let value = number(&line);
    if value.is_none() {
        let words = typed.messages().promises.value_wrong.as_str();
        typed.refuse("value", words);
    }
    value
}

fn year(typed: &mut Typed<'_>) -> Option<i32> {
    let line = typed.line("year", 10)?;
    let year = fold::digits(&line)
        .parse()
        .ok()
        .filter(|year| YEARS.contains(year));
    if year.is_none() {
        let words = typed.messages().promises.year_wrong.as_str();
        typed.refuse("year", words);
    }
    year
}

fn needed(typed: &mut Typed<'_>, field: &str, there: bool) {
    if !there && typed.form().problem(field).is_none() {
        let words = typed.messages().form.needed.as_str();
        typed.refuse(field, words);
    }
}

/// A target with its reason, which must be given.
pub(super) fn target(form: &mut Form, locale: Locale) -> Option<(Target, String)> {
    let mut typed = form.typed(locale);
    let target = Target {
        value: value(&mut typed),
        year: year(&mut typed),
    };
    let reason = work::reason(form, locale, true);
    Some(target).zip(reason).filter(|_| form.is_good())
}

/// A baseline with its reason, which must be given. What stood in other languages stays while the
/// words of the reader's are the same.
pub(super) fn baseline(
    form: &mut Form,
    locale: Locale,
    before: Option<&Baseline>,
) -> Option<(Baseline, String)> {
    let mut typed = form.typed(locale);
    let (value, year) = (value(&mut typed), year(&mut typed));
    needed(&mut typed, "value", value.is_some());
    needed(&mut typed, "year", year.is_some());
    let unit = typed.needed_line("unit", LINE_MAX);
    let source = typed.needed_line("source", LINE_MAX);
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

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_leave_no_doubt() {
        let right = [
            ("2.5", 2.5),
            ("2,5", 2.5),
            ("٢٫٥", 2.5),
            ("-3", -3.0),
            ("0,125", 0.125),
        ];
        for (text, wanted) in right {
            assert_eq!(number(text), Some(wanted), "{text}");
        }
        for wrong in [
            "1,234",
            "two",
            "1e400",
            "inf",
            "NaN",
            "",
            "9999999999999999999",
        ] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }
}
