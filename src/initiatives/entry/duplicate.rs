//! `/manage/initiatives/{reference}/duplicate`: a new record after another, such as next year's
//! edition: its texts and its profile, and nothing that happened to it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use askama::Template;

use super::choices::Choices;
use super::edit::{Asked, Of};
use super::guided::{self, Task};
use super::reading::Desk;
use super::{form, new, warning};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Locale;
use crate::initiatives::{self, Acting, Profile, series};
use crate::rules::Dating;
use crate::web::{Ctx, Form, Layout, Nav, redirect, work};

/// What a duplicate begins with.
struct Copy {
    choices: Choices,
    form: Form,
    title: String,
    reference: String,
}

impl Copy {
    fn load(conn: &mut Conn, asked: &Asked, reference: &str) -> Result<Self> {
        let acting = Acting::open(conn, &asked.desk.principal, reference, asked.clock.clone())?;
        let record = &acting.initiative;
        let before = initiatives::profile_seen(conn, record, &acting.sight)?;
        let choices = Choices::load(conn)?;
        let parent = before
            .parent
            .map(|id| initiatives::reference_of(conn, id))
            .transpose()?;
        let series = match before.series {
            Some(id) => series::name(conn, id)?.in_locale(Locale::En).to_string(),
            None => warning::series_name(&record.texts.title, &asked.desk),
        };
        // What somebody said of the one says nothing of the other.
        let profile = Profile {
            word: None,
            proposed: false,
            announced: Dating::Unknown,
            withdrawn: false,
            ..before
        };
        let links = (parent.as_deref(), Some(series.as_str()));
        let mut form = form::fill(&choices, &record.texts, &profile, links, None);
        form.set("origin", "secretariat");
        form.set(warning::EDITION_OF, &record.reference);
        Ok(Self {
            title: record.texts.title.in_locale(asked.desk.locale).to_string(),
            reference: record.reference.clone(),
            choices,
            form,
        })
    }
}

#[derive(Template)]
#[template(path = "initiatives/duplicate.html")]
struct Page {
    page: Layout,
    heading: String,
    form: Form,
    reference: String,
    series: String,
}

async fn load(ctx: &Ctx, asked: &Asked, path: Of) -> Result<Copy> {
    let (asked, reference) = (asked.clone(), path.into_inner().1);
    let read = ctx
        .state
        .db
        .read(move |conn| Copy::load(conn, &asked, &reference));
    read.await
}

fn show(ctx: &Ctx, copy: &Copy, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().proposal;
    let heading = t.duplicate_title.with(&[("title", &copy.title)]);
    let series = copy.form.value("series");
    let page = Page {
        page: ctx.layout(Nav::Manage, heading.clone()),
        series: t.duplicate_series.with(&[("series", series)]),
        reference: copy.reference.clone(),
        heading,
        form,
    };
    ctx.page_with(work::status(&page.form), &page)
}

/// `GET …/duplicate`: what is taken over and what is not.
///
/// # Errors
/// As the form of an edit.
pub async fn duplicate_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let asked = Asked::of(&ctx, ctx.signed_in()?);
    let copy = load(&ctx, &asked, path).await?;
    show(&ctx, &copy, Form::default())
}

/// `POST …/duplicate`: the new record is begun, on one page or step by step.
///
/// # Errors
/// As [`duplicate_form`].
pub async fn duplicate(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let asked = Asked::of(&ctx, &principal);
    let copy = load(&ctx, &asked, path).await?;
    if form.resumes() {
        return show(&ctx, &copy, form);
    }
    let desk = Desk::of(&ctx, &principal)?;
    if !form.has("then", "guided") {
        return new::show(&ctx, &desk, copy.form, copy.choices, StatusCode::OK);
    }
    let mut begun = copy.form.clone();
    for task in Task::of(&desk) {
        if begun.values().iter().any(|(name, _)| task.has(name)) {
            begun.set(task.mark(), guided::LATER);
        }
    }
    match guided::begun(&ctx, &desk, begun).await? {
        Some(code) => Ok(redirect(ctx.href(&format!("/manage/entries/{code}")))),
        None => {
            form.refuse("start", ctx.t().guided.too_many.as_str());
            show(&ctx, &copy, form)
        }
    }
}
