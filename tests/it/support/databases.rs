//! A fresh database for each test, with the reference data in it: a copy of a template that is
//! made once. The library's own tests of pages stand on the same.

use std::io::Write;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::NaiveDate;
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Text};
use diesel::sqlite::SqliteConnection;
use sti_tracker::clock::Clock;
use sti_tracker::db::Database;
use sti_tracker::reference;
use tempfile::TempDir;

/// Noon of 20 November 2026, when the reference data is loaded: the day before the stories begin.
pub fn first_day() -> Clock {
    let noon = NaiveDate::from_ymd_opt(2026, 11, 20).and_then(|day| day.and_hms_opt(9, 0, 0));
    Clock::set_to(chrono_tz::Asia::Riyadh, noon.unwrap())
}

/// The setting that names a PostgreSQL server in which tests may create databases.
pub const SERVER: &str = "STI_TEST_POSTGRES";

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

impl Backend {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Sqlite => Self::Postgres,
            Self::Postgres => Self::Sqlite,
        }
    }

    /// Whether it can be had; says so where it cannot.
    pub fn is_there(self, test: &str) -> bool {
        let there = self == Self::Sqlite || std::env::var_os(SERVER).is_some();
        if !there {
            // Past the capture of tests that pass: what is left out is said aloud.
            let said = writeln!(
                std::io::stderr(),
                "skipped: {test} on PostgreSQL: {SERVER} is not set"
            );
            drop(said);
        }
        there
    }
}

/// A database that is gone with its test.
pub enum Scratch {
    File(TempDir),
    Schema { name: String },
}

impl Scratch {
    /// With the tables and the reference data.
    pub fn loaded(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                let scratch = Self::empty(backend);
                let path = scratch.address().replacen("sqlite://", "", 1);
                std::fs::write(path, sqlite_template()).unwrap();
                scratch
            }
            Backend::Postgres => Server::get().copy(),
        }
    }

    /// With nothing in it.
    pub fn empty(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => Self::File(TempDir::new().unwrap()),
            Backend::Postgres => Server::get().create(None),
        }
    }

    /// Its address, as the setting `DATABASE_URL` takes it.
    pub fn address(&self) -> String {
        match self {
            Self::File(folder) => {
                format!("sqlite://{}", folder.path().join("test.sqlite3").display())
            }
            Self::Schema { name } => Server::address(name),
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Self::Schema { name } = self {
            Server::get().discard(name);
        }
    }
}

fn load(address: &str) {
    let database = Database::open(address).unwrap();
    reference::load(&database, &first_day()).unwrap();
}

/// The bytes of a loaded file.
fn sqlite_template() -> &'static [u8] {
    static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        load(&format!("sqlite://{}", from.display()));
        // A copy in one file, whatever still stands in the write-ahead log.
        SqliteConnection::establish(&from.to_string_lossy())
            .unwrap()
            .batch_execute(&format!("VACUUM INTO '{}'", to.display()))
            .unwrap();
        std::fs::read(to).unwrap()
    })
}

/// The server that the setting names. Its databases are called `sti_it_{run}_{number}`; the
/// number of the run is locked while the run lives, so that a later run clears away what one
/// that was broken off left behind.
struct Server {
    admin: PgConnection,
    run: i32,
    /// As in `150013`.
    version: i32,
    has_template: bool,
}

const PREFIX: &str = "sti_it_";

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = Integer)]
    version: i32,
}

#[derive(QueryableByName)]
struct Locked {
    #[diesel(sql_type = Bool)]
    locked: bool,
}

impl Server {
    fn get() -> MutexGuard<'static, Self> {
        static SERVER: OnceLock<Mutex<Server>> = OnceLock::new();
        SERVER
            .get_or_init(|| Mutex::new(Self::open()))
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn open() -> Self {
        let address = std::env::var(SERVER).unwrap();
        let mut admin = PgConnection::establish(&address).unwrap();
        admin
            .batch_execute("SET client_min_messages = warning")
            .unwrap();
        let run = i32::try_from(std::process::id()).unwrap();
        let version =
            diesel::sql_query("SELECT current_setting('server_version_num')::int AS version");
        let version = version.get_result::<Version>(&mut admin).unwrap().version;
        let mut server = Self {
            admin,
            run,
            version,
            has_template: false,
        };
        // Two machines may share a server and a number.
        while !server.lock(server.run) {
            server.run += 1;
        }
        server.sweep();
        server
    }

    fn lock(&mut self, run: i32) -> bool {
        diesel::sql_query("SELECT pg_try_advisory_lock(5712, $1) AS locked")
            .bind::<Integer, _>(run)
            .get_result::<Locked>(&mut self.admin)
            .unwrap()
            .locked
    }

    /// Drops what runs left behind that are no more.
    fn sweep(&mut self) {
        let names: Vec<Name> = diesel::sql_query(
            "SELECT datname::text AS name FROM pg_database WHERE datname LIKE 'sti\\_it\\_%'",
        )
        .load(&mut self.admin)
        .unwrap();
        for Name { name } in names {
            let run = name.trim_start_matches(PREFIX).split('_').next();
            let run: i32 = run.and_then(|run| run.parse().ok()).unwrap_or(0);
            if run == self.run || self.lock(run) {
                self.discard(&name);
            }
        }
    }

    fn create(&mut self, template: Option<&str>) -> Scratch {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{PREFIX}{}_{number}", self.run);
        let template = template.map_or(String::new(), |name| {
            // Copying files takes half the time of logging them, where the server can be told so.
            let strategy = if self.version >= 150_000 {
                " STRATEGY file_copy"
            } else {
                ""
            };
            format!(" TEMPLATE {name}{strategy}")
        });
        let create = format!("CREATE DATABASE {name}{template}");
        self.admin.batch_execute(&create).unwrap();
        Scratch::Schema { name }
    }

    fn copy(&mut self) -> Scratch {
        let template = format!("{PREFIX}{}_template", self.run);
        if !self.has_template {
            let create = format!("CREATE DATABASE {template}");
            self.admin.batch_execute(&create).unwrap();
            load(&Self::address(&template));
            // Nobody may be connected to a template; the pool's last connection may linger.
            self.admin
                .batch_execute(&format!(
                    "ALTER DATABASE {template} ALLOW_CONNECTIONS false; \
                     SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                     WHERE datname = '{template}'"
                ))
                .unwrap();
            self.has_template = true;
        }
        self.create(Some(&template))
    }

    fn discard(&mut self, name: &str) {
        let dropped = self
            .admin
            .batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        if let Err(cause) = dropped {
            eprintln!("{name} stays: {cause}");
        }
    }

    fn address(name: &str) -> String {
        let mut address = url::Url::parse(&std::env::var(SERVER).unwrap()).unwrap();
        address.set_path(name);
        address.to_string()
    }
}
