//! One-time links to an account, by the hash of their token: an invitation, or a new password.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::entering::{self, Entry};
use super::model::Email;
use super::passwords::UNUSABLE;
use super::{sessions, store};
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{account_links as links, accounts};
use crate::error::{Error, Result};
use crate::letters::{self, Matter};
use crate::rules::{Coded, Day, Instant};
use crate::web::session;

/// After a letter for a forgotten password, the next one to the same account takes this long.
const PAUSE_MINUTES: i64 = 2;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The first password of an account that an administrator made.
    Invitation,
    /// Another password in place of a forgotten one.
    NewPassword,
}

impl Coded for Purpose {
    const ALL: &'static [Self] = &[Self::Invitation, Self::NewPassword];

    fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::NewPassword => "new-password",
        }
    }
}

impl Purpose {
    /// For how long a link works.
    fn lifetime(self) -> TimeDelta {
        match self {
            Self::Invitation => TimeDelta::days(7),
            Self::NewPassword => TimeDelta::hours(1),
        }
    }

    /// Where it leads, below the language.
    fn path(self, token: &str) -> String {
        match self {
            Self::Invitation => format!("/account/invitations/{token}"),
            Self::NewPassword => format!("/account/password/new/{token}"),
        }
    }
}

/// Whose password a link chooses.
#[derive(Clone, Debug)]
pub struct Linked {
    /// The account.
    pub account: i64,
    /// The name that pages show.
    pub name: String,
    /// With which they sign in.
    pub email: Email,
}

/// Makes a link; those made before for the same purpose work no longer. Returns its path below the
/// language.
fn make(conn: &mut Conn, account: i64, purpose: Purpose, now: Instant) -> Result<String> {
    clear(conn, account, purpose)?;
    let token = session::new_token();
    diesel::insert_into(links::table)
        .values((
            links::token_hash.eq(session::hash(&token)),
            links::account_id.eq(account),
            links::purpose.eq(purpose.code()),
            links::created_at.eq(now),
            links::expires_at.eq(now + purpose.lifetime()),
        ))
        .execute(conn)?;
    Ok(purpose.path(&token))
}

/// Takes the links away that were not used.
fn clear(conn: &mut Conn, account: i64, purpose: Purpose) -> Result<()> {
    let unused = links::table
        .filter(links::account_id.eq(account))
        .filter(links::purpose.eq(purpose.code()))
        .filter(links::used_at.is_null());
    diesel::delete(unused).execute(conn)?;
    Ok(())
}

/// Takes every link to an account away that was not used, and the letters' texts that hold one;
/// whoever was half in has to begin again.
///
/// # Errors
/// Where the database refuses.
pub fn remove(conn: &mut Conn, account: i64) -> Result<()> {
    for purpose in Purpose::ALL {
        clear(conn, account, *purpose)?;
    }
    entering::abandon(conn, account)?;
    letters::remove_links(conn, account)
}

/// Writes the letter that invites somebody; links that invited them before work no longer.
///
/// # Errors
/// Where the database refuses.
pub fn invite(conn: &mut Conn, account: i64, base_url: &str, now: Instant) -> Result<()> {
    letters::remove_links(conn, account)?;
    let path = make(conn, account, Purpose::Invitation, now)?;
    letters::write(conn, base_url, account, &Matter::Invitation(path), now)?;
    Ok(())
}

/// Writes a letter to whoever forgot the password of this address. Where there is no such account,
/// it is closed, or nobody chose a password for it yet, the same statements run on no row: neither
/// the answer nor the time tells which.
///
/// # Errors
/// Where the database refuses.
pub fn forgotten(conn: &mut Conn, email: &Email, base_url: &str, now: Instant) -> Result<()> {
    let known = store::credentials(conn, email)?;
    let known = known.filter(|known| known.active && known.password_hash != UNUSABLE);
    let account = known.map_or(0, |known| known.account);
    let recent: i64 = links::table
        .filter(links::account_id.eq(account))
        .filter(links::purpose.eq(Purpose::NewPassword.code()))
        .filter(links::created_at.gt(now - TimeDelta::minutes(PAUSE_MINUTES)))
        .count()
        .get_result(conn)?;
    let asked = (account != 0).then_some(account);
    store::record(conn, now, None, "password.forgotten", asked, "")?;
    let account = if recent == 0 { account } else { 0 };
    let path = if account == 0 {
        clear(conn, 0, Purpose::NewPassword)?;
        clear(conn, 0, Purpose::NewPassword)?;
        String::new()
    } else {
        make(conn, account, Purpose::NewPassword, now)?
    };
    letters::write(conn, base_url, account, &Matter::NewPassword(path), now)?;
    Ok(())
}

/// Whose password a link chooses.
///
/// # Errors
/// [`Error::Expired`] for a link that was never made, was used, whose time is over, or whose
/// account is closed; nobody can tell which.
pub fn find(conn: &mut Conn, token: &str, purpose: Purpose, now: Instant) -> Result<Linked> {
    let row: Option<(i64, String, String)> = links::table
        .inner_join(accounts::table)
        .filter(links::token_hash.eq(session::hash(token)))
        .filter(links::purpose.eq(purpose.code()))
        .filter(links::used_at.is_null())
        .filter(links::expires_at.gt(now))
        .filter(accounts::deactivated_at.is_null())
        .select((accounts::id, accounts::name, accounts::email))
        .first(conn)
        .optional()?;
    let (account, name, email) = row.ok_or(Error::Expired)?;
    Ok(Linked {
        account,
        name,
        email: Email::parse(&email).ok_or(Error::Stored(email))?,
    })
}

/// Uses a link: the password is set, every session ends, and whoever used it is led in as after a
/// right password: whoever can read the account's mail still needs its second factor.
///
/// # Errors
/// As [`find`], which is asked again: two may use the same link at once.
pub fn redeem(
    conn: &mut Conn,
    token: &str,
    purpose: Purpose,
    password_hash: &str,
    base_url: &str,
    (now, today): (Instant, Day),
) -> Result<Entry> {
    let account = find(conn, token, purpose, now)?.account;
    diesel::update(links::table.find(session::hash(token)))
        .set(links::used_at.eq(now))
        .execute(conn)?;
    store::set_password(conn, account, password_hash)?;
    sessions::end_of(conn, account, sessions::Ending::All, now)?;
    let action = format!("{}.used", purpose.code());
    store::record(conn, now, Some(account), &action, Some(account), "")?;
    entering::begin(conn, account, base_url, now, today)
}

/// Until when the invitation of an account works; none where there is none.
///
/// # Errors
/// Where the database is away.
pub fn invited_until(conn: &mut Conn, account: i64) -> Result<Option<Instant>> {
    Ok(links::table
        .filter(links::account_id.eq(account))
        .filter(links::purpose.eq(Purpose::Invitation.code()))
        .filter(links::used_at.is_null())
        .order(links::expires_at.desc())
        .select(links::expires_at)
        .first(conn)
        .optional()?)
}

/// A link as its owner is told of it.
#[derive(Clone, Copy, Debug)]
pub struct Made {
    /// What it is for.
    pub purpose: Purpose,
    /// Since when.
    pub created_at: Instant,
    /// Until when.
    pub expires_at: Instant,
    /// When it was used.
    pub used_at: Option<Instant>,
}

/// The links that were made to an account, oldest first.
///
/// # Errors
/// Where the database is away.
pub fn of_account(conn: &mut Conn, account: i64) -> Result<Vec<Made>> {
    type Row = (String, Instant, Instant, Option<Instant>);
    let rows: Vec<Row> = links::table
        .filter(links::account_id.eq(account))
        .order(links::created_at)
        .select((
            links::purpose,
            links::created_at,
            links::expires_at,
            links::used_at,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(purpose, created_at, expires_at, used_at)| {
            Ok(Made {
                purpose: stored(&purpose)?,
                created_at,
                expires_at,
                used_at,
            })
        })
        .collect()
}
