//! Another body's focal point: nothing of a draft is there, and a public record is read only.

use sti_tracker::audit::Publication;

use super::{hand_in, lab, report};
use crate::support::TestApp;
use crate::support::factory::initiative;

const PAGES: [&str; 10] = [
    "",
    "/edit",
    "/adoption",
    "/confirmation",
    "/declaration",
    "/milestones/new",
    "/milestones/1/plan",
    "/milestones/1/report",
    "/milestones/1/retraction",
    "/submission",
];

const OF_THE_SECRETARIAT: [&str; 4] = ["/publication", "/withdrawal", "/restoration", "/review"];

on_both! {
    async fn another_bodys_focal_point_gets_nowhere(app: TestApp) {
        let mut s = lab(&app);
        let mut omar = app.focal_point("Omar", &["ICESCO"]);
        let draft = initiative("A draft of COMSTECH")
            .led_by("COMSTECH")
            .make(&app, Publication::Draft);
        let draft = format!("/en/manage/initiatives/{}", draft.reference);
        report(&mut s.farida, &s.work, "5", "").await;
        for noun in PAGES.iter().chain(&OF_THE_SECRETARIAT) {
            for (record, status) in [(&s.work, 403), (&draft, 404)] {
                let path = format!("{record}{noun}");
                assert_eq!(omar.get(&path).await.status, status, "{path}");
                if !noun.is_empty() {
                    let sent = omar.post(&path, &[("reason", "x"), ("then", "accept")]).await;
                    assert!(matches!(sent.status, 403 | 404), "{path}: {}", sent.status);
                }
            }
        }
        let found = omar.get(&format!("/en/manage?ref={}", &s.made.reference)).await;
        assert_eq!(found.status, 404);
        assert!(!omar.see("/en/manage").await.body.contains("A draft of COMSTECH"));
    }
}

on_both! {
    async fn a_lead_may_not_what_is_the_secretariats(app: TestApp) {
        let mut s = lab(&app);
        for noun in OF_THE_SECRETARIAT {
            let path = format!("{}{noun}", s.work);
            assert_eq!(s.farida.get(&path).await.status, 403, "{path}");
            let sent = s.farida.post(&path, &[("reason", "x"), ("then", "accept")]).await;
            assert_eq!(sent.status, 403, "{path}");
        }
        for noun in PAGES {
            let path = format!("{}{noun}", s.work);
            let status = s.farida.get(&path).await.status;
            assert!(matches!(status, 200 | 422), "{path}: {status}");
        }
    }
}

on_both! {
    async fn co_leads_do_not_see_each_others_drafts(app: TestApp) {
        let made = initiative("Of two")
            .led_by("COMSTECH")
            .led_by("ICESCO")
            .published(&app);
        let record = format!("/en/manage/initiatives/{}", made.reference);
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let mut omar = app.focal_point("Omar", &["ICESCO"]);
        report(&mut farida, &record, "5", "https://example.org/ours").await;
        let page = omar.see(&record).await;
        assert!(!page.body.contains("5 October 2026") && !page.body.contains("example.org/ours"));
        // His own report stands beside hers, and corrects nothing of it.
        let form = omar.see(&format!("{record}/milestones/1/report")).await;
        assert!(!form.text("h1").contains("Correct"));
        report(&mut omar, &record, "7", "").await;
        let retraction = omar.see(&format!("{record}/milestones/1/retraction")).await;
        assert!(retraction.body.contains("7 October 2026"));
        assert!(farida.see(&record).await.body.contains("5 October 2026"));
    }
}

on_both! {
    async fn case_26_an_ended_session_loses_no_comment(app: TestApp) {
        let mut s = lab(&app);
        report(&mut s.farida, &s.work, "5", "").await;
        hand_in(&mut s.farida, &s.work).await;
        let form = s.amina.see(&format!("{}/review", s.work)).await;
        s.amina.cookie = None;
        let typed = [("comment_all", "A long comment")];
        let page = s.amina.submit(&form, "return", &typed).await;
        assert!(page.body.contains("A long comment"), "{}", page.status);
        assert!(page.body.contains("password"));
    }
}
