//! An administrator makes an account for somebody, who chooses the password.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::accreditations::{self, Terms};
use super::links;
use super::passwords::UNUSABLE;
use super::people::{self, Outcome, Particulars, Refusal};
use super::store::{self, NewAccount, Refused};
use crate::db::Conn;
use crate::db::schema::accounts;
use crate::error::{Error, Result};
use crate::rules::{Body, Instant};

/// An account about to be made.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Who, and what they may do.
    pub said: Particulars,
    /// For which body they speak, and by which letter.
    pub accreditation: Option<(Body, Terms)>,
}

impl Invitation {
    /// Makes the account, and writes the letter that leads to it; returns the account's code.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn send(
        &self,
        conn: &mut Conn,
        by: i64,
        base_url: &str,
        now: Instant,
    ) -> Result<Outcome<String>> {
        let new = NewAccount {
            email: self.said.email.clone(),
            name: self.said.name.clone(),
            password_hash: UNUSABLE.to_owned(),
            roles: self.said.roles.clone(),
            states: BTreeSet::new(),
            organisations: BTreeSet::new(),
        };
        let account = match new.create(conn, now)? {
            Ok(account) => account,
            Err(Refused::EmailTaken) => return Ok(Err(Refusal::EmailTaken)),
            Err(other) => return Err(Error::internal(other)),
        };
        diesel::update(accounts::table.find(account))
            .set(accounts::language.eq(self.said.language.code()))
            .execute(conn)?;
        if let Some((body, terms)) = &self.accreditation {
            accreditations::add(conn, (by, account), *body, terms, now)?;
        }
        links::invite(conn, account, base_url, now)?;
        store::record(conn, now, Some(by), "account.invited", Some(account), "")?;
        Ok(Ok(people::by_row(conn, account)?.code))
    }
}
