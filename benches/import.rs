//! What an import of ten thousand new rows costs: to compare it, and to write it with its figures.
//! Databases: a file, and PostgreSQL where `STI_TEST_POSTGRES` names a server.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a bench that fails says so

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use sti_tracker::clock::Clock;
use sti_tracker::db::Database;
use sti_tracker::exchange::import::command::{Import, import_file};
use sti_tracker::exchange::import::{OnConflict, Outcome};
use sti_tracker::reference;
use tempfile::NamedTempFile;

fn main() {
    divan::main();
}

const ROWS: usize = 10_000;

/// Rows of the shape of the shipped ones: leads, partners, days, budgets, sources.
fn file() -> NamedTempFile {
    let mut text = String::from(
        "title,kind,alignment,lead_country_iso3,lead_institution,host_iso3,partners,theme,priority,\
         commitments,start,end,budget_usd,status,summary,source_url,source_kind\n",
    );
    let states = ["NER", "PAK", "TUR", "EGY", "IDN", "SEN"];
    let themes = ["water", "health", "education", "energy", "food-security"];
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
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), text).unwrap();
    file
}

/// A loaded database of its own.
struct Installation {
    db: Database,
    clock: Clock,
    folder: Option<tempfile::TempDir>,
    /// The server and the name of its database, which is dropped in the end.
    server: Option<(String, String)>,
}

fn on_sqlite() -> Installation {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bench.sqlite3");
    open(&format!("sqlite://{}", file.display()), Some(folder), None)
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
    let address = format!("{base}/{name}");
    Some(open(&address, None, Some((server, name))))
}

fn open(
    address: &str,
    folder: Option<tempfile::TempDir>,
    server: Option<(String, String)>,
) -> Installation {
    let db = Database::open(address).unwrap();
    let clock = Clock::system(chrono_tz::Asia::Riyadh);
    reference::load(&db, &clock).unwrap();
    Installation {
        db,
        clock,
        folder,
        server,
    }
}

/// Reads and compares the file; with `write`, also writes it, its rows and the figures, and counts
/// what the database holds then.
fn import(on: &Installation, file: &Path, write: bool) {
    let order = Import {
        file: file.to_owned(),
        milestones: None,
        dry_run: !write,
        all_or_nothing: true,
        encoding: None,
        on_conflict: OnConflict::Keep,
        errors: None,
    };
    let counts = import_file(&on.db, &on.clock, &order).unwrap();
    assert_eq!(counts.get(Outcome::New), ROWS);
}

fn preview(on: &Installation, file: &Path) {
    import(on, file, false);
}

fn commit(on: &Installation, file: &Path) {
    import(on, file, true);
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn preview_sqlite(bencher: divan::Bencher<'_, '_>) {
    let file = file();
    bencher
        .with_inputs(on_sqlite)
        .bench_refs(|on| preview(on, file.path()));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn commit_sqlite(bencher: divan::Bencher<'_, '_>) {
    let file = file();
    bencher
        .with_inputs(on_sqlite)
        .bench_refs(|on| commit(on, file.path()));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn preview_postgres(bencher: divan::Bencher<'_, '_>) {
    let file = file();
    bencher
        .with_inputs(on_postgres)
        .bench_refs(|on| on.as_ref().map(|on| preview(on, file.path())));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn commit_postgres(bencher: divan::Bencher<'_, '_>) {
    let file = file();
    bencher
        .with_inputs(on_postgres)
        .bench_refs(|on| on.as_ref().map(|on| commit(on, file.path())));
}

impl Drop for Installation {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.server {
            let mut admin = PgConnection::establish(server).unwrap();
            let drop = format!("DROP DATABASE {name} WITH (FORCE)");
            admin.batch_execute(&drop).unwrap();
        }
        drop(self.folder.take());
    }
}
