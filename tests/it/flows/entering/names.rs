//! A name that was typed into a record is nowhere before the record is public.

use sti_tracker::organisations;

use super::one_page::WHOLE;
use crate::flows::reference_of;
use crate::support::app::day;
use crate::support::desk::send;
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

/// The pages that say one of the names.
async fn said(reader: &mut Client) -> Vec<&'static str> {
    let mut found = Vec::new();
    for path in PAGES {
        if reader.see(path).await.body.contains("Quiet ") {
            found.push(path);
        }
    }
    found
}

on_both! {
    async fn a_name_that_was_typed_in_waits_with_its_record(app: TestApp) {
        let code = organisations::code_for(NAME, 0);
        let mut amina = app.administrator();
        // A draft whose name was mended before it was public for the first time.
        let form = amina.see("/en/manage/initiatives/new").await;
        let mut typed = WHOLE.to_vec();
        typed.extend([("role_3", "participating"), ("other_3", "Institut of Quiet Wells")]);
        let made = reference_of(&amina.submit(&form, "draft", &typed).await);
        let desk = format!("/en/manage/initiatives/{made}");
        let form = amina.see(&format!("{desk}/edit")).await;
        let saved = amina.submit(&form, "save", &[("body_3", ""), ("other_3", NAME)]).await;
        assert_eq!(saved.status, 303, "{}", saved.text("main"));
        let ahead = [("embargo_day", "25"), ("embargo_month", "11"), ("embargo_year", "2026")];
        send(&mut amina, &format!("{desk}/publication"), &ahead).await;
        // One that was withdrawn before its day.
        typed.pop();
        typed.push(("other_3", "Institute of Quiet Pumps"));
        typed.retain(|(name, _)| !name.starts_with("title"));
        typed.push(("title_en", "Pumps of another kind"));
        typed.extend(ahead);
        let form = amina.see("/en/manage/initiatives/new").await;
        let gone = reference_of(&amina.submit(&form, "publish", &typed).await);
        let desk = format!("/en/manage/initiatives/{gone}");
        send(&mut amina, &format!("{desk}/withdrawal"), &[("reason", "It was entered twice")]).await;
        // Those who enter choose them meanwhile.
        let form = amina.see("/en/manage/initiatives/new").await;
        assert!(form.body.contains(NAME) && form.body.contains("Institute of Quiet Pumps"));
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
        // What nobody was shown stays where it was typed.
        for path in PAGES {
            let body = anon.see(path).await.body;
            assert!(!body.contains("Institut of Quiet") && !body.contains("Quiet Pumps"), "{path}");
        }
    }
}
