//! `/manage/commitments/{code}/baselines/…`: the secretariat adds a baseline, corrects one or
//! withdraws it, with a reason; the original stays beside it.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::super::Baseline;
use super::{BaselinePlan, Commitment, Of, change, forms, store, view};
use crate::accounts::sign_in_to_resume;
use crate::audit::Verb;
use crate::commitments::store::versions::NewBaseline;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Html;
use crate::rules::Instant;
use crate::web::work::SEEN;
use crate::web::{Ctx, Form, Layout, redirect, state, work};

/// The language, the commitment's code and the baseline's number of an address.
type One = Path<(String, String, i32)>;

/// A commitment with one of its baselines; none where one is to be added.
struct Opened {
    commitment: Commitment,
    plan: Option<BaselinePlan>,
    /// How many there are: a form that adds one tells by it whether it was sent before.
    all: usize,
}

impl Opened {
    fn load(conn: &mut Conn, code: &str, number: Option<i32>, known: Instant) -> Result<Self> {
        let commitment = store::find(conn, code, known)?;
        let mut plans = store::baselines(conn, commitment.id, known)?;
        let all = plans.len();
        let plan = match number {
            None => None,
            Some(number) => {
                plans.retain(|plan| plan.number == number);
                Some(plans.pop().ok_or(Error::NotFound)?)
            }
        };
        Ok(Self {
            commitment,
            plan,
            all,
        })
    }

    fn current(&self) -> Option<&Baseline> {
        self.plan.as_ref()?.current()
    }

    /// What the form was opened on: the row of the version, or how many there are.
    fn seen(&self) -> String {
        let version = self.plan.as_ref().and_then(|plan| plan.versions.last());
        version.map_or_else(|| self.all.to_string(), |version| version.id.to_string())
    }
}

#[derive(Template)]
#[template(path = "commitments/manage/baseline.html")]
struct Show {
    page: Layout,
    form: Form,
    code: String,
    text: Html,
    heading: String,
    /// What stands; none where it is new or was withdrawn.
    current: Option<Html>,
    is_new: bool,
}

impl Show {
    /// Whether there is nothing to be said of it any more.
    fn gone(&self) -> bool {
        !self.is_new && self.current.is_none()
    }
}

async fn open(ctx: &Ctx, code: String, number: Option<i32>) -> Result<Opened> {
    let known = ctx.state.clock.now();
    let load = move |conn: &mut Conn| Opened::load(conn, &code, number, known);
    ctx.state.db.read(load).await
}

fn answer(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    let code = opened.commitment.code.clone();
    let t = &ctx.t().promises;
    let title = match opened.plan {
        None => t.baseline_new_title,
        Some(_) => t.baseline_title,
    };
    let heading = title.with(&[("code", &code)]);
    let page = work::layout(ctx, &form, &heading);
    form.replace(SEEN, &opened.seen());
    let template = Show {
        text: page.text(&opened.commitment.text),
        current: opened.current().map(|one| view::baseline(&page, one)),
        is_new: opened.plan.is_none(),
        heading,
        code,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/commitments/{code}/baselines/new`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn new(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let opened = open(&ctx, path.into_inner().1, None).await?;
    answer(&ctx, &opened, Form::default())
}

/// `GET /manage/commitments/{code}/baselines/{number}`
///
/// # Errors
/// As [`new`].
pub async fn show(ctx: Ctx, path: One) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (_, code, number) = path.into_inner();
    let opened = open(&ctx, code, Some(number)).await?;
    let mut form = Form::default();
    if let Some(current) = opened.current() {
        forms::fill_baseline(&mut form, current, ctx.locale);
    }
    answer(&ctx, &opened, form)
}

/// `POST /manage/commitments/{code}/baselines/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    take(ctx, path.into_inner().1, None, &body).await
}

/// `POST /manage/commitments/{code}/baselines/{number}`: corrects it, or withdraws it.
///
/// # Errors
/// As [`create`].
pub async fn act(ctx: Ctx, path: One, body: Bytes) -> Result<HttpResponse> {
    let (_, code, number) = path.into_inner();
    take(ctx, code, Some(number), &body).await
}

/// What is said of a baseline: nothing where it is withdrawn.
type Said = (Option<Baseline>, String);

fn read(ctx: &Ctx, opened: &Opened, form: &mut Form) -> Option<Said> {
    if opened.plan.is_some() && form.value("act") == "withdraw" {
        let reason = work::reason(form, ctx.locale, true)?;
        return form.is_good().then_some((None, reason));
    }
    let (baseline, reason) = forms::baseline(form, (ctx.locale, ctx.today), opened.current())?;
    Some((Some(baseline), reason))
}

async fn take(ctx: Ctx, code: String, number: Option<i32>, body: &Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let opened = open(&ctx, code, number).await?;
    if form.resumes() {
        return answer(&ctx, &opened, form);
    }
    let said = read(&ctx, &opened, &mut form);
    let same = |said: &Said| opened.current() == said.0.as_ref();
    if opened.current().is_some()
        && said.as_ref().is_some_and(same)
        && form.value(SEEN) == opened.seen()
    {
        form.refuse("value", ctx.t().promises.nothing_changed.as_str());
    }
    let Some(said) = said.filter(|_| form.is_good()) else {
        return answer(&ctx, &opened, form);
    };
    let done = if said.0.is_some() {
        "baseline"
    } else {
        "withdrawn"
    };
    let (now, code) = (ctx.state.clock.now(), opened.commitment.code.clone());
    let (of, seen) = (code.clone(), form.value(SEEN).to_owned());
    let write = move |conn: &mut Conn| write(conn, (&of, number), (account, now), &seen, &said);
    if ctx.state.write(write).await? {
        let path = format!("/manage/commitments/{code}?done={done}");
        return Ok(redirect(ctx.href(&path)));
    }
    let opened = open(&ctx, code, number).await?;
    let page = work::layout(&ctx, &form, "");
    let t = &ctx.t().promises;
    let words = match opened.current() {
        Some(current) => {
            let said = view::baseline_text(&page, current);
            t.meanwhile.with(&[("said", &said)])
        }
        None => t.meanwhile_withdrawn.to_string(),
    };
    form.refuse("value", words);
    answer(&ctx, &opened, form)
}

/// Writes what is said, once; false where somebody else said something meanwhile.
fn write(
    conn: &mut Conn,
    (code, number): (&str, Option<i32>),
    (account, now): (i64, Instant),
    seen: &str,
    (said, reason): &Said,
) -> Result<bool> {
    let opened = Opened::load(conn, code, number, now)?;
    let commitment = &opened.commitment;
    let last = opened.plan.as_ref().and_then(|plan| plan.versions.last());
    // A form that is sent twice says it once.
    let again = match &opened.plan {
        Some(_) => opened.current() == said.as_ref(),
        None => {
            let all = store::baselines(conn, commitment.id, now)?;
            let mut standing = all.iter().map(|plan| plan.current());
            opened.seen() != seen && standing.any(|current| current == said.as_ref())
        }
    };
    if again {
        return Ok(true);
    }
    let current = opened.current();
    if opened.plan.is_some() && (current.is_none() || opened.seen() != seen) {
        return Ok(false);
    }
    let Some(words) = said.as_ref().or(current) else {
        return Ok(false);
    };
    let verb = match (number, said) {
        (None, _) => Verb::BaselineAdded,
        (Some(_), Some(_)) => Verb::BaselineCorrected,
        (Some(_), None) => Verb::BaselineWithdrawn,
    };
    let change = change(commitment, account, verb, Some(reason.clone()));
    let change = change.record(conn, now)?;
    let number = match number {
        Some(number) => number,
        None => store::next_number(conn, commitment.id)?,
    };
    let new = NewBaseline {
        commitment: commitment.id,
        change,
        supersedes: last.map(|version| version.id),
        number,
        said: words,
        withdrawn: said.is_none(),
        reason: Some(reason),
    };
    new.add(conn)?;
    state::raise_revision(conn)?;
    Ok(true)
}
