//! What an import of ten thousand new rows costs: to compare it, and to write it with its figures.
//! Databases: a file, and PostgreSQL where `STI_TEST_POSTGRES` names a server.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a bench that fails says so

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};
use sti_tracker::clock::Clock;
use sti_tracker::db::Database;
use sti_tracker::exchange::import::{Asked, Choices, Content, Who, evaluate, write};
use sti_tracker::exchange::table::Choice;
use sti_tracker::reference;

fn main() {
    divan::main();
}

const ROWS: usize = 10_000;

/// Rows of the shape of the shipped ones: leads, partners, days, budgets, sources.
fn file() -> Vec<u8> {
    let mut text = String::from(
        "title,kind,alignment,lead_country_iso3,lead_institution,host_iso3,partners,theme,priority,\
         commitments,start,end,budget_usd,status,summary,source_url,source_kind\n",
    );
    let states = ["NER", "PAK", "TUR", "EGY", "IDN", "SEN"];
    let themes = ["water", "health", "education", "energy", "agriculture"];
    for n in 0..ROWS {
        let (state, theme) = (states[n % states.len()], themes[n % themes.len()]);
        text += &format!(
            "Initiative number {n},project,aligned,{state},Institute {},,\"Universities of MYS, UGA\",\
             {theme},4,C12,{},{},{},ongoing,\"What number {n} is about, in a sentence or two.\",\
             https://example.org/{n},official\n",
            n % 300,
            2015 + n % 10,
            2026 + n % 4,
            1_000 * n,
        );
    }
    text.into_bytes()
}

/// A loaded database of its own.
struct Installation {
    db: Database,
    clock: Clock,
    folder: Option<tempfile::TempDir>,
}

fn on_sqlite() -> Installation {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bench.sqlite3");
    open(&format!("sqlite://{}", file.display()), Some(folder))
}

fn on_postgres() -> Option<Installation> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let server = std::env::var("STI_TEST_POSTGRES").ok()?;
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("bench_import_{}_{number}", std::process::id());
    let mut admin = PgConnection::establish(&server).unwrap();
    admin
        .batch_execute(&format!("CREATE DATABASE {name}"))
        .unwrap();
    let (base, _) = server.rsplit_once('/').unwrap();
    Some(open(&format!("{base}/{name}"), None))
}

fn open(address: &str, folder: Option<tempfile::TempDir>) -> Installation {
    let db = Database::open(address).unwrap();
    let clock = Clock::system(chrono_tz::Asia::Riyadh);
    reference::load(&db, &clock).unwrap();
    Installation { db, clock, folder }
}

fn preview(on: &Installation, bytes: &[u8]) -> usize {
    let content = Content::read(bytes, None, Choice::default()).unwrap();
    let who = Who::Secretariat(None);
    let work = |conn: &mut sti_tracker::db::Conn| {
        evaluate(conn, &on.clock, &content, &who, &Choices::default())
    };
    on.db.read_now(work).unwrap().unwrap().lines.len()
}

fn commit(on: &Installation, bytes: &[u8]) -> usize {
    let content = Content::read(bytes, None, Choice::default()).unwrap();
    let who = Who::Secretariat(None);
    let work = |conn: &mut sti_tracker::db::Conn| {
        let evaluation = evaluate(conn, &on.clock, &content, &who, &Choices::default())?;
        let asked = Asked {
            who: &who,
            clock: &on.clock,
            locale: sti_tracker::i18n::Locale::En,
            reason: "bench.csv",
        };
        write(conn, &asked, &evaluation.unwrap().lines)
    };
    on.db.write_now(work).unwrap().len()
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn preview_sqlite(bencher: divan::Bencher<'_, '_>) {
    let bytes = file();
    bencher
        .with_inputs(on_sqlite)
        .bench_refs(|on| preview(on, &bytes));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn commit_sqlite(bencher: divan::Bencher<'_, '_>) {
    let bytes = file();
    bencher
        .with_inputs(on_sqlite)
        .bench_refs(|on| commit(on, &bytes));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn preview_postgres(bencher: divan::Bencher<'_, '_>) {
    let bytes = file();
    bencher
        .with_inputs(on_postgres)
        .bench_refs(|on| on.as_ref().map(|on| preview(on, &bytes)));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn commit_postgres(bencher: divan::Bencher<'_, '_>) {
    let bytes = file();
    bencher
        .with_inputs(on_postgres)
        .bench_refs(|on| on.as_ref().map(|on| commit(on, &bytes)));
}

impl Drop for Installation {
    fn drop(&mut self) {
        // The folder goes last; a database of the server is left to whoever owns the server.
        drop(self.folder.take());
    }
}
