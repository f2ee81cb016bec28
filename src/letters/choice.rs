//! Which letters of rounds somebody wants. Whoever has the token of a letter may choose: it is for
//! one person, and nothing else hangs on it.

use diesel::prelude::*;

use crate::audit::changes::stored;
use crate::db::schema::letter_choices as choices;
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::rules::Coded;

/// Which letters of rounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// None.
    None,
    /// When a round opens, before its last day and after it, and when a report was decided on.
    #[default]
    Due,
    /// And every Monday what is open.
    Weekly,
}

impl Coded for Choice {
    const ALL: &'static [Self] = &[Self::Due, Self::Weekly, Self::None];

    fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Due => "due",
            Self::Weekly => "weekly",
        }
    }
}

/// What an account chose.
///
/// # Errors
/// Where the database is away.
pub fn of(conn: &mut Conn, account: i64) -> Result<Choice> {
    let chosen: Option<String> = choices::table
        .find(account)
        .select(choices::choice)
        .first(conn)
        .optional()?;
    let chosen = chosen.map(|code| stored(&code)).transpose()?;
    Ok(chosen.unwrap_or_default())
}

/// What all accounts chose that ever did, or got such a letter.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn) -> Result<Vec<(i64, Choice)>> {
    let rows: Vec<(i64, String)> = choices::table
        .select((choices::account_id, choices::choice))
        .load(conn)?;
    rows.into_iter()
        .map(|(account, code)| Ok((account, stored(&code)?)))
        .collect()
}

/// The token of an account; made where there is none.
///
/// # Errors
/// Where the database refuses.
pub fn token(conn: &mut Conn, account: i64) -> Result<String> {
    let there: Option<String> = choices::table
        .find(account)
        .select(choices::token)
        .first(conn)
        .optional()?;
    if let Some(token) = there {
        return Ok(token);
    }
    let token = format!("{}{}", db::new_code(), db::new_code());
    diesel::insert_into(choices::table)
        .values((
            choices::account_id.eq(account),
            choices::token.eq(&token),
            choices::choice.eq(Choice::default().code()),
        ))
        .execute(conn)?;
    Ok(token)
}

/// Whose token it is.
///
/// # Errors
/// [`Error::NotFound`].
pub fn account_of(conn: &mut Conn, token: &str) -> Result<i64> {
    // What cannot be a token is not asked for: PostgreSQL refuses a NUL in a text.
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(Error::NotFound);
    }
    let found = choices::table.filter(choices::token.eq(token));
    let account = found.select(choices::account_id).first(conn).optional()?;
    account.ok_or(Error::NotFound)
}

/// Chooses for an account.
///
/// # Errors
/// Where the database refuses.
pub fn choose(conn: &mut Conn, account: i64, choice: Choice) -> Result<()> {
    token(conn, account)?;
    diesel::update(choices::table.find(account))
        .set(choices::choice.eq(choice.code()))
        .execute(conn)?;
    Ok(())
}
