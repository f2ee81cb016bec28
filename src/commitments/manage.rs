//! `/manage/commitments`: the secretariat declares a commitment fulfilled, with a document and by
//! decision of a meeting, or takes that back with a reason.

pub mod baselines;
mod deciding;
pub mod links;
pub mod target;

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::{BaselinePlan, Commitment, Fulfilment, forms, store, view};
use crate::accounts::sign_in_to_resume;
use crate::audit::{NewChange, Publication, Verb};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures::View;
use crate::frameworks;
use crate::i18n::{Html, Message, Text};
use crate::meetings::{self, Meeting};
use crate::rules::{Day, Origin};
use crate::web::{Ctx, Form, Layout, Link, Nav, redirect, state, terms, work};

/// The longest number of a decision, in characters.
const DECISION_MAX: usize = 200;

/// The language and the commitment's code of an address.
type Of = Path<(String, String)>;

#[derive(Template)]
#[template(path = "commitments/manage/index.html")]
struct Index {
    page: Layout,
    rows: Vec<(Link, String, Message)>,
}

/// `GET /manage/commitments`: the adopted ones, each with its state.
///
/// # Errors
/// Where no administrator is signed in.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let load = move |conn: &mut Conn| {
        let view = View::load(conn, &clock, moment)?;
        let framework = frameworks::default(conn)?.id;
        let all = store::all(conn, framework, view.known())?;
        Ok((all, view.totals(conn, framework, &["commitment"])?))
    };
    let (mut all, figures) = ctx.state.db.read(load).await?;
    all.retain(Commitment::is_adopted);
    let page = ctx.layout(Nav::Manage, ctx.t().fulfilment.title.as_str());
    let row = |one: &Commitment| {
        let state = terms::commitment_state(page.t, one.state(&figures));
        let link = Link::new(&page, "/manage/commitments", &one.code, &one.text);
        (link, one.code.clone(), state)
    };
    let rows = all.iter().map(row).collect();
    ctx.page(&Index { rows, page })
}

/// A commitment with what a declaration needs.
struct Opened {
    commitment: Commitment,
    baselines: Vec<BaselinePlan>,
    meetings: Vec<Meeting>,
}

#[derive(Template)]
#[template(path = "commitments/manage/show.html")]
struct Show {
    page: Layout,
    form: Form,
    code: String,
    text: Html,
    adopted: bool,
    target: String,
    baselines: Vec<Link>,
    declared: Option<Html>,
    document: Option<Link>,
    meetings: Vec<(String, String)>,
    done: Option<Message>,
}

async fn open(ctx: &Ctx, code: String) -> Result<Opened> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let load = move |conn: &mut Conn| {
        let known = clock.known_at(moment.known_on);
        let commitment = store::find(conn, &code, known)?;
        Ok(Opened {
            baselines: store::baselines(conn, commitment.id, known)?,
            commitment,
            meetings: meetings::all(conn)?,
        })
    };
    ctx.state.db.read(load).await
}

fn answer(ctx: &Ctx, opened: &Opened, form: Form) -> Result<HttpResponse> {
    let Opened {
        commitment,
        baselines,
        meetings,
    } = opened;
    let heading = ctx
        .t()
        .fulfilment
        .title_of
        .with(&[("code", &commitment.code)]);
    let page = work::layout(ctx, &form, &heading);
    let t = &page.t.fulfilment;
    let declared = commitment.fulfilment.as_ref();
    let offered = meetings.iter().filter(|one| one.from <= ctx.today);
    let template = Show {
        code: commitment.code.clone(),
        text: page.text(&commitment.text),
        adopted: commitment.is_adopted(),
        target: view::target_or_none(&page, commitment.target()),
        baselines: baselines
            .iter()
            .filter_map(|plan| baseline(&page, commitment, plan))
            .collect(),
        declared: declared.map(|one| {
            let meeting = page.text(&one.meeting_name);
            let parts = [("day", &page.day(&one.on)), ("meeting", &meeting)];
            page.t.commitments.since_fulfilled.html(&parts)
        }),
        document: declared.map(|one| Link {
            href: one.document_url.clone(),
            name: Html::isolate(&one.document_title),
        }),
        meetings: offered
            .map(|one| (one.code.clone(), page.plain(&one.name)))
            .collect(),
        done: match ctx.query.as_str() {
            "done=declared" => Some(t.declared),
            "done=taken-back" => Some(t.taken_back),
            "done=target" => Some(page.t.promises.done_target),
            "done=baseline" => Some(page.t.promises.done_baseline),
            "done=withdrawn" => Some(page.t.promises.done_withdrawn),
            _ => None,
        },
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// Where a baseline that stands is corrected or withdrawn.
fn baseline(page: &Layout, commitment: &Commitment, plan: &BaselinePlan) -> Option<Link> {
    let said = view::baseline(page, plan.current()?);
    let (code, number) = (&commitment.code, plan.number);
    Some(Link {
        href: page.href(&format!("/manage/commitments/{code}/baselines/{number}")),
        name: page.t.promises.desk_baseline.html(&[("said", &said)]),
    })
}

/// `GET /manage/commitments/{code}`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn show(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let opened = open(&ctx, path.into_inner().1).await?;
    answer(&ctx, &opened, Form::default())
}

/// `POST /manage/commitments/{code}`: declares, or takes back what stands.
///
/// # Errors
/// As [`show`]; what is wrong with the form is shown in it.
pub async fn act(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let opened = open(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return answer(&ctx, &opened, form);
    }
    let takes_back = form.value("act") == "take-back";
    if takes_back != opened.commitment.fulfilment.is_some() {
        // Somebody was faster: the page shows what stands now.
        form.refuse("act", ctx.t().fulfilment.meanwhile.as_str());
        return answer(&ctx, &opened, form);
    }
    let said = if takes_back {
        read_reason(&ctx, &mut form).map(Said::TakenBack)
    } else if opened.commitment.is_adopted() {
        read(&ctx, &mut form, &opened.meetings)
    } else {
        return Err(Error::BadRequest("a proposal was not adopted"));
    };
    let Some(said) = said else {
        return answer(&ctx, &opened, form);
    };
    let done = said.done();
    let (commitment, now) = (opened.commitment, ctx.state.clock.now());
    let (today, code) = (ctx.today, commitment.code.clone());
    ctx.state
        .write(move |conn| write(conn, &commitment, account, (now, today), &said))
        .await?;
    let path = format!("/manage/commitments/{code}?done={done}");
    Ok(redirect(ctx.href(&path)))
}

/// What is said of a commitment.
enum Said {
    /// Fulfilled, by decision of a meeting, which is its row.
    Fulfilled(i64, Fulfilment),
    /// Not so, for this reason.
    TakenBack(String),
}

impl Said {
    fn done(&self) -> &'static str {
        match self {
            Self::Fulfilled(..) => "declared",
            Self::TakenBack(_) => "taken-back",
        }
    }
}

fn read_reason(ctx: &Ctx, form: &mut Form) -> Option<String> {
    work::reason(form, ctx.locale, true).filter(|_| form.is_good())
}

fn read(ctx: &Ctx, form: &mut Form, meetings: &[Meeting]) -> Option<Said> {
    let t = ctx.t();
    let mut typed = form.typed(ctx.locale);
    let meeting = typed.among("meeting", |code| {
        meetings.iter().position(|one| one.code == code)
    });
    let meeting = meeting.map(|place| &meetings[place]);
    if typed.form().value("meeting").is_empty() {
        typed.refuse("meeting", t.form.choose.as_str());
    }
    let on = typed.day("on", ctx.today);
    if let (Some(meeting), Some(on)) = (meeting, on)
        && on < meeting.from
    {
        typed.refuse("on_day", t.fulfilment.before_meeting.as_str());
    }
    if on.is_none() && typed.form().day_problem("on").is_none() {
        typed.refuse("on_day", t.form.day_whole.as_str());
    }
    let decision = typed.line("decision", DECISION_MAX);
    let document_title =
        typed.needed_line("document_title", t.fulfilment.document_title, DECISION_MAX);
    let document_url = typed.address("document_url");
    if document_url.is_none() && typed.form().problem("document_url").is_none() {
        typed.refuse("document_url", t.fulfilment.document_needed.as_str());
    }
    if !form.is_good() {
        return None;
    }
    let fulfilment = Fulfilment {
        id: 0,
        on: on?,
        meeting: meeting?.code.clone(),
        meeting_name: Text::default(),
        decision,
        document_title,
        document_url: document_url?,
    };
    Some(Said::Fulfilled(meeting?.id, fulfilment))
}

fn write(
    conn: &mut Conn,
    commitment: &Commitment,
    account: i64,
    (now, today): (crate::rules::Instant, Day),
    said: &Said,
) -> Result<()> {
    // Looked up again, in the transaction: a form that is sent twice says it once.
    let stands = store::by_code(conn, commitment.framework, &commitment.code, now)?.fulfilment;
    let change = |verb, reason: Option<String>| change(commitment, account, verb, reason);
    match (said, stands) {
        (Said::Fulfilled(meeting, fulfilment), None) => {
            let change = change(Verb::Fulfilled, None).record(conn, now)?;
            store::declarations::declare(conn, commitment.id, change, *meeting, fulfilment)?;
        }
        (Said::TakenBack(reason), Some(stands)) => {
            let change = change(Verb::FulfilmentWithdrawn, Some(reason.clone()));
            let change = change.record(conn, now)?;
            store::declarations::take_back(
                conn,
                commitment.id,
                change,
                (stands.id, today),
                reason,
            )?;
        }
        _ => return Ok(()),
    }
    state::raise_revision(conn)
}

/// A change of a commitment, by the secretariat and public at once.
fn change(commitment: &Commitment, account: i64, verb: Verb, reason: Option<String>) -> NewChange {
    NewChange {
        initiative: None,
        reference: format!("commitment {}", commitment.code),
        account: Some(account),
        verb,
        origin: Origin::Secretariat,
        body: None,
        letter: None,
        publication: Publication::Now,
        reason,
    }
}
