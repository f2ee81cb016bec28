//! Rollups equal the figures computed from the facts; what stood on a day is what was live on it.

use std::collections::BTreeMap;

use chrono::Days;
use sti_tracker::figures;
use sti_tracker::frameworks;
use sti_tracker::rules::tally::Cell;
use sti_tracker::rules::{Count, Day, Moment, Shown, Slice};

use super::story::{DAYS, Story, begins};
use crate::support::TestApp;
use crate::support::app::noon_of;
use crate::support::random::Random;

pub type Totals = BTreeMap<Cell, i64>;

fn framework(app: &TestApp) -> i64 {
    app.read(|conn| Ok(frameworks::default(conn)?.id))
}

/// What pages would show.
fn live(app: &TestApp, moment: Moment) -> Totals {
    let framework = framework(app);
    app.read(|conn| {
        let figures = figures::from_rollups(conn, framework, moment, Shown::every(&Slice::NAMES))?;
        Ok(figures
            .tally()
            .cells()
            .map(|(cell, n)| (*cell, *n))
            .collect())
    })
}

fn computed(app: &TestApp, moment: Moment) -> Totals {
    let framework = framework(app);
    app.read(|conn| {
        let figures = figures::from_facts(conn, &app.clock, framework, moment)?;
        Ok(figures
            .tally()
            .cells()
            .map(|(cell, n)| (*cell, *n))
            .collect())
    })
}

/// The totals of a moment, which are the same by rollups and by facts.
pub fn agree(app: &TestApp, moment: Moment) -> Totals {
    let (kept, counted) = (live(app, moment), computed(app, moment));
    tell_apart(&kept, &counted, "rollups and facts");
    kept
}

/// The records that a total counts, with how much each adds.
fn behind(app: &TestApp, cell: &Cell, moment: Moment) -> Vec<(i64, i64)> {
    let asked = (cell.count, Some(cell.alignment), cell.slice);
    app.read(|conn| {
        let found = figures::derivation(conn, &app.clock, cell.framework, asked, moment)?;
        Ok(found.amounts())
    })
}

/// Brings in what an embargo held back, as the first request of a day does.
fn settle(app: &TestApp) {
    app.write(|conn| figures::settle(conn, &app.clock));
}

fn tell_apart(one: &Totals, other: &Totals, what: &str) {
    let differs = |a: &Totals, b: &Totals| -> Vec<String> {
        a.iter()
            .filter(|(cell, n)| b.get(cell) != Some(n))
            .map(|(cell, n)| format!("{cell:?}: {n} and {:?}", b.get(cell)))
            .take(5)
            .collect()
    };
    assert!(
        one == other,
        "{what}\n{:#?}\n{:#?}",
        differs(one, other),
        differs(other, one)
    );
}

on_both! {
    async fn rollups_equal_facts_on_two_hundred_days(app: TestApp) {
        let mut story = Story::new(&app, 2026);
        for n in 0..DAYS {
            settle(&app);
            story.live(&app, begins() + Days::new(n));
        }
        assert!(story.writes >= 300, "{}", story.writes);
        settle(&app);
        let known_on = app.clock.today();
        let mut random = Random::new(7);
        let first = begins() - Days::new(3_650);
        for n in 0..200 {
            let as_at = match n {
                0 => known_on,
                1 => Day::from_ymd_opt(2026, 12, 31).unwrap(),
                2 => Day::from_ymd_opt(2027, 1, 1).unwrap(),
                _ => first + Days::new(random.below(4_400) as u64),
            };
            let moment = Moment { as_at, known_on };
            tell_apart(&live(&app, moment), &computed(&app, moment), &as_at.to_string());
        }
    }
}

/// What stood on a day: its totals, and the records behind some of them.
struct Stood {
    day: Day,
    totals: Totals,
    behind: Vec<(Cell, Vec<(i64, i64)>)>,
}

fn sample(app: &TestApp, totals: &Totals, moment: Moment, random: &mut Random) -> Stood {
    let cells: Vec<&Cell> = totals.keys().collect();
    let mut chosen: Vec<Cell> = (0..4).map(|_| **random.of(&cells)).collect();
    let whole = cells.iter().filter(|cell| cell.slice == Slice::All);
    chosen.extend(
        whole
            .filter(|cell| cell.count == Count::Adopted)
            .map(|cell| **cell),
    );
    let behind = chosen.into_iter();
    let behind = behind.map(|cell| (cell, behind_of(app, &cell, totals, moment)));
    Stood {
        day: moment.as_at,
        behind: behind.collect(),
        totals: totals.clone(),
    }
}

/// The records behind a total add up to it.
fn behind_of(app: &TestApp, cell: &Cell, totals: &Totals, moment: Moment) -> Vec<(i64, i64)> {
    let found = behind(app, cell, moment);
    let sum: i64 = found.iter().map(|(_, adds)| adds).sum();
    assert_eq!(sum, totals[cell], "{cell:?} on {}", moment.as_at);
    found
}

on_both! {
    async fn what_stood_on_a_day_is_what_was_live_on_it(app: TestApp) {
        let (mut story, mut random) = (Story::new(&app, 57), Random::new(10));
        let mut past = Vec::new();
        for n in 0..DAYS {
            let today = begins() + Days::new(n);
            app.clock.set(noon_of(today));
            settle(&app);
            story.live(&app, today);
            let moment = Moment::as_it_stood(today);
            let totals = live(&app, moment);
            past.push(sample(&app, &totals, moment, &mut random));
        }
        // Long after, with all that was said since.
        app.clock.set(noon_of(begins() + Days::new(DAYS + 400)));
        settle(&app);
        for stood in past {
            let moment = Moment::as_it_stood(stood.day);
            tell_apart(&stood.totals, &computed(&app, moment), &stood.day.to_string());
            for (cell, records) in stood.behind {
                assert_eq!(behind(&app, &cell, moment), records, "{cell:?} on {}", stood.day);
            }
        }
    }
}

on_both! {
    async fn a_page_of_the_past_shows_what_was_live(app: TestApp) {
        let (mut story, mut anon) = (Story::new(&app, 3), app.anon());
        let mut said = Vec::new();
        for n in 0..8 {
            let today = begins() + Days::new(n * 5);
            settle(&app);
            story.live(&app, today);
            app.sees().await;
            let page = anon.see("/en/").await;
            let link = page.one(".lead a.figure");
            let address = link.attr("href").unwrap().to_owned();
            assert!(address.contains(&format!("as_at={today}&known_on={today}")), "{address}");
            said.push((address, crate::support::html::text(link)));
        }
        app.clock.set(noon_of(begins() + Days::new(300)));
        for (address, number) in said {
            let page = anon.see(&address).await;
            assert_eq!(page.text(".lead strong"), number, "{address}");
        }
    }
}
