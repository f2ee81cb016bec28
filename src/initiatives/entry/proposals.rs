//! What a lead proposes to change of a public record: it waits as a form, and becomes the lead's
//! own change when it is accepted.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path};

use super::choices::Choices;
use super::edit::Asked;
use super::form;
use super::merge;
use super::reading::{self, Desk};
use super::save::{self, Edited, Hand};
use super::view::{Fields, Merge};
use crate::accounts::sign_in_to_resume;
use crate::audit::{Publication, Sight};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::funding::Money;
use crate::i18n::Locale;
use crate::initiatives::drafts::{self, DraftStage, EntryDraft};
use crate::initiatives::{self, Acting, Initiative, Profile, Texts, Voice};
use crate::rules::{Body, Coded, Role};
use crate::web::{AccountRole, Ctx, Form, Nav, Principal, redirect};

/// The field that keeps the language in which a draft was typed.
pub const LANGUAGE: &str = "_lang";

/// Writes a proposal to its record, as the change of its author: recorded when they saved it,
/// public as given. Where the record changed since the author saw it, or what the proposal names
/// is gone, nothing is written: the merge page asks first.
///
/// # Errors
/// Where the database refuses.
pub fn apply(
    conn: &mut Conn,
    draft: &EntryDraft,
    publication: Publication,
    clock: &Clock,
) -> Result<Edited> {
    let (initiative, desk) = of_author(conn, draft, clock)?;
    let choices = Choices::load(conn)?;
    let mut form = Form::filled(draft.fields.iter().cloned());
    let Some((entry, _)) = reading::checked(conn, &mut form, &choices, &desk)? else {
        return Ok(Edited::Conflict);
    };
    let body = draft.body.ok_or_else(no_body)?;
    let hand = Hand {
        account: draft.account,
        voice: Voice::Lead(body),
        locale: desk.locale,
        clock,
        sight: Sight::Settled,
        proposal: Some(draft),
    };
    let seen = form.value("lock_version").parse().unwrap_or(0);
    let edited = save::edit(conn, &hand, &initiative, seen, entry, Some(publication))?;
    if edited != Edited::Conflict {
        drafts::set_stage(conn, draft.id, DraftStage::Entered)?;
    }
    Ok(edited)
}

/// The record of a proposal, and its author at work on it. That they speak for its body was
/// checked when they saved it.
fn of_author(conn: &mut Conn, draft: &EntryDraft, clock: &Clock) -> Result<(Initiative, Desk)> {
    let reference = initiatives::reference_of(conn, draft.initiative.ok_or(Error::NotFound)?)?;
    let initiative = initiatives::by_reference(conn, &reference)?;
    let principal = Principal {
        account: draft.account,
        name: String::new(),
        roles: vec![AccountRole::Contributor],
        bodies: vec![draft.body.ok_or_else(no_body)?],
    };
    let desk = Desk {
        principal,
        locale: Locale::from_code(draft.value(LANGUAGE)).unwrap_or(Locale::En),
        today: clock.today(),
        own: Some(initiative.id),
    };
    Ok((initiative, desk))
}

fn no_body() -> Error {
    Error::Stored("a proposal without a body".into())
}

/// A proposal that its record moved away from, beside the record as it stands now.
struct Moved {
    draft: EntryDraft,
    reference: String,
    lock_version: String,
    theirs: Form,
    fields: Fields,
}

impl Moved {
    fn load(conn: &mut Conn, asked: &Asked, reference: &str, code: &str) -> Result<Self> {
        let principal = asked.desk.principal.administrator()?;
        let acting = Acting::open(conn, principal, reference, asked.clock.clone())?;
        let acting = acting.secretariat()?;
        let draft = drafts::of_reference(conn, acting.initiative.id, code)?;
        if draft.stage != DraftStage::Submitted {
            return Err(Error::NotFound);
        }
        let choices = Choices::load(conn)?;
        Ok(Self {
            theirs: reading::on_record(conn, &choices, &acting.initiative, &acting.sight)?,
            fields: Fields::of(&asked.desk, false, choices),
            reference: acting.initiative.reference.clone(),
            lock_version: acting.initiative.lock_version.to_string(),
            draft,
        })
    }

    fn show(self, ctx: &Ctx, form: Form, status: StatusCode) -> Result<HttpResponse> {
        let t = &ctx.t().proposal;
        let code = &self.draft.code;
        let merge = Merge {
            page: ctx.layout(Nav::Manage, t.decide_title.as_str()),
            intro: t.decide_intro,
            columns: [ctx.t().entry.merge_theirs, t.decide_proposed],
            differences: merge::differences(&self.theirs, &form),
            hidden: vec![("lock_version".into(), self.lock_version)],
            action: ctx.href(&format!(
                "/manage/initiatives/{}/proposals/{code}",
                self.reference
            )),
            reference: self.reference,
            fields: self.fields,
            form,
        };
        ctx.page_with(status, &merge)
    }
}

/// The address of a proposal of a record: its code.
pub type Of = Path<(String, String, String)>;

async fn load(ctx: &Ctx, asked: Asked, path: Of) -> Result<Moved> {
    let (_, reference, code) = path.into_inner();
    let read = ctx
        .state
        .db
        .read(move |conn| Moved::load(conn, &asked, &reference, &code));
    read.await
}

/// `GET …/proposals/{code}`: what an author proposes beside what stands, for whoever decides.
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn compare(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let asked = Asked::of(&ctx, ctx.administrator()?);
    let moved = load(&ctx, asked, path).await?;
    let form = Form::filled(moved.draft.fields.iter().cloned());
    moved.show(&ctx, form, StatusCode::OK)
}

/// `POST …/proposals/{code}`: by group, what stands or what was proposed. What is kept of the
/// proposal stays its author's; it is accepted on the page of the review.
///
/// # Errors
/// As [`compare`].
pub async fn decide(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let asked = Asked::of(&ctx, principal.administrator()?);
    let moved = load(&ctx, asked, path).await?;
    let mut proposed = Form::filled(moved.draft.fields.iter().cloned());
    let is_current = form.value("lock_version") == moved.lock_version;
    if form.resumes() || !is_current {
        return moved.show(&ctx, proposed, StatusCode::CONFLICT);
    }
    for (name, value) in form
        .values()
        .iter()
        .filter(|(name, _)| merge::is_choice(name))
    {
        proposed.set(name.clone(), value.clone());
    }
    let mut decided = merge::decided(&moved.theirs, &proposed);
    decided.replace("lock_version", &moved.lock_version);
    let reference = moved.reference.clone();
    let draft = moved.draft.id;
    let write = ctx.state.db.write(move |conn| {
        let fields = decided.values();
        drafts::rebase(conn, draft, fields)
    });
    write.await?;
    let path = format!("/manage/initiatives/{reference}/review");
    Ok(redirect(ctx.href(&path)))
}

/// What a row of a file wants of a public record, for a proposal.
pub struct Wish<'a> {
    /// Titles, summaries, partners.
    pub texts: &'a Texts,
    /// What figures count by.
    pub profile: &'a Profile,
    /// Bodies that nobody knows yet.
    pub new_bodies: Vec<(Role, String)>,
    /// The reference of the programme.
    pub parent: Option<String>,
    /// The name of the series.
    pub series: Option<String>,
    /// The planned budget.
    pub budget: Option<Money>,
}

/// Keeps proposals that come from files, for one account.
pub struct Proposer {
    choices: Choices,
    account: i64,
    locale: Locale,
    clock: Clock,
}

impl Proposer {
    /// With what forms offer, read once.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn, account: i64, locale: Locale, clock: &Clock) -> Result<Self> {
        Ok(Self {
            choices: Choices::load(conn)?,
            account,
            locale,
            clock: clock.clone(),
        })
    }

    /// Keeps what is wished as the form that its author would have filled in. That the body has no
    /// proposal on the record yet is for the caller to know.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn propose(
        &self,
        conn: &mut Conn,
        reference: &str,
        body: Body,
        wish: &Wish<'_>,
    ) -> Result<()> {
        let initiative = initiatives::by_reference(conn, reference)?;
        // What is compared in a file is what the public sees.
        let sight = Sight::Public(self.clock.now());
        let began = reading::on_record(conn, &self.choices, &initiative, &sight)?;
        let links = (wish.parent.as_deref(), wish.series.as_deref());
        let mut form = form::fill(&self.choices, wish.texts, wish.profile, links, wish.budget);
        let first = wish.profile.roles.len() + 1;
        for (row, (role, name)) in (first..).zip(&wish.new_bodies) {
            form.set(format!("role_{row}"), role.code());
            form.set(format!("other_{row}"), name.clone());
        }
        let rows = wish.profile.roles.len() + wish.new_bodies.len() + 2;
        form.replace("rows", &rows.to_string());
        form.set("lock_version", initiative.lock_version.to_string());
        for (name, value) in merge::beginnings(&began) {
            form.set(name, value);
        }
        form.set(LANGUAGE, self.locale.code());
        let fields = form.values().iter().filter(|(_, value)| !value.is_empty());
        let fields: Vec<(String, String)> = fields.cloned().collect();
        let now = self.clock.now();
        let (account, record) = (self.account, Some(initiative.id));
        drafts::begin(conn, account, record, Some(body), &fields, now).map(|_| ())
    }
}
