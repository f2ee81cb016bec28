//! In whose name something is entered, and since when it may be public.

use super::choices::Choices;
use crate::audit::{Letter, Publication};
use crate::clock::Clock;
use crate::documents::SourceKind;
use crate::i18n::Locale;
use crate::initiatives::{Profile, Voice};
use crate::rules::{Body, Coded, Day, LAST_PLAN_DAY};
use crate::web::form::NAME_MAX;
use crate::web::{AccountRole, Form, Principal};

/// Where what is entered comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// Somebody says so.
    Of(Voice),
    /// A public source says so, and the secretariat found it.
    Source(String, SourceKind),
}

impl Provenance {
    /// In whose name it is written.
    pub fn voice(&self) -> Voice {
        match self {
            Self::Of(voice) => voice.clone(),
            Self::Source(..) => Voice::Secretariat,
        }
    }

    /// The source that says so.
    pub fn source(&self) -> Option<(String, SourceKind)> {
        match self {
            Self::Of(_) => None,
            Self::Source(url, kind) => Some((url.clone(), *kind)),
        }
    }
}

/// Whether somebody enters for the secretariat.
pub fn administers(principal: &Principal) -> bool {
    principal.is(AccountRole::Administrator)
}

/// Reads where an entry comes from; what is wrong is noted in the form. A contributor speaks for
/// the lead of theirs, an administrator says for whom.
pub fn read(
    form: &mut Form,
    choices: &Choices,
    (locale, today): (Locale, Day),
    principal: &Principal,
    profile: &Profile,
) -> Option<Provenance> {
    if administers(principal) {
        return match form.value("origin") {
            "source" => source(form, locale),
            "letter" => letter(form, choices, (locale, today), profile),
            _ => Some(Provenance::Of(Voice::Secretariat)),
        };
    }
    let body = principal.speaks_for(profile.leads());
    if body.is_none() && form.problem("bodies").is_none() {
        form.refuse("bodies", locale.messages().proposal.own_lead.as_str());
    }
    body.map(|body| Provenance::Of(Voice::Lead(body)))
}

fn source(form: &mut Form, locale: Locale) -> Option<Provenance> {
    let mut typed = form.typed(locale);
    let address = typed.address("source");
    let kind = typed
        .among("source_kind", SourceKind::from_code)
        .unwrap_or(SourceKind::Official);
    if address.is_none() && typed.form().problem("source").is_none() {
        typed.refuse("source", locale.messages().entry.source_needed.as_str());
    }
    address.map(|address| Provenance::Source(address, kind))
}

/// A letter has a body that leads, a number and a day that is not in the future.
fn letter(
    form: &mut Form,
    choices: &Choices,
    (locale, today): (Locale, Day),
    profile: &Profile,
) -> Option<Provenance> {
    let t = &locale.messages().proposal;
    let leads: Vec<Body> = profile.leads().collect();
    let mut typed = form.typed(locale);
    let mut body = typed.among("letter_body", |code| choices.body(code));
    if typed.form().value("letter_body").is_empty() && leads.len() == 1 {
        body = leads.first().copied();
    }
    if typed.form().problem("letter_body").is_none()
        && !body.is_some_and(|body| leads.contains(&body))
    {
        typed.refuse("letter_body", t.letter_body_needed.as_str());
        body = None;
    }
    let reference = typed.line("letter_reference", NAME_MAX);
    if reference.is_none() && typed.form().problem("letter_reference").is_none() {
        typed.refuse("letter_reference", t.letter_reference_needed.as_str());
    }
    let on = typed.day("letter_on", today);
    if on.is_none() && typed.form().day_problem("letter_on").is_none() {
        typed.refuse("letter_on_day", t.letter_day_needed.as_str());
    }
    let letter = Letter {
        reference: reference?,
        on: on?,
    };
    Some(Provenance::Of(Voice::OnBehalf(body?, letter)))
}

/// When a new record becomes public: what a lead says waits for acceptance, an administrator
/// publishes at once or from a day on.
pub fn publication(
    form: &mut Form,
    (locale, clock): (Locale, &Clock),
    principal: &Principal,
) -> Publication {
    if !administers(principal) || !form.has("then", "publish") {
        return Publication::Draft;
    }
    let mut typed = form.typed(locale);
    let day = typed.day("embargo", LAST_PLAN_DAY);
    if day.is_some_and(|day| day <= clock.today()) {
        typed.refuse(
            "embargo_day",
            locale.messages().manage.embargo_past.as_str(),
        );
    }
    day.map_or(Publication::Now, |day| {
        Publication::From(day, clock.start_of(day))
    })
}
