//! A reader looks at the themes.

#![allow(clippy::unwrap_used)]

use crate::testing::on_each;

#[actix_web::test]
async fn themes_add_up_to_what_is_on_record() {
    on_each(async |site| {
        let page = site.page("/themes").await;
        assert_eq!(page.texts("h1"), ["10 themes"]);
        let rows = page.rows("table");
        let sum = |place: usize| -> u32 {
            rows.iter()
                .map(|row| row[place].parse::<u32>().unwrap())
                .sum()
        };
        assert_eq!((sum(1), sum(3)), (54, 26));
        assert_eq!(page.texts("tfoot .figure"), ["54", "26"]);
        let headline = rows.iter().filter(|row| row[0].ends_with("headline theme"));
        assert_eq!(headline.count(), 5);
        assert!(rows[0][2].contains("under way"), "{:?}", rows[0]);
    })
    .await;
}

#[actix_web::test]
async fn the_file_has_the_rows_of_the_page() {
    on_each(async |site| {
        let page = site.page("/themes").await;
        let file = site.csv("/themes.csv").await;
        assert_eq!(file.len(), 10);
        for (row, shown) in file.iter().zip(page.rows("table")) {
            assert!(shown[0].starts_with(&row[1]));
            assert_eq!((&row[3], &row[5]), (&shown[1], &shown[3]));
        }
    })
    .await;
}

#[actix_web::test]
async fn a_theme_leads_to_its_priorities_commitments_and_initiatives() {
    on_each(async |site| {
        let page = site.page("/themes/water").await;
        assert_eq!(page.texts("h1"), ["Water resources"]);
        assert_eq!(page.row("table.bars", "Under the Agenda")[1], "6");
        assert_eq!(page.row("table.bars", "Aligned, apart")[1], "3");
        assert_eq!(page.rows("[aria-labelledby=list] table").len(), 9);
        assert_eq!(
            page.values("[aria-labelledby=list] .tools a", "href")[1],
            "/en/initiatives.csv?theme=water"
        );
        let priorities = page.values("[aria-labelledby=priorities] a", "href");
        assert_eq!(priorities, ["/en/priorities/3a", "/en/priorities/3b"]);
        let commitments = page.values("[aria-labelledby=commitments] a", "href");
        assert!(commitments.contains(&"/en/commitments/C18".to_owned()));
        site.missing("/en/themes/gold").await;
    })
    .await;
}

#[actix_web::test]
async fn titles_in_another_language_are_marked() {
    on_each(async |site| {
        let answer = site.get("/ar/themes/water").await;
        let title = r#"<span lang="en" dir="ltr">"#;
        assert!(answer.body.contains(title));
    })
    .await;
}
