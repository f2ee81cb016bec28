//! `check` finds a report whose bytes are not those that were handed in, and who decided on their own.

use diesel::prelude::*;
use sti_tracker::db::schema::reports;
use sti_tracker::operations::check;

use crate::support::TestApp;
use crate::support::rounds::example;

on_both! {
    async fn a_report_that_was_changed_is_found(app: TestApp) {
        example(&app);
        let said = || check::lines(&app.read(|conn| check::check(conn, &app.clock))).join("\n");
        assert!(!said().contains("digest"), "{}", said());
        app.write(|conn| {
            let other = reports::content.eq(b"{}".to_vec());
            diesel::update(reports::table).set(other).execute(conn)?;
            Ok(())
        });
        assert!(said().contains("its digest is not that of its bytes"), "{}", said());
        let now = app.clock.now();
        app.write(|conn| {
            diesel::update(reports::table)
                .set((
                    reports::outcome.eq("accepted"),
                    reports::decided_at.eq(now),
                    reports::decided_by.eq(reports::account_id.nullable()),
                ))
                .execute(conn)?;
            Ok(())
        });
        assert!(said().contains("decided by whoever handed it in"), "{}", said());
        assert!(said().contains("R2026-1 COMSTECH 1"), "{}", said());
    }
}
