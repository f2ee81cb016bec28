//! The two databases behind one connection type.
//!
//! A page reads in one snapshot ([`Database::read`]), a change is one transaction
//! ([`Database::write`]). What differs between the databases is here and in [`on_backend!`].

mod among;
pub mod catalogue;
mod code;
mod connect;
mod ids;
mod migrate;
pub mod rows;
pub mod schema;
mod sum;
mod text;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::prelude::*;
use diesel::r2d2::{ManageConnection, Pool};

pub use among::among;
pub use code::new_code;
pub use conn::{Conn, MultiBackend};
pub use connect::Address;
pub use ids::{came_in_order, next_id};
pub use sum::sum_big;

use crate::error::{Error, Result};
use connect::Manager;

/// The connection type, in a module of its own because diesel's derive writes public items.
#[allow(missing_docs)]
mod conn {
    /// A connection to either database: SQLite is the embedded default, PostgreSQL serves more
    /// than one machine.
    #[derive(diesel::MultiConnection)]
    pub enum Conn {
        Sqlite(diesel::sqlite::SqliteConnection),
        Postgres(diesel::pg::PgConnection),
    }
}

/// Runs the same expression on the connection of either kind, where diesel cannot write it once
/// for both: upserts and batch inserts. Used in stores, nowhere else.
#[macro_export]
macro_rules! on_backend {
    ($conn:expr, $inner:ident => $body:expr) => {
        match $conn {
            $crate::db::Conn::Sqlite($inner) => $body,
            $crate::db::Conn::Postgres($inner) => $body,
        }
    };
}

/// Inserts many rows: on SQLite by one prepared statement, on PostgreSQL by one `COPY`, which is
/// several times as fast as statements with a thousand rows each. The rows get their numbers in
/// their order. Used in stores, nowhere else.
#[macro_export]
macro_rules! insert_all {
    ($conn:expr, $table:expr, $rows:expr) => {{
        let rows: &[_] = $rows;
        match $conn {
            $crate::db::Conn::Sqlite(inner) => {
                for row in rows {
                    diesel::insert_into($table).values(row).execute(inner)?;
                }
            }
            $crate::db::Conn::Postgres(inner) => {
                if !rows.is_empty() {
                    use diesel::ExecuteCopyFromDsl as _;
                    diesel::copy_from($table)
                        .from_insertable(rows)
                        .execute(inner)?;
                }
            }
        }
    }};
}

/// The database of an installation.
#[derive(Clone)]
pub struct Database {
    pool: Pool<Manager>,
    statements: Arc<AtomicU64>,
    writes: Arc<Writes>,
}

/// How often this process wrote, and how long it waited for its turn.
#[derive(Default)]
struct Writes {
    number: AtomicU64,
    waited_micros: AtomicU64,
}

/// What a process did with its database so far.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    /// Statements sent, without those that begin and end transactions.
    pub statements: u64,
    /// Transactions that wrote, or were about to.
    pub writes: u64,
    /// How long these waited for other writers, together.
    pub waited: std::time::Duration,
    /// Connections that are open.
    pub connections: u32,
    /// Those of them that nobody uses.
    pub idle: u32,
}

/// Rows per batch insert: SQLite binds at most 32,766 values, the widest table has 20 columns.
pub const BATCH: usize = 1_000;

impl Database {
    /// Opens an address, creating an SQLite file and its folder where there is none, and brings
    /// the tables up to date.
    ///
    /// # Errors
    /// Where the address has another scheme, the database is away or a migration fails.
    pub fn open(address: &str) -> Result<Self> {
        let address = Address::parse(address)?;
        let statements = Arc::new(AtomicU64::new(0));
        let manager = Manager::new(address, Arc::clone(&statements));
        migrate::run(&mut manager.connect().map_err(Error::internal)?)?;
        let pool = Pool::builder()
            .max_size(8)
            .min_idle(Some(1))
            .connection_timeout(std::time::Duration::from_secs(15))
            .build(manager)?;
        Ok(Self {
            pool,
            statements,
            writes: Arc::default(),
        })
    }

    /// Reads in one snapshot, off the reactor's thread.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let database = self.clone();
        actix_web::web::block(move || database.read_now(work)).await?
    }

    /// Writes in one transaction, off the reactor's thread.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let database = self.clone();
        actix_web::web::block(move || database.write_now(work)).await?
    }

    /// [`Database::read`] on this thread, for the command line.
    pub fn read_now<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        self.transact(begin_read, work)
    }

    /// [`Database::write`] on this thread, for the command line.
    pub fn write_now<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        let writes = Arc::clone(&self.writes);
        let begin = move |conn: &mut Conn| {
            let asked = std::time::Instant::now();
            let begun = begin_write(conn);
            let waited = u64::try_from(asked.elapsed().as_micros()).unwrap_or(u64::MAX);
            writes.number.fetch_add(1, Ordering::Relaxed);
            writes.waited_micros.fetch_add(waited, Ordering::Relaxed);
            begun
        };
        self.transact(begin, work)
    }

    /// How many statements were sent so far, without those that begin and end transactions.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// What this process did with the database so far, for those who watch over it.
    pub fn usage(&self) -> Usage {
        let pool = self.pool.state();
        let waited = self.writes.waited_micros.load(Ordering::Relaxed);
        Usage {
            statements: self.statements(),
            writes: self.writes.number.load(Ordering::Relaxed),
            waited: std::time::Duration::from_micros(waited),
            connections: pool.connections,
            idle: pool.idle_connections,
        }
    }

    fn transact<T>(
        &self,
        begin: impl FnOnce(&mut Conn) -> QueryResult<()>,
        work: impl FnOnce(&mut Conn) -> Result<T>,
    ) -> Result<T> {
        let mut pooled = self.pool.get()?;
        let conn: &mut Conn = &mut pooled;
        begin(conn)?;
        match work(conn) {
            Ok(done) => {
                <Conn as Connection>::TransactionManager::commit_transaction(conn)?;
                Ok(done)
            }
            Err(error) => {
                <Conn as Connection>::TransactionManager::rollback_transaction(conn)?;
                Err(error)
            }
        }
    }
}

/// After many rows came at once: PostgreSQL counts what it plans with now, not by and by. SQLite
/// plans without.
///
/// # Errors
/// Where the database refuses.
pub fn analyze(conn: &mut Conn) -> Result<()> {
    if let Conn::Postgres(c) = conn {
        diesel::sql_query("ANALYZE").execute(c)?;
    }
    Ok(())
}

fn begin_read(conn: &mut Conn) -> QueryResult<()> {
    match conn {
        Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN DEFERRED"),
        Conn::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(
            c,
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        ),
    }
}

/// One writer at a time. SQLite takes the write lock at once: with a deferred transaction, two
/// that read and then write cannot both win. PostgreSQL takes one advisory lock, so that totals
/// which are read and then written lose nothing.
fn begin_write(conn: &mut Conn) -> QueryResult<()> {
    match conn {
        Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
        Conn::Postgres(c) => {
            AnsiTransactionManager::begin_transaction_sql(c, "BEGIN")?;
            diesel::sql_query("SELECT pg_advisory_xact_lock(5712026)")
                .execute(c)
                .map(|_| ())
        }
    }
}
