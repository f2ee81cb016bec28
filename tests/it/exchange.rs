//! Files that come in and go out.

mod bulk;
mod bulk_work;
mod command;
mod context;
pub mod desk;
mod files;
mod kill;
mod milestones;
mod round;
mod rows;
mod scope;

use std::path::PathBuf;

use sti_tracker::error::{Error, Result};
use sti_tracker::exchange::import::command::{Import, import_file};
use sti_tracker::exchange::import::{Counts, OnConflict, Outcome};
use tempfile::TempDir;

use crate::support::TestApp;

/// The shipped file.
pub const SHIPPED: &str = include_str!("../../src/reference/data/initiatives.csv");

/// A file for the command line.
pub struct File {
    folder: TempDir,
    name: String,
}

impl File {
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join(name), bytes).unwrap();
        Self {
            folder,
            name: name.into(),
        }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join(&self.name)
    }

    /// What `import initiatives` is told.
    pub fn import(&self) -> Import {
        Import {
            file: self.path(),
            milestones: None,
            dry_run: false,
            all_or_nothing: false,
            encoding: None,
            on_conflict: OnConflict::Keep,
            errors: Some(self.errors()),
        }
    }

    pub fn errors(&self) -> PathBuf {
        self.folder.path().join("errors.csv")
    }

    /// What was wrong: row, column, value, what.
    pub fn wrong(&self) -> Vec<(u32, String, String)> {
        let mut reader = csv::Reader::from_path(self.errors()).unwrap();
        let rows = reader.records().map(|row| row.unwrap());
        rows.map(|row| (row[0].parse().unwrap(), row[1].into(), row[3].into()))
            .collect()
    }
}

/// Imports a text by the command line.
pub fn import(app: &TestApp, text: &str) -> Counts {
    let file = File::of("a.csv", text.as_bytes());
    import_file(&app.state.db, &app.clock, &file.import()).unwrap()
}

/// Imports and says why not.
pub fn refused(app: &TestApp, bytes: &[u8]) -> String {
    let file = File::of("a.csv", bytes);
    let result: Result<Counts> = import_file(&app.state.db, &app.clock, &file.import());
    match result {
        Err(Error::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}

/// Counts in the order new, changed, unchanged, conflict, rejected.
pub fn numbers(counts: &Counts) -> [usize; 5] {
    Outcome::ALL.map(|outcome| counts.get(outcome))
}
