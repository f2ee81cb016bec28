//! `/{l}/`

use sti_tracker::i18n::Locale;
use sti_tracker::rules::{Dating, Step};

use crate::support::app::day;
use crate::support::factory::{Act, body, initiative};
use crate::support::html::text;
use crate::support::{Page, TestApp};
use sti_tracker::audit::Verb;

/// The numbers of the first paragraph: on record, under the Agenda, aligned.
fn lead(page: &Page) -> Vec<String> {
    page.texts(".lead a.figure")
}

/// Who has reported, and of how many.
fn reported(page: &Page) -> Vec<String> {
    page.texts("dl.of a.figure")
}

on_both! {
    async fn the_first_day_is_said_plainly(app: TestApp) {
        let mut anon = app.anon();
        for locale in Locale::ALL {
            let page = anon.see(&format!("/{}/", locale.code())).await;
            let t = &locale.messages().overview;
            assert_eq!(lead(&page), ["80", "54", "26"], "{}", locale.code());
            assert_eq!(reported(&page), ["0", "57", "0", "18"]);
            for words in [t.none_adopted, t.nobody_reported, t.milestones_none] {
                assert!(page.says("main", words.as_str()), "{}: {words:?}", locale.code());
            }
            // Nothing is divided by nothing.
            for section in ["milestones", "reported", "standing"] {
                let words = page.text(&format!("section[aria-labelledby={section}]"));
                assert!(!words.contains('%'), "a share without a number behind it: {words}");
            }
        }
    }
}

on_both! {
    async fn it_stands_in_its_order(app: TestApp) {
        let page = app.anon().see("/en/").await;
        let ids = page.attributes("main h2[id]", "id");
        let order = [
            "milestones", "standing", "reported", "moved", "due", "unlinked", "themes", "kinds", "newest",
        ];
        let ids: Vec<&str> = ids.iter().map(String::as_str).filter(|id| order.contains(id)).collect();
        assert_eq!(ids, order);
        assert!(page.has("p.disclaimer"));
    }
}

on_both! {
    async fn themes_and_kinds_add_up_to_the_whole(app: TestApp) {
        let page = app.anon().see("/en/").await;
        for section in ["themes", "kinds"] {
            let rows = page.all(&format!("section[aria-labelledby={section}] tbody tr"));
            let column = |selector: &str| -> i64 {
                let numbers = rows.iter().map(|row| {
                    let selector = scraper::Selector::parse(selector).unwrap();
                    text(row.select(&selector).next().unwrap()).parse::<i64>().unwrap()
                });
                numbers.sum()
            };
            assert_eq!(column("td.num:not(.soft) a.figure"), 54, "{section}");
            assert_eq!(column("td.num.soft a.figure"), 26, "{section}");
        }
    }
}

on_both! {
    async fn a_report_of_a_lead_moves_the_page(app: TestApp) {
        let mut anon = app.anon();
        let before = lead(&anon.see("/en/").await);
        let made = initiative("Wells for Niger").led_by("NER").under("water").published(&app);
        let done = made.step(&app, Step::Completed).id;
        made.plan(&app, Act::of(Verb::Planned), done, Dating::day(day(2026, 10, 1)), false);
        let niger = app.read(|conn| body(conn, "NER"));
        let act = Act::of(Verb::Reported).by(niger);
        let fact = made.report(&app, act, done, Dating::day(day(2026, 9, 30)));
        made.document(&app, Act::of(Verb::Documented), fact, "https://example.org/wells.pdf");
        app.sees().await;
        let page = anon.see("/en/").await;
        assert_eq!((before[0].as_str(), lead(&page)[0].as_str()), ("80", "81"));
        assert_eq!(reported(&page), ["1", "57", "0", "18"]);
        let levels = page.text("table.levels");
        assert!(page.has("table.levels a.figure"), "{levels}");
        let newest = page.text("section[aria-labelledby=newest]");
        assert!(newest.contains("Wells for Niger"), "{newest}");
    }
}

on_both! {
    async fn who_comes_without_a_language_is_led_to_theirs(app: TestApp) {
        for (header, to) in [("fr-SN,fr;q=0.9", "/fr/"), ("ar", "/ar/"), ("de", "/en/"), ("", "/en/")] {
            let page = app.anon().with("accept-language", header).get("/").await;
            assert_eq!((page.status, page.location().as_deref()), (302, Some(to)), "{header}");
        }
        let page = app.anon().get("/ar").await;
        assert_eq!(page.location().as_deref(), Some("/ar/"));
    }
}
