//! What money comes to: on any day, under any filter, never across currencies.

use std::collections::BTreeMap;

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, TransactionType};
use sti_tracker::synthesis::{self, Synthesise};

use crate::support::app::day;
use crate::support::factory::{Act, initiative};
use crate::support::money::{gift, of};
use crate::support::random::Random;
use crate::support::{Client, Page, TestApp};

use TransactionType::{Disbursement, Pledge};

fn told() -> Act {
    Act::of(Verb::Funded)
}

async fn csv(reader: &mut Client, path: &str) -> Vec<Vec<String>> {
    let page = reader.see(path).await;
    let text = page.body.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// The lines of the sums of a page.
fn sums(page: &Page) -> Vec<String> {
    page.texts("section[aria-labelledby=sums] tbody tr")
}

on_both! {
    async fn two_currencies_are_never_added_up(app: TestApp) {
        let made = initiative("A water laboratory").led_by("COMSTECH").under("water").published(&app);
        let aligned = initiative("A well").led_by("NER").aligned().published(&app);
        let on = Dating::day(day(2026, 5, 1));
        of(Pledge, 10_000, "USD", on).by("SAU").to("COMSTECH").on(&app, told(), &made);
        of(Pledge, 30_000, "USD", on).by("SAU").on(&app, told(), &made);
        of(Pledge, 90_000_000_000, "USD", on).on(&app, told(), &made);
        of(Pledge, 7000, "EUR", on).by("COMSTECH").to("SAU").on(&app, told(), &made);
        of(Disbursement, 5_000, "XOF", on).by("SAU").to("NER").on(&app, told(), &aligned);
        gift("Forty microscopes", on).by("SAU").on(&app, told(), &made);
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.see("/en/funding").await;
        assert!(page.text("h1").starts_with('6'), "{}", page.text("h1"));
        let mut lines = sums(&page);
        lines.retain(|line| !line.starts_with("planned budget"));
        assert_eq!(lines.len(), 4, "{lines:?}");
        for (line, words) in lines.iter().zip([
            ["pledge", "EUR", "EUR 70"],
            ["pledge", "USD 900,000,400", "USD 300"],
            ["in kind", "without an amount", "1"],
            ["disbursement", "XOF 5,000", "XOF 5,000"],
        ]) {
            assert!(words.iter().all(|words| line.contains(words)), "{line}: {words:?}");
        }
        // Every figure opens to what it is made of, and agrees with the list.
        let links = page.attributes("a.figure", "href");
        assert!(links.len() > 9, "{links:?}");
        for href in links.iter().filter(|href| href.contains("/why/")) {
            let why = anon.see(href).await;
            assert!(why.text("main").contains("The list of the page gives the same"), "{href}");
        }
        let why = anon
            .see("/en/why/funding-sum?type=pledge&currency=USD&alignment=oic")
            .await;
        assert!(why.says(".lead", "USD 900,000,400"), "{}", why.text(".lead"));
        let (counted, left) = (
            why.text("section[aria-labelledby=records]"),
            why.text("section[aria-labelledby=left-out]"),
        );
        assert!(counted.contains("Saudi Arabia") && !counted.contains("EUR"), "{counted}");
        assert!(left.contains("another currency") && left.contains("EUR"), "{left}");
        // What a body provides and receives.
        let state = anon.see("/en/states/SAU").await.text("section[aria-labelledby=funding]");
        assert!(state.contains("USD 400") && state.contains("EUR 70") && state.contains("XOF 5,000"), "{state}");
        let page = anon.see("/en/organisations/COMSTECH").await;
        let body = page.text("section[aria-labelledby=funding]");
        assert!(body.contains("EUR 70") && body.contains("USD 100") && !body.contains("USD 400"), "{body}");
        for href in page.attributes("section[aria-labelledby=funding] a", "href") {
            anon.see(&href).await;
        }
        let record = anon.see(&format!("/ar/initiatives/{}", made.reference)).await;
        for href in record.attributes("section[aria-labelledby=funding] a.figure", "href") {
            let why = anon.see(&href).await;
            let same = sti_tracker::i18n::Locale::Ar.messages().funding.why_agrees;
            assert!(why.body.contains(same.as_str()), "{href}");
        }
    }
}

on_both! {
    async fn money_is_read_on_any_day(app: TestApp) {
        let made = initiative("A water laboratory").led_by("COMSTECH").under("water").published(&app);
        let on = |y, m, d| Dating::day(day(y, m, d));
        let number = of(Pledge, 10_000, "USD", on(2026, 11, 21)).on(&app, told(), &made);
        app.on_day(day(2026, 11, 25));
        // Said of this year: it counts from the day it was recorded.
        of(Pledge, 700, "USD", Dating::year(2026).unwrap()).on(&app, told(), &made);
        of(Pledge, 900, "USD", Dating::Unknown).on(&app, told(), &made);
        app.on_day(day(2026, 11, 28));
        let act = Act::of(Verb::FundingCorrected);
        of(Pledge, 20_000, "USD", on(2026, 11, 21)).correcting(number).on(&app, act, &made);
        app.on_day(day(2026, 11, 30));
        let act = Act::of(Verb::FundingWithdrawn);
        of(Pledge, 20_000, "USD", on(2026, 11, 21)).correcting(number).withdrawn().on(&app, act, &made);
        app.sees().await;
        let mut anon = app.anon();
        let mut said = async |query: &str| {
            let why = anon.see(&format!("/en/why/funding-sum?type=pledge&currency=USD&{query}")).await;
            assert!(why.text("main").contains("gives the same"), "{query}: {}", why.text("main"));
            let page = anon.see(&format!("/en/funding?{query}")).await;
            let record = anon.see(&format!("/en/initiatives/{}?{query}", made.reference)).await;
            let answer = why.text(".lead");
            let sum = answer.rsplit_once(' ').unwrap().1.to_owned();
            if !answer.contains("no data") {
                assert!(sums(&page).iter().any(|line| line.contains(&format!("USD {sum}"))), "{query}: {answer}");
                let own = record.text("section[aria-labelledby=funding]");
                assert!(own.contains(&format!("USD {sum}")), "{query}: {answer} {own}");
            }
            answer.trim_start_matches("The answer: ").to_owned()
        };
        assert_eq!(said("").await, "USD 16");
        assert_eq!(said("known_on=2026-11-29").await, "USD 216");
        assert_eq!(said("as_at=2026-11-22&known_on=2026-11-29").await, "USD 200");
        assert_eq!(said("known_on=2026-11-26").await, "USD 116");
        assert_eq!(said("known_on=2026-11-21&as_at=2026-11-21").await, "USD 100");
        assert_eq!(said("as_at=2026-11-24").await, "no data");
        let why = anon.see("/en/why/funding-sum?type=pledge&currency=USD&as_at=2026-11-24").await;
        let left = why.text("section[aria-labelledby=left-out]");
        assert!(left.contains("withdrawn") && left.contains("counts from 25 November 2026"), "{left}");
    }
}

/// A random filter.
fn filter(random: &mut Random) -> String {
    let kinds = [
        "pledge",
        "commitment",
        "disbursement",
        "in-kind",
        "planned-budget",
    ];
    let mut parts = Vec::new();
    let mut maybe = |random: &mut Random, name: &str, values: &[&str], per_cent| {
        if random.chance(per_cent) {
            parts.push(format!("{name}={}", random.of(values)));
        }
    };
    maybe(random, "type", &kinds, 50);
    maybe(
        random,
        "currency",
        &["USD", "EUR", "SAR", "XOF", "Islamic+dinar"],
        40,
    );
    maybe(
        random,
        "theme",
        &["water", "energy", "health", "education"],
        30,
    );
    maybe(random, "alignment", &["oic", "aligned"], 30);
    maybe(random, "state", &["SAU", "PAK", "NER", "TUR"], 25);
    maybe(random, "provider", &["state:MYS", "state:EGY"], 10);
    maybe(
        random,
        "as_at",
        &["2019-06-30", "2022-03-01", "2025-12-31"],
        30,
    );
    maybe(random, "known_on", &["2021-01-01", "2024-07-15"], 15);
    parts.join("&")
}

on_both! {
    async fn case_11_page_list_and_file_agree_under_any_filter(app: TestApp) {
        let args = Synthesise { initiatives: 400, seed: 11 };
        synthesis::run(&app.state.db, &app.clock, &args).unwrap();
        app.sees().await;
        let mut anon = app.anon();
        let mut random = Random::new(4);
        let (mut checked, mut rows_seen) = (0, 0);
        for _ in 0..60 {
            let query = filter(&mut random);
            let (statements, page) = anon.cost(&format!("/en/funding?{query}")).await;
            assert_eq!(page.status, 200, "{query}");
            assert!(statements <= 15, "{query}: {statements} statements");
            let rows = csv(&mut anon, &format!("/en/funding.csv?{query}")).await;
            rows_seen += rows.len();
            // The title counts the rows; the pages of the list have them in the same order.
            let found: String = page.text("h1").chars().take_while(|c| !c.is_whitespace()).collect();
            assert_eq!(found.replace(',', ""), rows.len().to_string(), "{query}: {}", page.text("h1"));
            let mut listed = Vec::new();
            let mut next = Some(format!("/en/funding?{query}"));
            while let Some(path) = next {
                let page = anon.see(&path).await;
                listed.extend(page.texts("section[aria-labelledby=list] tbody th small"));
                next = page.attribute("nav.pages a[rel=next]", "href");
            }
            let codes: Vec<String> = rows
                .iter()
                .map(|row| if row[0].is_empty() { row[1].clone() } else { row[0].clone() })
                .collect();
            assert_eq!(listed, codes, "{query}");
            // Sums of the file by type and currency are those of the page.
            let mut by: BTreeMap<(String, String), (usize, f64)> = BTreeMap::new();
            for row in &rows {
                let sum = by.entry((row[3].clone(), row[5].clone())).or_default();
                sum.0 += 1;
                sum.1 += row[4].parse().unwrap_or(0.0);
            }
            let mut shown: BTreeMap<(String, String), usize> = BTreeMap::new();
            for href in page.attributes("section[aria-labelledby=sums] a.figure", "href") {
                if !href.contains("/why/funding-number") {
                    continue;
                }
                let why = anon.see(&href).await;
                assert!(why.text("main").contains("gives the same"), "{href}: {}", why.text("main"));
                let answer = why.text(".lead").replace(',', "");
                let number: usize = answer.rsplit(' ').next().unwrap().parse().unwrap();
                let url = url::Url::parse(&format!("http://x{href}")).unwrap();
                let of = |name| url.query_pairs().find(|(n, _)| n == name).map(|(_, v)| v.into_owned());
                let key = (of("type").unwrap(), of("currency").unwrap_or_default());
                *shown.entry(key).or_default() += number;
                checked += 1;
            }
            // Plans stand beside the transactions in the sums, not in their list.
            if !query.contains("type=planned-budget") {
                shown.retain(|(kind, _), _| kind != "planned-budget");
            }
            let expected: BTreeMap<_, _> = by.iter().map(|(key, (n, _))| (key.clone(), *n)).collect();
            assert_eq!(shown, expected, "{query}");
        }
        assert!(checked > 50 && rows_seen > 300, "{checked} {rows_seen}");
    }
}
