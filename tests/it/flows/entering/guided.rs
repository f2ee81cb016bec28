//! Step by step: every step is saved, in any order, over ended sessions and two tabs.

use chrono::TimeDelta;
use sti_tracker::i18n::Locale;

use super::one_page::{WHOLE, holds};
use super::{changes, speaker};
use crate::flows::reference_of;
use crate::support::app::PASSWORD;
use crate::support::{Client, TestApp};

/// The tasks of a contributor and the fields of each.
const TASKS: [(&str, &[&str]); 8] = [
    (
        "texts",
        &[
            "title_en",
            "title_ar",
            "title_fr",
            "summary_en",
            "summary_ar",
            "summary_fr",
        ],
    ),
    ("kind", &["kind", "alignment"]),
    (
        "bodies",
        &["role_1", "body_1", "role_2", "body_2", "partners"],
    ),
    ("themes", &["theme", "themes"]),
    ("agenda", &["priorities", "commitments", "series"]),
    (
        "days",
        &[
            "announced_day",
            "announced_month",
            "announced_year",
            "proposed",
        ],
    ),
    ("budget", &["budget", "currency"]),
    ("milestones", &[]),
];

async fn begin(somebody: &mut Client, lang: &str) -> String {
    let start = somebody.see(&format!("/{lang}/manage/entries/new")).await;
    let button = start.text("form.stack button");
    let answer = somebody.submit(&start, &button, &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.text("main"));
    answer.location().unwrap()
}

/// What is typed into a task.
fn typed_in(fields: &[&str]) -> Vec<(&'static str, &'static str)> {
    let whole = WHOLE.into_iter();
    whole.filter(|(name, _)| fields.contains(name)).collect()
}

async fn fill(somebody: &mut Client, entry: &str) {
    for (task, fields) in TASKS {
        let page = somebody.see(&format!("{entry}/{task}")).await;
        let mut typed = typed_in(fields);
        if task == "milestones" {
            typed.extend([
                ("due_completed_month", "12"),
                ("due_completed_year", "2026"),
                ("link", "https://example.org/wells"),
            ]);
        }
        let answer = somebody.submit(&page, "save", &typed).await;
        assert_eq!(
            answer.location().as_deref(),
            Some(entry),
            "{task}: {}",
            answer.text("main")
        );
    }
}

on_both! {
    async fn a_lead_enters_step_by_step_and_goes_on_to_submit(app: TestApp) {
        let mut carim = speaker(&app, "Carim", &["NER"], &[]);
        let entry = begin(&mut carim, "en").await;
        let list = carim.see(&entry).await;
        assert_eq!(list.texts("ul.tasks .tag"), vec!["Not started"; 8]);
        fill(&mut carim, &entry).await;
        assert!(!carim.see(&entry).await.has("ul.tasks .tag"), "everything is completed");
        let check = carim.see(&format!("{entry}/check")).await;
        let said = check.text("main");
        for words in ["Solar wells for schools", "Niger – ", "3 February 2026", "USD 1,250,000", "December 2026"] {
            assert!(said.contains(words), "{words} in {said}");
        }
        let answer = carim.submit(&check, "submit", &[]).await;
        let reference = reference_of(&answer);
        assert!(answer.location().unwrap().ends_with("/submission"));
        let all = changes(&app, &reference);
        assert_eq!((all[0].0.as_str(), all[0].1.as_str(), all[0].2), ("lead", "draft", true));
        let done = carim.see(&format!("{entry}/confirmation")).await;
        assert_eq!(done.text(".panel strong"), reference);
        let (_, fields) = carim
            .see(&format!("/en/manage/initiatives/{reference}/edit"))
            .await
            .filled_form("save", &[]);
        holds(&fields, &WHOLE);
        // A second press enters nothing more, and the steps are over.
        let again = carim.submit(&check, "submit", &[]).await;
        assert_eq!(again.location(), Some(format!("{entry}/confirmation")));
        assert_eq!(carim.get(&entry).await.location(), Some(format!("{entry}/confirmation")));
    }
}

on_both! {
    async fn the_secretariat_publishes_step_by_step_in_arabic(app: TestApp) {
        let mut amina = app.administrator();
        let entry = begin(&mut amina, "ar").await;
        fill(&mut amina, &entry).await;
        let check = amina.see(&format!("{entry}/check")).await;
        let answer = amina.submit(&check, "publish", &[]).await;
        assert_eq!(answer.location(), Some(format!("{entry}/confirmation")));
        let done = amina.follow(answer).await;
        let reference = done.text(".panel strong");
        let page = app.anon().see(&format!("/ar/initiatives/{reference}")).await;
        assert_eq!(page.text("h1"), "آبار شمسية للمدارس");
        assert!(page.has("a[href='https://example.org/wells']"));
        assert!(page.text("ol.milestones").contains("2026"));
    }
}

on_both! {
    async fn drafts_of_others_are_not_there(app: TestApp) {
        let mut carim = speaker(&app, "Carim", &["NER"], &[]);
        let entry = begin(&mut carim, "en").await;
        let mut colleague = speaker(&app, "Colleague", &["NER"], &[]);
        for mut other in [colleague.clone(), app.administrator()] {
            for path in ["", "/texts", "/check", "/confirmation", "/discard"] {
                assert_eq!(other.get(&format!("{entry}{path}")).await.status, 404, "{path}");
            }
            for path in ["/texts", "/check", "/discard"] {
                let sent = other.post(&format!("{entry}{path}"), &[("title_en", "Mine")]).await;
                assert_eq!(sent.status, 404, "{path}");
            }
        }
        assert!(!colleague.see("/en/manage/entries/new").await.has("ul.tasks"));
        assert_eq!(carim.get(&format!("{entry}/no-such-task")).await.status, 404);
        assert_eq!(carim.get("/en/manage/entries/%D9%A1").await.status, 404);
        // Where it comes from is asked of the secretariat only.
        assert_eq!(carim.get(&format!("{entry}/origin")).await.status, 404);
        let sure = carim.see(&format!("{entry}/discard")).await;
        let button = sure.text("main form button");
        assert_eq!(carim.submit(&sure, &button, &[]).await.status, 303);
        assert_eq!(carim.get(&entry).await.status, 404);
    }
}

on_both! {
    async fn what_is_wrong_is_said_and_kept_all_the_same(app: TestApp) {
        let mut carim = speaker(&app, "Carim", &["NER"], &[]);
        let entry = begin(&mut carim, "fr").await;
        let path = format!("{entry}/days");
        let page = carim.see(&path).await;
        let typed = [("announced_day", "31"), ("announced_month", "2"), ("announced_year", "2026")];
        let page = carim.submit(&page, "save", &typed).await;
        assert_eq!(page.status, 422);
        assert!(page.has(".error-summary a[href^='#announced']"));
        // Of other tasks nothing is said here.
        assert_eq!(page.texts(".error-summary li").len(), 1);
        let (_, fields) = carim.see(&path).await.filled_form("save", &[]);
        holds(&fields, &typed);
        let t = &Locale::Fr.messages().guided;
        assert!(carim.see(&entry).await.texts("ul.tasks .tag").contains(&t.in_progress.to_string()));
        // Put off, nothing is checked; at the end, everything is.
        let page = carim.see(&format!("{entry}/budget")).await;
        let answer = carim.submit(&page, "later", &[("budget", "many")]).await;
        assert_eq!(answer.location(), Some(entry.clone()));
        let check = carim.see(&format!("{entry}/check")).await;
        let page = carim.submit(&check, "draft", &[]).await;
        assert_eq!(page.status, 422);
        for field in ["texts#title", "kind#kind", "bodies#bodies", "days#announced_", "budget#"] {
            let href = format!(".error-summary a[href^='{entry}/{field}']");
            assert!(page.has(&href), "{field}: {}", page.text(".error-summary"));
        }
    }
}

on_both! {
    async fn case_25_two_tabs_of_one_task_lose_nothing(app: TestApp) {
        let mut carim = speaker(&app, "Carim", &["NER"], &[]);
        let entry = begin(&mut carim, "en").await;
        let path = format!("{entry}/texts");
        let (first, second) = (carim.see(&path).await, carim.see(&path).await);
        let one = [("title_en", "From the first tab")];
        let two = [("title_en", "From the second tab")];
        assert_eq!(carim.submit(&first, "save", &one).await.status, 303);
        let twice = carim.submit(&second, "save", &two).await;
        assert_eq!(twice.status, 409);
        assert!(twice.text("main .notice").contains("From the first tab"));
        let (_, fields) = twice.filled_form("save", &[]);
        holds(&fields, &two);
        // Nothing is overwritten before that is decided.
        let (_, fields) = carim.see(&path).await.filled_form("save", &[]);
        holds(&fields, &one);
        assert_eq!(carim.submit(&twice, "save", &[]).await.status, 303);
        let (_, fields) = carim.see(&path).await.filled_form("save", &[]);
        holds(&fields, &two);
        // The same value twice, and another task, are no conflict.
        assert_eq!(carim.submit(&second, "save", &two).await.status, 303);
    }
}

on_both! {
    async fn case_26_an_ended_session_resumes_in_the_task(app: TestApp) {
        let mut carim = speaker(&app, "Carim", &["NER"], &[]);
        let entry = begin(&mut carim, "ar").await;
        let page = carim.see(&format!("{entry}/texts")).await;
        app.clock.set(app.clock.now() + TimeDelta::hours(13));
        let long = "كلمة ".repeat(900);
        let typed = [("title_ar", "كُتب في ساعة"), ("summary_ar", long.as_str())];
        let sign_in = carim.submit(&page, "save", &typed).await;
        assert_eq!((sign_in.status, sign_in.language().0), (401, "ar".into()));
        let t = Locale::Ar.messages();
        let person = [("email", "carim@example.org"), ("password", PASSWORD)];
        let back = carim.submit(&sign_in, t.common.sign_in.as_str(), &person).await;
        let again = carim.submit(&back, t.account.resume_button.as_str(), &[]).await;
        assert_eq!(again.status, 200, "{}", again.text("main"));
        assert!(again.has("main .notice"));
        assert_eq!(again.attribute("#title_ar", "dir").as_deref(), Some("rtl"));
        let (_, fields) = again.filled_form("save", &[]);
        holds(&fields, &typed);
        assert_eq!(carim.submit(&again, "save", &[]).await.location(), Some(entry.clone()));
        let (_, fields) = carim.see(&format!("{entry}/texts")).await.filled_form("save", &[]);
        holds(&fields, &[("title_ar", "كُتب في ساعة")]);
    }
}

on_both! {
    async fn the_pages_are_light(app: TestApp) {
        let mut amina = app.administrator();
        let entry = begin(&mut amina, "en").await;
        fill(&mut amina, &entry).await;
        for path in ["", "/texts", "/bodies", "/origin", "/milestones", "/check"] {
            let (made, page) = amina.cost(&format!("{entry}{path}")).await;
            assert!(made <= 15, "{path} makes {made} statements");
            assert!(page.wire.len() < 60 * 1024, "{path} weighs {}", page.wire.len());
        }
    }
}
