//! `check` names what is wrong with decisions, and a backup carries them all.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use sti_tracker::operations::check;

use super::{CLOSED, REPORTED, below, decided, send};
use crate::support::{Backend, TestApp};

fn broken(app: &TestApp, sql: &str) -> Vec<String> {
    let address = app.address();
    let mut lines = Vec::new();
    macro_rules! under {
        ($conn:expr, $settings:expr, $of:path) => {{
            let mut conn = $conn;
            conn.batch_execute($settings).unwrap();
            let mut conn = $of(conn);
            let undone = conn.transaction::<(), diesel::result::Error, _>(|conn| {
                conn.batch_execute(sql)?;
                let found = check::check(conn, &app.clock).unwrap();
                lines = check::lines(&found);
                Err(diesel::result::Error::RollbackTransaction)
            });
            assert_eq!(
                undone,
                Err(diesel::result::Error::RollbackTransaction),
                "{sql}"
            );
        }};
    }
    match app.backend {
        Backend::Sqlite => under!(
            SqliteConnection::establish(address.trim_start_matches("sqlite://")).unwrap(),
            "PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 5000",
            sti_tracker::db::Conn::Sqlite
        ),
        Backend::Postgres => under!(
            PgConnection::establish(&address).unwrap(),
            "SET session_replication_role = replica",
            sti_tracker::db::Conn::Postgres
        ),
    }
    lines
}

on_both! {
    async fn what_is_wrong_is_named(app: TestApp) {
        let mut amina = app.administrator();
        let desk = decided(&mut amina).await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        send(&mut farida, &below(desk, "reports/new"), "Report on it", &REPORTED).await;
        send(&mut amina, &below(desk, "reports/1"), "accept", &[]).await;
        send(&mut amina, &below(desk, "closing"), "Close it", &CLOSED).await;
        assert_eq!(broken(&app, "SELECT 1").last().unwrap(), "all 12 invariants hold");
        let wrong = [
            ("DELETE FROM decision_bodies", "nobody is responsible for a decision"),
            ("DELETE FROM decision_versions", "a decision says nothing"),
            ("UPDATE meetings SET to_on = '2001-01-01' WHERE code = 'SC-7'", "ends before it begins"),
            (
                "UPDATE changes SET account_id = NULL WHERE verb = 'decision-closed'",
                "it is closed by nobody",
            ),
            (
                "INSERT INTO decision_closings (decision_id, change_id, outcome, turned_on) \
                 SELECT decision_id, change_id, 'overtaken', turned_on FROM decision_closings",
                "it is closed while it is closed",
            ),
            ("DELETE FROM decision_reviews", "is public and nobody accepted it"),
            (
                "UPDATE changes SET organisation_id = NULL WHERE verb = 'decision-reported'",
                "a body's report names no body",
            ),
            (
                "UPDATE decision_reviews SET account_id = (SELECT account_id FROM changes \
                 WHERE verb = 'decision-reported')",
                "whoever wrote a report decided on it",
            ),
        ];
        for (sql, what) in wrong {
            let lines = broken(&app, sql);
            assert!(lines.iter().any(|line| line.contains(what)), "{sql}\n{lines:#?}");
        }
    }
}
