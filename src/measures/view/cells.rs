//! Measures and values as rows of files: codes and plain digits.

use super::words;
use crate::i18n::{Locale, Messages, Text};
use crate::measures::summary::Came;
use crate::measures::{Measure, Measurement, Version};
use crate::rules::Coded;
use crate::rules::measure::{Attainment, Decimal, Quantity, Total};
use crate::web::Layout;

/// The headings of a file of measures.
pub fn headings(t: &Messages) -> Vec<&'static str> {
    let m = &t.measures;
    [
        m.file_code,
        m.file_standard,
        m.measure,
        m.file_record,
        m.file_title,
        m.file_alignment,
        m.unit,
        m.file_accumulation,
        m.baseline,
        m.file_baseline_denominator,
        m.file_baseline_year,
        m.target,
        m.file_target_denominator,
        m.file_due,
        m.actual,
        m.file_actual_denominator,
        m.attained,
    ]
    .map(|words| words.as_str())
    .to_vec()
}

fn parts(one: Option<Quantity>) -> [String; 2] {
    let under = one.and_then(|one| one.denominator);
    let plain = |one: Option<Decimal>| one.map_or(String::new(), Decimal::plain);
    [plain(one.map(|one| one.value)), plain(under)]
}

/// A total as plain digits: its value, of a ratio its denominator.
fn total(one: Option<Total>, ratio: bool) -> [String; 2] {
    let plain = |parts: i128| crate::i18n::format::digits(parts, Decimal::PLACES);
    match one {
        Some(one) if ratio => [plain(one.value), plain(one.denominator)],
        Some(one) => [plain(one.value), String::new()],
        None => [String::new(), String::new()],
    }
}

fn unit(version: &Version) -> String {
    let code = version.plan.unit.code().to_owned();
    version.unit_name.clone().unwrap_or(code)
}

fn plain_title(title: &Text) -> String {
    title.in_locale(Locale::En).text.to_owned()
}

/// A measure as a row of a file.
pub fn cells(page: &Layout, came: &Came<'_>) -> Vec<String> {
    let (one, version) = (came.one, came.version);
    let attained = match version.plan.attainment(came.series.total()) {
        Attainment::Share(share) => share.to_string(),
        Attainment::Reached => page.t.measures.reached.to_string(),
        Attainment::NotReached => page.t.measures.not_reached.to_string(),
        Attainment::Lacks(_) => String::new(),
    };
    let [baseline, baseline_under] = parts(version.plan.baseline);
    let [target, target_under] = parts(version.plan.target);
    let [actual, actual_under] = total(came.series.total(), version.plan.ratio);
    vec![
        one.code(),
        one.measure.standard.map_or("", Coded::code).to_owned(),
        words::plain_name(page, &one.measure),
        one.reference.clone(),
        plain_title(&one.title),
        one.alignment.code().to_owned(),
        unit(version),
        version.plan.accumulation.code().to_owned(),
        baseline,
        baseline_under,
        version
            .baseline_year
            .map_or(String::new(), |year| year.to_string()),
        target,
        target_under,
        version.due.to_iso(),
        actual,
        actual_under,
        attained,
    ]
}

/// The headings of a file of values.
pub fn value_headings(t: &Messages) -> Vec<&'static str> {
    let m = &t.measures;
    [
        m.file_code,
        m.file_standard,
        m.measure,
        m.file_record,
        m.file_title,
        m.unit,
        m.file_accumulation,
        m.period,
        m.value,
        m.file_denominator,
        m.sex,
        m.state,
        m.level,
        m.file_document,
        m.file_note,
        m.file_origin,
    ]
    .map(|words| words.as_str())
    .to_vec()
}

/// A value as a row of a file.
pub fn value_cells(
    (reference, title): (&str, &Text),
    (measure, version): (&Measure, &Version),
    one: &Measurement,
    locale: Locale,
) -> Vec<String> {
    let [value, under] = parts(Some(one.quantity));
    let name = match measure.standard {
        Some(standard) => words::standard(Messages::of(locale), standard).to_string(),
        None => measure.name.in_locale(locale).text.to_owned(),
    };
    let document = one.document.as_ref();
    let document = document.and_then(|backing| backing.cell(reference));
    vec![
        format!("{reference}.{}.{}", measure.code(), one.number),
        measure.standard.map_or("", Coded::code).to_owned(),
        name,
        reference.to_owned(),
        plain_title(title),
        unit(version),
        version.plan.accumulation.code().to_owned(),
        one.period.to_iso(),
        value,
        under,
        one.sex.map_or("", Coded::code).to_owned(),
        one.state
            .as_ref()
            .map_or(String::new(), |state| state.code.clone()),
        one.level().code().to_owned(),
        document.unwrap_or_default(),
        one.note.clone().unwrap_or_default(),
        one.told.origin.code().to_owned(),
    ]
}
