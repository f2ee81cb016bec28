//! An import whose process is killed leaves all of it or nothing (case 20). Slow: `.ci/run --full`.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use rand::Rng;
use sti_tracker::audit::events;
use sti_tracker::db::Database;
use sti_tracker::db::schema::{import_rows, imports, initiatives};

use super::File;
use crate::support::databases::{Backend, Scratch};

const ROWS: usize = 1_000;

const KILLS: usize = 50;

fn file(round: usize) -> File {
    let mut text = String::from("title,lead_institution,theme,start,status,source_url\n");
    for n in 0..ROWS {
        text +=
            &format!("Round {round} row {n},COMSTECH,water,2024,ongoing,https://example.org/{n}\n");
    }
    File::of("rows.csv", text.as_bytes())
}

fn start(scratch: &Scratch, file: &File) -> std::process::Child {
    Command::new(env!("CARGO_BIN_EXE_sti-tracker"))
        .args(["import", "initiatives"])
        .arg(file.path())
        .env("DATABASE_URL", scratch.address())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn killed(backend: Backend) {
    if !backend.is_there("exchange::kill") {
        return;
    }
    let scratch = Scratch::loaded(backend);
    let began = Instant::now();
    let first = file(KILLS);
    assert!(start(&scratch, &first).wait().unwrap().success());
    let whole = u64::try_from(began.elapsed().as_millis()).unwrap();
    let db = Database::open(&scratch.address()).unwrap();
    let mut stands = count(&db);
    let mut rounds = [0, 0];
    for round in 0..KILLS {
        let rows = file(round);
        let mut process = start(&scratch, &rows);
        let wait = rand::rng().next_u64() % (whole * 11 / 10);
        std::thread::sleep(Duration::from_millis(wait));
        let _ = process.kill();
        process.wait().unwrap();
        // A server notices that its client is gone, and gives the transaction up.
        let now = settled(&db);
        let more = now - stands;
        assert!(
            more == 0 || more == ROWS as i64,
            "{more} rows of {ROWS} after {wait} ms"
        );
        rounds[usize::from(more > 0)] += 1;
        stands = now;
    }
    println!(
        "{backend:?}: nothing {} times, all {} times, in {whole} ms",
        rounds[0], rounds[1]
    );
    db.read_now(|conn| {
        let written: i64 = import_rows::table.count().get_result(conn)?;
        let committed: i64 = imports::table
            .filter(imports::committed_at.is_not_null())
            .count()
            .get_result(conn)?;
        assert_eq!(written, committed * ROWS as i64);
        assert_eq!(events::first_break(conn)?, None);
        Ok(())
    })
    .unwrap();
}

fn count(db: &Database) -> i64 {
    db.read_now(|conn| Ok(initiatives::table.count().get_result(conn)?))
        .unwrap()
}

/// The count once nobody writes any more: the write lock can be had.
fn settled(db: &Database) -> i64 {
    db.write_now(|conn| Ok(initiatives::table.count().get_result(conn)?))
        .unwrap()
}

#[test]
#[ignore = "takes minutes: .ci/run --full"]
fn case_20_a_killed_import_leaves_all_or_nothing_on_sqlite() {
    killed(Backend::Sqlite);
}

#[test]
#[ignore = "takes minutes: .ci/run --full"]
fn case_20_a_killed_import_leaves_all_or_nothing_on_postgres() {
    killed(Backend::Postgres);
}
