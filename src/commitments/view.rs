//! Targets and baselines in words, as the public pages and the desk say them.

use super::{Baseline, Linked, Target};
use crate::clock::Clock;
use crate::i18n::{Html, format};
use crate::rules::commitment::Basis;
use crate::web::Layout;

/// A target in words; none where neither value nor year is named.
pub fn target(page: &Layout, target: Option<&Target>) -> Option<String> {
    let t = &page.t.commitments;
    let value = |value| format::decimal(page.locale, value, 6);
    let year = |year| format::year(page.locale, year);
    match target.map(|target| (target.value, target.year))? {
        (Some(v), Some(y)) => Some(
            t.target_value_year
                .with(&[("value", &value(v)), ("year", &year(y))]),
        ),
        (None, Some(y)) => Some(t.target_year.with(&[("year", &year(y))])),
        (Some(v), None) => Some(t.target_value.with(&[("value", &value(v))])),
        (None, None) => None,
    }
}

/// The same, where it must be said that none is named.
pub(super) fn target_or_none(page: &Layout, one: Option<&Target>) -> String {
    target(page, one).unwrap_or_else(|| page.t.commitments.no_target.to_string())
}

/// How an initiative is linked, and since when.
pub fn basis(page: &Layout, clock: &Clock, link: &Linked) -> Html {
    let t = &page.t.promises;
    let day = page.day(&clock.day_of(link.since));
    match link.basis {
        Basis::Entered => t.basis_entered.html(&[("day", &day)]),
        Basis::Confirmed => t.basis_confirmed.html(&[("day", &day)]),
    }
}

/// A baseline in words: its value, its unit and its year.
pub(super) fn baseline(page: &Layout, one: &Baseline) -> Html {
    let value = Html::isolate(&format::decimal(page.locale, one.value, 6));
    let value = Html::trusted(format!("{value} {}", page.text(&one.unit)));
    let year = Html::isolate(&format::year(page.locale, one.year));
    let parts = [("value", &value), ("year", &year)];
    page.t.promises.in_year.html(&parts)
}

/// The same as plain text.
pub fn baseline_text(page: &Layout, one: &Baseline) -> String {
    let value = format::decimal(page.locale, one.value, 6);
    let value = format!("{value} {}", page.plain(&one.unit));
    let year = format::year(page.locale, one.year);
    let parts = [("value", value.as_str()), ("year", year.as_str())];
    page.t.promises.in_year.with(&parts)
}
