//! What moved since a meeting: the figures of two days side by side, and lists that follow.

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, Kind, Step};

use super::{CLOSED, below, decided, send, settled};
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, initiative};

on_both! {
    async fn what_moved_what_is_done_and_what_is_not(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        // A project that was adopted before the 7th meeting and done since.
        app.on_day(day(2026, 1, 10));
        let made = initiative("Clean water")
            .of_kind(Kind::Project)
            .led_by("NER")
            .under("water")
            .published(&app);
        app.on_day(day(2026, 11, 21));
        let act = Act::of(Verb::Reported);
        let done = made.step(&app, Step::Completed);
        let fact = made.report(&app, act, done.id, Dating::day(day(2026, 6, 1)));
        made.document(&app, act, fact, "https://example.org/x");
        settled(&app).await;
        let desk = decided(&mut amina).await;
        let page = anon.see("/en/meetings/SC-7/since").await;
        assert!(page.says("main", "12 February 2026"), "{}", page.text("main"));
        assert!(page.says("[aria-labelledby=done]", "None of its decisions is closed."));
        assert!(page.says("[aria-labelledby=not-done]", "COMSTECH prepares a plan"));
        let moved = page.texts("[aria-labelledby=statuses] tbody tr");
        assert_eq!(moved.len(), 1, "{moved:?}");
        assert!(moved[0].contains("Clean water") && moved[0].ends_with("completed"), "{moved:?}");
        // Each figure opens to its own day, and says the same there.
        let rows = page.all("[aria-labelledby=moved] tbody tr").len();
        let links = page.attributes("[aria-labelledby=moved] tbody a.figure", "href");
        let shown = page.texts("[aria-labelledby=moved] tbody a.figure");
        assert_eq!(links.len(), rows * 2);
        for (link, shown) in links.iter().zip(shown).take(12) {
            let why = anon.see(link).await;
            assert_eq!(why.text(".lead strong"), shown, "{link}");
        }
        // The records of which something is new are a list, with its file.
        let list = page.attribute("[aria-labelledby=moved] p a.figure", "href").unwrap();
        let number = page.text("[aria-labelledby=moved] p a.figure");
        let listed = anon.see(&list).await;
        let title = listed.text("h1");
        assert!(title.starts_with(&number) && title.contains("7th Steering Committee"), "{title}");
        assert!(listed.title().contains("7th Steering Committee"));
        // Closed, it is done.
        send(&mut amina, &below(desk, "closing"), "Close it", &CLOSED).await;
        let page = anon.see("/en/meetings/SC-7/since").await;
        assert!(page.says("[aria-labelledby=done]", "COMSTECH prepares a plan"));
        assert!(page.says("[aria-labelledby=not-done]", "None of its decisions is open."));
        // On the day of the meeting nothing had moved.
        let then = anon.see("/en/meetings/SC-7/since?as_at=2026-02-12").await;
        assert!(then.says(".empty", "this meeting had not ended"));
    }
}

on_both! {
    async fn what_was_known_then_stays_so(app: TestApp) {
        let mut anon = app.anon();
        app.on_day(day(2026, 12, 1));
        let made = initiative("Clean water").led_by("NER").under("water").published(&app);
        settled(&app).await;
        let mut seen = Vec::new();
        for on in [day(2026, 12, 3), day(2026, 12, 9)] {
            app.on_day(on);
            let done = made.step(&app, Step::Started);
            let act = Act::of(Verb::Reported);
            let fact = made.report(&app, act, done.id, Dating::day(on));
            made.document(&app, act, fact, &format!("https://example.org/{on}"));
            settled(&app).await;
            for path in ["/en/meetings/SC-7/since", "/en/initiatives?since=SC-7"] {
                let page = anon.see(path).await;
                let text = [page.text("h1"), page.texts("main table td").join("|")];
                seen.push((path, on, text));
            }
        }
        app.on_day(day(2027, 1, 10));
        made.edit(&app, Act::of(Verb::Edited), |profile| profile.kind = Kind::Programme);
        settled(&app).await;
        for (path, on, live) in seen {
            let sign = if path.contains('?') { '&' } else { '?' };
            let then = format!("{path}{sign}as_at={on}&known_on={on}");
            let (statements, page) = anon.cost(&then).await;
            let text = [page.text("h1"), page.texts("main table td").join("|")];
            assert_eq!(text, live, "{path} on {on}");
            println!("{path} on {on}: {statements} statements");
        }
    }
}
