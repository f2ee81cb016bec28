//! A fresh installation for a bench, gone when it is dropped: a file, and PostgreSQL where
//! `STI_TEST_POSTGRES` names a server.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use sti_tracker::clock::Clock;
use sti_tracker::config::Config;
use sti_tracker::db::Database;
use sti_tracker::reference;
use tempfile::TempDir;

/// A database of its own with the reference data, on a set day.
pub struct Installation {
    pub db: Database,
    pub clock: Clock,
    _folder: Option<TempDir>,
    /// The server, and what drops the database there.
    server: Option<(String, String)>,
}

impl Installation {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bench.sqlite3");
        Self::open(&format!("sqlite://{}", file.display()), Some(folder), None)
    }

    pub fn postgres() -> Option<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let server = std::env::var("STI_TEST_POSTGRES").ok()?;
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("bench_{}_{number}", std::process::id());
        let mut admin = PgConnection::establish(&server).unwrap();
        admin
            .batch_execute(&format!("CREATE DATABASE {name}"))
            .unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        let address = format!("{base}/{name}");
        let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        Some(Self::open(&address, None, Some((server, drop))))
    }

    fn open(address: &str, folder: Option<TempDir>, server: Option<(String, String)>) -> Self {
        let noon: NaiveDateTime = "2026-11-21T09:00:00".parse().unwrap();
        let clock = Clock::set_to(chrono_tz::Asia::Riyadh, noon);
        let db = Database::open(address).unwrap();
        reference::load(&db, &clock).unwrap();
        Self {
            db,
            clock,
            _folder: folder,
            server,
        }
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        if let Some((server, drop)) = &self.server {
            let mut admin = PgConnection::establish(server).unwrap();
            admin.batch_execute(drop).unwrap();
        }
    }
}

/// The settings of a program that answers nobody but the bench.
#[allow(dead_code)] // not every bench asks for pages
pub fn settings() -> Config {
    Config {
        listen: "127.0.0.1:8080".parse().unwrap(),
        database_url: String::new(),
        base_url: None,
        time_zone: chrono_tz::Asia::Riyadh,
        smtp_url: None,
        mail_from: None,
        log: String::new(),
        link_tests: false,
        metrics_token: None,
    }
}
