//! A proposal for a public record: handed in, compared, accepted as its author's change.

use super::{decide, hand_in, lab};
use crate::support::TestApp;

on_both! {
    async fn changed_texts_of_a_public_record_do_not_wait_for_a_day(app: TestApp) {
        let mut s = lab(&app);
        let form = s.farida.see(&format!("{}/edit", s.work)).await;
        let typed = [("title_en", "A secret laboratory")];
        assert_eq!(s.farida.submit(&form, "save", &typed).await.status, 303);
        hand_in(&mut s.farida, &s.work).await;
        let ahead = [("embargo_day", "1"), ("embargo_month", "12"), ("embargo_year", "2026")];
        let answer = decide(&mut s.amina, &s.work, "accept", &ahead).await;
        assert_eq!(answer.status, 422, "{}", answer.text("main"));
        assert!(answer.has(".error-summary a[href='#embargo_day']"), "{}", answer.text("main"));
        assert!(s.anon.see(&s.public).await.says("h1", "A water laboratory"));
        let answer = decide(&mut s.amina, &s.work, "accept", &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        assert!(s.anon.see(&s.public).await.says("h1", "A secret laboratory"));
    }
}

on_both! {
    async fn a_proposal_changes_the_record_when_it_is_accepted(app: TestApp) {
        let mut s = lab(&app);
        let form = s.farida.see(&format!("{}/edit", s.work)).await;
        let typed = [("title_en", "A better laboratory")];
        assert_eq!(s.farida.submit(&form, "save", &typed).await.status, 303);
        hand_in(&mut s.farida, &s.work).await;
        assert!(s.anon.see(&s.public).await.says("h1", "A water laboratory"));
        let page = s.amina.see(&format!("{}/review", s.work)).await;
        assert!(page.says("del", "A water laboratory"));
        assert!(page.body.contains("A better laboratory"));

        // Somebody edits the record meanwhile: the proposal is merged first.
        let form = s.amina.see(&format!("{}/edit", s.work)).await;
        let typed = [("summary_en", "About water")];
        assert_eq!(s.amina.submit(&form, "save", &typed).await.status, 303);
        let answer = decide(&mut s.amina, &s.work, "accept", &[]).await;
        assert_eq!(answer.status, 422, "{}", answer.text("main"));
        let merge = answer.attributes("main a[href*='/proposals/']", "href");
        let page = s.amina.see(&merge[0]).await;
        let keep = [("_keep_title_en", "yours"), ("_keep_summary_en", "theirs")];
        let answer = s.amina.submit(&page, "save", &keep).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let answer = decide(&mut s.amina, &s.work, "accept", &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let public = s.anon.see(&s.public).await;
        assert!(public.says("h1", "A better laboratory"));
        assert!(public.body.contains("About water"));
        assert!(public.body.contains("reported by the lead"));
    }
}
