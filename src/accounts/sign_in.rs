//! An attempt to sign in. It takes the same steps and the same time whether or not there is such
//! an account, and its failure says nothing about which part was wrong.

use super::entering::{self, Entry};
use super::forms::SignIn;
use super::model::Email;
use super::store::{self, Credentials};
use super::{passwords, sessions};
use crate::db::Conn;
use crate::error::Result;
use crate::rules::{Day, Instant};
use crate::web::{State, session};

/// Leads somebody in, in place of whoever was: to a session, or to the second factor that they owe.
/// `None` where the email or the password is wrong or the account is locked.
///
/// # Errors
/// Where the database is away.
pub async fn attempt(
    state: &State,
    typed: SignIn,
    before: Option<String>,
) -> Result<Option<Entry>> {
    let base_url = state.config.base_url();
    let (now, today) = (state.clock.now(), state.clock.today());
    let SignIn { email, password } = typed;
    let asked = email.clone();
    let known = state
        .db
        .read(move |conn| credentials(conn, asked.as_ref()))
        .await?;
    let stored = known.map(|known| known.password_hash);
    let checked = passwords::off_reactor(move || {
        let same = passwords::matches(&password, stored.as_deref())?;
        // The hash goes on only where it matched: it may be another by the time of the write.
        Ok(stored.filter(|_| same))
    })
    .await?;
    state
        .db
        .write(move |conn| {
            let moment = (now, today);
            let entry = settle(conn, email.as_ref(), checked.as_deref(), &base_url, moment)?;
            if let (Some(_), Some(before)) = (&entry, before) {
                sessions::end(conn, &session::hash(&before), now)?;
                entering::end(conn, &before)?;
            }
            Ok(entry)
        })
        .await
}

fn credentials(conn: &mut Conn, email: Option<&Email>) -> Result<Option<Credentials>> {
    match email {
        Some(email) => store::credentials(conn, email),
        None => Ok(None),
    }
}

/// Decides in one transaction, on what is stored now: another attempt may just have locked the
/// account.
fn settle(
    conn: &mut Conn,
    email: Option<&Email>,
    checked: Option<&str>,
    base_url: &str,
    (now, today): (Instant, Day),
) -> Result<Option<Entry>> {
    match credentials(conn, email)? {
        Some(known) if may_enter(&known, checked, now) => {
            entering::begin(conn, known.account, base_url, now, today).map(Some)
        }
        known => fail(conn, known.as_ref(), now).map(|()| None),
    }
}

fn may_enter(known: &Credentials, checked: Option<&str>, now: Instant) -> bool {
    known.active && !known.lock.holds(now) && checked == Some(known.password_hash.as_str())
}

/// Counts a failure. Where there is no account the same statements run on no row.
fn fail(conn: &mut Conn, known: Option<&Credentials>, now: Instant) -> Result<()> {
    let account = known.map(|known| known.account);
    let before = known.map(|known| known.lock).unwrap_or_default();
    let lock = before.failed(now);
    store::set_lock(conn, account.unwrap_or_default(), lock)?;
    store::record(conn, now, None, "sign-in.failed", account, "")?;
    if account.is_some() && lock.holds(now) && !before.holds(now) {
        store::record(conn, now, None, "account.locked", account, "")?;
    }
    Ok(())
}
