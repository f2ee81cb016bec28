//! A new record of a lead: entered, handed in, returned by field, accepted.

use super::{decide, hand_in};
use crate::flows::reference_of;
use crate::support::TestApp;

on_both! {
    async fn a_new_record_goes_from_draft_to_public(app: TestApp) {
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let (mut anon, mut amina) = app.actors();
        let form = farida.see("/en/manage/initiatives/new").await;
        let typed = [
            ("title_en", "A school of optics"),
            ("kind", "project"),
            ("theme", "water"),
            ("role_1", "lead"),
            ("body_1", "organisation:COMSTECH"),
        ];
        let answer = farida.submit(&form, "draft", &typed).await;
        let reference = reference_of(&answer);
        let record = format!("/en/manage/initiatives/{reference}");
        let public = format!("/en/initiatives/{reference}");
        assert!(farida.see("/en/manage").await.says("section[aria-labelledby=drafts]", "optics"));
        // The administrator cannot publish it past its author.
        assert_eq!(amina.see(&record).await.status, 200);
        let path = format!("{record}/publication");
        assert_eq!(amina.get(&path).await.status, 422);
        assert_eq!(amina.post(&path, &[("then", "x")]).await.status, 422);

        hand_in(&mut farida, &record).await;
        let comments = [("comment_title", "In Arabic as well, please")];
        let page = amina.see(&format!("{record}/review")).await;
        assert!(page.body.contains("A school of optics") && page.body.contains("COMSTECH"));
        let answer = decide(&mut amina, &record, "return", &comments).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let form = farida.see(&format!("{record}/edit")).await;
        assert!(form.body.contains("In Arabic as well, please"), "beside the field");
        let typed = [("title_ar", "مدرسة البصريات")];
        let answer = farida.submit(&form, "save", &typed).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        hand_in(&mut farida, &record).await;
        assert_eq!(anon.get(&public).await.status, 404);
        let answer = decide(&mut amina, &record, "accept", &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let page = anon.see(&public).await;
        assert!(page.says("h1", "A school of optics"));
        assert!(page.has("main .asat .tag"), "adopted from the start");
        assert!(farida.see("/en/manage").await.says("section[aria-labelledby=led]", "optics"));
    }
}

on_both! {
    async fn what_is_decided_on_is_what_was_read(app: TestApp) {
        use crate::exchange::desk::{code_of, upload};
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let (_, mut amina) = app.actors();
        let form = farida.see("/en/manage/initiatives/new").await;
        let typed = [
            ("title_en", "A school of optics"),
            ("kind", "project"),
            ("theme", "water"),
            ("role_1", "lead"),
            ("body_1", "organisation:COMSTECH"),
        ];
        let answer = farida.submit(&form, "draft", &typed).await;
        let reference = reference_of(&answer);
        let record = format!("/en/manage/initiatives/{reference}");
        let open = farida.see(&format!("{record}/edit")).await;
        hand_in(&mut farida, &record).await;

        // A form that was open before keeps what was typed, and an import changes nothing.
        let answer = farida.submit(&open, "save", &[("title_en", "Swapped")]).await;
        assert_eq!(answer.status, 409);
        assert!(answer.says(".error-summary", "waits for a decision"), "{}", answer.text("main"));
        assert_eq!(answer.attribute("#title_en", "value").as_deref(), Some("Swapped"));
        let file = format!("ref,title\n{reference},Swapped\n");
        let answer = upload(&mut farida, "a.csv", file.as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        let page = farida.see(&format!("{path}?rows=rejected")).await;
        assert!(page.text("main").contains("waits for a decision"), "{}", page.text("main"));

        // The secretariat puts something right meanwhile: it is read again before it is accepted.
        let seen = amina.see(&format!("{record}/review")).await;
        let mut badia = app.member("Badia", &[sti_tracker::web::AccountRole::Administrator]);
        let form = badia.see(&format!("{record}/edit")).await;
        assert_eq!(badia.submit(&form, "save", &[("title_fr", "Une école")]).await.status, 303);
        let answer = amina.submit(&seen, "accept", &[]).await;
        assert_eq!(answer.status, 422, "{}", answer.text("main"));
        assert!(answer.says(".error-summary", "Read it again"), "{}", answer.text("main"));
        assert!(answer.body.contains("Une école"));
        assert_eq!(amina.submit(&answer, "accept", &[]).await.status, 303);

        // Comments on what somebody else decided meanwhile stay in sight.
        let answer = badia.submit(&seen, "return", &[("comment_all", "Why optics?")]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("main").contains("Why optics?"), "{}", answer.text("main"));
    }
}
