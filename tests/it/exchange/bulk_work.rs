//! The same change of many records at once: chosen from the list, previewed, let in, undone.

use sti_tracker::rules::Step;

use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, initiative};
use sti_tracker::audit::Verb;
use sti_tracker::rules::Dating;

on_both! {
    async fn many_records_are_put_under_another_theme_and_back(app: TestApp) {
        let made: Vec<_> = (0..3).map(|n| initiative(&format!("Bulk work {n}")).led_by("NER").published(&app)).collect();
        app.sees().await;
        let mut amina = app.administrator();
        // From the list with its filters; nobody else is led there.
        let list = amina.see("/en/initiatives?q=bulk+work").await;
        let address = list.attributes("p.tools a", "href").into_iter().find(|href| href.contains("/manage/bulk")).unwrap();
        assert!(address.contains("q=bulk"), "{address}");
        assert!(!app.anon().see("/en/initiatives?q=bulk+work").await.body.contains("/manage/bulk"));
        let page = amina.see(&address).await;
        assert_eq!(page.all("input[name=row]").len(), 3);
        // What is missing is named, and what was typed stays.
        let empty = amina.post(&address, &[("task", "theme"), ("reason", "As decided")]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.has("a[href='#row']") && empty.has("a[href='#theme']") && empty.body.contains("As decided"));
        let refused = amina.post(&address, &[("task", "due"), ("which", "all"), ("reason", "x"), ("step", "completed")]).await;
        assert_eq!(refused.status, 422);
        // Two of them.
        let typed = [
            ("task", "theme"), ("which", "ticked"), ("row", made[0].reference.as_str()), ("row", made[1].reference.as_str()),
            ("row", "STI-99999"), ("theme", "health"), ("reason", "The workplan moved them"),
        ];
        let sent = amina.post(&address, &typed).await;
        assert_eq!(sent.status, 303, "{}", sent.text("main"));
        let preview = amina.follow(sent).await;
        assert!(preview.body.contains(&made[0].reference) && !preview.body.contains("STI-99999"), "{}", preview.text("main"));
        let health = |page: &crate::support::Page| page.body.contains("/themes/health");
        let record = |n: usize| format!("/en/initiatives/{}", made[n].reference);
        assert!(!health(&app.anon().see(&record(0)).await), "a preview writes nothing");
        let code = preview.address.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
        let done = amina.post(&format!("/en/manage/imports/{code}/commit"), &[("mode", "whole")]).await;
        assert_eq!(done.status, 303, "{}", done.text("main"));
        app.sees().await;
        let shown = app.anon().see(&record(0)).await;
        assert!(health(&shown) && shown.text("ol.history").contains("The workplan moved them"), "{}", shown.text("ol.history"));
        assert!(!health(&app.anon().see(&record(2)).await), "it was not ticked");
        let undone = amina.post(&format!("/en/manage/imports/{code}/undo"), &[("then", "undo")]).await;
        assert_eq!(undone.status, 303, "{}", undone.text("main"));
        app.sees().await;
        assert!(!health(&app.anon().see(&record(0)).await));
    }
}

on_both! {
    async fn a_step_of_many_records_is_due_on_a_day(app: TestApp) {
        let made: Vec<_> = (0..2).map(|n| initiative(&format!("Bulk plan {n}")).led_by("NER").published(&app)).collect();
        let step = made[0].step(&app, Step::Completed).id;
        made[0].plan(&app, Act::of(Verb::Planned), step, Dating::day(day(2026, 12, 31)), false);
        app.sees().await;
        let mut amina = app.administrator();
        let address = "/en/manage/bulk?q=bulk+plan";
        let typed = [
            ("task", "due"), ("which", "all"), ("step", "completed"), ("reason", "The programme was extended"),
            ("due_day", "30"), ("due_month", "6"), ("due_year", "2027"),
        ];
        let sent = amina.post(address, &typed).await;
        assert_eq!(sent.status, 303, "{}", sent.text("main"));
        let preview = amina.follow(sent).await;
        let code = preview.address.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
        let done = amina.post(&format!("/en/manage/imports/{code}/commit"), &[("mode", "whole")]).await;
        assert_eq!(done.status, 303, "{}", done.text("main"));
        app.sees().await;
        for one in &made {
            let page = app.anon().see(&format!("/en/initiatives/{}", one.reference)).await;
            assert!(page.text("main").contains("30 June 2027"), "{}", page.text("main"));
        }
        // What was planned first stays in view.
        let moved = app.anon().see("/en/moved-plans").await;
        assert!(moved.text("main").contains("31 December 2026") && moved.text("main").contains("The programme was extended"));
        // Other organisations lead, and other eyes may not.
        let mut carim = app.member("Carim", &[sti_tracker::web::AccountRole::Contributor]);
        assert_eq!(carim.post(address, &typed).await.status, 403);
    }
}

on_both! {
    /// Who leads records is asked by letter to confirm them: seen first, one a day, and nobody who
    /// wants no letters.
    async fn leads_are_asked_to_confirm_many_records(app: TestApp) {
        let made: Vec<_> = (0..2).map(|n| initiative(&format!("Confirm me {n}")).led_by("COMSTECH").published(&app)).collect();
        initiative("Confirm me 2").led_by("NER").published(&app);
        app.sees().await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let mut hind = app.focal_point("Hind", &["COMSTECH"]);
        let none = hind.see("/en/account/letters").await;
        assert_eq!(hind.submit(&none, "Save the choice", &[("choice", "none")]).await.status, 303);
        let mut amina = app.administrator();
        let address = "/en/manage/bulk?q=confirm+me";
        let page = amina.see(address).await;
        let typed = [("task", "confirm"), ("which", "all"), ("reason", "The 7th meeting asked for it")];
        let seen = amina.submit(&page, "See what would become of them", &typed).await;
        assert_eq!(seen.status, 200, "{}", seen.text("main"));
        for words in ["One letter would be written", "One person is passed over", "The 7th meeting asked for it"] {
            assert!(seen.says("main", words), "{words}: {}", seen.text("main"));
        }
        let rows = seen.texts("main tbody tr");
        assert!(rows.iter().any(|row| row.contains("Niger") && row.contains("nobody")), "{rows:?}");
        let letters = || app.read(|conn| {
            use diesel::prelude::*;
            use sti_tracker::db::schema::letters;
            let asked = letters::table.filter(letters::kind.eq("confirmation-asked"));
            Ok(asked.select((letters::recipient, letters::body)).load::<(String, String)>(conn)?)
        });
        assert!(letters().is_empty(), "a preview writes nothing");
        // Somebody else begins to speak for Niger meanwhile: it is seen again first.
        let mut zara = crate::rounds::of_states(&app, "Zara", &["NER"]);
        let again = amina.submit(&seen, "Write the letters", &[]).await;
        assert_eq!(again.status, 200);
        assert!(again.says(".warning-text", "changed meanwhile") && letters().is_empty());
        let written = amina.submit(&again, "Write the letters", &[]).await;
        assert_eq!(written.status, 303, "{}", written.text("main"));
        let sent = letters();
        assert_eq!(sent.len(), 2, "{sent:?}");
        let (_, text) = sent.iter().find(|(to, _)| to.contains("farida")).unwrap();
        for one in &made {
            assert!(text.contains(&format!("/en/manage/initiatives/{}", one.reference)), "{text}");
        }
        assert!(text.contains("The 7th meeting asked for it") && !text.contains("Confirm me 2"), "{text}");
        assert!(amina.follow(written).await.body.contains("records to confirm"));
        // Sent twice it asks nobody twice.
        assert_eq!(amina.submit(&again, "Write the letters", &[]).await.status, 200);
        assert_eq!(letters().len(), 2);
        for who in [&mut farida, &mut zara] {
            assert_eq!(who.post(address, &typed).await.status, 403);
        }
    }
}

on_both! {
    /// Case 36: what the form of one record refuses, bulk work refuses, and nothing is written.
    async fn case_36_bulk_work_refuses_what_the_form_refuses(app: TestApp) {
        let made = initiative("Bulk limits").led_by("NER").published(&app);
        app.sees().await;
        let mut amina = app.administrator();
        let address = "/en/manage/bulk?q=bulk+limits";
        let due = |day, month, year| vec![("task", "due"), ("step", "completed"), ("due_day", day), ("due_month", month), ("due_year", year)];
        let wrong = [
            (vec![("task", "theme"), ("theme", "nothing")], "#theme"),
            (vec![("task", "theme")], "#theme"),
            (vec![("task", "lead"), ("lead", "NOBODY")], "#lead"),
            (vec![("task", "paint")], "#task"),
            (due("31", "2", "2027"), "#due_day"),
            (due("1", "1", "2200"), "#due_year"),
            (due("1", "", "2027"), "#due_day"),
        ];
        for (typed, field) in wrong {
            let page = amina.see(address).await;
            let typed: Vec<_> = typed.into_iter().chain([("which", "all"), ("reason", "As decided")]).collect();
            let refused = amina.post(address, &typed).await;
            assert_eq!(refused.status, 422, "{typed:?}");
            let named = refused.attributes(".error-summary a", "href");
            assert!(named.iter().any(|href| href.starts_with(&field[..4])), "{typed:?}: {named:?}");
            assert!(refused.body.contains("As decided"));
            assert!(page.has("#reason"));
        }
        let unreasoned = amina.post(address, &[("task", "theme"), ("theme", "health"), ("which", "all")]).await;
        assert!(unreasoned.has(".error-summary a[href='#reason']"));
        // A step that its kind does not have is rejected by row, and nothing is written.
        let changes = || app.read(|conn| {
            use diesel::prelude::*;
            use sti_tracker::db::schema::changes;
            Ok(changes::table.count().get_result::<i64>(conn)?)
        });
        let before = changes();
        let typed = [
            ("task", "due"), ("which", "all"), ("step", "held"), ("reason", "x"),
            ("due_day", "30"), ("due_month", "6"), ("due_year", "2027"),
        ];
        let sent = amina.post(address, &typed).await;
        assert_eq!(sent.status, 303, "{}", sent.text("main"));
        let preview = amina.follow(sent).await;
        assert!(preview.body.contains(&made.reference), "{}", preview.text("main"));
        let code = preview.address.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
        amina.post(&format!("/en/manage/imports/{code}/commit"), &[("mode", "good")]).await;
        assert_eq!(changes(), before);
    }
}

on_both! {
    /// Case 36: an address inside a network is refused in a file as it is in the form.
    async fn case_36_a_file_takes_no_address_that_the_form_refuses(app: TestApp) {
        for inside in ["http://127.0.0.1/", "http://10.0.0.8/a", "http://localhost/b", "http://[::1]/"] {
            let file = format!("title,lead_institution,source_url,source_kind\nWells,COMSTECH,{inside},official\n");
            let counts = crate::exchange::import(&app, &file);
            assert_eq!(crate::exchange::numbers(&counts), [0, 0, 0, 0, 1], "{inside}");
        }
        let counts = crate::exchange::import(&app, "title,lead_institution,source_url,source_kind\nWells,COMSTECH,https://example.org/a,official\n");
        assert_eq!(crate::exchange::numbers(&counts), [1, 0, 0, 0, 0]);
    }
}

on_both! {
    /// Case 8: what bulk work changes is counted at once, by rollups as by facts; undone, as before.
    async fn case_08_statuses_follow_in_the_same_transaction(app: TestApp) {
        let made: Vec<_> = (0..3).map(|n| initiative(&format!("Bulk late {n}")).led_by("NER").published(&app)).collect();
        for one in &made {
            let step = one.step(&app, Step::Completed).id;
            one.plan(&app, Act::of(Verb::Planned), step, Dating::day(day(2026, 1, 31)), false);
        }
        app.sees().await;
        let delayed = || {
            let today = app.clock.today();
            let moment = sti_tracker::rules::Moment::as_it_stood(today);
            crate::figures::totals::agree(&app, moment)
        };
        let before = delayed();
        let mut amina = app.administrator();
        let typed = [
            ("task", "due"), ("which", "all"), ("step", "completed"), ("reason", "Extended"),
            ("due_day", "30"), ("due_month", "6"), ("due_year", "2027"),
        ];
        let sent = amina.post("/en/manage/bulk?q=bulk+late", &typed).await;
        let preview = amina.follow(sent).await;
        let code = preview.address.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
        assert!(delayed() == before, "a preview counts nothing");
        let done = amina.post(&format!("/en/manage/imports/{code}/commit"), &[("mode", "whole")]).await;
        assert_eq!(done.status, 303, "{}", done.text("main"));
        assert!(delayed() != before, "the statuses did not follow");
        let undone = amina.post(&format!("/en/manage/imports/{code}/undo"), &[("then", "undo")]).await;
        assert_eq!(undone.status, 303, "{}", undone.text("main"));
        let statuses = |all: &crate::figures::totals::Totals| -> Vec<(String, i64)> {
            let all = all.iter().map(|(cell, n)| (format!("{cell:?}"), *n));
            all.filter(|(cell, _)| cell.contains("Status(")).collect()
        };
        assert_eq!(statuses(&delayed()), statuses(&before));
    }
}
