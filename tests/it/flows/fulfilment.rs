//! The secretariat declares a commitment fulfilled, and takes it back.

use sti_tracker::web::AccountRole;

use crate::support::TestApp;
use crate::support::app::day;

/// How many adopted commitments are in a state, as the list says.
async fn number(anon: &mut crate::support::Client, state: &str, query: &str) -> String {
    let page = anon.see(&format!("/en/commitments{query}")).await;
    let link = format!("a.figure[href^='/en/why/commitments-{state}']");
    page.text(&link)
}

const DESK: &str = "/en/manage/commitments/C20";

const DECLARED: [(&str, &str); 7] = [
    ("meeting", "SC-7"),
    ("on_day", "12"),
    ("on_month", "2"),
    ("on_year", "2026"),
    ("decision", "Paragraph 9"),
    ("document_title", "Report of the meeting"),
    ("document_url", "https://example.org/report-7"),
];

on_both! {
    async fn a_commitment_is_fulfilled_by_decision_of_a_meeting_with_a_document(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let before = number(&mut anon, "fulfilled", "").await;
        assert_eq!(before, "0");
        let desk = amina.see(DESK).await;
        let done = amina.submit(&desk, "Declare it fulfilled", &DECLARED).await;
        assert_eq!(done.status, 303, "{}", done.text("main"));
        let desk = amina.follow(done).await;
        assert!(desk.says("[role=status]", "Declared fulfilled."));
        assert_eq!(number(&mut anon, "fulfilled", "").await, "1");
        let page = anon.see("/en/commitments/C20").await;
        let said = page.text("dl.summary");
        assert!(said.contains("fulfilled") && said.contains("12 February 2026"), "{said}");
        assert!(said.contains("Paragraph 9") && said.contains("Report of the meeting"), "{said}");
        assert!(page.has("a[href='https://example.org/report-7']"));
        let why = anon.see("/en/why/commitments-fulfilled").await;
        assert_eq!(why.texts("[aria-labelledby=records] li bdi"), ["C20"]);
        // Neither on the day before the decision, nor by what was known before it was entered.
        assert_eq!(number(&mut anon, "fulfilled", "?as_at=2026-02-11").await, "0");
        // A declaration that was made is not made again.
        let again = amina.post(DESK, &[("act", "declare"), ("meeting", "SC-7")]).await;
        assert_eq!(again.status, 422);
        app.on_day(day(2026, 12, 1));
        assert_eq!(number(&mut anon, "fulfilled", "?as_at=2026-11-20&known_on=2026-11-20").await, "0");
        let mut basma = app.member("Basma", &[AccountRole::Administrator]);
        let desk = basma.see(DESK).await;
        let reason = [("reason", "The minutes say otherwise")];
        let taken = basma.submit(&desk, "Take the declaration back", &reason).await;
        assert_eq!(taken.status, 303);
        assert_eq!(number(&mut anon, "fulfilled", "").await, "0");
        assert_eq!(number(&mut anon, "fulfilled", "?as_at=2026-11-30&known_on=2026-11-30").await, "1");
    }
}

on_both! {
    async fn nothing_is_fulfilled_without_a_meeting_and_a_document(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let wrong: [(&str, &str, &str); 5] = [
            ("meeting", "", "meeting"),
            ("meeting", "SC-99", "meeting"),
            ("document_url", "", "document_url"),
            ("document_url", "javascript:alert(1)", "document_url"),
            ("on_year", "2025", "on_day"),
        ];
        for (field, value, refused) in wrong {
            let desk = amina.see(DESK).await;
            let typed = DECLARED.map(|(name, old)| (name, if name == field { value } else { old }));
            let page = amina.submit(&desk, "Declare it fulfilled", &typed).await;
            assert_eq!(page.status, 422, "{field}={value}");
            let link = format!(".error-summary a[href='#{refused}']");
            assert!(page.has(&link), "{field}={value}: {}", page.text(".error-summary"));
            assert_eq!(page.attribute("#decision", "value").as_deref(), Some("Paragraph 9"));
        }
        // A decision is of a day, and a whole one.
        for days in [["", "", ""], ["", "2", "2026"], ["12", "2", ""]] {
            let desk = amina.see(DESK).await;
            let of = |name: &str| ["on_day", "on_month", "on_year"].iter().position(|one| *one == name);
            let typed = DECLARED.map(|(name, old)| (name, of(name).map_or(old, |place| days[place])));
            let page = amina.submit(&desk, "Declare it fulfilled", &typed).await;
            assert_eq!(page.status, 422, "{days:?}");
            assert!(page.has(".error-summary a[href^='#on_']"), "{days:?}: {}", page.text("main"));
        }
        // A proposal was not adopted: there is nothing to declare.
        let proposal = amina.see("/en/manage/commitments/C25").await;
        assert!(!proposal.has("main form"));
        let mut typed = DECLARED.to_vec();
        typed.push(("act", "declare"));
        assert_eq!(amina.post("/en/manage/commitments/C25", &typed).await.status, 400);
        assert_eq!(number(&mut anon, "fulfilled", "").await, "0");
    }
}
