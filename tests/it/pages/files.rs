//! Lists as CSV: the same rows as the page.

use sti_tracker::audit::Verb;
use sti_tracker::rules::Dating;

use super::initiatives::{FILTERS, whole};
use crate::support::addresses::{Examples, rich_initiative, routes};
use crate::support::factory::{Act, initiative};
use crate::support::{Page, TestApp};

/// The rows of a file, the headings first.
pub fn rows(page: &Page) -> Vec<Vec<String>> {
    let text = page
        .body
        .strip_prefix('\u{feff}')
        .expect("no byte-order mark");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

on_both! {
    async fn the_file_holds_the_rows_of_the_list(app: TestApp) {
        let mut anon = app.anon();
        for filter in FILTERS {
            let (title, all) = whole(&mut anon, &format!("/ar/initiatives?{filter}")).await;
            let file = anon.see(&format!("/ar/initiatives.csv?{filter}")).await;
            let references: Vec<String> = rows(&file)[1..].iter().map(|row| row[0].clone()).collect();
            assert_eq!((references.len(), &references), (title, &all), "{filter}");
        }
    }
}

on_both! {
    async fn the_page_links_to_its_own_file(app: TestApp) {
        let mut anon = app.anon();
        let page = anon.see("/en/initiatives?theme=water&kind=project").await;
        let file = page.attribute("p.tools a[href*='.csv']", "href").unwrap();
        let file = anon.see(&file).await;
        assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
        assert!(file.header("content-disposition").unwrap().contains("initiatives.csv"));
    }
}

on_both! {
    async fn every_list_has_a_file_with_headings(app: TestApp) {
        sti_tracker::reference::load_context(&app.state.db, &app.clock).unwrap();
        let moved = initiative("Moved").published(&app);
        for year in [2027, 2028] {
            let due = Dating::year(year).unwrap();
            moved.plan(&app, Act::of(Verb::Planned), moved.milestones(&app)[0].id, due, false);
        }
        let mut anon = app.anon();
        let examples = Examples::shipped(&rich_initiative(&app).await);
        // Exports are files of the same list: see tests/it/export.rs.
        let exports = [
            "/initiatives/export.csv",
            "/initiatives/milestones.csv",
            "/initiatives/transactions.csv",
            // Nothing shipped tells of money: see tests/it/funding/files.rs.
            "/funding.csv",
            // Nor of measures: see tests/it/measures/files.rs.
            "/initiatives/measurements.csv",
            "/measures.csv",
            "/measures/{code}.csv",
            // Of what is asked for, and of blocks of a page: see tests/it/dashboards.
            "/overview/{block}.csv",
            "/cooperation.csv",
            "/compare.csv",
        ];
        let lists = routes().into_iter().filter(|route| {
            route.pattern.ends_with(".csv") && !exports.contains(&route.pattern.as_str())
        });
        for route in lists {
            let address = route.example("fr", &examples);
            let file = anon.see(&address).await;
            let rows = rows(&file);
            assert!(rows.len() > 1, "{}", route.pattern);
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{}", route.pattern);
            let page = anon.see(address.trim_end_matches(".csv")).await;
            assert!(page.has("a[href$='.csv'], a[href*='.csv?']"), "{}: no link to the file", route.pattern);
        }
    }
}

on_both! {
    async fn what_begins_like_a_formula_leaves_as_text(app: TestApp) {
        for title in ["=HYPERLINK(\"http://evil.example\")", "+1+1", "-2+3+cmd", "@SUM(A1)", "\t=1"] {
            initiative(title).led_by("NER").published(&app);
        }
        app.sees().await;
        let file = app.anon().see("/en/initiatives.csv?state=NER").await;
        for row in rows(&file) {
            for cell in row {
                let live = cell.trim_start().starts_with(['=', '+', '@', '-']);
                assert!(!live || cell.trim().parse::<f64>().is_ok(), "{cell:?}");
            }
        }
    }
}
