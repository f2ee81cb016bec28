//! What is typed into the forms of transactions.

use super::{Bodies, Party, Transaction};
use crate::documents::forms::{fill_proof, proof};
use crate::documents::{Document, Proof};
use crate::i18n::{Locale, format};
use crate::rules::{Coded, Currency, Dating, Day, Money, TransactionType};
use crate::web::Form;
use crate::web::form::{NAME_MAX, TEXT_MAX, Typed, dating_fields};

/// A transaction as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// What it is.
    pub kind: TransactionType,
    /// The amount; none of what was given in kind.
    pub amount: Option<Money>,
    /// What was given, or a remark.
    pub description: Option<String>,
    /// Who provides.
    pub provider: Party,
    /// Who receives.
    pub receiver: Option<Party>,
    /// The day it happened.
    pub dating: Dating,
    /// What backs it.
    pub proof: Proof,
    /// Why it is corrected.
    pub reason: Option<String>,
}

/// Reads a transaction; what is wrong is noted in the form.
pub fn entered(
    form: &mut Form,
    (locale, today): (Locale, Day),
    bodies: &Bodies,
    documents: &[Document],
) -> Option<Entered> {
    let mut typed = form.typed(locale);
    let kind: Option<TransactionType> = typed.choice("type");
    let amount = amount(&mut typed, kind);
    let description = typed.text("description", TEXT_MAX);
    let wordless = description.is_none() && typed.form().problem("description").is_none();
    if kind == Some(TransactionType::InKind) && wordless {
        let words = typed.messages().funding.in_kind_needs;
        typed.refuse("description", words.as_str());
    }
    let provider = party(&mut typed, "provider", bodies);
    if provider.is_none() && !refused(&typed, "provider") {
        let words = typed.messages().funding.provider_needed;
        typed.refuse("provider", words.as_str());
    }
    let receiver = party(&mut typed, "receiver", bodies);
    if receiver.is_some() && receiver == provider {
        let words = typed.messages().funding.same_body;
        typed.refuse("receiver", words.as_str());
    }
    let dating = typed.dating("day", today);
    // A month or a year that has begun may be told: it counts from the day it is recorded.
    let proof = proof(&mut typed, documents);
    let reason = typed.text("reason", TEXT_MAX);
    if !form.is_good() {
        return None;
    }
    Some(Entered {
        kind: kind?,
        amount,
        description,
        provider: provider?,
        receiver,
        dating,
        proof: proof?,
        reason,
    })
}

fn refused(typed: &Typed<'_>, name: &str) -> bool {
    let form = typed.form();
    form.problem(name).is_some() || form.problem(&format!("{name}_name")).is_some()
}

/// Money has an amount in a currency, above nothing; what was given in kind has none.
fn amount(typed: &mut Typed<'_>, kind: Option<TransactionType>) -> Option<Money> {
    let t = &typed.messages().funding;
    let text = typed.line("amount", NAME_MAX);
    if kind == Some(TransactionType::InKind) {
        if text.is_some() {
            typed.refuse("amount", t.in_kind_amount.as_str());
        }
        return None;
    }
    let currency = typed.among("currency", Currency::from_code);
    if text.is_none() && typed.form().problem("amount").is_none() {
        typed.refuse("amount", t.amount_needed.as_str());
    }
    if currency.is_none() && typed.form().problem("currency").is_none() {
        typed.refuse("currency", t.currency_needed.as_str());
    }
    let (text, currency) = text.zip(currency)?;
    let money = Money::parse(&text, currency, Some(typed.locale())).filter(|money| money.minor > 0);
    if money.is_none() {
        let most = format::scaled(typed.locale(), i64::MAX.into(), currency.exponent());
        let words = t
            .amount_wrong
            .with(&[("currency", currency.code()), ("most", &most)]);
        typed.refuse("amount", words);
    }
    money
}

/// A body of the list, or a name: one of them, not both.
fn party(typed: &mut Typed<'_>, name: &str, bodies: &Bodies) -> Option<Party> {
    let words = typed.messages().funding.one_of_both;
    let body = typed.among(name, |code| bodies.body(code));
    let named = format!("{name}_name");
    let other = typed.line(&named, NAME_MAX);
    if body.is_some() && other.is_some() {
        typed.refuse(&named, words.as_str());
        return None;
    }
    body.map(Party::Body).or(other.map(Party::Named))
}

/// The form as it begins.
pub fn empty() -> Form {
    let mut form = Form::default();
    fill_proof(&mut form, None);
    form
}

/// What is on record, to be corrected.
pub fn filled(one: &Transaction, bodies: &Bodies) -> Form {
    let mut form = Form::filled(dating_fields("day", &one.dating));
    form.set("type", one.kind.code());
    if let Some(amount) = one.amount {
        form.set("amount", amount.plain());
        form.set("currency", amount.currency.code());
    }
    if let Some(words) = &one.description {
        form.set("description", words.clone());
    }
    let parties = [
        ("provider", Some(&one.provider)),
        ("receiver", one.receiver.as_ref()),
    ];
    for (name, party) in parties {
        match party {
            Some(Party::Body(body)) => form.set(name, bodies.code(*body)),
            Some(Party::Named(other)) => form.set(format!("{name}_name"), other.clone()),
            None => {}
        }
    }
    fill_proof(&mut form, one.document.as_ref());
    form
}
