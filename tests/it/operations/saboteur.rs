//! Breaks what must hold, looks, and puts it back.

use diesel::connection::{Connection, SimpleConnection};
use diesel::pg::PgConnection;
use diesel::result::Error;
use diesel::sqlite::SqliteConnection;
use sti_tracker::clock::Clock;
use sti_tracker::db::Conn;
use sti_tracker::operations::check::{self, Found};

use crate::support::factory::Made;
use crate::support::{Backend, TestApp};

/// A connection on which the database no longer looks after references.
pub struct Saboteur {
    pub conn: Conn,
    clock: Clock,
    /// Of the record that is broken.
    reference: String,
}

impl Saboteur {
    pub fn new(app: &TestApp, made: &Made) -> Self {
        let address = app.address();
        let conn = match app.backend {
            Backend::Sqlite => {
                let path = address.replacen("sqlite://", "", 1);
                let mut conn = SqliteConnection::establish(&path).unwrap();
                let settings = "PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 5000";
                conn.batch_execute(settings).unwrap();
                Conn::Sqlite(conn)
            }
            Backend::Postgres => {
                let mut conn = PgConnection::establish(&address).unwrap();
                conn.batch_execute("SET session_replication_role = replica")
                    .unwrap();
                Conn::Postgres(conn)
            }
        };
        Self {
            conn,
            clock: app.clock.clone(),
            reference: made.reference.clone(),
        }
    }

    /// Breaks something, looks, and puts it back. `REF` in a statement is the record, `ME` its row;
    /// `FACT` its report and `CHECK` the check of it.
    pub fn under(&mut self, sql: &str) -> Vec<Found> {
        let reference = &self.reference;
        let me = format!("(SELECT id FROM initiatives WHERE reference = '{reference}')");
        let of = |kind: &str| {
            format!("(SELECT MAX(id) FROM facts WHERE kind = '{kind}' AND initiative_id = {me})")
        };
        let sql = sql
            .replace("FACT", &of("reached"))
            .replace("CHECK", &of("verified"))
            .replace("ME", &me)
            .replace("REF", reference);
        let mut found = Vec::new();
        let clock = self.clock.clone();
        let undone = self.conn.transaction::<(), Error, _>(|conn| {
            conn.batch_execute(&sql)?;
            found = check::check(conn, &clock).unwrap();
            Err(Error::RollbackTransaction)
        });
        assert_eq!(undone, Err(Error::RollbackTransaction), "{sql}");
        found
    }

    /// The invariant is broken by a statement, there, in these words.
    pub fn finds(&mut self, sql: &str, invariant: &str, place: &str, what: &str) {
        let found = self.under(sql);
        let place = place.replace("REF", &self.reference);
        let one = found.iter().find(|one| one.name() == invariant).unwrap();
        let is =
            |breach: &check::Breach| breach.place.contains(&place) && breach.what.contains(what);
        assert!(
            one.breaches().iter().any(is),
            "{sql}\n{place}: {what}\n{:#?}",
            check::lines(&found)
        );
        let line = format!("{invariant}: ");
        let line = check::lines(&found)
            .into_iter()
            .find(|one| one.starts_with(&line));
        assert!(line.unwrap().ends_with(": broken"));
        assert!(check::lines(&found).last().unwrap().ends_with("broken"));
    }
}
