//! Letters on their way: taken one at a time, composed where they say what is owed now, and noted
//! what came of it.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::MOST_ATTEMPTS;
use super::choice;
use super::matter::{Asked, Compose, Kind, Reader, Words};
use super::model::{Letter, NOT_NEEDED, Row, TOO_LATE, columns, read};
use super::store::site;
use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::{accounts, letters};
use crate::error::Result;
use crate::rules::{Coded, Instant};

/// Whoever sends a letter has it for so long; then another may try.
const LEASE_MINUTES: i64 = 15;

/// The longest note of a failure, in characters.
const FAILURE_MAX: usize = 300;

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
