//! A value of a measure as it is typed.

use super::numbers::quantity;
use crate::documents::forms::{fill_proof, proof};
use crate::documents::{Document, Proof};
use crate::i18n::Locale;
use crate::measures::Measurement;
use crate::rules::measure::{Plan, Quantity, Sex};
use crate::rules::{Coded, Dating, Day};
use crate::states::State;
use crate::web::Form;
use crate::web::form::{TEXT_MAX, dating_fields};

/// The choice of all, whatever their sex.
pub const ALL: &str = "all";

/// A value as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// The period that it is of.
    pub period: Dating,
    /// What it says.
    pub quantity: Quantity,
    /// Of women or of men alone.
    pub sex: Option<Sex>,
    /// Of one state alone, by its row.
    pub state: Option<i64>,
    /// What backs it.
    pub proof: Proof,
    /// A remark.
    pub note: Option<String>,
    /// Why it is corrected.
    pub reason: Option<String>,
    /// That the total to date falls is confirmed, and why.
    pub falls: Option<String>,
}

/// Reads a value of a measure with a plan; what is wrong is noted in the form.
pub fn entered(
    form: &mut Form,
    (locale, today): (Locale, Day),
    plan: &Plan,
    (states, documents): (&[State], &[Document]),
) -> Option<Entered> {
    let mut typed = form.typed(locale);
    let t = &typed.messages().measures;
    // A period that lies ahead has no value; one that has begun counts from its recording.
    let period = typed.dating("period", today);
    if period.is_unknown() && typed.form().day_problem("period").is_none() {
        typed.refuse("period_year", t.period_needed.as_str());
    }
    let said = quantity(&mut typed, "value", (Some(plan.unit), plan.ratio), locale);
    let refused = ["value", "value_denominator"].map(|one| typed.form().problem(one).is_some());
    if said.is_none() && !refused.contains(&true) {
        typed.refuse("value", t.value_needed.as_str());
    }
    let sexes = |code: &str| {
        let sex = Sex::from_code(code).map(Some);
        sex.or((code == ALL).then_some(None))
    };
    let sex = typed.among("sex", sexes).flatten();
    let state = typed.among("state", |code| {
        let found = states.iter().find(|one| one.code == code);
        found.map(|one| one.id)
    });
    let proof = proof(&mut typed, documents);
    let note = typed.text("note", TEXT_MAX);
    let reason = typed.text("reason", TEXT_MAX);
    let why = typed.text("falls_reason", TEXT_MAX);
    let confirmed = typed.form().has("falls", "yes");
    let refused = typed.form().problem("falls_reason").is_some();
    if confirmed && why.is_none() && !refused {
        typed.refuse("falls_reason", t.falls_reason_needed.as_str());
    }
    if !form.is_good() {
        return None;
    }
    Some(Entered {
        period,
        quantity: said?,
        sex,
        state,
        proof: proof?,
        note,
        reason,
        falls: why.filter(|_| confirmed),
    })
}

/// The form of a new value.
pub fn new() -> Form {
    let mut form = Form::default();
    form.set("sex", ALL);
    fill_proof(&mut form, None);
    form
}

/// What is on record, to be corrected.
pub fn filled(one: &Measurement) -> Form {
    let mut form = Form::filled(dating_fields("period", &one.period));
    form.set("value", one.quantity.value.plain());
    if let Some(under) = one.quantity.denominator {
        form.set("value_denominator", under.plain());
    }
    form.set("sex", one.sex.map_or(ALL, Coded::code));
    if let Some(state) = &one.state {
        form.set("state", state.code.clone());
    }
    if let Some(note) = &one.note {
        form.set("note", note.clone());
    }
    fill_proof(&mut form, one.document.as_ref());
    form
}
