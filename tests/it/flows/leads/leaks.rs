//! What nobody accepted is nowhere, whatever an administrator does on top of it.

use super::{decide, figures, hand_in, lab, october, report, send};
use crate::support::TestApp;
use crate::support::factory::Act;
use sti_tracker::audit::Verb;

on_both! {
    async fn a_draft_never_becomes_public_by_what_is_done_on_top_of_it(app: TestApp) {
        let mut s = lab(&app);
        report(&mut s.farida, &s.work, "5", "https://example.org/shared").await;
        let due = [("due_year", "2031"), ("reason", "Said in confidence")];
        send(&mut s.farida, &format!("{}/milestones/2/plan", s.work), &due).await;
        hand_in(&mut s.farida, &s.work).await;
        let step = [("title_en", "A secret step"), ("nature", "output"), ("due_year", "2030")];
        send(&mut s.farida, &format!("{}/milestones/new", s.work), &step).await;

        // The administrator sees it apart, and none of it where she works.
        let page = s.amina.see(&s.work).await;
        assert!(page.has("section[aria-labelledby=unaccepted]"));
        assert!(!page.body.contains("A secret step") && !page.body.contains("2031"));
        assert!(!page.body.contains("example.org/shared"));
        // She reports, plans, confirms and edits on top of it; the same link, too.
        report(&mut s.amina, &s.work, "20", "https://example.org/shared").await;
        let due = [("due_year", "2027"), ("reason", "Agreed")];
        send(&mut s.amina, &format!("{}/milestones/2/plan", s.work), &due).await;
        let form = s.amina.see(&format!("{}/edit", s.work)).await;
        let typed = [("title_en", "Another title")];
        assert_eq!(s.amina.submit(&form, "save", &typed).await.status, 303);

        let public = s.anon.see(&s.public).await;
        let text = public.text("main");
        assert!(text.contains("20 October 2026") && text.contains("2027"), "{text}");
        assert!(public.body.contains("https://example.org/shared"), "her link is public");
        for hidden in ["5 October 2026", "2031", "Said in confidence", "A secret step", "2030"] {
            assert!(!public.body.contains(hidden), "{hidden}");
        }
        let csv = s.anon.get("/en/initiatives.csv").await.body;
        assert!(!csv.contains("2031") && !csv.contains("A secret step"));
        assert!(!text.contains("reported by the lead"), "{text}");
    }
}

on_both! {
    async fn figures_move_at_acceptance_only(app: TestApp) {
        let mut s = lab(&app);
        let milestone = s.made.milestones(&app).remove(0).id;
        s.made.plan(&app, Act::of(Verb::Planned), milestone, october(1), false);
        app.sees().await;
        let before = figures(&app).await;
        report(&mut s.farida, &s.work, "5", "https://example.org/lab").await;
        hand_in(&mut s.farida, &s.work).await;
        assert_eq!(figures(&app).await, before);
        let answer = decide(&mut s.amina, &s.work, "return", &[("comment_all", "No")]);
        assert_eq!(answer.await.status, 303);
        assert_eq!(figures(&app).await, before);
    }
}
