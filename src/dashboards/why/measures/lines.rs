//! What counts towards a figure of measures and what does not, line by line.

use super::{Again, Found, Out, Subject, SumLine};
use crate::dashboards::why::lines::Line;
use crate::documents;
use crate::i18n::{Html, Text, format};
use crate::measures::{Params, view};
use crate::rules::Body;
use crate::rules::measure::{Aspect, LeftOut, Part};
use crate::web::{Layout, terms};

pub(super) fn plans(page: &Layout, found: &Found) -> Vec<Html> {
    let t = &page.t.measures;
    let (Subject::One, Some(again)) = (&found.subject, found.measures.first()) else {
        return Vec::new();
    };
    let measure = &again.one.measure;
    let mut lines = Vec::new();
    let mut versions = measure.versions.iter();
    if let Some(original) = versions.next() {
        let plan = view::plan_words(page, original);
        lines.push(t.plan_original.html(&[("plan", &plan)]));
    }
    let current = measure.current().map(|version| version.id);
    for version in versions {
        let plan = view::plan_words(page, version);
        let label = match Some(version.id) == current {
            true => t.plan_current,
            false => t.plan_later,
        };
        let mut words = label.html(&[("plan", &plan)]);
        if let Some(reason) = &version.reason {
            let reason = Html::escape(reason);
            words = Html::trusted(format!(r#"{words} – <span dir="auto">{reason}</span>"#));
        }
        lines.push(words);
    }
    lines
}

/// The values of one measure.
pub(super) fn of_values(page: &Layout, found: &Found) -> (Vec<Line>, Vec<Line>) {
    let (mut counted, mut left_out) = (Vec::new(), Vec::new());
    for again in &found.measures {
        let line = |id: i64, out: Option<Out>| value_line(page, again, id, out);
        let counts = again.series.counted.iter();
        counted.extend(counts.filter_map(|row| line(row.id, None)));
        for (row, why) in &again.series.left_out {
            let one = again.all.iter().find(|one| one.id == row.id);
            let reason = one.and_then(|one| one.told.reason.clone());
            left_out.extend(line(row.id, Some(Out::Value(*why, reason))));
        }
    }
    (counted, left_out)
}

fn value_line(page: &Layout, again: &Again, id: i64, out: Option<Out>) -> Option<Line> {
    let one = again.all.iter().find(|one| one.id == id)?;
    let version = again.one.measure.current()?;
    let reference = &again.one.reference;
    let anchor = format!("{}.{}", again.one.measure.code(), one.number);
    let record = page.at("/initiatives", reference);
    let words = view::value_words(page, version, one);
    // Only what is read for pages is known to be withdrawn or not.
    let shown = again.one.measure.value(one.number);
    let document = shown.and_then(|shown| shown.document.as_ref());
    let document = document.map(|one| documents::view::backing(page, reference, one, false));
    Some(Line {
        href: format!("{record}#{anchor}"),
        code: format!("{reference}.{anchor}"),
        title: page.text(&again.one.title),
        said: Html::trusted(format!(
            r#"<span dir="auto">{}</span>"#,
            Html::escape(&words)
        )),
        document,
        why: out.map(|out| reason(page, &out)),
    })
}

/// The measures of a sum, and the values of each that no sum can take.
pub(super) fn of_measures(page: &Layout, found: &Found, line: SumLine) -> (Vec<Line>, Vec<Line>) {
    let (mut counted, mut left_out) = (Vec::new(), Vec::new());
    for again in &found.measures {
        let Some((version, own)) = again.one.measure.current().zip(again.line()) else {
            continue;
        };
        let out = if own != line {
            Some(Out::OtherUnit(own))
        } else if again.series.total().is_none() {
            Some(Out::NoValue)
        } else if !version.plan.adds_up() {
            Some(Out::PerCent)
        } else {
            None
        };
        let place = if out.is_some() {
            &mut left_out
        } else {
            &mut counted
        };
        place.push(measure_line(page, again, out.as_ref()));
        let without = again.series.left_out.iter();
        let without = without.filter(|(_, why)| *why == LeftOut::Denominator);
        for (row, why) in without.filter(|_| own == line) {
            left_out.extend(value_line(
                page,
                again,
                row.id,
                Some(Out::Value(*why, None)),
            ));
        }
    }
    (counted, left_out)
}

fn measure_line(page: &Layout, again: &Again, out: Option<&Out>) -> Line {
    let code = again.one.measure.code();
    let record = page.at("/initiatives", &again.one.reference);
    let totals = again.one.measure.current().map(|version| {
        let own = Params {
            measure: again.one.code(),
            ..Params::default()
        };
        let value = version.plan.value(again.series.total());
        let figure = view::figure(Aspect::Actual, &own, page.moment(), value);
        Html::isolate(&page.number(&figure))
    });
    Line {
        href: format!("{record}#{code}"),
        code: again.one.code(),
        title: page.text(&again.one.title),
        said: totals.unwrap_or_default(),
        document: None,
        why: out.map(|out| reason(page, out)),
    }
}

fn reason(page: &Layout, out: &Out) -> Html {
    let t = &page.t.measures;
    match out {
        Out::Value(why, reason) => view::left_out(page, *why, reason.as_deref()),
        Out::NoValue => Html::escape(t.left_no_value.as_str()),
        Out::PerCent => Html::escape(t.left_per_cent.as_str()),
        Out::OtherUnit((unit, ratio)) => {
            let unit = Html::escape(view::unit(page.t, *unit).as_str());
            let unit = match ratio {
                true => t.as_ratio.html(&[("unit", &unit)]),
                false => unit,
            };
            t.left_other_unit.html(&[("unit", &unit)])
        }
    }
}

/// The filters that the figure stands under, in words.
pub(super) fn under(page: &Layout, found: &Found) -> Option<Html> {
    let (t, filter, choices) = (page.t, &found.filter, &found.choices);
    let alignment = filter.alignment;
    let alignment = alignment.map(|one| Html::escape(terms::alignment(t, one).as_str()));
    let named = |name: &Text| page.text(name);
    let theme = choices
        .themes
        .iter()
        .find(|one| filter.theme == Some(one.id));
    let state = |id: i64| choices.states.iter().find(|one| one.id == id);
    let leads = filter.leads.iter().filter_map(|body| {
        let (words, name) = match *body {
            Body::State(id) => (t.measures.led_by_state, named(&state(id)?.name)),
            Body::Organisation(id) => {
                let one = choices.organisations.iter().find(|one| one.id == id)?;
                (t.measures.led_by_organisation, named(&one.name))
            }
        };
        let words = Html::escape(&page.colon(words));
        Some(Html::trusted(format!("{words} {name}")))
    });
    let year = filter.year.map(|year| {
        let words = Html::escape(t.measures.by_year_filter.as_str());
        let year = Html::isolate(&format::year(page.locale, year));
        Html::trusted(format!("{words} {year}"))
    });
    let part = match found.part {
        Part::Whole => None,
        Part::Sex(sex) => Some(Html::escape(view::sex(t, sex).as_str())),
        Part::State(id) => state(id).map(|one| named(&one.name)),
    };
    let parts: Vec<Html> = alignment
        .into_iter()
        .chain(theme.map(|one| named(&one.name)))
        .chain(leads)
        .chain(year)
        .chain(part)
        .collect();
    let list = format::list_html(page.locale, &parts);
    (!parts.is_empty()).then(|| t.why.under.html(&[("filters", &list)]))
}
