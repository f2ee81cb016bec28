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
            assert_eq!(shown, row[1..], "{}", row[0]);
        }
        let file = rows(&reader.see("/en/overview/milestones.csv").await);
        assert_eq!(file[1][1], "1");
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
