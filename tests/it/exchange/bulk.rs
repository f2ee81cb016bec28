//! Ten thousand rows in one go, what a spreadsheet program makes of files, and the program as a
//! process. What is slow is for `.ci/run --full`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use diesel::prelude::*;
use sti_tracker::audit::events;
use sti_tracker::db::schema::initiatives;
use sti_tracker::i18n::Locale;
use sti_tracker::rules::Kind;

use super::round::{Files, bring, export, made_up};
use super::{File, import, numbers};
use crate::support::TestApp;
use crate::support::app::tell;
use crate::support::databases::{Backend, Scratch};
use crate::support::factory::initiative;

fn wells(count: usize) -> String {
    let rows = (0..count).map(|n| {
        format!(
            "Well {n},COMSTECH,Institute {},water; health,{},ongoing,What number {n} is about,\
             https://example.org/{n}\n",
            n % 300,
            2015 + n % 10
        )
    });
    let rows: String = rows.collect();
    format!("title,lead_institution,participating,theme,start,status,summary,source_url\n{rows}")
}

fn in_one_go(app: &TestApp, count: usize) {
    let text = wells(count);
    let began = Instant::now();
    assert_eq!(numbers(&import(app, &text)), [count, 0, 0, 0, 0]);
    println!("{:?}: {count} rows in {:?}", app.backend, began.elapsed());
    assert_eq!(numbers(&import(app, &text)), [0, 0, count, 0, 0]);
    let on_record: i64 = app.read(|conn| Ok(initiatives::table.count().get_result(conn)?));
    assert_eq!(on_record, count as i64 + 80);
    assert_eq!(app.read(events::first_break), None);
}

on_both! {
    async fn case_19_a_thousand_rows_in_one_go(app: TestApp) {
        in_one_go(&app, 1_000);
    }
}

/// Tells a slow story on each database.
fn on_each<F: Future<Output = ()>>(name: &str, story: impl Fn(TestApp) -> F) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        tell(name, backend, &story);
    }
}

#[test]
#[ignore = "slow: .ci/run --full"]
fn case_19_ten_thousand_rows_in_one_go() {
    on_each(
        "exchange::bulk",
        |app| async move { in_one_go(&app, 10_000) },
    );
}

#[test]
#[ignore = "slow: .ci/run --full"]
fn case_16_ten_thousand_made_up_records_come_back_unchanged() {
    on_each("exchange::bulk", |app| async move {
        made_up(&app, 10_000).await
    });
}

/// A file as LibreOffice saves it in another form.
fn saved(folder: &Path, name: &str, bytes: &[u8], to: &str) -> Vec<u8> {
    let from = folder.join(name);
    std::fs::write(&from, bytes).unwrap();
    let out = folder.join("saved");
    // Every cell of a CSV is read as text, and written as UTF-8 with commas.
    let (read, to) = match to {
        "csv" => (
            None,
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false".to_owned(),
        ),
        other => (Some("CSV:44,34,76,1,,0,true,false"), other.to_owned()),
    };
    let mut command = Command::new("soffice");
    command
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .arg("--headless");
    if let Some(read) = read.filter(|_| name.ends_with(".csv")) {
        command.arg(format!("--infilter={read}"));
    }
    let done = command
        .args(["--convert-to", &to, "--outdir"])
        .arg(&out)
        .arg(&from)
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    let stem = PathBuf::from(name).with_extension(to.split(':').next().unwrap());
    std::fs::read(out.join(stem)).unwrap()
}

/// No cell of a workbook is a formula.
fn assert_no_formula(book: &[u8]) {
    use calamine::Reader;
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(book)).unwrap();
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert_eq!(formulas.used_cells().count(), 0, "{name}");
    }
}

async fn through_a_spreadsheet(app: TestApp) {
    for title in [
        "=1+1",
        "@SUM(A1)",
        "-cmd|' /C calc'!A0",
        "+A1",
        "'=quoted",
        "2026-05",
        "1e5",
        "007",
    ] {
        initiative(title)
            .of_kind(Kind::Event)
            .led_by("COMSTECH")
            .published(&app);
    }
    let Files {
        initiatives,
        milestones,
        workbook,
    } = export(&app, Locale::En);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let whole = |first: &[u8], second: &[u8]| {
        let counts = bring(&app, "a.csv", first, Some(second));
        let [new, changed, unchanged, conflict, rejected] = numbers(&counts);
        assert_eq!([new, changed, conflict, rejected], [0; 4]);
        assert!(unchanged > 250);
    };
    let through = |name: &str, bytes: &[u8]| {
        let book = saved(folder, name, bytes, "xlsx");
        assert_no_formula(&book);
        (
            saved(folder, &name.replace("csv", "xlsx"), &book, "csv"),
            book,
        )
    };
    let (first, first_book) = through("initiatives.csv", &initiatives);
    let (second, second_book) = through("milestones.csv", &milestones);
    whole(&first, &second);
    whole(&first_book, &second_book);
    let again = saved(folder, "workbook.xlsx", &workbook, "xlsx");
    assert_no_formula(&again);
    let [new, changed, unchanged, conflict, rejected] =
        numbers(&bring(&app, "a.xlsx", &again, None));
    assert_eq!([new, changed, conflict, rejected], [0; 4]);
    assert!(unchanged > 250);
    let once_more = saved(folder, "workbook.xlsx", &again, "xlsx");
    assert_no_formula(&once_more);
}

#[test]
#[ignore = "needs LibreOffice: .ci/run --full"]
fn case_17_a_spreadsheet_in_between_changes_nothing() {
    on_each("exchange::bulk", through_a_spreadsheet);
}

/// The program as a process: what it prints last, and whether it succeeds.
fn process(scratch: &Scratch, arguments: &[&str], file: &File) -> (String, Option<i32>) {
    let done = Command::new(env!("CARGO_BIN_EXE_sti-tracker"))
        .args(["import", "initiatives"])
        .arg(file.path())
        .args(arguments)
        .env("DATABASE_URL", scratch.address())
        .output()
        .unwrap();
    let out = String::from_utf8(done.stdout).unwrap();
    (
        out.lines().last().unwrap_or_default().to_owned(),
        done.status.code(),
    )
}

fn exit_status(backend: Backend) {
    if !backend.is_there("exchange::bulk") {
        return;
    }
    let scratch = Scratch::loaded(backend);
    let whole = File::of("whole.csv", super::SHIPPED.as_bytes());
    let line = "new 0 changed 0 unchanged 80 conflict 0 rejected 0";
    assert_eq!(process(&scratch, &[], &whole), (line.into(), Some(0)));
    let (text, _) = super::command::with_ten_faults();
    let faults = File::of("faults.csv", text.as_bytes());
    let line = "new 0 changed 0 unchanged 70 conflict 0 rejected 10";
    assert_eq!(process(&scratch, &[], &faults), (line.into(), Some(1)));
    assert_eq!(
        process(&scratch, &["--dry-run"], &faults),
        (line.into(), Some(1))
    );
    let other = File::of("b.pdf", b"%PDF-1.7");
    assert_eq!(process(&scratch, &[], &other), (String::new(), Some(1)));
}

#[test]
fn the_exit_status_says_whether_rows_were_rejected_on_sqlite() {
    exit_status(Backend::Sqlite);
}

#[test]
fn the_exit_status_says_whether_rows_were_rejected_on_postgres() {
    exit_status(Backend::Postgres);
}
