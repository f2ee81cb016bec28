//! The plan of a measure as it is typed.

use chrono::Datelike;

use super::numbers::quantity;
use crate::documents::Document;
use crate::documents::forms::NO_DOCUMENT;
use crate::i18n::{Locale, Text, fold};
use crate::measures::Version;
use crate::rules::measure::{Accumulation, Plan, Quantity, Standard, Unit};
use crate::rules::{Coded, Dating, Day, FIRST_DAY, LAST_PLAN_DAY};
use crate::web::Form;
use crate::web::form::{NAME_MAX, TEXT_MAX, Typed, dating_fields};

/// The choice of a measure with a name of its own.
pub const FREE: &str = "free";

/// Which measure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// One of the standard measures.
    pub standard: Option<Standard>,
    /// The name of its own.
    pub name: Text,
}

/// A plan as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Unit, baseline, target, and how values are read.
    pub plan: Plan,
    /// What the unit is called.
    pub unit_name: Option<String>,
    /// The year of the baseline.
    pub baseline_year: Option<i32>,
    /// Where the baseline comes from.
    pub baseline_source: Option<String>,
    /// The document that says so, by its number.
    pub baseline_document: Option<i32>,
    /// When the target should be reached.
    pub due: Dating,
    /// Why the plan is changed.
    pub reason: Option<String>,
}

/// Reads which measure it is; what is wrong is noted in the form.
pub fn named(form: &mut Form, locale: Locale) -> Option<Named> {
    let mut typed = form.typed(locale);
    let t = &typed.messages().measures;
    let known = |code: &str| {
        let standard = Standard::from_code(code).map(Some);
        standard.or((code == FREE).then_some(None))
    };
    let chosen = typed.among("code", known);
    if chosen.is_none() && typed.form().problem("code").is_none() {
        typed.refuse("code", t.code_needed.as_str());
    }
    let name = typed.texts("name", NAME_MAX);
    let refused =
        ["en", "ar", "fr"].map(|lang| typed.form().problem(&format!("name_{lang}")).is_some());
    match chosen {
        Some(None) if name.is_empty() && !refused.contains(&true) => {
            typed.refuse("name", t.name_needed.as_str());
        }
        Some(Some(_)) if !name.is_empty() => typed.refuse("name", t.name_of_standard.as_str()),
        _ => {}
    }
    form.is_good().then_some(Named {
        standard: chosen?,
        name,
    })
}

/// Reads a plan of a measure; what is wrong is noted in the form.
pub fn planned(
    form: &mut Form,
    (locale, today): (Locale, Day),
    standard: Option<Standard>,
    documents: &[Document],
) -> Option<Planned> {
    let mut typed = form.typed(locale);
    let ratio = typed.form().has("ratio", "yes");
    let (unit, unit_name) = unit(&mut typed, standard);
    let accumulation: Option<Accumulation> = typed.choice("accumulation");
    let t = &typed.messages().measures;
    let parts = accumulation == Some(Accumulation::Periodic);
    if unit == Some(Unit::PerCent) && parts && !ratio {
        typed.refuse("accumulation", t.per_cent_periodic.as_str());
    }
    // Of a ratio in another unit than per cent, what is above the line has that unit.
    let baseline = quantity(&mut typed, "baseline", (unit, ratio), locale);
    whole_ratio(&mut typed, "baseline", ratio, baseline);
    let baseline_year = year(&mut typed, today);
    let baseline_source = typed.line("baseline_source", NAME_MAX);
    let known = |code: &str| {
        let found = documents.iter().find(|one| one.number.to_string() == code);
        let found = found.map(|one| Some(one.number));
        found.or((code == NO_DOCUMENT).then_some(None))
    };
    let baseline_document = typed.among("baseline_document", known).flatten();
    let said = baseline_year.is_some() || baseline_source.is_some() || baseline_document.is_some();
    if said && baseline.is_none() && typed.form().problem("baseline").is_none() {
        typed.refuse("baseline", t.baseline_needed.as_str());
    }
    let target = quantity(&mut typed, "target", (unit, ratio), locale);
    whole_ratio(&mut typed, "target", ratio, target);
    let due = typed.dating("due", LAST_PLAN_DAY);
    let refused = typed.form().problem("target").is_some();
    if !due.is_unknown() && target.is_none() && !refused {
        typed.refuse("target", t.due_without_target.as_str());
    }
    let reason = typed.text("reason", TEXT_MAX);
    if !form.is_good() {
        return None;
    }
    Some(Planned {
        plan: Plan {
            unit: unit?,
            accumulation: accumulation?,
            ratio,
            baseline,
            target,
        },
        unit_name,
        baseline_year,
        baseline_source,
        baseline_document,
        due,
        reason,
    })
}

/// A target without a unit says nothing; a measure that all share has a unit that all share.
fn unit(typed: &mut Typed<'_>, standard: Option<Standard>) -> (Option<Unit>, Option<String>) {
    let t = &typed.messages().measures;
    let unit = typed.among("unit", Unit::from_code);
    if unit.is_none() && typed.form().problem("unit").is_none() {
        let target = !typed.form().value("target").trim().is_empty();
        let words = match target {
            true => t.target_without_unit,
            false => t.unit_needed,
        };
        typed.refuse("unit", words.as_str());
    }
    let name = typed.line("unit_name", NAME_MAX);
    let refused = typed.form().problem("unit_name").is_some();
    match (unit, &name) {
        (Some(Unit::Other), None) if !refused => {
            typed.refuse("unit_name", t.unit_name_needed.as_str());
        }
        (Some(Unit::Other), _) if standard.is_some() => {
            typed.refuse("unit", t.unit_of_standard.as_str());
        }
        (Some(unit), Some(_)) if unit != Unit::Other => {
            typed.refuse("unit_name", t.unit_name_of_other.as_str());
        }
        _ => {}
    }
    (unit, name)
}

/// The baseline and the target of a ratio have both numbers.
fn whole_ratio(typed: &mut Typed<'_>, name: &str, ratio: bool, said: Option<Quantity>) {
    let lacks = said.is_some_and(|one| one.denominator.is_none());
    if ratio && lacks {
        let words = typed.messages().measures.denominator_needed;
        typed.refuse(&format!("{name}_denominator"), words.as_str());
    }
}

fn year(typed: &mut Typed<'_>, today: Day) -> Option<i32> {
    let text = fold::digits(&typed.line("baseline_year", NAME_MAX)?);
    let year: Option<i32> = (text.len() == 4).then(|| text.parse().ok()).flatten();
    let year = year.filter(|year| (FIRST_DAY.year()..=today.year()).contains(year));
    if year.is_none() {
        let words = typed.messages().measures.year_wrong;
        typed.refuse("baseline_year", words.as_str());
    }
    year
}

/// The form of a new measure.
pub fn new() -> Form {
    let mut form = Form::default();
    form.set("baseline_document", NO_DOCUMENT);
    form
}

/// The plan that stands, to be changed.
pub fn filled(version: &Version) -> Form {
    let mut form = Form::filled(dating_fields("due", &version.due));
    let plan = &version.plan;
    form.set("unit", plan.unit.code());
    form.set("accumulation", plan.accumulation.code());
    if plan.ratio {
        form.set("ratio", "yes");
    }
    for (name, said) in [("baseline", plan.baseline), ("target", plan.target)] {
        let Some(said) = said else { continue };
        form.set(name, said.value.plain());
        if let Some(under) = said.denominator {
            form.set(format!("{name}_denominator"), under.plain());
        }
    }
    if let Some(name) = &version.unit_name {
        form.set("unit_name", name.clone());
    }
    if let Some(year) = version.baseline_year {
        form.set("baseline_year", year.to_string());
    }
    if let Some(source) = &version.baseline_source {
        form.set("baseline_source", source.clone());
    }
    let document = version.baseline_document.as_ref();
    let document = document.filter(|one| !one.withdrawn);
    let number = document.map_or(NO_DOCUMENT.to_owned(), |one| one.number.to_string());
    form.set("baseline_document", number);
    form
}
