//! A report and its parts are one: what it carries along, what joins it, who entered a part of it.

use sti_tracker::web::AccountRole;

use super::story::report_milestone;
use super::{LETTER, decide, hand_in, nothing_changed, of_states, press};
use crate::documents::{FIELDS, send};
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::initiative;
use crate::support::rounds::opened;

const DUTY: &str = "/en/manage/duties/R1/COMSTECH";

on_both! {
    async fn what_a_report_carries_along_is_decided_with_it(app: TestApp) {
        let lab = initiative("A laboratory").led_by("COMSTECH").published(&app);
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        app.sees().await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let mut amina = app.administrator();
        report_milestone(&mut farida, &lab, 1, "https://example.org/one").await;
        assert_eq!(hand_in(&mut farida, DUTY, &[]).await.status, 303);
        // Neither taken back nor decided apart from the report, by any form or without one.
        let record = format!("/en/manage/initiatives/{}", lab.reference);
        let submission = format!("{record}/submission");
        let page = farida.see(&submission).await;
        assert!(page.has(&format!("main a[href='{DUTY}']")) && !page.has("button[value=take-back]"));
        let seen = page.attribute("input[name=seen]", "value").unwrap();
        let back = farida.post(&submission, &[("then", "take-back"), ("seen", &seen)]).await;
        assert_eq!(back.status, 422);
        assert!(back.says(".error-summary", "handed in with the report of a round"));
        let review = format!("{record}/review");
        assert!(!amina.see("/en/manage").await.body.contains(&review), "it waits twice");
        let page = amina.see(&review).await;
        assert!(page.has(&format!("main a[href='{DUTY}']")) && !page.has("button[value=accept]"));
        let seen = page.attribute("input[name=seen]", "value").unwrap();
        for then in ["accept", "return"] {
            let typed = [("then", then), ("seen", seen.as_str()), ("comment_all", "Fine")];
            let page = amina.post(&review, &typed).await;
            assert_eq!(page.status, 422, "{then}");
            assert!(page.says(".error-summary", "handed in with the report of a round"), "{then}");
        }
        // Case 21: who said it, when and what stays as it was.
        let said = crate::flows::leads::said(&app, &lab);
        assert!(!said.is_empty());
        app.clock.set(app.clock.now() + chrono::TimeDelta::hours(2));
        assert_eq!(decide(&mut amina, DUTY, "accept", &[]).await.status, 303);
        assert_eq!(crate::flows::leads::said(&app, &lab), said);
        app.sees().await;
        let public = format!("/en/initiatives/{}", lab.reference);
        assert!(app.anon().see(&public).await.body.contains("example.org/one"));
    }
}

on_both! {
    async fn what_comes_back_after_the_round_was_closed_is_handed_in_again(app: TestApp) {
        let lab = initiative("A laboratory").led_by("COMSTECH").published(&app);
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        app.sees().await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let mut amina = app.administrator();
        assert_eq!(nothing_changed(&mut farida, DUTY, &[]).await.status, 303);
        assert_eq!(hand_in(&mut farida, DUTY, &[]).await.status, 303);
        let closing = "/en/manage/rounds/R1/closing";
        assert_eq!(amina.post(closing, &[("sure", "yes")]).await.status, 303);
        let field = format!("comment_{}", lab.reference);
        let back = decide(&mut amina, DUTY, "return", &[(&field, "Which laboratory?")]).await;
        assert_eq!(back.status, 303, "{}", back.text("main"));
        // It is owed again, and the comment stands where the answer is given.
        assert!(farida.see("/en/manage/duties").await.has(&format!("main a[href='{DUTY}']")));
        let item = farida.see(&format!("{DUTY}/items/{}", lab.reference)).await;
        assert!(item.says("section[aria-labelledby=remarks]", "Which laboratory?"));
        let again = press(&mut farida, &item, &[("kind", "unchanged"), ("obstacles", "The one in Lahore")]).await;
        assert_eq!(again.status, 303, "{}", again.text("main"));
        assert_eq!(hand_in(&mut farida, DUTY, &[]).await.status, 303);
        assert_eq!(decide(&mut amina, DUTY, "accept", &[]).await.status, 303);
        // What is accepted takes nothing more.
        let check = farida.post(&format!("{DUTY}/check"), &[("sign", "yes")]).await;
        assert_eq!(check.status, 422);
        let late = farida.post(&format!("{DUTY}/items/{}", lab.reference), &[("kind", "unchanged")]).await;
        assert_eq!(late.status, 422);
        assert!(late.says(".error-summary", "closed"), "{}", late.text(".error-summary"));
    }
}

on_both! {
    /// Case 22: whoever entered a part of it by letter decides on no report of that body.
    async fn case_22_who_entered_a_part_does_not_decide(app: TestApp) {
        let lab = initiative("A laboratory").led_by("COMSTECH").published(&app);
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        app.sees().await;
        let mut amina = app.administrator();
        let mut bilal = app.member("Bilal", &[AccountRole::Administrator]);
        let mut chafia = app.member("Chafia", &[AccountRole::Administrator]);
        let path = format!("/en/manage/initiatives/{}/milestones/1/report", lab.reference);
        let form = bilal.see(&path).await;
        let mut typed = vec![("origin", "letter"), ("reached_year", "2026"), ("reached_month", "9")];
        typed.extend_from_slice(&LETTER);
        assert_eq!(press(&mut bilal, &form, &typed).await.status, 303);
        let handed = hand_in(&mut amina, DUTY, &LETTER).await;
        assert_eq!(handed.status, 303, "{}", handed.text("main"));
        // What the letter says is in the frozen report, though it was public before.
        let bytes = amina.see(&format!("{DUTY}/reports/1.json")).await;
        assert!(bytes.body.contains("\"day\": \"2026-09\""), "{}", bytes.body);
        for (who, status) in [(&mut amina, 422), (&mut bilal, 422), (&mut chafia, 303)] {
            let page = decide(who, DUTY, "accept", &[]).await;
            assert_eq!(page.status, status, "{}", page.text("main"));
        }
    }
}

on_both! {
    async fn what_joins_counts_wherever_answers_are_counted(app: TestApp) {
        opened(&app, "R1", &["states"], day(2026, 12, 15));
        app.sees().await;
        let mut zara = crate::rounds::of_states(&app, "Zara", &["NER"]);
        let mut amina = app.administrator();
        let form = zara.see("/en/manage/initiatives/new").await;
        let typed = [
            ("title_en", "A course of Niger"), ("kind", "event"), ("theme", "water"),
            ("role_1", "lead"), ("body_1", "state:NER"),
        ];
        assert_eq!(zara.submit(&form, "draft", &typed).await.status, 303);
        let duty = zara.see("/en/manage/duties/R1/NER").await;
        let listed = duty.all("section[aria-labelledby=items] ul.tasks > li").len();
        let words = format!("1 of {listed}");
        assert!(duty.says("dl.summary", &words), "{}", duty.text("dl.summary"));
        assert!(zara.see("/en/manage/duties").await.says("ul.tasks", &words));
        assert!(amina.see("/en/manage/rounds/R1").await.says("section[aria-labelledby=asked]", &words));
    }
}

on_both! {
    async fn what_was_entered_since_a_page_was_checked_is_not_signed(app: TestApp) {
        let lab = initiative("A laboratory").led_by("COMSTECH").published(&app);
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        app.sees().await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let mut hind = app.focal_point("Hind", &["COMSTECH"]);
        assert_eq!(nothing_changed(&mut farida, DUTY, &[]).await.status, 303);
        let check = farida.see(&format!("{DUTY}/check")).await;
        app.clock.set(app.clock.now() + chrono::TimeDelta::minutes(1));
        report_milestone(&mut hind, &lab, 1, "https://example.org/one").await;
        let stale = press(&mut farida, &check, &[("sign", "yes")]).await;
        assert_eq!(stale.status, 422);
        // What is signed with it can be read from here.
        let submission = format!("/en/manage/initiatives/{}/submission", lab.reference);
        assert!(stale.has(&format!("main a[href='{submission}']")), "{}", stale.text("main"));
        assert_eq!(press(&mut farida, &stale, &[("sign", "yes")]).await.status, 303);
    }
}

on_both! {
    /// Case 25: two who edit a round at once; each keeps what only they changed.
    async fn case_25_two_who_edit_a_round(app: TestApp) {
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        let mut amina = app.administrator();
        let mut bilal = app.member("Bilal", &[AccountRole::Administrator]);
        let edit = "/en/manage/rounds/R1/edit";
        let (one, other) = (amina.see(edit).await, bilal.see(edit).await);
        let first = [("name_en", "The first round"), ("name_fr", "Premier cycle")];
        assert_eq!(press(&mut amina, &one, &first).await.status, 303);
        let second = [("note_en", "Bring documents"), ("name_fr", "Cycle un")];
        let met = press(&mut bilal, &other, &second).await;
        assert_eq!(met.status, 422);
        assert_eq!(met.attribute("#name_en", "value").as_deref(), Some("The first round"));
        assert_eq!(met.attribute("#name_fr", "value").as_deref(), Some("Cycle un"));
        assert!(met.text("textarea#note_en").contains("Bring documents"));
        assert!(met.body.contains("Premier cycle"), "{}", met.text("main"));
        assert!(met.has(".error-summary a[href='#name']"));
        assert_eq!(press(&mut bilal, &met, &[]).await.status, 303);
        let stands = amina.see(edit).await;
        let of = |field: &str| stands.attribute(field, "value").unwrap();
        assert_eq!((of("#name_en"), of("#name_fr")), ("The first round".into(), "Cycle un".into()));
        assert!(stands.text("textarea#note_en").contains("Bring documents"));
    }
}

on_both! {
    async fn a_letter_is_kept_before_a_line_is_chosen(app: TestApp) {
        initiative("A laboratory").led_by("COMSTECH").published(&app);
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        app.sees().await;
        let mut amina = app.administrator();
        let page = amina.see(DUTY).await;
        // The first button of the form is the one that the Enter key presses.
        let first = page.attribute("section[aria-labelledby=items] form button", "name");
        assert_eq!(first.as_deref(), Some("letter"));
        let kept = amina.submit(&page, "keep", &LETTER).await;
        assert_eq!(kept.status, 200, "{}", kept.text("main"));
        assert_eq!(kept.attribute("#letter_reference", "value").as_deref(), Some("77/2026"));
        assert!(kept.says("dl.summary", "0 of"), "{}", kept.text("dl.summary"));
        let wrong = amina.submit(&page, "keep", &[("letter_reference", "77/2026")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.has(".error-summary a[href='#letter_on_day']"));
    }
}

on_both! {
    async fn a_round_says_whom_it_leaves_out(app: TestApp) {
        let all = app.read(sti_tracker::organisations::entered);
        let other = all.into_iter().find(|one| !one.institution).unwrap().code;
        initiative("A course").led_by(&other).published(&app);
        app.sees().await;
        let mut amina = app.administrator();
        let form = amina.see("/en/manage/rounds/new").await;
        let made = press(&mut amina, &form, &[("code", "R1")]).await;
        assert_eq!(made.status, 303, "{}", made.text("main"));
        let preview = amina.follow(made).await;
        let said = preview.text("section[aria-labelledby=preview]");
        assert!(said.contains("led by nobody who is asked"), "{said}");
        let form = amina.see("/en/manage/rounds/R1/edit").await;
        let (action, mut fields) = form.filled_form("Save", &[]);
        fields.push(("bodies".into(), "others".into()));
        assert_eq!(amina.post(&action, &fields).await.status, 303);
        let said = amina.see("/en/manage/rounds/R1").await.text("section[aria-labelledby=preview]");
        assert!(said.contains("other organisation") && !said.contains("led by nobody"), "{said}");
        let preview = amina.see("/en/manage/rounds/R1").await;
        assert_eq!(amina.submit(&preview, "Open the round", &[]).await.status, 303);
        let page = amina.see("/en/manage/rounds/R1").await;
        assert!(page.body.contains(&format!("/en/manage/duties/R1/{other}")));
    }
}

on_both! {
    async fn who_did_not_answer_is_named_where_the_round_says_so(app: TestApp) {
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        let mut anon = app.anon();
        let names = |page: &crate::support::Page| page.body.contains("/organisations/SESRIC");
        assert!(!names(&anon.see("/en/participation/R1").await));
        assert!(!anon.see("/en/participation/R1.csv").await.body.contains("SESRIC"));
        let mut amina = app.administrator();
        let form = amina.see("/en/manage/rounds/R1/edit").await;
        assert_eq!(press(&mut amina, &form, &[("names_public", "yes")]).await.status, 303);
        assert!(names(&anon.see("/en/participation/R1").await));
        assert!(anon.see("/en/participation/R1.csv").await.body.contains("SESRIC"));
    }
}

on_both! {
    /// A record from public sources is adopted before its body can say anything of it.
    async fn what_nobody_answers_for_is_adopted_first(app: TestApp) {
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let record = crate::support::rounds::item();
        let waits = format!("section[aria-labelledby=items] a[href$='/{record}/adoption']");
        let page = farida.see(DUTY).await;
        assert!(!page.has(&format!("button[value={record}]")));
        let adoption = page.attribute(&waits, "href").unwrap();
        let one = farida.post(&format!("{DUTY}/unchanged"), &[("one", record)]).await;
        assert!(one.location().unwrap().contains("left=1"), "{:?}", one.location());
        let form = farida.see(&adoption).await;
        let button = form.text("main form.stack .actions button");
        assert_eq!(farida.submit(&form, &button, &[]).await.status, 303);
        // What was entered is an answer; the report takes it along.
        assert!(!farida.see(DUTY).await.has(&waits));
        assert_eq!(hand_in(&mut farida, DUTY, &[]).await.status, 303);
        let report = farida.see(&format!("{DUTY}/reports/1")).await;
        assert!(report.text("main").contains(record), "{}", report.text("main"));
        // In detail it speaks the reader's language.
        let arabic = farida.see(&format!("{}/reports/1", DUTY.replacen("/en/", "/ar/", 1))).await;
        assert!(!arabic.text("main details").contains("adopted"), "{}", arabic.text("main details"));
    }
}

on_both! {
    /// What was drafted before the round was opened is carried along, and stands in the report; the
    /// report of another round does not carry it a second time.
    async fn what_is_carried_along_stands_in_one_report(app: TestApp) {
        let lab = initiative("A laboratory").led_by("COMSTECH").published(&app);
        app.sees().await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let form = farida.see(&format!("/en/manage/initiatives/{}/edit", lab.reference)).await;
        assert_eq!(farida.submit(&form, "save", &[("title_en", "A laboratory of water")]).await.status, 303);
        app.clock.set(app.clock.now() + chrono::TimeDelta::hours(1));
        for code in ["R1", "R2"] {
            opened(&app, code, &["institutions"], day(2026, 12, 15));
        }
        app.sees().await;
        assert_eq!(nothing_changed(&mut farida, DUTY, &[]).await.status, 303);
        assert_eq!(hand_in(&mut farida, DUTY, &[]).await.status, 303);
        let bytes = farida.see(&format!("{DUTY}/reports/1.json")).await;
        assert!(bytes.body.contains("A laboratory of water"), "{}", bytes.body);
        let other = DUTY.replace("R1", "R2");
        assert_eq!(nothing_changed(&mut farida, &other, &[]).await.status, 303);
        let refused = hand_in(&mut farida, &other, &[]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says(".error-summary", "in another round waits for a decision"));
        let mut amina = app.administrator();
        assert_eq!(decide(&mut amina, DUTY, "accept", &[]).await.status, 303);
        assert_eq!(hand_in(&mut farida, &other, &[]).await.status, 303);
        assert_eq!(decide(&mut amina, &other, "accept", &[]).await.status, 303);
    }
}

on_both! {
    /// A change that was begun before a round was opened is not lost without a word.
    async fn a_round_that_was_opened_meanwhile_is_not_changed_by_an_old_form(app: TestApp) {
        let mut amina = app.administrator();
        let form = amina.see("/en/manage/rounds/new").await;
        assert_eq!(press(&mut amina, &form, &[("code", "R1")]).await.status, 303);
        let edit = amina.see("/en/manage/rounds/R1/edit").await;
        let preview = amina.see("/en/manage/rounds/R1").await;
        // The name that was offered follows the code.
        assert!(preview.text("h1").contains("R1"), "{}", preview.text("h1"));
        assert_eq!(amina.submit(&preview, "Open the round", &[]).await.status, 303);
        let late = press(&mut amina, &edit, &[("due_year", "2028")]).await;
        assert_eq!(late.status, 422);
        assert!(late.says(".error-summary", "Somebody else changed this"), "{}", late.text("main"));
    }
}

on_both! {
    /// Of a joint record a reviewer opens what each of its leads handed in with a report, and
    /// nothing that is still a draft.
    async fn a_reviewer_opens_the_files_of_each_report_of_a_joint_record(app: TestApp) {
        let made = initiative("Wells").led_by("COMSTECH").led_by("NER").published(&app);
        opened(&app, "R1", &["institutions", "states"], day(2026, 12, 15));
        app.sees().await;
        let form = crate::documents::form_of(&made);
        let mut leads = [
            (app.focal_point("Farida", &["COMSTECH"]), "COMSTECH"),
            (of_states(&app, "Nadia", &["NER"]), "NER"),
        ];
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        let file = |number| format!("/en/manage/initiatives/{}/documents/{number}/file", made.reference);
        for (number, (lead, code)) in (1..).zip(&mut leads) {
            let name = format!("{code}.txt");
            let sent = send(lead, &form, &FIELDS, (&name, name.as_bytes())).await;
            assert_eq!(sent.status, 303, "{}", sent.text("main"));
            assert_eq!(rabia.get(&file(number)).await.status, 404, "a draft of {code}");
            let duty = format!("/en/manage/duties/R1/{code}");
            nothing_changed(lead, &duty, &[]).await;
            let handed = hand_in(lead, &duty, &[]).await;
            assert_eq!(handed.status, 303, "{}", handed.text("main"));
        }
        for number in [1, 2] {
            assert_eq!(rabia.get(&file(number)).await.status, 200, "{number}");
        }
    }
}
