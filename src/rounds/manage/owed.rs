//! `/manage/duties`: what somebody owes, by round and body, with days left and minutes that were
//! measured.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use askama::Template;

use super::round::answered;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Message};
use crate::rounds::letters::Open;
use crate::rounds::model::{Round, Standing};
use crate::rounds::store::answers;
use crate::rounds::store::duties::{self, Progress};
use crate::rules::Body;
use crate::web::{AccountRole, Ctx, Layout, Nav, terms};

/// What some bodies owe in rounds that are open: at most five statements.
pub struct Owes {
    rounds: BTreeMap<i64, Round>,
    standings: Vec<Standing>,
    progress: BTreeMap<i64, Progress>,
    median: Option<i64>,
}

impl Owes {
    /// Of some bodies.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn, clock: &Clock, bodies: &[Body]) -> Result<Self> {
        let Open { rounds, standings } = Open::of(conn, clock, bodies)?;
        let ids: Vec<i64> = standings.iter().map(|one| one.owner.duty).collect();
        Ok(Self {
            progress: duties::progress(conn, &ids)?,
            median: None,
            standings,
            rounds,
        })
    }

    /// The same with how long the rest takes: one statement more.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn with_time(self, conn: &mut Conn) -> Result<Self> {
        let median = match self.standings.is_empty() {
            true => None,
            false => answers::median_seconds(conn)?,
        };
        Ok(Self { median, ..self })
    }
}

/// A line of what is owed.
pub struct OwedLine {
    /// Where it is answered.
    pub href: String,
    /// The round.
    pub round: Html,
    /// The body.
    pub body: Html,
    /// How it stands.
    pub state: Message,
    /// The class of that as a tag.
    pub tag: &'static str,
    /// Until when, and how many days that are.
    pub until: Html,
    /// How much is answered.
    pub answered: String,
    /// How long the rest takes, as it was measured.
    pub minutes: Option<String>,
}

/// The lines of what is owed, what is due first at first.
pub fn owed_lines(ctx: &Ctx, page: &Layout, owes: &Owes) -> Vec<OwedLine> {
    let line = |one: &Standing| {
        let round = owes.rounds.get(&one.owner.round)?;
        let state = one.duty.state(ctx.today);
        let progress = owes.progress.get(&one.owner.duty).copied();
        let progress = progress.unwrap_or_default();
        let left = progress.items - progress.answered;
        let (code, body) = (&round.said.code, &one.owner.name.code);
        Some(OwedLine {
            href: page.href(&format!("/manage/duties/{code}/{body}")),
            round: page.text(&round.said.name),
            body: page.text(&one.owner.name.name),
            state: terms::duty_state(page.t, state),
            tag: terms::duty_tag(state),
            until: until(ctx, page, one),
            answered: answered(page, progress),
            minutes: minutes(
                page,
                owes.median.filter(|_| one.duty.is_open(ctx.today)),
                left,
            ),
        })
    };
    owes.standings.iter().filter_map(line).collect()
}

/// Until when, and how many days are left or have passed; of what is handed in only the day.
pub(super) fn until(ctx: &Ctx, page: &Layout, one: &Standing) -> Html {
    let t = &page.t.duties;
    let (left, day) = (one.duty.days_left(ctx.today), page.day(&one.duty.due_on));
    if !one.duty.is_open(ctx.today) {
        return t.until.html(&[("day", &day)]);
    }
    let n = Html::isolate(&crate::i18n::format::number(page.locale, left.abs()));
    let words = if left < 0 { &t.days_over } else { &t.days_left };
    words.html(left.abs(), &[("n", &n), ("day", &day)])
}

/// How long what is left takes: the middle of what was measured, for each.
pub(super) fn minutes(page: &Layout, median: Option<i64>, left: i64) -> Option<String> {
    let seconds = median.filter(|_| left > 0)?.saturating_mul(left);
    let minutes = (seconds + 59) / 60;
    Some(page.t.duties.minutes.text(minutes))
}

#[derive(Template)]
#[template(path = "rounds/owed.html")]
struct Page {
    page: Layout,
    lines: Vec<OwedLine>,
}

/// `GET /manage/duties`
///
/// # Errors
/// Where nobody is signed in who works here.
pub async fn owed(ctx: Ctx) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let works = [AccountRole::Administrator, AccountRole::Contributor];
    if !works.into_iter().any(|role| principal.is(role)) {
        return Err(Error::Forbidden("administrators and contributors only"));
    }
    let clock = ctx.state.clock.clone();
    let read = move |conn: &mut Conn| Owes::load(conn, &clock, &principal.bodies)?.with_time(conn);
    let owes = ctx.state.db.read(read).await?;
    let page = ctx.layout(Nav::Manage, ctx.t().duties.owed_title.as_str());
    let lines = owed_lines(&ctx, &page, &owes);
    ctx.page(&Page { page, lines })
}
