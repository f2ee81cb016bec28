//! The link to the first administrator.

use chrono::TimeDelta;

use super::databases::on_each;
use super::*;
use crate::accounts::setup::{announce, check};
use crate::db::Database;
use crate::error::Error;

fn link(database: &Database, now: Instant) -> Option<String> {
    let path = database.write_now(|conn| announce(conn, now)).unwrap();
    path.map(|path| path.strip_prefix("/en/account/set-up/").unwrap().to_owned())
}

fn works(database: &Database, token: &str, now: Instant) -> bool {
    match database.read_now(|conn| check(conn, token, now)) {
        Ok(()) => true,
        Err(Error::Expired) => false,
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn a_link_works_for_a_day() {
    on_each(|database| {
        let token = link(database, noon()).unwrap();
        assert_eq!(token.len(), 64);
        assert!(works(database, &token, noon() + TimeDelta::hours(23)));
        assert!(!works(database, &token, noon() + TimeDelta::hours(24)));
        assert!(!works(database, "guess", noon()));
    });
}

#[test]
fn only_the_newest_link_works() {
    on_each(|database| {
        let older = link(database, noon()).unwrap();
        let newer = link(database, noon()).unwrap();
        assert!(!works(database, &older, noon()));
        assert!(works(database, &newer, noon()));
    });
}

#[test]
fn no_link_works_or_is_made_once_there_is_an_administrator() {
    on_each(|database| {
        let token = link(database, noon()).unwrap();
        database
            .write_now(|conn| amina().create(conn, noon()))
            .unwrap()
            .unwrap();
        assert!(!works(database, &token, noon()));
        assert_eq!(link(database, noon()), None);
    });
}
