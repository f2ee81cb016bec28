//! Who is asking. The accounts fill it; everybody else only asks.

use crate::error::{Error, Result};
use crate::rules::{Body, Coded};

/// What an account may do; an account has a set of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountRole {
    /// Enters and corrects everything, publishes, manages accounts.
    Administrator,
    /// Reports for the bodies of its scope.
    Contributor,
    /// Checks documents and reports of bodies it does not belong to.
    Reviewer,
}

impl Coded for AccountRole {
    const ALL: &'static [Self] = &[Self::Administrator, Self::Contributor, Self::Reviewer];

    fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Contributor => "contributor",
            Self::Reviewer => "reviewer",
        }
    }
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// The account.
    pub account: i64,
    /// The name that pages show.
    pub name: String,
    /// What it may do.
    pub roles: Vec<AccountRole>,
    /// The bodies that it is accredited to speak for today.
    pub bodies: Vec<Body>,
}

impl Principal {
    /// Whether it has a role.
    pub fn is(&self, role: AccountRole) -> bool {
        self.roles.contains(&role)
    }

    /// Where signed-in work begins, below the language: for who only reviews, what waits to be
    /// checked; for who has no role, their account.
    pub fn desk(&self) -> &'static str {
        if self.is(AccountRole::Administrator) || self.is(AccountRole::Contributor) {
            "/manage"
        } else if self.is(AccountRole::Reviewer) {
            "/manage/verification"
        } else {
            "/account"
        }
    }

    /// The first of these bodies that a contributor is accredited to speak for.
    pub fn speaks_for(&self, bodies: impl IntoIterator<Item = Body>) -> Option<Body> {
        let mut bodies = bodies.into_iter();
        bodies.find(|body| self.is(AccountRole::Contributor) && self.bodies.contains(body))
    }

    /// Passes administrators only.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for everybody else.
    pub fn administrator(&self) -> Result<&Self> {
        if self.is(AccountRole::Administrator) {
            return Ok(self);
        }
        Err(Error::Forbidden("administrators only"))
    }
}
