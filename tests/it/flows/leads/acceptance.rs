//! A report on its way: returned with comments, handed in again, accepted.

use sti_tracker::web::AccountRole;

use super::{decide, figures, hand_in, lab, report, said, send};
use crate::support::TestApp;
use crate::support::app::day;

on_both! {
    async fn case_21_a_report_counts_from_its_acceptance_and_stays_its_authors(app: TestApp) {
        let mut s = lab(&app);
        let before = figures(&app).await;
        let page = report(&mut s.farida, &s.work, "5", "https://example.org/lab").await;
        assert!(page.says(".notice", "Saved as a draft"), "{}", page.text("main"));
        assert!(page.body.contains("1 entry is not submitted yet"));
        let page = hand_in(&mut s.farida, &s.work).await;
        assert!(page.says(".notice", &s.made.reference));
        assert_eq!(figures(&app).await, before);

        // It comes back with comments, on the whole and on the milestone.
        assert!(s.amina.see("/en/manage").await.body.contains("1 submission waits"));
        let none = decide(&mut s.amina, &s.work, "return", &[]).await;
        assert_eq!(none.status, 422);
        let comments = [("comment_all", "Almost"), ("comment_milestone-1", "Which day?")];
        let answer = decide(&mut s.amina, &s.work, "return", &comments).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let desk = s.farida.see("/en/manage").await;
        assert!(desk.says("section[aria-labelledby=returned]", "2 comments"));
        let page = s.farida.see(&s.work).await;
        for words in ["Almost", "Which day?"] {
            assert!(page.says("section[aria-labelledby=remarks]", words));
        }

        // Corrected, handed in again, accepted.
        report(&mut s.farida, &s.work, "6", "https://example.org/lab").await;
        hand_in(&mut s.farida, &s.work).await;
        let again = s.farida.see(&s.work).await;
        assert!(!again.has("#remarks"), "comments stay until the next submission only");
        assert!(s.amina.see(&format!("{}/review", s.work)).await.body.contains("Which day?"));
        assert_eq!(figures(&app).await, before);
        let handed_in = said(&app, &s.made);
        app.on_day(day(2026, 11, 23));
        s.amina.sign_in("Amina").await;
        let answer = decide(&mut s.amina, &s.work, "accept", &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        assert_eq!(said(&app, &s.made), handed_in);
        let public = s.anon.see(&s.public).await;
        assert!(public.body.contains("https://example.org/lab"));
        assert!(public.says("#history ~ ol, section[aria-labelledby=history]", "reported by the lead"));
        assert_ne!(figures(&app).await, before);
        // Its author was told twice, the administrator twice.
        let letters = app.read(|conn| {
            use diesel::prelude::*;
            use sti_tracker::db::schema::letters;
            Ok(letters::table.order(letters::id).select(letters::kind).load::<String>(conn)?)
        });
        assert_eq!(letters, ["submitted", "returned", "submitted", "accepted"]);
    }
}

on_both! {
    async fn case_35_every_submission_keeps_its_instants(app: TestApp) {
        let mut s = lab(&app);
        report(&mut s.farida, &s.work, "5", "").await;
        hand_in(&mut s.farida, &s.work).await;
        let first = app.clock.now();
        app.clock.set(first + chrono::TimeDelta::hours(1));
        // Taken back, it is a draft again, and can be handed in again.
        let page = s.farida.see(&format!("{}/submission", s.work)).await;
        let answer = s.farida.submit(&page, "take-back", &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let stale = s.farida.submit(&page, "take-back", &[]).await;
        assert_eq!(stale.status, 422);
        app.on_day(day(2026, 11, 24));
        s.farida.sign_in("Farida").await;
        hand_in(&mut s.farida, &s.work).await;
        let path = format!("{}/submission", s.work);
        let twice = s.farida.post(&path, &[("then", "hand-in")]).await;
        assert_eq!(twice.status, 422);
        let rows = app.read(|conn| {
            use diesel::prelude::*;
            use sti_tracker::db::schema::submissions as rows;
            Ok(rows::table
                .order(rows::id)
                .select((rows::submitted_at, rows::outcome))
                .load::<(chrono::NaiveDateTime, Option<String>)>(conn)?)
        });
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].1.as_deref(), Some("withdrawn"));
        assert!(rows[0].0 < rows[1].0 && rows[1].1.is_none());
        assert_eq!(rows[0].0, first, "taking back and handing in again left it as it was");
    }
}

on_both! {
    async fn case_22_nobody_accepts_what_they_submitted(app: TestApp) {
        let mut s = lab(&app);
        report(&mut s.farida, &s.work, "5", "").await;
        hand_in(&mut s.farida, &s.work).await;
        // She becomes an administrator meanwhile.
        app.write(|conn| {
            use diesel::prelude::*;
            use sti_tracker::db::schema::{account_roles, accounts};
            let id: i64 = accounts::table
                .filter(accounts::name.eq("Farida"))
                .select(accounts::id)
                .first(conn)?;
            let row = (account_roles::account_id.eq(id), account_roles::role.eq("administrator"));
            diesel::insert_into(account_roles::table).values(row).execute(conn)?;
            // And speaks for COMSTECH no more: what bars her is that it is hers.
            use sti_tracker::db::schema::accreditations;
            diesel::delete(accreditations::table.filter(accreditations::account_id.eq(id))).execute(conn)?;
            Ok(())
        });
        let path = format!("{}/review", s.work);
        let page = s.farida.see(&path).await;
        assert!(!page.has("button[value=accept]") && !page.has("button[value=return]"));
        let seen = page.attribute("input[name=seen]", "value").unwrap();
        for button in ["accept", "return"] {
            let typed = [("seen", seen.as_str()), ("then", button), ("comment_all", "Fine")];
            let answer = s.farida.post(&path, &typed).await;
            assert_eq!(answer.status, 422, "{button}");
        }
        assert!(s.amina.see(&path).await.has("button[value=accept]"));
        let answer = decide(&mut s.amina, &s.work, "accept", &[]).await;
        assert_eq!(answer.status, 303);
    }
}

on_both! {
    async fn of_two_who_decide_the_second_is_told(app: TestApp) {
        let mut s = lab(&app);
        let mut bilal = app.member("Bilal", &[AccountRole::Administrator]);
        report(&mut s.farida, &s.work, "5", "").await;
        hand_in(&mut s.farida, &s.work).await;
        let path = format!("{}/review", s.work);
        let (first, second) = (s.amina.see(&path).await, bilal.see(&path).await);
        assert_eq!(s.amina.submit(&first, "accept", &[]).await.status, 303);
        let late = bilal.submit(&second, "return", &[("comment_all", "No")]).await;
        assert_eq!(late.status, 422);
        assert!(late.body.contains("meanwhile"), "{}", late.text("main"));
        assert!(!s.farida.see(&s.work).await.has("#remarks"));
    }
}

on_both! {
    async fn what_is_accepted_with_an_embargo_is_public_on_its_day(app: TestApp) {
        let mut s = lab(&app);
        report(&mut s.farida, &s.work, "5", "https://example.org/later").await;
        hand_in(&mut s.farida, &s.work).await;
        let past = [("embargo_day", "1"), ("embargo_month", "11"), ("embargo_year", "2026")];
        assert_eq!(decide(&mut s.amina, &s.work, "accept", &past).await.status, 422);
        let ahead = [("embargo_day", "1"), ("embargo_month", "12"), ("embargo_year", "2026")];
        assert_eq!(decide(&mut s.amina, &s.work, "accept", &ahead).await.status, 303);
        assert!(!s.anon.see(&s.public).await.body.contains("example.org/later"));
        app.on_day(day(2026, 12, 1));
        app.sees().await;
        assert!(s.anon.see(&s.public).await.body.contains("example.org/later"));
    }
}

on_both! {
    async fn everything_a_lead_may_do_waits_as_a_draft(app: TestApp) {
        let mut s = lab(&app);
        let before = s.anon.see(&s.public).await.text("main");
        let plan = [("title_en", "A pump"), ("nature", "output"), ("due_year", "2027")];
        send(&mut s.farida, &format!("{}/milestones/new", s.work), &plan).await;
        let due = [("due_year", "2027"), ("reason", "It takes longer")];
        send(&mut s.farida, &format!("{}/milestones/1/plan", s.work), &due).await;
        let declared = [("kind", "suspended"), ("reason", "No funds")];
        send(&mut s.farida, &format!("{}/declaration", s.work), &declared).await;
        send(&mut s.farida, &format!("{}/confirmation", s.work), &[("reason", "")]).await;
        report(&mut s.farida, &s.work, "5", "").await;
        let back = [("reason", "Too early")];
        send(&mut s.farida, &format!("{}/milestones/1/retraction", s.work), &back).await;
        assert_eq!(s.anon.see(&s.public).await.text("main"), before);
        hand_in(&mut s.farida, &s.work).await;
        assert_eq!(decide(&mut s.amina, &s.work, "accept", &[]).await.status, 303);
        let after = s.anon.see(&s.public).await.text("main");
        for words in ["A pump", "2027", "No funds", "Too early"] {
            assert!(after.contains(words), "{words}: {after}");
        }
    }
}

on_both! {
    async fn the_secretariat_sees_who_said_it_and_nobody_else_does(app: TestApp) {
        use sti_tracker::i18n::Locale;
        let mut s = lab(&app);
        report(&mut s.farida, &s.work, "3", "https://example.org/opened").await;
        hand_in(&mut s.farida, &s.work).await;
        assert!(s.amina.see("/en/manage").await.text("#queue + ul").contains("Farida"));
        assert_eq!(decide(&mut s.amina, &s.work, "accept", &[]).await.status, 303);
        let history = "section[aria-labelledby=history]";
        assert!(s.amina.see(&s.work).await.text(history).contains("Farida"));
        assert!(!s.farida.see(&s.work).await.text(history).contains("Amina"));
        assert!(!s.anon.see(&s.public).await.body.contains("Farida"));

        // Who is made anonymous leaves what they said, and no name.
        let list = s.amina.see("/en/manage/accounts").await;
        let links = list.all("main td a, main li a, main th a");
        let of_farida = links.iter().find(|link| link.text().any(|words| words.contains("Farida")));
        let person = of_farida.unwrap().value().attr("href").unwrap().to_owned();
        let page = s.amina.see(&format!("{person}/anonymisation")).await;
        let button = page.text("main form .actions button");
        assert_eq!(s.amina.submit(&page, &button, &[("sure", "yes")]).await.status, 303);
        let said = s.amina.see(&s.work).await.text(history);
        assert!(said.contains(Locale::En.messages().people.former.as_str()), "{said}");
        assert!(!said.contains("Farida"));
    }
}
