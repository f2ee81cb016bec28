//! Proofs of who somebody is: a code, alone after the password, or together with it. What is wrong
//! counts against the same lock as wrong passwords.

use super::{Entered, Factor, Means, mailed, recovery, store};
use crate::accounts::model::{Email, Lock};
use crate::accounts::passwords;
use crate::accounts::store as people;
use crate::db::Conn;
use crate::error::Result;
use crate::rules::Instant;
use crate::web::State;

/// Checks a code and uses it up. False where it is wrong, was used, or the account is locked, which
/// nobody can tell apart.
///
/// # Errors
/// Where the database refuses.
pub fn prove(conn: &mut Conn, account: i64, entered: &Entered, now: Instant) -> Result<bool> {
    let lock = people::lock(conn, account)?;
    if !lock.holds(now) && is_right(conn, account, entered, now)? {
        if matches!(entered, Entered::Recovery(_)) {
            people::record(
                conn,
                now,
                Some(account),
                "recovery-code.used",
                Some(account),
                "",
            )?;
        }
        return Ok(true);
    }
    fail(conn, account, lock, now)?;
    Ok(false)
}

fn is_right(conn: &mut Conn, account: i64, entered: &Entered, now: Instant) -> Result<bool> {
    let Some(factor) = store::find(conn, account)? else {
        return Ok(false);
    };
    match (entered, &factor.means) {
        (Entered::Recovery(code), _) => recovery::spend(conn, account, code, now),
        (Entered::Code(code), Means::Mail) => mailed::spend(conn, account, code, now),
        (Entered::Code(code), Means::App(secret)) => match secret.step_of(code, now)? {
            Some(step) if is_fresh(&factor, step) => {
                store::note_step(conn, account, step)?;
                Ok(true)
            }
            _ => Ok(false),
        },
    }
}

fn is_fresh(factor: &Factor, step: i64) -> bool {
    factor.last_step.is_none_or(|last| last < step)
}

/// Counts a failure against the lock of the account.
fn fail(conn: &mut Conn, account: i64, before: Lock, now: Instant) -> Result<()> {
    let lock = before.failed(now);
    people::set_lock(conn, account, lock)?;
    let about = Some(account);
    people::record(conn, now, None, "second-factor.refused", about, "")?;
    if lock.holds(now) && !before.holds(now) {
        people::record(conn, now, None, "account.locked", about, "")?;
    }
    Ok(())
}

/// What somebody who is signed in types before their second factor changes.
pub struct Proof {
    /// Their password, as it was typed.
    pub password: String,
    /// A code, where they have a second factor.
    pub entered: Option<Entered>,
}

/// Does something for somebody who proves who they are, in the transaction of the proof; `None`
/// where the password or the code is wrong, or the account is locked.
///
/// # Errors
/// What `work` answers, and where the database refuses.
pub async fn proven<T: Send + 'static>(
    state: &State,
    account: i64,
    proof: Proof,
    work: impl FnOnce(&mut Conn) -> Result<T> + Send + 'static,
) -> Result<Option<T>> {
    let now = state.clock.now();
    let email = state
        .db
        .read(move |conn| people::email(conn, account))
        .await?;
    let email = Email::parse(&email);
    let wanted = email.clone();
    let known = state
        .db
        .read(move |conn| credentials(conn, wanted.as_ref()))
        .await?;
    let stored = known.map(|known| known.password_hash);
    let Proof { password, entered } = proof;
    let checked = passwords::off_reactor(move || {
        let same = passwords::matches(&password, stored.as_deref())?;
        Ok(stored.filter(|_| same))
    })
    .await?;
    state
        .db
        .write(move |conn| {
            let Some(known) = credentials(conn, email.as_ref())? else {
                return Ok(None);
            };
            // Decided on what is stored now: another change may have come first.
            if checked.as_ref() != Some(&known.password_hash) || known.lock.holds(now) {
                fail(conn, account, known.lock, now)?;
                return Ok(None);
            }
            let has_factor = store::find(conn, account)?.is_some();
            let is_proven = match &entered {
                Some(entered) if has_factor => prove(conn, account, entered, now)?,
                _ => !has_factor,
            };
            if !is_proven {
                return Ok(None);
            }
            people::set_lock(conn, account, Lock::default())?;
            work(conn).map(Some)
        })
        .await
}

fn credentials(conn: &mut Conn, email: Option<&Email>) -> Result<Option<people::Credentials>> {
    match email {
        Some(email) => people::credentials(conn, email),
        None => Ok(None),
    }
}
