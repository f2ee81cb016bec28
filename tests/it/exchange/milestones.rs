//! Rows of milestones: what they may say, and what becomes of it.

use sti_tracker::audit::{Publication, Verb};
use sti_tracker::documents;
use sti_tracker::exchange::import::OnConflict;
use sti_tracker::exchange::import::command::import_file;
use sti_tracker::facts::{self, Fact};
use sti_tracker::initiatives;
use sti_tracker::milestones::Milestone;
use sti_tracker::rules::{Dating, FactKind, Kind, Origin, Step};

use super::desk::{code_of, upload};
use super::scope::carim;
use super::{File, import, numbers};
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, Made, initiative};

fn workshop(app: &TestApp) -> Made {
    let made = initiative("A workshop")
        .of_kind(Kind::Event)
        .led_by("COMSTECH")
        .published(app);
    let held = made.step(app, Step::Held).id;
    let due = Dating::day(day(2026, 6, 1));
    made.plan(app, Act::of(Verb::Planned), held, due, false);
    made
}

fn said(app: &TestApp, made: &Made, milestone: &Milestone) -> Vec<Fact> {
    let mut said = app.read(|conn| facts::of_initiative(conn, made.id, None));
    said.retain(|fact| fact.milestone == Some(milestone.id));
    said
}

fn titled(app: &TestApp, made: &Made, title: &str) -> Milestone {
    let mut all = made.milestones(app).into_iter();
    let called = |one: &Milestone| one.title.en.as_deref() == Some(title);
    all.find(called).unwrap()
}

on_both! {
    async fn a_row_moves_a_day_reports_and_adds(app: TestApp) {
        let made = workshop(&app);
        let of = &made.reference;
        let text = format!(
            "ref,milestone,step,title_en,nature,due,originally_due,reached,origin,level,documents\n\
             {of},{of}.1,held,,,2026-09,2026-06-01,,,,\n\
             {of},,outcome-published,,,,,2026-10-02,public-source,verified,https://example.org/a\n\
             {of},,,Twenty trained,outcome,2027,2026-12-31,day unknown,lead,,\n"
        );
        assert_eq!(numbers(&import(&app, &text)), [1, 2, 0, 0, 0]);
        let held = made.step(&app, Step::Held);
        assert_eq!(held.plan.due.to_iso(), "2026-09");
        assert_eq!(held.original_due.unwrap().to_iso(), "2026-06-01");
        assert!(held.plan.reason.is_some(), "a day moved without a reason");
        let published = made.step(&app, Step::OutcomePublished);
        let report = said(&app, &made, &published).pop().unwrap();
        assert_eq!((report.kind, report.origin), (FactKind::Reached, Origin::PublicSource));
        assert_eq!(report.dating.to_iso(), "2026-10-02");
        // Documents back it; that a reviewer agreed is no file's to say.
        let backed = app.read(|conn| documents::backings(conn, made.id, None));
        assert_eq!(backed.len(), 1);
        let all = app.read(|conn| facts::of_initiative(conn, made.id, None));
        assert!(all.iter().all(|fact| fact.kind != FactKind::Verified));
        let trained = titled(&app, &made, "Twenty trained");
        assert_eq!((trained.number, trained.plan.due.to_iso().as_str()), (3, "2027"));
        assert_eq!(trained.original_due.unwrap().to_iso(), "2026-12-31");
        let report = said(&app, &made, &trained).pop().unwrap();
        assert_eq!((report.dating, report.origin), (Dating::Unknown, Origin::Secretariat));
        // Met again by number, step and title, all of it stands; another name is another title.
        assert_eq!(numbers(&import(&app, &text)), [0, 0, 3, 0, 0]);
        let version = app.read(|conn| initiatives::by_reference(conn, of)).lock_version;
        let text = format!(
            "ref,version,milestone,title_en,title_ar,due,reached\n\
             {of},{version},3,Thirty trained,تدريب ثلاثين,#CLEAR,#CLEAR\n"
        );
        assert_eq!(numbers(&import(&app, &text)), [0, 1, 0, 0, 0]);
        let trained = titled(&app, &made, "Thirty trained");
        assert_eq!(trained.title.ar.as_deref(), Some("تدريب ثلاثين"));
        assert!(trained.plan.due.is_unknown());
        let told = said(&app, &made, &trained);
        assert!(told.iter().any(|fact| fact.kind == FactKind::Retracted));
    }

    async fn what_is_wrong_is_named_by_row_and_column(app: TestApp) {
        let made = workshop(&app);
        let of = &made.reference;
        let other = initiative("Another").published(&app);
        let fresh: Vec<Made> = (0..4).map(|_| workshop(&app)).collect();
        let gone = workshop(&app);
        let held = gone.step(&app, Step::Held).id;
        gone.plan(&app, Act::of(Verb::Planned), held, Dating::Unknown, true);
        let text = format!(
            "ref,milestone,step,title_en,due,originally_due,reached,level,documents\n\
             STI-22222,1,,,,,,,\n\
             {of},{}.1,,,,,,,\n\
             {of},9,,,,,,,\n\
             {of},1,outcome-published,,,,,,\n\
             {},1,held,Opening,,,,,\n\
             {},1,,,,2025-01-01,,,\n\
             {},1,,,,,2027-01-01,,\n\
             {},1,,,,,,,https://example.org/a\n\
             {of},,started,,,,,,\n\
             {of},,,,2027,,,,\n\
             {of},,outcome-published,,soon,,,proved,\n\
             {},1,,,2027,,,,\n\
             {of},1,,,#CLEAR,,,,\n",
            other.reference,
            fresh[0].reference,
            fresh[1].reference,
            fresh[2].reference,
            fresh[3].reference,
            gone.reference
        );
        let file = File::of("a.csv", text.as_bytes());
        let counts = import_file(&app.state.db, &app.clock, &file.import()).unwrap();
        assert_eq!(numbers(&counts), [0, 0, 0, 0, 13]);
        let found: Vec<(u32, String)> =
            file.wrong().into_iter().map(|one| (one.0, one.1)).collect();
        let found: Vec<(u32, &str)> = found.iter().map(|one| (one.0, one.1.as_str())).collect();
        assert_eq!(found, [
            (2, "ref"), (3, "milestone"), (4, "milestone"), (5, "step"), (6, "title_en"),
            (7, "originally_due"), (8, "reached"), (9, "documents"), (10, "step"),
            (11, "title_en"), (12, "due"), (12, "level"), (13, "milestone"), (14, ""),
        ]);
    }

    async fn a_milestone_of_an_edited_record_waits_for_a_choice(app: TestApp) {
        let made = workshop(&app);
        app.write(|conn| initiatives::take_turn(conn, made.id, 1));
        let of = &made.reference;
        let row = |version: &str| format!("ref,step,version,due\n{of},held,{version},2026-12\n");
        assert_eq!(numbers(&import(&app, &row(""))), [0, 0, 0, 1, 0]);
        assert_eq!(numbers(&import(&app, &row("1"))), [0, 0, 0, 1, 0]);
        let mut amina = app.administrator();
        let answer = upload(&mut amina, "a.csv", row("1").as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        let page = amina.see(&path).await;
        assert!(page.text("table.list").contains("Milestones, row 2"), "{}", page.text("main"));
        let take = [("row_milestones-2", "take"), ("then", "choose")];
        amina.post(&format!("{path}/choices"), &take).await;
        amina.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        assert_eq!(made.step(&app, Step::Held).plan.due.to_iso(), "2026-12");
        let file = File::of("a.csv", row("1").replace("-12", "-11").as_bytes());
        let mut order = file.import();
        order.on_conflict = OnConflict::Take;
        let counts = import_file(&app.state.db, &app.clock, &order).unwrap();
        assert_eq!(numbers(&counts), [0, 1, 0, 0, 0]);
    }

    async fn two_tables_say_the_same_or_are_refused(app: TestApp) {
        let made = workshop(&app);
        let of = &made.reference;
        let both = |first: &str, second: &str| {
            let first = format!("ref,title,end\n{of},A better workshop,{first}\n");
            let second = format!("ref,step,due\n{of},held,{second}\n");
            let (first, second) = (File::of("a.csv", first.as_bytes()), File::of("b.csv", second.as_bytes()));
            let mut order = first.import();
            order.milestones = Some(second.path());
            order.dry_run = true;
            numbers(&import_file(&app.state.db, &app.clock, &order).unwrap())
        };
        // One says what stands, and leaves the word to the other.
        assert_eq!(both("2026-12", "2026-06-01"), [0, 1, 1, 0, 0]);
        assert_eq!(both("2026-06-01", "2026-12"), [0, 2, 0, 0, 0]);
        assert_eq!(both("2026-12", "2026-12"), [0, 2, 0, 0, 0]);
        assert_eq!(both("2026-12", "2026-11"), [0, 1, 0, 0, 1]);
        // A row whose initiative is rejected goes with it.
        let first = File::of("a.csv", b"ref,title,lead_institution\nSTI-22222,Wells,\n");
        let second = File::of("b.csv", b"ref,step,due\nSTI-22222,started,2027\n");
        let mut order = first.import();
        order.milestones = Some(second.path());
        let counts = import_file(&app.state.db, &app.clock, &order).unwrap();
        assert_eq!(numbers(&counts), [0, 0, 0, 0, 2]);
        let wrong = std::fs::read_to_string(first.errors()).unwrap();
        assert!(wrong.contains("row 2 of the initiatives"), "{wrong}");
    }

    async fn a_new_record_has_its_lifecycle_and_its_own_milestones(app: TestApp) {
        let first = File::of("a.csv", b"ref,title,lead_institution,kind,status,start,end\n\
            STI-22222,Wells,COMSTECH,project,ongoing,2024,2026\n");
        let second = File::of("b.csv", b"ref,step,title_en,due,reached\n\
            STI-22222,completed,,2027-03,\nSTI-22222,,Ten dug,2025,2025-06\n");
        let mut order = first.import();
        order.milestones = Some(second.path());
        let counts = import_file(&app.state.db, &app.clock, &order).unwrap();
        assert_eq!(numbers(&counts), [3, 0, 0, 0, 0]);
        let made = Made::known(&app, "STI-22222");
        let started = made.step(&app, Step::Started);
        assert_eq!(said(&app, &made, &started)[0].dating.to_iso(), "2024");
        // The milestone's own row is nearer to it than the end of the initiative's.
        assert_eq!(made.step(&app, Step::Completed).plan.due.to_iso(), "2027-03");
        let dug = titled(&app, &made, "Ten dug");
        assert_eq!(dug.number, 3);
        assert_eq!(said(&app, &made, &dug)[0].dating.to_iso(), "2025-06");
    }

    async fn what_milestones_became_is_undone(app: TestApp) {
        let made = workshop(&app);
        let of = &made.reference;
        let text = format!(
            "ref,step,title_en,due,reached\n{of},held,,2026-09,2026-08-01\n{of},,More,2027,\n"
        );
        let mut amina = app.administrator();
        let answer = upload(&mut amina, "a.csv", text.as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        amina.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        let held = made.step(&app, Step::Held);
        assert_eq!(held.plan.due.to_iso(), "2026-09");
        assert_eq!(said(&app, &made, &held).len(), 1);
        assert_eq!(made.milestones(&app).len(), 3);
        let answer = amina.post(&format!("{path}/undo"), &[("then", "undo")]).await;
        let page = amina.follow(answer).await;
        assert!(page.text(".notice").contains("2 rows"), "{}", page.text("main"));
        let held = made.step(&app, Step::Held);
        assert_eq!(held.plan.due.to_iso(), "2026-06-01");
        assert!(said(&app, &made, &held).iter().any(|one| one.kind == FactKind::Retracted));
        assert_eq!(made.milestones(&app).len(), 2, "what was added is still in the plan");
    }

    async fn case_14_milestones_of_others_are_nobodys_business(app: TestApp) {
        let theirs = initiative("Theirs").led_by("NER").make(&app, Publication::Draft);
        let public = initiative("Ours, public").led_by("COMSTECH").published(&app);
        let own = initiative("Ours").led_by("COMSTECH").make(&app, Publication::Draft);
        let text = format!(
            "ref,step,due,reached\n{},completed,2027,\n{},completed,2027,\n{},completed,2027,2026-01\n",
            theirs.reference, public.reference, own.reference
        );
        let mut carim = carim(&app);
        let answer = upload(&mut carim, "a.csv", text.as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        let page = carim.see(&format!("{path}?rows=rejected")).await;
        let rejected = page.text("table.list");
        assert!(rejected.contains("row 2") && rejected.contains("row 3"), "{rejected}");
        assert!(!rejected.contains("row 4"), "{rejected}");
        carim.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        let done = app.read(|conn| facts::of_initiative(conn, own.id, sti_tracker::audit::Sight::Everything));
        let report = done.iter().find(|fact| fact.kind == FactKind::Reached).unwrap();
        assert_eq!(report.origin, Origin::Lead);
        assert_eq!(report.stage, sti_tracker::audit::Stage::Draft);
        // Of the others nothing moved: no day, no report.
        for other in [&theirs, &public] {
            let step = other.step(&app, Step::Completed);
            assert!(step.plan.due.is_unknown(), "{}", other.reference);
            assert!(said(&app, other, &step).is_empty(), "{}", other.reference);
        }
    }

    async fn an_import_that_nobody_wants_is_discarded(app: TestApp) {
        let mut amina = app.administrator();
        let answer = upload(&mut amina, "a.csv", b"title,lead_institution\nWells,COMSTECH\n", &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        assert!(amina.see(&path).await.has("form[action$='/discard'] button"));
        let answer = amina.post(&format!("{path}/discard"), &[("then", "discard")]).await;
        let page = amina.follow(answer).await;
        assert!(page.text(".notice").contains("discarded"), "{}", page.text("main"));
        assert_eq!(amina.get(&path).await.status, 404);
        // The same file comes in once more, and what was written is not forgotten.
        let answer = upload(&mut amina, "a.csv", b"title,lead_institution\nWells,COMSTECH\n", &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        amina.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        assert_eq!(amina.post(&format!("{path}/discard"), &[("then", "discard")]).await.status, 404);
        assert!(!amina.see(&path).await.has("form[action$='/discard']"));
    }
}
