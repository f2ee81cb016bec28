//! `/over-time`.

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, Step};

use super::numbers;
use crate::pages::files::rows;
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, initiative};

on_both! {
    /// One milestone was due and documented in 2024, one is due in 2028 and was moved there.
    async fn what_was_due_reached_and_is_planned(app: TestApp) {
        let done = initiative("Wells").led_by("NER").under("water").published(&app);
        let step = done.step(&app, Step::Completed).id;
        done.plan(&app, Act::of(Verb::Planned), step, Dating::day(day(2024, 6, 30)), false);
        let fact = done.report(&app, Act::of(Verb::Reported), step, Dating::day(day(2024, 5, 5)));
        done.document(&app, Act::of(Verb::Documented), fact, "https://example.org/wells.pdf");
        let later = initiative("A laboratory").led_by("COMSTECH").under("health").published(&app);
        let step = later.step(&app, Step::Completed).id;
        later.plan(&app, Act::of(Verb::Planned), step, Dating::day(day(2027, 6, 30)), false);
        app.clock.set(app.clock.now() + chrono::TimeDelta::minutes(1));
        later.plan(&app, Act::of(Verb::Planned), step, Dating::day(day(2028, 6, 30)), false);
        app.sees().await;
        let mut reader = app.anon();
        let page = reader.see("/en/over-time").await;
        let year = |page: &crate::support::Page, name: &str| numbers(page, "table.years", name);
        assert_eq!(year(&page, "31 December 2023"), ["0", "0", "0", "0", "0", "0"]);
        // Both were adopted when they were made, today: before that nobody answered for them.
        assert_eq!(year(&page, "21 November 2026"), ["1", "1", "1", "1", "0", "1"]);
        assert_eq!(year(&page, "31 December 2027")[0], "1");
        assert_eq!(year(&page, "31 December 2028"), ["2", "ahead", "ahead", "ahead", "ahead", "ahead"]);
        // What is planned opens to its records, counted again from the facts.
        let planned = page.attributes("table.years a.figure[href*='until=2028']", "href");
        let why = reader.see(&planned[0]).await;
        assert_eq!(why.text(".lead strong"), "2", "{}", why.text("main"));
        assert!(why.text("main").contains("A laboratory") && why.text("main").contains("Wells"));
        assert!(!why.has("main .warning-text"), "{}", why.text("main"));
        // By theme and by lead.
        let water = reader.see("/en/over-time?theme=water").await;
        assert_eq!(year(&water, "31 December 2028")[0], "1");
        let niger = reader.see("/en/over-time?state=NER").await;
        assert_eq!(year(&niger, "21 November 2026"), ["1", "1", "1", "1", "0", "0"]);
        assert!(page.text("section[aria-labelledby=leads]").contains("Niger"));
        assert_eq!(page.all(".multiples svg").len(), 2);
        // The file has the rows of the page.
        let file = rows(&reader.see("/en/over-time.csv").await);
        let last = file.last().unwrap();
        assert_eq!((last[0].as_str(), last[1].as_str(), last[2].as_str()), ("2030-12-31", "2", ""));
        let years = scraper::Selector::parse("tbody tr").unwrap();
        assert_eq!(file.len() - 1, page.one("table.years").select(&years).count());
    }
}

on_both! {
    /// What was promised for 2024 is planned for 2028 now, and another promise was taken away.
    async fn what_was_first_planned_stands_beside_what_is_planned(app: TestApp) {
        let made = initiative("Wells").led_by("NER").under("water").published(&app);
        let (done, begun) = (made.step(&app, Step::Completed).id, made.step(&app, Step::Started).id);
        for (step, first) in [(done, day(2024, 6, 30)), (begun, day(2020, 1, 31))] {
            made.plan(&app, Act::of(Verb::Planned), step, Dating::day(first), false);
        }
        app.sees().await;
        let mut reader = app.anon();
        let year = |page: &crate::support::Page| numbers(page, "table.years", "21 November 2026");
        let page = reader.see("/en/over-time").await;
        assert_eq!(year(&page)[..2], ["2", "2"]);
        assert!(!page.has(".chart .s-first"), "nothing slipped: one line");
        app.clock.set(app.clock.now() + chrono::TimeDelta::minutes(1));
        made.plan(&app, Act::of(Verb::Planned), done, Dating::day(day(2028, 6, 30)), false);
        made.plan(&app, Act::of(Verb::Planned), begun, Dating::day(day(2020, 1, 31)), true);
        app.sees().await;
        for path in ["/en/over-time", "/en/over-time?theme=water", "/en/over-time?state=NER"] {
            let page = reader.see(path).await;
            assert_eq!(year(&page)[..2], ["0", "2"], "{path}");
            assert_eq!(reader.see(&path.replace("over-time", "over-time.svg")).await.status, 200);
            assert!(page.has(".chart.wide .s-first") && page.has(".chart.narrow .s-first"), "{path}");
        }
        let page = reader.see("/en/over-time").await;
        let first = page.attributes("table.years tr.now a.figure[href*='first-due']", "href");
        let why = reader.see(&first[0]).await;
        assert_eq!(why.text(".lead strong"), "2", "{}", why.text("main"));
        assert!(why.text("section[aria-labelledby=records]").contains("first due 30 June 2024"), "{}", why.text("main"));
        assert!(!why.has("main .warning-text"), "{}", why.text("main"));
    }
}

on_both! {
    async fn with_the_knowledge_of_a_day_it_is_evaluated_to_the_same(app: TestApp) {
        let done = initiative("Wells").led_by("NER").under("water").published(&app);
        let step = done.step(&app, Step::Completed).id;
        done.plan(&app, Act::of(Verb::Planned), step, Dating::day(day(2024, 6, 30)), false);
        done.report(&app, Act::of(Verb::Reported), step, Dating::day(day(2024, 6, 1)));
        app.sees().await;
        let today = app.clock.today();
        app.clock.set(app.clock.now() + chrono::TimeDelta::days(1));
        app.sees().await;
        let mut reader = app.anon();
        let days = format!("as_at={today}");
        let kept = reader.see(&format!("/en/over-time?{days}")).await;
        let past = reader.see(&format!("/en/over-time?{days}&known_on={today}")).await;
        assert_eq!(kept.texts("table.years td.num"), past.texts("table.years td.num"));
        assert_eq!(numbers(&kept, "table.years", "21 November 2026")[..3], ["1", "1", "1"]);
        assert!(kept.has("svg.chart .s-due"));
    }
}

on_both! {
    /// Nobody has adopted anything: there is no empty chart, and what public sources say stands
    /// apart, drawn.
    async fn the_first_day_draws_what_public_sources_say(app: TestApp) {
        let mut reader = app.anon();
        let page = reader.see("/en/over-time").await;
        assert!(page.has("section[aria-labelledby=years] p.empty"));
        assert!(page.has("svg.chart.lines") && !page.has(".multiples"));
        assert!(!page.attributes("svg .s-documented", "class").iter().any(|_| true));
        assert_eq!(reader.see("/en/over-time.svg").await.status, 200);
        // Of a state with nothing there is nothing to draw.
        let none = reader.see("/en/over-time?state=COM").await;
        assert!(none.has("p.empty") && !none.has("main svg.chart"));
        assert_eq!(reader.get("/en/over-time.svg?state=COM").await.status, 404);
    }
}
