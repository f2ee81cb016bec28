//! `/manage/rounds/{code}`: who and what would be asked, before it is opened; then how each body
//! stands.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::desk::{period, stands};
use super::new::Of;
use crate::accounts::sign_in_to_resume;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Message, format, order};
use crate::rounds::model::{Round, Standing};
use crate::rounds::store::asked::{self, Expanded};
use crate::rounds::store::duties::{self, Progress};
use crate::rounds::store::rounds;
use crate::rules::Coded;
use crate::rules::duty::{DutyState, Part};
use crate::web::state::raise_revision;
use crate::web::{Ctx, Form, Layout, redirect, terms, work};

/// What the page reads, in one snapshot.
struct Loaded {
    round: Round,
    asked: Vec<Expanded>,
    /// Open records that nobody would be asked about.
    left_out: usize,
    standings: Vec<Standing>,
    progress: BTreeMap<i64, Progress>,
}

fn load(conn: &mut Conn, clock: &Clock, code: &str) -> Result<Loaded> {
    let round = rounds::by_code(conn, code)?;
    if round.opened_at.is_none() {
        let asked = asked::expand(conn, clock, &round.said)?;
        return Ok(Loaded {
            left_out: asked::left_out(conn, clock, &round.said, &asked)?,
            asked,
            standings: Vec::new(),
            progress: BTreeMap::new(),
            round,
        });
    }
    let standings = duties::of_round_standing(conn, clock, &round, clock.now())?;
    let ids: Vec<i64> = standings.iter().map(|one| one.owner.duty).collect();
    Ok(Loaded {
        progress: duties::progress(conn, &ids)?,
        asked: Vec::new(),
        left_out: 0,
        standings,
        round,
    })
}

/// A body of the round.
struct Row {
    href: String,
    name: Html,
    code: String,
    state: Message,
    tag: &'static str,
    answered: String,
    first: Option<Html>,
    last: Option<Html>,
}

/// A state by which the list is filtered.
struct Choice {
    href: String,
    words: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "rounds/round.html")]
struct Page {
    page: Layout,
    form: Form,
    code: String,
    heading: Html,
    note: Html,
    stands: Message,
    period: Html,
    opens: Html,
    due: Html,
    prepared: bool,
    /// How the form says which preview it saw.
    seen: String,
    open: bool,
    /// Who and what would be asked, in words.
    preview: Vec<String>,
    /// Nobody would be asked about anything.
    empty: bool,
    states: Vec<Choice>,
    rows: Vec<Row>,
    done: Option<Message>,
}

fn preview(page: &Layout, asked: &[Expanded], left_out: usize) -> Vec<String> {
    let t = &page.t.rounds;
    let n = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let institutions = asked.iter().filter(|one| one.institution).count();
    let states = asked.iter().filter(|one| one.name.is_state).count();
    let records: usize = asked.iter().map(|one| one.initiatives.len()).sum();
    let promises: usize = asked.iter().map(|one| one.commitments.len()).sum();
    let nothing = |one: &&Expanded| one.initiatives.is_empty() && one.commitments.is_empty();
    let without = asked.iter().filter(nothing).count();
    let mut said = vec![
        t.preview_institutions.text(n(institutions)),
        t.preview_states.text(n(states)),
    ];
    let others = asked.len() - institutions - states;
    if others > 0 {
        said.push(t.preview_others.text(n(others)));
    }
    said.push(t.preview_records.text(n(records)));
    if promises > 0 {
        said.push(t.preview_commitments.text(n(promises)));
    }
    if without > 0 {
        said.push(t.preview_without.text(n(without)));
    }
    if left_out > 0 {
        said.push(t.preview_left_out.text(n(left_out)));
    }
    said
}

fn row(ctx: &Ctx, page: &Layout, loaded: &Loaded, one: &Standing) -> Row {
    let state = one.duty.state(ctx.today);
    let progress = loaded.progress.get(&one.owner.duty);
    let day = |at| page.day(&ctx.state.clock.day_of(at));
    let (round, code) = (&loaded.round.said.code, &one.owner.name.code);
    Row {
        href: page.href(&format!("/manage/duties/{round}/{code}")),
        name: page.text(&one.owner.name.name),
        code: code.clone(),
        state: terms::duty_state(page.t, state),
        tag: terms::duty_tag(state),
        answered: answered(page, progress.copied().unwrap_or_default()),
        first: one.first.map(day),
        last: one.last.filter(|_| one.first != one.last).map(day),
    }
}

/// How much was answered, in words.
pub(super) fn answered(page: &Layout, progress: Progress) -> String {
    let number = |n| format::number(page.locale, n);
    page.t.rounds.n_of_n.with(&[
        ("n", &number(progress.answered)),
        ("of", &number(progress.items)),
    ])
}

fn answer(ctx: &Ctx, loaded: &Loaded, form: Form) -> Result<HttpResponse> {
    let said = &loaded.round.said;
    let page = work::layout(ctx, &form, said.name.in_locale(ctx.locale).text);
    let chosen = url::form_urlencoded::parse(ctx.query.as_bytes())
        .find(|(name, _)| name == "state")
        .and_then(|(_, code)| DutyState::from_code(&code));
    let path = format!("/manage/rounds/{}", said.code);
    let number = |n: usize| format::number(page.locale, i64::try_from(n).unwrap_or(i64::MAX));
    let choice = |state: Option<DutyState>| {
        let mine = loaded.standings.iter();
        let mine = mine.filter(|one| state.is_none_or(|state| one.duty.state(ctx.today) == state));
        let words = state.map_or(page.t.rounds.all, |state| terms::duty_state(page.t, state));
        let query = state.map_or(String::new(), |state| format!("?state={}", state.code()));
        Choice {
            href: page.href(&format!("{path}{query}")),
            words: page
                .t
                .rounds
                .choice
                .with(&[("words", words.as_str()), ("n", &number(mine.count()))]),
            chosen: chosen == state,
        }
    };
    let states = DutyState::ALL.iter().copied().map(Some);
    let mut shown: Vec<&Standing> = loaded.standings.iter().collect();
    shown.retain(|one| chosen.is_none_or(|state| one.duty.state(ctx.today) == state));
    shown.sort_by_cached_key(|one| {
        let part = Part::ALL
            .iter()
            .rev()
            .position(|part| *part == one.owner.part());
        let name = one.owner.name.name.in_locale(ctx.locale).text;
        (part, order::key(ctx.locale, name))
    });
    let template = Page {
        code: said.code.clone(),
        heading: page.text(&said.name),
        note: page.text(&said.note),
        stands: stands(&page, &loaded.round),
        period: period(&page, &loaded.round),
        opens: page.day(&said.opens_on),
        due: page.day(&said.due_on),
        prepared: loaded.round.opened_at.is_none(),
        seen: loaded.round.lock_version.to_string(),
        open: loaded.round.is_open(),
        preview: preview(&page, &loaded.asked, loaded.left_out),
        empty: loaded.asked.is_empty(),
        states: std::iter::once(None).chain(states).map(choice).collect(),
        rows: shown
            .iter()
            .map(|one| row(ctx, &page, loaded, one))
            .collect(),
        done: match ctx.query.as_str() {
            "done=made" => Some(page.t.rounds.done_made),
            "done=edited" => Some(page.t.rounds.done_edited),
            "done=opened" => Some(page.t.rounds.done_opened),
            "done=closed" => Some(page.t.rounds.done_closed),
            _ => None,
        },
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn read(ctx: &Ctx, code: String) -> Result<Loaded> {
    let clock = ctx.state.clock.clone();
    let read = move |conn: &mut Conn| load(conn, &clock, &code);
    ctx.state.db.read(read).await
}

/// `GET /manage/rounds/{code}`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn show(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let loaded = read(&ctx, path.into_inner().1).await?;
    answer(&ctx, &loaded, Form::default())
}

/// `POST /manage/rounds/{code}/opening`: bodies are asked from now on, or from its first day.
///
/// # Errors
/// As [`show`]; what is wrong is shown on its page.
pub async fn open(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let loaded = read(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return answer(&ctx, &loaded, form);
    }
    let code = loaded.round.said.code.clone();
    let opened = redirect(ctx.href(&format!("/manage/rounds/{code}?done=opened")));
    if loaded.round.opened_at.is_some() {
        // Sent twice it is opened once.
        return Ok(opened);
    }
    if form.value("seen") != loaded.round.lock_version.to_string() {
        // What is opened is what was previewed.
        form.refuse("bodies", ctx.t().form.changed_meanwhile.as_str());
        return answer(&ctx, &loaded, form);
    }
    let clock = ctx.state.clock.clone();
    let is_open = ctx.state.write(move |conn| {
        // Expanded in the transaction: who is a member at this moment is asked.
        let round = rounds::by_code(conn, &code)?;
        let asked = asked::expand(conn, &clock, &round.said)?;
        if asked.is_empty() {
            return Ok(false);
        }
        rounds::open(conn, &round, &asked, account, clock.now())?;
        raise_revision(conn)?;
        Ok(true)
    });
    if !is_open.await? {
        form.refuse("bodies", ctx.t().rounds.nobody_asked.as_str());
        return answer(&ctx, &loaded, form);
    }
    Ok(opened)
}

/// `POST /manage/rounds/{code}/closing`: nothing more is taken.
///
/// # Errors
/// As [`open`].
pub async fn close(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let loaded = read(&ctx, path.into_inner().1).await?;
    if !form.resumes() && !form.has("sure", "yes") {
        form.refuse("sure", ctx.t().rounds.sure_needed.as_str());
    }
    if form.resumes() || !form.is_good() {
        return answer(&ctx, &loaded, form);
    }
    let (code, now) = (loaded.round.said.code.clone(), ctx.state.clock.now());
    let round = loaded.round;
    let close = ctx.state.write(move |conn| {
        // Sent twice it is closed once.
        rounds::close(conn, &round, account, now)?;
        raise_revision(conn)
    });
    close.await?;
    let to = format!("/manage/rounds/{code}?done=closed");
    Ok(redirect(ctx.href(&to)))
}
