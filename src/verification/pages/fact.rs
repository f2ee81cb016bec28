//! `/manage/initiatives/{reference}/facts/{code}`: a fact with who said it, when, and the documents
//! beside it; a reviewer agrees with it here, asks, or refuses, and reads the answers.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use askama::Template;

use super::super::save::{self, Refusal};
use super::super::{Finding, Standing};
use super::retraction::take_back;
use super::{Of, Opened, open, reviewer};
use crate::accounts::sign_in_to_resume;
use crate::audit::{Sight, Stage};
use crate::documents::view::{self, DocumentView};
use crate::documents::{SHOWN, links, of_facts};
use crate::error::{Error, Result};
use crate::facts::{self, Fact};
use crate::i18n::{Html, Message};
use crate::initiatives::{self, BodyName};
use crate::rules::{Coded, FactKind, Instant, Level};
use crate::web::form::TEXT_MAX;
use crate::web::{Ctx, Form, Layout, Principal, redirect, terms, work};

/// What a reviewer found, or an answer.
struct Said {
    words: Html,
    note: Option<String>,
    /// What became of it since.
    void: Option<Message>,
    /// Not accepted yet.
    draft: bool,
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
    /// With what came of asking for their links.
    documents: Vec<(DocumentView, Option<Html>)>,
    said: Vec<Said>,
    /// Why it cannot be checked by them.
    why_not: Option<Message>,
    /// Where a question that waits is answered, for who answers for the record.
    answer: Option<String>,
    retraction: Option<(Message, String)>,
}

impl FactPage {
    fn findings(&self) -> Vec<(&'static str, Message)> {
        let t = &self.page.t.verification;
        let words = |finding| match finding {
            Finding::Agreed => t.verify,
            Finding::Asked => t.ask,
            Finding::Refused => t.refuse,
        };
        let all = Finding::ALL.iter();
        all.map(|finding| (finding.code(), words(*finding)))
            .collect()
    }
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
    } else if standing.refused {
        Some(t.why_refused)
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
        let urls = documents.iter().filter_map(|(_, one)| one.url.as_deref());
        let links = links::of(conn, &urls.collect::<Vec<_>>())?;
        Ok((documents, body, links))
    });
    let (documents, body, links) = loaded.await?;
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
            .map(|(_, document)| {
                let test = document.url.as_ref().and_then(|url| links.get(url));
                let words = test.map(|test| links::view::words(&page, &ctx.state.clock, test));
                (view::at_work(&page, &reference, document), words)
            })
            .collect(),
        said: said(ctx, &page, &opened),
        why_not: why_not(ctx, reviewer(principal).is_some(), standing),
        answer: facts::unanswered(&opened.facts, opened.fact.id)
            .filter(|_| opened.acting.is_some())
            .map(|_| address("/answer")),
        retraction: opened.finding.map(|finding| {
            (
                take_back(&page.t.verification, finding),
                address("/retraction"),
            )
        }),
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

/// What reviewers found of it and what was answered, the oldest first.
fn said(ctx: &Ctx, page: &Layout, opened: &Opened) -> Vec<Said> {
    let t = &page.t.verification;
    let day = |fact: &Fact| page.day(&ctx.state.clock.day_of(fact.recorded_at));
    let about = |kind: FactKind, id: i64| {
        let facts = opened.facts.iter();
        facts.filter(move |fact| fact.kind == kind && fact.about == Some(id))
    };
    let one = |fact: &Fact, words: Message, void: Option<Message>| Said {
        words: words.html(&[("day", &day(fact))]),
        note: fact.note.clone(),
        void,
        draft: fact.stage != Stage::Published,
    };
    let standing = opened.standing;
    let mut found: Vec<(Instant, Said)> = Vec::new();
    for finding in Finding::ALL.iter().copied() {
        let (words, void) = match finding {
            Finding::Agreed => (t.check_on, (!standing.verified).then_some(t.check_void)),
            Finding::Asked => (t.asked_on, None),
            Finding::Refused => (t.refused_on, (!standing.refused).then_some(t.refusal_void)),
        };
        for fact in about(finding.kind(), opened.fact.id) {
            found.push((fact.recorded_at, one(fact, words, void)));
            for answer in about(FactKind::Answered, fact.id) {
                found.push((answer.recorded_at, one(answer, t.answered_on, None)));
            }
        }
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, said)| said).collect()
}

fn notice(ctx: &Ctx) -> Option<Message> {
    let t = &ctx.t().verification;
    match ctx.query.as_str() {
        "done=verify" => Some(t.verified_done),
        "done=ask" => Some(t.asked_done),
        "done=refuse" => Some(t.refused_done),
        "done=taken-back" => Some(t.taken_back),
        "done=answered" => Some(t.answered_done),
        "done=answer-waits" => Some(t.answer_waits),
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

/// `POST …/facts/{code}`: a reviewer agrees, asks or refuses.
///
/// # Errors
/// As [`fact`]. Who is no reviewer from outside is refused with the reason.
pub async fn find(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
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
    let Some((finding, note)) = read(&ctx, &mut form) else {
        return show(&ctx, &principal, opened, form).await;
    };
    let (clock, initiative, fact) = (
        ctx.state.clock.clone(),
        opened.initiative.clone(),
        opened.fact.id,
    );
    let work = move |conn: &mut crate::db::Conn| {
        let said = (finding, note.as_deref());
        save::find(conn, (&reviewer, &clock), &initiative, fact, said)
    };
    match ctx.state.write(work).await? {
        Ok(()) => {
            let done = format!("?done={}", finding.code());
            Ok(redirect(address(&ctx, &opened, &done)))
        }
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

/// What they found; a question and a refusal need words.
fn read(ctx: &Ctx, form: &mut Form) -> Option<(Finding, Option<String>)> {
    let mut typed = form.typed(ctx.locale);
    let finding = typed.choice("finding");
    let note = typed.text("note", TEXT_MAX);
    let needs = finding.is_some_and(|finding| finding != Finding::Agreed);
    if needs && note.is_none() && typed.form().problem("note").is_none() {
        typed.refuse("note", ctx.t().verification.note_needed.as_str());
    }
    finding
        .filter(|_| form.is_good())
        .map(|finding| (finding, note))
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
