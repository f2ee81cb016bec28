//! The secretariat enters what a lead said by letter, as the lead's own.

use super::{lab, send};
use crate::support::TestApp;

fn letter<'a>(number: &'a str, day: &'a str, month: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("origin", "letter"),
        ("letter_reference", number),
        ("letter_on_day", day),
        ("letter_on_month", month),
        ("letter_on_year", "2026"),
    ]
}

on_both! {
    async fn a_report_by_letter_is_the_leads(app: TestApp) {
        let mut s = lab(&app);
        let path = format!("{}/milestones/1/report", s.work);
        let reached = [("reached_year", "2026"), ("reached_month", "9")];
        // Number and day are needed, and the day is not ahead.
        for wrong in [letter("", "3", "11"), letter("42", "", ""), letter("42", "3", "12")] {
            let typed: Vec<_> = wrong.into_iter().chain(reached).collect();
            let form = s.amina.see(&path).await;
            let button = form.text("main form.stack .actions button");
            assert_eq!(s.amina.submit(&form, &button, &typed).await.status, 422, "{typed:?}");
        }
        let typed: Vec<_> = letter("42/2026", "3", "11").into_iter().chain(reached).collect();
        send(&mut s.amina, &path, &typed).await;
        let public = s.anon.see(&s.public).await;
        let history = public.text("section[aria-labelledby=history]");
        assert!(history.contains("by letter no. 42/2026 of 3 November 2026"), "{history}");
        let heard = s.anon.see("/en/why/institutions-heard").await;
        assert!(heard.body.contains("COMSTECH"), "{}", heard.text("main"));
        // Its focal point corrects the letter's report: it is the same body's.
        let form = s.farida.see(&path).await;
        assert!(form.text("h1").contains("Correct"), "{}", form.text("h1"));
    }
}

on_both! {
    async fn every_act_on_behalf_is_by_letter(app: TestApp) {
        let mut s = lab(&app);
        let acts: [(&str, &[(&str, &str)]); 4] = [
            ("/milestones/new", &[("title_en", "A pump"), ("nature", "output")]),
            ("/milestones/2/plan", &[("due_year", "2027")]),
            ("/declaration", &[("kind", "suspended"), ("reason", "No funds")]),
            ("/confirmation", &[]),
        ];
        for (n, (noun, typed)) in acts.iter().enumerate() {
            let number = format!("L-{n}");
            let by_letter = letter(&number, "3", "11").into_iter();
            let typed: Vec<_> = by_letter.chain(typed.iter().copied()).collect();
            send(&mut s.amina, &format!("{}{noun}", s.work), &typed).await;
            let history = s.anon.see(&s.public).await.text("section[aria-labelledby=history]");
            assert!(history.contains(&number), "{noun}: {history}");
        }
        // Whoever speaks for a lead is not asked.
        let form = s.farida.see(&format!("{}/milestones/1/report", s.work)).await;
        assert!(!form.has("input[name=origin]"));
    }
}
