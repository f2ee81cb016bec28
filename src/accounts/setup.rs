//! The way to the first administrator: a link that is printed where the server runs, works once,
//! for a day, and only while nobody administers the installation.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use diesel::prelude::*;

use super::entering::{self, Entry};
use super::forms::SetUp;
use super::passwords;
use super::store::{self, NewAccount, Refused};
use crate::audit::events::{self, Event};
use crate::db::Conn;
use crate::db::schema::setup_links;
use crate::error::{Error, Result};
use crate::rules::{Day, Instant};
use crate::web::{AccountRole, State, session};

/// For how long a link works.
pub const LINK_HOURS: i64 = 24;

/// While there is no administrator, makes a link and returns its path; those made before work no
/// longer. The server prints it at its start.
///
/// # Errors
/// Where the database refuses.
pub fn announce(conn: &mut Conn, now: Instant) -> Result<Option<String>> {
    if store::has_administrator(conn)? {
        return Ok(None);
    }
    diesel::delete(setup_links::table.filter(setup_links::used_at.is_null())).execute(conn)?;
    let token = session::new_token();
    diesel::insert_into(setup_links::table)
        .values((
            setup_links::token_hash.eq(session::hash(&token)),
            setup_links::created_at.eq(now),
            setup_links::expires_at.eq(now + TimeDelta::hours(LINK_HOURS)),
        ))
        .execute(conn)?;
    record(conn, now, None, "set-up.announced")?;
    Ok(Some(format!("/en/account/set-up/{token}")))
}

/// Passes a link that works. Unknown, used and expired ones are told apart by nobody.
///
/// # Errors
/// [`Error::Expired`].
pub fn check(conn: &mut Conn, token: &str, now: Instant) -> Result<()> {
    let open: i64 = setup_links::table
        .find(session::hash(token))
        .filter(setup_links::used_at.is_null())
        .filter(setup_links::expires_at.gt(now))
        .count()
        .get_result(conn)?;
    if open == 0 || store::has_administrator(conn)? {
        return Err(Error::Expired);
    }
    Ok(())
}

/// Uses a link: makes the first administrator and leads them in, or says why the account was not
/// made; then the link still works.
///
/// # Errors
/// [`Error::Expired`], and where the database refuses.
pub async fn complete(
    state: &State,
    token: String,
    asked: SetUp,
) -> Result<std::result::Result<Entry, Refused>> {
    let moment = (state.clock.now(), state.clock.today());
    let base_url = state.config.base_url();
    let account = passwords::off_reactor(move || administrator(asked)).await?;
    state
        .db
        .write(move |conn| enter(conn, &token, &account, &base_url, moment))
        .await
}

fn administrator(asked: SetUp) -> Result<NewAccount> {
    Ok(NewAccount {
        password_hash: asked.password.hash()?,
        email: asked.email,
        name: asked.name,
        roles: BTreeSet::from([AccountRole::Administrator]),
        states: BTreeSet::new(),
        organisations: BTreeSet::new(),
    })
}

fn enter(
    conn: &mut Conn,
    token: &str,
    account: &NewAccount,
    base_url: &str,
    (now, today): (Instant, Day),
) -> Result<std::result::Result<Entry, Refused>> {
    // Again: somebody else may have used it while the password was hashed.
    check(conn, token, now)?;
    let account = match account.create(conn, now)? {
        Ok(account) => account,
        Err(refused) => return Ok(Err(refused)),
    };
    diesel::update(setup_links::table.find(session::hash(token)))
        .set(setup_links::used_at.eq(now))
        .execute(conn)?;
    record(conn, now, Some(account), "set-up.used")?;
    // Somebody before may have said that administrators need a second factor.
    entering::begin(conn, account, base_url, now, today).map(Ok)
}

fn record(conn: &mut Conn, at: Instant, account: Option<i64>, action: &str) -> Result<()> {
    events::append(
        conn,
        &Event {
            at,
            account,
            action,
            subject: "set-up link",
            detail: "",
        },
    )
}
