//! What an administrator types about accounts.

use crate::accounts::accreditations::Terms;
use crate::accounts::forms::needed_email;
use crate::accounts::invitation::Invitation;
use crate::accounts::people::{Particulars, Person};
use crate::i18n::{Locale, Messages};
use crate::organisations::Bodies;
use crate::rules::{Body, Coded, Dating, Day, LAST_PLAN_DAY};
use crate::web::form::{NAME_MAX, dating_fields};
use crate::web::{AccountRole, Form, Typed};

/// The field that says that whoever sends the form knows what cannot be undone.
pub const SURE: &str = "sure";

/// The days of an accreditation.
const DAYS: [&str; 3] = ["letter_on", "valid_from", "valid_until"];

/// Reads who somebody is and what they may do.
fn particulars(form: &mut Form, locale: Locale) -> Option<Particulars> {
    let mut typed = form.typed(locale);
    let name = typed.needed_line("name", locale.messages().account.name, NAME_MAX);
    let email = needed_email(&mut typed, locale);
    let language = typed.among("language", Locale::from_code);
    if language.is_none() && typed.form().problem("language").is_none() {
        typed.refuse("language", locale.messages().form.choose.as_str());
    }
    let roles = typed.several("role", AccountRole::from_code);
    Some(Particulars {
        name,
        email: email?,
        language: language?,
        roles: roles.into_iter().collect(),
    })
}

/// Reads what an account is to be; `None` where anything is wrong with it.
pub fn edited(form: &mut Form, locale: Locale) -> Option<Particulars> {
    let said = particulars(form, locale);
    said.filter(|_| form.is_good())
}

/// Reads an invitation; `None` where anything is wrong with it.
pub fn invitation(
    form: &mut Form,
    bodies: &Bodies,
    (locale, today): (Locale, Day),
) -> Option<Invitation> {
    let said = particulars(form, locale);
    let mut typed = form.typed(locale);
    let body = typed.among("body", |code| bodies.body(code));
    let reports = typed.form().has("role", AccountRole::Contributor.code());
    if body.is_none() && reports && typed.form().problem("body").is_none() {
        typed.refuse("body", locale.messages().people.body_needed.as_str());
    }
    let terms = read_terms(&mut typed, today);
    let said = said.filter(|_| form.is_good())?;
    Some(Invitation {
        said,
        accreditation: body.map(|body| (body, terms)),
    })
}

/// Reads another accreditation; `None` where anything is wrong with it.
pub fn accreditation(
    form: &mut Form,
    bodies: &Bodies,
    (locale, today): (Locale, Day),
) -> Option<(Body, Terms)> {
    let mut typed = form.typed(locale);
    let body = typed.among("body", |code| bodies.body(code));
    if body.is_none() && typed.form().problem("body").is_none() {
        typed.refuse("body", locale.messages().form.choose.as_str());
    }
    let terms = read_terms(&mut typed, today);
    body.map(|body| (body, terms)).filter(|_| form.is_good())
}

/// Reads what is said of an accreditation; `None` where anything is wrong with it.
pub fn terms(form: &mut Form, locale: Locale, today: Day) -> Option<Terms> {
    let terms = read_terms(&mut form.typed(locale), today);
    form.is_good().then_some(terms)
}

fn read_terms(typed: &mut Typed<'_>, today: Day) -> Terms {
    let terms = Terms {
        letter_reference: typed.line("letter_reference", NAME_MAX),
        letter_on: typed.day("letter_on", today),
        valid_from: typed.day("valid_from", LAST_PLAN_DAY),
        valid_until: typed.day("valid_until", LAST_PLAN_DAY),
        deputy: typed.form().has("deputy", "yes"),
    };
    if let (Some(from), Some(until)) = (terms.valid_from, terms.valid_until)
        && until < from
    {
        let message = typed.messages().people.ends_before;
        typed.refuse("valid_until_day", message.as_str());
    }
    terms
}

/// The form of an invitation as it begins.
pub fn empty() -> Form {
    let mut form = Form::default();
    form.set("role", AccountRole::Contributor.code());
    form
}

/// The form of an account as it stands.
pub fn of_person(person: &Person) -> Form {
    let mut form = Form::default();
    form.set("name", &person.name);
    form.set("email", &person.email);
    form.set("language", person.language.code());
    for role in &person.roles {
        form.set("role", role.code());
    }
    form.remembered()
}

/// The form of an accreditation as it stands.
pub fn of_terms(terms: &Terms) -> Form {
    let mut values = Vec::new();
    let days = [
        ("letter_on", terms.letter_on),
        ("valid_from", terms.valid_from),
        ("valid_until", terms.valid_until),
    ];
    for (name, day) in days {
        values.extend(
            day.into_iter()
                .flat_map(|day| dating_fields(name, &Dating::day(day))),
        );
    }
    let mut form = Form::filled(values);
    form.set(
        "letter_reference",
        terms.letter_reference.as_deref().unwrap_or_default(),
    );
    if terms.deputy {
        form.set("deputy", "yes");
    }
    form.remembered()
}

/// Meets what another administrator saved since the form was opened; whether one did is said at a
/// field, and beside what both typed stands what the other did.
pub fn met(form: &mut Form, stands: &Form, (locale, field): (Locale, &str)) -> bool {
    let t = locale.messages();
    let Some(both) = form.meet(stands, &["role"]) else {
        return false;
    };
    form.refuse(field, t.form.changed_meanwhile.as_str());
    for (name, stands) in both {
        let words = t.form.stands_now.with(&[("value", &stands)]);
        if DAYS.contains(&name.as_str()) {
            form.refuse(format!("{name}_day"), words);
        } else {
            form.note(name, words);
        }
    }
    true
}

/// The roles as choices.
pub fn roles(t: &'static Messages) -> Vec<(&'static str, String)> {
    let hint = |role: AccountRole| match role {
        AccountRole::Administrator => t.people.administrator_may,
        AccountRole::Contributor => t.people.contributor_may,
        AccountRole::Reviewer => t.people.reviewer_may,
    };
    let name = |role| crate::accounts::pages::role_name(t, role);
    let words = |role| {
        t.people
            .role_choice
            .with(&[("role", name(role).as_str()), ("may", hint(role).as_str())])
    };
    AccountRole::ALL
        .iter()
        .map(|role| (role.code(), words(*role)))
        .collect()
}

/// The languages as choices, each by its own name.
pub fn languages() -> Vec<(&'static str, &'static str)> {
    let all = Locale::ALL.into_iter();
    all.map(|one| (one.code(), one.own_name())).collect()
}
