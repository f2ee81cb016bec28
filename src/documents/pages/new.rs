//! `…/documents/new`: a link, and the report that it backs.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::back;
use crate::accounts::sign_in_to_resume;
use crate::audit::Sight;
use crate::db::Conn;
use crate::documents::save::{self, Refusal};
use crate::documents::{SourceKind, forms};
use crate::error::Result;
use crate::facts::{self, Fact};
use crate::initiatives::{self, Acting, Voice};
use crate::milestones::{self, Milestone};
use crate::rules::Coded;
use crate::web::work::{self, Frame};
use crate::web::{Ctx, Form, Layout, terms};

/// A record and the reports that a link can back.
struct Opened {
    acting: Acting,
    milestones: Vec<Milestone>,
    facts: Vec<Fact>,
}

impl Opened {
    /// The codes of the reports that stand.
    fn codes(&self) -> Vec<String> {
        save::reports(&self.milestones, &self.facts)
            .map(|(milestone, fact)| forms::code(milestone.number, fact))
            .collect()
    }

    /// The reports that stand, as choices.
    fn choices(&self, page: &Layout) -> Vec<(String, String)> {
        let t = page.t;
        let words = |milestone: &Milestone, fact: &Fact| {
            let name = work::milestone(page.locale, milestone.step, &milestone.title);
            let day = page.dated_text(&fact.dating);
            let origin = terms::origin(t, fact.origin);
            let said = [("day", day.as_str()), ("origin", origin.as_str())];
            format!("{name} – {}", t.work.reported_one.with(&said))
        };
        let reports = save::reports(&self.milestones, &self.facts);
        let none = t.manage.document_for_all.to_string();
        std::iter::once((forms::NO_REPORT.to_owned(), none))
            .chain(reports.map(|(one, fact)| (forms::code(one.number, fact), words(one, fact))))
            .collect()
    }
}

#[derive(Template)]
#[template(path = "documents/new.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    reports: Vec<(String, String)>,
}

impl Page {
    fn source_kinds(&self) -> Vec<(String, String)> {
        let words = |one: &SourceKind| terms::source_kind(self.page.t, one.code());
        SourceKind::ALL
            .iter()
            .filter_map(|one| Some((one.code().to_owned(), terms::capital(words(one)?))))
            .collect()
    }
}

fn show(ctx: &Ctx, opened: &Opened, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().manage;
    let frame = Frame {
        heading: t.document_title.to_string(),
        reference: opened.acting.initiative.reference.clone(),
        button: t.document_add,
        warns: false,
    };
    let page = work::layout(ctx, &form, &frame.heading);
    let reports = opened.choices(&page);
    let template = Page {
        page,
        form,
        frame,
        reports,
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn open(ctx: &Ctx, account: i64, reference: String) -> Result<Opened> {
    let clock = ctx.state.clock.clone();
    let work = move |conn: &mut Conn| {
        let initiative = initiatives::by_reference(conn, &reference)?;
        let id = initiative.id;
        Ok(Opened {
            acting: Acting {
                initiative,
                account,
                voice: Voice::Secretariat,
                sight: Sight::Everything,
                clock,
            },
            milestones: milestones::of_initiative(conn, id, None)?,
            facts: facts::of_initiative(conn, id, None)?,
        })
    };
    ctx.state.db.read(work).await
}

/// `GET …/documents/new`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn new(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let account = ctx.administrator()?.account;
    let opened = open(&ctx, account, path.into_inner().1).await?;
    show(&ctx, &opened, forms::empty())
}

/// `POST …/documents/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, path: Path<(String, String)>, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let opened = open(&ctx, account, path.into_inner().1).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let Some(added) = forms::added(&mut form, ctx.locale, &opened.codes()) else {
        return show(&ctx, &opened, form);
    };
    let by = opened.acting.clone();
    let done = ctx
        .state
        .write(move |conn| save::create(conn, &by, &added))
        .await?;
    match done {
        Ok(()) => return Ok(back(&ctx, &opened.acting, "linked")),
        Err(Refusal::ReportGone) => form.refuse("backs", ctx.t().form.choose.as_str()),
        Err(_) => form.refuse("url", ctx.t().work.document_there.as_str()),
    }
    let opened = open(&ctx, account, opened.acting.initiative.reference).await?;
    show(&ctx, &opened, form)
}
