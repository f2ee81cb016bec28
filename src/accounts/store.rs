//! Accounts in the database. Nothing of a person goes into the chain of events: it names accounts
//! by their row.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::links;
use super::model::{Email, Lock};
use crate::audit::changes::stored;
use crate::audit::events::{self, Event};
use crate::db::schema::{account_roles, accounts, accreditations, organisations, states};
use crate::db::{self, Conn};
use crate::error::Result;
use crate::rules::{Body, Coded, Day, Instant};
use crate::web::{AccountRole, Principal};

/// An account about to be made.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// With which they sign in.
    pub email: Email,
    /// The name that pages show.
    pub name: String,
    /// What is stored of the password.
    pub password_hash: String,
    /// What it may do.
    pub roles: BTreeSet<AccountRole>,
    /// States for which it may report, by ISO 3166 alpha-3.
    pub states: BTreeSet<String>,
    /// Organisations for which it may report, by code.
    pub organisations: BTreeSet<String>,
}

/// Why an account was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is one with this address.
    #[error("there is an account with this email already")]
    EmailTaken,
    /// There is no such state.
    #[error("there is no state {0:?}; states are given by ISO 3166 alpha-3, such as NER")]
    UnknownState(String),
    /// There is no such organisation.
    #[error("there is no organisation {0:?}; organisations are given by code, such as COMSTECH")]
    UnknownOrganisation(String),
}

/// What is needed to sign somebody in.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The account.
    pub account: i64,
    /// The name that pages show.
    pub name: String,
    /// What is stored of the password.
    pub password_hash: String,
    /// How near the account is to being locked.
    pub lock: Lock,
    /// Whether it may be used at all.
    pub active: bool,
}

impl NewAccount {
    /// Makes the account; everything is looked up first, so that a refusal leaves nothing behind.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn create(
        &self,
        conn: &mut Conn,
        now: Instant,
    ) -> Result<std::result::Result<i64, Refused>> {
        if is_taken(conn, &self.email)? {
            return Ok(Err(Refused::EmailTaken));
        }
        let bodies = match self.bodies(conn)? {
            Ok(bodies) => bodies,
            Err(refused) => return Ok(Err(refused)),
        };
        let account = self.insert(conn, now)?;
        self.insert_roles(conn, account)?;
        insert_scope(conn, account, &bodies)?;
        let roles: Vec<&str> = self.roles.iter().map(|role| role.code()).collect();
        record(
            conn,
            now,
            None,
            "account.created",
            Some(account),
            &roles.join(" "),
        )?;
        Ok(Ok(account))
    }

    fn bodies(&self, conn: &mut Conn) -> Result<std::result::Result<BTreeSet<Body>, Refused>> {
        let mut bodies = BTreeSet::new();
        for iso3 in &self.states {
            match state(conn, iso3)? {
                Some(id) => bodies.insert(Body::State(id)),
                None => return Ok(Err(Refused::UnknownState(iso3.clone()))),
            };
        }
        for code in &self.organisations {
            match organisation(conn, code)? {
                Some(id) => bodies.insert(Body::Organisation(id)),
                None => return Ok(Err(Refused::UnknownOrganisation(code.clone()))),
            };
        }
        Ok(Ok(bodies))
    }

    fn insert(&self, conn: &mut Conn, now: Instant) -> Result<i64> {
        Ok(diesel::insert_into(accounts::table)
            .values((
                accounts::code.eq(db::new_code()),
                accounts::email.eq(self.email.as_str()),
                accounts::name.eq(&self.name),
                accounts::password_hash.eq(&self.password_hash),
                accounts::created_at.eq(now),
                accounts::failed_sign_ins.eq(0),
            ))
            .returning(accounts::id)
            .get_result(conn)?)
    }

    fn insert_roles(&self, conn: &mut Conn, account: i64) -> Result<()> {
        for role in &self.roles {
            let row = (
                account_roles::account_id.eq(account),
                account_roles::role.eq(role.code()),
            );
            diesel::insert_into(account_roles::table)
                .values(row)
                .execute(conn)?;
        }
        Ok(())
    }
}

fn insert_scope(conn: &mut Conn, account: i64, bodies: &BTreeSet<Body>) -> Result<()> {
    for body in bodies {
        let (state, organisation) = match *body {
            Body::State(id) => (Some(id), None),
            Body::Organisation(id) => (None, Some(id)),
        };
        diesel::insert_into(accreditations::table)
            .values((
                accreditations::account_id.eq(account),
                accreditations::state_id.eq(state),
                accreditations::organisation_id.eq(organisation),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn state(conn: &mut Conn, iso3: &str) -> Result<Option<i64>> {
    let found = states::table.filter(states::iso3.eq(iso3.to_uppercase()));
    Ok(found.select(states::id).first(conn).optional()?)
}

/// The organisation of a code; one that was merged into another is that other.
fn organisation(conn: &mut Conn, code: &str) -> Result<Option<i64>> {
    let row: Option<(i64, Option<i64>)> = organisations::table
        .filter(organisations::code.eq(code))
        .select((organisations::id, organisations::merged_into_id))
        .first(conn)
        .optional()?;
    Ok(row.map(|(id, merged)| merged.unwrap_or(id)))
}

/// Stores another password: links that would choose one work no longer, and failures before it are
/// forgotten. Which sessions end is for the caller to say.
///
/// # Errors
/// Where the database refuses.
pub fn set_password(conn: &mut Conn, account: i64, hash: &str) -> Result<()> {
    diesel::update(accounts::table.find(account))
        .set(accounts::password_hash.eq(hash))
        .execute(conn)?;
    set_lock(conn, account, Lock::default())?;
    links::remove(conn, account)
}

/// Whether an account has this address.
///
/// # Errors
/// Where the database is away.
pub fn is_taken(conn: &mut Conn, email: &Email) -> Result<bool> {
    Ok(credentials(conn, email)?.is_some())
}

/// What is needed to sign in the account with this address.
///
/// # Errors
/// Where the database is away.
pub fn credentials(conn: &mut Conn, email: &Email) -> Result<Option<Credentials>> {
    type Row = (i64, String, String, i32, Option<Instant>, Option<Instant>);
    let row: Option<Row> = accounts::table
        .filter(accounts::email.eq(email.as_str()))
        .select((
            accounts::id,
            accounts::name,
            accounts::password_hash,
            accounts::failed_sign_ins,
            accounts::locked_until,
            accounts::deactivated_at,
        ))
        .first(conn)
        .optional()?;
    Ok(row.map(
        |(account, name, password_hash, failures, until, deactivated)| Credentials {
            account,
            name,
            password_hash,
            lock: Lock { failures, until },
            active: deactivated.is_none(),
        },
    ))
}

/// The name that pages show of an account.
///
/// # Errors
/// Where there is no such account.
pub fn name(conn: &mut Conn, account: i64) -> Result<String> {
    let found = accounts::table.find(account);
    Ok(found.select(accounts::name).first(conn)?)
}

/// How near an account is to being locked.
///
/// # Errors
/// Where there is no such account.
pub fn lock(conn: &mut Conn, account: i64) -> Result<Lock> {
    let (failures, until) = accounts::table
        .find(account)
        .select((accounts::failed_sign_ins, accounts::locked_until))
        .first(conn)?;
    Ok(Lock { failures, until })
}

/// Stores how near an account is to being locked.
///
/// # Errors
/// Where the database refuses.
pub fn set_lock(conn: &mut Conn, account: i64, lock: Lock) -> Result<()> {
    diesel::update(accounts::table.find(account))
        .set((
            accounts::failed_sign_ins.eq(lock.failures),
            accounts::locked_until.eq(lock.until),
        ))
        .execute(conn)?;
    Ok(())
}

/// The roles of an account.
///
/// # Errors
/// Where the database is away or holds a role that the program does not know.
pub fn roles(conn: &mut Conn, account: i64) -> Result<Vec<AccountRole>> {
    let codes: Vec<String> = account_roles::table
        .filter(account_roles::account_id.eq(account))
        .select(account_roles::role)
        .load(conn)?;
    read_roles(codes)
}

/// Roles out of their codes, in order.
pub(super) fn read_roles(codes: impl IntoIterator<Item = String>) -> Result<Vec<AccountRole>> {
    let codes = codes.into_iter();
    let roles: Result<BTreeSet<AccountRole>> = codes.map(|code| stored(&code)).collect();
    Ok(roles?.into_iter().collect())
}

/// Who signs in with an account, and for which bodies they speak on a day.
///
/// # Errors
/// Where the database is away or holds a role that the program does not know.
pub fn principal(conn: &mut Conn, account: i64, name: String, today: Day) -> Result<Principal> {
    let roles = roles(conn, account)?;
    let rows: Vec<(Option<i64>, Option<i64>)> = accreditations::table
        .filter(accreditations::account_id.eq(account))
        .filter(is_valid(today))
        .select((accreditations::state_id, accreditations::organisation_id))
        .load(conn)?;
    Ok(Principal {
        account,
        name,
        roles,
        bodies: rows.into_iter().filter_map(speaks_for).collect(),
    })
}

/// That an accreditation is valid on a day.
#[diesel::dsl::auto_type]
pub(super) fn is_valid(today: Day) -> _ {
    let from = accreditations::valid_from;
    let until = accreditations::valid_until;
    let has_begun = from.is_null().or(from.le(today));
    let is_not_over = until.is_null().or(until.ge(today));
    has_begun.and(is_not_over)
}

/// The body of an accreditation, by its state or organisation.
pub(super) fn speaks_for((state, organisation): (Option<i64>, Option<i64>)) -> Option<Body> {
    state
        .map(Body::State)
        .or(organisation.map(Body::Organisation))
}

/// The address of an account.
///
/// # Errors
/// Where there is no such account.
pub fn email(conn: &mut Conn, account: i64) -> Result<String> {
    Ok(accounts::table
        .find(account)
        .select(accounts::email)
        .first(conn)?)
}

/// Whether anybody can administer the installation.
///
/// # Errors
/// Where the database is away.
pub fn has_administrator(conn: &mut Conn) -> Result<bool> {
    let number: i64 = account_roles::table
        .inner_join(accounts::table)
        .filter(account_roles::role.eq(AccountRole::Administrator.code()))
        .filter(accounts::deactivated_at.is_null())
        .count()
        .get_result(conn)?;
    Ok(number > 0)
}

/// Appends an event about an account, or about an attempt that met none.
pub(super) fn record(
    conn: &mut Conn,
    at: Instant,
    by: Option<i64>,
    action: &str,
    about: Option<i64>,
    detail: &str,
) -> Result<()> {
    let subject = about.map_or_else(|| "unknown".to_owned(), |id| format!("account {id}"));
    events::append(
        conn,
        &Event {
            at,
            account: by,
            action,
            subject: &subject,
            detail,
        },
    )
}
