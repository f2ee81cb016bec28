//! In whose name the secretariat enters something: its own, or that of a lead whose letter says
//! so. The letter's number and day are needed; the document may follow later.

use crate::audit::Letter;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Locale;
use crate::initiatives::{self, Acting, BodyName, Voice};
use crate::rules::{Body, Day};
use crate::web::form::NAME_MAX;
use crate::web::{Ctx, Form, work};

/// A body whose letter can be entered.
#[derive(Clone, Debug)]
pub struct Lead {
    body: Body,
    name: BodyName,
}

impl Lead {
    fn code(&self) -> String {
        let folder = if self.name.is_state {
            "state"
        } else {
            "organisation"
        };
        format!("{folder}:{}", self.name.code)
    }
}

/// The leads whose letters this account may enter: none where it speaks for a lead itself.
///
/// # Errors
/// Where the database is away.
pub fn leads(conn: &mut Conn, acting: &Acting) -> Result<Vec<Lead>> {
    if acting.is_lead() {
        return Ok(Vec::new());
    }
    let version = initiatives::version_of(conn, &acting.initiative)?;
    let leads = initiatives::leads_of(conn, version)?.into_iter();
    Ok(leads.map(|(body, name)| Lead { body, name }).collect())
}

/// Somebody at work on a record, and the leads on whose behalf that may be.
pub type Opened = (Acting, Vec<Lead>);

/// The same with who is at work.
///
/// # Errors
/// As [`leads`].
pub fn opened(conn: &mut Conn, acting: Acting) -> Result<Opened> {
    let leads = leads(conn, &acting)?;
    Ok((acting, leads))
}

/// The leads as choices of a form.
pub fn choices(leads: &[Lead], locale: Locale) -> Vec<(String, String)> {
    let choice = |lead: &Lead| (lead.code(), lead.name.name.in_locale(locale).to_string());
    leads.iter().map(choice).collect()
}

/// Reads why something is taken back, and in whose name; what is wrong is noted in the form.
pub fn reasoned(
    ctx: &Ctx,
    form: &mut Form,
    leads: &[Lead],
    acting: Acting,
) -> (Acting, Option<String>) {
    let by = voiced(form, (ctx.locale, ctx.today), leads, acting);
    (by, work::reason(form, ctx.locale, true))
}

/// Reads in whose name it is; what is wrong is noted in the form.
pub fn voiced(
    form: &mut Form,
    (locale, today): (Locale, Day),
    leads: &[Lead],
    acting: Acting,
) -> Acting {
    if leads.is_empty() || !form.has("origin", "letter") {
        return acting;
    }
    let t = &locale.messages().review;
    let mut typed = form.typed(locale);
    let only = match leads {
        [one] => Some(one.body),
        _ => None,
    };
    let find = |code: &str| leads.iter().find(|lead| lead.code() == code);
    let chosen = typed.among("letter_body", |code| find(code).map(|lead| lead.body));
    if chosen.or(only).is_none() && typed.form().problem("letter_body").is_none() {
        typed.refuse("letter_body", t.letter_body_needed.as_str());
    }
    let reference = typed.line("letter_reference", NAME_MAX);
    if reference.is_none() && typed.form().problem("letter_reference").is_none() {
        typed.refuse("letter_reference", t.letter_number_needed.as_str());
    }
    let on = typed.day("letter_on", today);
    if on.is_none() && typed.form().day_problem("letter_on").is_none() {
        typed.refuse("letter_on_day", t.letter_day_needed.as_str());
    }
    let letter = reference.zip(on);
    let letter = letter.map(|(reference, on)| Letter { reference, on });
    match chosen.or(only).zip(letter) {
        Some((body, letter)) => Acting {
            voice: Voice::OnBehalf(body, letter),
            ..acting
        },
        None => acting,
    }
}
