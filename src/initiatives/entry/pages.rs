//! `/manage/initiatives/new` and `/manage/initiatives/{reference}/edit`.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path};

use super::choices::Choices;
use super::form::{self, Entry};
use super::merge;
use super::save::{self, Edited, Hand};
use super::view::{Merge, Page};
use crate::accounts::sign_in_to_resume;
use crate::audit::Publication;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::funding;
use crate::initiatives::{self, Initiative, series};
use crate::rules::{Alignment, Coded};
use crate::web::{Ctx, Form, Layout, Nav, redirect};

/// The empty form.
///
/// # Errors
/// Where nobody, or no administrator, is signed in.
pub async fn new(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    let choices = ctx.state.db.read(Choices::load).await?;
    let mut form = Form::default();
    form.set("origin", "secretariat");
    form.set("alignment", Alignment::Oic.code());
    show_new(&ctx, form, choices, StatusCode::OK)
}

fn show_new(ctx: &Ctx, form: Form, choices: Choices, status: StatusCode) -> Result<HttpResponse> {
    let page = titled(ctx, &form, ctx.t().entry.new_title.to_string());
    ctx.page_with(
        status,
        &Page {
            page,
            form,
            choices,
            reference: None,
            hidden: vec![],
        },
    )
}

fn titled(ctx: &Ctx, form: &Form, title: String) -> Layout {
    let mut page = ctx.layout(Nav::Manage, title);
    if !form.is_good() {
        page.title = page.t.common.error_title.with(&[("page", &page.title)]);
    }
    page
}

/// Saves a new record, as a draft or published.
///
/// # Errors
/// Where no administrator is signed in; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let choices = ctx.state.db.read(Choices::load).await?;
    if form.resumes() || wants_rows(&mut form) {
        return show_new(&ctx, form, choices, StatusCode::OK);
    }
    let provenance = form::provenance(&mut form, ctx.locale);
    let entry = form::read(&mut form, &choices, ctx.locale, ctx.today);
    let entry = check_parent(&ctx, &mut form, entry, None).await?;
    let Some(entry) = entry else {
        return show_new(&ctx, form, choices, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let publication = if form.has("then", "publish") {
        Publication::Now
    } else {
        Publication::Draft
    };
    let (clock, locale) = (ctx.state.clock.clone(), ctx.locale);
    let reference = ctx
        .state
        .write(move |conn| {
            let hand = Hand {
                account,
                locale,
                clock: &clock,
            };
            save::create(conn, &hand, entry, &provenance, publication)
        })
        .await?;
    Ok(redirect(ctx.href(&format!(
        "/manage/initiatives/{reference}?done=created"
    ))))
}

/// The button that asks for more rows of bodies.
fn wants_rows(form: &mut Form) -> bool {
    let wanted = form.has("then", "rows");
    if wanted {
        let more = form::rows(form).len() + form::ROWS;
        form.replace("rows", &more.to_string());
    }
    wanted
}

/// The programme must exist, and a record cannot be part of itself or of its own parts.
async fn check_parent(
    ctx: &Ctx,
    form: &mut Form,
    entry: Option<Entry>,
    own: Option<Initiative>,
) -> Result<Option<Entry>> {
    let reference = entry.as_ref().and_then(|entry| entry.parent.clone());
    let (Some(entry), Some(reference)) = (entry.clone(), reference) else {
        return Ok(entry);
    };
    let own = own.map(|initiative| initiative.id);
    let found = ctx
        .state
        .db
        .read(move |conn| ancestors(conn, &reference))
        .await;
    let t = &ctx.t().entry;
    match found {
        Ok(ancestors) if own.is_some_and(|own| ancestors.contains(&own)) => {
            form.refuse("parent", t.parent_self.as_str());
            Ok(None)
        }
        Ok(_) => Ok(Some(entry)),
        Err(Error::NotFound) => {
            form.refuse("parent", t.parent_unknown.as_str());
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// A record and the programmes above it.
fn ancestors(conn: &mut Conn, reference: &str) -> Result<Vec<i64>> {
    let mut initiative = initiatives::by_reference(conn, reference)?;
    let mut found = vec![initiative.id];
    while let Some(parent) = initiatives::profile(conn, &initiative, false)?.parent {
        if found.contains(&parent) {
            break;
        }
        found.push(parent);
        let reference = initiatives::reference_of(conn, parent)?;
        initiative = initiatives::by_reference(conn, &reference)?;
    }
    Ok(found)
}

/// The form with what is on record.
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn edit_form(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    ctx.administrator()?;
    let reference = path.into_inner().1;
    let (choices, initiative, form) = ctx
        .state
        .db
        .read(move |conn| on_record(conn, &reference))
        .await?;
    show_edit(&ctx, form, choices, &initiative, StatusCode::OK)
}

fn show_edit(
    ctx: &Ctx,
    form: Form,
    choices: Choices,
    initiative: &Initiative,
    status: StatusCode,
) -> Result<HttpResponse> {
    let title = initiative.texts.title.in_locale(ctx.locale).to_string();
    let title = ctx.t().entry.edit_title.with(&[("title", &title)]);
    let page = titled(ctx, &form, title);
    let began = form
        .values()
        .iter()
        .any(|(name, _)| name.starts_with("_began_"));
    let hidden = if began {
        form.values()
            .iter()
            .filter(|(name, _)| name.starts_with("_began_"))
            .cloned()
            .collect()
    } else {
        merge::beginnings(&form)
    };
    let reference = Some(initiative.reference.clone());
    ctx.page_with(
        status,
        &Page {
            page,
            form,
            choices,
            reference,
            hidden,
        },
    )
}

/// The record as the form shows it.
fn on_record(conn: &mut Conn, reference: &str) -> Result<(Choices, Initiative, Form)> {
    let choices = Choices::load(conn)?;
    let initiative = initiatives::by_reference(conn, reference)?;
    let profile = initiatives::profile(conn, &initiative, false)?;
    let parent = profile
        .parent
        .map(|id| initiatives::reference_of(conn, id))
        .transpose()?;
    let series = profile
        .series
        .map(|id| series::name(conn, id))
        .transpose()?;
    let series = series.map(|text| text.in_locale(crate::i18n::Locale::En).to_string());
    let budget = funding::budget(conn, initiative.id, None)?
        .pop()
        .and_then(|last| last.amount);
    let links = (parent.as_deref(), series.as_deref());
    let mut form = form::fill(&choices, &initiative.texts, &profile, links, budget);
    form.set("lock_version", initiative.lock_version.to_string());
    Ok((choices, initiative, form))
}

/// Saves an edit; where somebody else saved meanwhile, the merge page comes first.
///
/// # Errors
/// As [`edit_form`]; what is wrong with the form is shown in it.
pub async fn edit(ctx: Ctx, path: Path<(String, String)>, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let reference = path.into_inner().1;
    let read = reference.clone();
    let (choices, initiative, theirs) = ctx
        .state
        .db
        .read(move |conn| on_record(conn, &read))
        .await?;
    if form.resumes() || wants_rows(&mut form) {
        return show_edit(&ctx, form, choices, &initiative, StatusCode::OK);
    }
    let typed = form.clone();
    let same_version = form.value("lock_version") == initiative.lock_version.to_string();
    if merge::is_decided(&form) && same_version {
        form = merge::decided(&theirs, &form);
    }
    let entry = form::read(&mut form, &choices, ctx.locale, ctx.today);
    let entry = check_parent(&ctx, &mut form, entry, Some(initiative.clone())).await?;
    let entry = with_reason(&ctx, &mut form, entry, &theirs);
    let Some(entry) = entry else {
        return show_edit(
            &ctx,
            form,
            choices,
            &initiative,
            StatusCode::UNPROCESSABLE_ENTITY,
        );
    };
    let seen = form.value("lock_version").parse().unwrap_or(0);
    let (clock, locale, record) = (ctx.state.clock.clone(), ctx.locale, initiative.clone());
    let edited = ctx
        .state
        .write(move |conn| {
            let hand = Hand {
                account,
                locale,
                clock: &clock,
            };
            save::edit(conn, &hand, &record, seen, entry)
        })
        .await?;
    let done = |what: &str| ctx.href(&format!("/manage/initiatives/{reference}?done={what}"));
    match edited {
        Edited::Saved => Ok(redirect(done("edited"))),
        Edited::Unchanged => Ok(redirect(done("unchanged"))),
        Edited::Conflict => conflict(&ctx, &reference, typed).await,
    }
}

/// A change of the planned budget is a change of a plan: it needs a reason.
fn with_reason(ctx: &Ctx, form: &mut Form, entry: Option<Entry>, theirs: &Form) -> Option<Entry> {
    let entry = entry?;
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
    Some(entry)
}

async fn conflict(ctx: &Ctx, reference: &str, form: Form) -> Result<HttpResponse> {
    let read = reference.to_owned();
    let (_, initiative, theirs) = ctx
        .state
        .db
        .read(move |conn| on_record(conn, &read))
        .await?;
    let page = ctx.layout(Nav::Manage, ctx.t().entry.merge_title.as_str());
    let merge = Merge {
        differences: merge::differences(&theirs, &form),
        lock_version: initiative.lock_version.to_string(),
        reference: reference.to_owned(),
        page,
        form,
    };
    ctx.page_with(StatusCode::CONFLICT, &merge)
}
