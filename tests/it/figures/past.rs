//! Pages of the past: what stood on a day is what was live on it, whatever was said since; and of
//! every list the title, the rows and the file agree, on any day.

use chrono::Days;
use sti_tracker::figures;
use sti_tracker::rules::Coded;

use super::story::{DAYS, Story, begins};
use crate::pages::initiatives::whole;
use crate::support::html::text;
use crate::support::random::Random;
use crate::support::{Page, TestApp};

/// What a page says, and where each of its figures opens.
#[derive(Debug, PartialEq)]
struct Seen {
    words: String,
    figures: Vec<(String, String)>,
}

fn seen(page: &Page) -> Seen {
    let figures = page.all("main a.figure").into_iter();
    let of = |link: scraper::ElementRef<'_>| {
        let address = link.attr("href").unwrap();
        // A list stands for itself: on a past day its address names the day.
        let (path, _) = address.split_once("as_at=").unwrap_or((address, ""));
        (path.trim_end_matches(['?', '&']).to_owned(), text(link))
    };
    Seen {
        words: page.text("main"),
        figures: figures.map(of).collect(),
    }
}

/// Pages that are looked at on every day.
const PAGES: [&str; 7] = [
    "/en/",
    "/ar/themes/water",
    "/en/states/NER",
    "/fr/organisations/COMSTECH",
    "/en/commitments/C12",
    "/en/groups/LDC",
    "/en/initiatives?sort=newest",
];

fn on(path: &str, day: sti_tracker::rules::Day) -> String {
    let sign = if path.contains('?') { '&' } else { '?' };
    format!("{path}{sign}as_at={day}&known_on={day}")
}

on_both! {
    async fn pages_as_they_stood_on_sixty_days_are_what_was_live(app: TestApp) {
        let (mut story, mut anon) = (Story::new(&app, 11), app.anon());
        let mut random = Random::new(5);
        let mut past = Vec::new();
        for n in 0..DAYS {
            let today = begins() + Days::new(n);
            app.on_day(today);
            story.live(&app, today);
            app.sees().await;
            let made = random.of(&story.made).reference.clone();
            let record = format!("/en/initiatives/{made}");
            let path = if n % 2 == 0 { record } else { (*random.of(&PAGES)).to_owned() };
            for path in [path, "/en/".into(), format!("/fr/initiatives?status={}", status(&mut random))] {
                let page = anon.get(&path).await;
                past.push((today, path, page.status, seen(&page)));
            }
        }
        // Long after, with all that was said since.
        app.on_day(begins() + Days::new(DAYS + 400));
        app.write(|conn| figures::settle(conn, &app.clock));
        app.sees().await;
        for (day, path, status, live) in past {
            let page = anon.get(&on(&path, day)).await;
            assert_eq!(page.status, status, "{path} on {day}");
            assert_eq!(seen(&page), live, "{path} on {day}");
        }
    }
}

fn status(random: &mut Random) -> String {
    use sti_tracker::rules::Status;
    let codes: Vec<&str> = Status::ALL.iter().map(|one| one.code()).collect();
    (*random.of(&codes)).to_owned()
}

/// Filters by chance, none to three of them.
fn filters(random: &mut Random) -> String {
    const CHOICES: [&str; 30] = [
        "since=SC-7",
        "since=SUMMIT-1",
        "theme=water",
        "theme=food-security",
        "theme=education",
        "state=NER",
        "state=PAK",
        "state=KAZ",
        "organisation=COMSTECH",
        "role=lead",
        "role=host",
        "role=participating",
        "group=LDC",
        "group=OIC-15",
        "priority=4",
        "priority=1",
        "commitment=C12",
        "commitment=C08",
        "kind=scheme",
        "kind=project",
        "kind=event",
        "alignment=oic",
        "alignment=aligned",
        "status=adopted",
        "status=said-ongoing",
        "status=delayed",
        "level=reported",
        "level=documented",
        "year=2025",
        "q=water",
    ];
    let mut chosen: Vec<&str> = Vec::new();
    for _ in 0..random.below(4) {
        let one = *random.of(&CHOICES);
        let name = one.split('=').next().unwrap();
        if !chosen
            .iter()
            .any(|other| other.starts_with(&format!("{name}=")))
        {
            chosen.push(one);
        }
    }
    chosen.join("&")
}

on_both! {
    async fn case_11_title_list_and_file_agree_under_two_hundred_filters(app: TestApp) {
        let (mut story, mut random) = (Story::new(&app, 29), Random::new(11));
        for n in 0..12 {
            let today = begins() + Days::new(n);
            app.on_day(today);
            story.live(&app, today);
        }
        app.sees().await;
        let mut anon = app.anon();
        let mut found = 0;
        for n in 0..200 {
            let mut query = filters(&mut random);
            let day = begins() - Days::new(random.below(3_000) as u64);
            let lived = begins() + Days::new(random.below(12) as u64);
            match n % 4 {
                0 => query.push_str(&format!("&as_at={day}")),
                1 => query.push_str(&format!("&as_at={lived}&known_on={lived}")),
                _ => {}
            }
            let (title, rows) = whole(&mut anon, &format!("/en/initiatives?{query}")).await;
            let file = anon.see(&format!("/en/initiatives.csv?{query}")).await;
            let file: Vec<String> = crate::pages::files::rows(&file)
                .into_iter()
                .skip(1)
                .map(|row| row[0].clone())
                .collect();
            assert_eq!((title, &rows), (file.len(), &file), "{query}");
            found += title;
        }
        assert!(found > 1_000, "{found}");
    }
}
