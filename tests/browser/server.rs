//! The built program on a fresh database.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::prelude::*;
use diesel::sql_query;
use tempfile::TempDir;

use crate::needs;

/// Where the record lives.
#[derive(Clone, Copy, Debug)]
pub enum Backend {
    /// A file.
    Sqlite,
    /// A database of the server that `STI_TEST_POSTGRES` names.
    Postgres,
}

/// An empty database, gone when this is dropped.
pub struct Fresh {
    address: String,
    folder: TempDir,
    _scratch: Option<Scratch>,
}

impl Fresh {
    /// Makes one; none where PostgreSQL is asked for and missing.
    pub fn create(backend: Backend) -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let scratch = match (backend, std::env::var("STI_TEST_POSTGRES")) {
            (Backend::Sqlite, _) => None,
            (Backend::Postgres, Ok(server)) => Some(Scratch::create(&server)),
            (Backend::Postgres, Err(_)) => {
                let untested = "the built program was not tried on PostgreSQL";
                needs::skip("PostgreSQL (STI_TEST_POSTGRES)", untested);
                return None;
            }
        };
        let file = folder.path().join("sti-tracker.sqlite3");
        Some(Self {
            address: match &scratch {
                Some(scratch) => scratch.address.clone(),
                None => format!("sqlite://{}", file.display()),
            },
            folder,
            _scratch: scratch,
        })
    }
}

/// The program, stopped when this is dropped.
pub struct Server {
    child: Child,
    base: String,
    set_up: String,
    // Goes after the program, which holds it open.
    own: Option<Fresh>,
}

impl Server {
    /// Starts the program from nothing; none where PostgreSQL is asked for and missing.
    pub fn start(backend: Backend) -> Option<Self> {
        let database = Fresh::create(backend)?;
        let mut server = Self::on(&database);
        server.own = Some(database);
        Some(server)
    }

    /// Starts the program on a database, which it may have known before.
    pub fn on(database: &Fresh) -> Self {
        // Somebody else may take a free port before the program does.
        let started = (0..5).find_map(|_| Self::launch(database));
        started.expect("the program prints its two addresses")
    }

    /// Starts the program and reads the two addresses that it prints.
    fn launch(database: &Fresh) -> Option<Self> {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mut child = Command::new(env!("CARGO_BIN_EXE_sti-tracker"))
            .current_dir(database.folder.path()) // no `.env` of the developer's
            .env_remove("STI_BASE_URL")
            .env_remove("STI_TIME_ZONE")
            .env("STI_LISTEN", format!("127.0.0.1:{port}"))
            .env("DATABASE_URL", &database.address)
            .env("STI_LOG", "warn")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let printed = BufReader::new(child.stdout.take().unwrap());
        let mut lines = printed.lines().map_while(Result::ok);
        let set_up = lines.find_map(|line| {
            let at = line.find("/en/account/set-up/")?;
            Some(line[at..].trim().to_owned())
        });
        let Some(set_up) = set_up else {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        };
        // What it prints later is nobody's, but its pipe stays open.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Self {
            child,
            base: format!("http://127.0.0.1:{port}"),
            set_up,
            own: None,
        })
    }

    /// The address of the site, without a last slash.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Changes what lies in the database, past the program: time that no test can wait for.
    pub fn sql(&self, statement: &str) {
        let statement = sql_query(statement);
        match self.database() {
            Open::Sqlite(mut conn) => statement.execute(&mut conn).unwrap(),
            Open::Postgres(mut conn) => statement.execute(&mut conn).unwrap(),
        };
    }

    /// How many rows a table has.
    pub fn rows(&self, table: &str) -> i64 {
        let query = sql_query(format!("SELECT count(*) AS rows FROM {table}"));
        let counted: Counted = match self.database() {
            Open::Sqlite(mut conn) => query.get_result(&mut conn).unwrap(),
            Open::Postgres(mut conn) => query.get_result(&mut conn).unwrap(),
        };
        counted.rows
    }

    fn database(&self) -> Open {
        let address = &self.own.as_ref().unwrap().address;
        match address.strip_prefix("sqlite://") {
            None => Open::Postgres(PgConnection::establish(address).unwrap()),
            Some(file) => {
                let mut conn = SqliteConnection::establish(file).unwrap();
                let patience = "PRAGMA busy_timeout = 5000"; // the program writes as well
                sql_query(patience).execute(&mut conn).unwrap();
                Open::Sqlite(conn)
            }
        }
    }

    /// The path of the set-up link that it printed.
    pub fn set_up(&self) -> &str {
        &self.set_up
    }
}

enum Open {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    rows: i64,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A database of a PostgreSQL server, dropped at the end whatever that comes to.
struct Scratch {
    server: String,
    name: String,
    address: String,
}

impl Scratch {
    fn create(server: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("sti_browser_{}_{count}", std::process::id());
        let mut address = url::Url::parse(server).unwrap();
        address.set_path(&name);
        let scratch = Self {
            server: server.to_owned(),
            name,
            address: address.to_string(),
        };
        let left = scratch.run(&format!(
            "DROP DATABASE IF EXISTS {} WITH (FORCE)",
            scratch.name
        ));
        left.unwrap();
        scratch
            .run(&format!("CREATE DATABASE {}", scratch.name))
            .unwrap();
        scratch
    }

    /// Does not panic: a test that panics drops its database, and a second panic would abort
    /// every other test.
    fn run(&self, statement: &str) -> Result<usize, String> {
        let conn = PgConnection::establish(&self.server);
        let mut conn = conn.map_err(|cause| cause.to_string())?;
        let done = sql_query(statement).execute(&mut conn);
        done.map_err(|cause| cause.to_string())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(cause) = self.run(&format!("DROP DATABASE {} WITH (FORCE)", self.name)) {
            eprintln!("{} stays: {cause}", self.name);
        }
    }
}
