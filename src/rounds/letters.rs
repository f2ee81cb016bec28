//! What rounds ask of people, by letter: one a day at most, which says what is owed when it is sent.

use std::collections::BTreeMap;

use chrono::{Datelike, Weekday};

use super::model::{Round, Standing};
use super::store::duties::{self, Progress};
use super::store::rounds;
use crate::accounts::speaking;
use crate::clock::Clock;
use crate::db::{Conn, Database};
use crate::error::Result;
use crate::i18n::{Locale, format};
use crate::letters::{self, Asked, Choice, choice};
use crate::rules::duty::{DutyState, Verdict};
use crate::rules::{Body, Day, Instant};

/// A decision on a report of a round that is closed is news for so many days.
const NEWS_DAYS: i64 = 30;

/// What some bodies are asked in rounds that have begun: those that are open, and what is left of
/// those that are closed.
pub(super) struct Open {
    /// The rounds, by their rows.
    pub(super) rounds: BTreeMap<i64, Round>,
    /// How each duty stands, what is due first at first.
    pub(super) standings: Vec<Standing>,
}

impl Open {
    /// Of some bodies: at most four statements.
    ///
    /// # Errors
    /// Where the database is away.
    pub(super) fn of(conn: &mut Conn, clock: &Clock, bodies: &[Body]) -> Result<Self> {
        let mut owners = match bodies {
            [] => Vec::new(),
            bodies => duties::owed_by(conn, bodies)?,
        };
        let mut open = Self {
            rounds: BTreeMap::new(),
            standings: Vec::new(),
        };
        if owners.is_empty() {
            return Ok(open);
        }
        let now = clock.now();
        let begun = |round: &Round| {
            let begins = round.begins(clock.start_of(round.said.opens_on));
            begins.is_some_and(|at| at <= now)
        };
        let all = rounds::all(conn)?.into_iter();
        open.rounds = all.filter(begun).map(|one| (one.id, one)).collect();
        owners.retain(|one| open.rounds.contains_key(&one.round));
        let due = |round: i64| {
            let round = open.rounds.get(&round);
            round.map_or(clock.today(), |one| one.said.due_on)
        };
        open.standings = duties::standings(conn, clock, owners, due, now)?;
        let rounds = &open.rounds;
        open.standings.retain(|one| {
            let round = rounds.get(&one.owner.round);
            round.is_some_and(Round::is_open) || is_left(one, clock.today())
        });
        let key = |one: &Standing| (one.duty.due_on, one.owner.name.code.clone());
        open.standings.sort_by_key(key);
        Ok(open)
    }

    /// The day on which a round began.
    fn began(&self, clock: &Clock, one: &Standing) -> Day {
        let round = self.rounds.get(&one.owner.round);
        let begins = round.and_then(|round| round.begins(clock.start_of(round.said.opens_on)));
        begins.map_or(one.duty.due_on, |at| clock.day_of(at))
    }
}

/// Whether something of a round that is closed still concerns the body: its report came back, or was
/// decided on not long ago.
fn is_left(one: &Standing, today: Day) -> bool {
    let decided = one.duty.reports.last().and_then(|report| report.decided);
    decided.is_some_and(|(verdict, on)| {
        verdict == Verdict::Returned || (today - on).num_days() <= NEWS_DAYS
    })
}

/// Announces the letters of the day to everybody for whom there is news. What was announced is not
/// announced again, however often this is asked. Returns how many there are.
///
/// # Errors
/// Where the database is away.
pub fn write_due(db: &Database, clock: &Clock) -> Result<usize> {
    // Only looking does not wait for whoever writes.
    let due = db.read_now(|conn| due(conn, clock))?;
    if due.is_empty() {
        return Ok(0);
    }
    let (today, now) = (clock.today(), clock.now());
    db.write_now(|conn| {
        let mut written = 0;
        for account in due {
            written += usize::from(letters::announce(conn, account, today, now)?);
        }
        Ok(written)
    })
}

/// Accounts for which there is news today.
fn due(conn: &mut Conn, clock: &Clock) -> Result<Vec<i64>> {
    let today = clock.today();
    let speaking = speaking(conn, today)?;
    let bodies: Vec<Body> = speaking.values().flatten().copied().collect();
    let open = Open::of(conn, clock, &bodies)?;
    if open.standings.is_empty() {
        return Ok(Vec::new());
    }
    let told = letters::newest_of_rounds(conn)?;
    let chosen: BTreeMap<i64, Choice> = choice::all(conn)?.into_iter().collect();
    let is_due = |(account, bodies): (&i64, &Vec<Body>)| {
        let told_at = told.get(account).copied();
        let told = told_at.map(|at| clock.day_of(at));
        let choice = chosen.get(account).copied().unwrap_or_default();
        let standings = open.standings.iter();
        let mut theirs = standings.filter(|one| bodies.contains(&one.owner.body));
        let digest = choice == Choice::Weekly && today.weekday() == Weekday::Mon;
        let news = |one: &Standing| {
            let begins = open.began(clock, one);
            // What was decided later on the day of a letter is news of another day.
            let decided = one
                .decided
                .is_some_and(|at| told_at.is_some_and(|told| at > told));
            decided || one.duty.is_news(begins, told, today) || (digest && one.duty.is_open(today))
        };
        choice != Choice::None && told.is_none_or(|told| told < today) && theirs.any(news)
    };
    let due = speaking.iter().filter(|one| is_due(*one));
    Ok(due.map(|(account, _)| *account).collect())
}

/// What somebody is told: what their bodies owe now, and what became of reports since the letter
/// before. Nothing where nothing is owed and nothing is new.
///
/// # Errors
/// Where the database is away.
pub fn compose(conn: &mut Conn, clock: &Clock, asked: &Asked<'_>) -> Result<Option<Vec<String>>> {
    let today = clock.today();
    let bodies = speaking(conn, today)?.remove(&asked.account);
    let open = Open::of(conn, clock, &bodies.unwrap_or_default())?;
    let rows: Vec<i64> = open.standings.iter().map(|one| one.owner.duty).collect();
    let progress = duties::progress(conn, &rows)?;
    let t = &asked.reader.locale.messages().letters;
    let owed: Vec<String> = open
        .standings
        .iter()
        .filter(|one| one.duty.is_open(today))
        .map(|one| {
            let progress = progress.get(&one.owner.duty).copied().unwrap_or_default();
            line(
                asked,
                &open,
                one,
                owed_words(asked.reader.locale, one, progress, today),
            )
        })
        .collect();
    let accepted: Vec<String> = open
        .standings
        .iter()
        .filter(|one| is_accepted_since(one, asked.since))
        .map(|one| line(asked, &open, one, t.rounds_accepted.to_string()))
        .collect();
    if owed.is_empty() && accepted.is_empty() {
        return Ok(None);
    }
    let mut said = Vec::new();
    if !owed.is_empty() {
        said.push(t.rounds_owed.to_string());
        said.push(owed.join("\n"));
        said.push(t.rounds_effort.to_string());
    }
    if !accepted.is_empty() {
        said.push(t.rounds_decided.to_string());
        said.push(accepted.join("\n"));
    }
    Ok(Some(said))
}

/// Whether the newest report was accepted since the letter before.
fn is_accepted_since(one: &Standing, since: Option<Instant>) -> bool {
    let newest = one.duty.reports.last().and_then(|report| report.decided);
    let accepted = newest.is_some_and(|(verdict, _)| verdict == Verdict::Accepted);
    let news = |at: Instant| since.is_none_or(|since| at > since);
    accepted && one.decided.is_some_and(news)
}

/// Until when, and how much of it is answered.
fn owed_words(locale: Locale, one: &Standing, progress: Progress, today: Day) -> String {
    let t = &locale.messages().letters;
    let words = match one.duty.state(today) {
        DutyState::Returned => return t.rounds_returned.to_string(),
        DutyState::Overdue => t.rounds_overdue,
        _ => t.rounds_until,
    };
    let number = |n: i64| format::number(locale, n);
    words.with(&[
        ("day", &format::day(locale, one.duty.due_on)),
        ("answered", &number(progress.answered)),
        ("items", &number(progress.items)),
    ])
}

/// A line of the list, with where it is answered in the line under it.
fn line(asked: &Asked<'_>, open: &Open, one: &Standing, words: String) -> String {
    let reader = &asked.reader;
    let name = |text: &crate::i18n::Text| text.in_locale(reader.locale).to_string();
    let round = open.rounds.get(&one.owner.round);
    let (title, code) = round.map_or_else(Default::default, |round| {
        (name(&round.said.name), round.said.code.clone())
    });
    let body = &one.owner.name;
    let link = reader.link(&format!("/manage/duties/{code}/{}", body.code));
    let plain: String = format!("{} – {title}: {words}", name(&body.name))
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    format!("- {plain}\n  {link}")
}
