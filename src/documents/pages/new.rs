//! `…/documents/new`: a link or a file, and the report that it backs.

use actix_web::web::{Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::receive::receive;
use super::{acting, back};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::documents::files::{FILE_MAX, FileKind, uploads};
use crate::documents::forms::{self, FILE, UPLOAD};
use crate::documents::save::{self, Refusal};
use crate::documents::{Language, SourceKind, view};
use crate::error::{Error, Result};
use crate::facts::{self, Fact};
use crate::i18n::{Html, Message};
use crate::initiatives::{Acting, Voice};
use crate::milestones::{self, Milestone};
use crate::rules::Coded;
use crate::web::work::{self, Frame};
use crate::web::{Ctx, Form, Layout, Principal, terms};

/// A record and the reports that a document can back.
struct Opened {
    acting: Acting,
    milestones: Vec<Milestone>,
    facts: Vec<Fact>,
}

impl Opened {
    /// The codes of the reports that stand.
    fn codes(&self) -> Vec<String> {
        save::reports(&self.milestones, &self.facts)
            .map(|(milestone, fact)| fact.code(milestone.number))
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
            .chain(reports.map(|(one, fact)| (fact.code(one.number), words(one, fact))))
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
    /// The file that has arrived.
    arrived: Option<Html>,
    /// What is said here waits for acceptance.
    waits: bool,
}

impl Page {
    fn source_kinds(&self) -> Vec<(String, String)> {
        let words = |one: &SourceKind| terms::source_kind(self.page.t, one.code());
        SourceKind::ALL
            .iter()
            .filter_map(|one| Some((one.code().to_owned(), terms::capital(words(one)?))))
            .collect()
    }

    fn languages(&self) -> Vec<(String, Message)> {
        let words = |one: &Language| view::words(&self.page, *one);
        let all = Language::ALL.iter();
        all.map(|one| (one.code().to_owned(), words(one))).collect()
    }

    fn openness(&self) -> Vec<(String, Message)> {
        vec![("yes".to_owned(), self.page.t.documents.confidential)]
    }

    fn file_hint(&self) -> String {
        let most = forms::size(self.page.locale, FILE_MAX);
        self.page.t.documents.file_hint.with(&[("most", &most)])
    }

    /// What the browser's choice of a file offers first.
    fn accept(&self) -> String {
        let endings = FileKind::ALL.iter().flat_map(|kind| kind.extensions());
        let endings: Vec<String> = endings.map(|ending| format!(".{ending}")).collect();
        endings.join(",")
    }
}

async fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    let arrived = arrived(ctx, &opened.acting, &mut form).await?;
    let t = &ctx.t().documents;
    let frame = Frame {
        heading: t.add_title.to_string(),
        reference: opened.acting.initiative.reference.clone(),
        button: t.add,
        warns: false,
    };
    let page = work::layout(ctx, &form, &frame.heading);
    let reports = opened.choices(&page);
    let template = Page {
        page,
        form,
        frame,
        reports,
        arrived,
        waits: matches!(opened.acting.voice, Voice::Lead(_)),
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// The file that came before the form, named; a code of nothing goes from the form.
async fn arrived(ctx: &Ctx, acting: &Acting, form: &mut Form) -> Result<Option<Html>> {
    let code = form.value(UPLOAD).to_owned();
    if code.is_empty() {
        return Ok(None);
    }
    let (account, now) = (acting.account, ctx.state.clock.now());
    let work = move |conn: &mut Conn| match uploads::find(conn, account, &code, now) {
        Ok(upload) => Ok(Some(upload).filter(uploads::Upload::is_whole)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    };
    let Some(upload) = ctx.state.db.read(work).await? else {
        form.replace(UPLOAD, "");
        return Ok(None);
    };
    let size = forms::size(ctx.locale, upload.bytes);
    let said = [
        ("name", &Html::isolate(&upload.name)),
        ("size", &Html::isolate(&size)),
    ];
    Ok(Some(ctx.t().documents.file_arrived.html(&said)))
}

async fn open(ctx: &Ctx, principal: &Principal, reference: String) -> Result<Opened> {
    let acting = acting(ctx, principal, reference).await?;
    let work = move |conn: &mut Conn| {
        Ok(Opened {
            milestones: milestones::of_initiative(conn, acting.initiative.id, &acting.sight)?,
            facts: facts::of_initiative(conn, acting.initiative.id, &acting.sight)?,
            acting,
        })
    };
    ctx.state.db.read(work).await
}

/// `GET …/documents/new`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where nobody is signed in who works on the record.
pub async fn new(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let opened = open(&ctx, &principal, path.into_inner().1).await?;
    show(&ctx, &opened, forms::empty()).await
}

/// `POST …/documents/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(
    ctx: Ctx,
    request: HttpRequest,
    path: Path<(String, String)>,
    payload: Payload,
) -> Result<HttpResponse> {
    let Some(principal) = ctx.principal.clone() else {
        let form = receive(&ctx, &request, payload, None).await?;
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    // Nothing of a file is kept for whoever may not add it here.
    let opened = open(&ctx, &principal, path.into_inner().1).await?;
    let mut form = receive(&ctx, &request, payload, Some(principal.account)).await?;
    if form.resumes() {
        return show(&ctx, &opened, form).await;
    }
    let Some(added) = forms::added(&mut form, ctx.locale, &opened.codes()) else {
        return show(&ctx, &opened, form).await;
    };
    let by = opened.acting.clone();
    let done = ctx
        .state
        .write(move |conn| save::create(conn, &by, &added))
        .await?;
    let field = if form.value(UPLOAD).is_empty() {
        "url"
    } else {
        FILE
    };
    let t = ctx.t();
    match done {
        Ok(()) => return Ok(back(&ctx, &opened.acting, "linked")),
        Err(Refusal::ReportGone) => form.refuse("backs", t.form.choose.as_str()),
        Err(Refusal::NotArrived) => form.refuse(FILE, t.documents.not_arrived.as_str()),
        Err(Refusal::Fault(fault)) => form.refuse(FILE, forms::words(ctx.locale, &fault)),
        Err(Refusal::There | Refusal::Withdrawn) => form.refuse(field, t.documents.there.as_str()),
    }
    let reference = opened.acting.initiative.reference;
    let opened = open(&ctx, &principal, reference).await?;
    show(&ctx, &opened, form).await
}
