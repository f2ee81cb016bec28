//! Letters in the database.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::MOST_ATTEMPTS;
use super::matter::{Kind, Matter, Reader};
use super::model::{Letter, NOT_NEEDED, Row, columns, locale, read};
use crate::db::schema::{accounts, letter_choices, letters, settings};
use crate::db::{self, Conn, MultiBackend};
use crate::error::Result;
use crate::rules::{Coded, Day, Instant};

/// Letters on one page.
pub(super) const PAGE: i64 = 50;

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
pub(super) fn site(conn: &mut Conn) -> Result<Option<String>> {
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

/// When the newest letter about rounds was announced to each account that ever got one, or will:
/// one that was given up on its way told nobody anything.
///
/// # Errors
/// Where the database is away.
pub fn newest_of_rounds(conn: &mut Conn) -> Result<BTreeMap<i64, Instant>> {
    let rows: Vec<(Option<i64>, Option<Instant>)> = letters::table
        .filter(letters::kind.eq(Kind::Rounds.code()))
        .filter(
            letters::sent_at
                .is_not_null()
                .or(letters::next_try_at
                    .is_not_null()
                    .and(letters::attempts.lt(MOST_ATTEMPTS)))
                .or(letters::failure.eq(NOT_NEEDED).assume_not_null()),
        )
        .group_by(letters::account_id)
        .select((letters::account_id, diesel::dsl::max(letters::written_at)))
        .load(conn)?;
    let both = rows.into_iter().filter_map(|(account, at)| account.zip(at));
    Ok(both.collect())
}

/// The accounts to which a letter of a kind was written at or after an instant.
///
/// # Errors
/// Where the database is away.
pub fn written_since(conn: &mut Conn, kind: Kind, since: Instant) -> Result<BTreeSet<i64>> {
    let rows: Vec<Option<i64>> = letters::table
        .filter(letters::kind.eq(kind.code()))
        .filter(letters::written_at.ge(since))
        .select(letters::account_id)
        .load(conn)?;
    Ok(rows.into_iter().flatten().collect())
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
