//! Many write at once: all get in, none fails, none is lost.

use diesel::prelude::*;
use sti_tracker::audit::events::{self, Event};
use sti_tracker::db::schema::settings;
use sti_tracker::db::{Conn, Database};
use sti_tracker::error::Result;

use crate::support::TestApp;

const WRITERS: i64 = 200;
const COUNTER: &str = "test.counter";

fn count(conn: &mut Conn) -> Result<i64> {
    let value: String = settings::table
        .find(COUNTER)
        .select(settings::value)
        .first(conn)?;
    Ok(value.parse().unwrap())
}

fn start(app: &TestApp) {
    app.write(|conn| {
        let row = (settings::key.eq(COUNTER), settings::value.eq("0"));
        diesel::insert_into(settings::table)
            .values(row)
            .execute(conn)?;
        Ok(())
    });
}

/// Reads a value, and writes one more; and an event, which carries the digest of the one before.
async fn one_more(database: Database) -> Result<()> {
    database
        .write(|conn| {
            let next = count(conn)? + 1;
            diesel::update(settings::table.find(COUNTER))
                .set(settings::value.eq(next.to_string()))
                .execute(conn)?;
            let event = Event {
                at: crate::support::app::noon(),
                account: None,
                action: "test.counted",
                subject: COUNTER,
                detail: &next.to_string(),
            };
            events::append(conn, &event)
        })
        .await
}

on_both! {
    async fn two_hundred_read_and_then_write(app: TestApp) {
        start(&app);
        // Two instances of the installation: their pools know nothing of each other.
        let other = app.another_instance().await;
        let writers: Vec<_> = (0..WRITERS)
            .map(|n| if n % 2 == 0 { &app } else { &other })
            .map(|app| actix_web::rt::spawn(one_more(app.state.db.clone())))
            .collect();
        let mut failed = Vec::new();
        for writer in writers {
            if let Err(cause) = writer.await.unwrap() {
                failed.push(cause.to_string());
            }
        }
        assert_eq!(failed, Vec::<String>::new());
        assert_eq!(app.read(count), WRITERS);
        assert_eq!(app.read(events::first_break), None);
    }
}

on_both! {
    async fn readers_are_not_kept_waiting_by_writers(app: TestApp) {
        start(&app);
        let mut anon = app.anon();
        let writers: Vec<_> = (0..50)
            .map(|_| actix_web::rt::spawn(one_more(app.state.db.clone())))
            .collect();
        for path in ["/en/", "/ar/initiatives", "/fr/initiatives?q=eau"] {
            anon.see(path).await;
        }
        for writer in writers {
            writer.await.unwrap().unwrap();
        }
        assert_eq!(app.read(count), 50);
    }
}

on_both! {
    async fn what_fails_leaves_nothing_behind(app: TestApp) {
        start(&app);
        let failed = app
            .state
            .db
            .write(|conn| {
                diesel::update(settings::table.find(COUNTER))
                    .set(settings::value.eq("7"))
                    .execute(conn)?;
                Err::<(), _>(sti_tracker::error::Error::NotFound)
            })
            .await;
        assert!(failed.is_err());
        assert_eq!(app.read(count), 0);
    }
}
