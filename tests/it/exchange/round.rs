//! What the export says, the import reads: nothing changes where it came from, and an empty
//! installation becomes the same.

use diesel::prelude::*;
use sti_tracker::exchange::export::command::{Asked, Export, run};
use sti_tracker::exchange::import::Counts;
use sti_tracker::exchange::import::command::import_file;
use sti_tracker::i18n::Locale;
use sti_tracker::initiatives::row::{Column, Sheet, column_of};
use sti_tracker::synthesis::{self, Synthesise};

use super::{File, numbers};
use crate::support::TestApp;

/// The files of an installation.
pub struct Files {
    pub initiatives: Vec<u8>,
    pub milestones: Vec<u8>,
    pub workbook: Vec<u8>,
}

fn one(app: &TestApp, name: &str, lang: Locale, export: fn(Asked) -> Export) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join(name);
    let asked = Asked {
        out: out.clone(),
        as_at: None,
        lang,
    };
    run(&app.state.db, &app.clock, &export(asked)).unwrap();
    std::fs::read(out).unwrap()
}

pub fn export(app: &TestApp, lang: Locale) -> Files {
    Files {
        initiatives: one(app, "a.csv", lang, Export::Initiatives),
        milestones: one(app, "a.csv", lang, Export::Milestones),
        workbook: one(app, "a.xlsx", lang, Export::Initiatives),
    }
}

/// Imports a file, and a second one with milestones.
pub fn bring(app: &TestApp, name: &str, file: &[u8], milestones: Option<&[u8]>) -> Counts {
    let file = File::of(name, file);
    let second = milestones.map(|bytes| File::of("milestones.csv", bytes));
    let mut order = file.import();
    order.milestones = second.as_ref().map(File::path);
    let counts = import_file(&app.state.db, &app.clock, &order).unwrap();
    let wrong = std::fs::read_to_string(file.errors()).unwrap();
    let wrong: Vec<&str> = wrong.lines().skip(1).take(5).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    counts
}

/// An installation with the lists of bodies, themes and priorities, and no initiative.
async fn empty(app: &TestApp) -> TestApp {
    let other = TestApp::new(app.backend).await;
    other.write(|conn| {
        for statement in [
            "UPDATE initiatives SET public_version_id = NULL",
            "DELETE FROM fact_documents",
            "DELETE FROM budget_versions",
            "DELETE FROM facts",
            "DELETE FROM documents",
            "DELETE FROM planned_milestones",
            "DELETE FROM milestone_versions",
            "DELETE FROM milestones",
            "DELETE FROM count_spans",
            "DELETE FROM version_themes",
            "DELETE FROM version_roles",
            "DELETE FROM version_priorities",
            "DELETE FROM version_commitments",
            "DELETE FROM initiative_versions",
            "DELETE FROM changes WHERE initiative_id IS NOT NULL",
            "DELETE FROM initiatives",
            "DELETE FROM rollups",
            "DELETE FROM totals",
        ] {
            diesel::sql_query(statement).execute(conn)?;
        }
        Ok(())
    });
    other
}

type Rows = Vec<Vec<String>>;

fn rows(file: &[u8]) -> Rows {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(file.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// That two files are the same, cell by cell, but for what a file cannot carry: the version of the
/// record; that a reviewer verified; and that a lead said something, when somebody else imports it.
fn assert_same(before: &[u8], after: &[u8], sheet: Sheet) {
    let (mut before, mut after) = (rows(before), rows(after));
    assert_eq!(before.len(), after.len());
    let place = |rows: &Rows, column: Column| {
        let mut all = rows[0].iter();
        all.position(|header| column_of(header) == Some(column))
    };
    let version = place(&before, Column::Version).unwrap();
    for (old, new) in before.iter_mut().zip(&mut after).skip(1) {
        assert!(old[version].parse::<i64>().is_ok() && new[version] == "1");
        old[version].clear();
        new[version].clear();
    }
    if sheet == Sheet::Milestones {
        let level = place(&before, Column::Level).unwrap();
        let origin = place(&before, Column::Origin).unwrap();
        for (old, new) in before.iter_mut().zip(&mut after).skip(1) {
            if old[level] == "verified" {
                old[level] = "documented".into();
            }
            if ["lead", "on-behalf"].contains(&old[origin].as_str()) {
                old[origin] = "secretariat".into();
            }
            if old != new {
                assert_eq!(old, new);
            }
        }
    }
    for (old, new) in before.iter().zip(&after) {
        assert_eq!(old, new);
    }
}

/// That nothing changes where files came from, in whatever form they come back.
fn unchanged(app: &TestApp, files: &Files) {
    let [first, second] = [&files.initiatives, &files.milestones].map(|one| rows(one).len() - 1);
    let whole = [0, 0, first + second, 0, 0];
    let counts = bring(app, "a.csv", &files.initiatives, Some(&files.milestones));
    assert_eq!(numbers(&counts), whole);
    assert_eq!(numbers(&bring(app, "a.xlsx", &files.workbook, None)), whole);
    assert_eq!(
        numbers(&bring(app, "a.csv", &files.milestones, None)),
        [0, 0, second, 0, 0]
    );
}

/// That an installation without records becomes the same.
fn becomes_the_same(other: &TestApp, files: &Files, lang: Locale, workbook: bool) {
    let rows = |file: &[u8]| rows(file).len() - 1;
    let whole = rows(&files.initiatives) + rows(&files.milestones);
    let counts = if workbook {
        bring(other, "a.xlsx", &files.workbook, None)
    } else {
        bring(other, "a.csv", &files.initiatives, Some(&files.milestones))
    };
    assert_eq!(numbers(&counts), [whole, 0, 0, 0, 0]);
    let after = export(other, lang);
    assert_same(&files.initiatives, &after.initiatives, Sheet::Initiatives);
    assert_same(&files.milestones, &after.milestones, Sheet::Milestones);
    // What became the same is the same once more.
    unchanged(other, files);
    unchanged(other, &after);
}

on_both! {
    async fn case_16_the_reference_data_comes_back_unchanged(app: TestApp) {
        for lang in Locale::ALL {
            unchanged(&app, &export(&app, lang));
        }
    }

    async fn case_16_the_reference_data_fills_an_empty_installation(app: TestApp) {
        for (n, lang) in Locale::ALL.into_iter().enumerate() {
            let other = empty(&app).await;
            becomes_the_same(&other, &export(&app, lang), lang, n == 1);
        }
    }

    async fn case_16_made_up_records_come_back_unchanged(app: TestApp) {
        made_up(&app, 300).await;
    }
}

pub async fn made_up(app: &TestApp, initiatives: u32) {
    let seed = 7;
    let synthesise = Synthesise { initiatives, seed };
    synthesis::run(&app.state.db, &app.clock, &synthesise).unwrap();
    let files = export(app, Locale::En);
    unchanged(app, &files);
    for workbook in [false, true] {
        let other = empty(app).await;
        becomes_the_same(&other, &files, Locale::En, workbook);
    }
}
