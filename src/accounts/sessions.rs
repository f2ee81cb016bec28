//! Sessions in the database, by the hash of their token.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::store;
use crate::db::Conn;
use crate::db::schema::{account_roles, accounts, accreditations, sessions};
use crate::error::Result;
use crate::rules::{Day, Instant};
use crate::web::Principal;
use crate::web::session::{self, IDLE_HOURS};

/// How long a session is not written to however much is asked in it.
pub const SLIDE_MINUTES: i64 = 10;

/// A session that somebody is in.
#[derive(Clone, Debug)]
pub struct Session {
    /// Who.
    pub principal: Principal,
    /// When it was last written that they are there.
    pub seen_at: Instant,
}

impl Session {
    /// Whether it is time to write that they are still there.
    pub fn is_stale(&self, now: Instant) -> bool {
        now - self.seen_at >= TimeDelta::minutes(SLIDE_MINUTES)
    }
}

/// Opens a session and returns its token, which is known to nobody else. Sessions that are over
/// are cleared away with it.
///
/// # Errors
/// Where the database refuses.
pub fn start(conn: &mut Conn, account: i64, now: Instant) -> Result<String> {
    diesel::delete(sessions::table.filter(sessions::expires_at.le(now))).execute(conn)?;
    let token = session::new_token();
    diesel::insert_into(sessions::table)
        .values((
            sessions::token_hash.eq(session::hash(&token)),
            sessions::account_id.eq(account),
            sessions::created_at.eq(now),
            sessions::seen_at.eq(now),
            sessions::expires_at.eq(now + TimeDelta::hours(IDLE_HOURS)),
        ))
        .execute(conn)?;
    store::record(
        conn,
        now,
        Some(account),
        "session.started",
        Some(account),
        "",
    )?;
    Ok(token)
}

/// Account, name, last seen, a role, and a body by its state or organisation.
type Row = (
    i64,
    String,
    Instant,
    Option<String>,
    Option<(Option<i64>, Option<i64>)>,
);

/// The session of a token, unless it is over or its account may no longer be used.
///
/// # Errors
/// Where the database is away.
pub fn find(
    conn: &mut Conn,
    token_hash: &str,
    now: Instant,
    today: Day,
) -> Result<Option<Session>> {
    // A row for each role and body, few as they are: every page that somebody reads begins with
    // this.
    let speaks = accreditations::account_id
        .eq(accounts::id)
        .and(store::is_valid(today));
    let rows: Vec<Row> = sessions::table
        .inner_join(accounts::table)
        .left_join(account_roles::table.on(account_roles::account_id.eq(accounts::id)))
        .left_join(accreditations::table.on(speaks))
        .filter(sessions::token_hash.eq(token_hash))
        .filter(sessions::expires_at.gt(now))
        .filter(accounts::deactivated_at.is_null())
        .select((
            accounts::id,
            accounts::name,
            sessions::seen_at,
            account_roles::role.nullable(),
            (accreditations::state_id, accreditations::organisation_id).nullable(),
        ))
        .order((account_roles::role, accreditations::id))
        .load(conn)?;
    let Some((account, name, seen_at, _, _)) = rows.first().cloned() else {
        return Ok(None);
    };
    let mut roles: Vec<String> = rows.iter().filter_map(|row| row.3.clone()).collect();
    roles.dedup();
    let mut bodies = Vec::new();
    for body in rows.iter().filter_map(|row| store::speaks_for(row.4?)) {
        if !bodies.contains(&body) {
            bodies.push(body);
        }
    }
    let principal = Principal {
        account,
        name,
        roles: store::read_roles(roles)?,
        bodies,
    };
    Ok(Some(Session { principal, seen_at }))
}

/// Writes that somebody is still there; false where the session was ended meanwhile.
///
/// # Errors
/// Where the database refuses.
pub fn slide(conn: &mut Conn, token_hash: &str, now: Instant) -> Result<bool> {
    let open = sessions::table
        .find(token_hash)
        .filter(sessions::expires_at.gt(now));
    let slid = diesel::update(open)
        .set((
            sessions::seen_at.eq(now),
            sessions::expires_at.eq(now + TimeDelta::hours(IDLE_HOURS)),
        ))
        .execute(conn)?;
    Ok(slid > 0)
}

/// Ends a session; one that is not there needs no ending.
///
/// # Errors
/// Where the database refuses.
pub fn end(conn: &mut Conn, token_hash: &str, now: Instant) -> Result<()> {
    let ended: Option<i64> = sessions::table
        .find(token_hash)
        .select(sessions::account_id)
        .first(conn)
        .optional()?;
    if let Some(account) = ended {
        diesel::delete(sessions::table.find(token_hash)).execute(conn)?;
        store::record(conn, now, Some(account), "session.ended", Some(account), "")?;
    }
    Ok(())
}

/// An open session, as its owner sees it.
#[derive(Clone, Debug)]
pub struct Open {
    /// What it is called in forms: neither its token nor the hash of it leaves.
    pub code: String,
    /// When somebody signed in.
    pub since: Instant,
    /// When they were last there, to within [`SLIDE_MINUTES`].
    pub seen_at: Instant,
    /// It is the session of the token that was asked with.
    pub is_this: bool,
}

/// The open sessions of an account, the one that was used last first.
///
/// # Errors
/// Where the database is away.
pub fn of_account(
    conn: &mut Conn,
    account: i64,
    this: Option<&str>,
    now: Instant,
) -> Result<Vec<Open>> {
    let rows: Vec<(String, Instant, Instant)> = sessions::table
        .filter(sessions::account_id.eq(account))
        .filter(sessions::expires_at.gt(now))
        .order((sessions::seen_at.desc(), sessions::token_hash))
        .select((
            sessions::token_hash,
            sessions::created_at,
            sessions::seen_at,
        ))
        .load(conn)?;
    let this = this.map(session::hash);
    let open = rows.into_iter().map(|(hash, since, seen_at)| Open {
        code: code(&hash),
        since,
        seen_at,
        is_this: this.as_deref() == Some(&hash),
    });
    Ok(open.collect())
}

/// What a session is called in forms.
fn code(token_hash: &str) -> String {
    session::hash(&format!("session {token_hash}"))[..16].to_owned()
}

/// Which sessions of an account end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending<'a> {
    /// All of them.
    All,
    /// All but the one of this token.
    Others(&'a str),
    /// The one of this code.
    One(&'a str),
}

/// Ends sessions of an account; returns how many there were.
///
/// # Errors
/// Where the database refuses.
pub fn end_of(conn: &mut Conn, account: i64, ending: Ending<'_>, now: Instant) -> Result<usize> {
    let theirs = sessions::table.filter(sessions::account_id.eq(account));
    let hashes: Vec<String> = theirs.select(sessions::token_hash).load(conn)?;
    let kept = match ending {
        Ending::Others(token) => Some(session::hash(token)),
        Ending::All | Ending::One(_) => None,
    };
    let ended: Vec<String> = hashes
        .into_iter()
        .filter(|hash| match ending {
            Ending::All | Ending::Others(_) => kept.as_ref() != Some(hash),
            Ending::One(wanted) => code(hash) == wanted,
        })
        .collect();
    for hash in &ended {
        end(conn, hash, now)?;
    }
    Ok(ended.len())
}
