//! Measures in words.

use crate::i18n::{Html, Message, Messages, format};
use crate::measures::{Measure, Measurement, Version};
use crate::rules::measure::{Accumulation, Decimal, LeftOut, Quantity, Sex, Standard, Unit};
use crate::web::{Layout, layout};

/// What a standard measure is called.
pub fn standard(t: &Messages, standard: Standard) -> Message {
    let t = &t.measures;
    match standard {
        Standard::Offered => t.code_offered,
        Standard::Awarded => t.code_awarded,
        Standard::TakenUp => t.code_taken_up,
        Standard::Completed => t.code_completed,
        Standard::Trained => t.code_trained,
        Standard::Treated => t.code_treated,
        Standard::Published => t.code_published,
        Standard::Patents => t.code_patents,
    }
}

/// What a unit of the list is called.
pub fn unit(t: &Messages, unit: Unit) -> Message {
    let t = &t.measures;
    match unit {
        Unit::Places => t.unit_places,
        Unit::People => t.unit_people,
        Unit::Publications => t.unit_publications,
        Unit::Patents => t.unit_patents,
        Unit::PerCent => t.unit_per_cent,
        Unit::Other => t.unit_other,
    }
}

/// What the unit of a plan is called.
pub fn unit_of(page: &Layout, version: &Version) -> Html {
    let words = match &version.unit_name {
        Some(name) => Html::trusted(format!(r#"<span dir="auto">{}</span>"#, Html::escape(name))),
        None => Html::escape(unit(page.t, version.plan.unit).as_str()),
    };
    match version.plan.ratio {
        true => page.t.measures.as_ratio.html(&[("unit", &words)]),
        false => words,
    }
}

/// What values say.
pub fn accumulation(t: &Messages, one: Accumulation) -> Message {
    match one {
        Accumulation::Periodic => t.measures.periodic,
        Accumulation::Cumulative => t.measures.cumulative,
    }
}

/// Of whom.
pub fn sex(t: &Messages, sex: Sex) -> Message {
    match sex {
        Sex::Female => t.measures.female,
        Sex::Male => t.measures.male,
    }
}

/// What a measure is called.
pub fn name(page: &Layout, measure: &Measure) -> Html {
    match measure.standard {
        Some(one) => Html::escape(standard(page.t, one).as_str()),
        None => page.text(&measure.name),
    }
}

/// The same without marks.
pub fn plain_name(page: &Layout, measure: &Measure) -> String {
    match measure.standard {
        Some(one) => standard(page.t, one).to_string(),
        None => page.plain(&measure.name),
    }
}

/// A value as it was told, exactly.
pub fn quantity_text(page: &Layout, (unit, ratio): (Unit, bool), said: Quantity) -> String {
    let number = |one: Decimal| {
        let parts = one.millionths().into();
        format::scaled(page.locale, parts, Decimal::PLACES)
    };
    let value = number(said.value);
    match (said.denominator, ratio, unit) {
        (Some(under), true, _) => format!("{value} / {}", number(under)),
        (None, false, Unit::PerCent) if page.lang() == "fr" => format!("{value}\u{a0}%"),
        (None, false, Unit::PerCent) => format!("{value}%"),
        _ => value,
    }
}

/// The same, kept apart from the words around it.
pub fn quantity(page: &Layout, of: (Unit, bool), said: Quantity) -> Html {
    Html::isolate(&quantity_text(page, of, said))
}

/// A plan in a sentence.
pub fn plan_words(page: &Layout, version: &Version) -> Html {
    let t = &page.t.measures;
    let of = (version.plan.unit, version.plan.ratio);
    let none = Html::escape(t.none_told.as_str());
    let said = |one: Option<Quantity>| one.map_or(none.clone(), |one| quantity(page, of, one));
    let target = match (said(version.plan.target), version.due.is_unknown()) {
        (target, true) => target,
        (target, false) => {
            let due = t.due.html(&[("day", &page.dated(&version.due))]);
            Html::trusted(format!("{target} ({due})"))
        }
    };
    t.plan_words.html(&[
        ("baseline", &said(version.plan.baseline)),
        ("target", &target),
        ("unit", &unit_of(page, version)),
        (
            "reads",
            &Html::escape(accumulation(page.t, version.plan.accumulation).as_str()),
        ),
    ])
}

/// A value in a line of plain words: what, of whom, of which period.
pub fn value_words(page: &Layout, version: &Version, one: &Measurement) -> String {
    let of = (version.plan.unit, version.plan.ratio);
    let unit = match &version.unit_name {
        Some(name) => name.clone(),
        None => unit(page.t, version.plan.unit).to_string(),
    };
    let whom = one.sex.map(|one| sex(page.t, one).to_string());
    let state = one.state.as_ref().map(|state| page.plain(&state.name));
    let words = [
        Some(quantity_text(page, of, one.quantity)),
        Some(unit),
        whom,
        state,
        Some(layout::dated_text(page.locale, &one.period)),
        one.note.clone(),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    words.join(" · ")
}

/// Why a value is left out, in words; `reason` is what was said when it was taken back.
pub fn left_out(page: &Layout, why: LeftOut, reason: Option<&str>) -> Html {
    let t = &page.t.measures;
    let words = match (why, reason) {
        (LeftOut::Withdrawn, Some(reason)) => {
            let reason = Html::trusted(format!(
                r#"<span dir="auto">{}</span>"#,
                Html::escape(reason)
            ));
            return t.left_withdrawn_why.html(&[("reason", &reason)]);
        }
        (LeftOut::Later(day), _) => return t.left_later.html(&[("day", &page.day(&day))]),
        (LeftOut::Withdrawn, None) => t.left_withdrawn,
        (LeftOut::AfterYear, _) => t.left_after_year,
        (LeftOut::Denominator, _) => t.left_denominator,
        (LeftOut::Again, _) => t.left_again,
        (LeftOut::Part, _) => t.left_part,
        (LeftOut::OtherBreakdown, _) => t.left_other_breakdown,
        (LeftOut::OtherPart, _) => t.left_other_part,
        (LeftOut::PerCent, _) => t.left_per_cent,
        (LeftOut::WithinLonger, _) => t.left_within,
        (LeftOut::Earlier, _) => t.left_earlier,
    };
    Html::escape(words.as_str())
}
