//! What a decision says: entered once, corrected in further versions, taken off the record.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::super::filter::Offered;
use super::super::{Decision, NewVersion, Scope, Wanted, forms, store, view};
use super::{Of, change, find, open};
use crate::accounts::sign_in_to_resume;
use crate::audit::Verb;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Message, Text, order};
use crate::initiatives;
use crate::meetings::{self, Meeting};
use crate::rules::Instant;
use crate::web::work::{self, SEEN};
use crate::web::{Ctx, Form, Layout, redirect, state};

/// Codes and words of the boxes of a form.
type Boxes = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "decisions/manage/form.html")]
struct Page {
    page: Layout,
    form: Form,
    heading: String,
    /// The code of the decision, where there is one.
    code: Option<String>,
    meeting: String,
    organisations: Boxes,
    states: Boxes,
    commitments: Boxes,
    /// What stands, where somebody changed it since the form was opened.
    stands: Vec<(Message, Html)>,
}

/// What a form is about.
struct Opened {
    meeting: Meeting,
    offered: Offered,
    decision: Option<Decision>,
}

fn answer(ctx: &Ctx, opened: &Opened, form: Form, meanwhile: bool) -> Result<HttpResponse> {
    let t = &ctx.t().meeting_desk;
    let code = opened.decision.as_ref().map(Decision::code);
    let heading = match &code {
        Some(code) => t.correct_of.with(&[("code", code)]),
        None => t.decision_add_to.with(&[("code", &opened.meeting.code)]),
    };
    let page = work::layout(ctx, &form, &heading);
    let named = |code: &str, name: &Text| (code.to_owned(), page.plain(name));
    let sorted = |mut boxes: Boxes| {
        boxes.sort_by_cached_key(|(_, words)| order::key(page.locale, words));
        boxes
    };
    let offered = &opened.offered;
    let organisations = offered.organisations.iter();
    let organisations = organisations.filter(|one| one.merged_into.is_none());
    let states = offered.states.iter();
    let commitments = offered
        .commitments
        .iter()
        .map(|(_, code, text)| (code.clone(), format!("{code} {}", page.plain(text))));
    let shown = opened.decision.as_ref().filter(|_| meanwhile);
    let template = Page {
        organisations: sorted(
            organisations
                .map(|one| named(&one.code, &one.name))
                .collect(),
        ),
        states: sorted(states.map(|one| named(&one.code, &one.name)).collect()),
        commitments: commitments.collect(),
        stands: shown.map_or_else(Vec::new, |one| stands(&page, one)),
        meeting: opened.meeting.code.clone(),
        code,
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

fn stands(page: &Layout, one: &Decision) -> Vec<(Message, Html)> {
    let Some(said) = one.current() else {
        return Vec::new();
    };
    let t = &page.t.decisions;
    let names = said.bodies.iter().map(|(_, name)| name);
    let codes: Vec<&str> = said.commitments.iter().map(|one| one.0.as_str()).collect();
    let references: Vec<&str> = said.initiatives.iter().map(|one| one.0.as_str()).collect();
    vec![
        (t.text, page.text(&said.text)),
        (t.bodies, view::bodies(page, names)),
        (t.due, view::due(page, said.due)),
        (t.commitments, Html::isolate(&codes.join(" "))),
        (t.initiatives, Html::isolate(&references.join(" "))),
    ]
}

async fn open_meeting(ctx: &Ctx, code: String) -> Result<Opened> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let read = move |conn: &mut Conn| {
        Ok(Opened {
            meeting: meetings::by_code(conn, &code)?,
            offered: Offered::load(conn, &clock, moment)?,
            decision: None,
        })
    };
    ctx.state.db.read(read).await
}

async fn open_decision(ctx: &Ctx, code: String) -> Result<Opened> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let known = ctx.known();
    let read = move |conn: &mut Conn| {
        let decision = find(conn, &code, known)?;
        Ok(Opened {
            meeting: meetings::by_code(conn, &decision.meeting.0)?,
            offered: Offered::load(conn, &clock, moment)?,
            decision: Some(decision),
        })
    };
    ctx.state.db.read(read).await
}

/// Reads a form; the initiatives that it names are looked up.
async fn read(ctx: &Ctx, opened: &Opened, form: &mut Form) -> Result<Option<NewVersion>> {
    let references = forms::references(form);
    let find = move |conn: &mut Conn| initiatives::public_rows(conn, &references);
    let records = ctx.state.db.read(find).await?;
    let offered = (&opened.offered, records.as_slice());
    Ok(forms::version(
        form,
        ctx.locale,
        offered,
        opened.meeting.from,
    ))
}

/// `GET /manage/meetings/{code}/decisions/new`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn new(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let opened = open_meeting(&ctx, path.into_inner().1).await?;
    let (known, code) = (ctx.known(), opened.meeting.code.clone());
    let last = move |conn: &mut Conn| {
        let all = store::load(conn, Scope::Meeting(&code), Wanted::default(), known)?;
        Ok::<_, Error>(all.iter().map(|one| one.number).max())
    };
    let last = ctx.state.db.read(last).await?.unwrap_or(0);
    let mut form = Form::filled([("number".to_owned(), (last + 1).to_string())]);
    if opened.meeting.from > ctx.today {
        form.refuse("number", ctx.t().meeting_desk.too_early.as_str());
    }
    answer(&ctx, &opened, form, false)
}

/// `POST /manage/meetings/{code}/decisions/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let opened = open_meeting(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return answer(&ctx, &opened, form, false);
    }
    if opened.meeting.from > ctx.today {
        form.refuse("number", ctx.t().meeting_desk.too_early.as_str());
    }
    let number = forms::number(&mut form, ctx.locale);
    let said = read(&ctx, &opened, &mut form).await?;
    let Some((number, said)) = number.zip(said).filter(|_| form.is_good()) else {
        return answer(&ctx, &opened, form, false);
    };
    let (at, meeting) = (ctx.state.clock.now(), opened.meeting.clone());
    let code = format!("{}.{number}", meeting.code);
    let write = move |conn: &mut Conn| add(conn, &meeting, (number, &said), (account, at));
    if ctx.state.write(write).await? {
        let path = format!("/manage/decisions/{code}?done=decision");
        return Ok(redirect(ctx.href(&path)));
    }
    form.refuse("number", ctx.t().meeting_desk.number_taken.as_str());
    answer(&ctx, &opened, form, false)
}

/// False where the meeting has another decision with this number. A form that is sent twice enters
/// one decision.
fn add(
    conn: &mut Conn,
    meeting: &Meeting,
    (number, said): (i32, &NewVersion),
    (account, at): (i64, Instant),
) -> Result<bool> {
    let scope = Scope::One(&meeting.code, number);
    let there = store::load(conn, scope, Wanted::default(), at)?;
    if let Some(current) = there.first().and_then(Decision::current) {
        return Ok(NewVersion::of(conn, current.id)? == *said);
    }
    let code = format!("{}.{number}", meeting.code);
    let change = change(&code, account, Verb::Decided, None).record(conn, at)?;
    let decision = store::writing::add(conn, meeting.id, number)?;
    said.add(conn, (decision, change), false, None)?;
    state::raise_revision(conn)?;
    Ok(true)
}

/// `GET /manage/decisions/{code}/correction`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn correcting(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let opened = open_decision(&ctx, path.into_inner().1).await?;
    let mut form = Form::default();
    if let Some(one) = &opened.decision {
        form = forms::fill(one);
        form.set(SEEN, one.mark());
    }
    answer(&ctx, &opened, form, false)
}

/// What became of a correction.
enum Corrected {
    /// It is so now.
    Done,
    /// Nothing was changed.
    Same,
    /// Somebody changed it meanwhile.
    Meanwhile,
}

/// `POST /manage/decisions/{code}/correction`
///
/// # Errors
/// As [`correcting`]; what is wrong with the form is shown in it.
pub async fn correct(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let code = path.into_inner().1;
    let opened = open_decision(&ctx, code.clone()).await?;
    if form.resumes() {
        return answer(&ctx, &opened, form, false);
    }
    let said = read(&ctx, &opened, &mut form).await?;
    let reason = work::reason(&mut form, ctx.locale, true);
    let Some((said, reason)) = said.zip(reason).filter(|_| form.is_good()) else {
        return answer(&ctx, &opened, form, false);
    };
    let (at, seen, of) = (
        ctx.state.clock.now(),
        form.value(SEEN).to_owned(),
        code.clone(),
    );
    let write = move |conn: &mut Conn| write(conn, (&of, &seen), (&said, &reason), (account, at));
    match ctx.state.write(write).await? {
        Corrected::Done => {
            let path = format!("/manage/decisions/{code}?done=corrected");
            Ok(redirect(ctx.href(&path)))
        }
        Corrected::Same => {
            form.refuse("text", ctx.t().meeting_desk.nothing_changed.as_str());
            answer(&ctx, &opened, form, false)
        }
        Corrected::Meanwhile => {
            let opened = open_decision(&ctx, code).await?;
            form.refuse("text", ctx.t().meeting_desk.meanwhile.as_str());
            let mark = opened.decision.as_ref().map(Decision::mark);
            form.replace(SEEN, &mark.unwrap_or_default());
            answer(&ctx, &opened, form, true)
        }
    }
}

fn write(
    conn: &mut Conn,
    (code, seen): (&str, &str),
    (said, reason): (&NewVersion, &str),
    (account, at): (i64, Instant),
) -> Result<Corrected> {
    // Looked up again, in the transaction: a form that is sent twice corrects it once.
    let one = find(conn, code, at)?;
    let current = one.current().ok_or(Error::NotFound)?;
    if NewVersion::of(conn, current.id)? == *said && !current.withdrawn {
        let twice = current.reason.as_deref() == Some(reason);
        return Ok(if twice {
            Corrected::Done
        } else {
            Corrected::Same
        });
    }
    if one.mark() != seen {
        return Ok(Corrected::Meanwhile);
    }
    let change = change(
        code,
        account,
        Verb::DecisionCorrected,
        Some(reason.to_owned()),
    );
    let change = change.record(conn, at)?;
    said.add(conn, (one.id, change), false, Some(reason))?;
    state::raise_revision(conn)?;
    Ok(Corrected::Done)
}

#[derive(Template)]
#[template(path = "decisions/manage/withdrawal.html")]
struct Withdrawal {
    page: Layout,
    form: Form,
    heading: String,
    code: String,
    text: Html,
    said: Message,
    button: Message,
}

/// A page that asks for a reason.
pub(super) fn ask(
    ctx: &Ctx,
    one: &Decision,
    form: Form,
    (heading, said, button): (Message, Message, Message),
) -> Result<HttpResponse> {
    let code = one.code();
    let heading = heading.with(&[("code", &code)]);
    let page = work::layout(ctx, &form, &heading);
    let blank = Text::default();
    let text = one.current().map_or(&blank, |said| &said.text);
    let template = Withdrawal {
        text: page.text(text),
        said,
        button,
        code,
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

fn ask_to_withdraw(ctx: &Ctx, one: &Decision, mut form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().meeting_desk;
    if one.is_withdrawn() && form.is_good() {
        form.refuse("reason", t.is_withdrawn.as_str());
    }
    ask(ctx, one, form, (t.withdraw_of, t.withdraw_hint, t.withdraw))
}

/// `GET /manage/decisions/{code}/withdrawal`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn withdrawing(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let one = open(&ctx, path.into_inner().1).await?;
    ask_to_withdraw(&ctx, &one, Form::default())
}

/// `POST /manage/decisions/{code}/withdrawal`
///
/// # Errors
/// As [`withdrawing`]; what is wrong with the form is shown in it.
pub async fn withdraw(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let one = open(&ctx, path.into_inner().1).await?;
    if form.resumes() || one.is_withdrawn() {
        return ask_to_withdraw(&ctx, &one, form);
    }
    let Some(reason) = work::reason(&mut form, ctx.locale, true).filter(|_| form.is_good()) else {
        return ask_to_withdraw(&ctx, &one, form);
    };
    let (at, code) = (ctx.state.clock.now(), one.code());
    let of = code.clone();
    let write = move |conn: &mut Conn| {
        let one = find(conn, &of, at)?;
        let Some(current) = one.current().filter(|said| !said.withdrawn) else {
            return Ok(());
        };
        let said = NewVersion::of(conn, current.id)?;
        let change = change(&of, account, Verb::DecisionWithdrawn, Some(reason.clone()));
        let change = change.record(conn, at)?;
        said.add(conn, (one.id, change), true, Some(&reason))?;
        state::raise_revision(conn)
    };
    ctx.state.write(write).await?;
    let path = format!("/manage/decisions/{code}?done=withdrawn");
    Ok(redirect(ctx.href(&path)))
}
