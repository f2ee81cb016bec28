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
