//! Sessions: found, prolonged, over.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::databases::on_each;
use super::*;
use crate::accounts::sessions::{end, find, slide, start};
use crate::db::Database;
use crate::db::schema::{accounts, sessions};
use crate::web::Principal;
use crate::web::session::hash;

/// Amina's account and a token of hers.
fn signed_in(database: &Database) -> (i64, String) {
    database
        .write_now(|conn| {
            let id = amina().create(conn, noon())?.unwrap();
            Ok((id, start(conn, id, noon())?))
        })
        .unwrap()
}

fn is_open(database: &Database, token: &str, now: Instant) -> bool {
    database
        .read_now(|conn| find(conn, &hash(token), now, now.date()))
        .unwrap()
        .is_some()
}

#[test]
fn a_session_says_who_is_there_in_one_statement() {
    on_each(|database| {
        let (account, token) = signed_in(database);
        let before = database.statements();
        let session = database
            .read_now(|conn| find(conn, &hash(&token), noon(), noon().date()))
            .unwrap()
            .unwrap();
        assert_eq!(database.statements() - before, 1);
        let roles = vec![AccountRole::Administrator, AccountRole::Reviewer];
        assert_eq!(
            session.principal,
            Principal {
                account,
                name: "Amina".into(),
                roles,
                bodies: vec![],
            }
        );
        assert!(!is_open(database, "another", noon()));
        assert!(!is_open(database, &hash(&token), noon()));
    });
}

#[test]
fn a_session_is_over_after_twelve_idle_hours() {
    on_each(|database| {
        let (_, token) = signed_in(database);
        let eleven = noon() + TimeDelta::hours(11);
        assert!(is_open(database, &token, eleven));
        assert!(!is_open(database, &token, noon() + TimeDelta::hours(12)));
        assert!(
            database
                .write_now(|conn| slide(conn, &hash(&token), eleven))
                .unwrap()
        );
        assert!(is_open(database, &token, noon() + TimeDelta::hours(22)));
        let after = noon() + TimeDelta::hours(23);
        assert!(!is_open(database, &token, after));
        assert!(
            !database
                .write_now(|conn| slide(conn, &hash(&token), after))
                .unwrap()
        );
    });
}

#[test]
fn ten_minutes_pass_between_two_notes_that_somebody_is_there() {
    on_each(|database| {
        let (_, token) = signed_in(database);
        let session = database
            .read_now(|conn| find(conn, &hash(&token), noon(), noon().date()))
            .unwrap()
            .unwrap();
        assert!(!session.is_stale(noon() + TimeDelta::seconds(599)));
        assert!(session.is_stale(noon() + TimeDelta::minutes(10)));
    });
}

#[test]
fn an_ended_session_is_over_and_ends_once() {
    on_each(|database| {
        let (account, token) = signed_in(database);
        for _ in 0..2 {
            database
                .write_now(|conn| end(conn, &hash(&token), noon()))
                .unwrap();
        }
        assert!(!is_open(database, &token, noon()));
        let subject = format!("account {account}");
        let expected = [
            (None, "account.created".to_owned(), subject.clone()),
            (Some(account), "session.started".to_owned(), subject.clone()),
            (Some(account), "session.ended".to_owned(), subject),
        ];
        assert_eq!(
            database.read_now(|conn| Ok(events(conn))).unwrap(),
            expected
        );
    });
}

#[test]
fn a_shut_account_is_in_no_session() {
    on_each(|database| {
        let (account, token) = signed_in(database);
        database
            .write_now(|conn| {
                Ok(diesel::update(accounts::table.find(account))
                    .set(accounts::deactivated_at.eq(noon()))
                    .execute(conn)?)
            })
            .unwrap();
        assert!(!is_open(database, &token, noon()));
    });
}

#[test]
fn a_new_session_clears_away_those_that_are_over() {
    on_each(|database| {
        let (account, _) = signed_in(database);
        let tomorrow = noon() + TimeDelta::days(1);
        let left: i64 = database
            .write_now(|conn| {
                start(conn, account, tomorrow)?;
                Ok(sessions::table.count().get_result(conn)?)
            })
            .unwrap();
        assert_eq!(left, 1);
    });
}
