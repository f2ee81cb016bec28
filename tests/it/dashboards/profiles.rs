//! Profiles: what moved of a body, and its one page.

use super::numbers;
use crate::support::TestApp;
use crate::support::factory::initiative;

on_both! {
    async fn a_profile_tells_what_moved_since_the_last_meeting(app: TestApp) {
        let mut reader = app.anon();
        let any = |page: &crate::support::Page| numbers(page, "section[aria-labelledby=moved] table", "on record");
        let before = any(&reader.see("/en/states/NER").await);
        initiative("Wells").led_by("NER").under("water").published(&app);
        app.sees().await;
        let page = reader.see("/en/states/NER").await;
        let after = any(&page);
        let number = |one: &str| one.parse::<i64>().unwrap();
        assert_eq!(number(&after[1]) - number(&before[1]), 1);
        assert_eq!(after[0], before[0], "it was made today");
        for path in ["/en/states/NER", "/ar/organisations/COMSTECH"] {
            let page = reader.see(path).await;
            let ids = page.attributes("main h2[id]", "id");
            for id in ["moved", "leads", "hosts", "parts"] {
                assert!(ids.iter().any(|one| one == id), "{path}: {ids:?}");
            }
        }
    }
}

on_both! {
    async fn one_page_has_five_points_each_with_its_source(app: TestApp) {
        initiative("Wells").led_by("NER").under("water").published(&app);
        app.sees().await;
        let mut reader = app.anon();
        for lang in ["en", "ar", "fr"] {
            for path in ["states/NER", "organisations/COMSTECH"] {
                let page = reader.see(&format!("/{lang}/{path}/brief")).await;
                assert_eq!(page.all("ol.points > li").len(), 5, "{lang} {path}");
                let sources = page.texts("ol.points .source a");
                assert_eq!(sources.len(), 5);
                for source in sources {
                    let (base, rest) = source.split_once(&format!("/{lang}/")).unwrap();
                    assert!(base.starts_with("http"), "{source}");
                    assert!(source.contains("as_at=2026-11-21") && source.contains("known_on=2026-11-21"));
                    let there = reader.get(&format!("/{lang}/{rest}")).await;
                    assert_eq!(there.status, 200, "{source}");
                }
            }
        }
        let page = reader.see("/en/states/NER/brief").await;
        let own = reader.see("/en/states/NER").await;
        let leads = own.texts("section[aria-labelledby=leads] .note a.figure");
        assert!(page.texts("ol.points a.figure").contains(&leads[0]));
        assert!(page.text("main").contains("Wells"));
    }
}
