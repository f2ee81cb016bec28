//! Any bytes at all as a backup: refused in a sentence, never a panic.

use std::sync::OnceLock;

use proptest::prelude::*;
use sti_tracker::db::catalogue::{self, Table};
use sti_tracker::error::{Error, Result};
use sti_tracker::operations::backup::{self, examine, kept_tables};

use super::files::{folded, open, sealed};
use crate::support::Backend;
use crate::support::databases::Scratch;
use crate::support::databases::first_day;

/// The tables, and the lines of a good backup.
struct Good {
    tables: Vec<Table>,
    migrations: Vec<String>,
    lines: Vec<String>,
    file: Vec<u8>,
}

fn good() -> &'static Good {
    static GOOD: OnceLock<Good> = OnceLock::new();
    GOOD.get_or_init(|| {
        let scratch = Scratch::loaded(Backend::Sqlite);
        let database = open(&scratch);
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("x");
        backup::backup(&database, first_day().now(), &path).unwrap();
        let (tables, migrations) = database
            .read_now(|conn| Ok((kept_tables(conn)?, catalogue::migrations(conn)?)))
            .unwrap();
        Good {
            tables,
            migrations,
            lines: super::files::lines(&path),
            file: std::fs::read(&path).unwrap(),
        }
    })
}

/// Whether a file can be read whole; where it cannot, it must be said in a sentence.
fn is_read(file: &[u8]) -> bool {
    let good = good();
    let read: Result<_> = examine(file, &good.tables, &good.migrations, |_, _| Ok(()));
    match read {
        Ok(_) => true,
        Err(Error::Refused(why)) => {
            assert!(!why.is_empty());
            false
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn the_good_one_is_read() {
    assert!(is_read(&good().file));
    assert!(is_read(&folded(&sealed(&good().lines))));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert!(!is_read(&bytes));
    }

    #[test]
    fn any_lines_in_a_good_envelope(lines in proptest::collection::vec(".{0,80}", 0..20)) {
        prop_assert!(!is_read(&folded(&lines)));
        let mut begun = vec![good().lines[0].clone(), good().lines[1].clone()];
        begun.extend(lines);
        prop_assert!(!is_read(&folded(&sealed(&begun))));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    /// One byte changed anywhere: it is seen, or it meant nothing to begin with (the name and the
    /// time in the envelope).
    #[test]
    fn one_byte_changed(place in any::<prop::sample::Index>(), with in 1_u8..) {
        let mut file = good().file.clone();
        let place = place.index(file.len());
        file[place] ^= with;
        prop_assert!(!is_read(&file) || place < 10);
    }

    #[test]
    fn one_field_changed(place in any::<prop::sample::Index>(), to in "[\\[\\]{}\",0-9a-z\u{0}-\u{20}é]{0,6}") {
        let mut lines = good().lines.clone();
        let place = 1 + place.index(lines.len() - 2);
        let middle = (0..=lines[place].len() / 2).rev().find(|at| lines[place].is_char_boundary(*at)).unwrap();
        lines[place].insert_str(middle, &to);
        // Sealed again it may be a row like any other; nothing more is asked than not to panic.
        is_read(&folded(&sealed(&lines)));
        prop_assert!(to.is_empty() || !is_read(&folded(&lines)));
    }
}
