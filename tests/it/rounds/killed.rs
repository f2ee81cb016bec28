//! The process is killed again and again while it sends a hundred letters: each is sent, and where
//! it died between sending and noting it, the letter comes a second time under the same name, by
//! which mail servers know it. Slow: `.ci/run --full`.

use std::collections::BTreeMap;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use rand::Rng;
use sti_tracker::clock::Clock;
use sti_tracker::db::Database;
use sti_tracker::db::schema::letters;
use sti_tracker::web::AccountRole;

use crate::support::app::account;
use crate::support::databases::{Backend, Scratch};
use crate::support::mail::{Mood, Server};
use crate::support::rounds;

const LETTERS: usize = 100;

fn serve(scratch: &Scratch, mail: &Server) -> Child {
    Command::new(env!("CARGO_BIN_EXE_sti-tracker"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("DATABASE_URL", scratch.address())
        .env("SMTP_URL", mail.url())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// A round that asks COMSTECH, for which a hundred people speak.
fn asked(db: &Database, clock: &Clock) {
    db.write_now(|conn| {
        for n in 0..LETTERS {
            let mut person = account(&format!("Speaker-{n}"), &[AccountRole::Contributor]);
            person.organisations.insert("COMSTECH".to_owned());
            person.create(conn, clock.now())?.unwrap();
        }
        let due = clock.today() + chrono::Days::new(40);
        rounds::open(conn, clock, ("R26", None), (&["institutions"], due))?;
        Ok(())
    })
    .unwrap();
}

/// How many were sent, as noted. Whoever died holds a letter for a quarter of an hour: nobody waits
/// for that here.
fn noted(db: &Database) -> usize {
    let sent: i64 = db
        .write_now(|conn| {
            let now = chrono::Utc::now().naive_utc();
            let held = letters::table
                .filter(letters::sent_at.is_null())
                .filter(letters::next_try_at.is_not_null());
            diesel::update(held)
                .set((letters::next_try_at.eq(now), letters::attempts.eq(0)))
                .execute(conn)?;
            let sent = letters::table.filter(letters::sent_at.is_not_null());
            Ok(sent.count().get_result(conn)?)
        })
        .unwrap();
    usize::try_from(sent).unwrap()
}

/// The letters that the server took: by name, to whom and how often.
fn arrived(mail: &Server) -> BTreeMap<String, (String, usize)> {
    let mut found: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for letter in mail.taken() {
        let header = |name: &str| {
            let line = letter.lines().find(|line| line.starts_with(name));
            line.unwrap_or_else(|| panic!("no {name} {letter}"))
                .to_owned()
        };
        let (name, to) = (header("Message-ID:"), header("To:"));
        let seen = found.entry(name).or_insert((to.clone(), 0));
        assert_eq!(seen.0, to);
        seen.1 += 1;
    }
    found
}

fn killed(backend: Backend) {
    if !backend.is_there("rounds::killed") {
        return;
    }
    let scratch = Scratch::loaded(backend);
    let mail = Server::start(Mood::Takes);
    let db = Database::open(&scratch.address()).unwrap();
    asked(&db, &Clock::system(chrono_tz::Asia::Riyadh));
    let (began, mut kills) = (Instant::now(), 0);
    while noted(&db) < LETTERS {
        assert!(
            began.elapsed() < Duration::from_secs(300),
            "they do not arrive"
        );
        let before = mail.taken().len();
        let mut process = serve(&scratch, &mail);
        // Some letters after the first of this process, wherever that falls.
        let some = 1 + usize::try_from(rand::rng().next_u64() % 6).unwrap();
        let patience = Instant::now();
        while mail.taken().len() < before + some && patience.elapsed() < Duration::from_secs(15) {
            std::thread::sleep(Duration::from_micros(200));
        }
        std::thread::sleep(Duration::from_micros(rand::rng().next_u64() % 8_000));
        let _ = process.kill();
        process.wait().unwrap();
        kills += 1;
    }
    let arrived = arrived(&mail);
    let twice = arrived.values().filter(|(_, times)| *times > 1).count();
    println!(
        "{backend:?}: {kills} kills, {} letters, {twice} of them twice under one name",
        arrived.len()
    );
    assert_eq!(arrived.len(), LETTERS);
    let people: std::collections::BTreeSet<&String> = arrived.values().map(|(to, _)| to).collect();
    assert_eq!(people.len(), LETTERS, "one each");
    assert!(kills >= 15, "{kills} kills prove little");
}

#[test]
#[ignore = "takes minutes: .ci/run --full"]
fn a_hundred_letters_are_each_sent_on_sqlite() {
    killed(Backend::Sqlite);
}

#[test]
#[ignore = "takes minutes: .ci/run --full"]
fn a_hundred_letters_are_each_sent_on_postgres() {
    killed(Backend::Postgres);
}
