//! The list, its file, and why its figures are what they are: the same rows, under any filter, on
//! any day.

use chrono::Days;
use sti_tracker::audit::Verb;
use sti_tracker::decisions::NewClosing;
use sti_tracker::i18n::{Locale, Text};
use sti_tracker::rules::decision::ClosedAs;
use sti_tracker::synthesis::{self, Synthesise};

use super::settled;
use crate::pages::files::rows;
use crate::support::app::day;
use crate::support::decisions::{act, decide};
use crate::support::random::Random;
use crate::support::{Client, TestApp};

/// Seventy decisions of two meetings: more than a page.
async fn many(app: &TestApp) {
    let bodies: [&[&str]; 4] = [&["COMSTECH"], &["COMSTECH", "NER"], &["SESRIC"], &["PAK"]];
    app.write(|conn| {
        let at = app.clock.now();
        for number in 1..=35 {
            for meeting in ["SC-6", "SC-7"] {
                let due = (number % 3 > 0).then(|| day(2026, 6, 1) + Days::new(number * 9));
                let row = usize::try_from(number).unwrap() % bodies.len();
                let code = format!("{meeting}.{number}");
                let number = i32::try_from(number).unwrap();
                let said = (format!("Decides {code}"), bodies[row]);
                let one = decide(conn, (meeting, number), (&said.0, said.1), due, at);
                if number % 4 == 0 {
                    let change = act(&format!("decision {code}"), Verb::DecisionClosed);
                    let change = change.record(conn, at)?;
                    let closing = NewClosing {
                        outcome: ClosedAs::Overtaken,
                        on: day(2026, 10, 1),
                        text: Text::only(Locale::En, "No more"),
                        later: None,
                    };
                    closing.add(conn, one, change)?;
                }
            }
        }
        sti_tracker::web::state::raise_revision(conn)
    });
    settled(app).await;
}

fn number(text: &str) -> usize {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

/// The count in the title, and the codes of all pages of a list.
async fn whole(anon: &mut Client, path: &str) -> (usize, Vec<String>) {
    let mut page = anon.see(path).await;
    let title = number(&page.text("h1"));
    let codes = |page: &crate::support::Page| page.texts("table tbody th small");
    let mut all = codes(&page);
    while let Some(next) = page.attribute("nav.pages a[rel=next]", "href") {
        page = anon.see(&next).await;
        assert_eq!(number(&page.text("h1")), title, "{next}");
        all.extend(codes(&page));
        assert!(all.len() < 1_000, "the pages go in a circle");
    }
    (title, all)
}

fn filters(random: &mut Random) -> String {
    const CHOICES: [&str; 12] = [
        "meeting=SC-7",
        "meeting=SC-6",
        "meeting=SUMMIT-1",
        "status=open",
        "status=overdue",
        "status=closed",
        "organisation=COMSTECH",
        "organisation=SESRIC",
        "state=NER",
        "state=PAK",
        "commitment=C12",
        "commitment=C01",
    ];
    let mut chosen: Vec<&str> = Vec::new();
    for _ in 0..random.below(4) {
        let one = *random.of(&CHOICES);
        let name = one.split('=').next().unwrap();
        if !chosen.iter().any(|other| other.starts_with(name)) {
            chosen.push(one);
        }
    }
    chosen.join("&")
}

on_both! {
    async fn case_11_page_list_file_and_derivation_agree_under_any_filter(app: TestApp) {
        many(&app).await;
        app.on_day(day(2026, 12, 20));
        let (mut anon, mut random) = (app.anon(), Random::new(12));
        let mut found = 0;
        for n in 0..60 {
            let mut query = filters(&mut random);
            match n % 4 {
                0 => query.push_str("&as_at=2026-11-30"),
                1 => query.push_str("&as_at=2026-09-30&known_on=2026-12-01"),
                2 => query.push_str("&as_at=2026-11-20&known_on=2026-11-20"),
                _ => {}
            }
            let query = query.trim_start_matches('&');
            let (title, codes) = whole(&mut anon, &format!("/en/decisions?{query}")).await;
            let file = anon.see(&format!("/en/decisions.csv?{query}")).await;
            let file: Vec<String> = rows(&file).into_iter().skip(1).map(|row| row[0].clone()).collect();
            assert_eq!((title, &codes), (file.len(), &file), "{query}");
            let why = anon.see(&format!("/en/why/decisions?{query}")).await;
            let said = number(&why.text(".lead strong"));
            assert_eq!(said, title, "{query}");
            found += title;
        }
        assert!(found > 300, "{found}");
        // Nothing of it was known the day before it was entered.
        let before = anon.see("/en/decisions?as_at=2026-11-20&known_on=2026-11-20").await;
        assert_eq!(before.text("h1"), "0 decisions");
    }
}

on_both! {
    /// Who works on decisions comes to each of them, page by page.
    async fn the_desk_lists_all_of_them(app: TestApp) {
        many(&app).await;
        let codes = async |client: &mut Client| {
            let mut page = client.see("/en/manage/decisions").await;
            let mut all = vec![page.texts("[aria-labelledby=decisions] tbody th small")];
            while let Some(next) = page.attribute("nav.pages a[rel=next]", "href") {
                assert!(all.len() < 10, "the pages go in a circle");
                page = client.see(&next).await;
                all.push(page.texts("[aria-labelledby=decisions] tbody th small"));
            }
            assert_eq!(page.has("nav.pages a[rel=prev]"), all.len() > 1);
            all
        };
        let mut amina = app.administrator();
        let pages = codes(&mut amina).await;
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [50, 20]);
        assert_eq!(pages.concat(), whole(&mut app.anon(), "/en/decisions").await.1);
        // Half of the decisions name COMSTECH.
        let pages = codes(&mut app.focal_point("Farida", &["COMSTECH"])).await;
        let named = whole(&mut app.anon(), "/en/decisions?organisation=COMSTECH").await.1;
        assert_eq!(pages.concat(), named);
        let page = amina.get("/en/manage/decisions?after=X").await;
        assert_eq!(page.status, 400);
    }
}

on_both! {
    async fn every_count_of_a_body_is_the_length_of_its_list(app: TestApp) {
        many(&app).await;
        let mut anon = app.anon();
        for path in ["organisations/COMSTECH", "organisations/SESRIC", "states/NER", "states/PAK", "states/SAU"] {
            for days in ["", "?as_at=2026-02-11", "?as_at=2025-01-01"] {
                let page = anon.see(&format!("/en/{path}{days}")).await;
                let link = page.attribute("[aria-labelledby=decisions] a.figure", "href").unwrap();
                let shown = number(&page.text("[aria-labelledby=decisions] a.figure"));
                let why = anon.see(&link).await;
                assert_eq!(number(&why.text(".lead strong")), shown, "{path}{days}");
                let counted = why.texts("[aria-labelledby=records] li").len();
                assert_eq!(counted, shown.min(100), "{path}{days}");
            }
        }
        let meeting = anon.see("/en/meetings/SC-7").await;
        let links = meeting.attributes("[aria-labelledby=decisions] p a.figure", "href");
        let shown = meeting.texts("[aria-labelledby=decisions] p a.figure");
        assert_eq!(links.len(), 4);
        for (link, shown) in links.iter().zip(shown) {
            let why = anon.see(link).await;
            assert_eq!(why.text(".lead strong"), shown, "{link}");
        }
    }
}

on_both! {
    async fn made_up_meetings_are_of_their_own_and_hold_together(app: TestApp) {
        let args = Synthesise { initiatives: 60, seed: 5 };
        synthesis::run(&app.state.db, &app.clock, &args).unwrap();
        settled(&app).await;
        let mut anon = app.anon();
        let (title, codes) = whole(&mut anon, "/en/decisions").await;
        assert_eq!((title, codes.len()), (18, 18));
        assert!(codes.iter().all(|code| code.starts_with("MADE-UP-")), "{codes:?}");
        let found = app.read(|conn| sti_tracker::operations::check::check(conn, &app.clock));
        assert!(found.iter().all(sti_tracker::operations::check::Found::holds),
            "{:#?}", sti_tracker::operations::check::lines(&found));
        // What a profile says of a body is what coverage says of all.
        app.read(|conn| {
            use sti_tracker::rules::{Body, Moment};
            use sti_tracker::{figures, organisations, states};
            let bodies = organisations::entered(conn)?.into_iter().map(|one| Body::Organisation(one.id));
            let bodies: Vec<Body> = bodies
                .chain(states::all(conn)?.into_iter().map(|one| Body::State(one.id)))
                .collect();
            for as_at in [day(2026, 11, 21), day(2025, 3, 1), day(2022, 7, 9)] {
                let moment = Moment { as_at, known_on: day(2026, 11, 21) };
                let heard = figures::coverage(conn, &app.clock, moment)?.bodies;
                for body in &bodies {
                    let said = figures::of_body(conn, &app.clock, *body, moment)?;
                    assert_eq!(said.heard, heard.contains(body), "{body:?} on {as_at}");
                }
            }
            Ok(())
        });
        // Once more adds records, and no meeting twice.
        synthesis::run(&app.state.db, &app.clock, &args).unwrap();
        settled(&app).await;
        assert_eq!(whole(&mut anon, "/en/decisions").await.0, 18);
        let moved = anon.see("/en/meetings/MADE-UP-1/since").await;
        assert!(!moved.texts("[aria-labelledby=moved] tbody tr").is_empty());
    }
}
