//! A reader looks at context indicators.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use crate::reference;
use crate::testing::{Page, Site, on_each};

/// The shipped values: by indicator, state and year.
type Shipped = BTreeMap<String, BTreeMap<String, BTreeMap<i32, f64>>>;

fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn shipped() -> Shipped {
    let mut all = Shipped::new();
    for row in rows(include_str!("../reference/data/context_values.csv")) {
        let of = all.entry(row["indicator_code"].clone()).or_default();
        let of = of.entry(row["iso3"].clone()).or_default();
        let (year, value) = (row["year"].parse().unwrap(), row["value"].parse().unwrap());
        of.insert(year, value);
    }
    all
}

fn indicators() -> Vec<BTreeMap<String, String>> {
    rows(include_str!("../reference/data/context_indicators.csv"))
}

/// The names of the states, and the codes of the members of a region.
fn states() -> BTreeMap<String, String> {
    let states = rows(include_str!("../reference/data/member_states.csv"));
    let pair = |row: BTreeMap<String, String>| (row["iso3"].clone(), row["name_en"].clone());
    states.into_iter().map(pair).collect()
}

fn members(group: &str) -> Vec<String> {
    let all = rows(include_str!("../reference/data/groups.csv"));
    let mine = all.into_iter().filter(|row| row["group_code"] == group);
    mine.map(|row| row["iso3"].clone()).collect()
}

fn number(shown: &str) -> f64 {
    shown.replace(',', "").parse().unwrap()
}

/// What a page says of a number: as it is, or rounded to what it prints.
fn says(shown: &str, value: f64, context: &str) {
    let shown = number(shown);
    let off = if value.abs() < 1.0 {
        0.000_051
    } else {
        0.005_1
    };
    assert!((shown - value).abs() <= off, "{context}: {shown} {value}");
}

async fn loaded(site: &Site) {
    reference::load_context(site.db(), site.clock()).unwrap();
}

/// The medians of a page: name, median, states with data, members.
fn medians(page: &Page) -> Vec<Vec<String>> {
    page.rows("[aria-labelledby=medians] table")
}

fn naive_median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(|one, other| one.partial_cmp(other).unwrap());
    let half = values.len() / 2;
    match values.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(values[half]),
        _ => Some((values[half - 1] + values[half]) / 2.0),
    }
}

/// The latest year with half of the 57 states, or the one with most.
fn naive_year(of: &BTreeMap<String, BTreeMap<i32, f64>>) -> (i32, bool) {
    let with = |year: i32| {
        of.values()
            .filter(|years| years.contains_key(&year))
            .count()
    };
    if let Some(year) = (1950..=2026).rev().find(|year| with(*year) >= 29) {
        return (year, true);
    }
    let most = (1950..=2026).map(with).max().unwrap();
    let year = (1950..=2026).rev().find(|year| with(*year) == most);
    (year.unwrap(), false)
}

#[actix_web::test]
async fn the_list_says_how_far_each_reaches() {
    on_each(async |site| {
        // Before the values are there nothing is nought.
        let page = site.page("/context").await;
        assert_eq!(page.texts("h1"), ["37 context indicators"]);
        assert!(
            page.rows("table")
                .iter()
                .all(|row| row[3] == "no data" && row[4] == "0")
        );
        loaded(site).await;
        let (shipped, page) = (shipped(), site.page("/context").await);
        let shown = page.rows("table");
        assert_eq!(shown.len(), 37);
        assert_eq!(page.texts("main .mark").len(), 15);
        assert_eq!(page.texts("main h2").last().unwrap(), "General");
        assert_eq!(page.rows("[aria-labelledby=general] table").len(), 3);
        let file = site.csv("/context.csv").await;
        assert_eq!(file.len(), 37);
        for (cells, row) in file.iter().zip(&shown) {
            let of = &shipped[&cells[0]];
            let last = of.values().flat_map(BTreeMap::keys).max().unwrap();
            assert_eq!(
                (&cells[6], &cells[7]),
                (&last.to_string(), &of.len().to_string())
            );
            assert!(
                row[0].starts_with(&cells[1]) && row[0].ends_with(&cells[4]),
                "{row:?}"
            );
            assert_eq!(
                [&row[2], &row[3], &row[4]],
                [&cells[9], &cells[6], &cells[7]]
            );
            let mut all = indicators().into_iter();
            let one = all.find(|one| one["code"] == cells[0]).unwrap();
            assert_eq!((&one["source"], &one["caveat"]), (&cells[8], &cells[10]));
        }
    })
    .await;
}

#[actix_web::test]
async fn case_11_every_indicator_shows_the_shipped_values_and_gives_them_as_a_file() {
    on_each(async |site| {
        loaded(site).await;
        let (shipped, names) = (shipped(), states());
        for one in indicators() {
            let code = &one["code"];
            let (of, path) = (&shipped[code], format!("/context/{code}"));
            let page = site.page(&path).await;
            let shown = page.rows("[aria-labelledby=states] table");
            assert_eq!(shown.len(), 57);
            assert!(page.texts("main").concat().contains(&one["source"]));
            assert_eq!(
                page.texts("main").concat().contains("Caveat"),
                !one["caveat"].is_empty()
            );
            for (iso3, name) in &names {
                let row = shown.iter().find(|row| row[0] == *name).unwrap();
                let Some(years) = of.get(iso3) else {
                    assert_eq!(
                        row[1..],
                        ["no data", "no data for 2017", "no data"],
                        "{code} {iso3}"
                    );
                    continue;
                };
                let ((first, _), (last, value)) = (
                    years.first_key_value().unwrap(),
                    years.last_key_value().unwrap(),
                );
                let (latest, year) = row[1].split_once(' ').unwrap();
                assert_eq!(
                    (number(latest), year),
                    (*value, &*last.to_string()),
                    "{code} {iso3}"
                );
                match years.get(&2017) {
                    None => assert_eq!(row[2], "no data for 2017"),
                    Some(_) if *last == 2017 => assert_eq!(row[2], "no data after 2017"),
                    Some(base) => says(&row[2], value - base, code),
                }
                let span = if first == last {
                    first.to_string()
                } else {
                    format!("{first}–{last}")
                };
                assert_eq!(row[3], span);
            }
            let file = site.csv(&format!("{path}.csv")).await;
            let mine = of
                .iter()
                .flat_map(|(iso3, years)| years.iter().map(move |one| (iso3, one)));
            let mine: Vec<_> = mine
                .map(|(iso3, (year, value))| (iso3.clone(), year.to_string(), *value))
                .collect();
            let file: Vec<_> = file
                .iter()
                .map(|row| {
                    (
                        row[1].clone(),
                        row[2].clone(),
                        row[3].parse::<f64>().unwrap(),
                    )
                })
                .collect();
            assert_eq!(file, mine, "{code}");
        }
    })
    .await;
}

#[actix_web::test]
async fn medians_are_those_of_a_naive_computation() {
    on_each(async |site| {
        loaded(site).await;
        let shipped = shipped();
        let regions = [
            ("African group", "AFRICAN"),
            ("Arab group", "ARAB"),
            ("Asian group", "ASIAN"),
        ];
        for (code, of) in &shipped {
            let (year, half) = naive_year(of);
            let page = site.page(&format!("/context/{code}")).await;
            let heading = format!("Medians for {year}");
            assert_eq!(
                page.texts("[aria-labelledby=medians] h2"),
                [heading],
                "{code}"
            );
            let said = page.texts("[aria-labelledby=medians] .note").concat();
            assert_eq!(said.contains("at least half"), half, "{code}: {said}");
            check_medians(&page, code, of, year, &regions);
        }
        let water = &shipped["ER.H2O.FWST.ZS"];
        let page = site.page("/context/ER.H2O.FWST.ZS?year=2012").await;
        check_medians(&page, "2012", water, 2012, &regions);
        assert_eq!(page.texts("select option[selected]"), ["2012"]);
    })
    .await;
}

fn check_medians(
    page: &Page,
    code: &str,
    of: &BTreeMap<String, BTreeMap<i32, f64>>,
    year: i32,
    regions: &[(&str, &str)],
) {
    let table = medians(page);
    let everybody: Vec<String> = states().into_keys().collect();
    let mut wanted = vec![("All member states", everybody)];
    wanted.extend(regions.iter().map(|(name, group)| (*name, members(group))));
    assert_eq!(table.len(), wanted.len());
    for (row, (name, among)) in table.iter().zip(wanted) {
        let values: Vec<f64> = among
            .iter()
            .filter_map(|iso3| of.get(iso3)?.get(&year).copied())
            .collect();
        assert_eq!(row[0], name);
        assert_eq!(
            [&row[2], &row[3]],
            [&values.len().to_string(), &among.len().to_string()]
        );
        match naive_median(values) {
            None => assert_eq!(row[1], "no data", "{code} {name}"),
            Some(median) => says(&row[1], median, code),
        }
    }
}

#[actix_web::test]
async fn case_04_what_is_missing_is_never_nought() {
    on_each(async |site| {
        let page = site.page("/context/UNDP.HDI").await;
        let shown = page.rows("[aria-labelledby=states] table");
        assert!(shown.iter().all(|row| row[1] == "no data"), "{shown:?}");
        assert!(medians(&page).is_empty());
        loaded(site).await;
        // A year without values has medians that are missing, of no state.
        let page = site.page("/context/UNDP.HDI?year=1999").await;
        assert!(
            medians(&page)
                .iter()
                .all(|row| row[1] == "no data" && row[2] == "0")
        );
        // Nor is there anything of a year that had not come on the day in view.
        let page = site
            .page("/context/UNDP.HDI?year=2020&as_at=2018-01-01")
            .await;
        assert!(medians(&page).iter().all(|row| row[1] == "no data"));
        // And nought is nought.
        let page = site.page("/context/SDG.9.C.1.4G?as_at=2014-01-01").await;
        let row = page.row("[aria-labelledby=states] table", "Niger");
        assert_eq!(row[1], "0 2014");
        for wrong in ["2027", "1949", "soon", "2020.5", "-1"] {
            let answer = site
                .get(&format!("/ar/context/UNDP.HDI?year={wrong}"))
                .await;
            assert_eq!(answer.status, 400, "{wrong}");
        }
        for path in [
            "/en/context/NO.SUCH",
            "/fr/context/NO.SUCH.csv",
            "/en/context/.csv",
        ] {
            site.missing(path).await;
        }
    })
    .await;
}

#[actix_web::test]
async fn a_past_day_shows_the_years_up_to_its_own() {
    on_each(async |site| {
        loaded(site).await;
        let of = &shipped()["UNDP.HDI"]["NER"];
        let at = "as_at=2015-06-30&known_on=2026-11-21";
        let page = site.page(&format!("/context/UNDP.HDI?{at}")).await;
        let row = page.row("[aria-labelledby=states] table", "Niger");
        assert_eq!(row[1], format!("{} 2015", of[&2015]));
        assert_eq!(row[2], "no data for 2017");
        assert_eq!(
            page.texts("[aria-labelledby=medians] h2"),
            ["Medians for 2015"]
        );
        let file = site.csv(&format!("/context/UNDP.HDI.csv?{at}")).await;
        assert!(
            file.iter()
                .all(|row| row[2].parse::<i32>().unwrap() <= 2015)
        );
        let until: usize = shipped()["UNDP.HDI"]
            .values()
            .map(|years| years.range(..=2015).count())
            .sum();
        assert_eq!(file.len(), until);
        let page = site.page(&format!("/states/NER?{at}")).await;
        let row = page.row("[aria-labelledby=context] table", "Human Development Index");
        assert!(row[1].ends_with(" 2015"), "{row:?}");
        let links = page.values("[aria-labelledby=context] th a", "href");
        assert!(links.iter().all(|href| href.contains("as_at=2015-06-30")));
    })
    .await;
}

#[actix_web::test]
async fn a_state_has_its_values_beside_the_median_of_its_region() {
    on_each(async |site| {
        loaded(site).await;
        let shipped = shipped();
        let african = members("AFRICAN");
        let page = site.page("/states/NER").await;
        let text = page.texts("[aria-labelledby=context] > .note").concat();
        assert!(text.contains("no result of the Agenda") && text.contains("African group"));
        let tables = page.texts("[aria-labelledby=context] table");
        assert_eq!(tables.len(), 2);
        let all = page.rows("[aria-labelledby=context] table");
        let rows: Vec<_> = all.into_iter().filter(|row| row.len() == 4).collect();
        assert_eq!(rows.len(), 37);
        assert_eq!(
            page.texts("[aria-labelledby=context] summary"),
            ["22 more indicators"]
        );
        for one in indicators() {
            let (of, name) = (&shipped[&one["code"]], &one["name_en"]);
            let mut mine = rows.iter();
            let row = mine
                .find(|row| row[0] == format!("{name}{}", one["unit"]))
                .unwrap();
            match of.get("NER").and_then(BTreeMap::last_key_value) {
                None => assert_eq!(row[1], "no data"),
                Some((year, value)) => {
                    let (latest, of) = row[1].split_once(' ').unwrap();
                    assert_eq!((number(latest), of), (*value, &*year.to_string()));
                }
            }
            let Some((median, words)) = row[3].split_once(' ').filter(|_| row[3] != "no data")
            else {
                assert!(african.iter().all(|iso3| !of.contains_key(iso3)), "{name}");
                continue;
            };
            let (year, number) = words.split_once(", states: ").unwrap();
            let year = year.parse().unwrap();
            let values: Vec<f64> = african
                .iter()
                .filter_map(|iso3| of.get(iso3)?.get(&year).copied())
                .collect();
            assert_eq!(number, values.len().to_string());
            says(median, naive_median(values).unwrap(), name);
        }
    })
    .await;
}

#[actix_web::test]
async fn a_theme_leads_to_its_indicators() {
    on_each(async |site| {
        let page = site.page("/themes/water").await;
        let links = page.values("[aria-labelledby=context] a", "href");
        assert_eq!(links.len(), 5);
        assert_eq!(links[0], "/en/context/ER.H2O.FWST.ZS");
        let page = site.page("/themes/cooperation").await;
        assert!(page.texts("[aria-labelledby=context]").is_empty());
    })
    .await;
}

#[actix_web::test]
async fn case_28_numbers_keep_their_order_in_arabic() {
    on_each(async |site| {
        loaded(site).await;
        let body = site.get("/ar/context/ER.H2O.FWST.ZS").await.body;
        assert!(body.contains("<bdi>3,850.5</bdi>"));
        assert!(body.contains(">-"), "a falling one");
        assert!(body.contains("الإجهاد") || body.contains("المياه"));
        let body = site.get("/fr/context/ER.H2O.FWST.ZS").await.body;
        assert!(body.contains("<bdi>3\u{202f}850,5</bdi>"));
    })
    .await;
}
