//! A reader looks at the states.

#![allow(clippy::unwrap_used)]

use crate::testing::on_each;

#[actix_web::test]
async fn the_list_has_57_states_by_name_with_their_counts() {
    on_each(async |site| {
        let page = site.page("/states").await;
        assert_eq!(page.texts("h1"), ["57 member states"]);
        let rows = page.rows("table");
        assert_eq!(rows.len(), 57);
        assert_eq!((&*rows[0][0], &*rows[56][0]), ("Afghanistan", "Yemen"));
        // Led: three and one aligned; the figures open to their derivation.
        assert_eq!(page.row("table", "Kazakhstan")[1], "3");
        assert_eq!(page.row("table", "Kazakhstan")[3], "1");
        let why = page.values("tbody .figure", "href");
        assert_eq!(why.len(), 57 * 5);
        assert!(why.iter().all(|href| href.starts_with("/en/why/record?")));
        let apart = why.iter().filter(|href| href.contains("?alignment="));
        assert_eq!(apart.count(), 57 * 4);
        assert!(why.iter().all(|href| href.contains("known_on=2026-11-21")));
    })
    .await;
}

#[actix_web::test]
async fn the_file_has_the_rows_of_the_page() {
    on_each(async |site| {
        let page = site.page("/states").await;
        let file = site.csv("/states.csv").await;
        let shown: Vec<_> = file.iter().map(|row| row[1..].to_vec()).collect();
        assert_eq!(shown, page.rows("table"));
    })
    .await;
}

#[actix_web::test]
async fn the_map_names_every_state_and_its_count() {
    on_each(async |site| {
        let page = site.page("/states").await;
        let labels = page.values("svg.map a", "aria-label");
        assert_eq!(labels.len(), 57);
        let any = page.row("table", "Kazakhstan");
        let both: u32 = any[2].parse::<u32>().unwrap() + any[4].parse::<u32>().unwrap();
        assert!(
            labels.contains(&format!("Kazakhstan: {both}")),
            "{labels:?}"
        );
        assert_eq!(page.values("svg.map circle", "class").len(), 8);
        assert_eq!(page.texts(".map-note").len(), 1);
        assert!(page.texts(".tiles").is_empty());
    })
    .await;
}

#[actix_web::test]
async fn a_setting_puts_tiles_in_the_place_of_the_map() {
    on_each(async |site| {
        site.set("site.map", "tiles").await;
        let page = site.page("/states").await;
        assert_eq!(page.texts(".tiles a").len(), 57);
        assert_eq!(page.texts(".tiles .visually-hidden")[0], "Afghanistan");
        assert!(page.texts("svg.map").is_empty());
    })
    .await;
}

#[actix_web::test]
async fn a_profile_tells_what_is_on_record_and_what_is_not() {
    on_each(async |site| {
        let page = site.page("/states/KAZ").await;
        assert_eq!(page.texts("h1"), ["Kazakhstan"]);
        assert!(page.texts(".lead")[0].contains("has not reported here yet"));
        assert_eq!(
            page.row("table.bars", "Leads, under the Agenda")[1..3],
            ["3", "0"]
        );
        assert_eq!(page.row("table.bars", "Leads, aligned")[1], "1");
        assert_eq!(page.rows("[aria-labelledby=leads] table").len(), 4);
        assert_eq!(
            page.texts("[aria-labelledby=leads] .note"),
            ["4 initiatives"]
        );
        let whole = page.values("[aria-labelledby=leads] .tools a", "href");
        assert_eq!(whole, ["/en/initiatives?state=KAZ&role=lead"]);
        let facts = page.texts("dl.summary").concat();
        for words in [
            "1995",
            "as in the reference data",
            "Asian group",
            "Islamic Organization for Food Security",
        ] {
            assert!(facts.contains(words), "{words} in {facts}");
        }
    })
    .await;
}

#[actix_web::test]
async fn a_state_of_which_nothing_is_known_says_so() {
    on_each(async |site| {
        let page = site.page("/states/COM").await;
        assert_eq!(page.texts(".empty").len(), 6);
        assert!(
            page.texts("table.bars .none")
                .iter()
                .all(|text| text == "none on record")
        );
    })
    .await;
}

#[actix_web::test]
async fn suspensions_are_told_with_what_is_known_of_their_days() {
    on_each(async |site| {
        let facts = site.page("/states/SYR").await.texts("dl.summary").concat();
        assert!(
            facts.contains("From 15 August 2012 to 7 March 2025"),
            "{facts}"
        );
        let facts = site.page("/states/AFG").await.texts("dl.summary").concat();
        assert!(facts.contains("From 1980 to March 1989"), "{facts}");
    })
    .await;
}

#[actix_web::test]
async fn unknown_codes_have_no_page() {
    on_each(async |site| {
        for code in [
            "FRA",
            "kaz",
            "%27%20OR%201=1",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ] {
            site.missing(&format!("/fr/states/{code}")).await;
        }
    })
    .await;
}
