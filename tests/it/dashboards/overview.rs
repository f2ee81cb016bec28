//! The blocks of the overview: their files, and what moved.

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, Step};

use super::numbers;
use crate::pages::files::rows;
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, initiative};

on_both! {
    async fn each_block_has_the_file_of_its_rows(app: TestApp) {
        let made = initiative("Wells").led_by("NER").under("water").published(&app);
        let step = made.step(&app, Step::Completed).id;
        made.plan(&app, Act::of(Verb::Planned), step, Dating::day(day(2026, 6, 30)), false);
        app.sees().await;
        let mut reader = app.anon();
        let page = reader.see("/en/").await;
        for block in ["milestones", "standing", "reported", "moved", "due", "commitments", "themes", "kinds", "newest"] {
            let links = page.attributes(&format!("main a[href*='/overview/{block}.csv']"), "href");
            assert_eq!(links.len(), 1, "{block}");
            let file = rows(&reader.see(&links[0]).await);
            assert!(file.len() > 1, "{block}: {file:?}");
        }
        let file = rows(&reader.see("/en/overview/themes.csv").await);
        for row in &file[1..] {
            let shown = numbers(&page, "section[aria-labelledby=themes] table", &row[0]);
            assert_eq!(shown, row[1..3], "{}", row[0]);
            let parts: usize = row[3..].iter().map(|n| n.parse::<usize>().unwrap()).sum();
            assert_eq!(parts.to_string(), row[1], "{}", row[0]);
        }
        let file = rows(&reader.see("/en/overview/milestones.csv").await);
        assert_eq!(file[1][2], "1");
    }
}

on_both! {
    async fn what_moved_since_the_last_meeting_or_a_chosen_day(app: TestApp) {
        initiative("Wells").led_by("NER").under("water").published(&app);
        app.sees().await;
        let mut reader = app.anon();
        let page = reader.see("/en/").await;
        // The seventh meeting of the Steering Committee.
        assert_eq!(page.attributes("#since", "value"), ["2026-02-12"], "{}", page.text("section[aria-labelledby=moved]"));
        let since = reader.see("/en/meetings/SC-7/since").await;
        for words in ["Initiatives on record", "Adopted initiatives"] {
            let both = numbers(&page, "section[aria-labelledby=moved] table", words);
            assert_eq!(both, numbers(&since, "section[aria-labelledby=moved] table", words), "{words}");
        }
        let chosen = reader.see("/en/?since=2018-01-01").await;
        let day = reader.see("/en/?as_at=2018-01-01").await;
        let then = &numbers(&chosen, "section[aria-labelledby=moved] table", "Initiatives on record")[0];
        assert_eq!(&day.texts(".lead a.figure")[0], then);
        let file = reader.see("/en/overview/moved.csv?since=2018-01-01").await;
        assert_eq!(&rows(&file)[1][1], then);
    }
}

on_both! {
    /// Whoever looks at a day as it was known then reads of the meeting that was known then.
    async fn a_meeting_that_is_entered_later_is_no_last_meeting_before(app: TestApp) {
        let since = |page: &crate::support::Page| page.attributes("#since", "value");
        let today = app.clock.today();
        app.sees().await;
        app.on_day(day(2026, 11, 22));
        let mut amina = app.administrator();
        let typed = [
            ("code", "sc-8"),
            ("name_en", "8th Steering Committee"),
            ("from_day", "1"), ("from_month", "6"), ("from_year", "2026"),
            ("to_day", "2"), ("to_month", "6"), ("to_year", "2026"),
            ("place_en", "Niamey, NER"),
            ("source", "Minutes"),
        ];
        let form = amina.see("/en/manage/meetings/new").await;
        let desk = amina.submit(&form, "Save", &typed).await;
        assert_eq!(desk.status, 303, "{}", desk.text("main"));
        app.sees().await;
        let mut reader = app.anon();
        assert_eq!(since(&reader.see("/en/").await), ["2026-06-02"]);
        assert_eq!(since(&reader.see(&format!("/en/?as_at={today}")).await), ["2026-06-02"]);
        let then = format!("/en/?as_at={today}&known_on={today}");
        assert_eq!(since(&reader.see(&then).await), ["2026-02-12"]);
    }
}
