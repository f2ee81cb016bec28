//! What an import of ten thousand new rows costs: to compare it, and to write it with its figures.
//! Databases: a file, and PostgreSQL where `STI_TEST_POSTGRES` names a server.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a bench that fails says so

mod installation;

use std::path::Path;

use sti_tracker::exchange::import::command::{Import, import_file};
use sti_tracker::exchange::import::{OnConflict, Outcome};
use tempfile::NamedTempFile;

use self::installation::Installation;

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
        .with_inputs(Installation::sqlite)
        .bench_refs(|on| preview(on, file.path()));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn commit_sqlite(bencher: divan::Bencher<'_, '_>) {
    let file = file();
    bencher
        .with_inputs(Installation::sqlite)
        .bench_refs(|on| commit(on, file.path()));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn preview_postgres(bencher: divan::Bencher<'_, '_>) {
    let file = file();
    bencher
        .with_inputs(Installation::postgres)
        .bench_refs(|on| on.as_ref().map(|on| preview(on, file.path())));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn commit_postgres(bencher: divan::Bencher<'_, '_>) {
    let file = file();
    bencher
        .with_inputs(Installation::postgres)
        .bench_refs(|on| on.as_ref().map(|on| commit(on, file.path())));
}
