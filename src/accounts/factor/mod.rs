//! The second factor: what an account is asked for beside its password.
//!
//! It is a code of an authenticator app (RFC 6238) or one that comes by mail, for those who sign in
//! once a year. Whoever loses it has ten recovery codes, each of which works once. An administrator
//! can require a second factor by role, and take away one whose owner lost everything.
//!
//! # What whoever steals the database gets
//! Recovery codes are kept as hashes and have 80 bits: nothing can be got out of them. A code by
//! mail is one of a million, so its hash hides little; it works for ten minutes. The secrets of
//! apps must be readable, for the installation computes the same codes as the app. They lie in the
//! database as they are: it holds everything that instances share, so a key to them would lie
//! beside them and keep nobody out. Who has the database, or a backup, can therefore compute
//! anybody's codes, and still needs the password, of which there is an Argon2id hash only. After
//! such a theft the second factors protect nobody until they are set up anew: take them away, and
//! change the passwords.

pub mod mailed;
pub mod proving;
pub mod qr;
pub mod recovery;
pub mod store;
pub mod totp;

use self::totp::Secret;
use crate::rules::{Coded, Instant};

/// Digits of a code, of an app or by mail.
pub const DIGITS: usize = 6;

/// Where codes come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// From an authenticator app.
    App,
    /// By mail.
    Mail,
}

impl Coded for Method {
    const ALL: &'static [Self] = &[Self::App, Self::Mail];

    fn code(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Mail => "mail",
        }
    }
}

/// Where codes come from, with what is needed to check one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Means {
    /// An app that shares this secret.
    App(Secret),
    /// The address of the account.
    Mail,
}

impl Means {
    /// Where its codes come from.
    pub fn method(&self) -> Method {
        match self {
            Self::App(_) => Method::App,
            Self::Mail => Method::Mail,
        }
    }
}

/// The second factor of an account.
#[derive(Clone, Debug)]
pub struct Factor {
    /// Where its codes come from.
    pub means: Means,
    /// The last step of 30 seconds since 1970 whose code was used; codes up to it work no more.
    pub last_step: Option<i64>,
    /// Since when it counts.
    pub since: Instant,
}

/// What somebody typed to prove who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// A code of their app, or the one that came by mail: six digits.
    Code(String),
    /// A recovery code: sixteen letters and digits.
    Recovery(String),
}
