//! Stories of accounts, on every database that is there.

mod accounts;
mod command;
pub(crate) mod databases;
mod journey;
mod resuming;
mod sessions;
mod set_up;
pub(crate) mod site;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::model::Email;
use super::passwords::Password;
use super::store::NewAccount;
use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::audit_events;
use crate::rules::Instant;
use crate::web::AccountRole;

const PASSWORD: &str = "seven quiet camels";

fn noon() -> Instant {
    NaiveDate::from_ymd_opt(2026, 3, 27)
        .unwrap()
        .and_hms_opt(12, 0, 0)
        .unwrap()
}

fn clock() -> Clock {
    Clock::set_to(chrono_tz::Asia::Riyadh, noon())
}

fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

/// An administrator whose hash is of [`PASSWORD`].
fn amina() -> NewAccount {
    NewAccount {
        email: email("amina@example.org"),
        name: "Amina".into(),
        password_hash: Password::choose(PASSWORD, None)
            .ok()
            .unwrap()
            .hash()
            .unwrap(),
        roles: BTreeSet::from([AccountRole::Administrator, AccountRole::Reviewer]),
        states: BTreeSet::new(),
        organisations: BTreeSet::new(),
    }
}

/// What happened: who, what, to what.
fn events(conn: &mut Conn) -> Vec<(Option<i64>, String, String)> {
    use diesel::prelude::*;
    audit_events::table
        .order(audit_events::id)
        .select((
            audit_events::account_id,
            audit_events::action,
            audit_events::subject,
        ))
        .load(conn)
        .unwrap()
}

fn actions(conn: &mut Conn) -> Vec<String> {
    events(conn)
        .into_iter()
        .map(|(_, action, _)| action)
        .collect()
}
