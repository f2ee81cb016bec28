//! `/manage/initiatives/{reference}/edit`: the record on one page. What is public is changed by
//! the secretariat; its leads propose.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path};

use super::choices::Choices;
use super::form::Entry;
use super::new::wants_rows;
use super::proposing::{self, Proposing};
use super::reading::{self, Desk, on_record};
use super::save::{self, Edited, Hand};
use super::view::{Fields, Merge, Page, Purpose};
use super::whose::Provenance;
use super::{comments, merge};
use crate::accounts::sign_in_to_resume;
use crate::audit::Publication;
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::{self, Acting, Voice, drafts};
use crate::rules::Coded;
use crate::web::{Ctx, Form, Nav, redirect};

/// The language and the reference of an address.
pub type Of = Path<(String, String)>;

/// A record that somebody edits.
pub struct Editing {
    /// Who is at work on it.
    pub acting: Acting,
    /// What can be chosen.
    pub choices: Choices,
    /// The record as the form shows it.
    pub theirs: Form,
    /// What a lead's edit of it is: a proposal, or nothing where it is written at once.
    pub proposing: Option<Proposing>,
    /// What was handed in waits for a decision, and is not changed meanwhile.
    pub waits: bool,
}

impl Editing {
    /// The record of a reference, opened for somebody.
    ///
    /// # Errors
    /// As [`Acting::open`].
    pub fn open(conn: &mut Conn, ctx: &Asked, reference: &str) -> Result<Self> {
        let acting = Acting::open(conn, &ctx.desk.principal, reference, ctx.clock.clone())?;
        let choices = Choices::load(conn)?;
        let mut theirs = on_record(conn, &choices, &acting.initiative, &acting.sight)?;
        comments::beside(conn, &mut theirs, &acting)?;
        let now = acting.clock.now();
        let id = acting.initiative.id;
        let proposing = match acting.voice {
            Voice::Lead(body)
                if initiatives::next_publication(conn, id, now)? != Publication::Draft =>
            {
                Some(Proposing::of(conn, id, body)?)
            }
            _ => None,
        };
        let waits = match (&acting.voice, &proposing) {
            (Voice::Lead(_), Some(proposing)) => proposing.waits(),
            (Voice::Lead(_), None) => drafts::is_submitted(conn, id)?,
            _ => false,
        };
        Ok(Self {
            acting,
            choices,
            theirs,
            proposing,
            waits,
        })
    }

    fn purpose(&self) -> Purpose {
        let reference = self.acting.initiative.reference.clone();
        match &self.proposing {
            Some(_) => Purpose::Propose(reference),
            None => Purpose::Edit(reference),
        }
    }
}

/// Who asks, and when.
#[derive(Clone)]
pub struct Asked {
    /// Who.
    pub desk: Desk,
    /// The time.
    pub clock: crate::clock::Clock,
}

impl Asked {
    /// Whoever is signed in.
    pub fn of(ctx: &Ctx, principal: &crate::web::Principal) -> Self {
        let desk = Desk {
            principal: principal.clone(),
            locale: ctx.locale,
            today: ctx.today,
            own: None,
        };
        Self {
            desk,
            clock: ctx.state.clock.clone(),
        }
    }
}

/// The form with what is on record, or with what was proposed.
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where nobody is signed in who may work on the record.
pub async fn edit_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let asked = Asked::of(&ctx, ctx.signed_in()?);
    let editing = open(&ctx, &asked, path.into_inner().1).await?;
    if editing.waits {
        return proposing::waiting(&ctx, &asked, editing);
    }
    let form = match &editing.proposing {
        Some(proposing) => proposing.form(&editing.theirs),
        None => editing.theirs.clone(),
    };
    show(&ctx, &asked.desk, form, editing, StatusCode::OK)
}

/// Opens the record of a reference for whoever asks.
///
/// # Errors
/// As [`Acting::open`].
pub async fn open(ctx: &Ctx, asked: &Asked, reference: String) -> Result<Editing> {
    let asked = asked.clone();
    ctx.state
        .db
        .read(move |conn| Editing::open(conn, &asked, &reference))
        .await
}

/// The form of an edit.
///
/// # Errors
/// As [`Ctx::page`].
pub fn show(
    ctx: &Ctx,
    desk: &Desk,
    mut form: Form,
    editing: Editing,
    status: StatusCode,
) -> Result<HttpResponse> {
    let title = editing.acting.initiative.texts.title.in_locale(ctx.locale);
    let words = if editing.proposing.is_some() {
        ctx.t().proposal.edit_title
    } else {
        ctx.t().entry.edit_title
    };
    let title = words.with(&[("title", title.text)]);
    let is_began = |name: &str| name.starts_with("_began_");
    if !form.values().iter().any(|(name, _)| is_began(name)) {
        for (name, value) in merge::beginnings(&form) {
            form.set(name, value);
        }
    }
    form.take_notes(&editing.theirs);
    let hidden = form.values().iter();
    let hidden = hidden
        .filter(|(name, _)| is_began(name) || name == proposing::SEEN)
        .cloned()
        .collect();
    let purpose = editing.purpose();
    let mut page = Page::new(ctx, desk, purpose, title, form, editing.choices);
    page.hidden = hidden;
    ctx.page_with(status, &page)
}

/// Saves an edit; where somebody else saved meanwhile, the merge page comes first.
///
/// # Errors
/// As [`edit_form`]; what is wrong with the form is shown in it.
pub async fn edit(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let asked = Asked::of(&ctx, &principal);
    let editing = open(&ctx, &asked, path.into_inner().1).await?;
    if form.resumes() || wants_rows(&mut form) {
        return show(&ctx, &asked.desk, form, editing, StatusCode::OK);
    }
    if editing.waits {
        // It was handed in meanwhile: what was typed stays, to be saved once it was taken back.
        form.refuse("title", ctx.t().proposal.submitted.as_str());
        return show(&ctx, &asked.desk, form, editing, StatusCode::CONFLICT);
    }
    if editing.proposing.is_some() {
        return proposing::save(&ctx, &asked, editing, form).await;
    }
    let typed = form.clone();
    let current = editing.acting.initiative.lock_version.to_string();
    if merge::is_decided(&form) && form.value("lock_version") == current {
        form = merge::decided(&editing.theirs, &form);
    }
    let (form, entry) = read(&ctx, &asked, &editing, form).await?;
    let Some((entry, provenance)) = entry else {
        return show(
            &ctx,
            &asked.desk,
            form,
            editing,
            StatusCode::UNPROCESSABLE_ENTITY,
        );
    };
    let acting = Acting {
        voice: provenance.voice(),
        ..editing.acting.clone()
    };
    let seen = form.value("lock_version").parse().unwrap_or(0);
    let edited = write(&ctx, acting, seen, entry).await?;
    let reference = &editing.acting.initiative.reference;
    let done = |what: &str| ctx.href(&format!("/manage/initiatives/{reference}?done={what}"));
    match edited {
        Edited::Saved | Edited::Unchanged if form.has("then", "submit") => Ok(redirect(
            ctx.href(&format!("/manage/initiatives/{reference}/submission")),
        )),
        Edited::Saved => Ok(redirect(done("edited"))),
        Edited::Unchanged => Ok(redirect(done("unchanged"))),
        Edited::Conflict => conflict(&ctx, &asked, reference.clone(), typed).await,
    }
}

/// Reads the form of an edit; a changed budget needs a reason.
///
/// # Errors
/// Where the database is away.
pub async fn read(
    ctx: &Ctx,
    asked: &Asked,
    editing: &Editing,
    form: Form,
) -> Result<(Form, Option<(Entry, Provenance)>)> {
    let desk = asked.desk.clone().on(&editing.acting.initiative);
    let read = ctx
        .state
        .db
        .read(move |conn| reading::read(conn, form, &desk));
    let reading = read.await?;
    let mut form = reading.form;
    let entry = with_reason(ctx, &mut form, reading.entry, &editing.theirs);
    Ok((form, entry))
}

async fn write(ctx: &Ctx, acting: Acting, seen: i64, entry: Entry) -> Result<Edited> {
    let locale = ctx.locale;
    ctx.state
        .write(move |conn| {
            let hand = Hand {
                account: acting.account,
                voice: acting.voice.clone(),
                locale,
                clock: &acting.clock,
                sight: acting.sight.clone(),
                proposal: None,
            };
            save::edit(conn, &hand, &acting.initiative, seen, entry, None)
        })
        .await
}

type Whole = Option<(Entry, Provenance)>;

/// A change of the planned budget is a change of a plan: it needs a reason.
fn with_reason(ctx: &Ctx, form: &mut Form, whole: Whole, theirs: &Form) -> Whole {
    let (entry, provenance) = whole?;
    let before = (theirs.value("budget"), theirs.value("currency"));
    let after = entry
        .budget
        .map(|money| (money.plain(), money.currency.code()));
    let after = after
        .as_ref()
        .map_or(("", ""), |(plain, code)| (plain.as_str(), *code));
    let moved = !before.0.is_empty() && before != after;
    if moved && entry.reason.is_none() {
        form.refuse("reason", ctx.t().entry.reason_needed.as_str());
        return None;
    }
    Some((entry, provenance))
}

async fn conflict(ctx: &Ctx, asked: &Asked, reference: String, form: Form) -> Result<HttpResponse> {
    let now = open(ctx, asked, reference.clone()).await?;
    let t = &ctx.t().entry;
    let differences = merge::differences(&now.theirs, &form);
    if differences.is_empty() {
        // A button pressed twice: what was typed stands.
        let to = format!("/manage/initiatives/{reference}?done=edited");
        return Ok(redirect(ctx.href(&to)));
    }
    let merge = Merge {
        page: ctx.layout(Nav::Manage, t.merge_title.as_str()),
        intro: t.merge_intro,
        columns: [t.merge_theirs, t.merge_yours],
        differences,
        hidden: vec![(
            "lock_version".into(),
            now.acting.initiative.lock_version.to_string(),
        )],
        action: ctx.href(&format!("/manage/initiatives/{reference}/edit")),
        reference,
        form,
        fields: Fields::of(&asked.desk, false, now.choices),
    };
    ctx.page_with(StatusCode::CONFLICT, &merge)
}
