//! Accounts as the administrator manages them: who has one, what they may do, and how they are
//! closed. Whatever somebody did stays; only their name and address can go.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::model::Email;
use super::passwords::UNUSABLE;
use super::sessions::{self, Ending};
use super::{factor, links, store};
use crate::audit::changes::stored;
use crate::db::schema::{account_roles, accounts, changes, sessions as open};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::i18n::Locale;
use crate::letters;
use crate::rules::{Coded, Instant};
use crate::web::AccountRole;

/// How an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody chose a password for it yet.
    Invited,
    /// Somebody can sign in with it.
    Active,
    /// Nobody can, until it is opened again.
    Deactivated,
    /// Nobody ever can again, and nobody knows whose it was.
    Anonymised,
}

impl Coded for Standing {
    const ALL: &'static [Self] = &[
        Self::Active,
        Self::Invited,
        Self::Deactivated,
        Self::Anonymised,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Deactivated => "deactivated",
            Self::Anonymised => "anonymised",
        }
    }
}

/// Somebody with an account.
#[derive(Clone, Debug)]
pub struct Person {
    /// The row.
    pub id: i64,
    /// What the account is called in addresses.
    pub code: String,
    /// The name that pages show.
    pub name: String,
    /// With which they sign in.
    pub email: String,
    /// In which language they get letters.
    pub language: Locale,
    /// How the account stands.
    pub standing: Standing,
    /// When it was made.
    pub created_at: Instant,
    /// What it may do.
    pub roles: BTreeSet<AccountRole>,
}

/// What an administrator says of an account.
#[derive(Clone, Debug)]
pub struct Particulars {
    /// The name that pages show.
    pub name: String,
    /// With which they sign in.
    pub email: Email,
    /// In which language they get letters.
    pub language: Locale,
    /// What it may do.
    pub roles: BTreeSet<AccountRole>,
}

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another account has this address.
    EmailTaken,
    /// Nobody would administer the installation.
    LastAdministrator,
    /// The account stands otherwise than it would have to.
    Standing,
}

/// Done, or why not.
pub type Outcome<T = ()> = std::result::Result<T, Refusal>;

type Row = (
    i64,
    String,
    String,
    String,
    String,
    String,
    Instant,
    Option<Instant>,
    Option<Instant>,
);

/// The columns of a person, for a `select`.
macro_rules! columns {
    () => {
        (
            accounts::id,
            accounts::code,
            accounts::name,
            accounts::email,
            accounts::language,
            accounts::password_hash,
            accounts::created_at,
            accounts::deactivated_at,
            accounts::anonymised_at,
        )
    };
}

fn read(row: Row) -> Result<Person> {
    let (id, code, name, email, language, hash, created_at, deactivated, anonymised) = row;
    let standing = match (anonymised, deactivated) {
        (Some(_), _) => Standing::Anonymised,
        (None, Some(_)) => Standing::Deactivated,
        (None, None) if hash == UNUSABLE => Standing::Invited,
        (None, None) => Standing::Active,
    };
    Ok(Person {
        language: Locale::from_code(&language).ok_or(Error::Stored(language))?,
        id,
        code,
        name,
        email,
        standing,
        created_at,
        roles: BTreeSet::new(),
    })
}

/// Everybody, in no order that readers would know: names are sorted by language.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn) -> Result<Vec<Person>> {
    let rows: Vec<Row> = accounts::table
        .order(accounts::id)
        .select(columns!())
        .load(conn)?;
    let roles: Vec<(i64, String)> = account_roles::table
        .select((account_roles::account_id, account_roles::role))
        .load(conn)?;
    let mut by_account: BTreeMap<i64, BTreeSet<AccountRole>> = BTreeMap::new();
    for (account, role) in roles {
        by_account
            .entry(account)
            .or_default()
            .insert(stored(&role)?);
    }
    let mut people = Vec::new();
    for row in rows {
        let mut person = read(row)?;
        person.roles = by_account.remove(&person.id).unwrap_or_default();
        people.push(person);
    }
    Ok(people)
}

/// The account of a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str) -> Result<Person> {
    one(conn, |query| {
        query.filter(accounts::code.eq(code.to_owned()))
    })
}

/// The account of a row.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_row(conn: &mut Conn, account: i64) -> Result<Person> {
    one(conn, |query| query.filter(accounts::id.eq(account)))
}

type Boxed<'a> = accounts::BoxedQuery<'a, MultiBackend>;

fn one<'a>(conn: &mut Conn, which: impl FnOnce(Boxed<'a>) -> Boxed<'a>) -> Result<Person> {
    let query = which(accounts::table.into_boxed::<MultiBackend>());
    let row: Row = query.select(columns!()).first(conn)?;
    let mut person = read(row)?;
    person.roles = store::roles(conn, person.id)?.into_iter().collect();
    Ok(person)
}

/// What was done with an account.
#[derive(Clone, Debug, Default)]
pub struct Deeds {
    /// Open sessions.
    pub sessions: i64,
    /// Changes of records.
    pub changes: i64,
    /// When the last of them was recorded.
    pub last_change: Option<Instant>,
    /// Until when an invitation works.
    pub invited_until: Option<Instant>,
}

/// What was done with an account.
///
/// # Errors
/// Where the database is away.
pub fn deeds(conn: &mut Conn, account: i64, now: Instant) -> Result<Deeds> {
    let theirs = changes::table.filter(changes::account_id.eq(account));
    Ok(Deeds {
        sessions: open::table
            .filter(open::account_id.eq(account))
            .filter(open::expires_at.gt(now))
            .count()
            .get_result(conn)?,
        changes: theirs.count().get_result(conn)?,
        last_change: theirs
            .select(diesel::dsl::max(changes::recorded_at))
            .first(conn)?,
        invited_until: links::invited_until(conn, account)?,
    })
}

// ---- What an administrator does

/// Changes what is said of an account. Whoever's address or roles change keeps their sessions:
/// what they may do is looked up at every request.
///
/// # Errors
/// Where the database refuses.
pub fn edit(
    conn: &mut Conn,
    by: i64,
    account: i64,
    said: &Particulars,
    now: Instant,
) -> Result<Outcome> {
    let person = by_row(conn, account)?;
    if person.standing == Standing::Anonymised {
        return Ok(Err(Refusal::Standing));
    }
    if said.email.as_str() != person.email && store::is_taken(conn, &said.email)? {
        return Ok(Err(Refusal::EmailTaken));
    }
    let stays = said.roles.contains(&AccountRole::Administrator);
    if !stays && is_last_administrator(conn, &person)? {
        return Ok(Err(Refusal::LastAdministrator));
    }
    if said.email.as_str() != person.email {
        // Links to an address that is theirs no longer work no longer.
        links::remove(conn, account)?;
    }
    diesel::update(accounts::table.find(account))
        .set((
            accounts::name.eq(&said.name),
            accounts::email.eq(said.email.as_str()),
            accounts::language.eq(said.language.code()),
        ))
        .execute(conn)?;
    set_roles(conn, account, &said.roles)?;
    let roles: Vec<&str> = said.roles.iter().map(|role| role.code()).collect();
    let detail = roles.join(" ");
    store::record(
        conn,
        now,
        Some(by),
        "account.edited",
        Some(account),
        &detail,
    )?;
    Ok(Ok(()))
}

fn set_roles(conn: &mut Conn, account: i64, roles: &BTreeSet<AccountRole>) -> Result<()> {
    diesel::delete(account_roles::table.filter(account_roles::account_id.eq(account)))
        .execute(conn)?;
    for role in roles {
        diesel::insert_into(account_roles::table)
            .values((
                account_roles::account_id.eq(account),
                account_roles::role.eq(role.code()),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Whether nobody else could administer the installation: an administrator who was only invited
/// cannot yet.
///
/// # Errors
/// Where the database is away.
pub fn is_last_administrator(conn: &mut Conn, person: &Person) -> Result<bool> {
    let counts = person.standing == Standing::Active;
    if !counts || !person.roles.contains(&AccountRole::Administrator) {
        return Ok(false);
    }
    let others: i64 = account_roles::table
        .inner_join(accounts::table)
        .filter(account_roles::role.eq(AccountRole::Administrator.code()))
        .filter(accounts::deactivated_at.is_null())
        .filter(accounts::password_hash.ne(UNUSABLE))
        .filter(accounts::id.ne(person.id))
        .count()
        .get_result(conn)?;
    Ok(others == 0)
}

/// Closes an account: nobody signs in with it, its sessions and links end, what was done stays.
///
/// # Errors
/// Where the database refuses.
pub fn deactivate(conn: &mut Conn, by: i64, account: i64, now: Instant) -> Result<Outcome> {
    let person = by_row(conn, account)?;
    if !matches!(person.standing, Standing::Active | Standing::Invited) {
        return Ok(Err(Refusal::Standing));
    }
    if is_last_administrator(conn, &person)? {
        return Ok(Err(Refusal::LastAdministrator));
    }
    diesel::update(accounts::table.find(account))
        .set(accounts::deactivated_at.eq(now))
        .execute(conn)?;
    close(conn, account, now)?;
    store::record(
        conn,
        now,
        Some(by),
        "account.deactivated",
        Some(account),
        "",
    )?;
    Ok(Ok(()))
}

/// Ends what could still be done with an account.
fn close(conn: &mut Conn, account: i64, now: Instant) -> Result<()> {
    sessions::end_of(conn, account, Ending::All, now)?;
    links::remove(conn, account)
}

/// Opens an account again.
///
/// # Errors
/// Where the database refuses.
pub fn reactivate(conn: &mut Conn, by: i64, account: i64, now: Instant) -> Result<Outcome> {
    if by_row(conn, account)?.standing != Standing::Deactivated {
        return Ok(Err(Refusal::Standing));
    }
    diesel::update(accounts::table.find(account))
        .set(accounts::deactivated_at.eq(None::<Instant>))
        .execute(conn)?;
    store::record(
        conn,
        now,
        Some(by),
        "account.reactivated",
        Some(account),
        "",
    )?;
    Ok(Ok(()))
}

/// Sends an invitation again; links of those before work no longer.
///
/// # Errors
/// Where the database refuses.
pub fn invite_again(
    conn: &mut Conn,
    by: i64,
    account: i64,
    base_url: &str,
    now: Instant,
) -> Result<Outcome> {
    if by_row(conn, account)?.standing != Standing::Invited {
        return Ok(Err(Refusal::Standing));
    }
    links::invite(conn, account, base_url, now)?;
    store::record(conn, now, Some(by), "account.invited", Some(account), "")?;
    Ok(Ok(()))
}

/// Takes the person out of an account for good: name, address, password, second factor and letters. What was done
/// with it stays, and the chain of events, which names accounts by their row, stays whole.
///
/// # Errors
/// Where the database refuses.
pub fn anonymise(conn: &mut Conn, by: i64, account: i64, now: Instant) -> Result<Outcome> {
    let person = by_row(conn, account)?;
    if person.standing == Standing::Anonymised {
        return Ok(Err(Refusal::Standing));
    }
    if is_last_administrator(conn, &person)? {
        return Ok(Err(Refusal::LastAdministrator));
    }
    close(conn, account, now)?;
    let placeholder = format!("anonymised-{}", person.code.to_lowercase());
    diesel::update(accounts::table.find(account))
        .set((
            accounts::email.eq(format!("{placeholder}@invalid")),
            accounts::name.eq(placeholder),
            accounts::password_hash.eq(UNUSABLE),
            accounts::deactivated_at.eq(now),
            accounts::anonymised_at.eq(now),
        ))
        .execute(conn)?;
    factor::store::forget(conn, account)?;
    letters::forget(conn, account)?;
    store::record(conn, now, Some(by), "account.anonymised", Some(account), "")?;
    Ok(Ok(()))
}
