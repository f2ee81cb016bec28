//! Letters in the database.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use diesel::prelude::*;

use super::MOST_ATTEMPTS;
use super::choice;
use super::matter::{Asked, Compose, Kind, Matter, Reader, Words};
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::{accounts, letter_choices, letters, settings};
use crate::db::{self, Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::i18n::Locale;
use crate::rules::{Coded, Day, Instant};

/// Whoever sends a letter has it for so long; then another may try.
const LEASE_MINUTES: i64 = 15;

/// Letters on one page.
pub(super) const PAGE: i64 = 50;

/// The longest note of a failure, in characters.
const FAILURE_MAX: usize = 300;

/// What stands in place of a failure where a letter was not sent because it came too late.
const TOO_LATE: &str = "too-late";

/// The same where nothing was owed any more when it should have been sent.
const NOT_NEEDED: &str = "not-needed";

/// How far a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was handed to the mail server.
    Sent,
    /// It waits for its first or next attempt.
    Waiting,
    /// It is not tried any more: too often, or too late.
    GivenUp,
}

/// A letter.
#[derive(Clone, Debug)]
pub struct Letter {
    pub(super) id: i64,
    /// To whose account.
    pub(super) account: Option<i64>,
    /// What it is called in addresses.
    pub code: String,
    /// To whom; empty where they were made anonymous.
    pub recipient: String,
    /// The language of its text.
    pub language: Locale,
    /// What it is about.
    pub kind: Kind,
    /// Its subject.
    pub subject: String,
    /// Its text; empty where it held a one-time link that was used or sent.
    pub body: String,
    /// When it was written.
    pub written_at: Instant,
    /// When it was sent.
    pub sent_at: Option<Instant>,
    /// How often it was tried.
    pub attempts: i32,
    /// What the mail server said last.
    pub failure: Option<String>,
    next_try_at: Option<Instant>,
}

impl Letter {
    /// How far it is.
    pub fn standing(&self) -> Standing {
        match (self.sent_at, self.next_try_at) {
            (Some(_), _) => Standing::Sent,
            (None, Some(_)) if self.attempts < MOST_ATTEMPTS => Standing::Waiting,
            _ => Standing::GivenUp,
        }
    }

    /// Whether it was not sent because nothing was owed any more.
    pub fn is_not_needed(&self) -> bool {
        self.failure.as_deref() == Some(NOT_NEEDED)
    }

    /// Whether it was not sent because it came too late.
    pub fn is_too_late(&self) -> bool {
        self.failure.as_deref() == Some(TOO_LATE)
    }
}

/// Writes a letter to an account, in the transaction of what causes it. False where nobody gets
/// it: there is no such account, or it is closed. The statements are the same either way, so that
/// the time tells nobody whether there is an account.
///
/// # Errors
/// Where the database refuses.
pub fn write(
    conn: &mut Conn,
    base_url: &str,
    account: i64,
    matter: &Matter,
    now: Instant,
) -> Result<bool> {
    let person: Option<(String, String, String)> = accounts::table
        .find(account)
        .filter(accounts::deactivated_at.is_null())
        .select((accounts::email, accounts::name, accounts::language))
        .first(conn)
        .optional()?;
    let site = site(conn)?;
    let Some((recipient, name, language)) = person else {
        diesel::update(letters::table.find(0))
            .set(letters::attempts.eq(0))
            .execute(conn)?;
        return Ok(false);
    };
    let locale = locale(&language)?;
    let words = matter.words(&Reader {
        locale,
        name: &name,
        site: site
            .as_deref()
            .unwrap_or(locale.messages().common.site_name.as_str()),
        base_url,
    });
    diesel::insert_into(letters::table)
        .values((
            letters::code.eq(db::new_code()),
            letters::account_id.eq(account),
            letters::recipient.eq(recipient),
            letters::language.eq(language),
            letters::kind.eq(matter.kind().code()),
            letters::subject.eq(words.subject),
            letters::body.eq(words.body),
            letters::written_at.eq(now),
            letters::next_try_at.eq(now),
        ))
        .execute(conn)?;
    Ok(true)
}

/// The name that the installation gave itself.
fn site(conn: &mut Conn) -> Result<Option<String>> {
    Ok(settings::table
        .filter(settings::key.eq("site.name"))
        .select(settings::value)
        .first(conn)
        .optional()?)
}

/// Announces the letter about rounds of a day to an account: it is composed when it is sent. False
/// where there is one of that day, or nobody gets it.
///
/// # Errors
/// Where the database refuses.
pub fn announce(conn: &mut Conn, account: i64, day: Day, now: Instant) -> Result<bool> {
    let of_day: i64 = letters::table
        .filter(letters::account_id.eq(account))
        .filter(letters::day.eq(day))
        .count()
        .get_result(conn)?;
    let person: Option<(String, String)> = accounts::table
        .find(account)
        .filter(accounts::deactivated_at.is_null())
        .select((accounts::email, accounts::language))
        .first(conn)
        .optional()?;
    let Some((recipient, language)) = person.filter(|_| of_day == 0) else {
        return Ok(false);
    };
    diesel::insert_into(letters::table)
        .values((
            letters::code.eq(db::new_code()),
            letters::account_id.eq(account),
            letters::recipient.eq(recipient),
            letters::language.eq(language),
            letters::kind.eq(Kind::Rounds.code()),
            letters::subject.eq(""),
            letters::body.eq(""),
            letters::written_at.eq(now),
            letters::next_try_at.eq(now),
            letters::day.eq(day),
        ))
        .execute(conn)?;
    Ok(true)
}

/// When the newest letter about rounds was announced to each account that ever got one.
///
/// # Errors
/// Where the database is away.
pub fn newest_of_rounds(conn: &mut Conn) -> Result<BTreeMap<i64, Instant>> {
    let rows: Vec<(Option<i64>, Option<Instant>)> = letters::table
        .filter(letters::kind.eq(Kind::Rounds.code()))
        .group_by(letters::account_id)
        .select((letters::account_id, diesel::dsl::max(letters::written_at)))
        .load(conn)?;
    let both = rows.into_iter().filter_map(|(account, at)| account.zip(at));
    Ok(both.collect())
}

/// What a letter about rounds says now; nothing where it need not be sent any more.
///
/// # Errors
/// Where the database is away.
pub(super) fn composed(
    conn: &mut Conn,
    clock: &Clock,
    letter: &Letter,
    (base_url, compose): (&str, Compose),
) -> Result<Option<Words>> {
    let Some(account) = letter.account else {
        return Ok(None);
    };
    let before: Option<Instant> = letters::table
        .filter(letters::account_id.eq(account))
        .filter(letters::kind.eq(Kind::Rounds.code()))
        .filter(letters::id.lt(letter.id))
        .filter(letters::sent_at.is_not_null())
        .select(diesel::dsl::max(letters::sent_at))
        .first(conn)?;
    let name: String = accounts::table
        .find(account)
        .select(accounts::name)
        .first(conn)?;
    let (site, token) = (site(conn)?, choice::token(conn, account)?);
    let t = letter.language.messages();
    let asked = Asked {
        account,
        since: before,
        reader: Reader {
            locale: letter.language,
            name: &name,
            site: site.as_deref().unwrap_or(t.common.site_name.as_str()),
            base_url,
        },
    };
    let Some(mut said) = compose(conn, clock, &asked)? else {
        return Ok(None);
    };
    let reader = &asked.reader;
    said.push(t.letters.rounds_choose.to_string());
    said.push(reader.link(&format!("/account/letters/{token}")));
    let subject = t.letters.rounds_subject.with(&[("site", reader.site)]);
    Ok(Some(reader.letter(&subject, said)))
}

/// Puts into a letter what it says now; none where it need not be sent any more, which is noted.
///
/// # Errors
/// Where the database refuses.
pub(super) fn complete(
    conn: &mut Conn,
    clock: &Clock,
    mut letter: Letter,
    by: (&str, Compose),
) -> Result<Option<Letter>> {
    if letter.kind != Kind::Rounds {
        return Ok(Some(letter));
    }
    let Some(words) = composed(conn, clock, &letter, by)? else {
        give_up(conn, &letter, NOT_NEEDED)?;
        return Ok(None);
    };
    diesel::update(letters::table.find(letter.id))
        .set((
            letters::subject.eq(&words.subject),
            letters::body.eq(&words.body),
        ))
        .execute(conn)?;
    (letter.subject, letter.body) = (words.subject, words.body);
    Ok(Some(letter))
}

fn locale(code: &str) -> Result<Locale> {
    Locale::from_code(code).ok_or_else(|| Error::Stored(code.to_owned()))
}

type Row = (
    (
        i64,
        Option<i64>,
        String,
        String,
        String,
        String,
        String,
        String,
    ),
    (
        Instant,
        Option<Instant>,
        i32,
        Option<Instant>,
        Option<String>,
    ),
);

fn read(row: Row) -> Result<Letter> {
    let (
        (id, account, code, recipient, language, kind, subject, body),
        (written_at, sent_at, attempts, next_try_at, failure),
    ) = row;
    Ok(Letter {
        language: locale(&language)?,
        kind: stored(&kind)?,
        id,
        account,
        code,
        recipient,
        subject,
        body,
        written_at,
        sent_at,
        attempts,
        failure,
        next_try_at,
    })
}

/// The columns of a letter, for a `select`.
macro_rules! columns {
    () => {
        (
            (
                letters::id,
                letters::account_id,
                letters::code,
                letters::recipient,
                letters::language,
                letters::kind,
                letters::subject,
                letters::body,
            ),
            (
                letters::written_at,
                letters::sent_at,
                letters::attempts,
                letters::next_try_at,
                letters::failure,
            ),
        )
    };
}

/// A page of letters, newest first, from behind the one of a code; one more than a page holds,
/// where there is one.
pub(super) fn page(conn: &mut Conn, after: Option<&str>) -> Result<Vec<Letter>> {
    let mut query = letters::table
        .order(letters::id.desc())
        .limit(PAGE + 1)
        .into_boxed::<MultiBackend>();
    if let Some(code) = after {
        query = query.filter(letters::id.lt(id_of(conn, code)?));
    }
    let rows: Vec<Row> = query.select(columns!()).load(conn)?;
    rows.into_iter().map(read).collect()
}

fn id_of(conn: &mut Conn, code: &str) -> Result<i64> {
    let found = letters::table.filter(letters::code.eq(code));
    Ok(found.select(letters::id).first(conn)?)
}

/// The letter of a code.
pub(super) fn by_code(conn: &mut Conn, code: &str) -> Result<Letter> {
    let found = letters::table.filter(letters::code.eq(code));
    read(found.select(columns!()).first(conn)?)
}

/// The letters to an account, oldest first.
///
/// # Errors
/// Where the database is away.
pub fn of_account(conn: &mut Conn, account: i64) -> Result<Vec<Letter>> {
    let rows: Vec<Row> = letters::table
        .filter(letters::account_id.eq(account))
        .order(letters::id)
        .select(columns!())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Takes the texts away that hold a one-time link or code to an account, when it works no longer.
/// Those that were not sent yet are not sent any more.
///
/// # Errors
/// Where the database refuses.
pub fn remove_links(conn: &mut Conn, account: i64) -> Result<()> {
    let all = Kind::ALL.iter().copied();
    let secret: Vec<Kind> = all.filter(|kind| kind.is_secret()).collect();
    blank(conn, account, &secret)
}

/// Takes the texts of letters of some kinds to an account away. Those that were not sent yet are
/// not sent any more.
///
/// # Errors
/// Where the database refuses.
pub fn blank(conn: &mut Conn, account: i64, kinds: &[Kind]) -> Result<()> {
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
    let theirs = letters::table
        .filter(letters::account_id.eq(account))
        .filter(letters::kind.eq_any(kinds));
    diesel::update(theirs)
        .set((
            letters::body.eq(""),
            letters::next_try_at.eq(None::<Instant>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes a person out of the letters to their account; that there were letters stays.
///
/// # Errors
/// Where the database refuses.
pub fn forget(conn: &mut Conn, account: i64) -> Result<()> {
    diesel::delete(letter_choices::table.find(account)).execute(conn)?;
    let theirs = letters::table.filter(letters::account_id.eq(account));
    diesel::update(theirs)
        .set((
            letters::recipient.eq(""),
            letters::subject.eq(""),
            letters::body.eq(""),
            letters::failure.eq(None::<String>),
            letters::next_try_at.eq(None::<Instant>),
        ))
        .execute(conn)?;
    Ok(())
}

// ---- Sending

/// Whether a letter waits to be sent.
pub(super) fn is_due(conn: &mut Conn, now: Instant) -> Result<bool> {
    let due: i64 = letters::table
        .filter(letters::sent_at.is_null())
        .filter(letters::next_try_at.le(now))
        .filter(letters::attempts.lt(MOST_ATTEMPTS))
        .count()
        .get_result(conn)?;
    Ok(due > 0)
}

/// Takes a letter that is due: for the time of the lease nobody else does. Writers come one at a
/// time on either database, so two instances never take the same. If this one dies before it says
/// what came of it, the letter is tried again when the lease is over. Letters that come too late
/// are given up on the way.
pub(super) fn claim(conn: &mut Conn, now: Instant) -> Result<Option<Letter>> {
    loop {
        let row: Option<Row> = letters::table
            .filter(letters::sent_at.is_null())
            .filter(letters::next_try_at.le(now))
            .filter(letters::attempts.lt(MOST_ATTEMPTS))
            .order((letters::next_try_at, letters::id))
            .select(columns!())
            .first(conn)
            .optional()?;
        let Some(mut letter) = row.map(read).transpose()? else {
            return Ok(None);
        };
        if now - letter.written_at > letter.kind.worth() {
            give_up(conn, &letter, TOO_LATE)?;
            continue;
        }
        letter.attempts += 1;
        letter.next_try_at = Some(now + TimeDelta::minutes(LEASE_MINUTES));
        diesel::update(letters::table.find(letter.id))
            .set((
                letters::attempts.eq(letter.attempts),
                letters::next_try_at.eq(letter.next_try_at),
            ))
            .execute(conn)?;
        return Ok(Some(letter));
    }
}

fn give_up(conn: &mut Conn, letter: &Letter, failure: &str) -> Result<()> {
    let left = if letter.kind.is_secret() {
        ""
    } else {
        &letter.body
    };
    diesel::update(letters::table.find(letter.id))
        .set((
            letters::body.eq(left),
            letters::failure.eq(failure),
            letters::next_try_at.eq(None::<Instant>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes what came of an attempt, unless another attempt began meanwhile.
pub(super) fn settle(
    conn: &mut Conn,
    letter: &Letter,
    outcome: std::result::Result<(), String>,
    now: Instant,
) -> Result<()> {
    let ours = letters::table
        .find(letter.id)
        .filter(letters::attempts.eq(letter.attempts));
    match outcome {
        Ok(()) => {
            let left = if letter.kind.is_secret() {
                ""
            } else {
                &letter.body
            };
            diesel::update(ours)
                .set((
                    letters::sent_at.eq(now),
                    letters::body.eq(left),
                    letters::next_try_at.eq(None::<Instant>),
                    letters::failure.eq(None::<String>),
                ))
                .execute(conn)?;
        }
        Err(failure) => {
            let again = (letter.attempts < MOST_ATTEMPTS).then(|| now + pause(letter.attempts));
            // Whoever made the account anonymous, or used the link, meanwhile, took the next
            // attempt away: it does not come back.
            let ours = ours.filter(letters::next_try_at.is_not_null());
            diesel::update(ours)
                .set((
                    letters::next_try_at.eq(again),
                    letters::failure.eq(short(&failure)),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}

/// How long to wait after an attempt that failed: a minute, then four times as long each time, at
/// most a day.
pub(super) fn pause(attempts: i32) -> TimeDelta {
    let exponent = u32::try_from(attempts - 1).unwrap_or(0).min(8);
    TimeDelta::minutes(4_i64.pow(exponent).min(24 * 60))
}

fn short(failure: &str) -> String {
    let plain = failure
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c });
    plain.take(FAILURE_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_a_minute_to_a_day() {
        let minutes: Vec<i64> = (1..MOST_ATTEMPTS)
            .map(|attempts| pause(attempts).num_minutes())
            .collect();
        assert_eq!(minutes, [1, 4, 16, 64, 256, 1_024, 1_440]);
    }
}
