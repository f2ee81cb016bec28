//! Codes by mail: one in flight for each account, which works for ten minutes and five tries.

use chrono::TimeDelta;
use diesel::prelude::*;
use rand::Rng;

use super::{Means, store};
use crate::db::Conn;
use crate::db::schema::mailed_codes as codes;
use crate::error::Result;
use crate::letters::{self, Kind, Matter};
use crate::rules::Instant;
use crate::web::session;

/// For so many minutes a code works.
pub const MINUTES: i64 = 10;

/// So often a code may be tried.
pub const MOST_TRIES: i32 = 5;

/// After a letter the next one takes so many minutes, unless its code was tried too often.
const PAUSE_MINUTES: i64 = 2;

/// How many codes there are.
const CODES: u64 = 1_000_000;

/// Expiry, when it was written, and how often it was tried.
type InFlight = (Instant, Instant, i32);

/// Sees to it that a code is on its way: writes a letter, unless there is a code that still works.
///
/// # Errors
/// Where the database refuses.
pub fn send(conn: &mut Conn, account: i64, base_url: &str, now: Instant) -> Result<()> {
    match in_flight(conn, account)? {
        Some((until, _, tries)) if now < until && tries < MOST_TRIES => Ok(()),
        _ => write(conn, account, base_url, now),
    }
}

/// Writes another letter in the place of the one before, to an account that gets codes by mail or is
/// about to; false where that is only just on its way, or the account gets none.
///
/// # Errors
/// Where the database refuses.
pub fn send_on_request(
    conn: &mut Conn,
    account: i64,
    base_url: &str,
    now: Instant,
) -> Result<bool> {
    let counts = store::find(conn, account)?.map(|factor| factor.means);
    let offered = store::offered(conn, account, now)?;
    if ![counts, offered].contains(&Some(Means::Mail)) {
        return Ok(false);
    }
    let pause = TimeDelta::minutes(PAUSE_MINUTES);
    match in_flight(conn, account)? {
        Some((_, written, tries)) if now < written + pause && tries < MOST_TRIES => Ok(false),
        _ => write(conn, account, base_url, now).map(|()| true),
    }
}

fn in_flight(conn: &mut Conn, account: i64) -> Result<Option<InFlight>> {
    Ok(codes::table
        .find(account)
        .select((codes::expires_at, codes::written_at, codes::tries))
        .first(conn)
        .optional()?)
}

fn write(conn: &mut Conn, account: i64, base_url: &str, now: Instant) -> Result<()> {
    remove(conn, account)?;
    let code = random();
    diesel::insert_into(codes::table)
        .values((
            codes::account_id.eq(account),
            codes::code_hash.eq(hash(account, &code)),
            codes::written_at.eq(now),
            codes::expires_at.eq(now + TimeDelta::minutes(MINUTES)),
            codes::tries.eq(0),
        ))
        .execute(conn)?;
    letters::write(conn, base_url, account, &Matter::SignInCode(code), now)?;
    Ok(())
}

/// Takes the code of an account away, and the text of the letter that held it.
///
/// # Errors
/// Where the database refuses.
pub fn remove(conn: &mut Conn, account: i64) -> Result<()> {
    diesel::delete(codes::table.find(account)).execute(conn)?;
    letters::blank(conn, account, &[Kind::SignInCode])
}

/// Uses the code of an account up; false where it is another, or its time or tries are over. Every
/// wrong one is a try.
///
/// # Errors
/// Where the database refuses.
pub fn spend(conn: &mut Conn, account: i64, typed: &str, now: Instant) -> Result<bool> {
    let open = codes::table
        .find(account)
        .filter(codes::expires_at.gt(now))
        .filter(codes::tries.lt(MOST_TRIES));
    let known: Option<String> = open.select(codes::code_hash).first(conn).optional()?;
    if known == Some(hash(account, typed)) {
        remove(conn, account)?;
        return Ok(true);
    }
    diesel::update(codes::table.find(account))
        .set(codes::tries.eq(codes::tries + 1))
        .execute(conn)?;
    Ok(false)
}

fn random() -> String {
    let mut bytes = [0_u8; 8];
    rand::rng().fill_bytes(&mut bytes);
    format!("{:06}", u64::from_le_bytes(bytes) % CODES)
}

fn hash(account: i64, code: &str) -> String {
    session::hash(&format!("mailed code {account} {code}"))
}
