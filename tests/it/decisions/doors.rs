//! Who may do what with decisions: nobody accepts their own or their body's.

use sti_tracker::accounts::sessions;
use sti_tracker::web::AccountRole;

use super::{CLOSED, REPORTED, below, decided, send};
use crate::support::TestApp;
use crate::support::app::account;

on_both! {
    async fn nobody_accepts_their_own_report_or_one_of_their_body(app: TestApp) {
        let mut amina = app.administrator();
        let desk = decided(&mut amina).await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        send(&mut farida, &below(desk, "reports/new"), "Report on it", &REPORTED).await;
        // An administrator who speaks for the body as well.
        let roles = [AccountRole::Administrator, AccountRole::Contributor];
        let mut both = account("Both", &roles);
        both.organisations.insert("COMSTECH".into());
        let now = app.clock.now();
        let token = app.write(|conn| {
            let id = both.create(conn, now)?.unwrap();
            sessions::start(conn, id, now)
        });
        let mut both = app.anon().with_session(token);
        let review = below(desk, "reports/1");
        for act in ["accept", "return"] {
            let form = both.see(&review).await;
            let page = both.submit(&form, act, &[("comment", "x")]).await;
            assert_eq!(page.status, 422, "{act}");
            assert!(page.says(".error-summary", "somebody else decides on it"), "{act}");
        }
        // Nor does the body itself, by any address.
        for act in ["accept", "return"] {
            let page = farida.post(&review, &[("act", act), ("comment", "x")]).await;
            assert_eq!(page.status, 403, "{act}");
        }
        // Decided once, it is decided.
        let form = amina.see(&review).await;
        assert_eq!(amina.submit(&form, "accept", &[]).await.status, 303);
        let again = amina.submit(&form, "return", &[("comment", "late")]).await;
        assert_eq!(again.status, 422);
        assert!(again.says(".error-summary", "This was decided meanwhile"));
    }
}

on_both! {
    async fn other_bodies_neither_report_nor_see_what_waits(app: TestApp) {
        let mut amina = app.administrator();
        let desk = decided(&mut amina).await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        send(&mut farida, &below(desk, "reports/new"), "Report on it", &REPORTED).await;
        let mut other = app.focal_point("Other", &["SESRIC"]);
        for page in ["", "/reports/new", "/reports/1", "/closing", "/correction"] {
            assert_eq!(other.get(&format!("{desk}{page}")).await.status, 403, "{page}");
        }
        assert_eq!(other.post(&below(desk, "reports/new"), &REPORTED).await.status, 403);
        assert_eq!(other.post(&below(desk, "closing"), &CLOSED).await.status, 403);
        let list = other.see("/en/manage/decisions").await;
        assert!(list.says(".empty", "No decision names your bodies."));
        // The state that is responsible as well sees the decision, not the report of the other.
        let mut niger = account("Niger", &[AccountRole::Contributor]);
        niger.states.insert("NER".into());
        let now = app.clock.now();
        let token = app.write(|conn| {
            let id = niger.create(conn, now)?.unwrap();
            sessions::start(conn, id, now)
        });
        let mut niger = app.anon().with_session(token);
        assert!(!niger.see(desk).await.body.contains("SC-7.3 / 1"));
        assert_eq!(niger.get(&below(desk, "reports/1")).await.status, 404);
        // A body closes nothing and corrects nothing.
        for page in ["closing", "correction", "withdrawal", "reopening"] {
            assert_eq!(farida.get(&below(desk, page)).await.status, 403, "{page}");
        }
        for path in ["/en/manage/meetings", "/en/manage/meetings/SC-7", "/en/manage/meetings/new"] {
            assert_eq!(farida.get(path).await.status, 403, "{path}");
        }
    }
}

on_both! {
    async fn a_form_that_is_sent_twice_does_its_work_once(app: TestApp) {
        let mut amina = app.administrator();
        let desk = decided(&mut amina).await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let form = farida.see(&below(desk, "reports/new")).await;
        for _ in 0..2 {
            assert_eq!(farida.submit(&form, "Report on it", &REPORTED).await.status, 303);
        }
        assert!(!farida.see(desk).await.body.contains("SC-7.3 / 2"));
        let form = amina.see(&below(desk, "closing")).await;
        assert_eq!(amina.submit(&form, "Close it", &CLOSED).await.status, 303);
        assert_eq!(amina.submit(&form, "Close it", &CLOSED).await.status, 422);
        let closed = app.anon().see("/en/decisions/SC-7.3").await.texts("[aria-labelledby=history] li");
        assert_eq!(closed.iter().filter(|one| one.contains("Closed")).count(), 1);
    }
}

on_both! {
    /// Case 22: nor whoever wrote it and speaks for the body no more, nor whoever is of an
    /// organisation of the state that reports.
    async fn case_22_nor_its_author_nor_an_organisation_of_the_state(app: TestApp) {
        use diesel::prelude::*;
        use sti_tracker::db::schema::{account_roles, accounts, accreditations, organisations, states};
        let mut amina = app.administrator();
        let desk = decided(&mut amina).await;
        let review = below(desk, "reports/1");
        let mut zara = crate::rounds::of_states(&app, "Zara", &["NER"]);
        send(&mut zara, &below(desk, "reports/new"), "Report on it", &REPORTED).await;
        // An administrator of an organisation of Niger.
        let all = app.read(sti_tracker::organisations::entered);
        let other = all.into_iter().find(|one| !one.institution).unwrap();
        let mut idris = account("Idris", &[AccountRole::Administrator]);
        idris.organisations.insert(other.code.clone());
        let now = app.clock.now();
        let token = app.write(|conn| {
            let niger: i64 = states::table.filter(states::iso3.eq("NER")).select(states::id).first(conn)?;
            let own = organisations::table.find(other.id);
            diesel::update(own).set(organisations::state_id.eq(niger)).execute(conn)?;
            let id = idris.create(conn, now)?.unwrap();
            sessions::start(conn, id, now)
        });
        let mut idris = app.anon().with_session(token);
        // Its author becomes an administrator, and speaks for Niger no more.
        app.write(|conn| {
            let id: i64 = accounts::table.filter(accounts::name.eq("Zara")).select(accounts::id).first(conn)?;
            diesel::delete(accreditations::table.filter(accreditations::account_id.eq(id))).execute(conn)?;
            let role = (account_roles::account_id.eq(id), account_roles::role.eq("administrator"));
            diesel::insert_into(account_roles::table).values(role).execute(conn)?;
            Ok(())
        });
        for who in [&mut idris, &mut zara] {
            for act in ["accept", "return"] {
                let page = who.post(&review, &[("act", act), ("comment", "x")]).await;
                assert_eq!(page.status, 422, "{act}");
            }
        }
        let form = amina.see(&review).await;
        assert_eq!(amina.submit(&form, "accept", &[]).await.status, 303);
    }
}

on_both! {
    /// Of two who close a decision in different ways the second keeps what they typed.
    async fn of_two_who_close_it_the_second_keeps_their_words(app: TestApp) {
        let mut amina = app.administrator();
        let desk = decided(&mut amina).await;
        let closing = below(desk, "closing");
        let form = amina.see(&closing).await;
        let mut bilal = app.member("Bilal", &[AccountRole::Administrator]);
        let other = bilal.see(&closing).await;
        assert_eq!(amina.submit(&form, "Close it", &CLOSED).await.status, 303);
        let mut typed = CLOSED.to_vec();
        typed.retain(|(name, _)| *name != "text_en");
        typed.push(("text_en", "Only in part"));
        let met = bilal.submit(&other, "Close it", &typed).await;
        assert_eq!(met.status, 422);
        assert!(met.body.contains("Only in part"), "{}", met.text("main"));
    }
}
