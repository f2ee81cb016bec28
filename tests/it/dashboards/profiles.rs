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
    async fn a_body_stands_beside_the_median_of_its_peers(app: TestApp) {
        for title in ["Wells", "Pumps", "Dams"] {
            initiative(title).led_by("NER").under("water").published(&app);
        }
        initiative("Labs").led_by("COMSTECH").under("water").published(&app);
        app.sees().await;
        let mut reader = app.anon();
        for (path, header) in [
            ("/en/states/NER", "Median of the region"),
            ("/en/organisations/COMSTECH", "Median of the institutions"),
            ("/en/states/NER?as_at=2024-01-01&known_on=2026-11-20", "Median of the region"),
        ] {
            let page = reader.see(path).await;
            let headers = page.texts("section[aria-labelledby=moved] thead th");
            assert_eq!(headers.last().unwrap(), header, "{path}");
            let medians = page.all("section[aria-labelledby=moved] tbody td:last-child a.figure");
            assert_eq!(medians.len(), 7, "{path}");
            for median in medians {
                let href = median.value().attr("href").unwrap();
                let said = crate::support::html::text(median);
                let why = reader.see(href).await;
                assert_eq!(why.text(".lead strong"), said, "{href}");
                assert!(!why.has("[role=alert]"), "{href}");
                let of_each = why.texts("section[aria-labelledby=records] li a.figure").into_iter();
                let mut of_each: Vec<f64> = of_each.map(|one| one.parse().unwrap()).collect();
                of_each.sort_by(f64::total_cmp);
                let middle = (of_each[(of_each.len() - 1) / 2] + of_each[of_each.len() / 2]) / 2.0;
                assert_eq!(said.parse::<f64>().unwrap(), middle, "{href}");
                let file = reader.see(&href.replacen("/why/peer-median?", "/why/peer-median.csv?", 1)).await;
                assert_eq!(file.body.lines().count(), of_each.len() + 1, "{href}");
            }
        }
        let why = reader.see("/en/why/peer-median?of=record&by=lead-state&code=AFRICAN").await;
        let names = why.texts("section[aria-labelledby=records] li");
        assert!(names.iter().any(|one| one.starts_with("Niger") && one.ends_with('3')), "{names:?}");
    }
}

on_both! {
    async fn a_profile_names_the_commitments_that_are_linked(app: TestApp) {
        let made = initiative("Wells").led_by("NER").under("water").published(&app);
        let c02 = app.read(|conn| {
            let framework = sti_tracker::frameworks::default(conn)?.id;
            let all = sti_tracker::commitments::names(conn, framework)?;
            Ok(all.into_iter().find(|one| one.1 == "C02").unwrap().0)
        });
        let act = crate::support::factory::Act::of(sti_tracker::audit::Verb::Edited);
        made.edit(&app, act, |profile| profile.commitments = vec![c02]);
        app.sees().await;
        let mut reader = app.anon();
        for lang in ["en", "ar", "fr"] {
            let page = reader.see(&format!("/{lang}/states/NER")).await;
            let rows = page.all("section[aria-labelledby=commitments] tbody tr");
            let mut linked = 0;
            for row in &rows {
                let link = scraper::Selector::parse("a.figure").unwrap();
                let figure = row.select(&link).next().unwrap();
                let list = reader.see(figure.value().attr("href").unwrap()).await;
                assert_eq!(list.text("h1 a.figure"), crate::support::html::text(figure));
                linked += usize::from(crate::support::html::text(*row).contains("C02"));
            }
            assert_eq!(linked, 1, "{lang}: {}", rows.len());
        }
        // What was proposed and not adopted says so.
        let page = reader.see("/en/states/KAZ").await;
        let rows = page.texts("section[aria-labelledby=commitments] tbody th:has(small)");
        let proposed: Vec<&str> = rows.iter().map(|row| &row[..3]).collect();
        assert_eq!(proposed, ["C23", "C24"], "{rows:?}");
        let page = reader.see("/en/states/NER?as_at=2019-01-01&known_on=2026-11-20").await;
        assert!(!page.text("section[aria-labelledby=commitments]").contains("C02"));
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
