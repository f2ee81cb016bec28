//! `/{l}/why/{figure}`: every figure opens to its rule and its records.

use std::collections::BTreeSet;

use sti_tracker::audit::Verb;
use sti_tracker::reference;
use sti_tracker::rules::{Dating, Step};

use crate::support::app::day;
use crate::support::factory::{Act, body, initiative};
use crate::support::html::text;
use crate::support::{Client, Page, TestApp};

/// The figures of a page: where each opens, and its number.
fn figures(page: &Page) -> BTreeSet<(String, String)> {
    let links = page.all("main a.figure").into_iter();
    links
        .map(|link| (link.attr("href").unwrap().to_owned(), text(link)))
        .collect()
}

/// Opens a figure; the page that it leads to has the same number.
async fn check(reader: &mut Client, from: &str, (href, number): &(String, String)) {
    let page = reader.see(href).await;
    if !href.contains("/why/") {
        // A list: a heading of it states the count.
        let headings = page.texts("main h1, main h2");
        let stated = headings
            .iter()
            .any(|words| words.split(' ').any(|word| word == number));
        assert!(stated, "{from}: {href} does not say {number}: {headings:?}");
        return;
    }
    assert_eq!(page.text(".lead strong"), *number, "{from}: {href}");
    for day in ["as_at=", "known_on="] {
        assert!(href.contains(day), "{from}: {href}");
    }
    assert!(page.has("section[aria-labelledby=rule] p"), "{href}");
    let listed = page.all("section[aria-labelledby=records] li").len();
    let computed = ["/why/context-median", "/why/context-change"];
    if computed.iter().any(|stem| href.contains(stem)) {
        assert_eq!(listed == 0, number == "no data", "{href}");
        return;
    }
    if href.contains("/why/peer-median") {
        let of_each = page
            .texts("section[aria-labelledby=records] li a.figure")
            .into_iter();
        let mut of_each: Vec<f64> = of_each.map(|one| one.parse().unwrap()).collect();
        of_each.sort_by(f64::total_cmp);
        let middle = (of_each[(of_each.len() - 1) / 2] + of_each[of_each.len() / 2]) / 2.0;
        assert_eq!(number.parse::<f64>().unwrap(), middle, "{href}");
        assert!(!page.has("[role=alert]"), "{href}");
        return;
    }
    let number: usize = number.replace([',', '\u{202f}'], "").parse().unwrap();
    assert_eq!(listed, number.min(100), "{href}");
    // What pages show and what was computed from the facts are said to agree.
    assert!(!page.has("[role=alert]"), "{href}");
    let reasons = page.all("section[aria-labelledby=left-out] td a.figure");
    let left_out: usize = reasons
        .into_iter()
        .map(|one| text(one).parse::<usize>().unwrap())
        .sum();
    let lines = page.all("section[aria-labelledby=left-out] li").len();
    assert_eq!(lines, left_out.min(100), "{href}");
}

on_both! {
    /// What is counted and what is left out are turned apart.
    async fn both_lists_of_a_figure_turn_pages_by_themselves(app: TestApp) {
        initiative("Adopted").led_by("NER").published(&app);
        for number in 0..40 {
            initiative(&format!("Said {number}")).led_by("NER").said(None).published(&app);
        }
        app.sees().await;
        let mut reader = app.anon();
        let page = reader.see("/en/why/adopted").await;
        let (counted, left_out) = ("section[aria-labelledby=records] li", "section[aria-labelledby=left-out] li");
        assert_eq!((page.all(counted).len(), page.all(left_out).len()), (1, 100));
        let next = page.attribute("section[aria-labelledby=left-out] nav.pages a[rel=next]", "href");
        let next = reader.see(&next.unwrap()).await;
        assert_eq!((next.all(counted).len(), next.all(left_out).len()), (1, 20));
    }
}

on_both! {
    async fn a_file_numbers_every_milestone(app: TestApp) {
        for number in 0..52 {
            let made = initiative(&format!("Well {number}")).led_by("NER").published(&app);
            for step in [Step::Started, Step::Completed] {
                let step = made.step(&app, step).id;
                made.plan(&app, Act::of(Verb::Planned), step, Dating::day(day(2026, 3, 1)), false);
            }
        }
        app.sees().await;
        let file = app.anon().see("/en/why/milestones-due.csv").await;
        let rows = crate::pages::files::rows(&file);
        let milestones: Vec<_> = rows[1..].iter().filter(|row| !row[4].is_empty()).collect();
        assert_eq!(milestones.len(), 104);
        let codes: BTreeSet<&String> = milestones.iter().map(|row| &row[0]).collect();
        assert_eq!(codes.len(), 104);
        assert!(codes.iter().all(|code| code.ends_with(".1") || code.ends_with(".2")), "{codes:?}");
    }
}

/// Something of every sort, so that few figures are nothing.
fn furnish(app: &TestApp) {
    for (title, lead) in [("Wells", "NER"), ("Pumps", "COMSTECH"), ("Labs", "PAK")] {
        let made = initiative(title).under("water").led_by(lead).published(app);
        let (start, end) = (
            made.step(app, Step::Started).id,
            made.step(app, Step::Completed).id,
        );
        made.plan(
            app,
            Act::of(Verb::Planned),
            end,
            Dating::day(day(2026, 10, 1)),
            false,
        );
        let lead = app.read(|conn| body(conn, lead));
        let act = Act::of(Verb::Reported).by(lead);
        let fact = made.report(app, act, start, Dating::day(day(2026, 2, 1)));
        made.document(
            app,
            Act::of(Verb::Documented),
            fact,
            "https://example.org/start",
        );
    }
}

on_both! {
    async fn every_figure_of_the_overview_opens_to_its_records(app: TestApp) {
        furnish(&app);
        app.sees().await;
        let mut anon = app.anon();
        for lang in ["en", "ar", "fr"] {
            let path = format!("/{lang}/");
            let all = figures(&anon.see(&path).await);
            assert!(all.len() > 30, "{}", all.len());
            for figure in &all {
                check(&mut anon, &path, figure).await;
            }
        }
    }
}

on_both! {
    async fn the_figures_of_profiles_open_as_well(app: TestApp) {
        furnish(&app);
        app.sees().await;
        let mut anon = app.anon();
        let pages = [
            "/en/themes", "/en/themes/water", "/en/states/NER", "/en/organisations/COMSTECH",
            "/en/priorities/1", "/en/commitments/C12", "/en/groups/LDC",
        ];
        let mut checked = BTreeSet::new();
        for path in pages {
            for figure in figures(&anon.see(path).await) {
                if checked.insert(figure.clone()) {
                    check(&mut anon, path, &figure).await;
                }
            }
        }
        assert!(checked.len() > 20, "{}", checked.len());
    }
}

on_both! {
    async fn a_past_day_is_read_with_the_knowledge_of_any_day(app: TestApp) {
        let mut anon = app.anon();
        let number = |page: &Page| page.text(".lead strong");
        // Known since the load of 20 November; on the day before, nothing was.
        let page = anon.see("/en/why/record?as_at=2025-12-31&known_on=2026-11-21").await;
        assert_ne!(number(&page), "0");
        assert!(page.text("main").contains("31 December 2025"));
        let page = anon.see("/en/why/record?as_at=2026-11-19&known_on=2026-11-19").await;
        assert_eq!(number(&page), "0");
        let page = anon.see("/en/why/record").await;
        assert_eq!(number(&page), "80");
    }
}

on_both! {
    async fn days_ahead_and_before_time_are_refused(app: TestApp) {
        let mut anon = app.anon();
        for query in [
            "as_at=2026-11-22", "known_on=2026-11-22", "as_at=1899-12-31", "as_at=0000-00-00",
            "as_at=2026-02-30", "as_at=yesterday", "as_at=99999-01-01", "as_at=2026-11-21T00:00",
        ] {
            let page = anon.get(&format!("/fr/why/record?{query}")).await;
            assert_eq!((page.status, page.language().0), (400, "fr".into()), "{query}");
            let (name, _) = query.split_once('=').unwrap();
            assert!(page.text("main").contains(name), "{query}: {}", page.text("main"));
        }
    }
}

on_both! {
    async fn the_figures_of_context_indicators_open_to_the_values(app: TestApp) {
        reference::load_context(&app.state.db, &app.clock).unwrap();
        app.sees().await;
        let mut anon = app.anon();
        let mut checked = BTreeSet::new();
        for path in [
            "/en/context", "/en/context/IP.PAT.RESD", "/en/context/SE.XPD.TOTL.GD.ZS?year=2019",
            "/en/states/NER", "/en/context/UNDP.HDI?as_at=2019-05-05",
        ] {
            for figure in figures(&anon.see(path).await) {
                if figure.0.contains("/why/context") && checked.insert(figure.clone()) {
                    check(&mut anon, path, &figure).await;
                }
            }
        }
        assert!(checked.len() > 200, "{}", checked.len());
        // What is computed of a commitment: those that meet it, and nobody as failing.
        let page = anon.see("/en/commitments/C02").await;
        let computed: Vec<_> = figures(&page).into_iter().filter(|one| one.0.contains("/why/formula")).collect();
        assert!(computed[0].0.contains("/why/formula-data?") && computed[1].0.contains("/why/formula?"), "{computed:?}");
        for one in &computed {
            check(&mut anon, "/en/commitments/C02", one).await;
        }
        assert_eq!(anon.get("/en/why/formula?code=C04").await.status, 404);
        let median = "/en/why/context-median?indicator=IP.PAT.RESD&group=ARAB&year=2017";
        let page = anon.see(median).await;
        let listed = page.all("section[aria-labelledby=records] li").len();
        let left_out = page.all("section[aria-labelledby=left] li").len();
        assert_eq!(listed + left_out, 22);
        assert!(page.text("main").contains("WIPO") && page.text("main").contains("CC BY"));
        for wrong in [
            "context-median?indicator=NO.SUCH&year=2017", "context-median?indicator=IP.PAT.RESD",
            "context-median?indicator=IP.PAT.RESD&group=G77&year=2017",
            "context-states?indicator=IP.PAT.RESD&year=soon", "context-states",
            "context-change?indicator=IP.PAT.RESD&state=ATL",
            "context-median?indicator=IP.PAT.RESD&year=2027",
        ] {
            let page = anon.get(&format!("/ar/why/{wrong}")).await;
            assert_eq!((page.status, page.language().0), (400, "ar".into()), "{wrong}");
        }
        assert_eq!(anon.get("/en/why/context-mean").await.status, 404);
    }
}
