//! `…/review`: an administrator accepts what a lead handed in, or returns it with comments.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::super::{Handed, OVERALL, Refusal, Returned, Submission, acts, store};
use super::lines::{RemarkView, SubjectView, remark_views, subject_views};
use super::{Of, SEEN};
use crate::accounts::sign_in_to_resume;
use crate::audit::{Publication, Sight};
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Locale, Message, Messages};
use crate::initiatives::drafts::{self, EntryDraft};
use crate::initiatives::entry::{self, Shown};
use crate::initiatives::manage::telling;
use crate::initiatives::pages::{days_of, verb, who};
use crate::initiatives::{self, Acting, Entry};
use crate::rules::{Day, LAST_PLAN_DAY};
use crate::web::form::TEXT_MAX;
use crate::web::{Ctx, Form, Layout, Principal, redirect, work};

/// The prefix of the fields of comments.
const COMMENT: &str = "comment_";

/// The field of the day's first part, to which problems point.
const EMBARGO: &str = "embargo_day";

/// What the page reads, in one snapshot.
struct Loaded {
    acting: Acting,
    waits: Option<Waits>,
    publication: Publication,
}

/// A submission that waits for a decision.
struct Waits {
    submission: Submission,
    own: bool,
    /// It waits with the report of a round: the codes of the round and of the body.
    carried: Option<(String, String)>,
    handed: Handed,
    fields: Vec<Shown>,
    proposal: Option<EntryDraft>,
    earlier: Vec<Returned>,
}

/// Who looks, in which language, on which day.
type Who = (Principal, Locale, Day);

fn load(conn: &mut Conn, acting: Acting, who: Who) -> Result<Loaded> {
    acting.secretariat()?;
    let id = acting.initiative.id;
    let waits = match store::waiting(conn, id)? {
        Some(submission) => Some(load_waiting(conn, &acting, submission, who)?),
        None => None,
    };
    let now = acting.clock.now();
    Ok(Loaded {
        publication: initiatives::next_publication(conn, id, now)?,
        waits,
        acting,
    })
}

fn load_waiting(
    conn: &mut Conn,
    acting: &Acting,
    submission: Submission,
    who: Who,
) -> Result<Waits> {
    let id = acting.initiative.id;
    let handed = Handed::load(conn, &acting.initiative, &Sight::Submission(submission.id))?;
    let proposal = match submission.proposal {
        Some(row) => drafts::proposals(conn, id)?
            .into_iter()
            .find(|draft| draft.id == row),
        None => None,
    };
    let fields = match handed.profile || proposal.is_some() {
        true => entry::shown(conn, who, acting, proposal.as_ref())?,
        false => Vec::new(),
    };
    Ok(Waits {
        own: store::is_own(conn, &submission, acting.account)?,
        carried: store::carried_by(conn, submission.id)?,
        proposal,
        earlier: store::earlier(conn, id, submission.body)?,
        fields,
        handed,
        submission,
    })
}

async fn open(ctx: &Ctx, principal: &Principal, reference: String) -> Result<Loaded> {
    let who = (principal.clone(), ctx.locale, ctx.today);
    let load = move |conn: &mut Conn, acting| load(conn, acting, who);
    telling::open(ctx, principal, reference, load).await
}

/// What waits, as the page shows it.
struct WaitsView {
    seen: String,
    own: bool,
    /// Where the report is with which it is decided.
    carried: Option<String>,
    /// Where the proposal is merged with what stands.
    proposal: Option<String>,
    handed_in: Html,
    body: Option<Html>,
    entries: Vec<(Entry, (Html, Option<Html>))>,
    subjects: Vec<SubjectView>,
    fields: Vec<Shown>,
    earlier: Vec<(Html, Vec<RemarkView>)>,
}

#[derive(Template)]
#[template(path = "initiatives/review/decision.html")]
struct Page {
    page: Layout,
    form: Form,
    reference: String,
    title: Html,
    /// Nothing of the record is public yet: accepting publishes it whole.
    is_new: bool,
    waits: Option<WaitsView>,
    /// Comments that nothing waits for any more.
    stray: Vec<String>,
}

impl Page {
    fn verb(&self, entry: &Entry) -> Message {
        verb(&self.page, entry.verb)
    }

    fn who(&self, entry: &Entry) -> Html {
        who(&self.page, entry)
    }

    fn of_record(&self) -> String {
        self.page.at("/manage/initiatives", &self.reference)
    }
}

fn show(ctx: &Ctx, loaded: Loaded, form: Form) -> Result<HttpResponse> {
    let heading = ctx.t().review.review_title.as_str();
    let page = work::layout(ctx, &form, heading);
    let initiative = loaded.acting.initiative;
    let reference = &initiative.reference;
    let lock_version = initiative.lock_version;
    let waits = loaded
        .waits
        .map(|waits| view(ctx, &page, (reference, lock_version), waits));
    let comments = form.values().iter();
    let comments = comments.filter(|(name, value)| name.starts_with(COMMENT) && !value.is_empty());
    let template = Page {
        stray: comments.map(|(_, value)| value.clone()).collect(),
        title: page.text(&initiative.texts.title),
        reference: initiative.reference,
        is_new: loaded.publication == Publication::Draft,
        waits,
        form,
        page,
    };
    ctx.page_with(work::status(&template.form), &template)
}

fn view(
    ctx: &Ctx,
    page: &Layout,
    (reference, lock_version): (&str, i64),
    waits: Waits,
) -> WaitsView {
    let day_of = |instant| page.day(&ctx.state.clock.day_of(instant));
    let earlier = waits.earlier.iter().map(|back| {
        let remarks = remark_views(page, &waits.handed.subjects, &back.comments);
        (day_of(back.at), remarks)
    });
    WaitsView {
        seen: waits.submission.seen(lock_version),
        own: waits.own,
        carried: waits
            .carried
            .as_ref()
            .map(|of| page.href(&super::of_report(of))),
        proposal: waits.proposal.as_ref().map(|draft| {
            page.href(&format!(
                "/manage/initiatives/{reference}/proposals/{}",
                draft.code
            ))
        }),
        handed_in: day_of(waits.submission.submitted_at),
        body: waits
            .handed
            .entries
            .iter()
            .find_map(|entry| entry.body.as_ref())
            .map(|body| page.text(&body.name)),
        earlier: earlier.collect(),
        subjects: subject_views(page, reference, &waits.handed),
        fields: waits.fields,
        entries: waits
            .handed
            .entries
            .into_iter()
            .map(|entry| {
                let days = days_of(ctx, page, &entry);
                (entry, days)
            })
            .collect(),
    }
}

/// `GET …/review`
///
/// # Errors
/// As [`Acting::open`]; [`crate::error::Error::Forbidden`] for whoever speaks for a lead.
pub async fn review(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let loaded = open(&ctx, ctx.signed_in()?, path.into_inner().1).await?;
    show(&ctx, loaded, Form::default())
}

/// `POST …/review`: accepts, or returns with comments.
///
/// # Errors
/// As [`review`]; what is wrong with the form is shown in it.
pub async fn decide(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let loaded = open(&ctx, &principal, path.into_inner().1).await?;
    if form.resumes() {
        return show(&ctx, loaded, form);
    }
    if loaded.waits.is_none() {
        form.refuse("review", ctx.t().review.decided_meanwhile.as_str());
        return show(&ctx, loaded, form);
    }
    let returns = form.has("then", "return");
    let (mut comments, mut embargo) = (Vec::new(), None);
    if returns {
        comments = read_comments(&ctx, &mut form, &loaded);
    } else {
        embargo = read_embargo(&ctx, &mut form);
    }
    if !form.is_good() {
        return show(&ctx, loaded, form);
    }
    let (by, seen) = (loaded.acting.clone(), form.value(SEEN).to_owned());
    let base_url = ctx.state.config.base_url();
    let done = ctx.state.write(move |conn| {
        if returns {
            acts::give_back(conn, &by, &seen, &comments, &base_url)
        } else {
            acts::accept(conn, &by, &seen, embargo, &base_url)
        }
    });
    match done.await? {
        Ok(_) => {
            let code = if returns { "returned" } else { "accepted" };
            let reference = &loaded.acting.initiative.reference;
            let to = format!("/manage/initiatives/{reference}?done={code}");
            Ok(redirect(ctx.href(&to)))
        }
        Err(refusal) => {
            let t = &ctx.t().review;
            let (field, words) = match refusal {
                Refusal::Own => ("review", t.own_submission.to_string()),
                Refusal::Carried => ("review", t.carried.to_string()),
                Refusal::Changed => ("review", t.record_changed.to_string()),
                Refusal::Reworked => ("review", t.record_reworked.to_string()),
                Refusal::Twice {
                    measure,
                    told,
                    other,
                } => {
                    let words = told_twice_words(ctx.t(), measure, (told, other));
                    ("review", words)
                }
                Refusal::TextsCannotWait => (EMBARGO, t.texts_cannot_wait.to_string()),
                _ => ("review", t.decided_meanwhile.to_string()),
            };
            form.refuse(field, words);
            let reference = loaded.acting.initiative.reference;
            let loaded = open(&ctx, &principal, reference).await?;
            show(&ctx, loaded, form)
        }
    }
}

/// That two values of a measure would stand for one period.
pub fn told_twice_words(t: &Messages, measure: i32, (told, other): (i32, i32)) -> String {
    let code = |value| format!("M{measure}.{value}");
    let (told, other) = (code(told), code(other));
    t.review
        .told_twice
        .with(&[("told", &told), ("other", &other)])
}

/// The day before which nothing is public; it must lie ahead.
fn read_embargo(ctx: &Ctx, form: &mut Form) -> Option<Day> {
    let mut typed = form.typed(ctx.locale);
    let day = typed.day("embargo", LAST_PLAN_DAY);
    if day.is_some_and(|day| day <= ctx.today) {
        typed.refuse(EMBARGO, ctx.t().manage.embargo_past.as_str());
    }
    day
}

/// The comments by field, one at least; fields that the page does not show are not read.
fn read_comments(ctx: &Ctx, form: &mut Form, loaded: &Loaded) -> Vec<(String, String)> {
    let mut shown = vec![OVERALL.to_owned()];
    if let Some(waits) = &loaded.waits {
        shown.extend(waits.fields.iter().map(|one| one.group.to_owned()));
        shown.extend(waits.handed.spoken_of().iter().map(|one| one.field()));
    }
    let mut typed = form.typed(ctx.locale);
    let mut comments = Vec::new();
    for field in shown {
        if let Some(comment) = typed.text(&format!("{COMMENT}{field}"), TEXT_MAX) {
            comments.push((field, comment));
        }
    }
    if comments.is_empty() && form.is_good() {
        let words = ctx.t().review.comment_needed.as_str();
        form.refuse(format!("{COMMENT}{OVERALL}"), words);
    }
    comments
}
