//! Second factors in the database: those that count, those that wait for their first code, the roles
//! that need one, and those that were taken away.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use diesel::prelude::*;

use super::totp::Secret;
use super::{Factor, Means, Method, mailed, recovery};
use crate::accounts::sessions::{self, Ending};
use crate::accounts::{entering, store};
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{
    account_roles, accounts, second_factor_offers as offers, second_factor_removals as removals,
    second_factor_roles as required, second_factors as factors,
};
use crate::error::{Error, Result};
use crate::letters::{self, Matter};
use crate::rules::{Coded, Instant};
use crate::web::AccountRole;

/// For so many minutes a second factor can be confirmed after it was chosen.
const OFFER_MINUTES: i64 = 60;

fn means(method: &str, secret: Option<String>) -> Result<Means> {
    match (stored(method)?, secret) {
        (Method::App, Some(secret)) => Ok(Means::App(Secret::stored(secret))),
        (Method::Mail, None) => Ok(Means::Mail),
        _ => Err(Error::Stored(method.to_owned())),
    }
}

fn secret(means: &Means) -> Option<&str> {
    match means {
        Means::App(secret) => Some(secret.as_str()),
        Means::Mail => None,
    }
}

/// The second factor of an account.
///
/// # Errors
/// Where the database is away.
pub fn find(conn: &mut Conn, account: i64) -> Result<Option<Factor>> {
    type Row = (String, Option<String>, Option<i64>, Instant);
    let row: Option<Row> = factors::table
        .find(account)
        .select((
            factors::method,
            factors::secret,
            factors::last_step,
            factors::since,
        ))
        .first(conn)
        .optional()?;
    let read = |(method, secret, last_step, since): Row| {
        Ok(Factor {
            means: means(&method, secret)?,
            last_step,
            since,
        })
    };
    row.map(read).transpose()
}

/// Notes that the code of a step was used: it works no more, nor does one of an earlier step.
///
/// # Errors
/// Where the database refuses.
pub fn note_step(conn: &mut Conn, account: i64, step: i64) -> Result<()> {
    diesel::update(factors::table.find(account))
        .set(factors::last_step.eq(step))
        .execute(conn)?;
    Ok(())
}

// ---- Setting up

/// Offers an account a second factor, which counts when it is confirmed; the one until now goes on
/// counting. One by mail sends its first code.
///
/// # Errors
/// Where the database refuses.
pub fn offer(
    conn: &mut Conn,
    account: i64,
    method: Method,
    base_url: &str,
    now: Instant,
) -> Result<Means> {
    let means = match method {
        Method::App => Means::App(Secret::random()),
        Method::Mail => Means::Mail,
    };
    diesel::delete(offers::table.find(account)).execute(conn)?;
    diesel::insert_into(offers::table)
        .values((
            offers::account_id.eq(account),
            offers::method.eq(method.code()),
            offers::secret.eq(secret(&means)),
            offers::made_at.eq(now),
        ))
        .execute(conn)?;
    if method == Method::Mail {
        mailed::send(conn, account, base_url, now)?;
    }
    Ok(means)
}

/// What an account was offered and has not confirmed yet.
///
/// # Errors
/// Where the database is away.
pub fn offered(conn: &mut Conn, account: i64, now: Instant) -> Result<Option<Means>> {
    let row: Option<(String, Option<String>)> = offers::table
        .find(account)
        .filter(offers::made_at.gt(now - TimeDelta::minutes(OFFER_MINUTES)))
        .select((offers::method, offers::secret))
        .first(conn)
        .optional()?;
    row.map(|(method, secret)| means(&method, secret))
        .transpose()
}

/// Confirms with a code what an account was offered: it counts from now on, in the place of the one
/// before. Returns the account's recovery codes; `None` where the code is wrong or nothing was
/// offered.
///
/// # Errors
/// Where the database refuses.
pub fn confirm(
    conn: &mut Conn,
    account: i64,
    code: &str,
    now: Instant,
) -> Result<Option<Vec<String>>> {
    let Some(offered) = offered(conn, account, now)? else {
        return Ok(None);
    };
    let last_step = match &offered {
        Means::App(secret) => secret.step_of(code, now)?,
        Means::Mail => None,
    };
    let is_right = match &offered {
        Means::App(_) => last_step.is_some(),
        Means::Mail => mailed::spend(conn, account, code, now)?,
    };
    if !is_right {
        return Ok(None);
    }
    clear(conn, account)?;
    diesel::insert_into(factors::table)
        .values((
            factors::account_id.eq(account),
            factors::method.eq(offered.method().code()),
            factors::secret.eq(secret(&offered)),
            factors::last_step.eq(last_step),
            factors::since.eq(now),
        ))
        .execute(conn)?;
    let by = Some(account);
    let method = offered.method().code();
    store::record(conn, now, by, "second-factor.set-up", by, method)?;
    recovery::replace(conn, account).map(Some)
}

/// Makes new recovery codes; those before work no longer.
///
/// # Errors
/// Where the database refuses.
pub fn new_codes(conn: &mut Conn, account: i64, now: Instant) -> Result<Vec<String>> {
    let by = Some(account);
    store::record(conn, now, by, "recovery-codes.replaced", by, "")?;
    recovery::replace(conn, account)
}

/// Takes everything of a second factor away from an account: the secret, the codes, the offer.
///
/// # Errors
/// Where the database refuses.
pub fn clear(conn: &mut Conn, account: i64) -> Result<()> {
    diesel::delete(factors::table.find(account)).execute(conn)?;
    diesel::delete(offers::table.find(account)).execute(conn)?;
    mailed::remove(conn, account)?;
    recovery::remove(conn, account)
}

/// Turns the second factor of an account off, as its owner wishes; false where a role of theirs
/// needs one.
///
/// # Errors
/// Where the database refuses.
pub fn turn_off(conn: &mut Conn, account: i64, now: Instant) -> Result<bool> {
    if is_required(conn, account)? {
        return Ok(false);
    }
    clear(conn, account)?;
    let by = Some(account);
    store::record(conn, now, by, "second-factor.turned-off", by, "")?;
    Ok(true)
}

// ---- Taken away

/// A second factor that was taken away.
#[derive(Clone, Debug)]
pub struct Removal {
    /// Why; none where the command line did it, or the person was made anonymous.
    pub reason: Option<String>,
    /// When.
    pub at: Instant,
}

/// Takes the second factor of an account away, for whoever lost it: its sessions end, and its owner
/// is told by letter. False where there is none.
///
/// # Errors
/// Where the database refuses.
pub fn remove(
    conn: &mut Conn,
    by: Option<i64>,
    account: i64,
    reason: Option<&str>,
    base_url: &str,
    now: Instant,
) -> Result<bool> {
    if find(conn, account)?.is_none() {
        return Ok(false);
    }
    clear(conn, account)?;
    sessions::end_of(conn, account, Ending::All, now)?;
    entering::abandon(conn, account)?;
    diesel::insert_into(removals::table)
        .values((
            removals::account_id.eq(account),
            removals::removed_by.eq(by),
            removals::reason.eq(reason),
            removals::removed_at.eq(now),
        ))
        .execute(conn)?;
    store::record(conn, now, by, "second-factor.removed", Some(account), "")?;
    let matter = Matter::FactorRemoved(reason.map(str::to_owned));
    letters::write(conn, base_url, account, &matter, now)?;
    Ok(true)
}

/// The second factors that were taken away from an account, oldest first.
///
/// # Errors
/// Where the database is away.
pub fn removals(conn: &mut Conn, account: i64) -> Result<Vec<Removal>> {
    let rows: Vec<(Option<String>, Instant)> = removals::table
        .filter(removals::account_id.eq(account))
        .order(removals::id)
        .select((removals::reason, removals::removed_at))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows.map(|(reason, at)| Removal { reason, at }).collect())
}

/// Takes a person out of what is known of their second factor: that one was taken away stays, why
/// does not.
///
/// # Errors
/// Where the database refuses.
pub fn forget(conn: &mut Conn, account: i64) -> Result<()> {
    clear(conn, account)?;
    diesel::update(removals::table.filter(removals::account_id.eq(account)))
        .set(removals::reason.eq(None::<String>))
        .execute(conn)?;
    Ok(())
}

// ---- Required

/// The roles that need a second factor.
///
/// # Errors
/// Where the database is away.
pub fn required_roles(conn: &mut Conn) -> Result<BTreeSet<AccountRole>> {
    let codes: Vec<String> = required::table.select(required::role).load(conn)?;
    codes.iter().map(|code| stored(code)).collect()
}

/// Says which roles need a second factor: whoever has none sets one up when they next sign in.
///
/// # Errors
/// Where the database refuses.
pub fn require(
    conn: &mut Conn,
    by: i64,
    roles: &BTreeSet<AccountRole>,
    now: Instant,
) -> Result<()> {
    diesel::delete(required::table).execute(conn)?;
    for role in roles {
        diesel::insert_into(required::table)
            .values(required::role.eq(role.code()))
            .execute(conn)?;
    }
    let codes: Vec<&str> = roles.iter().map(|role| role.code()).collect();
    let detail = codes.join(" ");
    store::record(conn, now, Some(by), "second-factor.required", None, &detail)
}

/// Whether a role of an account needs a second factor.
///
/// # Errors
/// Where the database is away.
pub fn is_required(conn: &mut Conn, account: i64) -> Result<bool> {
    let number: i64 = account_roles::table
        .inner_join(required::table.on(required::role.eq(account_roles::role)))
        .filter(account_roles::account_id.eq(account))
        .count()
        .get_result(conn)?;
    Ok(number > 0)
}

/// How many accounts that are in use have a role, and how many of them a second factor: in the
/// order of the roles.
///
/// # Errors
/// Where the database is away.
pub fn spread(conn: &mut Conn) -> Result<Vec<(AccountRole, usize, usize)>> {
    let rows: Vec<(String, Option<String>)> = account_roles::table
        .inner_join(accounts::table)
        .left_join(factors::table.on(factors::account_id.eq(account_roles::account_id)))
        .filter(accounts::deactivated_at.is_null())
        .select((account_roles::role, factors::method.nullable()))
        .load(conn)?;
    let count = |role: AccountRole| {
        let of_role = rows.iter().filter(|(code, _)| code == role.code());
        let with = of_role.clone().filter(|(_, method)| method.is_some());
        (role, of_role.count(), with.count())
    };
    Ok(AccountRole::ALL.iter().map(|role| count(*role)).collect())
}
