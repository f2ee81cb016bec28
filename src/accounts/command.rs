//! `sti-tracker account add` and `sti-tracker account second-factor`.

use std::collections::BTreeSet;
use std::io::{BufRead, IsTerminal};

use super::factor;
use super::model::Email;
use super::passwords::Password;
use super::store::{self, NewAccount, Refused};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Database;
use crate::error::{Error, Result};
use crate::i18n::Locale;
use crate::rules::Coded;
use crate::web::AccountRole;
use crate::web::form::NAME_MAX;

/// Adds an account. The password is asked for, or read as one line from standard input.
#[derive(Clone, Debug, clap::Args)]
pub struct Add {
    /// The address with which they sign in.
    #[arg(long)]
    pub email: String,

    /// What the account may do: administrator, contributor, reviewer; several may be given.
    #[arg(
        long = "role",
        value_name = "ROLE",
        required = true,
        num_args = 1..,
        value_delimiter = ',',
        value_parser = role
    )]
    pub roles: Vec<AccountRole>,

    /// A state for which they may report, by ISO 3166 alpha-3; several may be given.
    #[arg(long = "state", value_name = "ISO3", num_args = 1.., value_delimiter = ',')]
    pub states: Vec<String>,

    /// An organisation for which they may report, by code; several may be given.
    #[arg(long = "organisation", value_name = "CODE", num_args = 1.., value_delimiter = ',')]
    pub organisations: Vec<String>,

    /// The name that pages show; the address where it is left out.
    #[arg(long)]
    pub name: Option<String>,
}

fn role(code: &str) -> std::result::Result<AccountRole, String> {
    AccountRole::from_code(code).ok_or_else(|| {
        let roles: Vec<&str> = AccountRole::ALL.iter().map(|role| role.code()).collect();
        format!("the roles are {}", roles.join(", "))
    })
}

/// Adds the account that the arguments describe, and says so on standard error.
///
/// # Errors
/// [`Error::Refused`] with a sentence for whoever typed the command; where the database refuses.
pub fn run(db: &Database, clock: &Clock, args: Add) -> Result<()> {
    let account = add(db, clock, args, read_password)?;
    eprintln!("account {account} added");
    Ok(())
}

/// The same with the password from anywhere; it is asked for last, when all else is right.
pub(super) fn add(
    db: &Database,
    clock: &Clock,
    args: Add,
    password: impl FnOnce() -> Result<String>,
) -> Result<i64> {
    let email = Email::parse(&args.email)
        .ok_or_else(|| refused(Locale::En.messages().account.email_wrong))?;
    let name = name(&args)?;
    if db.read_now(|conn| store::is_taken(conn, &email))? {
        return Err(refused(Refused::EmailTaken));
    }
    let password = Password::choose(&password()?, Some(&email))
        .map_err(|weakness| refused(weakness.message(Locale::En)))?;
    let account = NewAccount {
        email,
        name,
        password_hash: password.hash()?,
        roles: BTreeSet::from_iter(args.roles),
        states: BTreeSet::from_iter(args.states),
        organisations: BTreeSet::from_iter(args.organisations),
    };
    db.write_now(|conn| account.create(conn, clock.now()))?
        .map_err(refused)
}

/// Takes the second factor of an account away, for an administrator who lost theirs and has nobody
/// to ask. Its sessions end; at the next sign-in the password is enough, or a new one is set up where
/// a role needs it.
#[derive(Clone, Debug, clap::Args)]
pub struct SecondFactor {
    /// The address with which they sign in.
    #[arg(long)]
    pub email: String,

    /// Take it away.
    #[arg(long, required = true)]
    pub remove: bool,
}

/// Does what the arguments say, and says so on standard error.
///
/// # Errors
/// [`Error::Refused`] with a sentence for whoever typed the command; where the database refuses.
pub fn run_second_factor(
    db: &Database,
    clock: &Clock,
    config: &Config,
    args: &SecondFactor,
) -> Result<()> {
    let email = Email::parse(&args.email)
        .ok_or_else(|| refused(Locale::En.messages().account.email_wrong))?;
    let (base_url, now) = (config.base_url(), clock.now());
    let removed = db.write_now(|conn| {
        let Some(known) = store::credentials(conn, &email)? else {
            return Ok(None);
        };
        factor::store::remove(conn, None, known.account, None, &base_url, now).map(Some)
    })?;
    match removed {
        None => Err(refused("there is no account with this email")),
        Some(false) => Err(refused("this account has no second factor")),
        Some(true) => {
            eprintln!("second factor of {} removed", email.as_str());
            Ok(())
        }
    }
}

fn name(args: &Add) -> Result<String> {
    let name = args.name.as_deref().unwrap_or(&args.email).trim();
    let good = !name.is_empty()
        && name.chars().count() <= NAME_MAX
        && !name.contains(|c: char| c.is_control());
    if !good {
        return Err(refused(format!(
            "a name has 1 to {NAME_MAX} characters, all printable"
        )));
    }
    Ok(name.to_owned())
}

fn refused(why: impl std::fmt::Display) -> Error {
    Error::Refused(why.to_string())
}

fn read_password() -> Result<String> {
    let input = std::io::stdin();
    if !input.is_terminal() {
        return first_line(input.lock());
    }
    let password = rpassword::prompt_password("Password: ")?;
    // What is not seen is easily mistyped, and there is no other way in.
    if rpassword::prompt_password("The same again: ")? != password {
        return Err(refused("the two passwords differ"));
    }
    Ok(password)
}

/// The first line without its end.
pub(super) fn first_line(mut input: impl BufRead) -> Result<String> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let line = line.strip_suffix('\n').unwrap_or(&line);
    Ok(line.strip_suffix('\r').unwrap_or(line).to_owned())
}
