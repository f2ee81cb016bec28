//! The load, on SQLite and, where `STI_TEST_POSTGRES` names a server, on PostgreSQL.

mod facts;
mod figures;
mod roles;
mod versions;
mod whole;

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::NaiveDate;
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::clock::Clock;
use crate::db::{Conn, Database};
use crate::error::Result;
use crate::initiatives::{self, Initiative};

/// A database of its own with the reference data loaded, and a clock that stands still.
struct Fixture {
    db: Database,
    clock: Clock,
}

impl Fixture {
    /// Reads, and fails where that fails.
    fn read<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> T {
        self.db.read_now(work).unwrap()
    }

    fn initiative(&self, reference: &str) -> Initiative {
        self.read(|conn| initiatives::by_reference(conn, reference))
    }
}

/// Noon of the day of the load.
fn clock() -> Clock {
    let noon = NaiveDate::from_ymd_opt(2026, 11, 20).and_then(|day| day.and_hms_opt(9, 0, 0));
    Clock::set_to(chrono_tz::Asia::Riyadh, noon.unwrap())
}

/// Runs a test on a fresh, loaded database of each kind.
fn on_each(test: impl Fn(&Fixture)) {
    on_each_empty(|fixture| {
        super::load(&fixture.db, &fixture.clock).unwrap();
        test(fixture);
    });
}

/// Runs a test on a fresh, empty database of each kind.
fn on_each_empty(test: impl Fn(&Fixture)) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.sqlite3");
    run(&format!("sqlite://{}", file.display()), &test);
    if let Some(server) = crate::testing::server() {
        on_postgres(&server, &test);
    }
}

fn run(address: &str, test: &impl Fn(&Fixture)) {
    let fixture = Fixture {
        db: Database::open(address).unwrap(),
        clock: clock(),
    };
    test(&fixture);
}

fn on_postgres(server: &str, test: &impl Fn(&Fixture)) {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("reference_{}_{number}", std::process::id());
    let (base, _) = server.rsplit_once('/').unwrap();
    let mut admin = PgConnection::establish(server).unwrap();
    admin
        .batch_execute(&format!("CREATE DATABASE {name}"))
        .unwrap();
    run(&format!("{base}/{name}"), test);
    admin
        .batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"))
        .unwrap();
}
