//! Migrations: the same names for both databases, inside the binary.

use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::Conn;
use crate::error::{Error, Result};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Brings the tables up to date on one connection, before the pool is filled. On PostgreSQL a
/// lock of the session lets the first of several instances do it while the others wait.
pub(super) fn run(conn: &mut Conn) -> Result<()> {
    match conn {
        Conn::Sqlite(c) => c
            .run_pending_migrations(SQLITE)
            .map(|_| ())
            .map_err(Error::internal),
        Conn::Postgres(c) => {
            diesel::sql_query("SELECT pg_advisory_lock(5712025)").execute(c)?;
            let done = c
                .run_pending_migrations(POSTGRES)
                .map(|_| ())
                .map_err(Error::internal);
            diesel::sql_query("SELECT pg_advisory_unlock(5712025)").execute(c)?;
            done
        }
    }
}
