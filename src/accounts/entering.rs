//! The way in after a right password: a session, or first a code, or first a second factor.
//!
//! Whoever owes a code has a half-open session: a row of a table of its own, so that no page can
//! take it for a session. It ends after ten minutes, and only leads on to one.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::factor::{Entered, Means, Method, mailed, proving, store as factors};
use super::model::Lock;
use super::{sessions, store};
use crate::db::Conn;
use crate::db::schema::{accounts, half_open_sessions as half_open};
use crate::error::Result;
use crate::rules::{Day, Instant};
use crate::web::{AccountRole, Principal, session};

/// For so many minutes a code can be given after the password.
pub const MINUTES: i64 = 10;

/// Somebody who has just signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The token of their session.
    pub token: String,
    /// Who they are.
    pub principal: Principal,
}

/// Where a right password leads.
#[derive(Clone, Debug)]
pub enum Entry {
    /// In.
    In(Box<SignedIn>),
    /// To what is still owed, with the token of a half-open session.
    Owes(String, Owed),
}

impl Entry {
    /// The token that the browser keeps.
    pub fn token(&self) -> &str {
        match self {
            Self::In(signed_in) => &signed_in.token,
            Self::Owes(token, _) => token,
        }
    }
}

/// What is owed before a session begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owed {
    /// A code.
    Code(Method),
    /// A second factor, which a role needs and the account has not.
    SetUp,
}

/// Somebody whose password was right and who still owes something.
#[derive(Clone, Debug)]
pub struct HalfOpen {
    /// The account.
    pub account: i64,
    /// The name that pages show.
    pub name: String,
    /// With which they sign in.
    pub email: String,
    /// What they owe.
    pub owed: Owed,
    /// What the account may do, once they are in.
    pub roles: Vec<AccountRole>,
}

/// Leads somebody on whose password was right, or who chose one by a link. A code that comes by
/// mail is sent.
///
/// # Errors
/// Where the database refuses.
pub fn begin(
    conn: &mut Conn,
    account: i64,
    base_url: &str,
    now: Instant,
    today: Day,
) -> Result<Entry> {
    diesel::delete(half_open::table.filter(half_open::expires_at.le(now))).execute(conn)?;
    let Some(owed) = owed(conn, account)? else {
        let signed_in = enter(conn, account, now, today)?;
        return Ok(Entry::In(Box::new(signed_in)));
    };
    if owed == Owed::Code(Method::Mail) {
        mailed::send(conn, account, base_url, now)?;
    }
    let token = session::new_token();
    diesel::insert_into(half_open::table)
        .values((
            half_open::token_hash.eq(session::hash(&token)),
            half_open::account_id.eq(account),
            half_open::created_at.eq(now),
            half_open::expires_at.eq(now + TimeDelta::minutes(MINUTES)),
        ))
        .execute(conn)?;
    store::record(
        conn,
        now,
        Some(account),
        "sign-in.half-open",
        Some(account),
        "",
    )?;
    Ok(Entry::Owes(token, owed))
}

fn owed(conn: &mut Conn, account: i64) -> Result<Option<Owed>> {
    if let Some(factor) = factors::find(conn, account)? {
        return Ok(Some(Owed::Code(factor.means.method())));
    }
    Ok(factors::is_required(conn, account)?.then_some(Owed::SetUp))
}

/// Begins the session. Only now failures before it are forgotten: a right password alone does not
/// give whoever guesses codes ten more tries.
fn enter(conn: &mut Conn, account: i64, now: Instant, today: Day) -> Result<SignedIn> {
    store::set_lock(conn, account, Lock::default())?;
    let token = sessions::start(conn, account, now)?;
    let name = store::name(conn, account)?;
    let principal = store::principal(conn, account, name, today)?;
    Ok(SignedIn { token, principal })
}

/// Who owes what, by the token of a half-open session; nobody where its time is over.
///
/// # Errors
/// Where the database is away.
pub fn find(conn: &mut Conn, token: &str, now: Instant) -> Result<Option<HalfOpen>> {
    let row: Option<(i64, String, String)> = half_open::table
        .inner_join(accounts::table)
        .filter(half_open::token_hash.eq(session::hash(token)))
        .filter(half_open::expires_at.gt(now))
        .filter(accounts::deactivated_at.is_null())
        .select((accounts::id, accounts::name, accounts::email))
        .first(conn)
        .optional()?;
    let Some((account, name, email)) = row else {
        return Ok(None);
    };
    // Where nothing is owed any more (the role needs none since), setting one up is still the way
    // in that was promised; signing in anew needs none.
    let owed = owed(conn, account)?.unwrap_or(Owed::SetUp);
    Ok(Some(HalfOpen {
        account,
        name,
        email,
        owed,
        roles: store::roles(conn, account)?,
    }))
}

/// What came of a code.
#[derive(Clone, Debug)]
pub enum Answer<T> {
    /// It was right.
    Right(T),
    /// It was wrong, was used, or the account is locked.
    Wrong,
    /// There is no half-open session: its ten minutes are over.
    Over,
}

/// Turns a half-open session into a session by a code.
///
/// # Errors
/// Where the database refuses.
pub fn prove(
    conn: &mut Conn,
    token: &str,
    entered: &Entered,
    now: Instant,
    today: Day,
) -> Result<Answer<SignedIn>> {
    let Some(who) = find(conn, token, now)? else {
        return Ok(Answer::Over);
    };
    if !matches!(who.owed, Owed::Code(_)) {
        return Ok(Answer::Over);
    }
    if !proving::prove(conn, who.account, entered, now)? {
        return Ok(Answer::Wrong);
    }
    end(conn, token)?;
    enter(conn, who.account, now, today).map(Answer::Right)
}

/// Offers somebody who owes a second factor one; `None` where their ten minutes are over, or they
/// owe a code instead.
///
/// # Errors
/// Where the database refuses.
pub fn choose(
    conn: &mut Conn,
    token: &str,
    method: Method,
    base_url: &str,
    now: Instant,
) -> Result<Option<Means>> {
    match find(conn, token, now)? {
        Some(who) if who.owed == Owed::SetUp => {
            factors::offer(conn, who.account, method, base_url, now).map(Some)
        }
        _ => Ok(None),
    }
}

/// Confirms the second factor that was owed, and turns the half-open session into a session; with
/// it come the recovery codes.
///
/// # Errors
/// Where the database refuses.
pub fn confirm(
    conn: &mut Conn,
    token: &str,
    code: &str,
    now: Instant,
    today: Day,
) -> Result<Answer<(SignedIn, Vec<String>)>> {
    let Some(who) = find(conn, token, now)? else {
        return Ok(Answer::Over);
    };
    if who.owed != Owed::SetUp {
        return Ok(Answer::Over);
    }
    let Some(codes) = factors::confirm(conn, who.account, code, now)? else {
        return Ok(Answer::Wrong);
    };
    end(conn, token)?;
    let signed_in = enter(conn, who.account, now, today)?;
    Ok(Answer::Right((signed_in, codes)))
}

/// Ends a half-open session; one that is not there needs no ending.
///
/// # Errors
/// Where the database refuses.
pub fn end(conn: &mut Conn, token: &str) -> Result<()> {
    diesel::delete(half_open::table.find(session::hash(token))).execute(conn)?;
    Ok(())
}

/// Ends every half-open session of an account, and its code by mail.
///
/// # Errors
/// Where the database refuses.
pub fn abandon(conn: &mut Conn, account: i64) -> Result<()> {
    diesel::delete(half_open::table.filter(half_open::account_id.eq(account))).execute(conn)?;
    mailed::remove(conn, account)
}
