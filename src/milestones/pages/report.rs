//! `…/milestones/{number}/report`: it was reached; or what was said of that is put right.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::{Of, Opened, again, back, open};
use crate::accounts::sign_in_to_resume;
use crate::documents::SourceKind;
use crate::error::Result;
use crate::facts::Fact;
use crate::i18n::Message;
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf;
use crate::milestones::forms::{self, Report};
use crate::milestones::save::{self, Done};
use crate::rules::{Coded, Dating};
use crate::web::work::{self, Frame, SEEN};
use crate::web::{Ctx, Form, Layout, terms};

#[derive(Template)]
#[template(path = "milestones/report.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    corrects: bool,
    leads: Vec<(String, String)>,
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

impl Opened {
    /// The report that another one in this name corrects.
    fn before(&self) -> Option<&Fact> {
        self.before_of(&self.acting)
    }

    fn before_of(&self, acting: &Acting) -> Option<&Fact> {
        save::corrected(&self.facts, self.milestone.id, &acting.voice)
    }
}

fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    if form.value(SEEN).is_empty() {
        form.set(SEEN, save::report_mark(opened.before()));
    }
    let (t, corrects) = (&ctx.t().manage, opened.before().is_some());
    let (heading, button): (Message, Message) = if corrects {
        (ctx.t().work.correct_title, t.report_again)
    } else {
        (t.report_title, t.report)
    };
    let name = opened.name(ctx);
    let frame = Frame {
        heading: heading.with(&[("milestone", &name)]),
        reference: opened.acting.initiative.reference.clone(),
        button,
        warns: false,
    };
    let page = work::layout(ctx, &form, &frame.heading);
    let template = Page {
        page,
        form,
        frame,
        corrects,
        leads: behalf::choices(&opened.leads, ctx.locale),
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET …/milestones/{number}/report`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn report_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let opened = open(&ctx, ctx.signed_in()?, path).await?;
    let form = forms::report_form(&said_before(&ctx, &opened).await?);
    show(&ctx, &opened, form)
}

/// What the secretariat reported before, with the first link that backs it: the form begins with
/// it, so that a correction of a day does not lose the link unnoticed.
async fn said_before(ctx: &Ctx, opened: &Opened) -> Result<Report> {
    let Some(before) = opened.before().cloned() else {
        return Ok(Report {
            dating: Dating::Unknown,
            note: None,
            link: None,
        });
    };
    let (acting, fact) = (opened.acting.clone(), before.clone());
    let work = move |conn: &mut crate::db::Conn| save::links_of(conn, &acting, &fact);
    let links = ctx.state.db.read(work);
    let link = links
        .await?
        .into_iter()
        .find_map(|link| Some((link.url?, link.source_kind)));
    Ok(Report {
        dating: before.dating,
        note: before.note,
        link,
    })
}

/// `POST …/milestones/{number}/report`
///
/// # Errors
/// As [`report_form`]; what is wrong with the form is shown in it.
pub async fn report(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let opened = open(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let by = opened.voiced(&ctx, &mut form);
    let Some(said) = forms::reported(&mut form, ctx.locale, ctx.today) else {
        return show(&ctx, &opened, form);
    };
    let number = opened.milestone.number;
    // The form was opened in the secretariat's name: by letter, it has not seen what the lead said.
    let seen = if by.voice == opened.acting.voice {
        form.value(SEEN).to_owned()
    } else {
        save::report_mark(opened.before_of(&by))
    };
    let done = ctx
        .state
        .write(move |conn| save::report(conn, &by, number, &said, &seen))
        .await?;
    let done = match done {
        Ok(Done::Saved) => "reported",
        Ok(Done::Corrected) => "corrected",
        Ok(Done::Unchanged) => "unchanged",
        Err(_) => return meanwhile(&ctx, opened, form).await,
    };
    Ok(back(&ctx, &opened.acting, done))
}

/// Somebody else reported it since the form was opened: the form again, which now corrects.
async fn meanwhile(ctx: &Ctx, opened: Opened, mut form: Form) -> Result<HttpResponse> {
    let opened = again(ctx, opened).await?;
    form.replace(SEEN, &save::report_mark(opened.before()));
    form.refuse("reached_year", ctx.t().work.report_meanwhile.as_str());
    show(ctx, &opened, form)
}
