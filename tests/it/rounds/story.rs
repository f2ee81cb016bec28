//! The whole story by actors: a round for 18 institutions and 57 states; four answers, of which one
//! says that nothing has changed, one brings documents, one a new initiative, one comes by letter;
//! one comes back and is corrected; all are accepted.

use sti_tracker::rules::Step;

use super::{LETTER, counts, decide, hand_in, nothing_changed, of_states, press};
use crate::support::app::day;
use crate::support::factory::{Made, initiative};
use crate::support::{Client, Page, TestApp};

/// Makes a round by its form and opens it; the duty of a body is below.
async fn open(amina: &mut Client, code: &str) {
    let form = amina.see("/en/manage/rounds/new").await;
    let typed = [
        ("code", code),
        ("due_day", "15"),
        ("due_month", "12"),
        ("due_year", "2026"),
    ];
    let made = press(amina, &form, &typed).await;
    assert_eq!(made.status, 303, "{}", made.text("main"));
    let preview = amina.follow(made).await;
    let said = preview.text("section[aria-labelledby=preview]");
    for words in ["18 institutions", "57 states"] {
        assert!(said.contains(words), "{said}");
    }
    let stale = [("seen", "0")];
    let opening = format!("/en/manage/rounds/{code}/opening");
    let refused = amina.post(&opening, &stale).await;
    assert_eq!(refused.status, 422, "another round than was seen");
    let opened = amina.submit(&preview, "Open the round", &[]).await;
    assert_eq!(opened.status, 303, "{}", opened.text("main"));
    let page = amina.follow(opened).await;
    assert!(page.has(".notice"));
}

pub(super) async fn report_milestone(who: &mut Client, made: &Made, number: i32, link: &str) {
    let path = format!(
        "/en/manage/initiatives/{}/milestones/{number}/report",
        made.reference
    );
    let form = who.see(&path).await;
    let button = form.text("main form.stack .actions button");
    let typed = [
        ("reached_year", "2026"),
        ("reached_month", "10"),
        ("link", link),
        ("proof", "link"),
        ("source_kind", "official"),
    ];
    let typed: Vec<(&str, &str)> = typed
        .into_iter()
        .filter(|(name, _)| form.has(&format!("[name={name}]")))
        .collect();
    let answer = who.submit(&form, &button, &typed).await;
    assert_eq!(answer.status, 303, "{}", answer.text("main"));
}

fn asked(page: &Page) -> String {
    page.text("section[aria-labelledby=items]")
}

on_both! {
    async fn the_secretariat_asks_and_bodies_answer(app: TestApp) {
        let lab = initiative("A laboratory of COMSTECH").led_by("COMSTECH").published(&app);
        let school = initiative("A school of Niger").led_by("NER").published(&app);
        let paper = initiative("A press of SESRIC").led_by("SESRIC").published(&app);
        app.sees().await;
        let (mut anon, mut amina) = app.actors();
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let mut omar = app.focal_point("Omar", &["SESRIC"]);
        let mut zara = of_states(&app, "Zara", &["NER"]);
        assert!(anon.see("/en/participation").await.body.contains("No round"));
        open(&mut amina, "R26").await;
        assert_eq!(counts(&app, "R26", "Institutions").await, ["18", "0", "0", "0", "0", "0", "0", "0"]);
        assert_eq!(counts(&app, "R26", "Member states").await, ["57", "0", "0", "0", "0", "0", "0", "0"]);

        // Niger: nothing has changed, in one click.
        let owed = zara.see("/en/manage").await;
        assert!(owed.text("section[aria-labelledby=owed]").contains("24 days left"), "{}", owed.text("main"));
        let niger = "/en/manage/duties/R26/NER";
        assert!(asked(&zara.see(niger).await).contains("A school of Niger"));
        app.clock.set(app.clock.now() + chrono::TimeDelta::seconds(40));
        let done = nothing_changed(&mut zara, niger, &[]).await;
        assert_eq!(done.status, 303, "{}", done.text("main"));
        assert!(zara.follow(done).await.text(".notice").contains("1 line"));
        let handed = hand_in(&mut zara, niger, &[]).await;
        assert_eq!(handed.status, 303, "{}", handed.text("main"));
        assert!(zara.follow(handed).await.text(".panel").contains("R26/NER/1"));
        assert_eq!(counts(&app, "R26", "Member states").await, ["57", "1", "1", "0", "1", "0", "1", "0"]);

        // What it took is shown to the next.
        let first = farida.see("/en/manage/duties/R26/COMSTECH").await;
        assert!(first.text("dl.summary").contains("as measured"), "{}", first.text("dl.summary"));

        // COMSTECH: a milestone with its document, on one record; the rest stays open.
        report_milestone(&mut farida, &lab, 1, "https://example.org/opened").await;
        let comstech = "/en/manage/duties/R26/COMSTECH";
        let item = farida.see(&format!("{comstech}/items/{}", lab.reference)).await;
        let answer = press(&mut farida, &item, &[("kind", "reported"), ("obstacles", "No reagents"), ("recommendations", "Buy together")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let handed = hand_in(&mut farida, comstech, &[]).await;
        assert_eq!(handed.status, 303, "{}", handed.text("main"));
        let report = farida.follow(handed).await;
        assert!(report.text("main").contains("No reagents"), "{}", report.text("main"));
        assert!(report.text("main").contains("not answered"));
        assert_eq!(counts(&app, "R26", "Institutions").await, ["18", "1", "1", "0", "1", "0", "0", "0"]);

        // It comes back with a comment on the record, is corrected and handed in again.
        let nothing = decide(&mut amina, comstech, "return", &[]).await;
        assert_eq!(nothing.status, 422);
        let field = format!("comment_{}", lab.reference);
        let back = decide(&mut amina, comstech, "return", &[(&field, "Which laboratory?")]).await;
        assert_eq!(back.status, 303, "{}", back.text("main"));
        let page = farida.see(comstech).await;
        assert!(page.text("section[aria-labelledby=remarks]").contains("Which laboratory?"));
        let record = farida.see(&format!("/en/manage/initiatives/{}", lab.reference)).await;
        assert!(record.body.contains("Which laboratory?"));
        let corrected = farida.see(&format!("{comstech}/items/{}", lab.reference)).await;
        press(&mut farida, &corrected, &[("kind", "reported"), ("obstacles", "No reagents in Islamabad")]).await;
        // Sessions have ended by then.
        app.on_day(day(2026, 12, 20));
        app.sees().await;
        for (who, name) in [(&mut farida, "Farida"), (&mut amina, "Amina"), (&mut omar, "Omar"), (&mut zara, "Zara")] {
            assert_eq!(who.sign_in(name).await.status, 303);
        }
        let handed = hand_in(&mut farida, comstech, &[]).await;
        assert_eq!(handed.status, 303, "{}", handed.text("main"));
        // The first report says for ever that it was on time.
        assert_eq!(counts(&app, "R26", "Institutions").await, ["18", "1", "1", "0", "1", "0", "0", "0"]);
        let accepted = decide(&mut amina, comstech, "accept", &[]).await;
        assert_eq!(accepted.status, 303, "{}", accepted.text("main"));
        app.sees().await;
        let public = anon.see(&format!("/en/initiatives/{}", lab.reference)).await;
        assert!(public.body.contains("example.org/opened"));
        assert!(!public.body.contains("Farida"));

        // SESRIC: a new initiative joins what it is asked about; late, and marked so.
        let entry = omar.see("/en/manage/initiatives/new").await;
        let typed = [
            ("title_en", "A course of SESRIC"), ("kind", "event"), ("theme", "water"),
            ("role_1", "lead"), ("body_1", "organisation:SESRIC"),
        ];
        let made = omar.submit(&entry, "draft", &typed).await;
        assert_eq!(made.status, 303, "{}", made.text("main"));
        let sesric = "/en/manage/duties/R26/SESRIC";
        assert!(asked(&omar.see(sesric).await).contains("A course of SESRIC"));
        nothing_changed(&mut omar, sesric, &[]).await;
        let handed = hand_in(&mut omar, sesric, &[]).await;
        assert_eq!(handed.status, 303, "{}", handed.text("main"));
        assert!(omar.follow(handed).await.text("main").contains("late"));
        let accepted = decide(&mut amina, sesric, "accept", &[]).await;
        assert_eq!(accepted.status, 303, "{}", accepted.text("main"));
        app.sees().await;
        assert!(anon.see("/en/initiatives?q=course+of+SESRIC").await.body.contains("A course of SESRIC"));
        assert!(anon.see(&format!("/en/initiatives/{}", paper.reference)).await.status == 200);

        // Mali answers by letter, which the secretariat enters with its number and day.
        let mali = "/en/manage/duties/R26/MLI";
        let unsigned = hand_in(&mut amina, mali, &[]).await;
        assert_eq!(unsigned.status, 422);
        let handed = hand_in(&mut amina, mali, &LETTER).await;
        assert_eq!(handed.status, 303, "{}", handed.text("main"));
        assert!(amina.follow(handed).await.text("main").contains("77/2026"));
        // Nobody accepts what they entered; another administrator does.
        assert_eq!(decide(&mut amina, mali, "accept", &[]).await.status, 422);
        let mut bilal = app.member("Bilal", &[sti_tracker::web::AccountRole::Administrator]);
        assert_eq!(decide(&mut bilal, mali, "accept", &[]).await.status, 303);
        assert_eq!(decide(&mut amina, niger, "accept", &[]).await.status, 303);
        app.sees().await;
        assert_eq!(counts(&app, "R26", "Institutions").await, ["18", "2", "1", "1", "2", "0", "0", "0"]);
        assert_eq!(counts(&app, "R26", "Member states").await, ["57", "2", "1", "1", "1", "1", "2", "0"]);

        // What is not applicable is apart, and lowers nobody.
        let chad = amina.see("/en/manage/duties/R26/TCD/exemption").await;
        let done = amina.submit(&chad, "exempt", &[("reason", "Its ministry is being formed")]).await;
        assert_eq!(done.status, 303, "{}", done.text("main"));
        assert_eq!(counts(&app, "R26", "Member states").await, ["56", "2", "1", "1", "1", "1", "2", "1"]);

        // On the day before the first report nobody had answered; each figure opens to its bodies.
        let before = anon.see("/en/participation/R26?as_at=2026-11-21&known_on=2026-11-21").await;
        assert_eq!(before.status, 200);
        let why = anon.see("/en/why/round-answered?by=states&code=R26").await;
        let grounds = why.text("section[aria-labelledby=records]");
        assert!(grounds.contains("Niger") && grounds.contains("Mali") && !grounds.contains("Chad"), "{grounds}");
        let silent = anon.see("/en/participation/R26").await;
        assert!(!silent.text("main").contains("Senegal"), "who did not answer is named");
        assert!(zara.see("/en/participation/R26").await.text("main").contains("Senegal"));
        let file = anon.see("/en/participation/R26.csv").await;
        assert!(file.body.contains("NER") && !file.body.contains("SEN,"), "{}", file.body);
        // The record of the body that answered was confirmed, and its days are in step.
        assert!(school.step(&app, Step::Started).number > 0);
        let heard = anon.see("/en/why/states-heard").await;
        assert!(heard.text("section[aria-labelledby=records]").contains("Niger"));
    }
}

on_both! {
    /// Case 23: the bytes of an accepted report are the same after any later edit. Case 35: the first
    /// and the last submission are rows of their own.
    async fn case_23_an_accepted_report_keeps_its_bytes(app: TestApp) {
        let lab = initiative("A laboratory").led_by("COMSTECH").published(&app);
        crate::support::rounds::opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        app.sees().await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let mut amina = app.administrator();
        let duty = "/en/manage/duties/R1/COMSTECH";
        report_milestone(&mut farida, &lab, 1, "https://example.org/one").await;
        let handed = hand_in(&mut farida, duty, &[]).await;
        assert_eq!(handed.status, 303, "{}", handed.text("main"));
        let bytes = farida.see(&format!("{duty}/reports/1.json")).await;
        let first = app.clock.now();
        app.clock.set(first + chrono::TimeDelta::hours(1));
        assert_eq!(decide(&mut amina, duty, "accept", &[]).await.status, 303);
        let shown = farida.see(&format!("{duty}/reports/1")).await.text("main");
        // As many as the machine has time for: `.ci/run --full` asks for a thousand.
        let edits = if std::env::var_os("STI_FULL").is_some() { 1_000 } else { 30 };
        for n in 0..edits {
            let form = amina.see(&format!("/en/manage/initiatives/{}/edit", lab.reference)).await;
            let title = format!("Another title {n}");
            let answer = amina.submit(&form, "save", &[("title_en", &title)]).await;
            assert_eq!(answer.status, 303, "{}", answer.text("main"));
        }
        report_milestone(&mut farida, &lab, 2, "https://example.org/two").await;
        app.on_day(day(2026, 12, 1));
        assert_eq!(farida.sign_in("Farida").await.status, 303);
        let again = hand_in(&mut farida, duty, &[]).await;
        assert_eq!(again.status, 303, "{}", again.text("main"));
        let later = farida.see(&format!("{duty}/reports/1.json")).await;
        assert_eq!(bytes.wire, later.wire);
        assert!(bytes.body.contains("A laboratory") && !later.body.contains("Another title"));
        let second = farida.see(&format!("{duty}/reports/2.json")).await;
        assert!(second.body.contains(&format!("Another title {}", edits - 1)));
        assert_eq!(shown, farida.see(&format!("{duty}/reports/1")).await.text("main"));
        use diesel::prelude::*;
        use sti_tracker::db::schema::reports;
        let rows: Vec<(i32, chrono::NaiveDateTime)> = app.read(|conn| {
            let all = reports::table.order(reports::number);
            Ok(all.select((reports::number, reports::submitted_at)).load(conn)?)
        });
        assert_eq!(rows.len(), 2);
        // Case 35: to the microsecond, whatever was decided since.
        assert_eq!((rows[0].1, rows[1].1), (first, app.clock.now()));
        assert_eq!(amina.sign_in("Amina").await.status, 303);
        let desk = amina.see("/en/manage/rounds/R1").await;
        for day in ["21 November 2026", "1 December 2026"] {
            assert!(desk.says("section[aria-labelledby=asked]", day), "{}", desk.text("main"));
        }
        // Whatever becomes of the record and of the round.
        for (path, typed) in [
            (format!("/en/manage/initiatives/{}/withdrawal", lab.reference), vec![("reason", "Entered twice")]),
            ("/en/manage/rounds/R1/edit".to_owned(), vec![("name_en", "Another name")]),
        ] {
            let form = amina.see(&path).await;
            let answer = press(&mut amina, &form, &typed).await;
            assert_eq!(answer.status, 303, "{path}: {}", answer.text("main"));
        }
        assert_eq!(bytes.wire, amina.see(&format!("{duty}/reports/1.json")).await.wire);
    }
}

on_both! {
    /// Two people of one body at once: the second sees what the first answered, and nothing is lost.
    async fn case_25_two_people_of_one_body(app: TestApp) {
        let lab = initiative("A laboratory").led_by("COMSTECH").published(&app);
        crate::support::rounds::opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        app.sees().await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let mut hind = app.focal_point("Hind", &["COMSTECH"]);
        let item = format!("/en/manage/duties/R1/COMSTECH/items/{}", lab.reference);
        let (one, other) = (farida.see(&item).await, hind.see(&item).await);
        let check = hind.see("/en/manage/duties/R1/COMSTECH/check").await;
        let first = [("kind", "unchanged"), ("obstacles", "The road is closed")];
        assert_eq!(press(&mut farida, &one, &first).await.status, 303);
        let second = [("kind", "unchanged"), ("recommendations", "Open the road")];
        let met = press(&mut hind, &other, &second).await;
        assert_eq!(met.status, 422);
        let said = met.text("main");
        assert!(said.contains("The road is closed") && said.contains("Farida"), "{said}");
        assert!(met.body.contains("Open the road"));
        assert_eq!(press(&mut hind, &met, &[]).await.status, 303);
        // What was checked is not what stands now: it is shown again.
        let stale = press(&mut hind, &check, &[("sign", "yes")]).await;
        assert_eq!(stale.status, 422);
        assert!(stale.text("main").contains("Open the road"));
        assert_eq!(hand_in(&mut farida, "/en/manage/duties/R1/COMSTECH", &[]).await.status, 303);
        let twice = hand_in(&mut hind, "/en/manage/duties/R1/COMSTECH", &[]).await;
        assert_eq!(twice.status, 422);
    }
}

on_both! {
    /// Case 26: a session that ends in mid-form gives it back.
    async fn case_26_a_session_that_ends_gives_the_form_back(app: TestApp) {
        let lab = initiative("A laboratory").led_by("COMSTECH").published(&app);
        crate::support::rounds::opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        app.sees().await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let item = format!("/en/manage/duties/R1/COMSTECH/items/{}", lab.reference);
        let form = farida.see(&item).await;
        farida.cookie = None;
        let asked = press(&mut farida, &form, &[("kind", "unchanged"), ("obstacles", "A long text")]).await;
        assert_eq!(asked.status, 401);
        let address = crate::support::app::address("Farida");
        let typed = [("email", address.as_str()), ("password", crate::support::app::PASSWORD)];
        let back = press(&mut farida, &asked, &typed).await;
        let filled = press(&mut farida, &back, &[]).await;
        assert!(filled.body.contains("A long text"), "{}", filled.text("main"));
        assert_eq!(press(&mut farida, &filled, &[]).await.status, 303);
    }
}

on_both! {
    /// Notes of both sides stand side by side, each signed; nobody edits another's words.
    async fn notes_of_both_sides_stand_side_by_side(app: TestApp) {
        crate::support::rounds::opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let mut amina = app.administrator();
        let duty = "/en/manage/duties/R1/COMSTECH";
        let notes = format!("{duty}/notes");
        assert_eq!(amina.post(&notes, &[("note", "The budget is missing")]).await.status, 303);
        assert_eq!(farida.post(&notes, &[("note", "It follows in May"), ("reply", "0")]).await.status, 303);
        assert_eq!(farida.post(&notes, &[("note", "")]).await.status, 422);
        let said = farida.see(duty).await.text("section[aria-labelledby=notes]");
        for words in ["The budget is missing", "Amina", "It follows in May", "in reply to Amina"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        // In another language what was written is marked as what it is.
        let arabic = farida.see("/ar/manage/duties/R1/COMSTECH").await;
        assert!(arabic.has("section[aria-labelledby=notes] [lang=en]"));
        // The form on paper is in the reader's language.
        for lang in ["en", "ar", "fr"] {
            farida.see(&format!("/{lang}/manage/duties/R1/COMSTECH/form")).await;
        }
    }
}
