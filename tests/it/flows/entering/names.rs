//! A name that was typed into a record is nowhere before the record is public.

use sti_tracker::organisations;

use super::one_page::WHOLE;
use crate::flows::reference_of;
use crate::support::app::day;
use crate::support::{Client, TestApp};

const NAME: &str = "Institute of Quiet Wells";

/// Where organisations are named that no record of the page names.
const PAGES: [&str; 12] = [
    "/en/organisations.csv",
    "/en/search",
    "/en/search?q=quiet",
    "/en/initiatives",
    "/en/cooperation",
    "/en/compare",
    "/en/over-time",
    "/en/moved-plans",
    "/en/measures",
    "/en/funding",
    "/en/decisions",
    "/en/matrix?rows=organisations",
];

/// The pages that say the name.
async fn said(reader: &mut Client) -> Vec<&'static str> {
    let mut found = Vec::new();
    for path in PAGES {
        if reader.get(path).await.body.contains(NAME) {
            found.push(path);
        }
    }
    found
}

on_both! {
    async fn a_name_that_was_typed_in_waits_with_its_record(app: TestApp) {
        let code = organisations::code_for(NAME, 0);
        let mut amina = app.administrator();
        let mut typed = WHOLE.to_vec();
        typed.extend([("role_3", "participating"), ("other_3", NAME)]);
        let form = amina.see("/en/manage/initiatives/new").await;
        let draft = reference_of(&amina.submit(&form, "draft", &typed).await);
        let ahead = [("embargo_day", "25"), ("embargo_month", "11"), ("embargo_year", "2026")];
        typed.extend(ahead);
        // What is too much alike is asked about.
        typed.retain(|(name, _)| !name.starts_with("title"));
        typed.push(("title_en", "Pumps of another kind"));
        let form = amina.see("/en/manage/initiatives/new").await;
        let made = reference_of(&amina.submit(&form, "publish", &typed).await);
        // Those who enter choose it meanwhile.
        let form = amina.see(&format!("/en/manage/initiatives/{draft}/edit")).await;
        assert!(form.body.contains(NAME));
        app.sees().await;
        let mut anon = app.anon();
        let own = ["", "/brief"].map(|page| format!("/en/organisations/{code}{page}"));
        let filtered = format!("/en/initiatives?organisation={code}");
        for today in [21, 24] {
            app.on_day(day(2026, 11, today));
            assert_eq!(said(&mut anon).await, Vec::<&str>::new());
            for path in &own {
                assert_eq!(anon.get(path).await.status, 404, "{path}");
            }
            assert_eq!(anon.get(&filtered).await.status, 400);
        }
        app.on_day(day(2026, 11, 25));
        let now = said(&mut anon).await;
        for path in ["/en/organisations.csv", "/en/search", "/en/search?q=quiet", "/en/initiatives"] {
            assert!(now.contains(&path), "{path} is not among {now:?}");
        }
        for path in &own {
            assert!(anon.see(path).await.body.contains(NAME), "{path}");
        }
        assert!(anon.see(&filtered).await.body.contains(&made));
        assert!(!anon.see(&filtered).await.body.contains(&draft));
    }
}
