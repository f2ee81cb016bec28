//! What is wrong is said beside its field, with what would be right; what was typed is kept.

use super::{CLOSED, REPORTED, below, decided};
use crate::support::{Client, TestApp};

/// Sends a form with one field after the other in another way, and expects it refused there.
async fn refused(
    who: &mut Client,
    (path, button): (&str, &str),
    good: &[(&str, &str)],
    wrong: &[(&str, &str, &str)],
    kept: (&str, &str),
) {
    for (field, value, place) in wrong {
        let form = who.get(path).await;
        let mut typed: Vec<(&str, &str)> = good.to_vec();
        typed.retain(|(name, _)| name != field);
        typed.push((field, value));
        let page = who.submit(&form, button, &typed).await;
        assert_eq!(
            page.status,
            422,
            "{path} {field}={value}: {}",
            page.text("main")
        );
        assert!(
            page.title().starts_with("Error: "),
            "{path} {field}={value}"
        );
        let link = format!(".error-summary a[href='#{place}']");
        assert!(
            page.has(&link),
            "{path} {field}={value}: {}",
            page.text(".error-summary")
        );
        if kept.0 != *field {
            let found = page.attribute(&format!("#{}", kept.0), "value");
            let found = found.unwrap_or_else(|| page.text(&format!("#{}", kept.0)));
            assert_eq!(found, kept.1, "{path} {field}={value}");
        }
    }
}

on_both! {
    async fn of_a_meeting(app: TestApp) {
        let mut amina = app.administrator();
        let good = [
            ("code", "SC-8"), ("name_en", "8th"),
            ("from_day", "1"), ("from_month", "12"), ("from_year", "2026"),
            ("to_day", "2"), ("to_month", "12"), ("to_year", "2026"),
            ("source", "A letter"),
        ];
        let wrong = [
            ("code", "", "code"),
            ("code", "8th meeting", "code"),
            ("code", "SC.8", "code"),
            ("code", "SC-7", "code"),
            ("code", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "code"),
            ("name_en", "", "name"),
            ("name_en", "a\u{1}b", "name_en"),
            ("from_day", "", "from_day"),
            ("from_day", "32", "from_day"),
            ("from_year", "26", "from_year"),
            // It would end before it begins.
            ("from_day", "3", "to_day"),
            ("to_year", "2999", "to_year"),
            ("source", "", "source"),
        ];
        let form = ("/en/manage/meetings/new", "Save");
        refused(&mut amina, form, &good, &wrong, ("source", "A letter")).await;
        let page = amina.see("/en/manage/meetings").await;
        assert!(!page.body.contains("SC-8"));
        let good = [("title_en", "Report"), ("languages", "en"), ("symbol", "S/1")];
        let wrong = [
            ("title_en", "", "title"),
            ("languages", "", "languages"),
            ("languages", "de", "languages"),
            ("url", "javascript:alert(1)", "url"),
            ("url", "example.org", "url"),
        ];
        let form = ("/en/manage/meetings/SC-7/documents/new", "Add a document");
        refused(&mut amina, form, &good, &wrong, ("symbol", "S/1")).await;
        for path in ["SC-99", "SC-99/edit", "SC-99/documents/new", "SC-7/documents/1/withdrawal", "SC-99/decisions/new"] {
            assert_eq!(amina.get(&format!("/en/manage/meetings/{path}")).await.status, 404, "{path}");
        }
    }
}

on_both! {
    async fn of_a_decision(app: TestApp) {
        let mut amina = app.administrator();
        let desk = decided(&mut amina).await;
        let good = [
            ("number", "4"), ("text_en", "A text"), ("organisations", "COMSTECH"),
            ("initiatives", ""),
        ];
        let wrong = [
            ("number", "", "number"),
            ("number", "0", "number"),
            ("number", "1000", "number"),
            ("number", "four", "number"),
            ("number", "3", "number"),
            ("text_en", "", "text"),
            // A decision without a responsible body.
            ("organisations", "", "organisations"),
            ("organisations", "NOBODY", "organisations"),
            ("states", "XXX", "states"),
            ("commitments", "C99", "commitments"),
            ("initiatives", "STI-22222", "initiatives"),
            ("initiatives", "'; DROP TABLE decisions", "initiatives"),
            ("due_year", "2026", "due_day"),
        ];
        let form = ("/en/manage/meetings/SC-7/decisions/new", "Add a decision");
        refused(&mut amina, form, &good, &wrong, ("text_en", "A text")).await;
        let form = amina.see(form.0).await;
        let before = [("due_day", "1"), ("due_month", "1"), ("due_year", "2026")];
        let mut typed = good.to_vec();
        typed.extend(before);
        let page = amina.submit(&form, "Add a decision", &typed).await;
        assert!(page.has(".error-summary a[href='#due_day']"), "{}", page.text("main"));
        let said = amina.submit(&form, "Add a decision", &[("text_en", "A text")]).await;
        assert!(said.says(".error-summary", "Choose at least one responsible body"));
        let correction = below(desk, "correction");
        let wrong = [("reason", "", "reason"), ("organisations", "NOBODY", "organisations")];
        let good = [("text_en", "Another text"), ("reason", "Why"), ("organisations", "COMSTECH")];
        refused(&mut amina, (&correction, "Correct it"), &good, &wrong, ("text_en", "Another text")).await;
        for code in ["SC-7.4", "SC-7.03", "SC-7", "SC-7.3.1", "x"] {
            assert_eq!(amina.get(&format!("/en/manage/decisions/{code}")).await.status, 404, "{code}");
        }
        assert_eq!(amina.get(&below(desk, "reports/9")).await.status, 404);
        assert_eq!(amina.get(&below(desk, "reports/x")).await.status, 404);
    }
}

on_both! {
    async fn of_a_report_and_of_a_closing(app: TestApp) {
        let mut amina = app.administrator();
        let desk = decided(&mut amina).await;
        let wrong = [
            ("on_day", "", "on_day"),
            ("on_year", "2025", "on_day"),
            ("on_year", "2027", "on_year"),
            ("on_month", "13", "on_month"),
            ("text_en", "", "text"),
            ("url", "ftp://example.org", "url"),
        ];
        let report = below(desk, "reports/new");
        refused(&mut amina, (&report, "Report on it"), &REPORTED, &wrong, ("on_month", "6")).await;
        let form = amina.see(&report).await;
        let mut typed = REPORTED.to_vec();
        typed.push(("origin", "letter"));
        let page = amina.submit(&form, "Report on it", &typed).await;
        for place in ["letter_body", "letter_reference", "letter_on_day"] {
            assert!(page.has(&format!(".error-summary a[href='#{place}']")), "{place}");
        }
        let wrong = [
            ("outcome", "", "outcome"),
            ("outcome", "forgotten", "outcome"),
            ("outcome", "taken-up", "later"),
            ("on_day", "", "on_day"),
            ("on_year", "2025", "on_day"),
            ("on_year", "2027", "on_year"),
            ("text_en", "", "text"),
        ];
        let closing = below(desk, "closing");
        refused(&mut amina, (&closing, "Close it"), &CLOSED, &wrong, ("on_month", "11")).await;
        for later in ["SC-7.3", "SC-7.9", "SC-7", "\u{a0}"] {
            let form = amina.see(&closing).await;
            let mut typed = CLOSED.to_vec();
            typed[0] = ("outcome", "taken-up");
            typed.push(("later", later));
            let page = amina.submit(&form, "Close it", &typed).await;
            assert!(page.has(".error-summary a[href='#later']"), "{later}");
        }
        let reopening = amina.get(&below(desk, "reopening")).await;
        assert_eq!(reopening.status, 422);
        assert!(app.anon().see("/en/decisions/SC-7.3").await.says("dl.summary", "open"));
    }
}
