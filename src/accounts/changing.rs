//! Another password of one's own: the one until now is asked for, and guessing it is counted as at
//! the sign-in.

use super::forms::Change;
use super::model::Email;
use super::sessions::{self, Ending};
use super::{passwords, store};
use crate::db::Conn;
use crate::error::Result;
use crate::rules::Instant;
use crate::web::State;

/// Changes the password of the account with an address, and ends its sessions but the one of a
/// token. False where the password until now is another, or the account is locked.
///
/// # Errors
/// Where the database is away.
pub async fn change(state: &State, email: &Email, asked: Change, this: String) -> Result<bool> {
    let now = state.clock.now();
    let (email, wanted) = (email.clone(), email.clone());
    let known = state
        .db
        .read(move |conn| store::credentials(conn, &wanted))
        .await?;
    let stored = known.map(|known| known.password_hash);
    let Change { current, password } = asked;
    let checked = passwords::off_reactor(move || {
        let same = passwords::matches(&current, stored.as_deref())?;
        Ok((stored.filter(|_| same), password.hash()?))
    })
    .await?;
    state
        .db
        .write(move |conn| settle(conn, &email, checked, &this, now))
        .await
}

/// Decides on what is stored now: another change may have come first.
fn settle(
    conn: &mut Conn,
    email: &Email,
    (checked, hash): (Option<String>, String),
    this: &str,
    now: Instant,
) -> Result<bool> {
    let Some(known) = store::credentials(conn, email)? else {
        return Ok(false);
    };
    let account = known.account;
    let same = checked.as_ref() == Some(&known.password_hash);
    if !same || known.lock.holds(now) {
        store::set_lock(conn, account, known.lock.failed(now))?;
        let by = Some(account);
        store::record(conn, now, by, "password.refused", Some(account), "")?;
        return Ok(false);
    }
    store::set_password(conn, account, &hash)?;
    sessions::end_of(conn, account, Ending::Others(this), now)?;
    let by = Some(account);
    store::record(conn, now, by, "password.changed", Some(account), "")?;
    Ok(true)
}
