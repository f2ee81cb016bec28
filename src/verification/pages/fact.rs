//! `/manage/initiatives/{reference}/facts/{code}`: a fact with who said it, when, and the documents
//! beside it; a reviewer agrees with it here.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use askama::Template;

use super::super::Standing;
use super::super::save::{self, Refusal};
use super::{Of, Opened, open, reviewer};
use crate::accounts::sign_in_to_resume;
use crate::audit::Sight;
use crate::documents::view::{self, DocumentView};
use crate::documents::{SHOWN, of_facts};
use crate::error::{Error, Result};
use crate::facts::Fact;
use crate::i18n::{Html, Message};
use crate::initiatives::{self, BodyName};
use crate::rules::{FactKind, Level};
use crate::web::form::TEXT_MAX;
use crate::web::{Ctx, Form, Layout, Principal, redirect, terms, work};

/// A check that stands.
struct Check {
    day: Html,
    note: Option<String>,
}

#[derive(Template)]
#[template(path = "verification/fact.html")]
struct FactPage {
    page: Layout,
    form: Form,
    heading: String,
    notice: Option<Message>,
    reference: String,
    title: Html,
    day: Html,
    who: Html,
    recorded: Html,
    remark: Option<String>,
    level: Message,
    documents: Vec<DocumentView>,
    checks: Vec<Check>,
    void: bool,
    /// Why it cannot be checked by them.
    why_not: Option<Message>,
    retraction: Option<String>,
}

/// Why somebody may not check a fact.
fn why_not(ctx: &Ctx, reviews: bool, standing: Standing) -> Option<Message> {
    let t = &ctx.t().verification;
    if standing.verified {
        Some(t.why_verified)
    } else if !reviews {
        Some(t.why_not_reviewer)
    } else if standing.member {
        Some(t.why_member)
    } else if standing.own {
        Some(t.why_own)
    } else if !standing.documented {
        Some(t.why_not_documented)
    } else {
        None
    }
}

async fn show(
    ctx: &Ctx,
    principal: &Principal,
    opened: Opened,
    form: Form,
) -> Result<HttpResponse> {
    let now = ctx.state.clock.now();
    let (initiative, fact, body) = (opened.initiative.id, opened.fact.id, opened.fact.body);
    let loaded = ctx.state.db.read(move |conn| {
        let documents = of_facts(conn, initiative, &[fact], (&Sight::Public(now), SHOWN))?;
        let body = match body {
            Some(body) => initiatives::body_name(conn, body)?,
            None => None,
        };
        Ok((documents, body))
    });
    let (documents, body) = loaded.await?;
    let heading = ctx.t().verification.fact_title;
    let heading = heading.with(&[("milestone", &opened.name(ctx))]);
    let page = work::layout(ctx, &form, &heading);
    let standing = opened.standing;
    let level = match (standing.documented, standing.verified) {
        (_, true) => Level::Verified,
        (true, false) => Level::Documented,
        (false, false) => Level::Reported,
    };
    let reference = opened.initiative.reference.clone();
    let address = |rest: &str| address(ctx, &opened, rest);
    let template = FactPage {
        notice: notice(ctx),
        title: page.text(&opened.initiative.texts.title),
        day: page.dated(&opened.fact.dating),
        who: who(&page, &opened.fact, body.as_ref()),
        recorded: page.day(&ctx.state.clock.day_of(opened.fact.recorded_at)),
        remark: opened.fact.note.clone(),
        level: terms::level(page.t, level),
        documents: documents
            .iter()
            .map(|(_, document)| view::at_work(&page, &reference, document))
            .collect(),
        checks: checks(ctx, &page, &opened),
        void: !standing.verified,
        why_not: why_not(ctx, reviewer(principal).is_some(), standing),
        retraction: opened.has_checked.then(|| address("/retraction")),
        heading,
        reference,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// The address of a fact's page, or of one below it.
pub(super) fn address(ctx: &Ctx, opened: &Opened, rest: &str) -> String {
    let reference = &opened.initiative.reference;
    let code = opened.fact.code(opened.milestone.number);
    ctx.href(&format!(
        "/manage/initiatives/{reference}/facts/{code}{rest}"
    ))
}

fn who(page: &Layout, fact: &Fact, body: Option<&BodyName>) -> Html {
    let origin = Html::escape(terms::origin(page.t, fact.origin).as_str());
    let Some(body) = body else { return origin };
    let said = [("origin", &origin), ("body", &page.text(&body.name))];
    page.t.record.by.html(&said)
}

fn checks(ctx: &Ctx, page: &Layout, opened: &Opened) -> Vec<Check> {
    let of_it =
        |fact: &&Fact| fact.kind == FactKind::Verified && fact.about == Some(opened.fact.id);
    let day = |fact: &Fact| page.day(&ctx.state.clock.day_of(fact.recorded_at));
    let checks = opened.facts.iter().filter(of_it);
    checks
        .map(|fact| Check {
            day: page.t.verification.check_on.html(&[("day", &day(fact))]),
            note: fact.note.clone(),
        })
        .collect()
}

fn notice(ctx: &Ctx) -> Option<Message> {
    let t = &ctx.t().verification;
    match ctx.query.as_str() {
        "done=verified" => Some(t.verified_done),
        "done=taken-back" => Some(t.taken_back),
        _ => None,
    }
}

/// `GET …/facts/{code}`
///
/// # Errors
/// [`Error::NotFound`] for what is no public report; where nobody is signed in who may read it.
pub async fn fact(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let opened = open(&ctx, &principal, path).await?;
    show(&ctx, &principal, opened, Form::default()).await
}

/// `POST …/facts/{code}`: a reviewer agrees.
///
/// # Errors
/// As [`fact`]. Who is no reviewer from outside is refused with the reason.
pub async fn verify(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let reviewer = reviewer(&principal);
    let opened = match open(&ctx, &principal, path).await {
        // Whether there is such a record is nothing that they are told.
        Err(Error::NotFound) if reviewer.is_none() => {
            return Err(Error::Forbidden("reviewers only"));
        }
        opened => opened?,
    };
    let Some(reviewer) = reviewer else {
        let words = ctx.t().verification.why_not_reviewer;
        return refused(&ctx, &principal, opened, form, words).await;
    };
    if form.resumes() {
        return show(&ctx, &principal, opened, form).await;
    }
    let note = form.typed(ctx.locale).text("note", TEXT_MAX);
    if !form.is_good() {
        return show(&ctx, &principal, opened, form).await;
    }
    let (clock, initiative, fact) = (
        ctx.state.clock.clone(),
        opened.initiative.clone(),
        opened.fact.id,
    );
    let work = move |conn: &mut crate::db::Conn| {
        save::verify(
            conn,
            (&reviewer, &clock),
            &initiative,
            fact,
            note.as_deref(),
        )
    };
    match ctx.state.write(work).await? {
        Ok(()) => Ok(redirect(address(&ctx, &opened, "?done=verified"))),
        Err(refusal) => {
            let t = &ctx.t().verification;
            let words = match refusal {
                Refusal::Stands(standing) => why_not(&ctx, true, standing),
                Refusal::NotPublic | Refusal::Nothing => Some(t.why_not_public),
            };
            let words = words.unwrap_or(t.why_not_public);
            match refusal {
                Refusal::Stands(standing) if standing.member || standing.own => {
                    refused(&ctx, &principal, opened, form, words).await
                }
                _ => {
                    form.refuse("note", words.as_str());
                    show(&ctx, &principal, opened, form).await
                }
            }
        }
    }
}

/// The page again, for whoever may not check this fact: why, and what they typed.
async fn refused(
    ctx: &Ctx,
    principal: &Principal,
    opened: Opened,
    mut form: Form,
    words: Message,
) -> Result<HttpResponse> {
    form.refuse("note", words.as_str());
    let mut answer = show(ctx, principal, opened, form).await?;
    answer.head_mut().status = StatusCode::FORBIDDEN;
    Ok(answer)
}
