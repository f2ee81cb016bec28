//! A contributor imports for the bodies that they speak for, and for nobody else.

use diesel::prelude::*;
use sti_tracker::accounts::sessions;
use sti_tracker::audit::Stage;
use sti_tracker::db::schema::changes;
use sti_tracker::rules::{Coded, Origin};
use sti_tracker::web::AccountRole;

use super::desk::{code_of, upload};
use crate::support::app::account;
use crate::support::factory::{from, initiative};
use crate::support::{Client, TestApp};
use sti_tracker::audit::Publication;

/// Carim, who speaks for COMSTECH.
pub fn carim(app: &TestApp) -> Client {
    let mut carim = account("Carim", &[AccountRole::Contributor]);
    carim.organisations = ["COMSTECH".to_owned()].into();
    let now = app.clock.now();
    let token = app.write(|conn| {
        let id = carim.create(conn, now)?.unwrap();
        sessions::start(conn, id, now)
    });
    Client::new(app).with_session(token)
}

on_both! {
    async fn case_14_another_bodys_reference_is_refused(app: TestApp) {
        let mut carim = carim(&app);
        let draft = initiative("A plan of others").led_by("NER").make(&app, Publication::Draft);
        let own = initiative("A plan of ours").led_by("COMSTECH").make(&app, Publication::Draft);
        let public = initiative("Theirs, public").led_by("NER").published(&app);
        let text = format!("ref,title,lead_institution,lead_country_iso3\n\
            {},Mine now,COMSTECH,\n\
            {},Mine now,COMSTECH,\n\
            {},A better plan,,\n\
            STI-22222,Squatted,COMSTECH,\n\
            ,For somebody else,,NER\n\
            ,New wells,COMSTECH,\n", draft.reference, public.reference, own.reference);
        let answer = upload(&mut carim, "a.csv", text.as_bytes(), &[]).await;
        let code = code_of(&answer);
        let page = carim.see(&format!("/en/manage/imports/{code}?rows=rejected")).await;
        let body = page.text("table.list");
        for (row, words) in [
            (2, "no record that you may change has this reference"),
            (3, "another body leads this initiative"),
            (5, "no record that you may change has this reference"),
            (6, "another body leads this initiative"),
        ] {
            assert!(body.contains(words), "row {row}: {body}");
        }
        // The draft of others is not given away by its title.
        assert!(!page.body.contains("A plan of others"));
        let before: i64 = app.read(|conn| Ok(changes::table.count().get_result(conn)?));
        carim.post(&format!("/en/manage/imports/{code}/commit"), &[("mode", "good")]).await;
        let written: Vec<(String, String)> = app.read(|conn| {
            Ok(changes::table
                .order(changes::id.desc())
                .limit(2)
                .select((changes::origin, changes::stage))
                .load(conn)?)
        });
        let after: i64 = app.read(|conn| Ok(changes::table.count().get_result(conn)?));
        assert_eq!(after, before + 2);
        for (origin, stage) in written {
            assert_eq!(origin, Origin::Lead.code());
            assert_eq!(stage, Stage::Draft.code());
        }
    }
}

on_both! {
    async fn others_see_nothing_of_an_import(app: TestApp) {
        let mut amina = app.administrator();
        let answer = upload(&mut amina, "a.csv", b"title,lead_institution\nWells,COMSTECH\n", &[]).await;
        let code = code_of(&answer);
        let mut carim = carim(&app);
        let path = format!("/en/manage/imports/{code}");
        assert_eq!(carim.get(&path).await.status, 404);
        assert_eq!(carim.post(&format!("{path}/commit"), &[("mode", "good")]).await.status, 404);
        let mut nobody = app.member("Nobody", &[AccountRole::Contributor]);
        assert_eq!(nobody.get("/en/manage/imports").await.status, 403);
        assert_eq!(app.anon().get("/en/manage/imports").await.status, 401);
    }
}

on_both! {
    async fn a_lead_proposes_changes_of_public_records(app: TestApp) {
        use sti_tracker::initiatives;
        let mut carim = carim(&app);
        let public = initiative("Wells of ours").led_by("COMSTECH").published(&app);
        let text = format!("ref,title,summary\n{},Deeper wells,Much deeper\n", public.reference);
        let answer = upload(&mut carim, "a.csv", text.as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        let answer = carim.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = carim.see(&format!("{path}?rows=changed")).await;
        assert!(page.text("table.list").contains("Kept as a proposal"), "{}", page.text("main"));
        let stands = app.read(|conn| initiatives::by_reference(conn, &public.reference));
        assert_eq!(stands.texts.title.en.as_deref(), Some("Wells of ours"));
        let kept = app.read(|conn| initiatives::drafts::proposals(conn, public.id));
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].value("title_en"), "Deeper wells");
        assert_eq!(kept[0].value("summary_en"), "Much deeper");
        assert_eq!(kept[0].value("lock_version"), "1");
        // A second file does not write over it.
        let answer = upload(&mut carim, "b.csv", text.as_bytes(), &[]).await;
        let page = carim.follow(answer).await;
        assert!(page.text("table.list").contains("not decided yet"), "{}", page.text("main"));
    }
}

/// What is said of the rejected rows of a file.
async fn rejected(who: &mut Client, text: &str) -> String {
    let answer = upload(who, "a.csv", text.as_bytes(), &[]).await;
    let path = format!("/en/manage/imports/{}?rows=rejected", code_of(&answer));
    who.see(&path).await.text("main")
}

on_both! {
    async fn what_others_hold_back_is_not_given_away(app: TestApp) {
        let mut carim = carim(&app);
        let draft = initiative("A plan of others").led_by("NER").make(&app, Publication::Draft);
        let day = app.clock.today() + chrono::Days::new(4);
        let held = from(&app.clock, day);
        let held = initiative("A secret of others").led_by("NER").make(&app, held);
        let file = |parent: &str| {
            format!("title,lead_institution,parent\nWells,COMSTECH,{parent}\n")
        };
        let nobody = rejected(&mut carim, &file("STI-22222")).await;
        for one in [&draft, &held] {
            let said = rejected(&mut carim, &file(&one.reference)).await;
            assert_eq!(said.replace(&one.reference, "STI-22222"), nobody);
        }
        let named = |reference: &str| format!("ref,title\n{reference},Wells\n");
        let nobody = rejected(&mut carim, &named("STI-22222")).await;
        for one in [&draft, &held] {
            let said = rejected(&mut carim, &named(&one.reference)).await;
            assert_eq!(said.replace(&one.reference, "STI-22222"), nobody);
        }
    }
}

on_both! {
    async fn a_contributor_adds_no_bodies_to_the_public_list(app: TestApp) {
        let mut carim = carim(&app);
        let text = "title,lead_institution,implementing\nWells,COMSTECH,Zorblatt University\n";
        let said = rejected(&mut carim, text).await;
        assert!(said.contains("no body of this name"), "{said}");
        assert!(said.contains("Zorblatt University"), "{said}");
        let list = app.anon().see("/en/organisations").await;
        assert!(!list.body.contains("Zorblatt"));
    }
}

on_both! {
    async fn no_programme_is_below_itself(app: TestApp) {
        let mut amina = app.administrator();
        let text = "ref,title,lead_institution,parent\n\
            STI-22222,Upper,COMSTECH,STI-33333\n\
            STI-33333,Lower,COMSTECH,STI-22222\n\
            STI-44444,Below a row that is rejected,COMSTECH,STI-33333\n\
            STI-55555,Itself,COMSTECH,STI-55555\n\
            STI-66666,A good one,COMSTECH,\n\
            STI-77777,Part of a good one,COMSTECH,STI-66666\n";
        let said = rejected(&mut amina, text).await;
        for row in ["Upper", "Lower", "Below a row", "Itself"] {
            assert!(said.contains(row), "{row}: {said}");
        }
        assert!(!said.contains("A good one") && !said.contains("Part of a good one"), "{said}");

        // Nor by way of what is on record.
        let upper = initiative("A programme").led_by("COMSTECH").published(&app);
        let lower = initiative("Its part").led_by("COMSTECH").published(&app);
        let one = format!("ref,parent\n{},{}\n", lower.reference, upper.reference);
        let answer = upload(&mut amina, "a.csv", one.as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        assert_eq!(amina.post(&format!("{path}/commit"), &[("mode", "good")]).await.status, 303);
        let other = format!("ref,parent\n{},{}\n", upper.reference, lower.reference);
        let said = rejected(&mut amina, &other).await;
        assert!(said.contains("no part of itself"), "{said}");
    }
}

on_both! {
    async fn an_import_is_written_by_whoever_brought_it(app: TestApp) {
        let (mut amina, mut carim) = (app.administrator(), carim(&app));
        let answer = upload(&mut carim, "a.csv", b"title,lead_institution\nWells,COMSTECH\n", &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        let page = amina.see(&path).await;
        assert!(!page.has("main form[action$='/commit']"), "{}", page.text("main"));
        for (act, field) in [("commit", "mode"), ("choices", "all")] {
            let answer = amina.post(&format!("{path}/{act}"), &[(field, "good")]).await;
            assert_eq!(answer.status, 403, "{act}");
        }
        assert_eq!(carim.post(&format!("{path}/commit"), &[("mode", "good")]).await.status, 303);
    }
}

on_both! {
    async fn what_a_file_adds_and_what_has_no_heading_is_shown(app: TestApp) {
        let mut amina = app.administrator();
        let text = "title,lead_institution\nWells,ICESC0\nPumps, with taps,COMSTECH\n";
        let answer = upload(&mut amina, "a.csv", text.as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        let new = amina.see(&format!("{path}?rows=new")).await.text("table.list");
        assert!(new.contains("Adds to the list of organisations: ICESC0"), "{new}");
        let said = amina.see(&format!("{path}?rows=rejected")).await.text("table.list");
        assert!(said.contains("stands under no heading"), "{said}");
        let text = "title,lead_institution,kind,status,start\n\
            Treaty,COMSTECH,agreement,completed,2024-01\n";
        let answer = upload(&mut amina, "a.csv", text.as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        let new = amina.see(&format!("{path}?rows=new")).await.text("table.list");
        assert!(new.contains("The start day is not kept"), "{new}");
        // Two columns of the title in English.
        let answer = upload(&mut amina, "b.csv", b"title,title_en\nWells,Pumps\n", &[]).await;
        assert_eq!(answer.status, 422, "{}", answer.text("main"));
    }
}

on_both! {
    async fn unfinished_imports_are_bounded(app: TestApp) {
        let mut carim = carim(&app);
        let file = b"title,lead_institution\nWells,COMSTECH\n";
        let mut last = String::new();
        for _ in 0..20 {
            last = code_of(&upload(&mut carim, "a.csv", file, &[]).await);
        }
        let answer = upload(&mut carim, "a.csv", file, &[]).await;
        assert_eq!(answer.status, 422, "{}", answer.text("main"));
        carim.post(&format!("/en/manage/imports/{last}/discard"), &[("then", "discard")]).await;
        assert_eq!(upload(&mut carim, "a.csv", file, &[]).await.status, 303);
    }
}

on_both! {
    /// Case 14: who may no longer speak for a body when the file is let in writes nothing of it; a
    /// state's focal point changes no record of another state.
    async fn case_14_rights_are_asked_again_when_a_file_is_let_in(app: TestApp) {
        let own = initiative("Ours").led_by("COMSTECH").make(&app, Publication::Draft);
        let mut carim = carim(&app);
        let text = format!("ref,title\n{},A better title\n", own.reference);
        let answer = upload(&mut carim, "a.csv", text.as_bytes(), &[]).await;
        let code = code_of(&answer);
        let count = |app: &TestApp| -> i64 { app.read(|conn| Ok(changes::table.count().get_result(conn)?)) };
        let before = count(&app);
        app.write(|conn| {
            use sti_tracker::db::schema::accreditations;
            let today = app.clock.today();
            diesel::update(accreditations::table)
                .set(accreditations::valid_until.eq(today - chrono::Days::new(1)))
                .execute(conn)?;
            Ok(())
        });
        carim.post(&format!("/en/manage/imports/{code}/commit"), &[("mode", "good")]).await;
        assert_eq!(count(&app), before);
        // Of another state.
        let niger = initiative("Of Niger").led_by("NER").make(&app, Publication::Draft);
        let before = count(&app);
        let mut mali = crate::rounds::of_states(&app, "Moussa", &["MLI"]);
        let text = format!("ref,title\n{},Of Mali now\n", niger.reference);
        let answer = upload(&mut mali, "a.csv", text.as_bytes(), &[]).await;
        let code = code_of(&answer);
        mali.post(&format!("/en/manage/imports/{code}/commit"), &[("mode", "good")]).await;
        assert_eq!(count(&app), before);
    }
}
