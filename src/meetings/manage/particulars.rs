//! The particulars of a meeting: a new one, or another edition of one.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::super::{Meeting, NewMeeting, is_code, store};
use super::{Of, change};
use crate::accounts::sign_in_to_resume;
use crate::audit::Verb;
use crate::db::Conn;
use crate::decisions::{self, Scope, Wanted};
use crate::error::{Error, Result};
use crate::frameworks;
use crate::i18n::{Html, Message, Text};
use crate::rules::{Dating, Day, Instant, LAST_PLAN_DAY};
use crate::web::form::{NAME_MAX, TEXT_MAX, dating_fields};
use crate::web::work::{self, SEEN};
use crate::web::{Ctx, Form, Layout, redirect, state};

#[derive(Template)]
#[template(path = "meetings/manage/form.html")]
struct Page {
    page: Layout,
    form: Form,
    heading: String,
    /// The code, of a meeting that there is.
    code: Option<String>,
    /// What stands, where somebody changed it since the form was opened.
    stands: Vec<(Message, Html)>,
}

fn answer(
    ctx: &Ctx,
    form: Form,
    meeting: Option<&Meeting>,
    meanwhile: bool,
) -> Result<HttpResponse> {
    let t = &ctx.t().meeting_desk;
    let heading = match meeting {
        Some(one) => t.edit_of.with(&[("code", &one.code)]),
        None => t.add.to_string(),
    };
    let page = work::layout(ctx, &form, &heading);
    let shown = meeting.filter(|_| meanwhile);
    let template = Page {
        stands: shown.map_or_else(Vec::new, |one| stands(&page, one)),
        code: meeting.map(|one| one.code.clone()),
        heading,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

fn stands(page: &Layout, one: &Meeting) -> Vec<(Message, Html)> {
    let t = &page.t.meeting_desk;
    vec![
        (t.name, page.text(&one.name)),
        (t.from, page.day(&one.from)),
        (t.to, page.day(&one.to)),
        (t.place, page.text(&one.place)),
        (t.what_it_did, page.text(&one.note)),
        (t.source, page.text(&one.source)),
    ]
}

/// `GET /manage/meetings/new`
///
/// # Errors
/// Where no administrator is signed in.
pub async fn new(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    answer(&ctx, Form::default(), None, false)
}

/// `POST /manage/meetings/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    if form.resumes() {
        return answer(&ctx, form, None, false);
    }
    let code = read_code(&ctx, &mut form);
    let said = read(&ctx, &mut form, None);
    let Some((code, said)) = code.zip(said).filter(|_| form.is_good()) else {
        return answer(&ctx, form, None, false);
    };
    let (now, wanted) = (ctx.state.clock.now(), code.clone());
    let write = move |conn: &mut Conn| add(conn, (&wanted, &said), account, now);
    if ctx.state.write(write).await? {
        let path = format!("/manage/meetings/{code}?done=meeting");
        return Ok(redirect(ctx.href(&path)));
    }
    form.refuse("code", ctx.t().meeting_desk.code_taken.as_str());
    answer(&ctx, form, None, false)
}

/// False where another meeting has the code. A form that is sent twice adds one meeting.
fn add(
    conn: &mut Conn,
    (code, said): (&str, &NewMeeting),
    account: i64,
    now: Instant,
) -> Result<bool> {
    match store::by_code(conn, code) {
        Ok(other) => return Ok(other.particulars() == *said),
        Err(Error::NotFound) => {}
        Err(error) => return Err(error),
    }
    let framework = frameworks::default(conn)?.id;
    let meeting = store::add(conn, framework, code, said)?;
    let change = change(code, account, Verb::MeetingAdded, None).record(conn, now)?;
    store::note(conn, meeting, change, true)?;
    state::raise_revision(conn)?;
    Ok(true)
}

async fn open(ctx: &Ctx, code: String) -> Result<(Meeting, String, Option<Day>)> {
    let known = ctx.known();
    let read = move |conn: &mut Conn| {
        let meeting = store::by_code(conn, &code)?;
        let mark = store::mark(conn, meeting.id)?;
        let all = decisions::load(conn, Scope::Meeting(&code), Wanted::WORK, known)?;
        let told = all.iter().flat_map(|one| {
            let turns = one.turns.iter().map(|turn| turn.on);
            turns.chain(one.reports.iter().map(|report| report.on))
        });
        Ok((meeting, mark, told.min()))
    };
    ctx.state.db.read(read).await
}

/// `GET /manage/meetings/{code}/edit`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn edit(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (meeting, mark, _) = open(&ctx, path.into_inner().1).await?;
    let mut form = filled(&meeting);
    form.set(SEEN, mark);
    answer(&ctx, form, Some(&meeting), false)
}

fn filled(one: &Meeting) -> Form {
    let mut values = Vec::new();
    let texts = [
        ("name", &one.name),
        ("place", &one.place),
        ("note", &one.note),
    ];
    for (name, text) in texts {
        for (lang, said) in [("en", &text.en), ("ar", &text.ar), ("fr", &text.fr)] {
            values.push((format!("{name}_{lang}"), said.clone().unwrap_or_default()));
        }
    }
    values.push(("source".into(), one.source.en.clone().unwrap_or_default()));
    values.extend(dating_fields("from", &Dating::day(one.from)));
    values.extend(dating_fields("to", &Dating::day(one.to)));
    Form::filled(values)
}

/// `POST /manage/meetings/{code}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form is shown in it.
pub async fn save(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let (meeting, mark, told) = open(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return answer(&ctx, form, Some(&meeting), false);
    }
    let said = read(&ctx, &mut form, Some(&meeting));
    let unchanged = said.as_ref() == Some(&meeting.particulars());
    if unchanged && form.value(SEEN) == mark {
        form.refuse("name", ctx.t().meeting_desk.nothing_changed.as_str());
    }
    if let Some(said) = &said
        && told.is_some_and(|told| told < said.to)
    {
        form.refuse("to_day", ctx.t().meeting_desk.after_closing.as_str());
    }
    let Some(said) = said.filter(|_| form.is_good()) else {
        return answer(&ctx, form, Some(&meeting), false);
    };
    let (now, code) = (ctx.state.clock.now(), meeting.code.clone());
    let seen = form.value(SEEN).to_owned();
    let write = move |conn: &mut Conn| write(conn, &meeting, (&seen, &said), account, now);
    if ctx.state.write(write).await? {
        let path = format!("/manage/meetings/{code}?done=meeting");
        return Ok(redirect(ctx.href(&path)));
    }
    let (meeting, mark, _) = open(&ctx, code).await?;
    form.refuse("name", ctx.t().meeting_desk.meanwhile.as_str());
    form.replace(SEEN, &mark);
    answer(&ctx, form, Some(&meeting), true)
}

/// False where somebody changed it since the form was opened.
fn write(
    conn: &mut Conn,
    meeting: &Meeting,
    (seen, said): (&str, &NewMeeting),
    account: i64,
    now: Instant,
) -> Result<bool> {
    // Looked up again, in the transaction: a form that is sent twice changes it once.
    if store::by_code(conn, &meeting.code)?.particulars() == *said {
        return Ok(true);
    }
    if store::mark(conn, meeting.id)? != seen {
        return Ok(false);
    }
    let change = change(&meeting.code, account, Verb::MeetingEdited, None).record(conn, now)?;
    store::edit(conn, meeting.id, said)?;
    store::note(conn, meeting.id, change, false)?;
    state::raise_revision(conn)?;
    Ok(true)
}

fn read_code(ctx: &Ctx, form: &mut Form) -> Option<String> {
    let mut typed = form.typed(ctx.locale);
    let code = typed.line("code", 40).map(|code| code.to_ascii_uppercase());
    let code = code.filter(|code| is_code(code));
    if code.is_none() && typed.form().problem("code").is_none() {
        typed.refuse("code", ctx.t().meeting_desk.code_wrong.as_str());
    }
    code
}

/// Reads particulars; translations of a source that is the same stay.
fn read(ctx: &Ctx, form: &mut Form, stands: Option<&Meeting>) -> Option<NewMeeting> {
    let t = ctx.t();
    let mut typed = form.typed(ctx.locale);
    let name = typed.texts("name", NAME_MAX);
    if name.is_empty()
        && ["name_en", "name_ar", "name_fr"]
            .iter()
            .all(|one| typed.form().problem(one).is_none())
    {
        typed.refuse("name", t.form.one_language.as_str());
    }
    let from = needed_day(&mut typed, "from");
    let to = needed_day(&mut typed, "to");
    if let Some((from, to)) = from.zip(to)
        && to < from
    {
        typed.refuse("to_day", t.meeting_desk.days_wrong.as_str());
    }
    let place = typed.texts("place", NAME_MAX);
    let note = typed.texts("note", TEXT_MAX);
    let source = typed.needed_line("source", typed.messages().meeting_desk.source, 2_000);
    let kept = stands.map(|one| &one.source);
    let kept = kept.filter(|kept| kept.en.as_deref() == Some(source.as_str()));
    let source = kept.cloned().unwrap_or(Text::new(Some(source), None, None));
    if !form.is_good() {
        return None;
    }
    Some(NewMeeting {
        from: from?,
        to: to?,
        name,
        place,
        note,
        source,
    })
}

/// A whole day that must be there.
fn needed_day(typed: &mut crate::web::Typed<'_>, name: &str) -> Option<Day> {
    let day = typed.day(name, LAST_PLAN_DAY);
    if day.is_none() && typed.form().day_problem(name).is_none() {
        let words = typed.messages().form.day_whole.as_str();
        typed.refuse(&format!("{name}_day"), words);
    }
    day
}
