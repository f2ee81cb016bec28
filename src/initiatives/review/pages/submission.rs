//! `…/submission`: what whoever speaks for a lead hands in, and what waits for a decision.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use askama::Template;

use super::super::{Handed, Refusal, Submission, acts, store};
use super::lines::{SubjectView, subject_views};
use super::{Of, SEEN};
use crate::accounts::sign_in_to_resume;
use crate::audit::Sight;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Message};
use crate::initiatives::manage::telling;
use crate::initiatives::pages::verb;
use crate::initiatives::{Acting, Entry, Voice, drafts};
use crate::web::{Ctx, Form, Layout, Nav, Principal, redirect};

/// What the page reads, in one snapshot.
struct Loaded {
    acting: Acting,
    waits: Option<Submission>,
    /// It waits with the report of a round: the codes of the round and of the body.
    carried: Option<(String, String)>,
    handed: Handed,
    proposal: bool,
}

fn load(conn: &mut Conn, acting: Acting) -> Result<Loaded> {
    let id = acting.initiative.id;
    let Voice::Lead(body) = acting.voice else {
        // The secretariat hands nothing in: what it enters is public with the record.
        return Ok(Loaded {
            handed: Handed::default(),
            proposal: false,
            waits: None,
            carried: None,
            acting,
        });
    };
    let last = store::last(conn, id, body)?;
    let waits = last.filter(|one| one.outcome.is_none());
    let sight = match &waits {
        Some(one) => Sight::Submission(one.id),
        None => Sight::Drafts(body),
    };
    Ok(Loaded {
        carried: match &waits {
            Some(one) => store::carried_by(conn, one.id)?,
            None => None,
        },
        handed: Handed::load(conn, &acting.initiative, &sight)?,
        proposal: drafts::proposal_of(conn, id, body)?.is_some(),
        waits,
        acting,
    })
}

async fn open(ctx: &Ctx, principal: &Principal, path: Of) -> Result<Loaded> {
    telling::open(ctx, principal, path.into_inner().1, load).await
}

#[derive(Template)]
#[template(path = "initiatives/review/submission.html")]
struct Page {
    page: Layout,
    form: Form,
    reference: String,
    /// It was handed in a moment ago.
    confirms: bool,
    /// When what waits was handed in.
    handed_in: Option<Html>,
    /// Where the report is that it is a part of.
    carried: Option<String>,
    /// What the button says that it saw.
    seen: String,
    subjects: Vec<SubjectView>,
    entries: Vec<Entry>,
    profile: bool,
    proposal: bool,
}

impl Page {
    fn verb(&self, entry: &Entry) -> Message {
        verb(&self.page, entry.verb)
    }

    fn is_empty(&self) -> bool {
        self.entries.is_empty() && !self.proposal
    }

    fn of_record(&self) -> String {
        self.page.at("/manage/initiatives", &self.reference)
    }
}

fn show(ctx: &Ctx, loaded: Loaded, form: Form, confirms: bool) -> Result<HttpResponse> {
    let t = &ctx.t().review;
    let title = match (&loaded.waits, confirms) {
        (Some(_), true) => t.handed_in_title,
        (Some(_), false) => t.waiting_title,
        (None, _) => t.hand_in_title,
    };
    let page = ctx.layout(Nav::Manage, title.as_str());
    let day = |one: &Submission| page.day(&ctx.state.clock.day_of(one.submitted_at));
    let status = if form.is_good() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let reference = loaded.acting.initiative.reference;
    let template = Page {
        subjects: subject_views(&page, &reference, &loaded.handed),
        reference,
        confirms: confirms && loaded.waits.is_some(),
        carried: loaded
            .carried
            .as_ref()
            .map(|of| page.href(&super::of_report(of))),
        handed_in: loaded.waits.as_ref().map(day),
        seen: loaded
            .waits
            .as_ref()
            .map(Submission::mark)
            .unwrap_or_default(),
        profile: loaded.handed.profile,
        entries: loaded.handed.entries,
        proposal: loaded.proposal,
        form,
        page,
    };
    ctx.page_with(status, &template)
}

/// `GET …/submission`
///
/// # Errors
/// As [`Acting::open`].
pub async fn submission(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let loaded = open(&ctx, ctx.signed_in()?, path).await?;
    let confirms = ctx.query.contains("done=submitted");
    show(&ctx, loaded, Form::default(), confirms)
}

/// `POST …/submission`: hands in, or takes back what waits.
///
/// # Errors
/// As [`submission`]; [`crate::error::Error::Forbidden`] for whoever speaks for no lead.
pub async fn hand_in_or_take_back(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let loaded = open(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, loaded, form, false);
    }
    let takes_back = form.has("then", "take-back");
    let (by, seen) = (loaded.acting.clone(), form.value(SEEN).to_owned());
    let base_url = ctx.state.config.base_url();
    let done = ctx.state.write(move |conn| {
        if takes_back {
            acts::take_back(conn, &by, &seen)
        } else {
            acts::hand_in(conn, &by, &base_url)
        }
    });
    let record = format!("/manage/initiatives/{}", loaded.acting.initiative.reference);
    let t = &ctx.t().review;
    match done.await? {
        Ok(_) if takes_back => Ok(redirect(ctx.href(&format!("{record}?done=taken-back")))),
        Ok(_) => Ok(redirect(
            ctx.href(&format!("{record}/submission?done=submitted")),
        )),
        Err(refusal) => {
            let words = match refusal {
                Refusal::Nothing => t.nothing_to_hand_in,
                Refusal::Waits => t.waits_already,
                Refusal::Carried => t.carried,
                _ => t.decided_meanwhile,
            };
            form.refuse("submission", words.as_str());
            show(&ctx, loaded, form, false)
        }
    }
}
