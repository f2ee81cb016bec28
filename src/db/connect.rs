//! From an address to a connection.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use diesel::connection::{DebugQuery, InstrumentationEvent, SimpleConnection};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::r2d2::{ManageConnection, R2D2Connection};
use diesel::sqlite::SqliteConnection;

use super::Conn;
use crate::error::{Error, Result};

/// Which database.
#[derive(Clone, Debug)]
pub enum Address {
    /// A file.
    Sqlite(PathBuf),
    /// A server.
    Postgres(String),
}

impl Address {
    /// Reads `sqlite://PATH` or `postgres://…`. The scheme decides: diesel's own multi-connection
    /// would open a PostgreSQL address that fails as a file of that name.
    ///
    /// # Errors
    /// Where the scheme is another, or the path is missing.
    pub fn parse(address: &str) -> Result<Self> {
        match address.split_once("://") {
            Some(("sqlite", path)) if !path.is_empty() => Ok(Self::Sqlite(path.into())),
            Some(("postgres" | "postgresql", _)) => Ok(Self::Postgres(address.to_owned())),
            _ => Err(Error::internal(
                "DATABASE_URL must begin with sqlite:// or postgres://",
            )),
        }
    }
}

/// Makes connections for the pool.
pub(super) struct Manager {
    address: Address,
    statements: Arc<AtomicU64>,
}

impl Manager {
    pub(super) fn new(address: Address, statements: Arc<AtomicU64>) -> Self {
        Self {
            address,
            statements,
        }
    }

    fn open(&self) -> ConnectionResult<Conn> {
        match &self.address {
            Address::Sqlite(path) => open_file(path).map(Conn::Sqlite),
            Address::Postgres(url) => open_server(url).map(Conn::Postgres),
        }
    }
}

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = ConnectionError;

    fn connect(&self) -> ConnectionResult<Conn> {
        let mut conn = self.open()?;
        let statements = Arc::clone(&self.statements);
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::StartQuery { query, .. } = event
                && !is_bracket(&beginning(query))
            {
                statements.fetch_add(1, Ordering::Relaxed);
            }
        });
        Ok(conn)
    }

    fn is_valid(&self, conn: &mut Conn) -> ConnectionResult<()> {
        conn.ping()
            .map_err(ConnectionError::CouldntSetupConfiguration)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}

/// The beginning of a statement. No more of it is printed: with its values it is long, and many are
/// sent.
fn beginning(query: &dyn DebugQuery) -> String {
    struct Start(String);
    impl Write for Start {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            self.0.push_str(text);
            if self.0.len() < 16 {
                Ok(())
            } else {
                Err(std::fmt::Error)
            }
        }
    }
    let mut start = Start(String::new());
    // It stops where enough is known, which is no failure.
    let _ = write!(start, "{query}");
    start.0
}

/// Statements that begin or end a transaction, or only ask whether the line is alive.
fn is_bracket(query: &str) -> bool {
    [
        "BEGIN",
        "COMMIT",
        "ROLLBACK",
        "SELECT 1",
        "SAVEPOINT",
        "RELEASE",
    ]
    .iter()
    .any(|start| query.starts_with(start))
}

fn open_file(path: &Path) -> ConnectionResult<SqliteConnection> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|cause| {
            ConnectionError::BadConnection(format!("{}: {cause}", folder.display()))
        })?;
    }
    let mut conn = SqliteConnection::establish(&path.to_string_lossy())?;
    // The wait comes first: turning on the write-ahead log may itself have to wait.
    conn.batch_execute(
        "PRAGMA busy_timeout = 15000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; \
         PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000;",
    )
    .map_err(ConnectionError::CouldntSetupConfiguration)?;
    Ok(conn)
}

fn open_server(url: &str) -> ConnectionResult<PgConnection> {
    let mut conn = PgConnection::establish(url)?;
    // What is read lies in memory: a page looked for costs little more than the next one.
    conn.batch_execute(
        "SET TIME ZONE 'UTC'; SET client_min_messages = warning; SET random_page_cost = 1.1;",
    )
    .map_err(ConnectionError::CouldntSetupConfiguration)?;
    Ok(conn)
}
