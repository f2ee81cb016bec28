//! Every figure in a chart is its table's, in pages and in files; charts say what they show.

use scraper::Selector;
use sti_tracker::audit::Verb;
use sti_tracker::i18n::Locale;
use sti_tracker::rules::{Dating, Step};

use crate::support::app::day;
use crate::support::factory::{Act, initiative};
use crate::support::html::text;
use crate::support::{Page, TestApp};

/// What the points of a chart say: the number after the last colon.
fn drawn(page: &Page, class: &str) -> Vec<String> {
    let titles = page.all(&format!("{class} > title")).into_iter();
    let number = |says: String| {
        let (_, n) = says.rsplit_once(':').unwrap();
        n.trim().to_owned()
    };
    titles.map(text).map(number).collect()
}

/// A column of the first table of years, from the second number on of each row.
fn column(page: &Page, place: usize) -> Vec<String> {
    let cell = Selector::parse("td.num").unwrap();
    let table = page.all("table.years").into_iter().next().unwrap();
    let row = Selector::parse("tbody tr").unwrap();
    let cells = table
        .select(&row)
        .map(|row| text(row.select(&cell).nth(place).unwrap()));
    cells
        .filter(|n| n.chars().all(|c| c.is_ascii_digit()))
        .collect()
}

async fn furnished(app: &TestApp) {
    for (title, lead, theme, year) in [
        ("Wells", "NER", "water", 2023),
        ("Labs", "COMSTECH", "health", 2025),
    ] {
        let made = initiative(title).led_by(lead).under(theme).published(app);
        let step = made.step(app, Step::Completed).id;
        made.plan(
            app,
            Act::of(Verb::Planned),
            step,
            Dating::day(day(year, 6, 30)),
            false,
        );
        let fact = made.report(
            app,
            Act::of(Verb::Reported),
            step,
            Dating::day(day(year, 5, 5)),
        );
        made.document(
            app,
            Act::of(Verb::Documented),
            fact,
            "https://example.org/a.pdf",
        );
    }
    app.sees().await;
}

on_both! {
    async fn every_point_of_a_line_is_a_cell_of_its_table(app: TestApp) {
        furnished(&app).await;
        let mut reader = app.anon();
        for lang in ["en", "ar", "fr"] {
            for query in ["", "?theme=water", "?state=NER"] {
                let page = reader.see(&format!("/{lang}/over-time{query}")).await;
                let picture = reader.see(&format!("/{lang}/over-time.svg{query}")).await;
                for (class, place) in [("s-reported", 2), ("s-documented", 3)] {
                    let table = column(&page, place);
                    assert!(!table.is_empty());
                    assert_eq!(drawn(&page, &format!(".chart.wide .{class}")), table, "{lang}{query} {class}");
                    assert_eq!(drawn(&page, &format!(".chart.narrow .{class}")), table, "{lang}{query} {class}");
                    assert_eq!(drawn(&picture, &format!(".{class}")), table, "the file of {lang}{query} {class}");
                }
                // Due up to the day, planned from it on: the day stands in both.
                let mut line = drawn(&page, ".chart.wide .s-due");
                line.extend(drawn(&page, ".chart.wide .s-planned").into_iter().skip(1));
                assert_eq!(line, column(&page, 0), "{lang}{query}");
            }
        }
    }
}

on_both! {
    async fn every_stretch_of_a_bar_says_the_number_of_its_words(app: TestApp) {
        furnished(&app).await;
        let mut reader = app.anon();
        let page = reader.see("/en/").await;
        for block in ["themes", "kinds", "standing", "milestones"] {
            let picture = reader.see(&format!("/en/overview/{block}.svg")).await;
            assert!(picture.header("content-type").unwrap().starts_with("image/svg+xml"));
            let said: Vec<String> = picture.all("rect > title").into_iter().map(text).collect();
            let rows = page.all(&format!("section[aria-labelledby={block}] td.wide"));
            let parts = Selector::parse("ul.parts li:has(i)").unwrap();
            let mut shown: Vec<String> = rows.iter().flat_map(|row| row.select(&parts).map(text)).collect();
            if block == "milestones" {
                // Its bars stand beside their numbers, of what is due.
                shown = vec!["of 2 due".into(); 3];
            }
            assert_eq!(said, shown, "{block}");
            let names = picture.all("text.name").into_iter().map(text).collect::<Vec<_>>();
            let figures = page.texts(&format!("section[aria-labelledby={block}] tbody td.num:not(.soft)"));
            for figure in figures.iter().filter(|figure| !figure.is_empty()) {
                assert!(names.contains(figure), "{block}: {figure} in {names:?}");
            }
        }
    }
}

on_both! {
    async fn the_map_as_a_file_says_the_counts_of_its_table(app: TestApp) {
        let mut reader = app.anon();
        let page = reader.see("/en/states").await;
        let picture = reader.see("/en/states.svg").await;
        let said = page.attributes("svg.map a", "aria-label");
        let drawn: Vec<String> = picture.all("path > title").into_iter().map(text).collect();
        assert_eq!(drawn, said);
        assert_eq!(picture.all("circle.member").len(), 8);
    }
}

on_both! {
    /// Case 28: time runs from left to right in Arabic too, its labels in their own direction; bars
    /// and matrices begin on the reader's side. Each picture says its title, what it shows, its day
    /// and its address, and carries no script.
    async fn case_28_pictures_have_a_direction_and_say_what_they_are(app: TestApp) {
        furnished(&app).await;
        let mut reader = app.anon();
        let paths = ["over-time.svg", "matrix.svg", "states.svg", "overview/themes.svg", "compare.svg?with=state:NER&with=state:UGA"];
        for locale in Locale::ALL {
            let lang = locale.code();
            for path in paths {
                let picture = reader.see(&format!("/{lang}/{path}")).await;
                assert!(picture.header("content-security-policy").unwrap().contains("default-src 'none'"));
                assert_eq!(picture.attributes("svg.chart", "direction"), ["ltr"], "{lang} {path}");
                for part in ["svg > title", "svg > desc"] {
                    assert!(!picture.text(part).trim().is_empty(), "{lang} {path}: {part}");
                }
                assert!(picture.body.contains("as_at=2026-11-21&amp;known_on=2026-11-21") || picture.body.contains("as_at=2026-11-21&#38;known_on=2026-11-21"), "{lang} {path}");
                assert!(!picture.body.contains("<script") && !picture.body.contains("href"), "{lang} {path}");
            }
        }
        // The first cell of a matrix is at the left of its row, and at the right of it in Arabic.
        let x = |page: &Page| -> Vec<f64> {
            let cells = page.all("g > rect").into_iter().take(2);
            cells.map(|one| one.attr("x").unwrap().parse().unwrap()).collect()
        };
        let english = x(&reader.see("/en/matrix.svg").await);
        let arabic = x(&reader.see("/ar/matrix.svg").await);
        assert!(english[0] < english[1] && arabic[0] > arabic[1], "{english:?} {arabic:?}");
        let years = |page: &Page| -> Vec<f64> {
            let ticks = page.all(".chart.wide text.tick[text-anchor=middle]").into_iter();
            ticks.map(|one| one.attr("x").unwrap().parse().unwrap()).collect()
        };
        for lang in ["en", "ar"] {
            let years = years(&reader.see(&format!("/{lang}/over-time")).await);
            assert!(years.is_sorted() && years.len() > 8, "{lang}: {years:?}");
        }
        let arabic = reader.see("/ar/over-time").await;
        let names = arabic.all(".chart.wide text.name").into_iter().map(text);
        assert!(names.clone().count() >= 3 && names.into_iter().all(|name| name.contains('\u{2067}')));
    }
}

on_both! {
    /// Case 31: the table comes before its chart, and the chart is named and described.
    async fn case_31_a_table_comes_before_its_chart(app: TestApp) {
        furnished(&app).await;
        let mut reader = app.anon();
        for path in ["/en/over-time", "/ar/over-time?theme=water"] {
            let page = reader.see(path).await;
            let table = page.body.find("<table").unwrap();
            let chart = page.body.find("<svg class=\"chart").unwrap();
            assert!(table < chart, "{path}");
            for svg in page.all("svg.chart") {
                let named = svg.attr("aria-labelledby").unwrap();
                for id in named.split(' ') {
                    assert!(page.has(&format!("[id='{id}']")), "{path}: {id}");
                }
            }
        }
        let page = reader.see("/en/matrix?rows=states&role=lead").await;
        let number = page.texts(".lead a.figure");
        assert_eq!(number.len(), 1, "the count stands before the table");
    }
}
