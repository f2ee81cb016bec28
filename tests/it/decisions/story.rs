//! From a meeting to a decision that is closed, by actors.

use super::{CLOSED, REPORTED, below, decided, send};
use crate::support::app::day;
use crate::support::{Client, TestApp};

/// Another administrator: sessions end over night.
fn administrator(app: &TestApp, name: &str) -> Client {
    app.member(name, &[sti_tracker::web::AccountRole::Administrator])
}

on_both! {
    async fn a_meeting_is_added_with_documents_and_put_right(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let typed = [
            ("code", "sc-8"),
            ("name_en", "8th Steering Committee"),
            ("name_ar", "الاجتماع الثامن للجنة التوجيهية"),
            ("from_day", "1"), ("from_month", "12"), ("from_year", "2026"),
            ("to_day", "2"), ("to_month", "12"), ("to_year", "2026"),
            ("place_en", "Niamey, NER"),
            ("source", "Letter of invitation"),
        ];
        let desk = send(&mut amina, "/en/manage/meetings/new", "Save", &typed).await;
        assert_eq!(desk.text("h1"), "8th Steering Committee");
        let page = anon.see("/en/meetings/SC-8").await;
        assert!(page.says("dl.summary", "Niamey, Niger"), "{}", page.text("dl.summary"));
        assert_eq!(page.text("[aria-labelledby=documents] .empty"), "No document of this meeting is on record here.");
        // It was not known the day before, and its decisions can be entered once it has begun.
        app.on_day(day(2026, 11, 22));
        let mut amina = administrator(&app, "Basma");
        assert_eq!(anon.get("/en/meetings/SC-8?known_on=2026-11-20").await.status, 404);
        let early = amina.get("/en/manage/meetings/SC-8/decisions/new").await;
        assert_eq!(early.status, 422);
        let typed = [
            ("symbol", "OIC/SC-8/2026/REP"),
            ("title_en", "Report"),
            ("languages", "fr"),
            ("url", "https://example.org/report"),
        ];
        let path = "/en/manage/meetings/SC-8/documents/new";
        send(&mut amina, path, "Add a document", &typed).await;
        let row = anon.see("/en/meetings/SC-8").await.texts("[aria-labelledby=documents] td");
        assert_eq!(row, ["OIC/SC-8/2026/REP", "In French", "example.org"]);
        let path = "/en/manage/meetings/SC-8/documents/1/withdrawal";
        send(&mut amina, path, "Withdraw", &[("reason", "A draft")]).await;
        let page = anon.see("/en/meetings/SC-8").await;
        assert!(page.says("[aria-labelledby=documents] th small", "Withdrawn on 22 November 2026: A draft"));
        let again = amina.get(path).await;
        assert_eq!(again.status, 422);
        // Its particulars are edited; what was typed by another editor is not lost (case 25).
        let mut bilal = administrator(&app, "Bilal");
        let path = "/en/manage/meetings/SC-8/edit";
        let (first, second) = (amina.see(path).await, bilal.see(path).await);
        let moved = amina.submit(&first, "Save", &[("place_en", "Dakar, SEN")]).await;
        assert_eq!(moved.status, 303);
        let late = bilal.submit(&second, "Save", &[("note_en", "It sat")]).await;
        assert_eq!(late.status, 422);
        assert!(late.says("[aria-labelledby=stands]", "Dakar"), "{}", late.text("main"));
        assert_eq!(late.text("#note_en"), "It sat");
        let merged = bilal.submit(&late, "Save", &[("place_en", "Dakar, SEN")]).await;
        assert_eq!(merged.status, 303);
        let page = anon.see("/en/meetings/SC-8").await;
        assert!(page.says("dl.summary", "Dakar, Senegal") && page.says("dl.summary", "It sat"));
    }
}

on_both! {
    async fn a_decision_is_reported_on_returned_accepted_closed_and_opened_again(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let desk = decided(&mut amina).await;
        let public = "/en/decisions/SC-7.3";
        let page = anon.see(public).await;
        assert!(page.says("dl.summary", "open") && page.says("dl.summary", "30 November 2026"));
        for path in ["organisations/COMSTECH", "states/NER"] {
            assert!(page.has(&format!("dl.summary a[href='/en/{path}']")), "{path}");
        }
        assert!(page.has("a[href='/en/commitments/C12']"));
        assert!(anon.see("/en/commitments/C12").await.has("#decisions"));
        let body = anon.see("/en/organisations/COMSTECH").await;
        assert!(body.says("[aria-labelledby=decisions]", "1 decision of a meeting names it"));
        assert!(anon.see("/fr/decisions/SC-7.3").await.says(".lead", "Le COMSTECH prépare un plan"));
        // The body reports: it waits, and nobody outside sees it.
        let listed = farida.see("/en/manage/decisions").await;
        assert!(listed.has("a[href='/en/manage/decisions/SC-7.3']"));
        let report = below(desk, "reports/new");
        let after = send(&mut farida, &report, "Report on it", &REPORTED).await;
        assert!(after.says("[role=status]", "went to the secretariat"));
        assert!(!anon.see(public).await.body.contains("The plan is drafted"));
        let queue = amina.see("/en/manage/decisions").await;
        assert_eq!(queue.text("#queue"), "1 report waits for acceptance");
        // It comes back with a comment, is made again, and is accepted.
        let review = below(desk, "reports/1");
        let form = amina.see(&review).await;
        let bare = amina.submit(&form, "return", &[]).await;
        assert_eq!(bare.status, 422);
        assert!(bare.has(".error-summary a[href='#comment']"));
        send(&mut amina, &review, "return", &[("comment", "Which plan?")]).await;
        let mine = farida.see(desk).await;
        assert!(mine.says("[aria-labelledby=reports]", "Which plan?"));
        let again = mine.attribute("[aria-labelledby=reports] a[href*='again=1']", "href").unwrap();
        let form = farida.see(&again).await;
        assert_eq!(form.text("#text_en"), "The plan is drafted");
        let sent = farida.submit(&form, "Report on it", &[("text_en", "The plan for water is drafted")]).await;
        assert_eq!(sent.status, 303, "{}", sent.text("main"));
        send(&mut amina, &below(desk, "reports/2"), "accept", &[]).await;
        let page = anon.see(public).await;
        assert!(page.says("[aria-labelledby=reports]", "The plan for water is drafted"));
        assert!(!page.body.contains("Which plan?"));
        let row = anon.see("/en/decisions").await.text("td[data-label='Newest report']");
        assert!(row.starts_with("1 June 2026"), "{row}");
        // By letter, it is public at once.
        let letter = [
            ("origin", "letter"), ("letter_body", "state:NER"), ("letter_reference", "12"),
            ("letter_on_day", "2"), ("letter_on_month", "7"), ("letter_on_year", "2026"),
            ("on_day", "1"), ("on_month", "7"), ("on_year", "2026"),
            ("text_fr", "Le Niger a commencé"),
        ];
        send(&mut amina, &report, "Report on it", &letter).await;
        let page = anon.see(public).await;
        assert!(page.says("[aria-labelledby=reports] li", "by letter no. 12 of 2 July 2026"));
        // Past its due day it is overdue; closed, it is closed on and from that day.
        app.on_day(day(2026, 12, 5));
        let mut amina = administrator(&app, "Basma");
        assert!(anon.see(public).await.says("dl.summary", "overdue"));
        send(&mut amina, &below(desk, "closing"), "Close it", &CLOSED).await;
        assert!(anon.see(public).await.says("dl.summary", "closed: carried out"));
        assert!(anon.see(&format!("{public}?as_at=2026-11-19")).await.says("dl.summary", "open"));
        assert!(anon.see(&format!("{public}?as_at=2026-11-20")).await.says("dl.summary", "closed"));
        // As it was known then, it was overdue.
        app.on_day(day(2026, 12, 10));
        let mut amina = administrator(&app, "Carim");
        let mut farida = app.focal_point("Fatima", &["COMSTECH"]);
        let then = format!("{public}?as_at=2026-12-04&known_on=2026-12-04");
        assert!(anon.see(&then).await.says("dl.summary", "overdue"));
        assert_eq!(farida.get(&report).await.status, 422);
        send(&mut amina, &below(desk, "reopening"), "Open it again", &[("reason", "Not in Niger")]).await;
        assert!(anon.see(public).await.says("dl.summary", "overdue"));
        let history = anon.see(public).await.texts("[aria-labelledby=history] li");
        assert!(history[0].contains("Opened again") && history[0].contains("Not in Niger"), "{history:?}");
        assert!(history.last().unwrap().contains("Adopted by its meeting"));
        assert!(anon.see(&format!("{public}?as_at=2026-12-09")).await.says("dl.summary", "closed"));
    }
}

on_both! {
    async fn what_was_adopted_stays_beside_a_correction(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let desk = decided(&mut amina).await;
        let path = below(desk, "correction");
        let same = amina.see(&path).await;
        let same = amina.submit(&same, "Correct it", &[("reason", "None")]).await;
        assert_eq!(same.status, 422);
        let typed = [
            ("text_en", "COMSTECH prepares a plan with SESRIC"),
            ("due_month", "12"),
            ("reason", "The minutes say so"),
        ];
        app.on_day(day(2026, 11, 25));
        let (mut amina, mut bilal) = (administrator(&app, "Basma"), administrator(&app, "Bilal"));
        let late = bilal.see(&path).await;
        send(&mut amina, &path, "Correct it", &typed).await;
        let page = anon.see("/en/decisions/SC-7.3").await;
        let cells = page.texts("[aria-labelledby=corrected] td.sentence");
        assert_eq!(cells[..2], ["COMSTECH prepares a plan", "COMSTECH prepares a plan with SESRIC"]);
        assert!(page.says("[aria-labelledby=corrected]", "The minutes say so"));
        let due = page.texts("[aria-labelledby=corrected] td[data-label=Current]");
        assert!(due.contains(&"30 December 2026".to_owned()), "{due:?}");
        let before = anon.see("/en/decisions/SC-7.3?known_on=2026-11-24").await;
        assert!(before.says(".lead", "COMSTECH prepares a plan") && !before.has("#corrected"));
        // The second editor loses nothing, and sees what stands.
        let refused = bilal.submit(&late, "Correct it", &[("text_en", "Bilal's text"), ("reason", "Mine")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says("[aria-labelledby=stands]", "with SESRIC"));
        assert_eq!(refused.text("#text_en"), "Bilal's text");
        // What was entered by mistake is off the record, with the reason, and comes back by a correction.
        send(&mut amina, &below(desk, "withdrawal"), "Take it off the record", &[("reason", "Of another meeting")]).await;
        let page = anon.see("/en/decisions/SC-7.3").await;
        assert!(page.says("[role=note].notice", "Of another meeting"), "{}", page.text("main"));
        assert_eq!(anon.see("/en/decisions").await.text("h1"), "0 decisions");
        send(&mut amina, &path, "Correct it", &[("reason", "It was of this one")]).await;
        assert_eq!(anon.see("/en/decisions").await.text("h1"), "1 decision");
    }
}

on_both! {
    async fn what_was_typed_comes_back_after_the_sign_in(app: TestApp) {
        let mut amina = app.administrator();
        decided(&mut amina).await;
        let paths = [
            ("/en/manage/meetings/new", "Save", ("name_en", "Typed for an hour")),
            ("/en/manage/meetings/SC-7/decisions/new", "Add a decision", ("text_en", "Typed for an hour")),
            ("/en/manage/decisions/SC-7.3/reports/new", "Report on it", ("text_en", "Typed for an hour")),
            ("/en/manage/decisions/SC-7.3/closing", "Close it", ("text_en", "Typed for an hour")),
        ];
        for (path, button, typed) in paths {
            let form = amina.see(path).await;
            let mut nobody = app.anon();
            let page = nobody.submit(&form, button, &[typed]).await;
            assert_eq!(page.status, 401, "{path}");
            assert!(page.body.contains("Typed for an hour"), "{path}");
        }
    }
}
