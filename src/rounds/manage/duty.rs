//! `/manage/duties/{round}/{body}`: what a body is asked about, as a list of tasks; its reports, and
//! the notes of both sides.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::acts::{self, Confirmed};
use super::notes::{NoteView, note_views};
use super::opened::{At, Working};
use super::owed::{minutes, until};
use super::round::answered;
use super::signing::{began, signed, took};
use crate::accounts::sign_in_to_resume;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Message, format};
use crate::rounds::model::{AnswerKind, Item, ItemState, Note, Of, Report, Round, Standing};
use crate::rounds::store::duties::Progress;
use crate::rounds::store::{answers, duties, notes, reports};
use crate::rules::Coded;
use crate::rules::Origin;
use crate::rules::duty::Verdict;
use crate::web::{Ctx, Form, Layout, Principal, redirect, terms, work};

/// What the page reads, in one snapshot.
pub(super) struct Loaded {
    pub working: Working,
    /// Answers and reports are taken.
    takes: bool,
    items: Vec<Item>,
    standing: Vec<Standing>,
    reports: Vec<Report>,
    remarks: Vec<(i64, String, String)>,
    notes: Vec<Note>,
    median: Option<i64>,
}

fn load(conn: &mut Conn, working: Working) -> Result<Loaded> {
    let (clock, due) = (working.clock.clone(), working.round.said.due_on);
    let owners = vec![working.owner.clone()];
    let duty = working.owner.duty;
    let reports = reports::of_duty(conn, duty)?;
    let returned = reports
        .last()
        .is_some_and(|last| matches!(last.decided, Some((Verdict::Returned, _))));
    let items = working.items(conn)?;
    let open = items.iter().any(|item| item.state() == ItemState::Open);
    Ok(Loaded {
        takes: working.round.is_open() || returned,
        standing: duties::standings(conn, &clock, owners, |_| due, clock.now())?,
        remarks: if returned {
            reports::remarks(conn, duty)?
        } else {
            Vec::new()
        },
        notes: notes::of_duty(conn, duty)?,
        median: if open {
            answers::median_seconds(conn)?
        } else {
            None
        },
        reports,
        items,
        working,
    })
}

/// Opens and reads a duty, in one snapshot.
pub(super) async fn read(ctx: &Ctx, principal: &Principal, path: At) -> Result<Loaded> {
    let (_, round, body) = path.into_inner();
    read_of(ctx, principal, round, body).await
}

async fn read_of(ctx: &Ctx, who: &Principal, round: String, body: String) -> Result<Loaded> {
    let (who, clock): (Principal, Clock) = (who.clone(), ctx.state.clock.clone());
    let read = move |conn: &mut Conn| {
        let working = Working::open(conn, (&who, &clock), (&round, &body))?;
        load(conn, working)
    };
    ctx.state.db.read(read).await
}

/// An item of the list.
struct ItemView {
    href: String,
    code: String,
    title: Html,
    state: String,
    tag: &'static str,
    /// It can be said in one click that nothing has changed.
    can_confirm: bool,
    /// Where the record is adopted first.
    adoption: Option<String>,
    said: Option<Html>,
}

/// A report of the body.
struct ReportView {
    href: String,
    words: Html,
    state: Message,
    tag: &'static str,
}

#[derive(Template)]
#[template(path = "rounds/duty.html")]
struct Page {
    page: Layout,
    form: Form,
    path: String,
    heading: String,
    administers: bool,
    round: (String, Html),
    note: Html,
    /// What the round asks about.
    asks: Vec<Message>,
    period: Html,
    state: Message,
    tag: &'static str,
    until: Html,
    answered: String,
    minutes: Option<String>,
    not_applicable: Option<String>,
    exempt: bool,
    open: bool,
    began: String,
    items: Vec<ItemView>,
    can_confirm: bool,
    remarks: Vec<(String, String)>,
    reports: Vec<ReportView>,
    waits: bool,
    notes: Vec<NoteView>,
    done: Option<String>,
}

impl Page {
    fn at(&self, noun: &str) -> String {
        self.page.href(&format!("{}/{noun}", self.path))
    }
}

/// What an answer says.
pub(super) fn kind_words(page: &Layout, kind: AnswerKind) -> Message {
    let t = &page.t.duties;
    match kind {
        AnswerKind::Unchanged => t.unchanged,
        AnswerKind::Reported => t.reported,
        AnswerKind::NotApplicable => t.not_applicable,
    }
}

/// How far an item is, in words and as a tag.
pub(super) fn state_words(page: &Layout, item: &Item) -> (String, &'static str) {
    let t = &page.t.duties;
    match item.state() {
        ItemState::Open => (t.to_do.to_string(), "tag tag-wait"),
        ItemState::Left => (t.left.to_string(), "tag tag-off"),
        ItemState::Answered(kind) => (kind_words(page, kind).to_string(), ""),
    }
}

/// What a round asks about.
pub(super) fn asks(page: &Layout, round: &Round) -> Vec<Message> {
    let (t, asks) = (&page.t.rounds, round.said.asks);
    let all = [
        (asks.initiatives, t.asks_initiatives),
        (asks.commitments, t.asks_commitments),
        (asks.measures, t.asks_measures),
    ];
    let asked = all.into_iter().filter(|(asked, _)| *asked);
    asked.map(|(_, words)| words).collect()
}

/// Who answered, and when.
pub(super) fn answered_by(ctx: &Ctx, page: &Layout, item: &Item) -> Option<Html> {
    let given = item.given.as_ref()?;
    let day = page.day(&ctx.state.clock.day_of(given.at));
    let parts = [("name", &page.person(given.author.name())), ("day", &day)];
    let words = match given.origin {
        Origin::OnBehalf => page.t.duties.answered_letter,
        _ => page.t.duties.answered_by,
    };
    Some(words.html(&parts))
}

fn item_view(ctx: &Ctx, page: &Layout, path: &str, item: &Item) -> ItemView {
    let (state, tag) = state_words(page, item);
    let is_open = item.state() == ItemState::Open;
    let record = match &item.of {
        Of::Record(_, reference) => Some(format!("/manage/initiatives/{reference}")),
        Of::Commitment(..) => None,
    };
    let adopts = is_open && record.is_some() && !item.adopted;
    let leads: Vec<Html> = item.led_by.iter().map(|name| page.text(name)).collect();
    let left = (!leads.is_empty()).then(|| {
        let names = format::list_html(page.locale, &leads);
        page.t.duties.left_to.html(&[("names", &names)])
    });
    let adoption = record.as_ref().filter(|_| adopts);
    ItemView {
        href: page.href(&format!("{path}/items/{}", item.of.code())),
        code: item.of.code().to_owned(),
        title: page.text(&item.title),
        state,
        tag,
        can_confirm: is_open && !adopts,
        adoption: adoption.map(|record| page.href(&format!("{record}/adoption"))),
        said: left.or_else(|| answered_by(ctx, page, item)),
    }
}

fn report_view(ctx: &Ctx, page: &Layout, path: &str, report: &Report) -> ReportView {
    let t = &page.t.duties;
    let day = page.day(&ctx.state.clock.day_of(report.submitted_at));
    let number = Html::isolate(&format::number(page.locale, report.number.into()));
    let name = page.person(report.author.name());
    let parts = [("number", &number), ("day", &day), ("name", &name)];
    let words = match report.origin {
        Origin::OnBehalf => t.report_letter,
        _ => t.report_line,
    };
    let (state, tag) = match report.decided {
        None => (page.t.rounds.state_submitted, "tag"),
        Some((Verdict::Accepted, _)) => (page.t.rounds.state_accepted, "tag tag-ok"),
        Some((Verdict::Returned, _)) => (page.t.rounds.state_returned, "tag tag-wait"),
    };
    ReportView {
        href: page.href(&format!("{path}/reports/{}", report.number)),
        words: words.html(&parts),
        state,
        tag,
    }
}

/// What the last report came back with, by what it speaks of.
pub(super) fn remark_views(
    page: &Layout,
    reports: &[Report],
    remarks: &[(i64, String, String)],
) -> Vec<(String, String)> {
    let last = reports.last().filter(|last| last.decided.is_some());
    let mine = remarks
        .iter()
        .filter(|(of, ..)| last.is_some_and(|last| last.id == *of));
    mine.map(|(_, field, comment)| {
        let field = match field.as_str() {
            crate::initiatives::review::OVERALL => page.t.review.overall.to_string(),
            code => code.to_owned(),
        };
        (field, comment.clone())
    })
    .collect()
}

fn done(page: &Layout, query: &str) -> Option<String> {
    let t = &page.t.duties;
    let asked: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let of = |name: &str| {
        let found = asked.iter().find(|(of, _)| of == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let number = |name: &str| {
        of(name)
            .parse::<i64>()
            .ok()
            .filter(|n| (0..10_000).contains(n))
    };
    match of("done") {
        "confirmed" => {
            let said = t.done_confirmed.text(number("n")?);
            match number("left").filter(|left| *left > 0) {
                Some(left) => Some(format!("{said} {}", t.done_not_adopted.text(left))),
                None => Some(said),
            }
        }
        "answered" => Some(t.done_answered.to_string()),
        "noted" => Some(t.done_noted.to_string()),
        "accepted" => Some(t.done_accepted.to_string()),
        "returned" => Some(t.done_returned.to_string()),
        "exempted" => Some(t.done_exempted.to_string()),
        "applies" => Some(t.done_applies.to_string()),
        _ => None,
    }
}

/// The page, with a form of it that was sent.
pub(super) fn show(ctx: &Ctx, loaded: &Loaded, form: Form) -> Result<HttpResponse> {
    let working = &loaded.working;
    let mut page = work::layout(ctx, &form, "");
    let heading = working.heading(page.t.duties.heading, &page);
    page.title = if form.is_good() {
        heading.clone()
    } else {
        page.t.common.error_title.with(&[("page", &heading)])
    };
    let (path, round) = (working.path(), &working.round);
    let items: Vec<ItemView> = loaded
        .items
        .iter()
        .map(|item| item_view(ctx, &page, &path, item))
        .collect();
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let asked = loaded.items.iter();
    let asked = asked.filter(|item| item.state() != ItemState::Left).count();
    let left = loaded.items.iter();
    let left = left.filter(|item| item.state() == ItemState::Open).count();
    let progress = Progress {
        items: number(asked),
        answered: number(asked - left),
    };
    let standing = loaded.standing.first();
    let state = standing.map(|one| one.duty.state(ctx.today));
    let state = state.unwrap_or(crate::rules::duty::DutyState::NotYetDue);
    let exempt = state == crate::rules::duty::DutyState::NotApplicable;
    let template = Page {
        heading,
        administers: working.administers(),
        round: (round.said.code.clone(), page.text(&round.said.name)),
        note: page.text(&round.said.note),
        asks: asks(&page, round),
        period: super::desk::period(&page, round),
        state: terms::duty_state(page.t, state),
        tag: terms::duty_tag(state),
        until: standing
            .map(|one| until(ctx, &page, one))
            .unwrap_or_default(),
        answered: answered(&page, progress),
        minutes: minutes(&page, loaded.median, progress.items - progress.answered),
        not_applicable: standing
            .and_then(|one| one.reason.clone())
            .filter(|_| exempt),
        exempt,
        open: loaded.takes,
        began: began(working),
        can_confirm: items.iter().any(|item| item.can_confirm),
        items,
        remarks: remark_views(&page, &loaded.reports, &loaded.remarks),
        reports: loaded
            .reports
            .iter()
            .rev()
            .map(|report| report_view(ctx, &page, &path, report))
            .collect(),
        waits: loaded
            .reports
            .last()
            .is_some_and(|last| last.decided.is_none()),
        notes: note_views(ctx, &page, &loaded.notes, working),
        done: done(&page, &ctx.query),
        path,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/duties/{round}/{body}`
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a round that has not begun or asks no such body;
/// [`crate::error::Error::Forbidden`] for whoever neither speaks for it nor administers.
pub async fn duty(ctx: Ctx, path: At) -> Result<HttpResponse> {
    let loaded = read(&ctx, ctx.signed_in()?, path).await?;
    show(&ctx, &loaded, Form::default())
}

/// `POST …/unchanged`: nothing has changed, of one item or of all that are left.
///
/// # Errors
/// As [`duty`]; what is wrong with the form is shown in it.
pub async fn unchanged(ctx: Ctx, path: At, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let loaded = read(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &loaded, form);
    }
    let one = form.value("one").to_owned();
    let keeps = form.has("letter", "keep");
    if !keeps && one.is_empty() && !form.has("all", "yes") {
        form.refuse("items", ctx.t().form.choose.as_str());
    }
    if !loaded.takes {
        form.refuse("items", ctx.t().duties.refused_closed.as_str());
    }
    let working = signed(&ctx, &mut form, loaded.working.clone());
    // Whoever has typed a letter's number has not chosen a line yet.
    if keeps || !form.is_good() {
        return show(&ctx, &loaded, form);
    }
    let (path, seconds) = (working.path(), took(&working, &form));
    let write = move |conn: &mut Conn| {
        let which = |item: &Item| one.is_empty() || item.of.code() == one;
        acts::nothing_changed(conn, &working, which, seconds)
    };
    let Confirmed {
        done,
        not_adopted,
        closed,
    } = ctx.state.write(write).await?;
    if closed {
        form.refuse("items", ctx.t().duties.refused_closed.as_str());
        return show(&ctx, &loaded, form);
    }
    let to = format!("{path}?done=confirmed&n={done}&left={not_adopted}");
    Ok(redirect(ctx.href(&to)))
}

/// Every answer, as choices of a form.
pub(super) fn kinds(page: &Layout) -> Vec<(String, String)> {
    let kinds = AnswerKind::ALL.iter();
    kinds
        .map(|kind| (kind.code().to_owned(), kind_words(page, *kind).to_string()))
        .collect()
}
