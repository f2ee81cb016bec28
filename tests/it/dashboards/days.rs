//! What a day decides: what had been promised, what is due, what counts, what lies ahead.

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, Step};

use super::numbers;
use crate::pages::files::rows;
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, initiative};

on_both! {
    async fn nothing_was_promised_before_it_was_adopted(app: TestApp) {
        let mut reader = app.anon();
        for (days, adopted) in [("", 25), ("?as_at=2017-09-11", 25), ("?as_at=2017-09-10", 0)] {
            let overview = reader.see(&format!("/en/{days}")).await;
            let promised: usize = overview.texts("main > dl.summary a.figure").iter()
                .map(|number| number.parse::<usize>().unwrap()).sum();
            assert_eq!(promised, adopted, "{days}");
            let list = reader.see(&format!("/en/commitments{days}")).await;
            let states: usize = list.texts("section[aria-labelledby=states] a.figure").iter()
                .map(|number| number.parse::<usize>().unwrap()).sum();
            assert_eq!(states, adopted, "{days}");
            let said = list.texts("section:not([aria-labelledby=states]) td[data-label=State]:not(:has(.none))");
            assert_eq!(said.len(), adopted, "{days}");
            let file = rows(&reader.see(&format!("/en/overview/commitments.csv{days}")).await);
            assert_eq!(file.len() - 1, adopted, "{days}");
            let why = reader.see(&format!("/en/why/commitments-nothing-linked{days}")).await;
            let shown = overview.texts("main > dl.summary a.figure[href*=nothing-linked]");
            assert_eq!(shown.first().map_or("0", String::as_str), why.text(".lead strong"), "{days}");
        }
    }
}

on_both! {
    async fn files_hold_all_that_is_due_and_the_page_says_so(app: TestApp) {
        let mut reader = app.anon();
        let before = rows(&reader.see("/en/overview/due.csv").await).len();
        for number in 1..=10 {
            let made = initiative(&format!("Well {number}")).led_by("NER").published(&app);
            let end = made.step(&app, Step::Completed).id;
            made.plan(&app, Act::of(Verb::Planned), end, Dating::day(day(2024, 3, number)), false);
        }
        app.sees().await;
        let due = "section[aria-labelledby=due]";
        let page = reader.see("/en/").await;
        assert_eq!(page.all(&format!("{due} ol > li")).len(), 8);
        assert!(page.says(&format!("{due} .tools"), "the file has all of them"));
        let file = rows(&reader.see("/en/overview/due.csv").await);
        assert_eq!(file.len(), before + 10);
    }
}

on_both! {
    /// What is known of a year does not hide for its length what is known of a day.
    async fn the_newest_facts_are_the_newest(app: TestApp) {
        let report = |title: &str, dating| {
            let made = initiative(title).led_by("NER").published(&app);
            let end = made.step(&app, Step::Completed).id;
            made.report(&app, Act::of(Verb::Reported), end, dating);
        };
        for number in 1..=9 {
            report(&format!("Some time {number}"), Dating::year(2026).unwrap());
        }
        report("On a day", Dating::day(day(2026, 11, 20)));
        app.sees().await;
        let page = app.anon().see("/en/").await;
        let newest = page.texts("section[aria-labelledby=newest] ol > li");
        assert!(newest[0].contains("On a day"), "{newest:?}");
    }
}

on_both! {
    async fn a_year_holds_what_had_happened_by_the_day(app: TestApp) {
        let made = initiative("Long in the making").led_by("NER").published(&app);
        let end = made.step(&app, Step::Completed).id;
        made.report(&app, Act::of(Verb::Reported), end, Dating::day(day(2025, 11, 3)));
        app.sees().await;
        let mut reader = app.anon();
        for (day, there) in [("2025-11-02", false), ("2025-11-03", true), ("2026-11-21", true)] {
            // It is on record from its first fact on; what it says of the year waits for its day.
            let page = reader.see(&format!("/en/initiatives?year=2025&q=making&as_at={day}")).await;
            assert_eq!(page.has("main tbody tr"), there, "{day}");
        }
    }
}

on_both! {
    async fn a_past_day_tells_what_lay_ahead_of_it(app: TestApp) {
        let made = initiative("Far ahead").led_by("NER").published(&app);
        let end = made.step(&app, Step::Completed).id;
        made.plan(&app, Act::of(Verb::Planned), end, Dating::day(day(2028, 6, 30)), false);
        app.sees().await;
        let today = app.clock.today();
        app.on_day(today + chrono::Days::new(1));
        let mut reader = app.anon();
        let page = reader.see(&format!("/en/over-time?state=NER&as_at={today}")).await;
        assert!(!page.has("main a[href*='over-time.svg']"), "there is nothing to draw");
        for link in page.attributes("main .tools a[href*='.csv']", "href") {
            reader.see(&link).await;
        }
        assert!(!page.has("section[aria-labelledby=years] p.empty"));
        assert!(page.says("section[aria-labelledby=years] .note", "1 milestone"), "{}", page.text("main"));
        assert_eq!(numbers(&page, "table.years", "21 November 2026")[0], "0");
    }
}

on_both! {
    async fn what_has_no_theme_opens_to_its_records_everywhere(app: TestApp) {
        let made = initiative("Of its own").led_by("NER").published(&app);
        let end = made.step(&app, Step::Completed).id;
        made.plan(&app, Act::of(Verb::Planned), end, Dating::day(day(2026, 6, 30)), false);
        app.sees().await;
        let mut reader = app.anon();
        let themes = reader.see("/en/themes").await;
        let links = themes.attributes("main a.figure[href*='code=none']", "href");
        assert_eq!(links.len(), 2, "{links:?}");
        let why = reader.see(&links[0]).await;
        assert_eq!(why.text(".lead strong"), "1");
        let all = reader.see("/en/over-time").await;
        let lines = "section[aria-labelledby=themes] table";
        assert_eq!(numbers(&all, lines, "No theme")[0], "1");
        let href = all.attributes(&format!("{lines} th a[href*='theme=none']"), "href");
        let alone = reader.see(&href[0]).await;
        assert_eq!(numbers(&alone, "table.years", "21 November 2026")[0], "1");
    }
}
