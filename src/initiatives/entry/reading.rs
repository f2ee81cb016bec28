//! Reading the form with what only the database knows: the programme is there, the bodies are in
//! the list, the lead is one that a contributor speaks for.

use super::choices::Choices;
use super::form::{self, Entry};
use super::whose::{self, Provenance};
use crate::audit::Sight;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::funding;
use crate::i18n::Locale;
use crate::initiatives::{self, Initiative, series};
use crate::rules::{Day, Role};
use crate::web::{Ctx, Form, Principal};

/// Who fills in a form, and on which record.
#[derive(Clone)]
pub struct Desk {
    /// Who.
    pub principal: Principal,
    /// Their language.
    pub locale: Locale,
    /// Today.
    pub today: Day,
    /// The record that is edited; none for a new one.
    pub own: Option<i64>,
}

impl Desk {
    /// Somebody who may enter: an administrator, or a contributor with bodies to speak for.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for everybody else.
    pub fn of(ctx: &Ctx, principal: &Principal) -> Result<Self> {
        let speaks = principal.speaks_for(principal.bodies.iter().copied());
        if !whose::administers(principal) && speaks.is_none() {
            return Err(Error::Forbidden("administrators and contributors only"));
        }
        Ok(Self {
            principal: principal.clone(),
            locale: ctx.locale,
            today: ctx.today,
            own: None,
        })
    }

    /// The same on a record.
    pub fn on(mut self, initiative: &Initiative) -> Self {
        self.own = Some(initiative.id);
        self
    }

    /// Whether it is the secretariat's.
    pub fn administers(&self) -> bool {
        whose::administers(&self.principal)
    }
}

/// A form as it was read.
pub struct Reading {
    /// What can be chosen.
    pub choices: Choices,
    /// The form, with what is wrong noted in it.
    pub form: Form,
    /// The entry and where it comes from, where nothing is wrong.
    pub entry: Option<(Entry, Provenance)>,
}

/// Reads a form.
///
/// # Errors
/// Where the database is away.
pub fn read(conn: &mut Conn, mut form: Form, desk: &Desk) -> Result<Reading> {
    let choices = Choices::load(conn)?;
    let entry = checked(conn, &mut form, &choices, desk)?;
    Ok(Reading {
        choices,
        form,
        entry,
    })
}

/// The same with what can be chosen.
///
/// # Errors
/// Where the database is away.
pub fn checked(
    conn: &mut Conn,
    form: &mut Form,
    choices: &Choices,
    desk: &Desk,
) -> Result<Option<(Entry, Provenance)>> {
    let mut entry = form::read(form, choices, desk.locale, desk.today);
    if !desk.administers() {
        known_bodies(conn, form, &mut entry, desk.locale)?;
    }
    check_parent(conn, form, &entry, desk)?;
    let who = (desk.locale, desk.today);
    let provenance = whose::read(form, choices, who, &desk.principal, &entry.profile);
    Ok(form.is_good().then_some(entry).zip(provenance))
}

/// A contributor's bodies must be in the list, by whatever name: those who do what they do are found
/// by it, and the secretariat sees to it that each has one.
fn known_bodies(conn: &mut Conn, form: &mut Form, entry: &mut Entry, locale: Locale) -> Result<()> {
    for (role, name) in std::mem::take(&mut entry.new_bodies) {
        let body = super::save::body_by_name(conn, &name)?;
        if body.is_empty() {
            let mut rows = form::rows(form).into_iter();
            let typed = |row: &String| form.value(&format!("other_{row}")).trim() == name;
            let row = rows.find(typed).unwrap_or_else(|| "1".into());
            let words = locale.messages().proposal.body_unknown.as_str();
            form.refuse(format!("other_{row}"), words);
        }
        let roles = body.into_iter().enumerate();
        // The state of a body that leads leads with it.
        let counted = roles.filter(|(n, _)| *n == 0 || role == Role::Lead);
        entry
            .profile
            .roles
            .extend(counted.map(|(_, body)| (role, body)));
    }
    entry.profile = entry.profile.clone().in_order();
    Ok(())
}

/// The programme must exist, and a record cannot be part of itself or of its own parts.
fn check_parent(conn: &mut Conn, form: &mut Form, entry: &Entry, desk: &Desk) -> Result<()> {
    let Some(reference) = &entry.parent else {
        return Ok(());
    };
    let t = &desk.locale.messages().entry;
    match ancestors(conn, reference, desk) {
        Ok(ancestors) if desk.own.is_some_and(|own| ancestors.contains(&own)) => {
            form.refuse("parent", t.parent_self.as_str());
        }
        Ok(_) => {}
        Err(Error::NotFound) => form.refuse("parent", t.parent_unknown.as_str()),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// A record and the programmes above it. A draft of others is none.
fn ancestors(conn: &mut Conn, reference: &str, desk: &Desk) -> Result<Vec<i64>> {
    let mut initiative = initiatives::by_reference(conn, reference)?;
    let mut profile = initiatives::profile(conn, &initiative, false)?;
    let is_public = initiative.public_version.is_some();
    if !is_public && !desk.administers() && desk.principal.speaks_for(profile.leads()).is_none() {
        return Err(Error::NotFound);
    }
    let mut found = vec![initiative.id];
    while let Some(parent) = profile.parent {
        if found.contains(&parent) {
            break;
        }
        found.push(parent);
        let reference = initiatives::reference_of(conn, parent)?;
        initiative = initiatives::by_reference(conn, &reference)?;
        profile = initiatives::profile(conn, &initiative, false)?;
    }
    Ok(found)
}

/// A record as somebody sees it, in the form.
///
/// # Errors
/// Where the database is away.
pub fn on_record(
    conn: &mut Conn,
    choices: &Choices,
    initiative: &Initiative,
    sight: &Sight,
) -> Result<Form> {
    let profile = initiatives::profile_seen(conn, initiative, sight)?;
    let parent = profile
        .parent
        .map(|id| initiatives::reference_of(conn, id))
        .transpose()?;
    let series = profile
        .series
        .map(|id| series::name(conn, id))
        .transpose()?;
    let series = series.map(|text| text.in_locale(Locale::En).to_string());
    let budget = funding::budget(conn, initiative.id, sight)?
        .pop()
        .and_then(|last| last.amount);
    let links = (parent.as_deref(), series.as_deref());
    let mut form = form::fill(choices, &initiative.texts, &profile, links, budget);
    form.set("lock_version", initiative.lock_version.to_string());
    Ok(form)
}
