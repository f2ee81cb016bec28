//! Lists of measures under any filter: the page, its file and its sums say the same.

use std::collections::BTreeMap;

use sti_tracker::synthesis::{self, Synthesise};

use super::every_figure_opens;
use crate::support::random::Random;
use crate::support::{Client, TestApp};

async fn csv(reader: &mut Client, path: &str) -> Vec<Vec<String>> {
    let page = reader.see(path).await;
    let text = page.body.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// A random filter.
fn filter(random: &mut Random) -> String {
    let mut parts = Vec::new();
    for (name, values, per_cent) in [
        ("theme", &["water", "energy", "health"][..], 30),
        ("alignment", &["oic", "aligned"][..], 30),
        ("state", &["SAU", "PAK", "NER", "TUR"][..], 15),
        ("year", &["2019", "2021", "2023", "2025"][..], 30),
        ("as_at", &["2019-06-30", "2022-03-01", "2025-12-31"][..], 30),
        ("known_on", &["2021-01-01", "2024-07-15"][..], 15),
    ] {
        if random.chance(per_cent) {
            parts.push(format!("{name}={}", random.of(values)));
        }
    }
    parts.join("&")
}

on_both! {
    async fn case_11_page_list_and_file_agree_under_any_filter(app: TestApp) {
        let args = Synthesise { initiatives: 400, seed: 12 };
        synthesis::run(&app.state.db, &app.clock, &args).unwrap();
        app.sees().await;
        let mut anon = app.anon();
        let mut random = Random::new(5);
        let codes = ["offered", "taken-up", "completed", "trained", "treated", "patents"];
        let (mut opened, mut rows_seen) = (0, 0);
        for round in 0..60 {
            let (code, query) = (random.of(&codes), filter(&mut random));
            let path = format!("/en/measures/{code}?{query}");
            let (statements, page) = anon.cost(&path).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(statements <= 15, "{path}: {statements} statements");
            assert!(page.wire.len() < 60 * 1024, "{path}: {} bytes", page.wire.len());
            let rows = csv(&mut anon, &format!("/en/measures/{code}.csv?{query}")).await;
            rows_seen += rows.len();
            let title = page.text("h1");
            let found = title.rsplit_once("– ").unwrap().1.split(' ').next().unwrap().to_owned();
            assert_eq!(found, rows.len().to_string(), "{path}: {title}");
            let mut listed = Vec::new();
            let mut next = Some(path.clone());
            while let Some(path) = next {
                let page = anon.see(&path).await;
                listed.extend(page.texts("section[aria-labelledby=list] tbody th small"));
                next = page.attribute("nav.pages a[rel=next]", "href");
            }
            let own: Vec<String> = rows.iter().map(|row| row[0].clone()).collect();
            assert_eq!(listed, own, "{path}");
            // The sums of the file, by alignment and unit, are those of the page.
            let mut sums: BTreeMap<(String, String, bool), (f64, f64, usize)> = BTreeMap::new();
            for row in rows.iter().filter(|row| !row[14].is_empty()) {
                let ratio = !row[15].is_empty();
                let sum = sums.entry((row[5].clone(), row[6].clone(), ratio)).or_default();
                sum.0 += row[14].parse::<f64>().unwrap();
                sum.1 += row[15].parse::<f64>().unwrap_or(0.0);
                sum.2 += 1;
            }
            for ((alignment, unit, ratio), (over, under, number)) in &sums {
                let ratio_of = if *ratio { "&ratio=yes" } else { "" };
                let plain = query.split('&').filter(|part| !part.starts_with("alignment") && !part.is_empty());
                let rest: String = plain.map(|part| format!("&{part}")).collect();
                let of = format!("code={code}&unit={unit}{ratio_of}&alignment={alignment}{rest}");
                let why = anon.see(&format!("/en/why/measure-number?{of}")).await;
                assert!(why.says(".lead", &number.to_string()), "{of}: {} {number}", why.text(".lead"));
                let why = anon.see(&format!("/en/why/measure-sum?{of}")).await;
                let said = why.text(".lead").replace(',', "");
                let said: f64 = said.rsplit(' ').next().unwrap().trim_end_matches('%').parse().unwrap();
                let sum = if *ratio { over / under * 100.0 } else { *over };
                assert!((said - sum).abs() < 0.06, "{of}: {said} {sum}");
            }
            if round % 6 == 0 {
                opened += every_figure_opens(&mut anon, &page, "section[aria-labelledby=sums]").await;
            }
        }
        assert!(opened > 20 && rows_seen > 300, "{opened} {rows_seen}");
        let page = anon.see("/en/measures").await;
        assert!(every_figure_opens(&mut anon, &page, "main").await > 10);
    }
}
