//! The tables: the same in both databases, up and down, and as the program names them.

mod columns;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sqlite::SqliteConnection;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};

use self::columns::{of_postgres, of_program, of_sqlite};
use crate::support::Backend;
use crate::support::databases::Scratch;
use crate::support::sources::names;

fn migrations(folder: &str) -> FileBasedMigrations {
    FileBasedMigrations::from_path(format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn sqlite(scratch: &Scratch) -> SqliteConnection {
    SqliteConnection::establish(scratch.address().trim_start_matches("sqlite://")).unwrap()
}

fn postgres(scratch: &Scratch) -> PgConnection {
    PgConnection::establish(&scratch.address()).unwrap()
}

/// The PostgreSQL half of a test.
fn has_postgres() -> bool {
    Backend::Postgres.is_there(std::thread::current().name().unwrap_or_default())
}

#[test]
fn both_databases_have_the_same_migrations() {
    let all = names("migrations/sqlite");
    assert_eq!(all, names("migrations/postgres"));
    for name in all {
        for backend in ["sqlite", "postgres"] {
            let files = names(&format!("migrations/{backend}/{name}"));
            assert_eq!(files, ["down.sql", "up.sql"], "{backend}/{name}");
        }
    }
}

#[test]
fn up_down_and_up_again_on_sqlite() {
    let scratch = Scratch::empty(Backend::Sqlite);
    let mut conn = sqlite(&scratch);
    conn.batch_execute("PRAGMA foreign_keys = ON").unwrap();
    conn.run_pending_migrations(migrations("migrations/sqlite"))
        .unwrap();
    let before = of_sqlite(&mut conn);
    conn.revert_all_migrations(migrations("migrations/sqlite"))
        .unwrap();
    assert!(of_sqlite(&mut conn).is_empty(), "something stays");
    conn.run_pending_migrations(migrations("migrations/sqlite"))
        .unwrap();
    assert_eq!(of_sqlite(&mut conn), before);
}

#[test]
fn up_down_and_up_again_on_postgres() {
    if !has_postgres() {
        return;
    }
    let scratch = Scratch::empty(Backend::Postgres);
    let mut conn = postgres(&scratch);
    conn.run_pending_migrations(migrations("migrations/postgres"))
        .unwrap();
    let before = of_postgres(&mut conn);
    conn.revert_all_migrations(migrations("migrations/postgres"))
        .unwrap();
    assert!(of_postgres(&mut conn).is_empty(), "something stays");
    conn.run_pending_migrations(migrations("migrations/postgres"))
        .unwrap();
    assert_eq!(of_postgres(&mut conn), before);
}

#[test]
fn both_databases_have_the_same_columns() {
    if !has_postgres() {
        return;
    }
    let (file, schema) = (
        Scratch::loaded(Backend::Sqlite),
        Scratch::loaded(Backend::Postgres),
    );
    let (file, schema) = (
        of_sqlite(&mut sqlite(&file)),
        of_postgres(&mut postgres(&schema)),
    );
    let only = |one: &[columns::Column], other: &[columns::Column]| {
        let only = one.iter().filter(|column| !other.contains(column));
        only.cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        (only(&file, &schema), only(&schema, &file)),
        (vec![], vec![])
    );
}

#[test]
fn the_program_names_every_column() {
    let scratch = Scratch::loaded(Backend::Sqlite);
    let there = of_sqlite(&mut sqlite(&scratch));
    let named = of_program();
    let there: Vec<_> = there.iter().map(columns::Column::as_named).collect();
    assert_eq!(named, there);
}

#[test]
fn text_is_ordered_by_code_point_on_postgres() {
    if !has_postgres() {
        return;
    }
    let scratch = Scratch::loaded(Backend::Postgres);
    let other = columns::without_c_collation(&mut postgres(&scratch));
    assert!(other.is_empty(), "{other:?}");
}

#[derive(Debug, PartialEq, QueryableByName)]
struct NumberedBaseline {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    id: i64,
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    commitment_id: i64,
    #[diesel(sql_type = diesel::sql_types::Integer)]
    number: i32,
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    change_id: i64,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    withdrawn: bool,
}

/// Goes back to before baselines were versions, and forward again: what was loaded is the same.
macro_rules! come_through {
    ($conn:expr, $folder:expr) => {{
        let conn = $conn;
        let numbered = "SELECT id, commitment_id, number, change_id, withdrawn \
                        FROM baselines ORDER BY id";
        let before: Vec<NumberedBaseline> = diesel::sql_query(numbered).load(conn).unwrap();
        assert_eq!(before.len(), 7);
        loop {
            let version = conn.revert_last_migration(migrations($folder)).unwrap();
            if version.to_string() == "0011" {
                break;
            }
        }
        assert!(diesel::sql_query(numbered).execute(conn).is_err());
        conn.run_pending_migrations(migrations($folder)).unwrap();
        let after: Vec<NumberedBaseline> = diesel::sql_query(numbered).load(conn).unwrap();
        assert_eq!(after, before);
    }};
}

#[test]
fn shipped_baselines_become_versions_of_the_load() {
    let scratch = Scratch::loaded(Backend::Sqlite);
    let mut conn = sqlite(&scratch);
    conn.batch_execute("PRAGMA foreign_keys = ON").unwrap();
    come_through!(&mut conn, "migrations/sqlite");
    if has_postgres() {
        let scratch = Scratch::loaded(Backend::Postgres);
        come_through!(&mut postgres(&scratch), "migrations/postgres");
    }
}
