//! A fresh database of each kind for each test.

use diesel::prelude::*;
use diesel::sql_query;
use tempfile::TempDir;

use crate::db::Database;
use crate::web::session;

/// A fresh SQLite file, gone with its folder.
pub fn sqlite() -> (Database, TempDir) {
    let folder = TempDir::new().unwrap();
    let address = format!("sqlite://{}", folder.path().join("test.sqlite3").display());
    (Database::open(&address).unwrap(), folder)
}

/// Runs a test on SQLite, and on PostgreSQL where `STI_TEST_POSTGRES` names a server in which
/// tests may create databases.
pub fn on_each(test: impl Fn(&Database)) {
    let (database, _folder) = sqlite();
    test(&database);
    if let Some(server) = crate::testing::server() {
        on_postgres(&server, test);
    }
}

fn on_postgres(server: &str, test: impl Fn(&Database)) {
    let scratch = Scratch::create(server);
    test(&Database::open(&scratch.address).unwrap());
}

/// A database of a server, dropped at the end of its test whatever that comes to.
struct Scratch {
    server: String,
    name: String,
    address: String,
}

impl Scratch {
    fn create(server: &str) -> Self {
        let name = format!("accounts_{}", &session::new_token()[..16]);
        let mut address = url::Url::parse(server).unwrap();
        address.set_path(&name);
        let scratch = Self {
            server: server.to_owned(),
            name,
            address: address.to_string(),
        };
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
        let dropped = self.run(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
        if let Err(cause) = dropped {
            eprintln!("{} stays: {cause}", self.name);
        }
    }
}
