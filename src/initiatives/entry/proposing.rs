//! A lead's edit of a public record: kept as a proposal, shown, handed in, given up; never written
//! to the record before it is accepted.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use askama::Template;

use super::answers;
use super::edit::{Asked, Editing, Of, open, read, show};
use super::merge::{self, Difference};
use super::proposals::LANGUAGE;
use super::view::{self, Fields, Merge};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Message;
use crate::initiatives::drafts::{self, DraftStage, EntryDraft};
use crate::rules::{Body, Instant};
use crate::web::{Ctx, Form, Layout, Nav, redirect};

/// The field that says which proposal a form was opened on.
pub const SEEN: &str = "proposal_seen";

/// The field that says with what a merge was decided.
const AGAINST: &str = "_merge_";

/// What a body proposes to change of a record.
pub struct Proposing {
    body: Body,
    draft: Option<EntryDraft>,
}

impl Proposing {
    /// What a body proposes so far.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn of(conn: &mut Conn, initiative: i64, body: Body) -> Result<Self> {
        let draft = drafts::proposal_of(conn, initiative, body)?;
        Ok(Self { body, draft })
    }

    /// Whether it waits for a decision.
    pub fn waits(&self) -> bool {
        let stage = self.draft.as_ref().map(|draft| draft.stage);
        stage == Some(DraftStage::Submitted)
    }

    /// The form of it; without one, of the record as it stands.
    pub fn form(&self, theirs: &Form) -> Form {
        let mut form = match &self.draft {
            Some(draft) => Form::filled(draft.fields.iter().cloned()),
            None => theirs.clone(),
        };
        form.replace(SEEN, &self.mark());
        form
    }

    /// A proposal as a form says that it saw it; the instant of its saving, for rows never leave.
    fn mark(&self) -> String {
        self.draft.as_ref().map_or("none".into(), |draft| {
            draft.saved_at.and_utc().timestamp_micros().to_string()
        })
    }
}

/// What stands in the way of a form.
enum Against {
    /// A colleague saved the proposal meanwhile.
    Colleague(Form),
    /// The record changed since the form was opened.
    Record,
}

fn against(editing: &Editing, proposing: &Proposing, form: &Form) -> Option<Against> {
    let draft = proposing.draft.as_ref();
    let seen = form.value(SEEN);
    if let (Some(draft), true) = (draft, seen != proposing.mark()) {
        let fields = draft.fields.iter().cloned();
        return Some(Against::Colleague(Form::filled(fields)));
    }
    let current = editing.acting.initiative.lock_version.to_string();
    (form.value("lock_version") != current).then_some(Against::Record)
}

/// Keeps an edit as a proposal.
///
/// # Errors
/// Where the database refuses; what is wrong with the form is shown in it.
pub async fn save(
    ctx: &Ctx,
    asked: &Asked,
    editing: Editing,
    mut form: Form,
) -> Result<HttpResponse> {
    let Some(proposing) = &editing.proposing else {
        return Err(Error::NotFound);
    };
    if let Some(against) = against(&editing, proposing, &form) {
        return conflict(ctx, asked, editing, against, form);
    }
    if merge::is_decided(&form) {
        let colleague = proposing.draft.as_ref();
        let colleague = colleague.filter(|_| form.has(AGAINST, "proposal"));
        let theirs = match colleague {
            Some(draft) => Form::filled(draft.fields.iter().cloned()),
            None => editing.theirs.clone(),
        };
        form = merge::decided(&theirs, &form);
    }
    let (form, entry) = read(ctx, asked, &editing, form).await?;
    if entry.is_none() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return show(ctx, &asked.desk, form, editing, status);
    }
    keep(ctx, &editing, proposing, &form).await?;
    let reference = &editing.acting.initiative.reference;
    let noun = if form.has("then", "submit") {
        "submission"
    } else {
        "proposal"
    };
    let path = format!("/manage/initiatives/{reference}/{noun}");
    Ok(redirect(ctx.href(&path)))
}

/// Writes the proposal; one that changes nothing is given up.
async fn keep(ctx: &Ctx, editing: &Editing, proposing: &Proposing, form: &Form) -> Result<()> {
    let fields = kept(form, ctx);
    let same = merge::differences(&editing.theirs, form).is_empty();
    let (draft, body) = (proposing.draft.clone(), proposing.body);
    let (record, account) = (editing.acting.initiative.id, editing.acting.account);
    let now: Instant = ctx.state.clock.now();
    let write = move |conn: &mut Conn| match draft {
        Some(draft) if same => drafts::discard(conn, &draft),
        Some(draft) => drafts::save(conn, draft.id, account, &fields, now),
        None if same => Ok(()),
        None => {
            let body = Some(body);
            drafts::begin(conn, account, Some(record), body, &fields, now).map(|_| ())
        }
    };
    ctx.state.db.write(write).await
}

/// What is kept of a form: what was typed, and what it began with.
fn kept(form: &Form, ctx: &Ctx) -> Vec<(String, String)> {
    let passing = |name: &str| {
        let marks = ["then", SEEN, AGAINST, LANGUAGE, crate::web::form::RESUME];
        name.starts_with("_keep_") || marks.contains(&name)
    };
    let fields = form.values().iter();
    let fields = fields.filter(|(name, value)| !passing(name) && !value.is_empty());
    let language = (LANGUAGE.to_owned(), ctx.locale.code().to_owned());
    fields.cloned().chain([language]).collect()
}

fn conflict(
    ctx: &Ctx,
    asked: &Asked,
    editing: Editing,
    against: Against,
    form: Form,
) -> Result<HttpResponse> {
    let t = ctx.t();
    let mark = editing.proposing.as_ref().map(Proposing::mark);
    let current = editing.acting.initiative.lock_version;
    let (kind, theirs, lock_version, intro) = match &against {
        Against::Record => (
            "record",
            &editing.theirs,
            current.to_string(),
            t.entry.merge_intro,
        ),
        Against::Colleague(colleague) => {
            // The older of the two, so that the record's own changes are met next.
            let seen = |form: &Form| form.value("lock_version").parse().unwrap_or(0);
            let older: i64 = seen(&form).min(seen(colleague));
            let intro = t.proposal.merge_colleague;
            ("proposal", colleague, older.to_string(), intro)
        }
    };
    let reference = editing.acting.initiative.reference.clone();
    let merge = Merge {
        page: ctx.layout(Nav::Manage, t.entry.merge_title.as_str()),
        intro,
        columns: [t.entry.merge_theirs, t.entry.merge_yours],
        differences: merge::differences(theirs, &form),
        hidden: vec![
            ("lock_version".into(), lock_version),
            (SEEN.into(), mark.unwrap_or_default()),
            (AGAINST.into(), kind.into()),
        ],
        action: ctx.href(&format!("/manage/initiatives/{reference}/edit")),
        reference,
        form,
        fields: Fields::of(&asked.desk, false, editing.choices),
    };
    ctx.page_with(StatusCode::CONFLICT, &merge)
}

#[derive(Template)]
#[template(path = "initiatives/proposal.html")]
struct Page {
    page: Layout,
    reference: String,
    /// What waits, in a sentence.
    intro: Message,
    differences: Vec<Difference>,
    /// It can still be changed and given up.
    open: bool,
    fields: Fields,
}

impl Page {
    fn label(&self, part: &'static str) -> String {
        view::part_label(self.page.t, part)
    }

    fn said(&self, group: &str, pairs: &[(String, String)]) -> Vec<String> {
        answers::of_group(&self.fields, group, pairs)
    }
}

/// The page of an edit that waits for a decision.
///
/// # Errors
/// As [`Ctx::page`].
pub fn waiting(ctx: &Ctx, asked: &Asked, editing: Editing) -> Result<HttpResponse> {
    let t = &ctx.t().proposal;
    let draft = editing
        .proposing
        .as_ref()
        .and_then(|one| one.draft.as_ref());
    let fields = draft.map(|draft| Form::filled(draft.fields.iter().cloned()));
    let differences = fields.map(|form| merge::differences(&editing.theirs, &form));
    let (title, said) = match draft {
        Some(draft) if draft.stage == DraftStage::Submitted => (t.title, t.submitted),
        Some(_) => (t.title, t.waits),
        None if editing.waits => (t.submitted_title, t.submitted),
        None => (t.title, t.nothing),
    };
    let page = Page {
        page: ctx.layout(Nav::Manage, title.as_str()),
        reference: editing.acting.initiative.reference.clone(),
        intro: said,
        differences: differences.unwrap_or_default(),
        open: draft.is_some_and(EntryDraft::is_open),
        fields: Fields::of(&asked.desk, false, editing.choices),
    };
    ctx.page(&page)
}

/// `GET …/proposal`: what waits.
///
/// # Errors
/// As the form of the edit.
pub async fn proposal(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let asked = Asked::of(&ctx, ctx.signed_in()?);
    let editing = open(&ctx, &asked, path.into_inner().1).await?;
    waiting(&ctx, &asked, editing)
}

/// `POST …/proposal`: it is given up.
///
/// # Errors
/// As [`proposal`].
pub async fn discard(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let asked = Asked::of(&ctx, &principal);
    let reference = path.into_inner().1;
    let editing = open(&ctx, &asked, reference.clone()).await?;
    let draft = editing.proposing.as_ref().and_then(|one| one.draft.clone());
    let draft = draft.filter(EntryDraft::is_open);
    if let (Some(draft), false) = (draft, form.resumes()) {
        let write = move |conn: &mut Conn| drafts::discard(conn, &draft);
        ctx.state.db.write(write).await?;
    }
    let path = format!("/manage/initiatives/{reference}/proposal");
    Ok(redirect(ctx.href(&path)))
}
