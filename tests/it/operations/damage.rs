//! Files that are no backup, or no longer: each is refused with what is wrong, and nothing is
//! written.

use std::io::Write;
use std::path::PathBuf;

use flate2::Compression;
use flate2::write::GzEncoder;
use sti_tracker::db::Database;
use sti_tracker::error::Error;
use sti_tracker::operations::backup;
use tempfile::TempDir;

use super::files::{digests, folded, lines, open, sealed};
use crate::support::Backend;
use crate::support::databases::Scratch;
use crate::support::databases::first_day;

/// A backup of the reference data, and an empty database of a kind.
struct Bench {
    _folder: TempDir,
    path: PathBuf,
    database: Database,
    _scratch: Scratch,
}

impl Bench {
    fn new(backend: Backend) -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("x.backup");
        let from = Scratch::loaded(Backend::Sqlite);
        backup::backup(&open(&from), first_day().now(), &path).unwrap();
        let scratch = Scratch::empty(backend);
        Self {
            _folder: folder,
            path,
            database: open(&scratch),
            _scratch: scratch,
        }
    }

    /// Restores a file, which must not succeed; says why, and that nothing was written.
    fn refuses(&self, file: &[u8]) -> String {
        std::fs::write(&self.path, file).unwrap();
        let refused = backup::restore(&self.database, &first_day(), &self.path).unwrap_err();
        let Error::Refused(why) = refused else {
            panic!("not said in a sentence: {refused}")
        };
        let written = digests(&self.database);
        assert!(
            written.iter().all(|one| one.rows == 0),
            "{why}: {written:?}"
        );
        assert!(why.contains("x.backup"), "{why}");
        why
    }

    /// The same of lines that say of themselves that all is well.
    fn refuses_lines(&self, edit: impl Fn(&mut Vec<String>)) -> String {
        let good = lines(&self.path);
        let mut edited = good.clone();
        edit(&mut edited);
        let why = self.refuses(&folded(&sealed(&edited)));
        std::fs::write(&self.path, folded(&good)).unwrap();
        why
    }
}

/// The place of a table's line.
fn table(lines: &[String], name: &str) -> usize {
    let start = format!("{{\"table\":\"{name}\"");
    lines
        .iter()
        .position(|line| line.starts_with(&start))
        .unwrap()
}

fn on_each(name: &str, test: impl Fn(Bench)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        if backend.is_there(name) {
            test(Bench::new(backend));
        }
    }
}

fn says(why: &str, words: &str) {
    assert!(why.contains(words), "{why:?} does not say {words:?}");
}

#[test]
fn files_that_are_cut_off_or_damaged() {
    on_each("files_that_are_cut_off_or_damaged", |bench| {
        let good = std::fs::read(&bench.path).unwrap();
        says(&bench.refuses(b""), "cut off");
        says(&bench.refuses(b"%PDF-1.7 not at all"), "no backup");
        for part in 1..8 {
            says(&bench.refuses(&good[..good.len() * part / 8]), "cut off");
        }
        for place in 1..8 {
            let mut bad = good.clone();
            bad[good.len() * place / 8] ^= 0x10;
            bench.refuses(&bad);
        }
        let mut more = good.clone();
        more.extend_from_slice(&good);
        says(&bench.refuses(&more), "after its end");
        more.truncate(good.len());
        more.push(b'\n');
        says(&bench.refuses(&more), "after its end");
        // It was the file all along.
        std::fs::write(&bench.path, &good).unwrap();
        backup::restore(&bench.database, &first_day(), &bench.path).unwrap();
    });
}

#[test]
fn lines_that_are_changed() {
    on_each("lines_that_are_changed", |bench| {
        let good = lines(&bench.path);
        let mut changed = good.clone();
        let themes = table(&good, "themes");
        changed[themes + 1] = changed[themes + 1].replacen("true", "false", 1);
        assert_ne!(changed, good);
        says(&bench.refuses(&folded(&changed)), "damaged");
        let mut missing = good.clone();
        missing.remove(themes + 1);
        says(&bench.refuses(&folded(&missing)), "damaged");
        let mut endless = good;
        endless.pop();
        says(&bench.refuses(&folded(&endless)), "cut off");
    });
}

#[test]
fn files_of_other_releases() {
    on_each("files_of_other_releases", |bench| {
        let header = |from: &str, to: &str| {
            let (from, to) = (from.to_owned(), to.to_owned());
            bench.refuses_lines(move |lines| {
                assert!(lines[0].contains(&from), "{}", lines[0]);
                lines[0] = lines[0].replacen(&from, &to, 1);
            })
        };
        says(
            &header("sti-tracker backup", "another"),
            "no backup of this program",
        );
        says(&header("\"version\":1", "\"version\":2"), "newer release");
        says(&header("\"0001\"", "\"0001\",\"9999\""), "newer release");
        says(&header("\"0001\",", ""), "older release");
        says(
            &header("\"revision\":", "\"revision\":9223372036854775"),
            "damaged",
        );
    });
}

#[test]
fn tables_and_columns_that_are_others() {
    on_each("tables_and_columns_that_are_others", |bench| {
        let why = bench.refuses_lines(|lines| {
            let at = table(lines, "series");
            lines.remove(at);
        });
        says(&why, "series");
        bench.refuses_lines(|lines| {
            let at = table(lines, "series");
            lines.insert(at, "{\"table\":\"sessions\",\"columns\":[]}".into());
        });
        let why = bench.refuses_lines(|lines| {
            lines.retain(|line| !line.starts_with("{\"end\""));
            lines.push("{\"table\":\"zzz\",\"columns\":[[\"id\",\"big\"]]}".into());
        });
        says(&why, "does not know");
        let why = bench.refuses_lines(|lines| {
            let at = table(lines, "themes");
            lines[at] = lines[at].replacen("\"code\"", "\"cod\\\"; DROP TABLE themes; --\"", 1);
        });
        says(&why, "themes");
    });
}

#[test]
fn rows_that_cannot_be() {
    on_each("rows_that_cannot_be", |bench| {
        let edit = |name: &'static str, from: &'static str, to: &'static str| {
            bench.refuses_lines(move |lines| {
                let at = table(lines, name) + 1;
                assert!(lines[at].contains(from), "{}", lines[at]);
                lines[at] = lines[at].replacen(from, to, 1);
            })
        };
        // Truth where there is text, text where there is truth, too much, too little, nothing.
        says(&edit("themes", "true", "\"true\""), "themes");
        says(&edit("themes", "true", "null"), "headline");
        says(&edit("themes", "[", "[1,"), "columns");
        says(&edit("themes", "true", "99999999999999999999"), "headline");
        says(&edit("themes", "\"", "\"\\u0000"), "themes");
        says(&edit("frameworks", "2017-", "2017-13-"), "adopted_on");
        says(&edit("initiatives", "[\"2026", "[\"20x6"), "created_at");
        // The same row twice; a row that refers to none.
        let why = bench.refuses_lines(|lines| {
            let at = table(lines, "themes") + 1;
            lines.insert(at, lines[at].clone());
        });
        says(&why, "themes");
        let why = bench.refuses_lines(|lines| {
            let at = table(lines, "themes") + 1;
            lines.remove(at);
        });
        says(&why, "themes");
    });
}

#[test]
fn a_small_file_that_unfolds_without_end() {
    on_each("a_small_file_that_unfolds_without_end", |bench| {
        let mut file = GzEncoder::new(Vec::new(), Compression::new(9));
        let header = lines(&bench.path)[0].clone();
        writeln!(file, "{header}").unwrap();
        // One line of 100 MB.
        let much = vec![b'a'; 1 << 20];
        for _ in 0..100 {
            file.write_all(&much).unwrap();
        }
        let bomb = file.finish().unwrap();
        assert!(bomb.len() < 200_000);
        says(&bench.refuses(&bomb), "too long");
    });
}
